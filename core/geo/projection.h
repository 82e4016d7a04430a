// Degrees to metres on a flat map: the transverse Mercator projection of the British National Grid, so that
// England and Wales have the shape that people know from British maps. It changes no datum.
#pragma once

namespace yardstick {

struct GeoPoint {
    double longitude = 0; ///< degrees, east of Greenwich
    double latitude = 0;  ///< degrees, north

    bool operator==(const GeoPoint &) const = default;
};

struct GridPoint {
    double easting = 0;  ///< metres
    double northing = 0; ///< metres

    bool operator==(const GridPoint &) const = default;
};

struct Ellipsoid {
    double semiMajor = 0; ///< metres, likewise below
    double semiMinor = 0;
};

/// Of the National Grid itself (OSGB36).
inline constexpr Ellipsoid airy1830{6377563.396, 6356256.909};
/// Of ETRS89, and within a millimetre of WGS84: what EPSG:4326 and CRS84 mean.
inline constexpr Ellipsoid grs80{6378137.000, 6356752.314140};

/// The point on the National Grid's projection: true origin 49 N 2 W, false origin 400 km west and 100 km
/// north of it, scale 0.9996012717 (Ordnance Survey, A guide to coordinate systems in Great Britain, annexe
/// C: Redfearn's series, good to a millimetre within a few degrees of the central meridian). With Airy's
/// ellipsoid and OSGB36 degrees these are National Grid references. Degrees of EPSG:4326 with GRS80 come
/// within 150 metres of them, for the datum is not changed: a third of a pixel on the largest map we draw.
GridPoint nationalGrid(const GeoPoint &point, const Ellipsoid &ellipsoid = grs80);

} // namespace yardstick
