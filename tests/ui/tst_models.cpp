// The tables: their models keep the rules of item models, show what the chart shows, and copy as a
// spreadsheet reads it.
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"
#include "ui/models/importtables.h"
#include "ui/models/origin.h"
#include "ui/models/tablecopy.h"
#include "ui/models/trendtable.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

using namespace yardstick;

class tst_Models : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }
    void everyModelKeepsTheRules();
    void theTrendTableHasARowAPeriodAndAColumnANamedArea();
    void aCellAndAFigureFindEachOther();
    void missingShowsItsMarkerAndSaysWhatItMeans();
    void theOriginOfAFigureNamesReleaseSheetAndCell();
    void copiedNumbersAreThoseOfASpreadsheet();
    void copyingPartOfATableKeepsItsShape();
    void textsInCellsCannotBreakTheTable();
};

namespace {

Point pointOf(int year, std::optional<double> value)
{
    Point point;
    point.period = Period::yearEnding(year, 12);
    point.value = value;
    point.release = ReleaseId{7};
    point.cell = {0, 46, 29};
    if (!value)
        point.marker = Marker{MarkerKind::Confidential, QStringLiteral("[c]")};
    return point;
}

Series seriesOf(const char *area, const char *label, std::vector<Point> points)
{
    return {AreaId{QLatin1String(area)}, QString::fromUtf8(label), std::move(points)};
}

TrendChart chart()
{
    TrendChart made;
    made.own = AreaId{QStringLiteral("A")};
    made.benchmark = AreaId{QStringLiteral("B")};
    made.highlighted = {AreaId{QStringLiteral("C")}};
    made.data.query.measure = Measure::Rate;
    made.data.unit = QStringLiteral("offences per 100,000 people");
    Release release;
    release.id = ReleaseId{7};
    release.title = QStringLiteral("Police force area tables");
    release.sheets << QStringLiteral("Table P6 ");
    made.data.releases = {release};
    made.data.series = {
        seriesOf("D", "Dorset", {pointOf(2022, 1)}),
        seriesOf("C", "Cumbria", {pointOf(2022, 30.5)}),
        seriesOf("B", "England and Wales", {pointOf(2022, 1234.5678), pointOf(2023, 80)}),
        seriesOf("A", "Avon & Somerset",
                 {pointOf(2021, 12.25), pointOf(2022, std::nullopt), pointOf(2023, 14)}),
    };
    return made;
}

QStringList texts(const QAbstractItemModel &model, int row)
{
    QStringList found;
    for (int column = 0; column < model.columnCount(); ++column)
        found << model.index(row, column).data().toString();
    return found;
}

} // namespace

void tst_Models::everyModelKeepsTheRules()
{
    TrendTable trend;
    QAbstractItemModelTester trendTester(&trend, QAbstractItemModelTester::FailureReportingMode::QtTest);
    trend.setChart(chart());
    trend.setChart({});
    trend.setChart(chart());

    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    ValueTable<Release> releases(releaseColumns());
    QAbstractItemModelTester releaseTester(&releases, QAbstractItemModelTester::FailureReportingMode::QtTest);
    releases.setRows({Release{}, Release{}});

    ValueTable<Issue> issues(issueColumns());
    QAbstractItemModelTester issueTester(&issues, QAbstractItemModelTester::FailureReportingMode::QtTest);
    issues.setRows({Issue{}});

    const Draft draft = test::makeDraft(
        QStringLiteral("one"), QStringLiteral("ons-pfa"),
        {{QStringLiteral("knife-offences"), QStringLiteral("E23000016"), QStringLiteral("2024"), 12}});
    ValueTable<DraftFigureRow> figures(draftFigureColumns());
    QAbstractItemModelTester figureTester(&figures, QAbstractItemModelTester::FailureReportingMode::QtTest);
    figures.setRows(firstFigures(draft, *catalogue, 10));
    QCOMPARE(texts(figures, 0), QStringList({QStringLiteral("Knife-enabled offences"),
                                             QStringLiteral("West Mercia"), QStringLiteral("2024"), QString(),
                                             QStringLiteral("12"), QStringLiteral("Table P6, C10")}));
}

