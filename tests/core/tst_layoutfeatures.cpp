// What a layout file can say about a table, each by a small table of its own. The layouts of real
// publications have their cases in tst_layouts.
#include "core/importing/importer.h"
#include "tests/support/layoutcase.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

class tst_LayoutFeatures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void aHeaderOfSeveralRowsIsJoined();
    void unitsBelowTheHeaderAreNoData_data();
    void unitsBelowTheHeaderAreNoData();
    void aTableEndsAndAnotherFollows();
    void notesBelowATableAreListedAsNotes();
    void manyColumnsAreCategoriesOfOneIndicator();
    void categoriesAreTidied();
    void blankCellsAndDittoMarksHoldWhatStandsAbove();
    void aYearAndAMonthMakeAPeriod_data();
    void aYearAndAMonthMakeAPeriod();
    void aSlipBeforeAMonthsEndIsThatEnd();
    void aMonthOverAStockIsItsLastDay();
    void onlyTheRowsThatTheLayoutMeansAreAddedUp();
    void aRowWithoutAnAreaOfItsOwnIsForTheOther();
    void aNameCanMeanAnAreaInOneTableOnly();
    void aHeaderCanNameTheArea();
    void aScopeAboveTheTableNarrowsItsAreas();
    void aFieldThatNobodyReadsIsAnError_data();
    void aFieldThatNobodyReadsIsAnError();

private:
    /// The draft of a workbook of one sheet, read with a layout of one table. `table` is JSON without braces.
    Result<Draft> read(const QString &table, const QList<QStringList> &rows);

    std::optional<Catalogue> m_catalogue;
};

namespace {

const QString byName = QStringLiteral(R"("headers": ["^area$"], "area": {"name": "^area$"})");
const QString titled = QStringLiteral(R"("period": {"from": "title"})");

QList<QStringList> rowsOf(const char *text)
{
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(text).split(u'\n'))
        rows << (line.isEmpty() ? QStringList{QString()} : line.split(u'|'));
    return rows;
}

/// The figures as "indicator,area,period,breakdown,value", without their cells.
QStringList figuresOf(const Draft &draft)
{
    QStringList lines;
    for (const QString &line : figuresText(draft).split(u'\n', Qt::SkipEmptyParts))
        lines << line.section(u',', 0, 4);
    return lines;
}

} // namespace

void tst_LayoutFeatures::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
}

Result<Draft> tst_LayoutFeatures::read(const QString &table, const QList<QStringList> &rows)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("test.json")));
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.errorString()};
    file.write(QStringLiteral(R"({"id": "test", "publication": "ons-pfa", "tables": [{"id": "T", %1}]})")
                   .arg(table)
                   .toUtf8());
    file.close();
    const auto layouts = loadLayouts(folder.path());
    if (!layouts)
        return layouts.error();
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    if (const auto written = writeWorkbook(path, {{QStringLiteral("Sheet 1"), rows, false}}); !written)
        return written.error();
    return readDraft(path, *m_catalogue, *layouts);
}

void tst_LayoutFeatures::aHeaderOfSeveralRowsIsJoined()
{
    // "2023" is merged over two columns; the spacer column has no text of its own and no header.
    const auto draft = read(
        QStringLiteral(R"("headers": ["^area$", "^2024 number$"], "headerRows": 3, "area": {"name": "^area$"},
            "period": {"from": "header"},
            "values": [{"header": "^(?<period>\\d{4}) number$", "indicator": "n"},
                       {"header": "^(?<period>\\d{4}) rate$", "indicator": "r"}])"),
        rowsOf("Knife offences since 2010\n"
               "|2023|||2024\n"
               "\n"
               "Area|Number|Rate||Number|Rate\n"
               "Kent|1|2||3|4"));
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft),
             (QStringList{QStringLiteral("n,E23000032,2023,,1"), QStringLiteral("n,E23000032,2024,,3"),
                          QStringLiteral("r,E23000032,2023,,2"), QStringLiteral("r,E23000032,2024,,4")}));
    QVERIFY2(draft->issues.empty(), qPrintable(issuesText(*draft)));
}

