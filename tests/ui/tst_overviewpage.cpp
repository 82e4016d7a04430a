// The Overview as a person uses it, with keys and clicks: it fills, is filtered, searched, sorted and folded,
// leads to the trend, is copied and exported, and follows my area and the store.
#include "tests/ui/overviewfixture.h"
#include "ui/models/cellroles.h"
#include "ui/pages/overviewcontrols.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace yardstick;
using namespace yardstick::test;

class tst_OverviewPage : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void theWindowOpensOnItWhereNothingIsRemembered();
    void aFilterLeavesWhatItSays_data();
    void aFilterLeavesWhatItSays();
    void aSearchFindsWordsAndLooksIntoFoldedTopics();
    void nothingFoundIsSaid();
    void topicsFoldByKeysAndByClick();
    void allTopicsFoldFromTheMenu();
    void aClickOnAHeadingSortsAndTurnsRound();
    void theOrderCanBeChosenByKeys();
    void withoutTopicsOneListIsSorted();
    void aDoubleClickLeadsToTheTrend();
    void returnLeadsToTheTrend();
    void theCursorStaysOnItsIndicator();
    void anotherAreaAndBenchmarkAreReadAnew();
    void anEmptyStoreOffersAnImport();
    void withoutAnAreaOneIsAskedFor();
    void anAreaWithoutFiguresSaysSo();
    void whatIsHiddenReadsNothing();
    void theTableIsCopiedWithoutItsHeadings();
    void theTableIsExportedAsShown();
    void anExistingFileIsAskedFor();
    void whatWasChosenIsRemembered();
};

void tst_OverviewPage::theWindowOpensOnItWhereNothingIsRemembered()
{
    OverviewFixture fixture;
    fixture.settings().remove(QStringLiteral("page"));
    QVERIFY(fixture.open());
    QVERIFY(qobject_cast<OverviewPage *>(fixture.window().page()));
    QVERIFY(fixture.find<QAbstractButton>("page-overview")->isChecked());
    QCOMPARE(fixture.find<QLabel>("overview-heading")->text(),
             QStringLiteral("West Mercia against England and Wales"));
    QCOMPARE(fixture.count(), QStringLiteral("3 of 3 indicators"));
    QVERIFY(fixture.find<QLabel>("status-releases")->text().contains(QStringLiteral("edition-1")));
    QVERIFY(!fixture.find<QAction>("action-export")->isEnabled());
    QVERIFY(fixture.find<QAction>("action-copy-table")->isEnabled());

    fixture.window().showPage(QStringLiteral("data"));
    fixture.close();
    QVERIFY(fixture.show());
    QVERIFY(fixture.find<QAbstractButton>("page-data")->isChecked());
    QVERIFY(!fixture.window().findChild<OverviewPage *>()); // not made before somebody looks at it
}

void tst_OverviewPage::aFilterLeavesWhatItSays_data()
{
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("all") << QStringLiteral("overview-filter-0")
                         << QStringList{knifeName, crimeName, robberyName};
    QTest::newRow("worse") << QStringLiteral("overview-filter-1") << QStringList{knifeName, robberyName};
    QTest::newRow("worse and worsening") << QStringLiteral("overview-filter-2") << QStringList{knifeName};
    QTest::newRow("changed more than chance")
        << QStringLiteral("overview-filter-3") << QStringList{knifeName, robberyName};
}

void tst_OverviewPage::aFilterLeavesWhatItSays()
{
    QFETCH(QString, chip);
    QFETCH(QStringList, left);
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    auto *button = fixture.find<QAbstractButton>(qPrintable(chip));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(fixture.indicators(), left);
    QCOMPARE(fixture.count(), QStringLiteral("%1 of 3 indicators").arg(left.size()));
    QVERIFY2(button->text().endsWith(QStringLiteral("(%1)").arg(left.size())), qPrintable(button->text()));
    // And by the keyboard back to all.
    button->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    auto *all = fixture.find<QAbstractButton>("overview-filter-0");
    QTest::keyClick(all, Qt::Key_Space);
    QCOMPARE(fixture.indicators().size(), 3);
}

