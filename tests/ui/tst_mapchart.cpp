// The map as a picture: where everything goes, that it can be read, pointed at and walked through.
#include "tests/support/testsupport.h"
#include "tests/ui/mapdata.h"
#include "ui/charts/calloutpainter.h"
#include "ui/charts/chartview.h"
#include "ui/charts/maplayout.h"
#include "ui/charts/maptext.h"
#include "ui/press/pressformat.h"

#include <QApplication>
#include <QBuffer>
#include <QFontMetricsF>
#include <QSignalSpy>

#include <set>

using namespace yardstick;
using namespace yardstick::test;

class tst_MapChart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void nothingOverlaps_data();
    void nothingOverlaps();
    void everyTextFitsItsTile();
    void everyTextCanBeRead();
    void classesGetDarkerOrBrighterStepByStep();
    void anAbsentFigureIsHatchedAndKeepsItsMarker();
    void aVerdictHasAMarkToo();
    void theOwnAreaIsOutlinedAndNamed();
    void theLegendSaysTheClasses();
    void theLegendCountsTheVerdicts();
    void theSmallestAreaHasABoxOfItsOwn();
    void theMousePicksTheAreaUnderIt();
    void arrowsWalkOverTheMap();
    void everyAreaIsReachedWithinBoundaries();
    void aDoubleClickAsksForTheTrend();
    void theCalloutSaysWhatIsKnown();
    void theMapIsSaidInWords();
    void notesSayWhatCantBeSeen();
    void aMapWithoutFiguresSaysSo();
    void theCalloutStandsBesideItsArea();
    void itIsWrittenInEveryFormat();

private:
    MapChart chart(MapColouring colouring = MapColouring::Value, bool boundaries = false) const
    {
        MapAnswer answer = m_answer;
        answer.choices.colouring = colouring;
        return mapChartOf(answer, 1, m_own, boundaries ? m_boundaries : nullptr);
    }
    PointRef refOf(const QString &name) const
    {
        const AreaId id = m_answer.catalogue->findArea(name, {AreaKind::Force})->id;
        return {static_cast<qsizetype>(*placeOf(chart(), id)), 0};
    }
    QString nameAt(const PointRef &ref) const
    {
        return ref.isValid() ? chart().comparison.areas[static_cast<size_t>(ref.series)].name : QString();
    }
    const MapShape &shapeOf(const MapLayout &layout, const QString &name) const
    {
        return layout.shapes[static_cast<size_t>(refOf(name).series)];
    }
    std::unique_ptr<ChartView> shown(const MapChart &chart) const
    {
        auto view = std::make_unique<ChartView>();
        view->setTheme(lightTheme());
        view->resize(700, 460);
        view->setChart(chart, mapChartKind);
        view->show();
        return QTest::qWaitForWindowExposed(view.get()) ? std::move(view) : nullptr;
    }

    MapAnswer m_answer;
    std::shared_ptr<const Boundaries> m_boundaries;
    const AreaId m_own{QStringLiteral("E23000016")};
    const QString m_west = QStringLiteral("West Mercia");
    const QString m_city = QStringLiteral("City of London");
};

namespace {

const std::vector<QSizeF> sizes = {{340, 230}, {620, 360}, {900, 700}, {1800, 900}, {600, 900}};

std::vector<Theme> themes()
{
    return {lightTheme(), darkTheme(), pressTheme(), pressTheme().scaled(2)};
}

} // namespace

void tst_MapChart::initTestCase()
{
    qRegisterMetaType<PointRef>("yardstick::PointRef");
    auto answer = mapAnswer();
    QVERIFY_RESULT(answer);
    m_answer = *answer;
    QCOMPARE(m_answer.comparisons.size(), size_t{2});
    m_boundaries = madeBoundaries(*m_answer.catalogue);
    QVERIFY(m_boundaries);
}

void tst_MapChart::nothingOverlaps_data()
{
    QTest::addColumn<bool>("boundaries");
    QTest::addColumn<bool>("comparison");
    QTest::newRow("tiles by value") << false << false;
    QTest::newRow("tiles by comparison") << false << true;
    QTest::newRow("boundaries by value") << true << false;
    QTest::newRow("boundaries by comparison") << true << true;
}

