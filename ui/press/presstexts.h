// The words of a press picture, made from what its chart shows: a neutral headline and the statistical
// subtitle of each chart value, and the sources that all of them name alike.
#pragma once

#include "ui/charts/chartvalue.h"

#include <functional>

namespace yardstick {

using PublicationLookup = std::function<const Publication *(const PublicationId &)>;

/// "Knife-enabled offences, West Mercia and England and Wales"
QString neutralHeadline(const TrendChart &chart);
/// "Knife-enabled offences, West Mercia among 43 forces"
QString neutralHeadline(const ComparisonChart &chart);

/// As of a comparison, for a map is one.
QString neutralHeadline(const MapChart &chart);

/// "Offences per 100,000 people, April 2010 to December 2024"
QString statisticalSubtitle(const TrendChart &chart);
QString statisticalSubtitle(const TrendData &data);
/// "Offences per 100,000 people, 2024"
QString statisticalSubtitle(const ComparisonChart &chart);
QString statisticalSubtitle(const MapChart &chart);

/// The chart as a press picture has it, where the subtitle says the unit.
TrendChart withoutUnit(TrendChart chart);
ComparisonChart withoutUnit(ComparisonChart chart);
MapChart withoutUnit(MapChart chart);

/// A line for each release: "Source: Office for National Statistics, Police force area data tables, ..."
QString sourcesOf(const std::vector<Release> &releases, const PublicationLookup &publication);

} // namespace yardstick
