#include "core/exporting/figuresfile.h"

#include "core/analysis/years.h"
#include "core/importing/figuresfile.h"
#include "core/text/format.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>

namespace yardstick {

namespace {

QString csvField(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("[\",\r\n]"));
    if (!text.contains(special))
        return text;
    return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString csvLine(const QStringList &fields)
{
    QStringList quoted;
    for (const QString &field : fields)
        quoted << csvField(field);
    return quoted.join(QLatin1Char(',')) + QLatin1Char('\n');
}

QString breakdownText(const Breakdown &breakdown)
{
    return canonicalBreakdown(breakdown).replace(QLatin1Char('\n'), QStringLiteral("; "));
}

// One line a figure; sums have no cell.
QString figureLine(const IndicatorId &indicator, const QString &breakdown, const Figure &figure)
{
    const QString value = figure.value ? plainNumber(*figure.value) : figure.marker ? figure.marker->text : QString();
    const auto number = [&](int n) { return figure.cell.isValid() ? QString::number(n) : QString(); };
    return csvLine({indicator.value, figure.area.value, periodShortLabel(figure.period), breakdown, value,
                    number(figure.cell.sheet), number(figure.cell.row), number(figure.cell.column),
                    figure.parts > 1 ? QString::number(figure.parts) : QString()});
}

/// What one pass over the store asks for: an indicator as stored, and the slice of it.
struct Slice {
    IndicatorId indicator;
    Breakdown where;
    bool additive = false;
};

std::vector<Slice> slicesOf(const Catalogue &catalogue, const IndicatorId &stored, bool yearly)
{
    const Indicator *indicator = catalogue.indicator(stored);
    if (!indicator || !indicator->additive || !yearly)
        return {{stored, {}, false}};
    std::vector<Slice> slices;
    for (const Indicator &slice : catalogue.indicators()) {
        if (slice.storedAs == stored)
            slices.push_back({stored, slice.where, true});
    }
    return slices;
}

Result<QString> figureLines(const Store &store, const Slice &slice, ReleaseId release)
{
    auto found = figures(store, {slice.indicator, slice.where, slice.additive, {}, release});
    if (!found)
        return found.error();
    const std::vector<Figure> chosen = slice.additive ? financialYears(*found) : std::move(*found);
    QString lines;
    for (const Figure &figure : chosen) {
        lines += figureLine(slice.indicator, breakdownText(slice.where), figure);
    }
    return lines;
}

QString headOf(const Catalogue &catalogue, const Release &release)
{
    const Publication *publication = catalogue.publication(release.publication);
    QString head = csvLine({figuresFileMark, QStringLiteral("1")});
    head += csvLine({QStringLiteral("publication"), release.publication.value});
    head += csvLine({QStringLiteral("title"), release.title});
    if (release.editionDateKnown)
        head += csvLine({QStringLiteral("published"), release.editionDate.toString(Qt::ISODate)});
    const QString source =
        release.source.isEmpty()
            ? QStringLiteral("%1, %2, SHA-256 %3")
                  .arg(publication ? publication->publisher : QString(), release.fileName, release.sha256)
            : release.source;
    head += csvLine({QStringLiteral("source"), source});
    if (publication)
        head += csvLine({QStringLiteral("licence"), publication->licence});
    for (const QString &sheet : release.sheets)
        head += csvLine({QStringLiteral("sheet"), sheet});
    return head + QStringLiteral("indicator,area,period,breakdown,value,sheet,row,column,parts\n");
}

} // namespace

Result<void> writeFiguresFile(const Store &store, const Catalogue &catalogue, const Release &release,
                              const FiguresSelection &selection, const QString &path)
{
    std::vector<IndicatorId> indicators = selection.indicators;
    if (indicators.empty()) {
        Result<std::vector<IndicatorId>> stored = storedIndicators(store);
        if (!stored)
            return stored.error();
        indicators = std::move(*stored);
    }
    QString lines;
    for (const IndicatorId &indicator : indicators) {
        for (const Slice &slice : slicesOf(catalogue, indicator, selection.yearly)) {
            const Result<QString> some = figureLines(store, slice, release.id);
            if (!some)
                return some.error();
            lines += *some;
        }
    }
    if (lines.isEmpty())
        return Error{QStringLiteral("Release %1 has no figures of these indicators.").arg(release.id.value)};

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write((headOf(catalogue, release) + lines).toUtf8()) < 0 || !file.commit()) {
        return Error{QStringLiteral("%1 can't be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString())};
    }
    return {};
}

} // namespace yardstick
