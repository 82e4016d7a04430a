#include "core/sheets/xlsxrelations.h"

#include "core/sheets/xlsxnames.h"
#include "core/sheets/xmlpart.h"

namespace yardstick::sheets {

namespace {

QByteArray folderOf(const QByteArray &part)
{
    return part.left(part.lastIndexOf('/') + 1);
}

/// The part that `target` means, seen from a part in `folder` ("xl/" or nothing).
QByteArray resolved(const QByteArray &folder, QByteArray target)
{
    target.replace('\\', '/');
    QList<QByteArray> path;
    for (const QByteArray &step : (target.startsWith('/') ? target : folder + target).split('/')) {
        if (step == ".." && !path.isEmpty())
            path.removeLast();
        else if (!step.isEmpty() && step != "." && step != "..")
            path.append(step);
    }
    return path.join('/');
}

class RelationsHandler final : public PartHandler {
public:
    explicit RelationsHandler(QByteArray folder)
        : m_folder(std::move(folder))
    {
    }

    void startElement(int token, const SaxAttributes &attributes) override
    {
        const auto value = [&attributes](Xlsx name) {
            const auto found = attributes.find(static_cast<int>(name)).value_or(std::string_view());
            return QByteArray(found.data(), qsizetype(found.size()));
        };
        if (token != static_cast<int>(Xlsx::Relationship) ||
            value(Xlsx::TargetModeAttribute) == "External") // never looked at: outside the file
            return;
        const QByteArray type = value(Xlsx::RelationTypeAttribute);
        relations.insert(value(Xlsx::IdAttribute), {type.mid(type.lastIndexOf('/') + 1),
                                                    resolved(m_folder, value(Xlsx::TargetAttribute))});
    }
    void endElement(int) override {}
    void characters(std::string_view) override {}

    XlsxRelations relations;

private:
    QByteArray m_folder;
};

} // namespace

QByteArray relationsPart(const QByteArray &part)
{
    const QByteArray folder = folderOf(part);
    return folder + "_rels/" + part.mid(folder.size()) + ".rels";
}

Result<XlsxRelations> readXlsxRelations(const ZipArchive &archive, const QByteArray &part)
{
    RelationsHandler handler(folderOf(part));
    if (const auto read = parseSmallPart(archive, relationsPart(part), handler, xlsxVocabulary()); !read)
        return read.error();
    return std::move(handler.relations);
}

} // namespace yardstick::sheets
