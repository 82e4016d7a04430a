#include "ui/charts/funnellayout.h"

#include "core/text/format.h"
#include "ui/charts/comparisontext.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

bool isHigh(FunnelPlace place)
{
    return place == FunnelPlace::HighBeyond95 || place == FunnelPlace::HighBeyond998;
}

/// Round numbers 1, 2 and 5 times a power of ten, as far as they lie between the edges.
std::vector<double> roundSizes(double least, double most)
{
    std::vector<double> sizes;
    for (int exponent = static_cast<int>(std::floor(std::log10(least)));; ++exponent) {
        const double power = std::pow(10.0, exponent);
        if (power > most)
            break;
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (factor * power >= least && factor * power <= most)
                sizes.push_back(factor * power);
        }
    }
    return sizes;
}

void placeSizes(FunnelLayout &layout, const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(theme.tickSize));
    double free = 0;
    for (const double size : roundSizes(layout.least, layout.most)) {
        Tick tick{size, numberText(size, 0)};
        const double half = metrics.horizontalAdvance(tick.text) / 2;
        const double x = layout.across(size);
        if (x - half < free || x + half > layout.size.width())
            tick.text.clear();
        else
            free = x + half + theme.tickSize;
        layout.sizes.push_back(tick);
    }
}

/// The figures, and of the limits what lies near them: at the smallest areas they may run far away.
AxisScale scaleFor(const ComparisonChart &chart, int steps)
{
    const Funnel &funnel = *chart.comparison.funnel;
    double low = funnel.target.baseline;
    double high = low;
    for (const FunnelPoint &point : funnel.points) {
        low = std::min(low, point.value);
        high = std::max(high, point.value);
    }
    const double room = (high - low) * 0.35;
    double lowest = low;
    double highest = high;
    for (const FunnelCurvePoint &curve : chart.curves) {
        lowest = std::min(lowest, curve.adjusted.lower998);
        highest = std::max(highest, curve.adjusted.upper998);
    }
    lowest = std::max(lowest, low - room);
    highest = std::min(highest, high + room);
    const bool fromZero = lowest < highest * 0.4;
    return valueScale(lowest, highest, fromZero, steps, chart.comparison.query.measure);
}

struct LimitOf {
    double FunnelLimits::*limit;
    bool outer;
    const char *name;
};

constexpr std::array limits = {
    LimitOf{&FunnelLimits::upper998, true, QT_TRANSLATE_NOOP("Chart", "Upper 99.8% limit")},
    LimitOf{&FunnelLimits::upper95, false, QT_TRANSLATE_NOOP("Chart", "Upper 95% limit")},
    LimitOf{&FunnelLimits::lower95, false, QT_TRANSLATE_NOOP("Chart", "Lower 95% limit")},
    LimitOf{&FunnelLimits::lower998, true, QT_TRANSLATE_NOOP("Chart", "Lower 99.8% limit")},
};

void drawLines(FunnelLayout &layout, const ComparisonChart &chart)
{
    const bool widened = chart.comparison.funnel->overdispersion.tauSquared > 0;
    for (const LimitOf &one : limits) {
        FunnelLine chance{{}, false, one.outer};
        FunnelLine adjusted{{}, true, one.outer};
        for (const FunnelCurvePoint &curve : chart.curves) {
            const double x = layout.across(curve.denominator);
            chance.points.append({x, layout.up(curve.chance.*one.limit)});
            adjusted.points.append({x, layout.up(curve.adjusted.*one.limit)});
        }
        if (widened)
            layout.lines.push_back(chance);
        layout.lines.push_back(adjusted);
    }
}

