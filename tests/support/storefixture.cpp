#include "tests/support/storefixture.h"

#include <QCryptographicHash>
#include <QFile>

namespace yardstick::test {

Draft makeDraft(const QString &name, const QString &publication, const std::vector<TestFigure> &figures,
                QDate published)
{
    Draft draft;
    draft.breakdowns.indexOf({});
    draft.release.publication = {publication};
    draft.release.title = name;
    draft.release.fileName = name + QStringLiteral(".csv");
    draft.release.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
    draft.release.editionDate = published;
    draft.release.editionDateKnown = true;
    draft.release.importedAt = QDateTime(QDate(2025, 5, 1), QTime(9, 30), Qt::UTC);
    draft.release.importedBy = QStringLiteral("analyst");
    draft.release.importerVersion = QStringLiteral("test");
    draft.release.sheets << QStringLiteral("Table P6 ");
    int row = 10;
    for (const TestFigure &figure : figures) {
        const Period period = *parsePeriod(figure.period);
        DraftFigure made;
        made.indicator = draft.indicators.indexOf({figure.indicator});
        made.area = draft.areas.indexOf({figure.area});
        made.period = draft.periods.indexOf(period);
        made.breakdown = draft.breakdowns.indexOf(figure.breakdown);
        if (figure.value)
            made.value = *figure.value;
        else
            made.marker = draft.markers.indexOf({MarkerKind::Unavailable, QStringLiteral("[x]")});
        made.row = row++;
        made.column = 3;
        draft.figures.push_back(made);
        if (!draft.release.periodCovered.isValid() || draft.release.periodCovered < period)
            draft.release.periodCovered = period;
    }
    draft.release.rowsRead = static_cast<qint64>(figures.size());
    draft.release.observations = static_cast<qint64>(figures.size());
    return draft;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace yardstick::test