void tst_MapChart::nothingOverlaps()
{
    QFETCH(bool, boundaries);
    QFETCH(bool, comparison);
    const MapChart map = chart(comparison ? MapColouring::Comparison : MapColouring::Value, boundaries);
    for (const QSizeF size : sizes) {
        const MapLayout layout = layOutMap(map, lightTheme(), size);
        QCOMPARE(layout.shapes.size(), size_t{43});
        const QRectF legend(layout.legendAt, layout.legend.size);
        const QRectF all(QPointF(-1, -1), size + QSizeF(2, 2));
        for (size_t i = 0; i < layout.shapes.size(); ++i) {
            const QRectF one = layout.shapes[i].target().boundingRect();
            QVERIFY2(all.contains(one), qPrintable(map.comparison.areas[i].name));
            QVERIFY2(!legend.intersects(one), qPrintable(map.comparison.areas[i].name));
            for (size_t j = 0; j < i; ++j) {
                const QRectF other = layout.shapes[j].target().boundingRect().adjusted(1.5, 1.5, -1.5, -1.5);
                QVERIFY2(!one.intersects(other),
                         qPrintable(map.comparison.areas[i].name + QStringLiteral(", ") +
                                    map.comparison.areas[j].name));
            }
        }
    }
}

void tst_MapChart::everyTextFitsItsTile()
{
    for (const QSizeF size : sizes) {
        for (const Theme &theme : themes()) {
            for (const MapColouring colouring : {MapColouring::Value, MapColouring::Comparison}) {
                const MapLayout layout = layOutMap(chart(colouring), theme, size);
                for (const MapShape &shape : layout.shapes) {
                    const QRectF tile = shape.outline.boundingRect();
                    for (const MapText &text : shape.texts) {
                        const QFontMetricsF metrics(theme.font(text.size, text.bold));
                        QVERIFY(metrics.horizontalAdvance(text.text) <= tile.width());
                        QVERIFY(text.rect.top() >= tile.top() - 1 && text.rect.bottom() <= tile.bottom() + 1);
                    }
                    if (shape.markRadius > 0)
                        QVERIFY(tile.contains(shape.markAt));
                }
            }
        }
    }
    // In a window of usual size no label is shortened.
    for (const MapShape &shape : layOutMap(chart(), lightTheme(), {620, 360}).shapes) {
        QCOMPARE(shape.texts.size(), size_t{2});
        QVERIFY(!shape.texts.front().text.contains(QChar(0x2026)));
        QVERIFY(shape.texts.front().size >= 10);
    }
}

void tst_MapChart::everyTextCanBeRead()
{
    for (const Theme &theme : themes()) {
        std::vector<MapFill> fills = {absentFill(theme)};
        for (size_t count = 1; count <= 5; ++count) {
            for (size_t place = 0; place < count; ++place)
                fills.push_back(classFill(place, count, theme));
        }
        for (const Verdict verdict : {Verdict::Better, Verdict::Similar, Verdict::Worse, Verdict::Higher,
                                      Verdict::Lower, Verdict::NotCompared})
            fills.push_back(verdictFill(verdict, theme));
        for (const MapFill &fill : fills)
            QVERIFY2(contrast(fill.ink, fill.colour) >= 4.5, qPrintable(theme.id + fill.colour.name()));
    }
}

void tst_MapChart::classesGetDarkerOrBrighterStepByStep()
{
    for (const Theme &theme : {lightTheme(), darkTheme()}) {
        QCOMPARE(theme.sequential.size(), size_t{5});
        for (size_t i = 0; i + 1 < theme.sequential.size(); ++i) {
            // Told apart by lightness alone, as those see who do not see hues; and further from the canvas.
            QVERIFY(contrast(theme.sequential[i], theme.sequential[i + 1]) > 1.3);
            QVERIFY(contrast(theme.sequential[i + 1], theme.canvas) >
                    contrast(theme.sequential[i], theme.canvas));
        }
    }
}

void tst_MapChart::anAbsentFigureIsHatchedAndKeepsItsMarker()
{
    for (const MapColouring colouring : {MapColouring::Value, MapColouring::Comparison}) {
        const MapLayout layout = layOutMap(chart(colouring), lightTheme(), {620, 360});
        int hatched = 0;
        for (const MapShape &shape : layout.shapes)
            hatched += shape.fill.hatched ? 1 : 0;
        QCOMPARE(hatched, 1);
        const MapShape &city = shapeOf(layout, m_city);
        QVERIFY(city.fill.hatched);
        QCOMPARE(city.texts.back().text, QStringLiteral("[x]"));
        QCOMPARE(city.markRadius, 0.0);
    }
}

