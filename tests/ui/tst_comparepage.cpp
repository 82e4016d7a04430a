// The Compare page in its window, with keys and clicks.
#include "tests/ui/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/charts/comparisontext.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/comparepage.h"
#include "ui/widgets/searchcombo.h"
#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const AreaId kent{QStringLiteral("E23000032")};

/// Two years of counts and people for four forces and the nation; Kent has no figure in the second.
std::vector<TestFigure> figures()
{
    const QString knife = QStringLiteral("knife-offences");
    const QString people = QStringLiteral("population");
    std::vector<TestFigure> all;
    const auto add = [&](const AreaId &area, double population, std::optional<double> first,
                         std::optional<double> second) {
        all.push_back({knife, area.value, QStringLiteral("2023"), first});
        all.push_back({knife, area.value, QStringLiteral("2024"), second});
        for (const char *day : {"30 June 2022", "30 June 2023", "30 June 2024"})
            all.push_back({people, area.value, QLatin1String(day), population});
    };
    add(westMercia, 1.3e6, 621, 666);
    add(westMidlands, 2.9e6, 4500, 4664);
    add({QStringLiteral("E23000028")}, 1.9e6, 1500, 1517); // Essex
    add({QStringLiteral("E23000008")}, 6.4e5, 380, 385);   // Durham
    add(kent, 1.9e6, 950, std::nullopt);
    add(englandAndWales, 6.0e7, 53000, 54587);
    all.push_back({QStringLiteral("robbery"), westMercia.value, QStringLiteral("2024"), 700});
    return all;
}

class CompareFixture : public WindowFixture {
public:
    bool open(const std::vector<TestFigure> &stored = figures())
    {
        settings().setValue(QStringLiteral("page"), QStringLiteral("compare"));
        if (!stored.empty() && !storeFigures(stored))
            return false;
        return workspace().setOwnArea(westMercia) && show();
    }
    ComparePage &page() { return *window().findChild<ComparePage *>(); }
    ChartView &chart() { return *find<ChartView>("compare-chart"); }
    TableView &table() { return *find<TableView>("compare-table"); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    int rowOf(const AreaId &area) { return static_cast<int>(refOf(compared(), area).series); }
    const AreaComparison &compared() { return page().answer().chart.comparison; }
    QString text(const char *label) { return find<QLabel>(label)->text(); }

    template <typename Action>
    bool afterAnswer(Action action)
    {
        QSignalSpy changed(&page(), &Page::contentChanged);
        action();
        return changed.count() > 0 || changed.wait();
    }
    QPoint placeOf(const AreaId &area)
    {
        for (const ShownPoint &point : chart().built().points) {
            if (point.ref == refOf(compared(), area))
                return chart().mapFromScene(point.at);
        }
        return {-1, -1};
    }
};

} // namespace

class tst_ComparePage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<FigureWish>("yardstick::FigureWish"); }
    void init() { failOnWarnings(); }
    void anEmptyStoreAsksForAnImport();
    void theNewestFullPeriodIsCompared();
    void theTableSaysRankFigureVerdictAndRelease();
    void theOwnAreaIsChosenAtFirst();
    void aClickOnABarChoosesTheRow();
    void aRowChoosesTheBar();
    void arrowKeysGoFromBarToBar();
    void aDoubleClickOpensTheTrend();
    void returnInTheTableOpensTheTrend();
    void theTrendHasTheMeasureThatWasCompared();
    void theOriginOfARowIsExplained();
    void periodsAreStepped();
    void theOrderIsTurned();
    void theMeasureAndTheIndicatorChange();
    void theFunnelSaysWhyItIsNotThere();
    void theTableCanStandAlone();
    void theAverageIsNamed();
    void theCopiedTableHasPlainNumbers();
    void thePressChartIsTheOneOnScreen();
    void choicesAreRemembered();
    void choicesThatNobodyUnderstandsDoNoHarm();
    void theModelKeepsItsPromises();
};

