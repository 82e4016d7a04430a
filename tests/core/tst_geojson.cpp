// Boundaries from files: those that are right in any of the usual ways are read, those that are wrong are
// told in one sentence.
#include "core/geo/geojson.h"
#include "tests/support/madeboundaries.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace yardstick;
using namespace yardstick::test;

class tst_GeoJson : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void everyForceIsFound_data();
    void everyForceIsFound();
    void thePublishedFileIsRead();
    void namesServeWhereThereAreNoCodes();
    void oneFeatureIsAFileToo();
    void partsOfOneAreaAreOneArea();
    void holesStayHoles();
    void theSmallestForceIsKept();
    void whatIsMissingAndWhatIsUnknownIsSaid();
    void aMergedForceIsMadeOfThoseItReplaced();
    void whatIsWrongIsSaidInOneSentence_data();
    void whatIsWrongIsSaidInOneSentence();
    void aFileThatIsNotThereIsSaid();
    void aFileThatIsTooLargeIsNotRead();
    void aMillionPointsAreReadInTime();
    void noCutOffFileIsTrusted();

private:
    Result<Boundaries> read(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("areas.geojson")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return Error{QStringLiteral("The test could not write its file.")};
        file.close();
        return readBoundaries(file.fileName(), *m_catalogue);
    }
    const AreaBoundary *boundaryOf(const Boundaries &boundaries, const QString &id)
    {
        const auto found = std::ranges::find(boundaries.areas, AreaId{id}, &AreaBoundary::area);
        return found == boundaries.areas.end() ? nullptr : &*found;
    }

    QTemporaryDir m_folder;
    std::optional<Catalogue> m_catalogue;
};

namespace {

const QString pfa = QStringLiteral("PFA23CD");
const QString westMercia = QStringLiteral("E23000016");
const QString westMidlands = QStringLiteral("E23000014");

QByteArray twoForces()
{
    return boxFeature(pfa, westMercia, QStringLiteral("West Mercia"), -2.6, 52.4) + ',' +
           boxFeature(pfa, westMidlands, QStringLiteral("West Midlands"), -1.9, 52.5);
}

double areaOf(const AreaBoundary &boundary)
{
    double sum = 0;
    for (const GridRing &ring : boundary.rings)
        sum += signedArea(ring);
    return sum;
}

} // namespace

void tst_GeoJson::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    QVERIFY(m_folder.isValid());
}

void tst_GeoJson::everyForceIsFound_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("before");
    for (const char *key : {"PFA23CD", "PFA16CD", "pfa_code", "code", "Force Code"})
        QTest::addRow("codes under %s", key) << QString::fromLatin1(key) << QByteArray();
    QTest::newRow("after a byte order mark and blank lines") << pfa << QByteArray("\xEF\xBB\xBF\r\n\n");
}

void tst_GeoJson::everyForceIsFound()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, before);
    const auto read = this->read(before + forceBoxes(*m_catalogue, key));
    QVERIFY_RESULT(read);
    QCOMPARE(read->areas.size(), size_t(43));
    QVERIFY(read->without.empty());
    QVERIFY(read->unknown.isEmpty());
    QCOMPARE(read->fileName, QStringLiteral("areas.geojson"));
    QCOMPARE(boundariesRemark(*read, *m_catalogue), QString());
    for (const AreaBoundary &boundary : read->areas) {
        QVERIFY(areaOf(boundary) > 0);
        QVERIFY(boundary.label.room > 0);
    }
}

void tst_GeoJson::thePublishedFileIsRead()
{
    REQUIRE_PUBLISHED(path, "geography/police_force_areas.geojson");
    const auto read = readBoundaries(path, *m_catalogue);
    QVERIFY_RESULT(read);
    QCOMPARE(read->areas.size(), size_t(43));
    QCOMPARE(boundariesRemark(*read, *m_catalogue), QString());
    double whole = 0;
    size_t points = 0;
    for (const AreaBoundary &boundary : read->areas) {
        whole += areaOf(boundary);
        for (const GridRing &ring : boundary.rings)
            points += ring.size();
        QVERIFY(boundary.label.room > 0);
    }
    // England 130,279 and Wales 20,736 square kilometres (ONS, standard area measurements), less
    // generalising.
    QVERIFY(std::abs(whole / 1e6 - 151015) < 1500);
    QVERIFY(points > 3000 && points < 8201);
    const AreaBoundary *city = boundaryOf(*read, QStringLiteral("E23000034"));
    QVERIFY(city);
    QVERIFY(std::abs(areaOf(*city) / 1e6 - 2.9) < 0.5); // square kilometres
    // The Metropolitan Police's area has a hole there, or ends there.
    QVERIFY(std::abs(areaOf(*boundaryOf(*read, QStringLiteral("E23000001"))) / 1e6 - 1572) < 60);
}