void tst_OverviewPage::aSearchFindsWordsAndLooksIntoFoldedTopics()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    fixture.clickOn(QStringLiteral("Serious violence"));
    QCOMPARE(fixture.indicators(), (QStringList{crimeName, robberyName}));
    auto *search = fixture.find<QLineEdit>("overview-search");
    QTest::keyClicks(search, QStringLiteral("violence KNIFE"));
    QCOMPARE(fixture.lines(), (QStringList{QStringLiteral("Serious violence"), knifeName}));
    QCOMPARE(fixture.count(), QStringLiteral("1 of 3 indicators"));
    search->clear();
    QCOMPARE(fixture.indicators(), (QStringList{crimeName, robberyName}));
}

void tst_OverviewPage::nothingFoundIsSaid()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    QTest::keyClicks(fixture.find<QLineEdit>("overview-search"), QStringLiteral("zzz"));
    QCOMPARE(fixture.lines(), QStringList());
    QCOMPARE(fixture.count(), QStringLiteral("0 of 3 indicators"));
    QVERIFY(!fixture.find<QPushButton>("overview-export")->isEnabled());
    QVERIFY(!fixture.table().grab().isNull());
}

void tst_OverviewPage::topicsFoldByKeysAndByClick()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    const QString topic = QStringLiteral("Serious violence");
    OverviewView &table = fixture.table();
    table.setFocus();
    table.setCurrentIndex(fixture.cell(topic));
    QVERIFY(table.isHeading(table.currentIndex()));
    QTest::keyClick(&table, Qt::Key_Left);
    QVERIFY(!fixture.lines().contains(knifeName));
    QCOMPARE(fixture.cell(topic).data(HeadingRole).toInt(), int(CellHeading::Folded));
    QVERIFY(fixture.cell(topic).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("folded")));
    QCOMPARE(table.currentIndex().row(), 0); // the cursor stays on the heading
    QTest::keyClick(&table, Qt::Key_Left);   // folded already
    QVERIFY(!fixture.lines().contains(knifeName));
    QTest::keyClick(&table, Qt::Key_Right);
    QVERIFY(fixture.lines().contains(knifeName));
    QTest::keyClick(&table, Qt::Key_Space);
    QVERIFY(!fixture.lines().contains(knifeName));
    QTest::keyClick(&table, Qt::Key_Return);
    QVERIFY(fixture.lines().contains(knifeName));
    fixture.clickOn(topic);
    QVERIFY(!fixture.lines().contains(knifeName));
    QCOMPARE(fixture.count(), QStringLiteral("3 of 3 indicators")); // folded is not left out
}

void tst_OverviewPage::allTopicsFoldFromTheMenu()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    const auto choose = [&](const QString &text) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5),
                                fixture.table().mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(fixture.table().viewport(), &event);
        auto *menu = fixture.find<QMenu>("table-menu");
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
        QTRY_VERIFY(!fixture.find<QMenu>("table-menu"));
    };
    choose(QStringLiteral("&Fold all topics"));
    QCOMPARE(fixture.indicators(), QStringList());
    QCOMPARE(fixture.lines().size(), 3);
    choose(QStringLiteral("&Unfold all topics"));
    QCOMPARE(fixture.indicators().size(), 3);
}

void tst_OverviewPage::aClickOnAHeadingSortsAndTurnsRound()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    fixture.find<QCheckBox>("overview-grouped")->click();
    QHeaderView *header = fixture.table().horizontalHeader();
    const auto click = [&](OverviewColumn column) {
        const int section = static_cast<int>(column);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(section) + 20, header->height() / 2));
    };
    click(OverviewColumn::Change);
    QCOMPARE(fixture.indicators(), (QStringList{knifeName, crimeName, robberyName}));
    QCOMPARE(header->sortIndicatorSection(), int(OverviewColumn::Change));
    click(OverviewColumn::Change);
    QCOMPARE(fixture.indicators(), (QStringList{robberyName, crimeName, knifeName}));
    QVERIFY(fixture.find<QPushButton>("overview-turn")->isChecked());
    click(OverviewColumn::Trend);
    QCOMPARE(fixture.indicators().first(), knifeName);
    click(OverviewColumn::Benchmark);
    QCOMPARE(fixture.indicators().last(), crimeName);
    click(OverviewColumn::Sparkline); // no order
    QCOMPARE(fixture.find<QComboBox>("overview-order")->currentText(), orderName(OverviewOrder::Benchmark));
}

