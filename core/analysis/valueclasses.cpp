#include "core/analysis/valueclasses.h"

#include "core/text/format.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

// As valueText() shows them: counts whole unless stored with decimals, all else with one.
int decimalsFor(const std::vector<double> &values, Measure measure)
{
    const bool whole = measure == Measure::Count &&
                       std::ranges::all_of(values, [](double value) { return value == std::round(value); });
    return whole ? 0 : 1;
}

// The places of the rounding as whole numbers, so that equal texts are equal numbers.
double scaleOf(int decimals)
{
    return std::pow(10.0, decimals);
}

double rounded(double value, int decimals)
{
    return std::round(value * scaleOf(decimals));
}

// The lowest rounded value of each class, the first class's first.
std::vector<double> lowestOfEach(const std::vector<double> &sorted, Classing classing, size_t count)
{
    const double lowest = sorted.front();
    const double highest = sorted.back();
    std::vector<double> lows = {lowest};
    for (size_t i = 1; i < count; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(count);
        double low = std::ceil(lowest + share * (highest - lowest));
        if (classing == Classing::EqualNumbers)
            low = sorted[static_cast<size_t>(std::ceil(share * static_cast<double>(sorted.size())))];
        if (low > lows.back() && low <= highest)
            lows.push_back(low);
    }
    return lows;
}

} // namespace

std::optional<size_t> ValueClasses::classOf(double value) const
{
    if (classes.empty() || !std::isfinite(value))
        return std::nullopt;
    const double scale = scaleOf(decimals);
    for (size_t i = classes.size(); i > 1; --i) {
        if (rounded(value, decimals) >= std::round(classes[i - 1].from * scale))
            return i - 1;
    }
    return 0;
}

ValueClasses valueClasses(const std::vector<double> &values, Measure measure, Classing classing, size_t count)
{
    std::vector<double> finite;
    std::ranges::copy_if(values, std::back_inserter(finite),
                         [](double value) { return std::isfinite(value); });
    ValueClasses made;
    if (finite.empty() || count == 0)
        return made;
    made.decimals = decimalsFor(finite, measure);
    for (double &value : finite)
        value = rounded(value, made.decimals);
    std::ranges::sort(finite);
    const std::vector<double> lows = lowestOfEach(finite, classing, count);
    const double scale = scaleOf(made.decimals);
    for (size_t i = 0; i < lows.size(); ++i) {
        const double high = i + 1 < lows.size() ? lows[i + 1] - 1 : finite.back();
        made.classes.push_back({lows[i] / scale, high / scale});
    }
    return made;
}

QString classText(const ValueClass &one, const ValueClasses &all, Measure measure)
{
    const QString sign = isPercentage(measure) ? QStringLiteral("%") : QString();
    const QString from = numberText(one.from, all.decimals) + sign;
    return one.from == one.to ? from
                              : QStringLiteral("%1 to %2").arg(from, numberText(one.to, all.decimals) + sign);
}

} // namespace yardstick