void tst_MapChart::aVerdictHasAMarkToo()
{
    for (const bool boundaries : {false, true}) {
        const MapLayout layout =
            layOutMap(chart(MapColouring::Comparison, boundaries), lightTheme(), {620, 360});
        for (const MapShape &shape : layout.shapes)
            QCOMPARE(shape.markRadius > 0, !shape.fill.hatched);
        for (const MapShape &shape :
             layOutMap(chart(MapColouring::Value, boundaries), lightTheme(), {620, 360}).shapes)
            QCOMPARE(shape.markRadius, 0.0);
    }
    // Each mark is another picture.
    std::set<QByteArray> pictures;
    for (const Verdict verdict : {Verdict::Better, Verdict::Similar, Verdict::Worse, Verdict::Higher,
                                  Verdict::Lower, Verdict::NotCompared}) {
        QImage image(16, 16, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintVerdictMark(painter, verdict, {8, 8}, 6, Qt::black);
        painter.end();
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), size_t{6});
}

void tst_MapChart::theOwnAreaIsOutlinedAndNamed()
{
    const MapLayout layout = layOutMap(chart(), lightTheme(), {620, 360});
    int own = 0;
    for (const MapShape &shape : layout.shapes)
        own += shape.own ? 1 : 0;
    QCOMPARE(own, 1);
    QVERIFY(shapeOf(layout, m_west).own);
    const auto row = std::ranges::find(layout.legend.rows, LegendRow::Sample::Outline, &LegendRow::sample);
    QVERIFY(row != layout.legend.rows.end());
    QCOMPARE(row->text, m_west);
}

void tst_MapChart::theLegendSaysTheClasses()
{
    QStringList texts;
    for (const LegendRow &row : layOutMap(chart(), lightTheme(), {620, 360}).legend.rows)
        texts << row.text;
    QCOMPARE(texts.join(QStringLiteral("; ")),
             QStringLiteral(
                 "Offences per 100,000 people; 136.0 to 160.0; 106.0 to 135.9; 82.0 to 105.9; 57.0 to 81.9; "
                 "30.0 to 56.9; No figure; West Mercia; England and Wales: 90.5"));
    MapChart press = chart();
    press.unitLine = false; // the subtitle of a press picture says it
    QCOMPARE(layOutMap(press, lightTheme(), {620, 360}).legend.rows.front().text,
             QStringLiteral("136.0 to 160.0"));
}

void tst_MapChart::theLegendCountsTheVerdicts()
{
    const MapChart map = chart(MapColouring::Comparison);
    int counted = 0;
    for (const auto &[verdict, count] : verdictCounts(map.comparison))
        counted += count;
    QCOMPARE(counted, 42);
    QStringList texts;
    for (const LegendRow &row : layOutMap(map, lightTheme(), {620, 360}).legend.rows)
        texts << row.text;
    QCOMPARE(texts.first(), QStringLiteral("Compared with England and Wales"));
    QVERIFY(texts.at(1).startsWith(QStringLiteral("Worse (")));
    QVERIFY(texts.at(2).startsWith(QStringLiteral("Similar (")));
    QVERIFY(texts.at(3).startsWith(QStringLiteral("Better (")));
    QCOMPARE(texts.at(4), QStringLiteral("No figure"));

    MapChoices choices;
    choices.measure = Measure::Count;
    MapAnswer counts = *mapAnswer(choices);
    counts.choices.colouring = MapColouring::Comparison;
    const MapChart uncompared = mapChartOf(counts, 1, m_own, nullptr);
    texts.clear();
    for (const LegendRow &row : layOutMap(uncompared, lightTheme(), {620, 360}).legend.rows)
        texts << row.text;
    QVERIFY(texts.contains(QStringLiteral("Not compared (42)")));
    QVERIFY(mapNotes(uncompared)
                .contains(QStringLiteral(
                    "Not compared: counts of areas of different size say nothing of each other.")));
}

void tst_MapChart::theSmallestAreaHasABoxOfItsOwn()
{
    const MapLayout layout = layOutMap(chart(MapColouring::Value, true), lightTheme(), {620, 360});
    for (const MapShape &shape : layout.shapes)
        QCOMPARE(!shape.box.isEmpty(), shape.place == static_cast<size_t>(refOf(m_city).series));
    const MapShape &city = shapeOf(layout, m_city);
    QCOMPARE(city.texts.front().text, QStringLiteral("City"));
    QVERIFY(city.outline.boundingRect().contains(city.leader.p1()));
    QVERIFY(city.box.boundingRect().width() > 30);
    // As large as a wall it needs none.
    QVERIFY(shapeOf(layOutMap(chart(MapColouring::Value, true), lightTheme(), {4000, 4000}), m_city)
                .box.isEmpty());
}

