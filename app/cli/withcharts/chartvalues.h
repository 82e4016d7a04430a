// The chart values that the options of the verb chart ask for: a trend, or a comparison of areas.
#pragma once

#include "app/cli/queryoptions.h"
#include "ui/charts/chartkind.h"

namespace yardstick::cli {

/// The ids of the kinds of chart: "trend", "bars" ...
QStringList kindIds();

/// The kind of chart that the options name; a trend where they name none.
std::variant<const ChartKind *, WrongUse> kindFrom(const Context &context);

/// What a kind of chart draws, read from the store that the options name. Errors: those of the query, no
/// figures.
std::variant<ChartValue, Error, WrongUse> chartValueFrom(const Context &context, const ChartKind &kind);

} // namespace yardstick::cli
