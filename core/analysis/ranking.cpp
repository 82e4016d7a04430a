#include "core/analysis/ranking.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

QString ordinalEnding(int number)
{
    constexpr int ten = 10;
    constexpr int hundred = 100;
    const bool isTeen = number % hundred / ten == 1; // 11th, 12th, 13th
    switch (isTeen ? 0 : number % ten) {
    case 1:
        return QStringLiteral("st");
    case 2:
        return QStringLiteral("nd");
    case 3:
        return QStringLiteral("rd");
    default:
        return QStringLiteral("th");
    }
}

} // namespace

std::vector<std::optional<Rank>> ranks(const std::vector<std::optional<double>> &values, RankOrder order)
{
    std::vector<double> sorted;
    for (const auto &value : values) {
        if (value && std::isfinite(*value))
            sorted.push_back(*value);
    }
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::optional<Rank>> found;
    found.reserve(values.size());
    for (const auto &value : values) {
        if (!value || !std::isfinite(*value)) {
            found.emplace_back();
            continue;
        }
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), *value);
        const auto before = order == RankOrder::HighestFirst ? sorted.end() - last : first - sorted.begin();
        found.emplace_back(Rank{static_cast<int>(before) + 1, static_cast<int>(last - first),
                                static_cast<int>(sorted.size())});
    }
    return found;
}

QString rankText(const Rank &rank)
{
    const QString place = QString::number(rank.rank) + ordinalEnding(rank.rank);
    return rank.sharedBy > 1 ? QStringLiteral("joint ") + place : place;
}

} // namespace yardstick
