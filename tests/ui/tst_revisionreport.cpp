// What a publisher revised: the report between two stored editions, filtered, ordered, summed, exported; and
// the releases of the Data page with their issues, checks and the undo of any of them.
#include "tests/ui/windowfixture.h"
#include "ui/importing/checkspane.h"
#include "ui/importing/comparedialog.h"
#include "ui/importing/importflow.h"
#include "ui/importing/revisionpane.h"
#include "ui/models/gridmodel.h"
#include "ui/models/revisiontables.h"
#include "ui/pages/datapage.h"
#include "ui/pages/releasedetails.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace yardstick;
using namespace yardstick::test;

class tst_RevisionReport : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void rowsAreChosenAndOrdered_data();
    void rowsAreChosenAndOrdered();
    void everyModelKeepsTheRules();
    void twoStoredEditionsAreCompared();
    void aSingleEditionIsSaidToBeAlone();
    void changesAreExported();
    void checksOfAStoredReleaseAreMade();
    void anEarlierImportIsUndoneOutOfOrder();

private:
    /// Edition 1 and a later one in which two figures are revised, one is withdrawn and one is new.
    bool storeTwoEditions(WindowFixture &fixture);
    CompareDialog *compare(WindowFixture &fixture);
};

namespace {

std::vector<TestFigure> laterFigures()
{
    std::vector<TestFigure> figures = knifeFigures();
    figures.erase(figures.begin() + 2); // West Midlands' count of 2021 is withdrawn
    for (TestFigure &figure : figures) {
        if (figure.value == 534)
            figure.value = 540; // West Mercia, 2021
        if (figure.value == 48000)
            figure.value = 48250; // England and Wales, 2021
    }
    figures.push_back({QStringLiteral("knife-offences"), westMercia.value,
                       QStringLiteral("year ending December 2025"), 700});
    return figures;
}

RevisionRow row(const char *area, int year, double difference, double percent)
{
    RevisionRow made;
    made.texts[RevisionRow::Area] = QLatin1String(area);
    made.period = Period::calendarYear(year);
    made.difference = difference;
    made.percent = percent;
    made.search = QStringLiteral("%1 %2").arg(QLatin1String(area)).arg(year).toLower();
    return made;
}

} // namespace

bool tst_RevisionReport::storeTwoEditions(WindowFixture &fixture)
{
    return fixture.storeFigures(knifeFigures()) &&
           fixture.storeFigures(laterFigures(), QStringLiteral("edition-2"));
}

CompareDialog *tst_RevisionReport::compare(WindowFixture &fixture)
{
    fixture.window().showPage(QStringLiteral("data"));
    QTest::mouseClick(fixture.find<QPushButton>("data-compare"), Qt::LeftButton);
    auto *dialog = fixture.window().findChild<CompareDialog *>();
    auto *table = dialog ? dialog->findChild<TableView *>(QStringLiteral("revision-table")) : nullptr;
    return table && QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }, 20000) ? dialog
                                                                                               : nullptr;
}

void tst_RevisionReport::rowsAreChosenAndOrdered_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("turned");
    QTest::addColumn<QList<int>>("places");
    const int difference = RevisionRow::Difference;
    QTest::newRow("the largest difference first") << QString() << difference << false << QList<int>{1, 0, 2};
    QTest::newRow("turned about") << QString() << difference << true << QList<int>{2, 0, 1};
    QTest::newRow("the largest per cent first")
        << QString() << int(RevisionRow::Percent) << false << QList<int>{2, 0, 1};
    QTest::newRow("by area") << QString() << int(RevisionRow::Area) << false << QList<int>{1, 2, 0};
    QTest::newRow("by period, the oldest first")
        << QString() << int(RevisionRow::PeriodColumn) << false << QList<int>{2, 0, 1};
    QTest::newRow("every word must be there")
        << QStringLiteral("2023 KENT") << difference << false << QList<int>{0};
    QTest::newRow("nothing fits") << QStringLiteral("Wales") << difference << false << QList<int>{};
}

