// Areas as the sum of others: nations and regions of their forces, for publications that print forces only;
// a force of those that it replaced, for the years before it was there.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/store/store.h"

namespace yardstick {

/// The areas whose figures add up to `area` today: the forces of a region or nation that have not ended; for
/// England and Wales the British Transport Police too, as in the Office for National Statistics' own totals.
/// Empty for any other area. Further national bodies (Action Fraud, Cifas, UK Finance) belong to England and
/// Wales wherever a publication has figures of theirs.
std::vector<AreaId> partsOfArea(const Catalogue &catalogue, const AreaId &area);

/// `wanted` and every area whose figures may be needed to make theirs: the areas that they replaced, and
/// those which these replaced. With `ofForces` the parts of nations and regions as well.
std::vector<AreaId> withParts(const Catalogue &catalogue, const std::vector<AreaId> &wanted, bool ofForces);

/// `figures` holds one indicator whose figures may be added up over areas. Adds what is missing of `wanted`,
/// for each period:
/// - an area that replaced others has their sum where it has no figure of its own and each of them has one;
/// - with `ofForces`, a nation or region without any figure of its own has the sum of its forces, where each
///   of them has one or is itself made of those that it replaced; England and Wales with what the national
///   bodies have.
/// Where a part is absent or not there, no figure is made up. Ordered by area and period.
std::vector<Figure> withWholes(const Catalogue &catalogue, const std::vector<Figure> &figures,
                               const std::vector<AreaId> &wanted, bool ofForces);

/// Residents by area and day. Nations and regions that lack a day which all of their forces have get the sum
/// of their forces, so that a rate of theirs is made on people of the same day as the forces' rates. National
/// bodies have no residents. Otherwise as withWholes().
std::vector<Figure> withResidents(const Catalogue &catalogue, const std::vector<Figure> &figures,
                                  const std::vector<AreaId> &wanted);

} // namespace yardstick