/// What stands at the right ends: the four limits and what the areas have together.
std::vector<WantedLabel> lineEnds(const FunnelLayout &layout, const ComparisonChart &chart,
                                  const Theme &theme)
{
    const Funnel &funnel = *chart.comparison.funnel;
    std::vector<WantedLabel> wanted;
    WantedLabel middle;
    middle.name = tr("All together");
    middle.value = valueText(funnel.target.baseline, chart.comparison.query.measure);
    middle.y = layout.up(funnel.target.baseline);
    middle.colour = theme.mutedText;
    middle.bold = true;
    middle.leader = false;
    wanted.push_back(middle);
    for (const LimitOf &one : limits) {
        const double y = layout.up(chart.curves.back().adjusted.*one.limit);
        if (y < layout.plot.top() - 1 || y > layout.plot.bottom() + 1)
            continue;
        WantedLabel label;
        label.name = tr(one.name);
        label.y = y;
        label.colour = theme.axisText;
        label.leader = false;
        wanted.push_back(label);
    }
    return wanted;
}

FunnelMark markOf(const FunnelLayout &layout, const ComparisonChart &chart, size_t point)
{
    const AreaComparison &comparison = chart.comparison;
    FunnelMark mark;
    mark.place = comparison.funnelAreas[point];
    const ComparedArea &area = comparison.areas[mark.place];
    mark.role = roleOf(chart, area);
    mark.selected = !chart.selected.isEmpty() && area.area == chart.selected;
    mark.lies = comparison.funnel->points[point].adjustedPlace;
    if (mark.lies != FunnelPlace::Within)
        mark.verdict = verdictOf(isHigh(mark.lies), comparison.polarity);
    mark.at = {layout.across(*area.point.denominator), layout.up(comparison.funnel->points[point].value)};
    return mark;
}

int weightOf(const FunnelMark &mark)
{
    if (mark.role == AreaRole::Own)
        return 0;
    if (mark.selected)
        return 1;
    if (mark.lies == FunnelPlace::HighBeyond998 || mark.lies == FunnelPlace::LowBeyond998)
        return 2;
    return mark.lies == FunnelPlace::Within ? 4 : 3;
}

/// Where a label meets neither a point nor another label, at a distance from its point.
QRectF placeAt(const FunnelLayout &layout, const FunnelMark &mark, QSizeF size, double gap, double dot)
{
    const double w = size.width();
    const double h = size.height();
    const std::array<QPointF, 8> corners = {{{gap, -h / 2},
                                             {-gap - w, -h / 2},
                                             {-w / 2, -gap - h},
                                             {-w / 2, gap},
                                             {gap * 0.7, -gap * 0.7 - h},
                                             {gap * 0.7, gap * 0.7},
                                             {-gap * 0.7 - w, -gap * 0.7 - h},
                                             {-gap * 0.7 - w, gap * 0.7}}};
    for (const QPointF &corner : corners) {
        const QRectF rect(mark.at + corner, size);
        const bool free = std::ranges::none_of(layout.marks, [&](const FunnelMark &other) {
            const QRectF there(other.at - QPointF(dot, dot), QSizeF(2 * dot, 2 * dot));
            return rect.intersects(there) || rect.intersects(other.labelRect);
        });
        if (free && layout.plot.contains(rect))
            return rect;
    }
    return {};
}

/// Beside its point where there is room; what must be named stands further off, at the end of a line, and in
/// a crowd over other points rather than nowhere.
void placeLabel(const FunnelLayout &layout, FunnelMark &mark, QSizeF size, double gap, bool must)
{
    constexpr std::array distances = {1.0, 2.0, 3.0, 4.5, 6.0, 8.0, 11.0};
    const size_t tried = must ? distances.size() : 2;
    for (const double dot : {gap * 0.55, 0.0}) {
        for (size_t i = 0; i < tried; ++i) {
            mark.labelRect = placeAt(layout, mark, size, gap * distances[i], dot);
            mark.leader = i > 0;
            if (!mark.labelRect.isNull())
                return;
        }
        if (!must)
            return;
    }
}

