// The Map page as a person uses it, in the real window: look, step, colour, walk, load boundaries, go to the
// trend of a force.
#include "tests/ui/mapdata.h"
#include "tests/ui/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/models/valuetable.h"
#include "ui/pages/mappage.h"
#include "ui/widgets/periodslider.h"
#include "ui/widgets/searchcombo.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSlider>

using namespace yardstick;
using namespace yardstick::test;

class tst_MapPage : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyForceIsShownAndTabled();
    void stepsThroughThePeriodsAskNobody();
    void thePeriodIsRememberedAndTheNewestIsNot();
    void theColoursChange();
    void theMeasureChanges();
    void theBenchmarkChanges();
    void arrowsAndReturnLeadToTheTrend();
    void aRowIsShownOnTheMapAndLeadsToTheTrend();
    void theFigureUnderTheKeysIsExplained();
    void boundariesAreLoadedKeptAndForgotten();
    void aFileThatHasGoneIsOneSentence();
    void aFileThatIsWrongChangesNothing();
    void whatTheFileLacksIsSaid();
    void theMapGoesToThePress();
    void choicesThatMeanNothingDoNoHarm();
    void anIndicatorOfWhichNoForceHasFiguresIsSaid();

private:
    bool open(WindowFixture &fixture, bool store = true)
    {
        if (store) {
            if (!fixture.storeFigures(figuresOfAllForces(fixture.workspace().catalogue())) ||
                !fixture.workspace().setOwnArea(westMercia))
                return false;
        }
        fixture.settings().setValue(QStringLiteral("page"), QStringLiteral("map"));
        return fixture.show();
    }
    MapPage &page(WindowFixture &fixture) { return *fixture.window().findChild<MapPage *>(); }
    template <typename Action>
    bool afterChange(WindowFixture &fixture, Action action)
    {
        QSignalSpy changed(&page(fixture), &Page::contentChanged);
        action();
        return changed.count() > 0 || changed.wait();
    }
    QString textOf(WindowFixture &fixture, const char *label) { return fixture.find<QLabel>(label)->text(); }
    QString boundariesFile(WindowFixture &fixture)
    {
        const QString path = fixture.file(QStringLiteral("boxes.geojson"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(forceBoxes(fixture.workspace().catalogue()));
        return path;
    }
    bool load(WindowFixture &fixture, const QString &path)
    {
        fixture.filesToOpen = {path};
        auto *button = fixture.find<QPushButton>("load-boundaries");
        return afterChange(fixture, [button] { QTest::mouseClick(button, Qt::LeftButton); });
    }
};

void tst_MapPage::everyForceIsShownAndTabled()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    const MapChart &chart = page(fixture).chart();
    QCOMPARE(chart.comparison.areas.size(), size_t{43});
    QCOMPARE(chart.tiles.size(), size_t{43});
    QVERIFY(!chart.boundaries);
    QCOMPARE(fixture.find<ChartView>("map-chart")->chart(), ChartValue(chart));
    const auto *model = fixture.find<TableView>("map-table")->model();
    QCOMPARE(model->rowCount(), 43);
    const auto cell = [model](int row, int column) { return model->index(row, column).data().toString(); };
    QCOMPARE(cell(0, 0), QStringLiteral("1st"));
    QCOMPARE(cell(0, 1), QStringLiteral("South Wales"));
    QCOMPARE(cell(0, 2), QStringLiteral("160.00"));
    QCOMPARE(cell(0, 3), QStringLiteral("worse"));
    QCOMPARE(model->index(0, 3).data(Qt::ToolTipRole).toString(),
             QStringLiteral("worse than England and Wales"));
    QCOMPARE(model->index(0, 2).data(PlainTextRole).toString(), QStringLiteral("160"));
    QCOMPARE(cell(42, 0), QString()); // no figure, no rank
    QCOMPARE(cell(42, 1), QStringLiteral("City of London"));
    QCOMPARE(cell(42, 2), QStringLiteral("[x]"));
    QVERIFY(cell(42, 3).startsWith(QStringLiteral("not compared: ")));
    QCOMPARE(textOf(fixture, "map-heading"), QStringLiteral("Knife-enabled offences"));
    QCOMPARE(textOf(fixture, "map-subtitle"), QStringLiteral("Offences per 100,000 people, 2024"));
    QVERIFY(textOf(fixture, "status-releases").contains(QStringLiteral("edition-1")));
    QVERIFY(textOf(fixture, "map-detail-figure").contains(QStringLiteral("West Mercia")));
}