void tst_GeoJson::namesServeWhereThereAreNoCodes()
{
    const auto read =
        this->read(collectionOf(boxFeature(pfa, {}, QStringLiteral("Devon & Cornwall"), -4, 50.6) + ',' +
                                boxFeature(pfa, {}, QStringLiteral("London, City of"), -0.1, 51.5, 0.01) +
                                ',' + boxFeature(pfa, {}, QStringLiteral("Isle of Man"), -4.5, 54.2)));
    QVERIFY_RESULT(read);
    QCOMPARE(read->areas.size(), size_t(2));
    QVERIFY(boundaryOf(*read, QStringLiteral("E23000035")));
    QVERIFY(boundaryOf(*read, QStringLiteral("E23000034")));
    QCOMPARE(read->unknown, QStringList{QStringLiteral("Isle of Man")});
}

void tst_GeoJson::oneFeatureIsAFileToo()
{
    const auto read = this->read(boxFeature(pfa, westMercia, {}, -2.6, 52.4));
    QVERIFY_RESULT(read);
    QCOMPARE(read->areas.size(), size_t(1));
    QCOMPARE(read->without.size(), size_t(42));
}

void tst_GeoJson::partsOfOneAreaAreOneArea()
{
    const auto read = this->read(collectionOf(boxFeature(pfa, westMercia, {}, -2.6, 52.4) + ',' +
                                              boxFeature(pfa, westMercia, {}, -3.6, 52.4) + ',' +
                                              boxFeature(pfa, westMidlands, {}, -1.9, 52.5)));
    QVERIFY_RESULT(read);
    QCOMPARE(read->areas.size(), size_t(2));
    QCOMPARE(boundaryOf(*read, westMercia)->rings.size(), size_t(2));
}

void tst_GeoJson::holesStayHoles()
{
    // Whichever way round the rings run, and whatever stands behind the two numbers of a point.
    const QByteArray outer = "[[-3,52,10],[-2,52,10],[-2,53,10],[-3,53,10],[-3,52,10]]";
    const QByteArray inner = "[[-2.7,52.3],[-2.3,52.3],[-2.3,52.7],[-2.7,52.7],[-2.7,52.3]]";
    const QByteArray reversed = "[[-3,52],[-3,53],[-2,53],[-2,52],[-3,52]]";
    for (const QByteArray &outline : {outer, reversed}) {
        const auto read = this->read(R"({"type":"Feature","properties":{"c":"E23000016"},"geometry":)"
                                     R"({"type":"MultiPolygon","coordinates":[[)" +
                                     outline + "," + inner + "]]}}");
        QVERIFY_RESULT(read);
        const AreaBoundary &boundary = read->areas.front();
        QCOMPARE(boundary.rings.size(), size_t(2));
        QVERIFY(signedArea(boundary.rings[0]) > 0);
        QVERIFY(signedArea(boundary.rings[1]) < 0);
        const GridPoint middle = nationalGrid({-2.5, 52.5});
        QVERIFY(std::hypot(boundary.label.at.easting - middle.easting,
                           boundary.label.at.northing - middle.northing) > 15000); // not in the hole
    }
}

void tst_GeoJson::theSmallestForceIsKept()
{
    const auto read = this->read(collectionOf(
        boxFeature(pfa, QStringLiteral("E23000034"), QStringLiteral("City"), -0.09, 51.515, 0.0005) + ',' +
        twoForces()));
    QVERIFY_RESULT(read);
    QCOMPARE(boundaryOf(*read, QStringLiteral("E23000034"))->rings.front().size(), size_t(4));
}

void tst_GeoJson::whatIsMissingAndWhatIsUnknownIsSaid()
{
    QByteArray features = twoForces();
    for (const AreaId &id : {AreaId{QStringLiteral("E23000032")}, AreaId{QStringLiteral("E23000033")}}) {
        features += ",{\"type\":\"Feature\",\"properties\":{\"PFA23CD\":\"" + id.value.toUtf8() +
                    "\"},\"geometry\":null}";
    }
    const auto read = this->read(collectionOf(
        features + ',' +
        boxFeature(pfa, QStringLiteral("S12000033"), QStringLiteral("Aberdeen City"), -2.1, 57)));
    QVERIFY_RESULT(read);
    QCOMPARE(read->areas.size(), size_t(2));
    QCOMPARE(read->without.size(), size_t(41));
    QCOMPARE(
        boundariesRemark(*read, *m_catalogue),
        QStringLiteral(
            "“areas.geojson” has no boundary of Cleveland, Durham, Northumbria, Cheshire and 37 more. It "
            "also holds Aberdeen City, which can’t be matched to a force."));
}