void tst_LayoutFeatures::unitsBelowTheHeaderAreNoData_data()
{
    QTest::addColumn<QString>("units");
    QTest::newRow("rows right below the header without an area") << QStringLiteral("true");
    QTest::newRow("rows by what they say") << QStringLiteral("\"^numbers$\"");
}

void tst_LayoutFeatures::unitsBelowTheHeaderAreNoData()
{
    QFETCH(QString, units);
    const auto draft = read(byName + QStringLiteral(", ") + titled +
                                QStringLiteral(R"(, "unitsBelow": %1,
                                   "values": [{"header": "^all$", "indicator": "n"}])")
                                    .arg(units),
                            rowsOf("Year ending March 2018\nArea|All\n|Numbers\nKent|1\nSurrey|2"));
    QVERIFY_RESULT(draft);
    QCOMPARE(draft->release.observations, 2);
    QCOMPARE(draft->release.rowsRead, 2);
    QVERIFY2(draft->issues.empty(), qPrintable(issuesText(*draft)));
}

void tst_LayoutFeatures::aTableEndsAndAnotherFollows()
{
    const auto draft =
        read(byName + QStringLiteral(", ") + titled +
                 QStringLiteral(R"(, "title": "number", "endsAt": "^proportion",
                                   "values": [{"header": "^all$", "indicator": "n"}]},
                                  {"id": "U", "title": "^proportion", "period": {"from": "title"},
                                   "headers": ["^area$"], "area": {"name": "^area$"},
                                   "values": [{"header": "^all$", "indicator": "p"}])"),
             rowsOf("Number of children, year ending March 2021\nArea|All\nKent|10\nSurrey|20\n"
                    "Proportion of children\nArea|All\nKent|33\nSurrey|67"));
    QVERIFY_RESULT(draft);
    QCOMPARE(
        figuresOf(*draft),
        (QStringList{QStringLiteral("n,E23000031,2020-21,,20"), QStringLiteral("n,E23000032,2020-21,,10"),
                     QStringLiteral("p,E23000031,2020-21,,67"), QStringLiteral("p,E23000032,2020-21,,33")}));
}

void tst_LayoutFeatures::notesBelowATableAreListedAsNotes()
{
    const auto draft = read(
        byName + QStringLiteral(", ") + titled +
            QStringLiteral(R"(, "values": [{"header": "^all$", "indicator": "n"}])"),
        rowsOf("Year ending March 2018\nArea|All\nKent|1\n | \nSource: made for this test\n1. A footnote."));
    QVERIFY_RESULT(draft);
    QCOMPARE(draft->release.rowsRead, 1);
    QCOMPARE(draft->release.rowsLeftOut, 0);
    QCOMPARE(issuesText(*draft),
             QStringLiteral("Sheet 1, row 5: from here to row 6, 2 rows hold notes, not figures.\n"));
}

void tst_LayoutFeatures::manyColumnsAreCategoriesOfOneIndicator()
{
    const auto draft =
        read(byName + QStringLiteral(", ") + titled + QStringLiteral(R"(, "values": [
                    {"header": "^(?<category>robbery|theft) \\(men\\)$", "dimension": "offence",
                     "where": {"sex": "Men"}, "indicator": "n"}])"),
             rowsOf("Year ending March 2018\nArea|Robbery (men)|Theft (men)|A new column\nKent|1|2|3"));
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft), (QStringList{QStringLiteral("n,E23000032,2017-18,sex=Men;offence=Robbery,1"),
                                             QStringLiteral("n,E23000032,2017-18,sex=Men;offence=Theft,2")}));
    QVERIFY(issuesText(*draft).contains(QStringLiteral("the column \"A new column\" was not read")));
}

void tst_LayoutFeatures::categoriesAreTidied()
{
    const auto draft = read(
        byName + QStringLiteral(", ") + titled + QStringLiteral(R"(, "dimensions": {"disposal": {
            "rename": [{"matches": "^\\d+\\) *", "to": ""}, {"matches": "^pre.court$", "to": "Pre-court"}],
            "total": "^all$", "skip": "^\\*total", "reason": "they are sums of the other rows"}},
            "values": [{"header": "^count$", "indicator": "n",
                        "breakdown": [{"dimension": "disposal", "header": "^disposal$"}]}])"),
        rowsOf(
            "Year ending March 2018\nArea|Disposal|Count\nKent|1) Caution|1\nKent|Pre Court|2\nKent|All|3\n"
            "Kent|*Total out of court|3"));
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft), (QStringList{QStringLiteral("n,E23000032,2017-18,,3"),
                                             QStringLiteral("n,E23000032,2017-18,disposal=Caution,1"),
                                             QStringLiteral("n,E23000032,2017-18,disposal=Pre-court,2")}));
    QVERIFY(issuesText(*draft).contains(
        QStringLiteral("1 figure was left out: they are sums of the other rows.")));
}

