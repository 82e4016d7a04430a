// Nations and regions as the sum of their forces, for publications that print forces only.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

namespace yardstick {

/// The areas whose figures add up to `area`: the forces of a region or nation; for England and Wales the
/// British Transport Police too, as in the Office for National Statistics' own totals. Empty for any other
/// area.
std::vector<AreaId> partsOfArea(const Catalogue &catalogue, const AreaId &area);

/// `figures` holds one additive indicator for every area. Adds what is missing of `wanted`: for each period
/// in which every part has a figure, their sum; where a part is absent or not there, no figure is made up.
/// Ordered by area and period.
std::vector<Figure> withWholes(const Catalogue &catalogue, std::vector<Figure> figures,
                               const std::vector<AreaId> &wanted);

} // namespace yardstick
