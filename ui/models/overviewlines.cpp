// Which lines the overview shows, and in which order.
#include "ui/models/overviewtable.h"

#include <algorithm>
#include <cmath>
#include <compare>

namespace yardstick {

namespace {

bool passes(const OverviewRow &row, OverviewFilter filter)
{
    switch (filter) {
    case OverviewFilter::All:
        return true;
    case OverviewFilter::Worse:
        return isWorse(row);
    case OverviewFilter::WorseAndWorsening:
        return isWorse(row) && isWorsening(row);
    case OverviewFilter::Changed:
        break;
    }
    return isChanged(row);
}

bool holds(const OverviewRow &row, const QStringList &words)
{
    const QString text = (row.name + QLatin1Char(' ') + row.topic + QLatin1Char(' ') + row.unit).toLower();
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
}

/// What a row is ordered by: the larger comes first; none comes last either way.
using Key = std::optional<double>;

Key changeKey(const OverviewRow &row)
{
    return row.change ? row.change->percent : std::nullopt;
}

// The worst first, and among equals who is furthest above the benchmark.
Key benchmarkKey(const OverviewRow &row)
{
    constexpr std::array places = {1.0, 3.0, 5.0, 4.0, 2.0}; // Better, Similar, Worse, Higher, Lower
    if (row.comparison.verdict == Verdict::NotCompared)
        return std::nullopt;
    const double ratio =
        row.point.value && row.benchmark && *row.benchmark > 0 ? *row.point.value / *row.benchmark : 1;
    return places.at(static_cast<size_t>(row.comparison.verdict)) + std::atan(ratio) / 2;
}

Key rankKey(const OverviewRow &row)
{
    return row.rank ? Key(-row.rank->rank) : std::nullopt;
}

Key trendKey(const OverviewRow &row)
{
    switch (trendVerdict(row.trend.outcome, row.polarity)) {
    case TrendVerdict::IncreasingAndGettingWorse:
        return 6;
    case TrendVerdict::DecreasingAndGettingWorse:
        return 5;
    case TrendVerdict::Increasing:
        return 4;
    case TrendVerdict::Decreasing:
        return 3;
    case TrendVerdict::NoSignificantChange:
        return 2;
    case TrendVerdict::IncreasingAndGettingBetter:
    case TrendVerdict::DecreasingAndGettingBetter:
        return 1;
    case TrendVerdict::CannotBeCalculated:
        break;
    }
    return std::nullopt;
}

Key keyOf(const OverviewRow &row, OverviewOrder order)
{
    switch (order) {
    case OverviewOrder::Value:
        return row.point.value;
    case OverviewOrder::Change:
        return changeKey(row);
    case OverviewOrder::Benchmark:
        return benchmarkKey(row);
    case OverviewOrder::Rank:
        return rankKey(row);
    case OverviewOrder::Trend:
        return trendKey(row);
    case OverviewOrder::Catalogue:
    case OverviewOrder::Indicator:
        break;
    }
    return std::nullopt;
}

void sortBy(OverviewRows &rows, const OverviewChoices &choices)
{
    const bool turned = choices.turned;
    if (choices.order == OverviewOrder::Catalogue) {
        if (turned)
            std::ranges::reverse(rows);
        return;
    }
    std::ranges::stable_sort(rows, [&](const auto &a, const auto &b) {
        if (choices.order == OverviewOrder::Indicator) {
            const int side = QString::localeAwareCompare(a->name, b->name);
            return turned ? side > 0 : side < 0;
        }
        const Key left = keyOf(*a, choices.order);
        const Key right = keyOf(*b, choices.order);
        if (left.has_value() != right.has_value())
            return left.has_value();
        if (!left)
            return false;
        return turned ? *left < *right : *left > *right;
    });
}

QStringList topicsOf(const OverviewRows &rows)
{
    QStringList topics;
    for (const auto &row : rows) {
        if (!topics.contains(row->topic))
            topics << row->topic;
    }
    return topics;
}

} // namespace

OverviewRows chosenRows(const OverviewRows &rows, const OverviewChoices &choices)
{
    const QStringList words = choices.search.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    OverviewRows chosen;
    std::ranges::copy_if(rows, std::back_inserter(chosen),
                         [&](const auto &row) { return passes(*row, choices.filter) && holds(*row, words); });
    sortBy(chosen, choices);
    if (!choices.grouped)
        return chosen;
    OverviewRows grouped;
    for (const QString &topic : topicsOf(rows)) {
        std::ranges::copy_if(chosen, std::back_inserter(grouped),
                             [&](const auto &row) { return row->topic == topic; });
    }
    return grouped;
}

std::vector<OverviewLine> overviewLines(const OverviewRows &rows, const OverviewChoices &choices)
{
    std::vector<OverviewLine> lines;
    const OverviewRows chosen = chosenRows(rows, choices);
    const bool searching = !choices.search.trimmed().isEmpty();
    const auto ofTopic = [](const OverviewRows &among, const QString &topic) {
        return static_cast<int>(
            std::ranges::count_if(among, [&](const auto &row) { return row->topic == topic; }));
    };
    QString topic;
    bool folded = false;
    for (const auto &row : chosen) {
        if (choices.grouped && (lines.empty() || row->topic != topic)) {
            topic = row->topic;
            folded = !searching && choices.folded.contains(topic);
            lines.push_back(
                {topic, nullptr, ofTopic(chosen, topic), ofTopic(rows, topic), folded, !searching});
        }
        if (!folded)
            lines.push_back({row->topic, row});
    }
    return lines;
}

} // namespace yardstick
