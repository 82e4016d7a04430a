#include "core/analysis/record.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace yardstick {

namespace {

std::optional<Error> refusal(const std::vector<PeriodValue> &sorted)
{
    for (size_t i = 1; i < sorted.size(); ++i) {
        const Period &period = sorted[i].period;
        if (period == sorted[i - 1].period)
            return Error{
                QStringLiteral("There are two figures for %1, so nobody can say which of them counts.")
                    .arg(periodLabel(period))};
        if (period.months() != sorted.front().period.months())
            return Error{QStringLiteral("%1 is not as long as %2, so their figures can't be compared.")
                             .arg(periodLabel(period), periodLabel(sorted.front().period))};
    }
    return std::nullopt;
}

bool isFigure(const std::optional<double> &value)
{
    return value && std::isfinite(*value);
}

/// The series up to the period, oldest first.
std::vector<PeriodValue> upTo(const std::vector<PeriodValue> &series, const Period &period)
{
    std::vector<PeriodValue> sorted;
    std::copy_if(series.begin(), series.end(), std::back_inserter(sorted),
                 [&](const PeriodValue &entry) { return entry.period <= period; });
    std::sort(sorted.begin(), sorted.end(),
              [](const PeriodValue &a, const PeriodValue &b) { return a.period < b.period; });
    return sorted;
}

} // namespace

Result<SeriesRecord> recordAt(const std::vector<PeriodValue> &series, const Period &period, Extreme extreme)
{
    const std::vector<PeriodValue> sorted = upTo(series, period);
    if (const auto refused = refusal(sorted))
        return *refused;
    if (sorted.empty() || sorted.back().period != period || !isFigure(sorted.back().value))
        return Error{QStringLiteral("There is no figure for %1.").arg(periodLabel(period))};
    SeriesRecord record;
    record.extreme = extreme;
    record.period = period;
    record.value = *sorted.back().value;
    record.ofSeries = true;
    for (const auto &[earlier, value] : sorted) {
        if (!isFigure(value)) {
            ++record.missing;
            continue;
        }
        if (record.searched++ == 0)
            record.firstSearched = earlier;
        if (earlier == period)
            break;
        const bool beats = extreme == Extreme::Highest ? *value > record.value : *value < record.value;
        const bool equals = *value == record.value;
        if (equals)
            record.equalTo.push_back(earlier);
        if (beats)
            record.ofSeries = false;
        if (beats || equals) {
            record.since = earlier;
            record.exceeded = 0;
        } else {
            ++record.exceeded;
        }
    }
    // Years without a row are missing too, not only those with an absent figure.
    const int months = sorted.back().period.months();
    if (months > 0 && record.firstSearched.isValid()) {
        const QDate first = record.firstSearched.firstDay();
        const QDate last = period.firstDay();
        const int apart = (last.year() - first.year()) * 12 + last.month() - first.month();
        record.missing = std::max(record.missing, apart / months + 1 - record.searched);
    }
    return record;
}

} // namespace yardstick