void tst_ComparePage::anEmptyStoreAsksForAnImport()
{
    CompareFixture fixture;
    QVERIFY(fixture.open({}));
    QVERIFY(fixture.find<QLabel>("compare-empty")->isVisible());
    QSignalSpy asked(&fixture.page(), &Page::importRequested);
    QTest::mouseClick(fixture.find<QAbstractButton>("compare-import"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QVERIFY(!fixture.page().pressChart());
}

void tst_ComparePage::theNewestFullPeriodIsCompared()
{
    // Four of five in the second year are fewer than nearly all.
    CompareFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(fixture.compared().period, Period::calendarYear(2023));
    QCOMPARE(fixture.find<QComboBox>("compare-period")->currentText(), QStringLiteral("2023"));
    QCOMPARE(fixture.text("compare-heading"), QStringLiteral("Knife-enabled offences"));
    QCOMPARE(fixture.text("compare-subtitle"), QStringLiteral("Offences per 100,000 people, 2023"));
    QCOMPARE(fixture.text("compare-benchmark"), QStringLiteral("Compared with England and Wales: 88.33"));
    QCOMPARE(fixture.compared().areas.size(), size_t(43)); // every force, with a figure or without
}

void tst_ComparePage::theTableSaysRankFigureVerdictAndRelease()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(fixture.cell(0, 0), QStringLiteral("1st"));
    QCOMPARE(fixture.cell(0, 1), QStringLiteral("West Midlands"));
    QCOMPARE(fixture.cell(0, 2), QStringLiteral("155.17"));
    QCOMPARE(fixture.cell(0, 3), QStringLiteral("worse"));
    QCOMPARE(fixture.cell(0, 4), QStringLiteral("150.67"));
    QCOMPARE(fixture.cell(0, 5), QStringLiteral("159.77"));
    QVERIFY(fixture.cell(0, 6).contains(QStringLiteral("limit")));
    QVERIFY2(fixture.cell(0, 7).contains(QStringLiteral("24 April 2025")), qPrintable(fixture.cell(0, 7)));
    const int own = fixture.rowOf(westMercia);
    QCOMPARE(fixture.cell(own, 3), QStringLiteral("better"));
    QVERIFY(fixture.table().model()->index(own, 1).data(Qt::FontRole).value<QFont>().bold());
    // A force without a figure comes last and is neither zero nor ranked.
    const int last = fixture.table().model()->rowCount() - 1;
    QCOMPARE(fixture.cell(last, 0), QString());
    QCOMPARE(fixture.cell(last, 2), QString());
    QVERIFY(fixture.cell(last, 3).startsWith(QStringLiteral("not compared")));
}

void tst_ComparePage::theOwnAreaIsChosenAtFirst()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(fixture.page().selected(), westMercia);
    QCOMPARE(fixture.table().currentIndex().row(), fixture.rowOf(westMercia));
    QVERIFY(fixture.text("compare-detail-figure").contains(QStringLiteral("West Mercia")));
}

void tst_ComparePage::aClickOnABarChoosesTheRow()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    fixture.chart().ensureShown(refOf(fixture.compared(), westMidlands));
    QTest::mouseClick(fixture.chart().viewport(), Qt::LeftButton, {}, fixture.placeOf(westMidlands));
    QCOMPARE(fixture.page().selected(), westMidlands);
    QCOMPARE(fixture.table().currentIndex().row(), 0);
    QCOMPARE(std::get<ComparisonChart>(fixture.chart().chart()).selected, westMidlands);
    QVERIFY(fixture.text("compare-detail-figure").contains(QStringLiteral("155.2 offences")));
}

