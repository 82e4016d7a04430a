#include "ui/charts/maplegend.h"

#include "core/text/format.h"
#include "ui/charts/comparisontext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

using Sample = LegendRow::Sample;

QString tr(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

QString capital(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

void addValueRows(std::vector<LegendRow> &rows, const MapChart &chart, const Theme &theme)
{
    if (chart.unitLine && !chart.comparison.unit.isEmpty())
        rows.push_back({Sample::None, capital(chart.comparison.unit), true});
    const auto &classes = chart.classes.classes;
    for (size_t i = classes.size(); i > 0; --i)
        rows.push_back({Sample::Fill,
                        classText(classes[i - 1], chart.classes, chart.comparison.query.measure), false,
                        classFill(i - 1, classes.size(), theme)});
}

void addVerdictRows(std::vector<LegendRow> &rows, const MapChart &chart, const Theme &theme)
{
    rows.push_back({Sample::None,
                    chart.comparison.benchmarkName.isEmpty()
                        ? tr("No benchmark is chosen")
                        : tr("Compared with %1").arg(chart.comparison.benchmarkName),
                    true});
    for (const auto &[verdict, count] : verdictCounts(chart.comparison)) {
        if (verdict == Verdict::NotCompared && count == 0)
            continue;
        rows.push_back({Sample::Verdict,
                        tr("%1 (%2)").arg(capital(verdictText(verdict)), numberText(count, 0)), false,
                        verdictFill(verdict, theme), verdict});
    }
}

std::vector<LegendRow> rowsOf(const MapChart &chart, const Theme &theme)
{
    std::vector<LegendRow> rows;
    if (chart.colouring == MapColouring::Value)
        addValueRows(rows, chart, theme);
    else
        addVerdictRows(rows, chart, theme);
    if (hasAbsent(chart.comparison))
        rows.push_back({Sample::Fill, tr("No figure"), false, absentFill(theme)});
    if (const auto own = placeOf(chart, chart.own))
        rows.push_back({Sample::Outline, chart.comparison.areas[*own].name});
    if (chart.comparison.benchmark)
        rows.push_back({Sample::None, tr("%1: %2").arg(chart.comparison.benchmarkName,
                                                       valueText(*chart.comparison.benchmark,
                                                                 chart.comparison.query.measure))});
    return rows;
}

double sampleWidth(const Theme &theme)
{
    return std::round(theme.tickSize * 1.6);
}

double textLeft(const LegendRow &row, const Theme &theme)
{
    return row.sample == Sample::None ? 0 : sampleWidth(theme) + theme.tickSize * 0.6;
}

QRectF sampleRect(const LegendRow &row, const Theme &theme)
{
    const double high = std::round(theme.tickSize * 1.15);
    return {row.rect.left() + 0.5, std::round(row.rect.center().y() - high / 2) + 0.5, sampleWidth(theme),
            high};
}

void paintSample(QPainter &painter, const LegendRow &row, const Theme &theme)
{
    const QRectF box = sampleRect(row, theme);
    QPainterPath path;
    path.addRoundedRect(box, 2, 2);
    if (row.sample == Sample::Outline) {
        painter.setPen(QPen(theme.text, std::max(2.0, theme.ownWidth * 0.8)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 2, 2);
        return;
    }
    paintFill(painter, path, row.fill, theme);
    painter.setPen(QPen(theme.axisLine, std::max(0.75, theme.tickSize / 16)));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (row.sample == Sample::Verdict)
        paintVerdictMark(painter, row.verdict, box.center(), theme.tickSize * 0.36, row.fill.ink);
}

} // namespace

MapLegend legendOf(const MapChart &chart, const Theme &theme, double width)
{
    MapLegend legend;
    legend.rows = rowsOf(chart, theme);
    const double line = std::round(theme.tickSize * 1.65);
    double y = 0;
    double widest = 0;
    for (LegendRow &row : legend.rows) {
        const QFontMetricsF metrics(theme.font(theme.tickSize, row.bold));
        const double left = textLeft(row, theme);
        const QRectF text = metrics.boundingRect(QRectF(0, 0, std::max(width - left, 40.0), 1000),
                                                 Qt::TextWordWrap, row.text);
        const bool wrapped = text.height() > metrics.height() * 1.5;
        const double high = wrapped ? text.height() + theme.tickSize * 0.35 : line;
        row.rect = {0, y, left + std::ceil(text.width()) + 1, high};
        widest = std::max(widest, row.rect.width());
        y += high;
    }
    legend.size = {widest, y};
    return legend;
}

void paintLegend(QPainter &painter, const MapLegend &legend, const Theme &theme)
{
    for (const LegendRow &row : legend.rows) {
        if (row.sample != Sample::None)
            paintSample(painter, row, theme);
        painter.setFont(theme.font(theme.tickSize, row.bold));
        painter.setPen(row.bold ? theme.text : theme.axisText);
        painter.drawText(row.rect.adjusted(textLeft(row, theme), 0, 2, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, row.text);
    }
}

} // namespace yardstick