void tst_GeoJson::aMergedForceIsMadeOfThoseItReplaced()
{
    OfficeEntry entry;
    entry.kind = OfficeEntry::Kind::Area;
    entry.id = QStringLiteral("YS-MERGED");
    entry.content = R"({"id":"YS-MERGED","name":"Severn and Trent","kind":"force","validFrom":"2029-04-01",)"
                    R"("replaces":["E23000016","E23000014"]})";
    const auto extended = m_catalogue->extended({entry});
    QVERIFY_RESULT(extended);
    QVERIFY_RESULT(this->read(collectionOf(twoForces())));
    const auto read = readBoundaries(m_folder.filePath(QStringLiteral("areas.geojson")), *extended);
    QVERIFY_RESULT(read);
    const AreaBoundary *merged = boundaryOf(*read, entry.id);
    QVERIFY(merged);
    QCOMPARE(merged->rings.size(), size_t(2));
}

void tst_GeoJson::whatIsWrongIsSaidInOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &bytes, const char *sentence) {
        QTest::newRow(name) << bytes << QString::fromUtf8(sentence);
    };
    const auto crs = [](const QByteArray &system) {
        return collectionOf(twoForces(),
                            R"("crs":{"type":"name","properties":{"name":")" + system + R"("}},)");
    };
    const auto polygon = [](const QByteArray &coordinates) {
        return R"({"type":"Feature","properties":{"c":"E23000016"},"geometry":{"type":"Polygon","coordinates":)" +
               coordinates + "}}";
    };
    row("nothing at all", "", "is not GeoJSON; boundaries are read from .geojson files only.");
    row("a spreadsheet as text", "code,name\nE23000016,West Mercia\n",
        "is not GeoJSON; boundaries are read from .geojson files only.");
    row("a zip file", QByteArray("PK\x03\x04\x14\x00", 6),
        "is a zip file; unpack it and choose the .geojson file in it.");
    row("another program's file", "<kml></kml>",
        "is not GeoJSON; boundaries are read from .geojson files only.");
    row("a download that broke off", collectionOf(twoForces()).left(200),
        "is damaged or breaks off: what stands at byte 200 is not JSON.");
    row("a number that is none", polygon("[[[-3,52],[-2,NaN],[-2,53]]]"), "is not JSON.");
    row("nothing but an empty object", "{}",
        "is not GeoJSON of areas: it holds no Feature and no FeatureCollection.");
    row("a bare geometry", R"({"type":"Polygon","coordinates":[]})",
        "is not GeoJSON of areas: it holds no Feature and no FeatureCollection.");
    row("TopoJSON", R"({"type":"Topology","arcs":[]})",
        "is TopoJSON; choose the same boundaries as GeoJSON.");
    row("Esri JSON", R"({"geometryType":"esriGeometryPolygon","features":[]})",
        "is Esri JSON; choose the same boundaries as GeoJSON.");
    row("no features", collectionOf({}), "holds no features, so there is nothing to draw.");
    row("British National Grid by name", crs("urn:ogc:def:crs:EPSG::27700"),
        "is in British National Grid metres (EPSG:27700); choose the same boundaries in longitude and "
        "latitude "
        "(EPSG:4326).");
    row("British National Grid by its numbers",
        polygon("[[[364000,288000],[370000,288000],[370000,290000]]]"),
        "is in British National Grid metres (EPSG:27700); choose the same boundaries in longitude and "
        "latitude "
        "(EPSG:4326).");
    row("Web Mercator by name", crs("EPSG:3857"),
        "is in the coordinate system “EPSG:3857”; choose the same boundaries in longitude and latitude "
        "(EPSG:4326).");
    row("Web Mercator by its numbers", polygon("[[[-277000,6900000],[-270000,6900000],[-270000,6910000]]]"),
        "is not in degrees; choose the same boundaries in longitude and latitude (EPSG:4326).");
    row("numbers beyond all bounds", polygon("[[[1e308,1e308],[-1e308,1e308],[0,-1e308]]]"),
        "is not in degrees; choose the same boundaries in longitude and latitude (EPSG:4326).");
    row("latitude first", polygon("[[[52.1,-2.5],[52.2,-2.5],[52.2,-2.4]]]"),
        "gives latitude before longitude; GeoJSON has longitude first.");
    row("another part of the world", polygon("[[[-73,40],[-72,40],[-72,41]]]"),
        "has forces far away from England and Wales; its coordinates can’t be right.");
    row("districts",
        collectionOf(
            boxFeature(QStringLiteral("LAD23CD"), QStringLiteral("E06000001"), {}, -1.2, 54.6) + ',' +
            boxFeature(QStringLiteral("LAD23CD"), QStringLiteral("E06000059"), QStringLiteral("Dorset"), -2.3,
                       50.8) +
            ',' + boxFeature(QStringLiteral("LAD23CD"), QStringLiteral("E06000060"), {}, -0.8, 51.8)),
        "holds areas with codes such as E06…, which are no police force areas; choose boundaries of police "
        "force "
        "areas, whose codes begin with E23 and W15.");
    row("areas that nobody knows", collectionOf(boxFeature(pfa, {}, QStringLiteral("Atlantis"), -9, 50)),
        "names no police force area; choose boundaries of police force areas, whose codes begin with E23 and "
        "W15.");
    row("points instead of areas",
        R"({"type":"Feature","properties":{"c":"E23000016"},"geometry":{"type":"Point","coordinates":[-2,52]}})",
        "holds no polygons of police force areas; points and lines make no map.");
    row("areas of no extent", polygon("[[[-2,52],[-2,52],[-2.5,52],[-2,52]]]"),
        "holds no polygons of police force areas; points and lines make no map.");
    row("texts where numbers should be", polygon(R"([[["-3","52"],["-2","52"],["-2","53"]]])"),
        "can’t be drawn: of “E23000016”, its coordinates are not lists of numbers.");
    row("coordinates that are not nested as a polygon's", polygon("[-3,52,-2,52]"),
        "can’t be drawn: of “E23000016”, its coordinates are not lists of numbers.");
    row("coordinates that are an object", polygon(R"({"a":1})"),
        "can’t be drawn: of “E23000016”, its coordinates are not lists of numbers.");
    row("nesting without an end", R"({"type":"FeatureCollection","features":)" + QByteArray(200000, '['),
        "is not JSON.");
    row("objects within objects without an end",
        QByteArray("{\"type\":\"Feature\",\"properties\":") + QByteArray("{\"a\":").repeated(100000),
        "is not JSON.");
}

