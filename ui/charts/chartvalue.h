// What a chart can be of: any one of the values that a kind of chart draws. To add a value: list it here, and
// the compiler names the few functions that must know what it says (here, in charttext.h and in
// ui/press/presstexts.h).
#pragma once

#include "ui/charts/comparisonchart.h"
#include "ui/charts/mapchart.h"
#include "ui/charts/trendchart.h"

#include <QStringList>

#include <variant>

namespace yardstick {

using ChartValue = std::variant<TrendChart, ComparisonChart, MapChart>;

/// True when there is not one present figure.
bool isEmpty(const ChartValue &chart);

/// "Knife-enabled offences"; empty where nothing has been asked for yet.
QString indicatorNameOf(const ChartValue &chart);

/// Every release behind a figure, newest first.
std::vector<Release> releasesOf(const ChartValue &chart);

/// The sentences that must travel with the figures.
QStringList caveatsOf(const ChartValue &chart);
/// The publisher's own notes on the figures of the areas that are named, short; of a comparison, on those of
/// one's own area.
QStringList publishedNotesOf(const ChartValue &chart);

} // namespace yardstick