void tst_MapPage::stepsThroughThePeriodsAskNobody()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    auto *slider = fixture.find<QSlider>("map-period-slider");
    QCOMPARE(slider->maximum(), 1);
    QCOMPARE(slider->value(), 1);
    QCOMPARE(slider->accessibleDescription(), QStringLiteral("2024"));
    slider->setFocus();
    QSignalSpy changed(&page(fixture), &Page::contentChanged);
    const ValueClasses classes = page(fixture).chart().classes;
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(changed.count(), 1); // at once: nothing is read
    QCOMPARE(textOf(fixture, "map-period-label"), QStringLiteral("2023"));
    QCOMPARE(slider->accessibleDescription(), QStringLiteral("2023"));
    QCOMPARE(textOf(fixture, "map-subtitle"), QStringLiteral("Offences per 100,000 people, 2023"));
    QCOMPARE(fixture.find<TableView>("map-table")->model()->index(0, 2).data().toString(),
             QStringLiteral("156.00"));
    QCOMPARE(page(fixture).chart().classes, classes); // a colour means the same
    QTest::keyClick(slider, Qt::Key_Left);            // there is nothing before it
    QCOMPARE(changed.count(), 1);
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(textOf(fixture, "map-period-label"), QStringLiteral("2024"));
}

void tst_MapPage::thePeriodIsRememberedAndTheNewestIsNot()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    QTest::keyClick(fixture.find<QSlider>("map-period-slider"), Qt::Key_Left);
    fixture.close();
    QVERIFY(open(fixture, false));
    QCOMPARE(textOf(fixture, "map-period-label"), QStringLiteral("2023"));
    QTest::keyClick(fixture.find<QSlider>("map-period-slider"), Qt::Key_Right);
    QVERIFY(!mapChoicesFrom(page(fixture).choices()).period);
}

void tst_MapPage::theColoursChange()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    auto *combo = fixture.find<QComboBox>("map-colouring");
    const auto choose = [combo](int row) {
        combo->setCurrentIndex(row);
        emit combo->activated(row);
    };
    const ValueClasses numbers = page(fixture).chart().classes;
    choose(1);
    QVERIFY(page(fixture).chart().classes != numbers);
    QCOMPARE(page(fixture).chart().classing, Classing::EqualSteps);
    choose(2);
    QCOMPARE(page(fixture).chart().colouring, MapColouring::Comparison);
    fixture.close();
    QVERIFY(open(fixture, false));
    QCOMPARE(page(fixture).chart().colouring, MapColouring::Comparison);
    QCOMPARE(fixture.find<QComboBox>("map-colouring")->currentIndex(), 2);
}

void tst_MapPage::theMeasureChanges()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    auto *count = fixture.find<QAbstractButton>("map-measure-0");
    QVERIFY(afterChange(fixture, [count] { QTest::mouseClick(count, Qt::LeftButton); }));
    QCOMPARE(page(fixture).chart().comparison.query.measure, Measure::Count);
    QVERIFY(fixture.find<TableView>("map-table")
                ->model()
                ->index(0, 3)
                .data()
                .toString()
                .startsWith(QStringLiteral("not compared: ")));
}

void tst_MapPage::theBenchmarkChanges()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    QVERIFY(afterChange(fixture, [&fixture] {
        QVERIFY_RESULT(fixture.workspace().setBenchmark({westMidlands, {}, {}}));
    }));
    QCOMPARE(page(fixture).chart().comparison.benchmarkName, QStringLiteral("West Midlands"));
}