void tst_LayoutFeatures::blankCellsAndDittoMarksHoldWhatStandsAbove()
{
    const auto draft =
        read(QStringLiteral(R"("headers": ["^area$", "^year$"], "area": {"name": "^area$"},
            "period": {"from": "columns", "year": "^year$"},
            "fillDown": [{"header": "^year$"}, {"header": "^area$", "ditto": "^-$"}],
            "values": [{"header": "^n$", "indicator": "n",
                        "breakdown": [{"dimension": "sex", "header": "^sex$"}]}])"),
             rowsOf("Year|Area|Sex|N\n2012-13|Kent|Men|1\n|-|Women|-\n2013-14|Surrey|Men|3\n||Women|4"));
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft), (QStringList{QStringLiteral("n,E23000031,2013-14,sex=Men,3"),
                                             QStringLiteral("n,E23000031,2013-14,sex=Women,4"),
                                             QStringLiteral("n,E23000032,2012-13,sex=Men,1"),
                                             QStringLiteral("n,E23000032,2012-13,sex=Women,-")}));
}

void tst_LayoutFeatures::aYearAndAMonthMakeAPeriod_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a month of a financial year")
        << QStringLiteral(R"("month": "^month$")") << QStringLiteral("2012-13|April")
        << QStringLiteral("Apr 2012");
    QTest::newRow("a month of its second half")
        << QStringLiteral(R"("month": "^month$")") << QStringLiteral("2012-13|March")
        << QStringLiteral("Mar 2013");
    QTest::newRow("a month of a calendar year") << QStringLiteral(R"("month": "^month$")")
                                                << QStringLiteral("2012|Mar") << QStringLiteral("Mar 2012");
    QTest::newRow("the day on which people are counted")
        << QStringLiteral(R"("read": "31 March %1")") << QStringLiteral("2012|")
        << QStringLiteral("31 Mar 2012");
    QTest::newRow("a rolling year by its last day")
        << QStringLiteral(R"("read": "12 months ending %1")") << QStringLiteral("30/09/2012|")
        << QStringLiteral("YE Sep 2012");
}

void tst_LayoutFeatures::aYearAndAMonthMakeAPeriod()
{
    QFETCH(QString, period);
    QFETCH(QString, row);
    QFETCH(QString, expected);
    const auto draft =
        read(QStringLiteral(R"("headers": ["^area$", "^year$"], "area": {"name": "^area$"},
                                "period": {"from": "columns", "year": "^year$", %1},
                                "values": [{"header": "^n$", "indicator": "n"}])")
                 .arg(period),
             {{QStringLiteral("Year"), QStringLiteral("Month"), QStringLiteral("Area"), QStringLiteral("N")},
              row.split(u'|') + QStringList{QStringLiteral("Kent"), QStringLiteral("5")}});
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft), QStringList{QStringLiteral("n,E23000032,%1,,5").arg(expected)});
}

void tst_LayoutFeatures::aSlipBeforeAMonthsEndIsThatEnd()
{
    const auto draft = read(QStringLiteral(R"("headers": ["^area$", "^year$"], "area": {"name": "^area$"},
            "period": {"from": "columns", "year": "^year$", "read": "12 months ending %1", "toMonthEnd": true},
            "values": [{"header": "^n$", "indicator": "n"}])"),
                            rowsOf("Year|Area|N\n30/09/2017|Kent|1\n30/12/2017|Kent|2\n30/12/2017|Surrey|3"));
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft),
             (QStringList{QStringLiteral("n,E23000031,2017,,3"), QStringLiteral("n,E23000032,2017,,2"),
                          QStringLiteral("n,E23000032,YE Sep 2017,,1")}));
    QCOMPARE(
        issuesText(*draft),
        QStringLiteral("Sheet 1, cell A3: \"30/12/2017\" is not the last day of its month; it was read as "
                       "31 December 2017, here and wherever it stands.\n"));

    const auto midMonth = read(QStringLiteral(R"("headers": ["^area$", "^year$"], "area": {"name": "^area$"},
            "period": {"from": "columns", "year": "^year$", "read": "12 months ending %1", "toMonthEnd": true},
            "values": [{"header": "^n$", "indicator": "n"}])"),
                               rowsOf("Year|Area|N\n15/12/2017|Kent|1"));
    QVERIFY_RESULT(midMonth);
    QVERIFY(firstError(*midMonth).has_value());
}

