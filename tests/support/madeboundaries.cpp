#include "tests/support/madeboundaries.h"

#include "core/catalogue/tilemap.h"

namespace yardstick::test {

QByteArray boxFeature(const QString &codeKey, const QString &code, const QString &name, double longitude,
                      double latitude, double half)
{
    const auto corner = [&](double east, double north) {
        return QStringLiteral("[%1,%2]")
            .arg(longitude + east * half, 0, 'f', 6)
            .arg(latitude + north * half, 0, 'f', 6);
    };
    QStringList properties = {QStringLiteral("\"OBJECTID\":7")};
    if (!code.isEmpty())
        properties << QStringLiteral("\"%1\":\"%2\"").arg(codeKey, code);
    if (!name.isEmpty())
        properties << QStringLiteral("\"label\":\"%1\"").arg(name);
    const QStringList ring = {corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)};
    return QStringLiteral(
               R"({"type":"Feature","properties":{%1},"geometry":{"type":"Polygon","coordinates":[[%2]]}})")
        .arg(properties.join(QLatin1Char(',')), ring.join(QLatin1Char(',')))
        .toUtf8();
}

QByteArray collectionOf(const QByteArray &features, const QByteArray &moreOfTop)
{
    return R"({"type":"FeatureCollection",)" + moreOfTop + R"("features":[)" + features + "]}";
}

QByteArray forceBoxes(const Catalogue &catalogue, const QString &codeKey)
{
    QByteArrayList features;
    const auto map = readTileMap(catalogue);
    for (const MapTile &tile : map ? *map : std::vector<MapTile>()) {
        const bool city = tile.area == AreaId{QStringLiteral("E23000034")};
        features << boxFeature(codeKey, tile.area.value, catalogue.area(tile.area)->name,
                               -5.4 + 0.95 * tile.column, 55.2 - 0.54 * tile.row, city ? 0.012 : 0.24);
    }
    return collectionOf(features.join(','));
}

} // namespace yardstick::test
