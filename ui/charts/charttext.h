// What a chart says in words: the callout of a figure and the alternative text. Free functions of values, so
// that tests read them without a window.
#pragma once

#include "ui/charts/chartvalue.h"

#include <QStringList>

namespace yardstick {

/// The lines of a callout; empty texts are not shown.
struct Callout {
    QString area;      ///< "West Mercia"
    QString period;    ///< "April 2020 to March 2021"
    QString value;     ///< "50.3 offences per 100,000 people"; why it is absent otherwise
    QString standing;  ///< "24th of 43. Better than England and Wales." where areas are compared
    QString interval;  ///< "95% confidence interval 46.5 to 54.3"
    QString source;    ///< "Police force area data tables, published 24 April 2025"
    QString formula;   ///< "666 / 1,325,250 (mid-2023) x 100,000" where the figure is computed
    QString note;      ///< that it is provisional, or made of earlier areas
    QString published; ///< the publisher's own notes on it, short

    QStringList lines() const; ///< those that are not empty, in this order
    bool operator==(const Callout &) const = default;
};

Callout calloutFor(const Point &point, const Series &series, const TrendData &data);
Callout calloutFor(const TrendChart &chart, const PointRef &ref);
Callout calloutFor(const ChartValue &chart, const PointRef &ref);

/// A value with its unit: "50.3 offences per 100,000 people", "32.7% of selected offences", "104.2 (2022-23 =
/// 100)".
QString valueWithUnit(double value, const TrendData &data);

/// "95% confidence interval 46.5 to 54.3"; empty where the figure has none.
QString intervalText(const Point &point, Measure measure);

/// "Computed: 666 / 1,325,250 (mid-2023) x 100,000"; empty where the figure stands as published.
QString formulaText(const Point &point);

/// "Knife-enabled offences over time": the name by which a screen reader calls the chart.
QString chartTitle(const TrendChart &chart);
QString chartTitle(const ChartValue &chart);

/// The chart in a few sentences: what is shown, first and last figure of the named areas, gaps, how many
/// others.
QString altText(const TrendChart &chart);

/// "41 other forces": what the grey lines are; empty when there are none with figures.
QString contextText(const TrendChart &chart);

/// "No figures for knife-enabled offences in West Mercia": what an empty chart says.
QString emptyText(const TrendChart &chart);

} // namespace yardstick