void tst_LayoutFeatures::onlyTheRowsThatTheLayoutMeansAreAddedUp()
{
    const QString table = QStringLiteral(R"("headers": ["^area$", "^code$"], "area": {"name": "^area$"},
            "period": {"from": "title"}, "sumRows": {"dimension": "code", "matches": "/"},
            "values": [{"header": "^n$", "indicator": "n",
                        "breakdown": [{"dimension": "code", "header": "^code$"}]}])");
    const auto draft =
        read(table, rowsOf("Year ending March 2018\nArea|Code|N\nKent|1/4.1|1\nKent|1/4.1|2\nKent|46|5"));
    QVERIFY_RESULT(draft);
    QVERIFY2(!firstError(*draft), qPrintable(issuesText(*draft)));
    QCOMPARE(figuresOf(*draft), (QStringList{QStringLiteral("n,E23000032,2017-18,code=1/4.1,3"),
                                             QStringLiteral("n,E23000032,2017-18,code=46,5")}));
    const auto twice = read(table, rowsOf("Year ending March 2018\nArea|Code|N\nKent|46|5\nKent|46|5"));
    QVERIFY_RESULT(twice);
    QVERIFY(firstError(*twice).has_value());
    QVERIFY(firstError(*twice)->message.contains(QStringLiteral("stands in the file twice")));
}

void tst_LayoutFeatures::aMonthOverAStockIsItsLastDay()
{
    const auto draft = read(QStringLiteral(R"("headers": ["^area$"], "area": {"name": "^area$"},
            "period": {"from": "header", "toMonthEnd": true},
            "values": [{"header": "^as at (?<period>.+)$", "indicator": "n"}])"),
                            rowsOf("Area|As at Sep-18|As at Mar-19\nKent|1|2"));
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft), (QStringList{QStringLiteral("n,E23000032,30 Sep 2018,,1"),
                                             QStringLiteral("n,E23000032,31 Mar 2019,,2")}));
}

void tst_LayoutFeatures::aRowWithoutAnAreaOfItsOwnIsForTheOther()
{
    const QString table = QStringLiteral(
        R"("headers": ["^region$"], "area": {"name": "^region$", "kinds": ["region"],
            "else": {"code": "^force code$", "name": "^force$", "kinds": ["force"]}},
            "period": {"from": "title"}, "values": [{"header": "^n$", "indicator": "n"}])");
    const auto draft = read(table, rowsOf("Year ending March 2018\nForce code|Force|Region|N\n"
                                          "E23000016|West Mercia||1\n"
                                          "E23000016|West Mercia|South West|2\n"
                                          "E23000016|Kent|South East|3"));
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft), (QStringList{QStringLiteral("n,E12000009,2017-18,,2"),
                                             QStringLiteral("n,E23000016,2017-18,,1")}));
    QCOMPARE(issuesText(*draft),
             QStringLiteral("Sheet 1, cell B5: the code E23000016 is West Mercia but the name "
                            "says \"Kent\"; the publisher contradicts itself, so rows with "
                            "this pair were left out.\n"));
}

void tst_LayoutFeatures::aNameCanMeanAnAreaInOneTableOnly()
{
    const auto draft =
        read(QStringLiteral(R"("headers": ["^area$"], "area": {"name": "^area$", "kinds": ["force"],
                "names": [{"matches": "^national$", "is": "K04000001"}]},
                "period": {"from": "title"}, "values": [{"header": "^n$", "indicator": "n"}])"),
             rowsOf("Year ending March 2018\nArea|N\nNational|3\nKent|1"));
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft), (QStringList{QStringLiteral("n,E23000032,2017-18,,1"),
                                             QStringLiteral("n,K04000001,2017-18,,3")}));
}