void tst_GeoJson::whatIsWrongIsSaidInOneSentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const auto read = this->read(bytes);
    QVERIFY(!read);
    QVERIFY2(read.error().message.startsWith(QStringLiteral("“areas.geojson” ")),
             qPrintable(read.error().message));
    QVERIFY2(read.error().message.endsWith(sentence), qPrintable(read.error().message));
}

void tst_GeoJson::aFileThatIsNotThereIsSaid()
{
    const auto read = readBoundaries(m_folder.filePath(QStringLiteral("nowhere.geojson")), *m_catalogue);
    QVERIFY(!read);
    QVERIFY(read.error().message.startsWith(QStringLiteral("“nowhere.geojson” could not be read: ")));
    QVERIFY(!readBoundaries(m_folder.path(), *m_catalogue)); // a folder
}

void tst_GeoJson::aFileThatIsTooLargeIsNotRead()
{
    QFile file(m_folder.filePath(QStringLiteral("large.geojson")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    QVERIFY(file.resize(largestBoundariesFile + 1)); // holds nothing: the disk is not filled
    file.close();
    const auto read = readBoundaries(file.fileName(), *m_catalogue);
    QVERIFY(!read);
    QVERIFY(read.error().message.contains(QStringLiteral("is larger than 64 MB")));
}

void tst_GeoJson::aMillionPointsAreReadInTime()
{
    // A coast as ragged as can be, in one ring.
    constexpr int count = 1'000'000;
    QByteArray ring;
    ring.reserve(qsizetype{count} * 22);
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * M_PI * i / count;
        const double radius = 0.5 + (i % 2) * 0.004 + 0.1 * std::sin(40 * angle);
        ring += '[' + QByteArray::number(-2.5 + radius * std::cos(angle), 'f', 6) + ',' +
                QByteArray::number(52.5 + radius * std::sin(angle), 'f', 6) + "],";
    }
    ring.chop(1);
    const auto read =
        this->read(R"({"type":"Feature","properties":{"c":"E23000016"},"geometry":{"type":"Polygon",)"
                   R"("coordinates":[[)" +
                   ring + "]]}}");
    QVERIFY_RESULT(read);
    QVERIFY(read->areas.front().rings.front().size() < 50'000);
    QVERIFY(read->areas.front().label.room > 0);
}

void tst_GeoJson::noCutOffFileIsTrusted()
{
    const QByteArray whole = collectionOf(twoForces());
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto read = this->read(whole.left(length));
        QVERIFY(!read);
        QVERIFY(!read.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_GeoJson)
#include "tst_geojson.moc"