void tst_OverviewPage::theOrderCanBeChosenByKeys()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    fixture.find<QCheckBox>("overview-grouped")->click();
    auto *order = fixture.find<QComboBox>("overview-order");
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    QCOMPARE(fixture.indicators(), (QStringList{knifeName, robberyName, crimeName}));
    auto *turn = fixture.find<QPushButton>("overview-turn");
    QTest::keyClick(turn, Qt::Key_Space);
    QCOMPARE(fixture.indicators(), (QStringList{crimeName, robberyName, knifeName}));
}

void tst_OverviewPage::withoutTopicsOneListIsSorted()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(fixture.lines().size(), 6);
    fixture.find<QCheckBox>("overview-grouped")->click();
    QCOMPARE(fixture.lines().size(), 3);
}

void tst_OverviewPage::aDoubleClickLeadsToTheTrend()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    const QPoint at = fixture.table().visualRect(fixture.cell(robberyName, OverviewColumn::Rank)).center();
    QTest::mouseClick(fixture.table().viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(fixture.table().viewport(), Qt::LeftButton, {}, at);
    QVERIFY(qobject_cast<TrendsPage *>(fixture.window().page()));
    QTRY_COMPARE(fixture.trends().answer().chart.data.query.indicator.value, robbery);
    // In the measure of the row, where the page of trends showed counts the last time.
    QCOMPARE(fixture.trends().answer().choices.measure, Measure::Rate);
}

void tst_OverviewPage::returnLeadsToTheTrend()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    fixture.table().setFocus();
    QTest::keyClick(&fixture.table(), Qt::Key_Down); // the first heading, then on
    fixture.table().setCurrentIndex(fixture.cell(knifeName));
    QTest::keyClick(&fixture.table(), Qt::Key_Return);
    QVERIFY(qobject_cast<TrendsPage *>(fixture.window().page()));
    QTRY_COMPARE(fixture.trends().answer().chart.data.query.indicator.value, knife);
}

void tst_OverviewPage::theCursorStaysOnItsIndicator()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    fixture.table().setCurrentIndex(fixture.cell(robberyName, OverviewColumn::Trend));
    QTest::mouseClick(fixture.find<QAbstractButton>("overview-filter-1"), Qt::LeftButton);
    QCOMPARE(fixture.table().currentIndex(), fixture.cell(robberyName, OverviewColumn::Trend));
    QVERIFY(fixture.afterAnswer([&] { QVERIFY_RESULT(fixture.workspace().setOwnArea(westMidlands)); }));
    QTest::mouseClick(fixture.find<QAbstractButton>("overview-filter-0"), Qt::LeftButton);
    QCOMPARE(fixture.lines().size(), 6);
}

void tst_OverviewPage::anotherAreaAndBenchmarkAreReadAnew()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.afterAnswer([&] { QVERIFY_RESULT(fixture.workspace().setOwnArea(westMidlands)); }));
    QCOMPARE(fixture.cell(knifeName, OverviewColumn::Rank).data().toString(), QStringLiteral("2nd of 2"));
    QVERIFY(fixture.find<QLabel>("overview-heading")->text().startsWith(QStringLiteral("West Midlands")));
    QVERIFY(fixture.afterAnswer([&] {
        QVERIFY_RESULT(fixture.workspace().setBenchmark({{}, {QStringLiteral("all-forces")}, {}}));
    }));
    QVERIFY(fixture.find<QLabel>("overview-heading")->text().endsWith(QStringLiteral("All forces")));
    QCOMPARE(fixture.page().rows().front()->benchmarkName, QStringLiteral("All forces, simple average"));
}

void tst_OverviewPage::anEmptyStoreOffersAnImport()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open({}));
    QVERIFY(fixture.find<QLabel>("overview-empty")
                ->text()
                .startsWith(QStringLiteral("There are no figures in this store yet")));
    auto *import = fixture.find<QPushButton>("overview-import");
    QVERIFY(import->isVisible());
    QSignalSpy asked(&fixture.page(), &Page::importRequested);
    QTest::mouseClick(import, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QVERIFY(fixture.afterAnswer([&] { QVERIFY_RESULT(fixture.storeFigures(threeIndicators())); }));
    QVERIFY(fixture.table().isVisible());
    QCOMPARE(fixture.count(), QStringLiteral("3 of 3 indicators"));
}

void tst_OverviewPage::withoutAnAreaOneIsAskedFor()
{
    OverviewFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(threeIndicators()));
    QVERIFY(fixture.show());
    QVERIFY(fixture.find<QLabel>("overview-empty")->text().contains(QStringLiteral("My area")));
    QVERIFY(!fixture.find<QPushButton>("overview-import")->isVisible());
    QVERIFY(fixture.afterAnswer([&] { QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia)); }));
    QCOMPARE(fixture.indicators().size(), 3);
}

