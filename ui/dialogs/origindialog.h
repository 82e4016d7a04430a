// Where one figure comes from: release, file, sheet, cell, formula, and what the publisher calls the figures.
#pragma once

#include "core/catalogue/catalogue.h"
#include "ui/charts/trendchart.h"

#include <utility>
#include <vector>

class QWidget;

namespace yardstick {

/// The lines of the dialog: what, and its answer. Lines without an answer are left out. `legend` is what the
/// publisher says of the marker that stands in the figure's place; empty where it says nothing.
std::vector<std::pair<QString, QString>> originLines(const TrendData &data, const PointRef &point,
                                                     const Catalogue &catalogue, const QString &legend = {});

/// Opens the dialog over `parent`; it deletes itself.
void showOrigin(QWidget *parent, const TrendData &data, const PointRef &point, const Catalogue &catalogue,
                const QString &legend);

} // namespace yardstick
