#include "core/model/indicator.h"

#include <array>

namespace yardstick {

namespace {

struct MeasureRow {
    Measure measure;
    QLatin1String key;
    QLatin1String name;
};

constexpr std::array<MeasureRow, 5> measureRows = {{
    {Measure::Count, QLatin1String("count"), QLatin1String("Count")},
    {Measure::Rate, QLatin1String("rate"), QLatin1String("Rate")},
    {Measure::Percent, QLatin1String("percent"), QLatin1String("Per cent")},
    {Measure::Share, QLatin1String("share"), QLatin1String("Share")},
    {Measure::Index, QLatin1String("index"), QLatin1String("Index")},
}};

} // namespace

QString measureName(Measure measure)
{
    return measureRows[static_cast<size_t>(measure)].name;
}

QString measureKey(Measure measure)
{
    return measureRows[static_cast<size_t>(measure)].key;
}

std::optional<Measure> measureFromKey(QStringView key)
{
    for (const MeasureRow &row : measureRows) {
        if (key.compare(row.key, Qt::CaseInsensitive) == 0 || key.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.measure;
    }
    return std::nullopt;
}

QStringList measureKeys()
{
    QStringList keys;
    for (const MeasureRow &row : measureRows)
        keys << row.key;
    return keys;
}

bool isPercentage(Measure measure)
{
    return measure == Measure::Percent || measure == Measure::Share;
}

std::vector<Measure> measuresOf(const Indicator &indicator)
{
    std::vector<Measure> measures;
    if (indicator.hasCount)
        measures.push_back(Measure::Count);
    if (indicator.rate)
        measures.push_back(Measure::Rate);
    if (indicator.percent)
        measures.push_back(Measure::Percent);
    if (!indicator.whole.isEmpty())
        measures.push_back(Measure::Share);
    if (!measures.empty())
        measures.push_back(Measure::Index);
    return measures;
}

} // namespace yardstick