void tst_MapPage::arrowsAndReturnLeadToTheTrend()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    auto *chart = fixture.find<ChartView>("map-chart");
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right); // the own area
    QTest::keyClick(chart, Qt::Key_Up);
    QVERIFY(chart->accessibleDescription().startsWith(QStringLiteral("Cheshire. 2024. ")));
    QCOMPARE(fixture.find<TableView>("map-table")->currentIndex().siblingAtColumn(1).data().toString(),
             QStringLiteral("Cheshire"));
    QTest::keyClick(chart, Qt::Key_Return);
    auto *trends = qobject_cast<TrendsPage *>(fixture.window().page());
    QVERIFY(trends);
    QVERIFY(fixture.afterReload([] {}));
    QCOMPARE(trends->answer().choices.indicator, IndicatorId{QStringLiteral("knife-offences")});
    QCOMPARE(trends->answer().choices.measure, Measure::Rate); // the map's, not the count of the last time
    QCOMPARE(trends->answer().chart.highlighted, std::vector<AreaId>{AreaId{QStringLiteral("E23000006")}});
}

void tst_MapPage::aRowIsShownOnTheMapAndLeadsToTheTrend()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    auto *table = fixture.find<TableView>("map-table");
    table->setFocus();
    table->selectRow(4);
    QCOMPARE(fixture.find<ChartView>("map-chart")->current(), (PointRef{4, 0}));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(qobject_cast<TrendsPage *>(fixture.window().page()));
}

void tst_MapPage::theFigureUnderTheKeysIsExplained()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    auto *chart = fixture.find<ChartView>("map-chart");
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QVERIFY(textOf(fixture, "map-detail-figure").contains(QStringLiteral("South Wales")));
    QVERIFY(textOf(fixture, "map-detail-release").startsWith(QStringLiteral("Table P6, cell ")));
    QTest::mouseClick(fixture.find<QPushButton>("map-detail-origin"), Qt::LeftButton);
    auto *dialog = fixture.window().findChild<QDialog *>();
    QVERIFY(dialog);
    dialog->close();
}

void tst_MapPage::boundariesAreLoadedKeptAndForgotten()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    QVERIFY(!fixture.find<QAbstractButton>("map-shape-1")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("forget-boundaries")->isVisible());
    const QString path = boundariesFile(fixture);
    QVERIFY(load(fixture, path));
    QVERIFY(page(fixture).chart().boundaries);
    QCOMPARE(page(fixture).chart().boundaries->areas.size(), size_t{43});
    QVERIFY(fixture.find<QAbstractButton>("map-shape-1")->isChecked());
    QVERIFY(!fixture.find<QPushButton>("load-boundaries")->isVisible());
    QCOMPARE(fixture.settings().value(QStringLiteral("folders/boundaries")).toString(),
             QFileInfo(path).absolutePath());

    fixture.close();
    QVERIFY(open(fixture, false));
    QTRY_VERIFY(page(fixture).chart().boundaries);

    QTest::mouseClick(fixture.find<QAbstractButton>("map-shape-0"), Qt::LeftButton);
    QVERIFY(!page(fixture).chart().boundaries);
    QTest::mouseClick(fixture.find<QAbstractButton>("map-shape-1"), Qt::LeftButton);
    QVERIFY(page(fixture).chart().boundaries);

    QTest::mouseClick(fixture.find<QPushButton>("forget-boundaries"), Qt::LeftButton);
    QVERIFY(!page(fixture).chart().boundaries);
    QVERIFY(!fixture.find<QAbstractButton>("map-shape-1")->isEnabled());
    QVERIFY(fixture.find<QPushButton>("load-boundaries")->isVisible());
    fixture.close();
    QVERIFY(QFile::exists(path)); // the file itself is the person's
    QVERIFY(open(fixture, false));
    QVERIFY(!fixture.find<QAbstractButton>("map-shape-1")->isEnabled());
    QCOMPARE(mapChoicesFrom(page(fixture).choices()).boundariesPath, QString());
}

void tst_MapPage::aFileThatHasGoneIsOneSentence()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    const QString path = boundariesFile(fixture);
    QVERIFY(load(fixture, path));
    fixture.close();
    QVERIFY(QFile::remove(path));
    QVERIFY(open(fixture, false));
    QTRY_VERIFY(
        textOf(fixture, "map-caveat").contains(QStringLiteral("“boxes.geojson” could not be read: ")));
    QVERIFY(textOf(fixture, "map-caveat").endsWith(QStringLiteral("Tiles are shown instead.")));
    QVERIFY(!page(fixture).chart().boundaries);
    QCOMPARE(page(fixture).chart().tiles.size(), size_t{43});
    QVERIFY(fixture.find<QPushButton>("load-boundaries")->isVisible());
    // A drive that is not there today may be there tomorrow.
    QCOMPARE(mapChoicesFrom(page(fixture).choices()).boundariesPath, path);
}