void tst_OverviewPage::anAreaWithoutFiguresSaysSo()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.afterAnswer(
        [&] { QVERIFY_RESULT(fixture.workspace().setOwnArea({QStringLiteral("E23000009")})); }));
    const QString said = fixture.find<QLabel>("overview-empty")->text();
    QVERIFY2(said.contains(QStringLiteral("no figures for")), qPrintable(said));
    QVERIFY(fixture.find<QLabel>("overview-empty")->isVisible());
}

void tst_OverviewPage::whatIsHiddenReadsNothing()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    fixture.window().showPage(QStringLiteral("data"));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMidlands));
    QVERIFY(!fixture.page().isLoading());
    QVERIFY(fixture.afterAnswer([&] { fixture.window().showPage(QStringLiteral("overview")); }));
    QCOMPARE(fixture.cell(knifeName, OverviewColumn::Rank).data().toString(), QStringLiteral("2nd of 2"));
}

void tst_OverviewPage::theTableIsCopiedWithoutItsHeadings()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    fixture.find<QAction>("action-copy-table")->trigger();
    const QStringList lines =
        QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(QStringLiteral("Indicator\tLatest\tTen years\tChange in a year\t")));
    QVERIFY(lines[0].endsWith(QStringLiteral("\tTopic\tMeasure\tPeriod")));
    QVERIFY2(lines[1].startsWith(knifeName + QStringLiteral("\t200\t")), qPrintable(lines[1]));
    QVERIFY(lines[1].endsWith(QStringLiteral("\tSerious violence\tRate: offences per 100,000 people\t2024")));
}

void tst_OverviewPage::theTableIsExportedAsShown()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    QTest::mouseClick(fixture.find<QAbstractButton>("overview-filter-1"), Qt::LeftButton);
    fixture.fileToSave = fixture.file(QStringLiteral("table")); // the ending is added
    QTest::mouseClick(fixture.find<QPushButton>("overview-export"), Qt::LeftButton);
    QCOMPARE(fixture.lastProposal, QStringLiteral("overview-west-mercia.csv"));
    const QList<QByteArray> lines = bytesOf(fixture.file(QStringLiteral("table.csv"))).split('\n');
    QCOMPARE(lines.size(), 4); // the head, two indicators, and nothing after the last line
    QVERIFY(lines[1].contains("Knife-enabled offences"));
    QVERIFY(lines[2].contains("Robbery"));
    QCOMPARE(fixture.settings().value(QStringLiteral("folders/export")).toString(), fixture.file({}));
}

void tst_OverviewPage::anExistingFileIsAskedFor()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    fixture.fileToSave = fixture.file(QStringLiteral("table.csv"));
    QFile old(fixture.fileToSave);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.close();
    QTest::mouseClick(fixture.find<QPushButton>("overview-export"), Qt::LeftButton);
    QVERIFY(bytesOf(fixture.fileToSave).isEmpty());
    auto *yes = fixture.find<QPushButton>("answer-yes");
    QVERIFY(yes);
    QTest::mouseClick(yes, Qt::LeftButton);
    QVERIFY(!bytesOf(fixture.fileToSave).isEmpty());
}

void tst_OverviewPage::whatWasChosenIsRemembered()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    fixture.clickOn(QStringLiteral("Serious violence"));
    QTest::mouseClick(fixture.find<QAbstractButton>("overview-filter-1"), Qt::LeftButton);
    auto *order = fixture.find<QComboBox>("overview-order");
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    QTest::mouseClick(fixture.find<QPushButton>("overview-turn"), Qt::LeftButton);
    fixture.close();

    QVERIFY(fixture.show());
    QCOMPARE(fixture.indicators(), QStringList{robberyName});
    QVERIFY(fixture.find<QAbstractButton>("overview-filter-1")->isChecked());
    QCOMPARE(fixture.find<QComboBox>("overview-order")->currentIndex(), 1);
    QVERIFY(fixture.find<QPushButton>("overview-turn")->isChecked());
    QVERIFY(fixture.find<QCheckBox>("overview-grouped")->isChecked());
}

QTEST_MAIN(tst_OverviewPage)
#include "tst_overviewpage.moc"
