#include "ui/charts/barslayout.h"

#include "core/text/format.h"
#include "ui/charts/comparisontext.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

constexpr double lineHeight = 1.22;   // of a row's font, from which on rows do not touch
constexpr double widestName = 0.34;   // of the picture
constexpr double mostBarHeight = 2.4; // of the label size: a few bars do not become blocks
constexpr double textShare = 0.8;     // of a row's height that its text takes

double smallestFont(const Theme &theme)
{
    return std::max(theme.tickSize * 0.62, std::min(theme.tickSize, 9.5));
}

struct Range {
    double low = 0;
    double high = 0;
};

Range rangeOf(const AreaComparison &comparison)
{
    Range range; // from zero: the length of a bar is its figure
    const auto take = [&range](std::optional<double> value) {
        if (value) {
            range.low = std::min(range.low, *value);
            range.high = std::max(range.high, *value);
        }
    };
    for (const ComparedArea &area : comparison.areas) {
        take(area.point.value);
        if (area.point.value && area.point.interval) {
            take(area.point.interval->lower);
            take(area.point.interval->upper);
        }
    }
    take(comparison.benchmark);
    return range;
}

bool hasIntervals(const AreaComparison &comparison)
{
    return std::ranges::any_of(comparison.areas, [](const ComparedArea &area) {
        return area.point.value && area.point.interval &&
               (area.point.interval->lower || area.point.interval->upper);
    });
}

bool isProvisional(const ComparedArea &area)
{
    return area.point.value && area.point.provisional;
}

std::vector<HeadText> headTexts(const ComparisonChart &chart)
{
    const AreaComparison &comparison = chart.comparison;
    std::vector<HeadText> texts;
    if (chart.unitLine && !comparison.unit.isEmpty())
        texts.push_back({comparison.unit.left(1).toUpper() + comparison.unit.mid(1)});
    if (hasIntervals(comparison))
        texts.push_back({tr("95% confidence interval"), HeadText::Sample::Interval});
    if (std::ranges::any_of(comparison.areas, isProvisional))
        texts.push_back({tr("Provisional"), HeadText::Sample::Outline});
    if (!comparison.benchmark && !comparison.benchmarkName.isEmpty())
        texts.push_back({tr("%1: no figure").arg(benchmarkText(comparison))});
    return texts;
}

/// The benchmark's name and figure; the figure is never cut.
void placeBenchmark(BarsLayout &layout, const AreaComparison &comparison, const Theme &theme, double top)
{
    const QFontMetricsF metrics(theme.font(theme.tickSize, true));
    const QString figure = valueText(*comparison.benchmark, comparison.query.measure);
    const QString name = benchmarkText(comparison);
    const double room = layout.size.width();
    const double left = room - metrics.horizontalAdvance(QStringLiteral(": ") + figure) - 3;
    layout.benchmarkLabel = tr("%1: %2").arg(metrics.elidedText(name, Qt::ElideMiddle, left), figure);
    const double width = metrics.horizontalAdvance(layout.benchmarkLabel) + 2;
    const double x = layout.at(*comparison.benchmark);
    layout.benchmark = x;
    layout.benchmarkRect = {std::clamp(x - width / 2, 0.0, std::max(0.0, room - width)), top, width,
                            theme.tickSize * 1.5};
}

std::vector<Tick> spacedTicks(const BarsLayout &layout, const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(theme.tickSize));
    std::vector<Tick> ticks = layout.values.ticks;
    double free = -1e300;
    for (Tick &tick : ticks) {
        const double half = metrics.horizontalAdvance(tick.text) / 2;
        const double x = layout.at(tick.at);
        if (x - half < free || x + half > layout.size.width())
            tick.text.clear();
        else
            free = x + half + theme.tickSize * 0.8;
    }
    return ticks;
}

BarRow rowOf(const BarsLayout &layout, const ComparisonChart &chart, size_t place, double height)
{
    const ComparedArea &area = chart.comparison.areas[place];
    BarRow row;
    row.place = place;
    row.role = roleOf(chart, area);
    row.provisional = isProvisional(area);
    row.selected = !chart.selected.isEmpty() && area.area == chart.selected;
    row.row = {0, layout.plot.top() + static_cast<double>(place) * height, layout.size.width(), height};
    if (!area.point.value)
        return row;
    const double zero = layout.at(0);
    const double end = layout.at(*area.point.value);
    const double thick = height * 0.7;
    row.bar = QRectF(QPointF(std::min(zero, end), row.row.center().y() - thick / 2),
                     QSizeF(std::abs(end - zero), thick));
    if (area.point.interval) {
        if (area.point.interval->lower)
            row.lower = layout.at(*area.point.interval->lower);
        if (area.point.interval->upper)
            row.upper = layout.at(*area.point.interval->upper);
    }
    return row;
}

/// Where the middle of a row's text is: in the middle of the row, and inside the picture.
double textCentre(const BarsLayout &layout, const BarRow &row)
{
    const double half = layout.fontSize * lineHeight / 2;
    return std::clamp(row.row.center().y(), half, std::max(half, layout.size.height() - half));
}

