#include "core/importing/importer.h"

#include "core/importing/draftreader.h"
#include "core/importing/releasefacts.h"
#include "core/store/office.h"

namespace yardstick {

Result<Draft> readDraft(const QString &path, const Catalogue &catalogue, const std::vector<Layout> &layouts,
                        const ImportOptions &options)
{
    Draft draft;
    draft.breakdowns.indexOf({}); // number 0 is the total
    draft.release.importedAt = QDateTime::currentDateTimeUtc();
    draft.release.importedBy = options.importedBy.isEmpty() ? systemUser() : options.importedBy;
    draft.release.importerVersion = QStringLiteral(YARDSTICK_VERSION);
    draft.release.embargoUntil = options.embargoUntil;
    draft.release.editionDate = options.published.value_or(draft.release.importedAt.date());
    draft.release.editionDateKnown = options.published.has_value();
    if (const Result<void> facts = readFileFacts(path, draft); !facts)
        return facts.error();

    DraftReader reader(path, catalogue, layouts, options, draft);
    if (const Result<void> read = readSheets(path, reader.visitor()); !read)
        return read.error();
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return draft;
}

} // namespace yardstick
