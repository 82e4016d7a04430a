// The map of equal tiles: every force once, neighbours together, and errors that name the entry.
#include "core/catalogue/tilemap.h"
#include "core/geo/neighbour.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cmath>
#include <map>
#include <set>

using namespace yardstick;
using namespace yardstick::test;

class tst_TileMap : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void initTestCase();
    void everyForceHasOneTileOfItsOwn();
    void labelsAreShort();
    void neighboursStandTogether_data();
    void neighboursStandTogether();
    void compassDirectionsAreKept();
    void arrowsGoWhereTheyPoint_data();
    void arrowsGoWhereTheyPoint();
    void everyTileIsReachedByArrows();
    void aMergedForceTakesThePlaceOfTheFirst();
    void aForceWithoutAPlaceStandsBelow();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();

private:
    size_t at(const QString &name) const
    {
        const AreaId id = m_catalogue->findArea(name, {AreaKind::Force})->id;
        return static_cast<size_t>(std::ranges::find(m_map, id, &MapTile::area) - m_map.begin());
    }
    std::vector<GridPoint> places() const
    {
        std::vector<GridPoint> found;
        std::ranges::transform(m_map, std::back_inserter(found), placeOf);
        return found;
    }
    std::optional<Catalogue> m_catalogue;
    std::vector<MapTile> m_map;
};

void tst_TileMap::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    const auto map = readTileMap(*m_catalogue);
    QVERIFY_RESULT(map);
    m_map = *map;
}

void tst_TileMap::everyForceHasOneTileOfItsOwn()
{
    QCOMPARE(m_map.size(), size_t(43));
    std::set<QString> areas;
    std::set<std::pair<int, int>> places;
    for (const MapTile &tile : m_map) {
        areas.insert(tile.area.value);
        places.insert({tile.column, tile.row});
        QCOMPARE(m_catalogue->area(tile.area)->kind, AreaKind::Force);
    }
    QCOMPARE(areas.size(), size_t(43));
    QCOMPARE(places.size(), size_t(43));
}

void tst_TileMap::labelsAreShort()
{
    for (const MapTile &tile : m_map)
        QVERIFY2(tile.label.size() <= 11, qPrintable(tile.label));
}

void tst_TileMap::neighboursStandTogether_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    for (const auto &[one, other] :
         std::map<const char *, const char *>{{"West Mercia", "West Midlands"},
                                              {"Leicestershire", "Nottinghamshire"},
                                              {"Gwent", "South Wales"},
                                              {"Metropolitan Police", "City of London"},
                                              {"Northumbria", "Durham"},
                                              {"Merseyside", "Greater Manchester"},
                                              {"Kent", "Sussex"},
                                              {"Devon and Cornwall", "Dorset"}})
        QTest::addRow("%s and %s", one, other) << QString::fromLatin1(one) << QString::fromLatin1(other);
}

void tst_TileMap::neighboursStandTogether()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const MapTile &a = m_map[at(one)];
    const MapTile &b = m_map[at(other)];
    QVERIFY(std::abs(a.column - b.column) <= 1 && std::abs(a.row - b.row) <= 1);
}

void tst_TileMap::compassDirectionsAreKept()
{
    REQUIRE_PUBLISHED(path, "geography/police_force_areas.geojson");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject top = QJsonDocument::fromJson(file.readAll()).object();
    std::map<QString, GridPoint> centres;
    for (const QJsonValue feature : top.value(QStringLiteral("features")).toArray()) {
        const QJsonObject told = feature.toObject().value(QStringLiteral("properties")).toObject();
        centres[told.value(QStringLiteral("PFA20CD")).toString()] = {
            told.value(QStringLiteral("BNG_E")).toDouble(), told.value(QStringLiteral("BNG_N")).toDouble()};
    }
    // Who is clearly further east or north than another is never to its west or south on the map.
    constexpr double clearly = 80000;
    for (const MapTile &a : m_map) {
        for (const MapTile &b : m_map) {
            const GridPoint &from = centres.at(a.area.value);
            const GridPoint &to = centres.at(b.area.value);
            const QString both = a.label + QStringLiteral(", ") + b.label;
            QVERIFY2(!(to.easting - from.easting > clearly && b.column < a.column), qPrintable(both));
            QVERIFY2(!(to.northing - from.northing > clearly && b.row > a.row), qPrintable(both));
        }
    }
}

void tst_TileMap::arrowsGoWhereTheyPoint_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<MapDirection>("direction");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, const char *from, MapDirection direction, const char *to) {
        QTest::newRow(name) << QString::fromLatin1(from) << direction << QString::fromLatin1(to);
    };
    row("west along a row", "West Midlands", MapDirection::West, "West Mercia");
    row("east along a row", "West Mercia", MapDirection::East, "West Midlands");
    row("north along a column", "West Mercia", MapDirection::North, "Cheshire");
    row("south along a column", "West Mercia", MapDirection::South, "Gloucestershire");
    row("aside where nothing is ahead", "Northumbria", MapDirection::West, "Cumbria");
    row("to the nearest row where the column ends", "Kent", MapDirection::East, "City of London");
    row("nowhere beyond the north", "Northumbria", MapDirection::North, "Northumbria");
    row("nowhere beyond the west", "South Wales", MapDirection::West, "South Wales");
}