void tst_ComparePage::aRowChoosesTheBar()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    fixture.table().setFocus();
    QTest::keyClick(&fixture.table(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(fixture.page().selected(), westMidlands);
    QCOMPARE(std::get<ComparisonChart>(fixture.chart().chart()).selected, westMidlands);
    QTest::keyClick(&fixture.table(), Qt::Key_Down);
    QCOMPARE(fixture.page().selected(), fixture.compared().areas[1].area);
}

void tst_ComparePage::arrowKeysGoFromBarToBar()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    fixture.chart().setFocus();
    QTest::keyClick(&fixture.chart(), Qt::Key_Down); // reading begins at one's own
    QCOMPARE(fixture.chart().current(), refOf(fixture.compared(), westMercia));
    QTest::keyClick(&fixture.chart(), Qt::Key_Up);
    const qsizetype above = refOf(fixture.compared(), westMercia).series - 1;
    QCOMPARE(fixture.chart().current().series, above);
    QCOMPARE(fixture.page().selected(), fixture.compared().areas[static_cast<size_t>(above)].area);
    QCOMPARE(fixture.table().currentIndex().row(), static_cast<int>(above));
    QTest::keyClick(&fixture.chart(), Qt::Key_End); // the last is seen, and says why it has no bar
    QCOMPARE(fixture.chart().current().series, qsizetype(42));
    QVERIFY(fixture.chart().accessibleDescription().contains(QStringLiteral("No figure")));
    QTest::keyClick(&fixture.chart(), Qt::Key_Home);
    QCOMPARE(fixture.chart().current().series, qsizetype(0));
}

void tst_ComparePage::aDoubleClickOpensTheTrend()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    fixture.chart().ensureShown(refOf(fixture.compared(), westMidlands));
    QTest::mouseDClick(fixture.chart().viewport(), Qt::LeftButton, {}, fixture.placeOf(westMidlands));
    QCOMPARE(fixture.window().page(), &fixture.trends());
    QTRY_COMPARE(fixture.trends().answer().choices.highlighted, std::vector<AreaId>{westMidlands});
    QCOMPARE(fixture.trends().answer().choices.indicator, fixture.compared().query.indicator);
    // Compared as a rate, where the page of trends showed counts the last time.
    QCOMPARE(fixture.trends().answer().choices.measure, Measure::Rate);
}

void tst_ComparePage::returnInTheTableOpensTheTrend()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    QSignalSpy asked(&fixture.page(), &Page::trendRequested);
    fixture.table().setFocus();
    QTest::keyClick(&fixture.table(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<FigureWish>().area, westMercia);
    // One's own force needs not be chosen beside itself.
    QTRY_VERIFY(!fixture.trends().answer().indicators.empty());
    QVERIFY(fixture.trends().answer().choices.highlighted.empty());
}

void tst_ComparePage::theTrendHasTheMeasureThatWasCompared()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    fixture.table().setFocus();
    QTest::keyClick(&fixture.table(), Qt::Key_Return);
    QTRY_COMPARE(fixture.trends().answer().choices.measure, Measure::Rate);
    QTest::mouseClick(fixture.find<QAbstractButton>("page-compare"), Qt::LeftButton);
    QVERIFY(fixture.afterAnswer(
        [&] { QTest::mouseClick(fixture.find<QAbstractButton>("compare-measure-0"), Qt::LeftButton); }));
    QCOMPARE(fixture.compared().query.measure, Measure::Count);
    fixture.table().setFocus();
    QTest::keyClick(&fixture.table(), Qt::Key_Return);
    QTRY_COMPARE(fixture.trends().answer().choices.measure, Measure::Count);
}

void tst_ComparePage::theOriginOfARowIsExplained()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    QTest::mouseClick(fixture.find<QAbstractButton>("compare-detail-origin"), Qt::LeftButton);
    auto *dialog = fixture.find<QDialog>("origin-dialog");
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(QStringLiteral("origin-copy")), Qt::LeftButton);
    const QString said = QGuiApplication::clipboard()->text();
    for (const char *part : {"West Mercia", "47.8 offences per 100,000 people", "621", "edition-1.csv"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
}

void tst_ComparePage::periodsAreStepped()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    auto *period = fixture.find<QComboBox>("compare-period");
    auto *earlier = fixture.find<QAbstractButton>("compare-earlier");
    auto *later = fixture.find<QAbstractButton>("compare-later");
    QCOMPARE(period->count(), 2);
    QCOMPARE(period->itemText(0), QStringLiteral("2024")); // newest first
    QVERIFY(!earlier->isEnabled() && later->isEnabled());
    QVERIFY(fixture.afterAnswer([later] { QTest::mouseClick(later, Qt::LeftButton); }));
    QCOMPARE(fixture.compared().period, Period::calendarYear(2024));
    QVERIFY(earlier->isEnabled() && !later->isEnabled());
    const int row = fixture.rowOf(kent);
    QCOMPARE(fixture.cell(row, 2), QStringLiteral("[x]"));
    QVERIFY(fixture.page().answer().choices.period);
    // Back at the newest full one, it goes on to the next by itself.
    QVERIFY(fixture.afterAnswer([earlier] { QTest::mouseClick(earlier, Qt::LeftButton); }));
    QVERIFY(!fixture.page().answer().choices.period);
}