void tst_MapChart::theMousePicksTheAreaUnderIt()
{
    for (const bool boundaries : {false, true}) {
        const auto view = shown(chart(MapColouring::Value, boundaries));
        QVERIFY(view);
        for (const QString &name :
             {m_west, m_city, QStringLiteral("Kent"), QStringLiteral("Metropolitan Police")}) {
            const auto point = std::ranges::find(view->built().points, refOf(name), &ShownPoint::ref);
            QTest::mouseMove(view->viewport(), view->mapFromScene(point->at + QPointF(1, 1)));
            QCOMPARE(nameAt(view->current()), name);
            QVERIFY(view->accessibleDescription().startsWith(name + QStringLiteral(". 2024. ")));
        }
        QTest::mouseMove(view->viewport(), QPoint(2, 455)); // the sea
        QVERIFY(!view->current().isValid());
    }
}

void tst_MapChart::arrowsWalkOverTheMap()
{
    for (const bool boundaries : {false, true}) {
        const auto view = shown(chart(MapColouring::Value, boundaries));
        QVERIFY(view);
        QSignalSpy chosen(view.get(), &ChartView::pointChosen);
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(view.get(), key);
            return nameAt(view->current());
        };
        QCOMPARE(press(Qt::Key_Right), m_west); // the first key: the own area
        QCOMPARE(press(Qt::Key_Right), QStringLiteral("West Midlands"));
        QCOMPARE(press(Qt::Key_Up), QStringLiteral("Staffordshire"));
        QCOMPARE(press(Qt::Key_Left), QStringLiteral("Cheshire"));
        QCOMPARE(press(Qt::Key_Down), m_west);
        QCOMPARE(chosen.size(), 5);
        QCOMPARE(press(Qt::Key_Home), QStringLiteral("South Wales")); // the highest figure
        QCOMPARE(press(Qt::Key_Left), QStringLiteral("South Wales")); // nothing further west
        QCOMPARE(press(Qt::Key_End), m_city);                         // no figure, so the last
        QVERIFY(view->accessibleDescription().contains(QStringLiteral("No figure: not available")));
        QCOMPARE(press(Qt::Key_Escape), QString());
    }
}

void tst_MapChart::everyAreaIsReachedWithinBoundaries()
{
    REQUIRE_PUBLISHED(path, "geography/police_force_areas.geojson");
    auto read = readBoundaries(path, *m_answer.catalogue);
    QVERIFY_RESULT(read);
    MapChart map = chart();
    map.boundaries = std::make_shared<const Boundaries>(std::move(*read));
    const BuiltChart built = mapChartKind.build(map, lightTheme(), {700, 460});
    QCOMPARE(built.points.size(), size_t{43});
    std::set<qsizetype> reached = {0};
    std::vector<qsizetype> open = {0};
    while (!open.empty()) {
        const PointRef from{open.back(), 0};
        open.pop_back();
        for (const ChartStep step : {ChartStep::Left, ChartStep::Right, ChartStep::Up, ChartStep::Down}) {
            const PointRef to = mapChartKind.step(map, built, from, step);
            if (to.isValid() && reached.insert(to.series).second)
                open.push_back(to.series);
        }
    }
    QCOMPARE(reached.size(), size_t{43});
}

void tst_MapChart::aDoubleClickAsksForTheTrend()
{
    const auto view = shown(chart());
    QVERIFY(view);
    QSignalSpy activated(view.get(), &ChartView::pointActivated);
    const auto kent =
        std::ranges::find(view->built().points, refOf(QStringLiteral("Kent")), &ShownPoint::ref);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->mapFromScene(kent->at));
    QCOMPARE(activated.size(), 1);
    QTest::keyClick(view.get(), Qt::Key_Right);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 2);
}