void tst_RevisionReport::rowsAreChosenAndOrdered()
{
    QFETCH(QString, filter);
    QFETCH(int, order);
    QFETCH(bool, turned);
    QFETCH(QList<int>, places);
    const std::vector<RevisionRow> rows = {row("Kent", 2023, 20, 3), row("Dorset", 2024, 50, 1),
                                           row("Durham", 2021, 5, 9)};
    const std::vector<int> chosen =
        chosenRevisions(rows, filter, static_cast<RevisionRow::Column>(order), turned);
    QCOMPARE(QList<int>(chosen.begin(), chosen.end()), places);
}

void tst_RevisionReport::everyModelKeepsTheRules()
{
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    const RevisionRow one = row("Kent", 2023, 20, 3);
    ValueTable<const RevisionRow *> rows(revisionColumns());
    QAbstractItemModelTester rowTester(&rows, mode);
    rows.setRows({&one, &one});
    ValueTable<RevisionSum> sums(revisionSumColumns(QStringLiteral("Area")));
    QAbstractItemModelTester sumTester(&sums, mode);
    sums.setRows({RevisionSum{}});
    ValueTable<ReleaseLine> lines(releaseLineColumns());
    QAbstractItemModelTester lineTester(&lines, mode);
    lines.setRows({{QStringLiteral("ONS"), {}}, {{}, Release{}}});
    ValueTable<CheckResult> checks(checkColumns());
    QAbstractItemModelTester checkTester(&checks, mode);
    checks.setRows(
        {{QStringLiteral("totals"), 3, 0}, {QStringLiteral("rates"), 3, 1}, {QStringLiteral("none"), 0, 0}});
    QCOMPARE(checks.index(0, 3).data().toString(), QStringLiteral("all right"));
    QCOMPARE(checks.index(1, 3).data().toString(), QStringLiteral("1 wrong"));
    QCOMPARE(checks.index(2, 3).data().toString(), QStringLiteral("nothing to check"));
    GridModel grid;
    QAbstractItemModelTester gridTester(&grid, mode);
    SheetGrid window;
    window.firstRow = 30;
    window.rows = 3;
    window.columns = 30;
    window.cells[{31, 28}] = {QStringLiteral("720"), true};
    grid.setGrid(window);
    grid.mark(31, 28);
    const QModelIndex cell = grid.indexOf(31, 28);
    QCOMPARE(cell.data().toString(), QStringLiteral("720"));
    QCOMPARE(grid.headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("AC"));
    QCOMPARE(grid.headerData(cell.row(), Qt::Vertical, Qt::DisplayRole).toInt(), 32);
    QVERIFY(cell.data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!grid.indexOf(29, 0).isValid());
    grid.setGrid({});
}

void tst_RevisionReport::twoStoredEditionsAreCompared()
{
    WindowFixture fixture;
    QVERIFY(storeTwoEditions(fixture) && fixture.show());
    CompareDialog *dialog = compare(fixture);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QComboBox *>(QStringLiteral("compare-later"))
                ->currentText()
                .contains(QStringLiteral("edition-2")));
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("revision-total"))->text(),
             QStringLiteral("24 figures: 1 new, 2 revised, 21 unchanged, 1 withdrawn"));
    auto *table = dialog->findChild<TableView *>(QStringLiteral("revision-table"));
    const auto text = [table](int at, int column) {
        return table->model()->index(at, column).data().toString();
    };
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(text(0, RevisionRow::After), QStringLiteral("withdrawn")); // with its whole value
    QCOMPARE(text(1, RevisionRow::Area), QStringLiteral("England and Wales"));
    QCOMPARE(text(1, RevisionRow::Difference), QStringLiteral("+250"));
    QCOMPARE(text(2, RevisionRow::Before), QStringLiteral("534"));
    QCOMPARE(text(2, RevisionRow::After), QStringLiteral("540"));
    QCOMPARE(text(2, RevisionRow::Percent), QStringLiteral("+1.1%"));

    auto *filter = dialog->findChild<QLineEdit *>(QStringLiteral("revision-filter"));
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("mercia"));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("revision-note"))->text(),
             QStringLiteral("1 of 3 changed figures."));
    auto *areas = dialog->findChild<TableView *>(QStringLiteral("revision-areas"));
    QCOMPARE(areas->model()->rowCount(), 3);
    auto *view = dialog->findChild<QAbstractButton *>(QStringLiteral("revision-view-1"));
    if (view) {
        QTest::mouseClick(view, Qt::LeftButton);
        QVERIFY(areas->isVisible());
    }
    auto *periods = dialog->findChild<TableView *>(QStringLiteral("revision-periods"));
    QCOMPARE(periods->model()->index(0, 0).data().toString(), QStringLiteral("2025"));
}

