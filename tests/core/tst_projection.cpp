// The projection against points whose grid references are published.
#include "core/geo/projection.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace yardstick;
using namespace yardstick::test;

class tst_Projection : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void workedExamplesComeOut_data();
    void workedExamplesComeOut();
    void degreesOfTodayComeNearTheNationalGrid_data();
    void degreesOfTodayComeNearTheNationalGrid();
    void theCentralMeridianIsStraight();
    void theCentresOfForcesStandWhereTheirPublisherHasThem();
};

void tst_Projection::workedExamplesComeOut_data()
{
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("easting");
    QTest::addColumn<double>("northing");
    QTest::addColumn<double>("tolerance");
    const auto degrees = [](int whole, int minutes, double seconds) {
        return whole + minutes / 60.0 + seconds / 3600.0;
    };
    // Ordnance Survey, A guide to coordinate systems in Great Britain, annexe C.
    QTest::newRow("Ordnance Survey's worked example")
        << degrees(1, 43, 4.5177) << degrees(52, 39, 27.2531) << 651409.903 << 313177.270 << 0.001;
    // IOGP guidance note 7-2, method 9807, which gives centimetres.
    QTest::newRow("the worked example of the EPSG registry") << 0.5 << 50.5 << 577274.99 << 69740.50 << 0.01;
    QTest::newRow("the true origin") << -2.0 << 49.0 << 400000.0 << -100000.0 << 1e-6;
}

void tst_Projection::workedExamplesComeOut()
{
    QFETCH(double, longitude);
    QFETCH(double, latitude);
    QFETCH(double, easting);
    QFETCH(double, northing);
    QFETCH(double, tolerance);
    const GridPoint point = nationalGrid({longitude, latitude}, airy1830);
    QVERIFY2(std::abs(point.easting - easting) <= tolerance,
             qPrintable(QString::number(point.easting, 'f', 4)));
    QVERIFY2(std::abs(point.northing - northing) <= tolerance,
             qPrintable(QString::number(point.northing, 'f', 4)));
}

void tst_Projection::degreesOfTodayComeNearTheNationalGrid_data()
{
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("easting");
    QTest::addColumn<double>("northing");
    // Ordnance Survey's test points of OSTN15: degrees of ETRS89 and their National Grid references.
    QTest::newRow("St Mary's, Scilly") << -6.29977752014 << 49.92226393730 << 91492.146 << 11318.804;
    QTest::newRow("Lizard Point lighthouse") << -5.20304609998 << 49.96006137820 << 170370.718 << 11572.405;
    QTest::newRow("North Foreland lighthouse") << 1.44454730409 << 51.37447025550 << 639821.835 << 169565.858;
    QTest::newRow("Lambeth") << -0.11992557180 << 51.48936564950 << 530624.974 << 178388.464;
    QTest::newRow("Droitwich") << -2.15458614387 << 52.25529381630 << 389544.190 << 261912.153;
    QTest::newRow("King's Lynn") << 0.40153547065 << 52.75136687170 << 562180.547 << 319784.995;
    QTest::newRow("Point Lynas, Anglesey") << -4.28918069756 << 53.41628516040 << 247958.971 << 393492.909;
    QTest::newRow("Newcastle University") << -1.61657685184 << 54.97912273660 << 424639.355 << 565012.703;
}

void tst_Projection::degreesOfTodayComeNearTheNationalGrid()
{
    QFETCH(double, longitude);
    QFETCH(double, latitude);
    QFETCH(double, easting);
    QFETCH(double, northing);
    const GridPoint point = nationalGrid({longitude, latitude});
    QVERIFY(std::hypot(point.easting - easting, point.northing - northing) < 150);
}

void tst_Projection::theCentralMeridianIsStraight()
{
    double before = -1e9;
    for (int halves = 98; halves < 124; ++halves) {
        const double latitude = halves / 2.0;
        const GridPoint point = nationalGrid({-2, latitude});
        QVERIFY(std::abs(point.easting - 400000) < 1e-6);
        QVERIFY(point.northing > before);
        before = point.northing;
        const GridPoint west = nationalGrid({-4, latitude});
        const GridPoint east = nationalGrid({0, latitude});
        QVERIFY(std::abs((400000 - west.easting) - (east.easting - 400000)) < 1e-6);
        QVERIFY(std::abs(west.northing - east.northing) < 1e-6);
        QVERIFY(west.northing > point.northing); // parallels curve up to both sides
    }
}

void tst_Projection::theCentresOfForcesStandWhereTheirPublisherHasThem()
{
    REQUIRE_PUBLISHED(path, "geography/police_force_areas.geojson");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray features =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("features")).toArray();
    QCOMPARE(features.size(), 43);
    for (const QJsonValue feature : features) {
        const QJsonObject told = feature.toObject().value(QStringLiteral("properties")).toObject();
        const auto number = [&told](const char *key) { return told.value(QLatin1String(key)).toDouble(); };
        const GridPoint centre = nationalGrid({number("LONG"), number("LAT")});
        QVERIFY2(std::hypot(centre.easting - number("BNG_E"), centre.northing - number("BNG_N")) < 150,
                 qPrintable(told.value(QStringLiteral("PFA20NM")).toString()));
    }
}

QTEST_GUILESS_MAIN(tst_Projection)
#include "tst_projection.moc"
