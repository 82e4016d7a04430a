// How long a map of 43 forces takes to be rebuilt and painted, as tiles and within boundaries, beside a floor
// measured in the same run: the same outlines filled by a bare QPainter. Takes a GeoJSON file; without, it
// makes ragged boundaries of about as many points as the published ones have.
#include "core/geo/geojson.h"
#include "tests/benchmarks/measure.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/maplayout.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTextStream>

#include <cmath>
#include <numbers>

using namespace yardstick;

namespace {

constexpr QSize size(1200, 675);
constexpr int pointsOfEach = 190; // 8,201 in all are published

Boundaries raggedBoundaries(const std::vector<MapTile> &map)
{
    Boundaries boundaries;
    for (const MapTile &tile : map) {
        AreaBoundary boundary;
        boundary.area = tile.area;
        const GridPoint middle{100000.0 + 80000 * tile.column, 650000.0 - 65000 * tile.row};
        GridRing ring;
        for (int i = 0; i < pointsOfEach; ++i) {
            const double angle = 2 * std::numbers::pi * i / pointsOfEach;
            const double radius = 30000 + 4000 * std::sin(9 * angle) + 1500 * (i % 3);
            ring.push_back(
                {middle.easting + radius * std::cos(angle), middle.northing + radius * std::sin(angle)});
        }
        boundary.rings = {ring};
        boundary.label = {middle, 24000};
        boundaries.areas.push_back(std::move(boundary));
    }
    return boundaries;
}

MapChart nationalMap(const Catalogue &catalogue, const std::vector<MapTile> &map)
{
    MapChart chart;
    chart.comparison.query.measure = Measure::Rate;
    chart.comparison.indicatorName = QStringLiteral("Knife-enabled offences");
    chart.comparison.unit = QStringLiteral("offences per 100,000 people");
    chart.comparison.period = Period::calendarYear(2024);
    std::vector<double> values;
    for (const MapTile &tile : map) {
        ComparedArea area;
        area.area = tile.area;
        area.name = catalogue.area(tile.area)->name;
        area.point.value = 20 + 3.5 * static_cast<double>(values.size());
        area.comparison.verdict = Verdict::Similar;
        values.push_back(*area.point.value);
        chart.comparison.areas.push_back(std::move(area));
    }
    chart.classes = valueClasses(values, Measure::Rate, Classing::EqualNumbers);
    chart.tiles = map;
    chart.own = map[20].area;
    return chart;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QTextStream out(stdout);
    const auto catalogue = Catalogue::load();
    const auto map = catalogue ? readTileMap(*catalogue) : Result<std::vector<MapTile>>(catalogue.error());
    if (!map) {
        out << map.error().message << '\n';
        return 1;
    }
    const MapChart tiles = nationalMap(*catalogue, *map);
    MapChart bounded = tiles;
    Result<Boundaries> read = raggedBoundaries(*map);
    if (QCoreApplication::arguments().size() > 1)
        read = readBoundaries(QCoreApplication::arguments().at(1), *catalogue);
    if (!read) {
        out << read.error().message << '\n';
        return 1;
    }
    bounded.boundaries = std::make_shared<const Boundaries>(std::move(*read));

    const Theme theme = lightTheme();
    const MapLayout layout = layOutMap(bounded, theme, size);
    const BuiltChart built = mapChartKind.build(bounded, theme, size);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    const auto paintFresh = [&](const MapChart &chart) {
        image.fill(Qt::white);
        const BuiltChart fresh = mapChartKind.build(chart, theme, size);
        QPainter painter(&image);
        paintChart(painter, image.rect(), fresh);
    };
    const std::vector<double> times = bench::medianSeconds({[&] {
                                                                image.fill(Qt::white);
                                                                QPainter painter(&image);
                                                                painter.setRenderHint(QPainter::Antialiasing);
                                                                painter.setPen(QPen(theme.axisLine, 0.7));
                                                                painter.setBrush(theme.sequential[2]);
                                                                for (const MapShape &shape : layout.shapes)
                                                                    painter.drawPath(shape.outline);
                                                            },
                                                            [&] { paintFresh(bounded); },
                                                            [&] {
                                                                image.fill(Qt::white);
                                                                QPainter painter(&image);
                                                                paintChart(painter, image.rect(), built);
                                                            },
                                                            [&] { paintFresh(tiles); }},
                                                           60);
    size_t points = 0;
    for (const AreaBoundary &boundary : bounded.boundaries->areas) {
        for (const GridRing &ring : boundary.rings)
            points += ring.size();
    }
    const auto row = [&](const char *what, double seconds) {
        out << QString::fromLatin1(what).leftJustified(52)
            << QString::number(seconds * 1000, 'f', 2).rightJustified(8) << " ms"
            << QString::number(seconds / times[0], 'f', 2).rightJustified(8)
            << " x the floor   (aim: 16 ms)\n";
    };
    out << bounded.boundaries->areas.size() << " boundaries of " << points << " points, 1200 x 675\n";
    row("floor: the outlines, bare QPainter", times[0]);
    row("boundaries rebuilt and painted (a step of the slider)", times[1]);
    row("boundaries painted again (hover)", times[2]);
    row("tiles rebuilt and painted", times[3]);
    return 0;
}
