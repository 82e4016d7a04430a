#include "core/analysis/series.h"

#include "core/model/note.h"

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

struct ChoiceRow {
    PeriodChoice choice;
    QLatin1String key;
    QLatin1String name;
};

constexpr std::array<ChoiceRow, 5> choiceRows = {{
    {PeriodChoice::AsPublished, QLatin1String("as-published"), QLatin1String("As published")},
    {PeriodChoice::FinancialYear, QLatin1String("financial"), QLatin1String("Financial years")},
    {PeriodChoice::CalendarYear, QLatin1String("calendar"), QLatin1String("Calendar years")},
    {PeriodChoice::RollingYear, QLatin1String("rolling"), QLatin1String("Rolling years")},
    {PeriodChoice::Quarter, QLatin1String("quarter"), QLatin1String("Quarters")},
}};

} // namespace

QString periodChoiceKey(PeriodChoice choice)
{
    return choiceRows[static_cast<size_t>(choice)].key;
}

QString periodChoiceName(PeriodChoice choice)
{
    return choiceRows[static_cast<size_t>(choice)].name;
}

std::optional<PeriodChoice> periodChoiceFromKey(QStringView key)
{
    const auto row =
        std::ranges::find_if(choiceRows, [&](const ChoiceRow &candidate) { return key == candidate.key; });
    return row == choiceRows.end() ? std::nullopt : std::optional(row->choice);
}

const std::vector<PeriodChoice> &everyPeriodChoice()
{
    static const std::vector<PeriodChoice> all = [] {
        std::vector<PeriodChoice> choices;
        choices.reserve(choiceRows.size());
        for (const ChoiceRow &row : choiceRows)
            choices.push_back(row.choice);
        return choices;
    }();
    return all;
}

AreaId averageId(const AreaGroupId &group)
{
    return {QStringLiteral("group:") + group.value};
}

AreaId seriesIdOf(const Benchmark &benchmark)
{
    return benchmark.group.isEmpty() ? benchmark.area : averageId(benchmark.group);
}

QStringList notesOn(const Point &point)
{
    QStringList notes;
    for (const Observation &observation : point.observations)
        addTexts(notes, observation.notes);
    return notes;
}

const Point *pointAt(const std::vector<Point> &points, const Period &period)
{
    const auto found = std::ranges::find(points, period, &Point::period);
    return found == points.end() ? nullptr : &*found;
}

} // namespace yardstick
