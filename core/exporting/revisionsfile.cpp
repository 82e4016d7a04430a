#include "core/exporting/revisionsfile.h"

#include "core/exporting/csvtext.h"
#include "core/text/format.h"

#include <QFileInfo>
#include <QSaveFile>

namespace yardstick {

namespace {

QString number(const std::optional<double> &value)
{
    return value ? plainNumber(*value) : QString();
}

QString breakdownOf(const Revision &revision)
{
    QStringList parts;
    for (const auto &[dimension, category] : revision.breakdown)
        parts << QStringLiteral("%1=%2").arg(dimension, category);
    return parts.join(QStringLiteral("; "));
}

QStringList rowOf(const Revision &revision, const Catalogue &catalogue, const Release &later)
{
    const Indicator *indicator = catalogue.indicator(revision.indicator);
    const Area *area = catalogue.area(revision.area);
    const bool placed = revision.cell.isValid();
    return {
        indicator ? indicator->name : revision.indicator.value,
        breakdownOf(revision),
        revision.area.value,
        area ? area->name : QString(),
        periodLabel(revision.period),
        number(revision.before),
        revision.markerBefore,
        number(revision.after),
        revision.withdrawn ? QStringLiteral("withdrawn") : revision.markerAfter,
        number(revision.difference()),
        revision.percentage() ? numberText(*revision.percentage(), 2)
                                    .replace(QChar(0x2212), QLatin1Char('-'))
                                    .remove(QLatin1Char(','))
                              : QString(),
        placed ? later.sheets.value(revision.cell.sheet).trimmed() : QString(),
        placed ? cellName(revision.cell.row, revision.cell.column) : QString(),
    };
}

} // namespace

QByteArray revisionsCsv(const RevisionReport &report, const Catalogue &catalogue, const Release &later)
{
    QString text =
        QStringLiteral("indicator,breakdown,area code,area,period,before,marker before,after,marker "
                       "after,difference,per cent,sheet,cell\n");
    for (const Revision &revision : report.revisions)
        text += csvLine(rowOf(revision, catalogue, later));
    return text.toUtf8();
}

Result<void> writeRevisionsFile(const RevisionReport &report, const Catalogue &catalogue,
                                const Release &later, const QString &path)
{
    const QByteArray text = revisionsCsv(report, catalogue, later);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{
            QStringLiteral("%1 can't be written: %2.").arg(QFileInfo(path).fileName(), file.errorString())};
    return {};
}

} // namespace yardstick