void tst_MapPage::aFileThatIsWrongChangesNothing()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    QVERIFY(load(fixture, boundariesFile(fixture)));
    const auto before = page(fixture).chart().boundaries;
    QFile wrong(fixture.file(QStringLiteral("wrong.geojson")));
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    wrong.write("name,code\n");
    wrong.close();
    page(fixture).takeFile(wrong.fileName());
    QTRY_VERIFY(fixture.window().findChild<QMessageBox *>());
    auto *box = fixture.window().findChild<QMessageBox *>();
    QVERIFY(box->text().contains(QStringLiteral("“wrong.geojson” is not GeoJSON")) ||
            box->informativeText().contains(QStringLiteral("“wrong.geojson” is not GeoJSON")));
    box->close();
    QCOMPARE(page(fixture).chart().boundaries, before);
}

void tst_MapPage::whatTheFileLacksIsSaid()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    QFile file(fixture.file(QStringLiteral("two.geojson")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(collectionOf(boxFeature(QStringLiteral("c"), westMercia.value, {}, -2.6, 52.4) + ',' +
                            boxFeature(QStringLiteral("c"), westMidlands.value, {}, -1.9, 52.5)));
    file.close();
    QVERIFY(load(fixture, file.fileName()));
    QVERIFY(textOf(fixture, "map-caveat").contains(QStringLiteral("“two.geojson” has no boundary of ")));
    QCOMPARE(fixture.find<ChartView>("map-chart")->built().points.size(), size_t{2});
    QCOMPARE(fixture.find<TableView>("map-table")->model()->rowCount(), 43);
}

void tst_MapPage::theMapGoesToThePress()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    QVERIFY(fixture.find<QAction>("action-export")->isEnabled());
    const auto press = page(fixture).pressChart();
    QVERIFY(press);
    QCOMPARE(press->kind, &mapChartKind);
    QVERIFY(press->source.startsWith(QStringLiteral("Source: Office for National Statistics")));
    QVERIFY(press->note.contains(QStringLiteral("Each class holds about as many figures")));
}

void tst_MapPage::choicesThatMeanNothingDoNoHarm()
{
    WindowFixture fixture;
    fixture.settings().setValue(QStringLiteral("pages/map"),
                                QVariantMap{{QStringLiteral("indicator"), QStringLiteral("no-such-thing")},
                                            {QStringLiteral("measure"), 17},
                                            {QStringLiteral("periods"), QStringLiteral("fortnights")},
                                            {QStringLiteral("period"), QStringLiteral("the day after")},
                                            {QStringLiteral("boundaries"), true}});
    QVERIFY(open(fixture));
    QCOMPARE(page(fixture).chart().comparison.areas.size(), size_t{43});
    QVERIFY(!page(fixture).chart().boundaries);
    const MapChoices choices = mapChoicesFrom(page(fixture).choices());
    QCOMPARE(choices.indicator, IndicatorId{QStringLiteral("knife-offences")});
    // A period that is no longer there: the nearest.
    MapAnswer answer = page(fixture).answer();
    answer.choices.period = Period::calendarYear(2010);
    QCOMPARE(periodShown(answer), size_t{0});
    answer.choices.period = Period::financialYear(2024);
    QCOMPARE(periodShown(answer), size_t{1});
}

void tst_MapPage::anIndicatorOfWhichNoForceHasFiguresIsSaid()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures({{QStringLiteral("knife-offences"), englandAndWales.value,
                                          QStringLiteral("year ending December 2024"), 48000}}));
    QVERIFY(open(fixture, false));
    QCOMPARE(textOf(fixture, "map-heading"), QStringLiteral("No force has a figure"));
    QVERIFY(!fixture.find<QPushButton>("export-map")->isEnabled());
    QVERIFY(!fixture.find<QSlider>("map-period-slider")->isEnabled());
    QVERIFY(!page(fixture).pressChart());
}

QTEST_MAIN(tst_MapPage)
#include "tst_mappage.moc"
