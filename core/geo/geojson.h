// Boundaries that an office has of its own, from a GeoJSON file (RFC 7946) such as the ONS's Open Geography
// Portal gives out. Reads a whole file at a time and trusts nothing in it. To be called on a worker: a large
// file takes seconds.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/geo/boundaries.h"

namespace yardstick {

inline constexpr qint64 largestBoundariesFile = 64LL * 1024 * 1024; ///< bytes
inline constexpr size_t mostBoundaryPoints = 4'000'000;

/// The boundaries of the forces that the file names, projected and simplified. Degrees in the order
/// longitude, latitude (EPSG:4326 as GeoJSON has it, CRS84 or ETRS89); Polygon and MultiPolygon of Features.
/// The property that holds the codes of police force areas is found whatever it is called (PFA23CD,
/// pfa_code); features whose code is not known, and files without codes, go by a name that
/// Catalogue::findArea() knows. Several features of one area are one area.
///
/// Errors are one sentence that names the file and says what to do: not readable, too large, not GeoJSON (a
/// spreadsheet, a zip file, TopoJSON), damaged, another coordinate system (British National Grid is told by
/// its numbers even where the file does not say so), latitude before longitude, no polygons, no forces.
Result<Boundaries> readBoundaries(const QString &path, const Catalogue &catalogue);

/// What a person should know of boundaries that were read: how many areas have none, which names are none of
/// ours. Empty where the file fits.
QString boundariesRemark(const Boundaries &boundaries, const Catalogue &catalogue);

} // namespace yardstick