void tst_ComparePage::theOrderIsTurned()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    auto *order = fixture.find<QComboBox>("compare-order");
    QVERIFY(fixture.afterAnswer([order] {
        order->setFocus();
        QTest::keyClick(order, Qt::Key_Down);
    }));
    QCOMPARE(fixture.cell(0, 1), QStringLiteral("West Mercia"));
    QCOMPARE(fixture.cell(0, 0), QStringLiteral("1st"));
    QCOMPARE(fixture.page().selected(), westMercia); // what was chosen stays chosen
}

void tst_ComparePage::theMeasureAndTheIndicatorChange()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.afterAnswer(
        [&] { QTest::mouseClick(fixture.find<QAbstractButton>("compare-measure-0"), Qt::LeftButton); }));
    QCOMPARE(fixture.cell(0, 2), QStringLiteral("4,500"));
    QVERIFY(fixture.cell(0, 3).startsWith(QStringLiteral("not compared: counts")));
    auto *indicator = fixture.find<SearchCombo>("compare-indicator");
    indicator->setFocus();
    indicator->lineEdit()->selectAll();
    QTest::keyClicks(indicator->lineEdit(), QStringLiteral("robb"));
    QVERIFY(fixture.afterAnswer([&] { QTest::keyClick(indicator->lineEdit(), Qt::Key_Return); }));
    QCOMPARE(fixture.page().answer().choices.indicator.value, QStringLiteral("robbery"));
    QCOMPARE(fixture.compared().period, Period::calendarYear(2024));
}

void tst_ComparePage::theFunnelSaysWhyItIsNotThere()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    QTest::mouseClick(fixture.find<QAbstractButton>("compare-view-1"), Qt::LeftButton);
    QCOMPARE(&fixture.chart().kind(), &funnelKind);
    QVERIFY(fixture.text("compare-notes").contains(QStringLiteral("φ = ")));
    QVERIFY(fixture.find<QAbstractButton>("compare-export")->isEnabled());
    QVERIFY(fixture.afterAnswer(
        [&] { QTest::mouseClick(fixture.find<QAbstractButton>("compare-measure-0"), Qt::LeftButton); }));
    QVERIFY(fixture.chart().built().plot.isEmpty());
    QVERIFY(fixture.chart().accessibleDescription().contains(QStringLiteral("needs a rate or a percentage")));
    QVERIFY(!fixture.find<QAbstractButton>("compare-export")->isEnabled());
    QVERIFY(!fixture.page().pressChart());
}

void tst_ComparePage::theTableCanStandAlone()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    QTest::mouseClick(fixture.find<QAbstractButton>("compare-view-2"), Qt::LeftButton);
    QVERIFY(!fixture.chart().isVisible() && fixture.table().isVisible());
    QVERIFY(!fixture.page().pressChart());
    fixture.close();
    fixture.show(); // the page is drawn without its chart, too
    QVERIFY(!fixture.chart().isVisible());
}

void tst_ComparePage::theAverageIsNamed()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    const auto against = [&](AverageKind kind) {
        return fixture.afterAnswer([&] {
            (void)fixture.workspace().setBenchmark({{}, {QStringLiteral("all-forces")}, kind});
        });
    };
    QVERIFY(against(AverageKind::Weighted));
    QCOMPARE(
        fixture.text("compare-benchmark"),
        QStringLiteral("Compared with All forces, weighted average, 5 of 43 forces with figures: 92.03"));
    QVERIFY(against(AverageKind::Simple));
    QVERIFY2(fixture.text("compare-benchmark")
                 .startsWith(QStringLiteral(
                     "Compared with All forces, simple average, 5 of 43 forces with figures: ")),
             qPrintable(fixture.text("compare-benchmark")));
    QVERIFY(!fixture.text("compare-benchmark").endsWith(QStringLiteral("92.03")));
}

