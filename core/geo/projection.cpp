#include "core/geo/projection.h"

#include <cmath>
#include <numbers>

namespace yardstick {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double originLatitude = 49 * degree;
constexpr double originLongitude = -2 * degree;
constexpr double originEasting = 400000;
constexpr double originNorthing = -100000;
constexpr double centralScale = 0.9996012717;

// The length of the meridian from the true origin to a latitude (equation C3 of the guide).
double meridianArc(double latitude, const Ellipsoid &ellipsoid)
{
    const double n =
        (ellipsoid.semiMajor - ellipsoid.semiMinor) / (ellipsoid.semiMajor + ellipsoid.semiMinor);
    const double n2 = n * n;
    const double n3 = n2 * n;
    const double difference = latitude - originLatitude;
    const double sum = latitude + originLatitude;
    return ellipsoid.semiMinor * centralScale *
           ((1 + n + 5.0 / 4 * n2 + 5.0 / 4 * n3) * difference -
            (3 * n + 3 * n2 + 21.0 / 8 * n3) * std::sin(difference) * std::cos(sum) +
            (15.0 / 8 * n2 + 15.0 / 8 * n3) * std::sin(2 * difference) * std::cos(2 * sum) -
            35.0 / 24 * n3 * std::sin(3 * difference) * std::cos(3 * sum));
}

} // namespace

GridPoint nationalGrid(const GeoPoint &point, const Ellipsoid &ellipsoid)
{
    const double latitude = point.latitude * degree;
    const double east = point.longitude * degree - originLongitude;
    const double sine = std::sin(latitude);
    const double cosine = std::cos(latitude);
    const double tan2 = (sine / cosine) * (sine / cosine);
    const double tan4 = tan2 * tan2;
    const double ratio = ellipsoid.semiMinor / ellipsoid.semiMajor;
    const double e2 = 1 - ratio * ratio;
    const double curved = 1 - e2 * sine * sine;
    // Radii of curvature across and along the meridian, and what one exceeds the other by.
    const double nu = ellipsoid.semiMajor * centralScale / std::sqrt(curved);
    const double rho = ellipsoid.semiMajor * centralScale * (1 - e2) / std::pow(curved, 1.5);
    const double eta2 = nu / rho - 1;

    // The coefficients I to VI of the guide.
    const double cosine3 = cosine * cosine * cosine;
    const double cosine5 = cosine3 * cosine * cosine;
    const double one = meridianArc(latitude, ellipsoid) + originNorthing;
    const double two = nu / 2 * sine * cosine;
    const double three = nu / 24 * sine * cosine3 * (5 - tan2 + 9 * eta2);
    const double threeA = nu / 720 * sine * cosine5 * (61 - 58 * tan2 + tan4);
    const double four = nu * cosine;
    const double five = nu / 6 * cosine3 * (nu / rho - tan2);
    const double six = nu / 120 * cosine5 * (5 - 18 * tan2 + tan4 + 14 * eta2 - 58 * tan2 * eta2);

    const double east2 = east * east;
    return {originEasting + east * (four + east2 * (five + east2 * six)),
            one + east2 * (two + east2 * (three + east2 * threeA))};
}

} // namespace yardstick