void tst_RevisionReport::aSingleEditionIsSaidToBeAlone()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.window().showPage(QStringLiteral("data"));
    QTest::mouseClick(fixture.find<QPushButton>("data-compare"), Qt::LeftButton);
    auto *dialog = fixture.window().findChild<CompareDialog *>();
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("revision-total"))
                ->text()
                .startsWith(QStringLiteral("Only one edition")));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("compare-export"))->isEnabled());
}

void tst_RevisionReport::changesAreExported()
{
    WindowFixture fixture;
    QVERIFY(storeTwoEditions(fixture) && fixture.show());
    fixture.fileToSave = fixture.file(QStringLiteral("changes.csv"));
    CompareDialog *dialog = compare(fixture);
    QVERIFY(dialog);
    auto *button = dialog->findChild<QPushButton *>(QStringLiteral("compare-export"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    const QList<QByteArray> lines = bytesOf(fixture.fileToSave).trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0),
             QByteArray("indicator,breakdown,area code,area,period,before,marker before,after,marker "
                        "after,difference,per cent,sheet,cell"));
    QVERIFY2(lines.at(3).startsWith(
                 "Knife-enabled offences,,E23000016,West Mercia,2021,534,,540,,6,1.12,Table P6,C"),
             lines.at(3).constData());
}

void tst_RevisionReport::checksOfAStoredReleaseAreMade()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.window().showPage(QStringLiteral("data"));
    auto *details = fixture.window().findChild<ReleaseDetails *>();
    QTRY_COMPARE(details->tabText(1), QStringLiteral("I&ssues (none)"));
    const QString about = fixture.find<QLabel>("data-detail")->text();
    QVERIFY(about.contains(QStringLiteral("edition-1")));
    QVERIFY2(about.contains(QRegularExpression(QStringLiteral("Imported on \\d+ \\w+ \\d{4} by analyst"))),
             qPrintable(about));
    details->setCurrentIndex(2);
    auto *checks = fixture.find<TableView>("check-table");
    QTRY_COMPARE(checks->model()->rowCount(), 4);
}

void tst_RevisionReport::anEarlierImportIsUndoneOutOfOrder()
{
    WindowFixture fixture;
    QVERIFY(storeTwoEditions(fixture) && fixture.show());
    fixture.window().showPage(QStringLiteral("data"));
    auto *table = fixture.find<TableView>("release-table");
    QCOMPARE(table->model()->rowCount(), 3); // the publication and its editions
    // From the newest, which is chosen, down to the older one.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(table->currentIndex().data().toString().contains(QStringLiteral("edition-1")));
    QTest::mouseClick(fixture.find<QPushButton>("data-undo"), Qt::LeftButton);
    QMessageBox *question = nullptr;
    QTRY_VERIFY((question = fixture.window().findChild<QMessageBox *>()) && question->isVisible());
    QVERIFY(question->text().contains(QStringLiteral("edition-1")));
    QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("answer-yes")), Qt::LeftButton);
    QTRY_COMPARE(fixture.workspace().releases().size(), size_t(1));
    QCOMPARE(fixture.workspace().releases().front().title, QStringLiteral("edition-2"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
}

QTEST_MAIN(tst_RevisionReport)
#include "tst_revisionreport.moc"
