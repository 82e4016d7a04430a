#include "core/analysis/years.h"

#include "core/analysis/figuresum.h"

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

constexpr int quartersInYear = 4;
constexpr int monthsInYear = 12;

// The year of the wanted kind that holds a quarter.
Period yearOf(const Period &quarter, Period::Kind kind)
{
    const QDate first = quarter.firstDay();
    if (kind == Period::Kind::CalendarYear)
        return Period::calendarYear(first.year());
    return Period::financialYear(first.month() >= 4 ? first.year() : first.year() - 1);
}

struct YearSum {
    Figure figure;
    int quarters = 0;
    bool mixed = false; ///< of two editions, which are never added up
};

void addQuarter(YearSum &sum, const Figure &quarter, const Period &year)
{
    Figure &figure = sum.figure;
    if (sum.quarters++ == 0) {
        figure = quarter;
        figure.period = year;
        figure.cell = {};
        return;
    }
    sum.mixed = sum.mixed || figure.release != quarter.release;
    addPart(figure, quarter);
}

std::vector<Figure> years(const std::vector<Figure> &figures, Period::Kind kind, const EditionOrder &isNewer)
{
    using Key = std::pair<QString, Period>;
    std::map<Key, YearSum> sums;
    std::map<Key, Figure> found;
    for (const Figure &figure : figures) {
        if (figure.period.kind() == kind)
            found.emplace(Key{figure.area.value, figure.period}, figure);
        else if (figure.period.kind() == Period::Kind::Quarter) {
            const Period year = yearOf(figure.period, kind);
            addQuarter(sums[Key{figure.area.value, year}], figure, year);
        }
    }
    for (const auto &[key, sum] : sums) {
        if (sum.quarters != quartersInYear || sum.mixed)
            continue;
        const auto stored = found.find(key);
        if (stored == found.end() || isNewer(sum.figure.release, stored->second.release))
            found[key] = sum.figure;
    }
    std::vector<Figure> ordered;
    ordered.reserve(found.size());
    for (auto &[key, figure] : found)
        ordered.push_back(std::move(figure));
    return ordered;
}

} // namespace

std::vector<Figure> financialYears(const std::vector<Figure> &figures, const EditionOrder &isNewer)
{
    return years(figures, Period::Kind::FinancialYear, isNewer);
}

std::vector<Figure> calendarYears(const std::vector<Figure> &figures, const EditionOrder &isNewer)
{
    return years(figures, Period::Kind::CalendarYear, isNewer);
}

std::vector<Figure> rollingYears(const std::vector<Figure> &figures)
{
    const bool quarterly = std::ranges::any_of(
        figures, [](const Figure &figure) { return figure.period.kind() == Period::Kind::Quarter; });
    const Period::Kind kind = quarterly ? Period::Kind::Quarter : Period::Kind::Month;
    std::map<std::pair<QString, Period>, const Figure *> stretches;
    for (const Figure &figure : figures) {
        if (figure.period.kind() == kind)
            stretches.emplace(std::pair{figure.area.value, figure.period}, &figure);
    }
    std::vector<Figure> sums;
    for (const auto &[key, last] : stretches) {
        const int months = last->period.months();
        const QDate first = last->period.firstDay().addMonths(months - monthsInYear);
        std::optional<Figure> sum;
        for (int month = 0; month < monthsInYear; month += months) {
            const auto part = stretches.find({key.first, Period::fromMonths(first.addMonths(month), months)});
            if (part == stretches.end() || part->second->release != last->release) {
                sum.reset();
                break;
            }
            if (sum)
                addPart(*sum, *part->second);
            else
                sum = *part->second;
        }
        if (!sum)
            continue;
        sum->period = Period::fromMonths(first, monthsInYear);
        sum->cell = {};
        sums.push_back(std::move(*sum));
    }
    return sums;
}

} // namespace yardstick
