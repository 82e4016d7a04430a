#include "core/importing/releasefacts.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace yardstick {

namespace {

/// Files up to this size are kept in the store, so that a figure can be shown in its own sheet.
constexpr qint64 largestKeptFile = 20LL * 1024 * 1024;

} // namespace

Result<void> readFileFacts(const QString &path, Draft &draft)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // readSheets() says why in its own words
    draft.release.fileName = QFileInfo(path).fileName();
    draft.release.fileSize = file.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.size() <= largestKeptFile) {
        draft.fileBytes = file.readAll();
        hash.addData(draft.fileBytes);
    } else if (!hash.addData(&file)) {
        return Error{QStringLiteral("%1 can't be read to its end: %2.")
                         .arg(draft.release.fileName, file.errorString())};
    }
    draft.release.sha256 = QString::fromLatin1(hash.result().toHex());
    return {};
}

void takeEdition(const Layout &layout, const QString &fileName, Release &release)
{
    release.layout = layout.id;
    release.publication = layout.publication;
    if (release.editionDateKnown || layout.editionInFileName.pattern().isEmpty())
        return;
    const QString captured = layout.editionInFileName.match(fileName).captured(QStringLiteral("edition"));
    const QDate date = QDate::fromString(captured, Qt::ISODate);
    if (date.isValid()) {
        release.editionDate = date;
        release.editionDateKnown = true;
    }
}

void describeRelease(const Catalogue &catalogue, Draft &draft)
{
    Release &release = draft.release;
    std::vector<bool> covered(draft.periods.values().size(), false);
    for (const DraftFigure &figure : draft.figures)
        covered[static_cast<size_t>(figure.period)] = true;
    for (size_t i = 0; i < covered.size(); ++i) {
        const Period &period = draft.periods.values()[i];
        if (covered[i] && (!release.periodCovered.isValid() || release.periodCovered < period))
            release.periodCovered = period;
    }
    if (release.title.isEmpty()) {
        const Publication *publication = catalogue.publication(release.publication);
        release.title = QStringLiteral("%1, %2").arg(
            publication ? publication->title : release.publication.value, periodLabel(release.periodCovered));
    }
    release.observations = static_cast<qint64>(draft.figures.size());
}

} // namespace yardstick
