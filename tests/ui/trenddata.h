// Made-up trends for the tests of charts and press pictures.
#pragma once

#include "ui/charts/trendchart.h"

#include <optional>

namespace yardstick::test {

inline Release release(qint64 id, QDate edition)
{
    Release made;
    made.id.value = id;
    made.publication.value = QStringLiteral("ons-pfa");
    made.title = QStringLiteral("Police force area data tables");
    made.editionDate = edition;
    made.editionDateKnown = true;
    return made;
}

inline TrendData trend(Measure measure = Measure::Rate)
{
    TrendData data;
    data.query.measure = measure;
    data.indicatorName = QStringLiteral("Knife-enabled offences");
    data.unit =
        measure == Measure::Rate ? QStringLiteral("offences per 100,000 people") : QStringLiteral("offences");
    data.releases = {release(1, QDate(2025, 4, 24))};
    return data;
}

/// Financial years 2010-11 to 2021-22, then January to December 2023 and 2024: what the published table has.
inline std::vector<Period> publishedPeriods()
{
    std::vector<Period> periods;
    for (int year = 2010; year <= 2021; ++year)
        periods.push_back(Period::financialYear(year));
    periods.push_back(Period::calendarYear(2023));
    periods.push_back(Period::calendarYear(2024));
    return periods;
}

inline void addSeries(TrendData &data, const QString &id, const QString &label,
                      const std::vector<Period> &periods, const std::vector<std::optional<double>> &values)
{
    Series series;
    series.area.value = id;
    series.label = label;
    for (size_t i = 0; i < periods.size(); ++i) {
        Point point;
        point.period = periods[i];
        point.value = values[i % values.size()];
        if (!point.value)
            point.marker = Marker{MarkerKind::Unavailable, QStringLiteral("[x]")};
        point.release.value = 1;
        series.points.push_back(point);
    }
    data.series.push_back(series);
}

inline AreaId westMercia()
{
    return {QStringLiteral("E23000016")};
}

inline AreaId englandAndWales()
{
    return {QStringLiteral("K04000001")};
}

/// West Mercia, England and Wales and two more forces over the published periods.
inline TrendChart publishedChart(Measure measure = Measure::Rate)
{
    TrendChart chart;
    chart.data = trend(measure);
    const std::vector<Period> periods = publishedPeriods();
    addSeries(chart.data, QStringLiteral("E23000015"), QStringLiteral("Gwent"), periods, {20, 22, 25});
    addSeries(chart.data, QStringLiteral("E23000021"), QStringLiteral("Leicestershire"), periods,
              {60, 72, 66});
    addSeries(chart.data, englandAndWales().value, QStringLiteral("England and Wales"), periods,
              {57, 51, 46, 44, 46, 50, 59, 68, 76, 84, 71, 78, 89, 90});
    addSeries(chart.data, westMercia().value, QStringLiteral("West Mercia"), periods,
              {38, 36, 33, 31, 32, 35, 38, 40, 47, 65, 57, 60, 55, 50.25});
    chart.own = westMercia();
    chart.benchmark = englandAndWales();
    return chart;
}

} // namespace yardstick::test