/// Which rows have room for their text: all, or as many as do not touch, the ones that matter first.
std::vector<bool> namedRows(const BarsLayout &layout, double height)
{
    const double needed = layout.fontSize * lineHeight;
    std::vector<bool> named(layout.rows.size(), height >= needed);
    if (height >= needed)
        return named;
    std::vector<double> taken;
    const auto name = [&](size_t at) {
        const double y = textCentre(layout, layout.rows[at]);
        const bool free =
            std::ranges::all_of(taken, [&](double other) { return std::abs(other - y) >= needed; });
        if (free && !named[at]) {
            named[at] = true;
            taken.push_back(y);
        }
    };
    for (size_t at = 0; at < layout.rows.size(); ++at) {
        if (layout.rows[at].role == AreaRole::Own)
            name(at);
    }
    for (size_t at = 0; at < layout.rows.size(); ++at) {
        if (layout.rows[at].selected)
            name(at);
    }
    for (size_t at = 0; at < layout.rows.size(); ++at)
        name(at);
    return named;
}

/// The name at the left, the figure where the bar or its interval ends; to the left of it below zero.
void placeTexts(BarsLayout &layout, const AreaComparison &comparison, const Theme &theme, double nameWidth)
{
    const double gap = layout.fontSize * 0.5;
    for (BarRow &row : layout.rows) {
        if (row.name.isEmpty())
            continue;
        const ComparedArea &area = comparison.areas[row.place];
        const QFontMetricsF metrics(theme.font(layout.fontSize, row.role == AreaRole::Own || row.selected));
        const double high = layout.fontSize * lineHeight;
        const double top = textCentre(layout, row) - high / 2;
        row.name = metrics.elidedText(area.name, Qt::ElideMiddle, nameWidth);
        const double width = metrics.horizontalAdvance(row.name);
        row.nameRect = {nameWidth - width, top, width, high};
        const double zero = layout.at(0);
        if (!area.point.value) {
            row.value =
                metrics.elidedText(absenceText(area.point), Qt::ElideRight, layout.size.width() - zero - gap);
            row.valueRect = {zero + gap, top, metrics.horizontalAdvance(row.value), high};
            continue;
        }
        row.value = valueText(*area.point.value, comparison.query.measure);
        const double wide = metrics.horizontalAdvance(row.value);
        if (*area.point.value < 0) {
            const double end = std::min(row.bar.left(), row.lower.value_or(row.bar.left()));
            row.valueRect = {std::max(end - gap - wide, nameWidth + gap / 2), top, wide, high};
        } else {
            const double end = std::max(row.bar.right(), row.upper.value_or(row.bar.right()));
            row.valueRect = {end + gap, top, wide, high};
        }
    }
}

struct Columns {
    double name = 0;
    double before = 0; ///< room for the figures of bars below zero
    double after = 0;  ///< room for the others
};

Columns measureColumns(const ComparisonChart &chart, const Theme &theme, double fontSize, double width)
{
    const QFontMetricsF metrics(theme.font(fontSize, true));
    const double gap = fontSize * 0.5;
    Columns columns;
    for (const ComparedArea &area : chart.comparison.areas) {
        columns.name = std::max(columns.name, metrics.horizontalAdvance(area.name) + 1);
        if (!area.point.value)
            continue;
        double &side = *area.point.value < 0 ? columns.before : columns.after;
        const QString text = valueText(*area.point.value, chart.comparison.query.measure);
        side = std::max(side, metrics.horizontalAdvance(text) + gap + 1);
    }
    columns.name = std::min(columns.name, width * widestName);
    return columns;
}

} // namespace

double BarsLayout::at(double value) const
{
    return plot.left() + (value - values.min) / (values.max - values.min) * plot.width();
}

BarsLayout layOutBars(const ComparisonChart &chart, const Theme &theme, QSizeF size)
{
    BarsLayout layout;
    layout.size = size;
    const AreaComparison &comparison = chart.comparison;
    if (isEmpty(comparison))
        return layout;
    layout.head = headTexts(chart);
    double top = flowTexts(layout.head, size.width(), theme);
    const double benchmarkTop = top;
    if (comparison.benchmark)
        top += theme.tickSize * 1.5;
    top += theme.tickSize * 1.7; // the ticks' texts

    const auto count = static_cast<double>(comparison.areas.size());
    const double height = std::clamp((size.height() - top - 2) / count, 1.0, theme.labelSize * mostBarHeight);
    layout.fontSize = std::clamp(std::floor(height * textShare), smallestFont(theme), theme.labelSize);
    const Columns columns = measureColumns(chart, theme, layout.fontSize, size.width());
    layout.plot.setCoords(columns.name + layout.fontSize * 0.7 + columns.before, top,
                          size.width() - columns.after - 1, top + height * count);
    if (layout.plot.width() < 40)
        layout.plot.setWidth(40);

    const Range range = rangeOf(comparison);
    const int steps = std::clamp(static_cast<int>(layout.plot.width() / (theme.tickSize * 6)), 2, 6);
    layout.values = valueScale(range.low, range.high, true, steps, comparison.query.measure);
    layout.ticks = spacedTicks(layout, theme);
    if (comparison.benchmark)
        placeBenchmark(layout, comparison, theme, benchmarkTop);
    for (size_t place = 0; place < comparison.areas.size(); ++place)
        layout.rows.push_back(rowOf(layout, chart, place, height));
    const std::vector<bool> named = namedRows(layout, height);
    for (size_t at = 0; at < layout.rows.size(); ++at) {
        if (named[at])
            layout.rows[at].name = comparison.areas[at].name;
    }
    placeTexts(layout, comparison, theme, columns.name);
    return layout;
}

double leastBarsHeight(const ComparisonChart &chart, const Theme &theme)
{
    constexpr double rowsBefore = 7; // head, benchmark and ticks, in the height of their texts
    const double row = std::ceil(theme.tickSize * lineHeight);
    return theme.tickSize * rowsBefore + row * static_cast<double>(chart.comparison.areas.size());
}

} // namespace yardstick