void tst_LayoutFeatures::aHeaderCanNameTheArea()
{
    const QString table = QStringLiteral(
        R"("headers": ["^year$"], "headerRows": 2, "area": {"kinds": ["region"]},
            "period": {"from": "columns", "year": "^year$"}, "ignored": ["^unknown "],
            "values": [{"header": "^(?<area>(?!unknown).+) n$", "indicator": "n"}])");
    const auto draft = read(table, rowsOf("|London||West Midlands||Unknown\nYear|N||N||N\n2012|1||2||3"));
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresOf(*draft),
             (QStringList{QStringLiteral("n,E12000005,2012,,2"), QStringLiteral("n,E12000007,2012,,1")}));
    const auto unknown = read(table, rowsOf("|Atlantis\nYear|N\n2012|1"));
    QVERIFY_RESULT(unknown);
    QVERIFY(issueText(*firstError(*unknown)).contains(QStringLiteral("Atlantis")));
}

void tst_LayoutFeatures::aScopeAboveTheTableNarrowsItsAreas()
{
    const QString table = QStringLiteral(
        R"("headers": ["^area$"], "area": {"name": "^area$", "scopes": [
            {"above": "excluding greater manchester", "area": "K04000001", "is": "YS-EW-EXC-GMP"}]},
            "period": {"from": "title"}, "values": [{"header": "^n$", "indicator": "n"}])");
    const auto whole =
        read(table, rowsOf("Year ending March 2018\nEngland and Wales\nArea|N\nEngland and Wales|1"));
    QVERIFY_RESULT(whole);
    QCOMPARE(figuresOf(*whole), QStringList{QStringLiteral("n,K04000001,2017-18,,1")});
    const auto part = read(table, rowsOf("Year ending March 2018\n"
                                         "England and Wales (excluding Greater Manchester Police)\n"
                                         "Area|N\nEngland and Wales|1\nKent|2"));
    QVERIFY_RESULT(part);
    QCOMPARE(figuresOf(*part), (QStringList{QStringLiteral("n,E23000032,2017-18,,2"),
                                            QStringLiteral("n,YS-EW-EXC-GMP,2017-18,,1")}));
}

void tst_LayoutFeatures::aFieldThatNobodyReadsIsAnError_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("sentence");
    const QString values = QStringLiteral(R"(, "values": [{"header": "^n$", "indicator": "n"}])");
    const QString sound = byName + QStringLiteral(", ") + titled;
    QTest::newRow("of a table") << sound + values + QStringLiteral(R"(, "headerrows": 2)")
                                << QStringLiteral("nobody reads T.headerrows");
    QTest::newRow("of a value column")
        << sound + QStringLiteral(R"(, "values": [{"header": "^n$", "indicator": "n", "optionnal": true}])")
        << QStringLiteral("nobody reads T.values.optionnal");
    QTest::newRow("of a period") << byName +
                                        QStringLiteral(R"(, "period": {"from": "title", "years": "x"})") +
                                        values
                                 << QStringLiteral("nobody reads T.period.years");
    QTest::newRow("of the wrong kind") << sound + values + QStringLiteral(R"(, "sumRows": "yes")")
                                       << QStringLiteral("T.sumRows must be true or false");
    QTest::newRow("a category without a dimension")
        << sound + QStringLiteral(R"(, "values": [{"header": "^(?<category>a)$", "indicator": "n"}])")
        << QStringLiteral("T.values needs both a dimension and a header");
    QTest::newRow("a filter that filters nothing")
        << sound + values + QStringLiteral(R"(, "rows": [{"header": "^n$"}])")
        << QStringLiteral("T.rows needs a header and what it matches");
}

void tst_LayoutFeatures::aFieldThatNobodyReadsIsAnError()
{
    QFETCH(QString, table);
    QFETCH(QString, sentence);
    const auto draft = read(table, rowsOf("Area|N"));
    QVERIFY(!draft);
    QVERIFY2(draft.error().message.contains(sentence), qPrintable(draft.error().message));
}

QTEST_GUILESS_MAIN(tst_LayoutFeatures)
#include "tst_layoutfeatures.moc"