void labelMarks(FunnelLayout &layout, const AreaComparison &comparison, const Theme &theme)
{
    std::vector<size_t> order(layout.marks.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(
        order, [&](size_t a, size_t b) { return weightOf(layout.marks[a]) < weightOf(layout.marks[b]); });
    for (const size_t at : order) {
        FunnelMark &mark = layout.marks[at];
        if (weightOf(mark) > 3)
            return;
        const QString &name = comparison.areas[mark.place].name;
        const bool bold = weightOf(mark) < 2;
        const double pixels = bold ? theme.labelSize : theme.tickSize;
        const QFontMetricsF metrics(theme.font(pixels, bold));
        const QString text = metrics.elidedText(name, Qt::ElideMiddle, layout.plot.width() * 0.5);
        placeLabel(layout, mark, {metrics.horizontalAdvance(text) + 1, pixels * 1.25}, pixels * 0.75,
                   weightOf(mark) < 2);
        if (!mark.labelRect.isNull())
            mark.label = text;
    }
}

std::vector<HeadText> headTexts(const ComparisonChart &chart, const AxisScale &values)
{
    using Sample = HeadText::Sample;
    const AreaComparison &comparison = chart.comparison;
    std::vector<HeadText> texts;
    if (chart.unitLine && !comparison.unit.isEmpty())
        texts.push_back({comparison.unit.left(1).toUpper() + comparison.unit.mid(1)});
    if (values.min > 0 || values.max < 0)
        texts.push_back({tr("Axis does not start at zero")});
    const bool widened = comparison.funnel->overdispersion.tauSquared > 0;
    texts.push_back({widened ? tr("Limits, widened") : tr("Limits"), Sample::Widened});
    if (widened)
        texts.push_back({tr("Limits of chance alone"), Sample::Chance});
    texts.push_back({tr("Beyond the 99.8% limit"), Sample::Filled});
    texts.push_back({tr("Beyond the 95% limit"), Sample::Outlined});
    return texts;
}

} // namespace

double FunnelLayout::across(double denominator) const
{
    return plot.left() + std::log(denominator / least) / std::log(most / least) * plot.width();
}

double FunnelLayout::up(double value) const
{
    return plot.bottom() - (value - values.min) / (values.max - values.min) * plot.height();
}

FunnelLayout layOutFunnel(const ComparisonChart &chart, const Theme &theme, QSizeF size)
{
    FunnelLayout layout;
    layout.size = size;
    const AreaComparison &comparison = chart.comparison;
    if (!comparison.funnel || chart.curves.size() < 2)
        return layout;
    const int steps = std::clamp(static_cast<int>(size.height() / (theme.tickSize * 4.5)), 2, 6);
    layout.values = scaleFor(chart, steps);
    layout.least = chart.curves.front().denominator;
    layout.most = chart.curves.back().denominator;
    layout.sizeTitle = tr("%1, on a logarithmic scale").arg(denominatorText(comparison));

    const QFontMetricsF metrics(theme.font(theme.tickSize));
    double tickWidth = 0;
    for (const Tick &tick : layout.values.ticks)
        tickWidth = std::max(tickWidth, metrics.horizontalAdvance(tick.text));
    layout.head = headTexts(chart, layout.values);
    const double top = flowTexts(layout.head, size.width(), theme);
    layout.plot.setCoords(tickWidth + theme.tickSize * 0.7, top + theme.tickSize * 0.9, size.width(),
                          size.height() - theme.tickSize * 3.5);

    const double widest = std::clamp(size.width() * 0.22, theme.labelSize * 5, theme.labelSize * 12);
    Theme small = theme;
    small.labelSize = theme.tickSize;
    layout.lineLabels = placeLabels(lineEnds(layout, chart, theme), layout.plot.top() - theme.tickSize * 0.6,
                                    layout.plot.bottom() + theme.tickSize * 0.6, widest, small);
    layout.plot.setRight(size.width() - layout.lineLabels.width - theme.labelSize * 0.6 - 1);
    for (PlacedLabel &label : layout.lineLabels.labels)
        label.rect.moveLeft(layout.plot.right() + theme.labelSize * 0.6);
    layout.lineLabels.moreRect.moveLeft(layout.plot.right() + theme.labelSize * 0.6);

    placeSizes(layout, theme);
    drawLines(layout, chart);
    layout.baseline = layout.up(comparison.funnel->target.baseline);
    for (size_t point = 0; point < comparison.funnelAreas.size(); ++point)
        layout.marks.push_back(markOf(layout, chart, point));
    labelMarks(layout, comparison, theme);
    return layout;
}

} // namespace yardstick
