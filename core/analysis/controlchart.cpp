#include "core/analysis/controlrules.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yardstick {

namespace {

/// Wheeler's factors for moving ranges of two: 3 / 1.128 of the average for the limits, and the upper limit
/// of the ranges themselves.
constexpr double limitFactor = 2.66;
constexpr double nearFactor = 2 * limitFactor / 3;
constexpr double screeningFactor = 3.267;
/// NHSRplotthedots warns of segments with fewer.
constexpr qsizetype enoughFigures = 13;
constexpr int monthsInQuarter = 3;
constexpr int monthsInYear = 12;

using Values = std::vector<std::optional<double>>;

double mean(const std::vector<double> &values)
{
    // From the first value on, so that the mean of equal values is that value to the last digit.
    const double first = values.front();
    const auto addDifference = [first](double sum, double value) { return sum + (value - first); };
    return first + std::accumulate(values.begin(), values.end(), 0.0, addDifference) /
                       static_cast<double>(values.size());
}

double averageOf(std::vector<double> ranges, bool screen)
{
    const double average = mean(ranges);
    if (!screen || average == 0)
        return average;
    std::erase_if(ranges, [average](double range) { return range >= screeningFactor * average; });
    return mean(ranges); // never empty: not every range can be three times their average
}

/// One chart in the making. `follows[i]` says that value i comes right after value i - 1.
struct Input {
    const Values &values;
    std::vector<bool> follows;
    const ControlChartOptions &options;
};

Error tooFew(qsizetype begin)
{
    return {QStringLiteral("The stretch that begins with point %1 has no two figures that follow each other, "
                           "so it has no limits.")
                .arg(begin + 1)};
}

Result<ControlSegment> segmentOf(const Input &input, qsizetype begin, qsizetype end)
{
    const qsizetype used = std::min(end, begin + input.options.fixedAfter.value_or(end - begin));
    std::vector<double> figures;
    std::vector<double> ranges;
    for (qsizetype i = begin; i < used; ++i) {
        const auto place = static_cast<size_t>(i);
        const std::optional<double> &value = input.values[place];
        if (!value)
            continue;
        figures.push_back(*value);
        if (i > begin && input.follows[place] && input.values[place - 1])
            ranges.push_back(std::abs(*value - *input.values[place - 1]));
    }
    if (ranges.empty())
        return tooFew(begin);
    const double centre = mean(figures);
    const double average = averageOf(std::move(ranges), input.options.screenOutliers);
    const ControlLimits limits{centre,
                               average,
                               centre - limitFactor * average,
                               centre + limitFactor * average,
                               centre - nearFactor * average,
                               centre + nearFactor * average};
    return ControlSegment{begin, end, limits, std::ssize(figures), std::ssize(figures) < enoughFigures};
}

/// Each unbroken run of present points is judged by itself.
void judge(std::vector<ControlPoint> &points, const ControlSegment &segment, const Input &input)
{
    const auto isPresent = [&](qsizetype i) { return points[static_cast<size_t>(i)].value.has_value(); };
    for (qsizetype begin = segment.begin; begin < segment.end;) {
        qsizetype end = begin + 1;
        while (end < segment.end && isPresent(begin) && isPresent(end) &&
               input.follows[static_cast<size_t>(end)])
            ++end;
        if (isPresent(begin))
            applyRules(
                std::span(points).subspan(static_cast<size_t>(begin), static_cast<size_t>(end - begin)),
                segment.limits);
        begin = end;
    }
}

Result<void> check(const Values &values, const ControlChartOptions &options)
{
    if (std::ranges::any_of(values, [](const auto &value) { return value && !std::isfinite(*value); }))
        return Error{QStringLiteral("A value without an end can't be charted.")};
    if (options.fixedAfter && *options.fixedAfter < 2)
        return Error{QStringLiteral("Limits that are fixed after %1 points can't be made; choose 2 or more.")
                         .arg(*options.fixedAfter)};
    qsizetype before = 0;
    for (const qsizetype place : options.rebaseAt) {
        if (place <= before || place >= std::ssize(values))
            return Error{QStringLiteral("New limits can't begin at point %1: the places must ascend and lie "
                                        "inside the series.")
                             .arg(place + 1)};
        before = place;
    }
    return {};
}

Result<ControlChart> chartOf(const Input &input)
{
    if (const auto checked = check(input.values, input.options); !checked)
        return checked.error();
    ControlChart chart;
    for (const std::optional<double> &value : input.values)
        chart.points.push_back({value});
    std::vector<qsizetype> ends = input.options.rebaseAt;
    ends.push_back(std::ssize(input.values));
    qsizetype begin = 0;
    for (const qsizetype end : ends) {
        const auto segment = segmentOf(input, begin, end);
        if (!segment)
            return segment.error();
        for (qsizetype i = begin; i < end; ++i)
            chart.points[static_cast<size_t>(i)].segment = std::ssize(chart.segments);
        judge(chart.points, *segment, input);
        chart.segments.push_back(*segment);
        begin = end;
    }
    return chart;
}

bool followsOn(const Period &before, const Period &period)
{
    return before.lastDay().addDays(1) == period.firstDay();
}

} // namespace