void tst_TileMap::arrowsGoWhereTheyPoint()
{
    QFETCH(QString, from);
    QFETCH(MapDirection, direction);
    QFETCH(QString, to);
    const size_t reached = neighbourTowards(places(), at(from), direction);
    QCOMPARE(m_catalogue->area(m_map[reached].area)->name, to);
}

void tst_TileMap::everyTileIsReachedByArrows()
{
    std::set<size_t> reached = {0};
    std::vector<size_t> open = {0};
    while (!open.empty()) {
        const size_t from = open.back();
        open.pop_back();
        for (const MapDirection direction :
             {MapDirection::West, MapDirection::East, MapDirection::North, MapDirection::South}) {
            const size_t to = neighbourTowards(places(), from, direction);
            if (reached.insert(to).second)
                open.push_back(to);
        }
    }
    QCOMPARE(reached.size(), m_map.size());
}

void tst_TileMap::aMergedForceTakesThePlaceOfTheFirst()
{
    OfficeEntry entry;
    entry.kind = OfficeEntry::Kind::Area;
    entry.id = QStringLiteral("YS-MERGED");
    entry.content = R"({"id":"YS-MERGED","name":"Severn and Trent","kind":"force","validFrom":"2029-04-01",)"
                    R"("replaces":["E23000016","E23000014"]})";
    const auto extended = m_catalogue->extended({entry});
    QVERIFY_RESULT(extended);
    std::vector<AreaId> forces;
    for (const Area &area : extended->areas()) {
        if (area.kind == AreaKind::Force && area.successor.isEmpty())
            forces.push_back(area.id);
    }
    const std::vector<MapTile> tiles = tilesFor(m_map, *extended, forces);
    QCOMPARE(tiles.size(), size_t(42));
    const auto merged = std::ranges::find(tiles, AreaId{QStringLiteral("YS-MERGED")}, &MapTile::area);
    QVERIFY(merged != tiles.end());
    const MapTile &first = m_map[at(QStringLiteral("West Mercia"))];
    QCOMPARE(merged->column, first.column);
    QCOMPARE(merged->row, first.row);
    QCOMPARE(merged->label, QStringLiteral("Severn and Trent"));
}

void tst_TileMap::aForceWithoutAPlaceStandsBelow()
{
    const AreaId transport{QStringLiteral("YS-BTP")};
    const AreaId kent{QStringLiteral("E23000032")};
    const std::vector<MapTile> tiles = tilesFor(m_map, *m_catalogue, {transport, kent});
    QCOMPARE(tiles.size(), size_t(2));
    QCOMPARE(tiles.back().area, transport);
    QCOMPARE(tiles.back().label, QStringLiteral("British Transport Police"));
    QVERIFY(tiles.back().row > tiles.front().row);
}

void tst_TileMap::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("sentence");
    const QByteArray wmp = R"({ "area": "E23000014", "label": "W Mids", "column": 3, "row": 5 })";
    const auto row = [&](const char *name, const QByteArray &after, const char *sentence) {
        QTest::newRow(name) << wmp << after << QString::fromUtf8(sentence);
    };
    row("two tiles in one place", R"({ "area": "E23000014", "label": "W Mids", "column": 2, "row": 5 })",
        "West Midlands stands where \"W Mercia\" stands already.");
    row("a force twice", R"({ "area": "E23000016", "label": "W Mids", "column": 3, "row": 5 })",
        "West Mercia has two tiles.");
    row("a label twice", R"({ "area": "E23000014", "label": "W Mercia", "column": 3, "row": 5 })",
        "the label \"W Mercia\" is given twice.");
    row("an area that is no force", R"({ "area": "YS-BTP", "label": "BTP", "column": 3, "row": 5 })",
        "\"YS-BTP\" is no force of today.");
    row("half a column", R"({ "area": "E23000014", "label": "W Mids", "column": 2.5, "row": 5 })",
        "\"column\" must be a whole number from 0 to 99.");
    row("no row", R"({ "area": "E23000014", "label": "W Mids", "column": 3 })",
        "\"row\" must be a whole number from 0 to 99.");
    row("a field that nobody reads",
        R"({ "area": "E23000014", "label": "W Mids", "column": 3, "row": 5, "x": 1 })",
        "the field \"x\" is not known; is it misspelt?");
    QTest::newRow("a force without a tile")
        << wmp + ",\n"
        << QByteArray() << QStringLiteral("tilemap.json: West Midlands has no tile.");
}

void tst_TileMap::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, sentence);
    QFile original(QStringLiteral(":/yardstick/catalogue/tilemap.json"));
    QVERIFY(original.open(QIODevice::ReadOnly));
    QByteArray text = original.readAll();
    QCOMPARE(text.count(before), 1);
    text.replace(before, after);
    QTemporaryDir folder;
    QFile changed(folder.filePath(QStringLiteral("tilemap.json")));
    QVERIFY(changed.open(QIODevice::WriteOnly));
    changed.write(text);
    changed.close();
    const auto map = readTileMap(*m_catalogue, folder.path());
    QVERIFY(!map);
    QVERIFY2(map.error().message.endsWith(sentence), qPrintable(map.error().message));
}

QTEST_GUILESS_MAIN(tst_TileMap)
#include "tst_tilemap.moc"
