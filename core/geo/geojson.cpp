#include "core/geo/geojson.h"

#include "core/geo/geojsonnames.h"
#include "core/geo/geojsonrings.h"
#include "core/text/format.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <map>

namespace yardstick {

namespace {

using geojson::Ring;

/// Triangles of less than this go: a quarter of a square pixel where a pixel is 300 metres, as on a map of
/// England and Wales 2,000 pixels high.
constexpr double smallestTriangle = 150.0 * 150.0;

Error wrong(const QString &name, const QString &what)
{
    return Error{QStringLiteral("“%1” %2").arg(name, what)};
}

Result<QByteArray> bytesOf(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(name, QStringLiteral("could not be read: %1.").arg(file.errorString()));
    // The size that the system tells is not trusted: a pipe has none.
    QByteArray bytes = file.read(largestBoundariesFile + 1);
    if (bytes.size() > largestBoundariesFile)
        return wrong(name,
                     QStringLiteral("is larger than %1 MB; generalised boundaries, such as the ONS’s BUC or "
                                    "BGC files, are enough for this map.")
                         .arg(largestBoundariesFile / (1024LL * 1024)));
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    return bytes;
}

Result<QJsonObject> objectIn(const QByteArray &bytes, const QString &name)
{
    const QByteArray start = bytes.left(64).trimmed();
    if (start.startsWith("PK"))
        return wrong(name, QStringLiteral("is a zip file; unpack it and choose the .geojson file in it."));
    if (!start.startsWith('{'))
        return wrong(name, QStringLiteral("is not GeoJSON; boundaries are read from .geojson files only."));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return wrong(name, QStringLiteral("is damaged or breaks off: what stands at byte %1 is not JSON.")
                               .arg(numberText(problem.offset, 0)));
    return document.object();
}

Result<QJsonArray> featuresIn(const QJsonObject &top, const QString &name)
{
    const QString type = top.value(QStringLiteral("type")).toString();
    QJsonArray features;
    if (type == QStringLiteral("Topology"))
        return wrong(name, QStringLiteral("is TopoJSON; choose the same boundaries as GeoJSON."));
    if (top.contains(QStringLiteral("geometryType")))
        return wrong(name, QStringLiteral("is Esri JSON; choose the same boundaries as GeoJSON."));
    if (type == QStringLiteral("Feature"))
        features.append(top);
    else if (type == QStringLiteral("FeatureCollection"))
        features = top.value(QStringLiteral("features")).toArray();
    else
        return wrong(
            name, QStringLiteral("is not GeoJSON of areas: it holds no Feature and no FeatureCollection."));
    if (features.isEmpty())
        return wrong(name, QStringLiteral("holds no features, so there is nothing to draw."));
    return features;
}

Error nationalGridError(const QString &name)
{
    return wrong(name,
                 QStringLiteral("is in British National Grid metres (EPSG:27700); choose the same boundaries "
                                "in longitude and latitude (EPSG:4326)."));
}

// RFC 7946 knows no other system than CRS84; older files say in "crs" what they are in.
Result<void> checkSystem(const QJsonObject &top, const QString &name)
{
    const QString said = top.value(QStringLiteral("crs"))
                             .toObject()
                             .value(QStringLiteral("properties"))
                             .toObject()
                             .value(QStringLiteral("name"))
                             .toString()
                             .left(60);
    const QString system = said.toUpper();
    if (said.isEmpty() || system.contains(QStringLiteral("CRS84")) ||
        system.endsWith(QStringLiteral(":4326")) || system.endsWith(QStringLiteral(":4258")))
        return {};
    if (system.endsWith(QStringLiteral(":27700")))
        return nationalGridError(name);
    return wrong(
        name, QStringLiteral("is in the coordinate system “%1”; choose the same boundaries in longitude and "
                             "latitude (EPSG:4326).")
                  .arg(said));
}

bool isNearBritain(double longitude, double latitude)
{
    return longitude > -15 && longitude < 10 && latitude > 45 && latitude < 65;
}

// The boundaries must lie where the projection is good; where they do not, the numbers mostly tell why.
Result<void> checkPlace(const std::vector<GeoPoint> &points, const QString &name)
{
    const auto outside = std::ranges::find_if(
        points, [](const GeoPoint &point) { return !isNearBritain(point.longitude, point.latitude); });
    if (outside == points.end())
        return {};
    const double x = outside->longitude;
    const double y = outside->latitude;
    if (isNearBritain(y, x))
        return wrong(name, QStringLiteral("gives latitude before longitude; GeoJSON has longitude first."));
    if (std::abs(x) > 180 && std::abs(y) <= 1'300'000 && std::abs(x) <= 800'000)
        return nationalGridError(name);
    if (std::abs(x) > 180 || std::abs(y) > 90)
        return wrong(name,
                     QStringLiteral("is not in degrees; choose the same boundaries in longitude and latitude "
                                    "(EPSG:4326)."));
    return wrong(
        name, QStringLiteral("has forces far away from England and Wales; its coordinates can’t be right."));
}

GridRing onGrid(const Ring &ring)
{
    GridRing projected;
    projected.reserve(ring.points.size());
    for (const GeoPoint &point : ring.points)
        projected.push_back(nationalGrid(point));
    if ((signedArea(projected) > 0) == ring.hole)
        std::ranges::reverse(projected);
    return projected;
}

// Islets that nobody would see go; the largest ring of an area stays however small it is.
AreaBoundary boundaryOf(const AreaId &area, const std::vector<GridRing> &rings)
{
    AreaBoundary boundary;
    boundary.area = area;
    double largest = 0;
    for (const GridRing &ring : rings)
        largest = std::max(largest, signedArea(ring));
    for (const GridRing &ring : rings) {
        const double size = signedArea(ring);
        if (size == largest)
            boundary.rings.push_back(
                std::abs(size) > 16 * smallestTriangle ? simplified(ring, smallestTriangle) : ring);
        else if (std::abs(size) > 4 * smallestTriangle)
            boundary.rings.push_back(simplified(ring, smallestTriangle));
    }
    boundary.label = labelPlace(boundary.rings);
    return boundary;
}

using RingsByArea = std::map<AreaId, std::vector<GridRing>>;

// Those of the file; where it has none of a force that others merged into, theirs.
std::vector<GridRing> ringsOf(const Area &area, const RingsByArea &rings)
{
    const auto own = rings.find(area.id);
    if (own != rings.end())
        return own->second;
    std::vector<GridRing> merged;
    for (const AreaId &replaced : area.replaces) {
        const auto found = rings.find(replaced);
        if (found == rings.end())
            return {};
        merged.insert(merged.end(), found->second.begin(), found->second.end());
    }
    return merged;
}

Boundaries inOrder(const RingsByArea &rings, const Catalogue &catalogue)
{
    Boundaries boundaries;
    for (const Area &area : catalogue.areas()) {
        const std::vector<GridRing> found = ringsOf(area, rings);
        if (!found.empty())
            boundaries.areas.push_back(boundaryOf(area.id, found));
        else if (area.kind == AreaKind::Force && area.successor.isEmpty() && !area.validTo.isValid())
            boundaries.without.push_back(area.id);
    }
    return boundaries;
}

Error noForces(const QString &name, const QString &otherCodes)
{
    const QString advice =
        QStringLiteral("choose boundaries of police force areas, whose codes begin with E23 and W15.");
    return otherCodes.isEmpty()
               ? wrong(name, QStringLiteral("names no police force area; ") + advice)
               : wrong(name,
                       QStringLiteral("holds areas with codes such as %1…, which are no police force areas; ")
                               .arg(otherCodes) +
                           advice);
}

} // namespace

Result<Boundaries> readBoundaries(const QString &path, const Catalogue &catalogue)
{
    const QString name = QFileInfo(path).fileName();
    const Result<QByteArray> bytes = bytesOf(path, name);
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> top = objectIn(*bytes, name);
    if (!top)
        return top.error();
    const Result<QJsonArray> features = featuresIn(*top, name);
    if (!features)
        return features.error();
    if (const Result<void> sound = checkSystem(*top, name); !sound)
        return sound.error();

    const geojson::FeatureNames names = geojson::namesOf(*features, catalogue);
    RingsByArea rings;
    QStringList unknown;
    bool anyForce = false;
    size_t points = 0;
    for (qsizetype i = 0; i < features->size(); ++i) {
        const AreaId &area = names.areas[static_cast<size_t>(i)];
        if (area.isEmpty()) {
            unknown << names.texts[i];
            continue;
        }
        anyForce = true;
        const QJsonObject geometry = features->at(i).toObject().value(QStringLiteral("geometry")).toObject();
        std::vector<Ring> read;
        if (const Result<void> done = geojson::addRings(geometry, read, points); !done)
            return wrong(
                name,
                QStringLiteral("can’t be drawn: of “%1”, %2.").arg(names.texts[i], done.error().message));
        for (const Ring &ring : read) {
            if (const Result<void> sound = checkPlace(ring.points, name); !sound)
                return sound.error();
            rings[area].push_back(onGrid(ring));
        }
    }
    if (!anyForce)
        return noForces(name, names.otherCodes);
    if (rings.empty())
        return wrong(
            name, QStringLiteral("holds no polygons of police force areas; points and lines make no map."));
    Boundaries boundaries = inOrder(rings, catalogue);
    boundaries.fileName = name;
    boundaries.unknown = unknown;
    return boundaries;
}

QString boundariesRemark(const Boundaries &boundaries, const Catalogue &catalogue)
{
    constexpr qsizetype mostNamed = 4;
    const auto listed = [](QStringList names) {
        const qsizetype more = names.size() - mostNamed;
        if (more > 1) {
            names = names.mid(0, mostNamed);
            names << QStringLiteral("%1 more").arg(more);
        }
        return joinedList(names);
    };
    QStringList sentences;
    QStringList without;
    for (const AreaId &area : boundaries.without)
        without << catalogue.area(area)->name;
    if (!without.isEmpty())
        sentences << QStringLiteral("“%1” has no boundary of %2.").arg(boundaries.fileName, listed(without));
    QStringList unknown = boundaries.unknown;
    unknown.removeAll(QString());
    if (!unknown.isEmpty())
        sentences
            << QStringLiteral("It also holds %1, which can’t be matched to a force.").arg(listed(unknown));
    return sentences.join(QLatin1Char(' '));
}

} // namespace yardstick