std::optional<QString> whyNotCharted(const std::vector<Period> &periods)
{
    if (periods.empty())
        return QStringLiteral("There are no figures to draw a control chart of.");
    for (size_t i = 1; i < periods.size(); ++i) {
        if (periods[i - 1].overlaps(periods[i]))
            return QStringLiteral("Rolling figures have no control chart: %1 and %2 share time, so their "
                                  "points are not independent.")
                .arg(periodLabel(periods[i - 1]), periodLabel(periods[i]));
        if (periods[i] < periods[i - 1])
            return QStringLiteral("A control chart needs the order of time: %1 comes before %2.")
                .arg(periodLabel(periods[i]), periodLabel(periods[i - 1]));
    }
    for (const Period &period : periods) {
        if (period.months() == monthsInYear)
            return QStringLiteral(
                "Annual figures have no control chart; one needs monthly or quarterly figures.");
        if (!period.isValid() || (period.months() != 1 && period.months() != monthsInQuarter))
            return QStringLiteral("A control chart needs monthly or quarterly figures; %1 is neither.")
                .arg(period.isValid() ? periodLabel(period) : QStringLiteral("no period"));
        if (period.months() != periods.front().months())
            return QStringLiteral("Months and quarters can't share one control chart.");
    }
    return std::nullopt;
}

Result<ControlChart> controlChart(const std::vector<std::optional<double>> &values,
                                  const ControlChartOptions &options)
{
    return chartOf({values, std::vector<bool>(values.size(), true), options});
}

Result<ControlChart> controlChart(const std::vector<PeriodValue> &series, const ControlChartOptions &options)
{
    std::vector<Period> periods;
    Values values;
    for (const PeriodValue &entry : series) {
        periods.push_back(entry.period);
        values.push_back(entry.value);
    }
    if (const auto reason = whyNotCharted(periods))
        return Error{*reason};
    std::vector<bool> follows(series.size(), false);
    for (size_t i = 1; i < periods.size(); ++i)
        follows[i] = followsOn(periods[i - 1], periods[i]);
    return chartOf({values, std::move(follows), options});
}

std::optional<Assurance> assurance(const ControlChart &chart, double target, Polarity polarity)
{
    if (chart.segments.empty() || polarity == Polarity::NoJudgement)
        return std::nullopt;
    const ControlLimits &limits = chart.segments.back().limits;
    const bool above = compared(target, limits.upper) == Direction::Up;
    const bool below = compared(target, limits.lower) == Direction::Down;
    if (!above && !below)
        return Assurance::HitAndMiss;
    return above == (polarity == Polarity::LowIsGood) ? Assurance::Passes : Assurance::Fails;
}

} // namespace yardstick