void tst_ComparePage::theCopiedTableHasPlainNumbers()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    fixture.find<QAction>("action-copy-table")->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QVERIFY(lines.first().startsWith(QStringLiteral("Rank\tArea\tFigure\t")));
    const QStringList first = lines.at(1).split(QLatin1Char('\t'));
    QCOMPARE(first.at(0), QStringLiteral("1"));
    QCOMPARE(first.at(1), QStringLiteral("West Midlands"));
    QVERIFY(first.at(2).startsWith(QStringLiteral("155.17241")));
    QCOMPARE(lines.size(), 45); // headings, 43 forces, and the end
}

void tst_ComparePage::thePressChartIsTheOneOnScreen()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    std::optional<PressChart> press = fixture.page().pressChart();
    QVERIFY(press);
    QCOMPARE(press->kind, &rankedBarsKind);
    QCOMPARE(press->headline, QStringLiteral("Knife-enabled offences, West Mercia among 43 forces"));
    QCOMPARE(press->size, QSizeF(1080, 1350)); // forty names need the height
    fixture.find<QAction>("action-export")->trigger();
    QCOMPARE(fixture.find<QComboBox>("press-size")->currentData().toString(), QStringLiteral("tall"));
    fixture.window().showPage(QStringLiteral("compare"));
    QTest::mouseClick(fixture.find<QAbstractButton>("compare-view-1"), Qt::LeftButton);
    press = fixture.page().pressChart();
    QVERIFY(press);
    QCOMPARE(press->kind, &funnelKind);
    QCOMPARE(press->size, QSize(1200, 675));
    QVERIFY(press->note.contains(QStringLiteral("φ")));
}

void tst_ComparePage::choicesAreRemembered()
{
    CompareFixture fixture;
    QVERIFY(fixture.open());
    QTest::mouseClick(fixture.find<QAbstractButton>("compare-view-1"), Qt::LeftButton);
    QVERIFY(fixture.afterAnswer(
        [&] { QTest::mouseClick(fixture.find<QAbstractButton>("compare-later"), Qt::LeftButton); }));
    const CompareChoices before = fixture.page().answer().choices;
    fixture.close();
    QVERIFY(fixture.show());
    QCOMPARE(fixture.page().answer().choices, before);
    QCOMPARE(compareChoicesFrom(toMap(before)), before);
}

void tst_ComparePage::choicesThatNobodyUnderstandsDoNoHarm()
{
    CompareFixture fixture;
    fixture.settings().setValue(QStringLiteral("pages/compare"),
                                QVariantMap{{QStringLiteral("indicator"), QStringLiteral("nothing")},
                                            {QStringLiteral("measure"), 17},
                                            {QStringLiteral("period"), QStringLiteral("1066")},
                                            {QStringLiteral("view"), QStringLiteral("pie")}});
    QVERIFY(fixture.open());
    QVERIFY(!isEmpty(fixture.compared()));
    QCOMPARE(fixture.page().answer().choices.view, CompareView::Bars);
    QCOMPARE(fixture.compared().period, Period::calendarYear(2023));
}

void tst_ComparePage::theModelKeepsItsPromises()
{
    ComparisonTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setChart({});
    QCOMPARE(table.rowCount(), 0);
    CompareFixture fixture;
    QVERIFY(fixture.open());
    table.setChart(fixture.page().answer().chart);
    QCOMPARE(table.rowCount(), 43);
    QCOMPARE(table.rowOf(westMidlands), 0);
    QCOMPARE(table.rowOf(englandAndWales), -1);
    QVERIFY(!table.pointAt({}).isValid());
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                   int(PlainTextRole), int(Qt::FontRole)})
                (void)table.index(row, column).data(role);
        }
    }
    table.setChart({});
}

QTEST_MAIN(tst_ComparePage)
#include "tst_comparepage.moc"