void tst_MapChart::theCalloutSaysWhatIsKnown()
{
    const Callout callout = calloutFor(chart(), refOf(m_west));
    QCOMPARE(callout.area, m_west);
    QCOMPARE(callout.period, QStringLiteral("2024"));
    QCOMPARE(callout.value, QStringLiteral("91.0 offences per 100,000 people"));
    QCOMPARE(callout.standing, QStringLiteral("23rd of 42; similar to England and Wales"));
    QVERIFY(callout.interval.startsWith(QStringLiteral("95% confidence interval ")));
    QVERIFY(callout.source.isEmpty()); // the line below the map has it
    QCOMPARE(calloutFor(chart(), refOf(m_city)).value, QStringLiteral("No figure: not available"));
}

void tst_MapChart::theMapIsSaidInWords()
{
    QCOMPARE(chartTitle(chart()), QStringLiteral("Map of knife-enabled offences"));
    const QString text = mapAltText(chart());
    QVERIFY2(text.startsWith(
                 QStringLiteral("Map of knife-enabled offences, in offences per 100,000 people, 2024, one "
                                "tile of equal size for each force. Classes: 30.0 to 56.9; ")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Highest: South Wales (160.0); lowest: Cleveland (34.0).")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("West Mercia: 91.0, 23rd of 42, similar to England and Wales.")),
             qPrintable(text));
    QVERIFY2(text.size() <= 420, qPrintable(QString::number(text.size())));
    const QString compared = mapAltText(chart(MapColouring::Comparison, true));
    QVERIFY2(compared.contains(
                 QStringLiteral("within the boundaries of police force areas. Compared with England and "
                                "Wales: ")),
             qPrintable(compared));
}

void tst_MapChart::notesSayWhatCantBeSeen()
{
    MapChart map = chart(MapColouring::Value, true);
    QCOMPARE(mapNotes(map),
             QStringList{QStringLiteral("Each class holds about as many figures of all periods from 2023 "
                                        "to 2024, so that a colour means the same in each.")});
    Boundaries fewer = *m_boundaries;
    std::erase_if(fewer.areas,
                  [](const AreaBoundary &one) { return one.area.value == QStringLiteral("E23000032"); });
    map.boundaries = std::make_shared<const Boundaries>(fewer);
    QCOMPARE(mapNotes(map).last(),
             QStringLiteral("Not on the map, because “boxes.geojson” has no boundary of it: Kent."));
    QCOMPARE(layOutMap(map, lightTheme(), {620, 360}).shapes.size(), size_t{42});
}

void tst_MapChart::aMapWithoutFiguresSaysSo()
{
    const MapChart empty;
    QCOMPARE(emptyText(empty), QStringLiteral("No figures to show"));
    QCOMPARE(mapAltText(empty), QStringLiteral("No figures to show"));
    const auto view = shown(empty);
    QVERIFY(view);
    QTest::keyClick(view.get(), Qt::Key_Right);
    QVERIFY(!view->current().isValid());
    // Boundaries of which none is of an area with a figure.
    MapChart strangers = chart();
    strangers.boundaries = std::make_shared<const Boundaries>();
    QVERIFY(layOutMap(strangers, lightTheme(), {620, 360}).shapes.empty());
    view->setChart(strangers, mapChartKind);
    QTest::keyClick(view.get(), Qt::Key_Down);
    QTest::keyClick(view.get(), Qt::Key_End);
    QVERIFY(!view->current().isValid());
}

void tst_MapChart::theCalloutStandsBesideItsArea()
{
    const QRectF bounds(0, 0, 700, 460);
    for (const QPointF corner :
         {QPointF(10, 10), QPointF(620, 10), QPointF(10, 400), QPointF(620, 400), QPointF(300, 200)}) {
        const QRectF area(corner, QSizeF(70, 45));
        const QRectF box = calloutBeside(area, {240, 90}, bounds);
        QVERIFY(bounds.contains(box));
        QVERIFY(!box.intersects(area));
    }
}

void tst_MapChart::itIsWrittenInEveryFormat()
{
    for (const bool boundaries : {false, true}) {
        const PressChart press = pressChartFor(chart(MapColouring::Comparison, boundaries), mapChartKind, {});
        QCOMPARE(press.headline, QStringLiteral("Knife-enabled offences, West Mercia among 43 forces"));
        QCOMPARE(press.subtitle, QStringLiteral("Offences per 100,000 people, 2024"));
        for (const PressFormat *format : pressFormats()) {
            QBuffer buffer;
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QVERIFY_RESULT(format->write(buffer, press, {}));
            QVERIFY(buffer.data().size() > 2000);
        }
    }
}

QTEST_MAIN(tst_MapChart)
#include "tst_mapchart.moc"