void tst_Models::theTrendTableHasARowAPeriodAndAColumnANamedArea()
{
    TrendTable table;
    table.setChart(chart());
    QCOMPARE(table.columnCount(), 4); // the period, my area, the benchmark, the chosen force; not Dorset
    QCOMPARE(table.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Avon & Somerset"));
    QCOMPARE(table.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("England and Wales"));
    QCOMPARE(table.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Cumbria"));
    QCOMPARE(table.rowCount(), 3);
    QCOMPARE(texts(table, 0),
             QStringList({QStringLiteral("2021"), QStringLiteral("12.25"), QString(), QString()}));
    QCOMPARE(texts(table, 1), QStringList({QStringLiteral("2022"), QStringLiteral("[c]"),
                                           QStringLiteral("1,234.57"), QStringLiteral("30.50")}));
}

void tst_Models::aCellAndAFigureFindEachOther()
{
    TrendTable table;
    table.setChart(chart());
    const PointRef own{3, 2};
    QCOMPARE(table.indexOf(own), table.index(2, 1));
    QCOMPARE(table.pointAt(table.index(2, 1)), own);
    QVERIFY(!table.pointAt(table.index(0, 0)).isValid());
    QVERIFY(!table.pointAt(table.index(0, 3)).isValid());
    QVERIFY(!table.indexOf(PointRef{0, 0}).isValid()); // Dorset has no column
}

void tst_Models::missingShowsItsMarkerAndSaysWhatItMeans()
{
    TrendTable table;
    table.setChart(chart());
    const QModelIndex missing = table.index(1, 1);
    QCOMPARE(missing.data().toString(), QStringLiteral("[c]"));
    QVERIFY(missing.data(Qt::ToolTipRole).toString().contains(markerMeaning(MarkerKind::Confidential)));
}

void tst_Models::theOriginOfAFigureNamesReleaseSheetAndCell()
{
    TrendTable table;
    table.setChart(chart());
    QCOMPARE(table.index(0, 1).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Police force area tables\nTable P6, cell AC46"));
}

void tst_Models::copiedNumbersAreThoseOfASpreadsheet()
{
    TrendTable table;
    table.setChart(chart());
    const CopiedCells copied = copyAll(table);
    QCOMPARE(copied.text, QStringLiteral("Period\tAvon & Somerset\tEngland and Wales\tCumbria\n"
                                         "2021\t12.25\t\t\n"
                                         "2022\t[c]\t1234.5678\t30.5\n"
                                         "2023\t14\t80\t\n"));
    QVERIFY(copied.html.contains(QStringLiteral("<td style=\"text-align:right\">1,234.57</td>")));
    QVERIFY(copied.html.contains(QStringLiteral("Avon &amp; Somerset")));
    const auto data = mimeData(copied);
    QVERIFY(data->hasText() && data->hasHtml());
}

void tst_Models::copyingPartOfATableKeepsItsShape()
{
    TrendTable table;
    table.setChart(chart());
    const CopiedCells copied = copyCells(table, {table.index(2, 2), table.index(0, 1)}, false);
    QCOMPARE(copied.text, QStringLiteral("12.25\t\n\t80\n"));
    QCOMPARE(copyCells(table, {}, false).text, QString());
}

void tst_Models::textsInCellsCannotBreakTheTable()
{
    ValueTable<Issue> issues(issueColumns());
    Issue issue;
    issue.sheet = QStringLiteral("a\tb");
    issue.message = QStringLiteral("first\nsecond <i>third</i>");
    issues.setRows({issue});
    const CopiedCells copied = copyCells(issues, {issues.index(0, 1), issues.index(0, 3)}, false);
    QCOMPARE(copied.text, QStringLiteral("a b\tfirst second <i>third</i>\n"));
    QVERIFY(copied.html.contains(QStringLiteral("&lt;i&gt;")));
}

QTEST_GUILESS_MAIN(tst_Models)
#include "tst_models.moc"
