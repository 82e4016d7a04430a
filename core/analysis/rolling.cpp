#include "core/analysis/rolling.h"

namespace yardstick {

namespace {

constexpr int monthsInYear = 12;

Result<void> check(const std::vector<PeriodValue> &series, int months)
{
    const Period *before = nullptr;
    for (const PeriodValue &entry : series) {
        const Period &period = entry.period;
        if (!period.isValid() || period.months() != months)
            return Error{QStringLiteral("A rolling year of %1s can't be made with %2.")
                             .arg(periodKindName(Period::fromMonths(QDate(2000, 1, 1), months).kind()),
                                  period.isValid() ? periodLabel(period) : QStringLiteral("no period"))};
        if (before && period.firstDay() <= before->lastDay())
            return Error{QStringLiteral("A rolling year can't be made: %1 does not come after %2.")
                             .arg(periodLabel(period), periodLabel(*before))};
        before = &period;
    }
    return {};
}

/// The sum of the year that ends with the entry at `last`; none unless each of its parts is there.
std::optional<double> yearEndingAt(const std::vector<PeriodValue> &series, size_t last, int months)
{
    const auto parts = static_cast<size_t>(monthsInYear / months);
    if (last + 1 < parts)
        return std::nullopt;
    double sum = 0;
    for (size_t i = last + 1 - parts; i <= last; ++i) {
        const int monthsBefore = static_cast<int>(last - i) * months;
        if (!series[i].value ||
            series[i].period.firstDay() != series[last].period.firstDay().addMonths(-monthsBefore))
            return std::nullopt;
        sum += *series[i].value;
    }
    return sum;
}

Result<std::vector<PeriodValue>> rollingYears(const std::vector<PeriodValue> &series, int months)
{
    if (const auto checked = check(series, months); !checked)
        return checked.error();
    std::vector<PeriodValue> years;
    for (size_t i = 0; i < series.size(); ++i) {
        const QDate yearBegins = series[i].period.firstDay().addMonths(months - monthsInYear);
        if (yearBegins >= series.front().period.firstDay())
            years.push_back({Period::fromMonths(yearBegins, monthsInYear), yearEndingAt(series, i, months)});
    }
    return years;
}

} // namespace

Result<std::vector<PeriodValue>> rollingYearsOfMonths(const std::vector<PeriodValue> &series)
{
    return rollingYears(series, 1);
}

Result<std::vector<PeriodValue>> rollingYearsOfQuarters(const std::vector<PeriodValue> &series)
{
    return rollingYears(series, 3);
}

} // namespace yardstick
