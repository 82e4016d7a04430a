// What a careful reader takes from the texts round a table: what its markers mean, protective markings,
// titles that contradict the columns, files that call themselves corrected.
#include "core/importing/cautions.h"
#include "core/importing/importer.h"
#include "core/importing/legend.h"
#include "tests/support/layoutcase.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

class tst_Legend : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void legendsAreRead_data();
    void legendsAreRead();
    void proseIsNoLegend_data();
    void proseIsNoLegend();
    void aSheetsOwnLegendGoesFirst();
    void markersAreTypedByTheLegend();
    void aLegendBelowTheTableExplainsItsMarkers();
    void theOfficeSaysWhatAMarkerMeans();
    void protectiveMarkingsAreFound_data();
    void protectiveMarkingsAreFound();
    void reissuesAreFound_data();
    void reissuesAreFound();
    void strayPeriodsAreFound_data();
    void strayPeriodsAreFound();
    void anotherEditionOfThePeriodIsSaid();
    void aLinkBackIsNoTitle();

private:
    Result<Draft> draftOf(QList<QStringList> rows, const QString &name = QStringLiteral("book.xlsx"),
                          const std::vector<OfficeEntry> &entries = {});
};

namespace {

QList<QStringList> tableP7(const QStringList &preamble, const QStringList &values, const QStringList &below)
{
    QList<QStringList> rows{
        {QStringLiteral("Table P7: Rate of knife offences, by police force area, calendar years "
                        "2023 and 2024")}};
    for (const QString &text : preamble)
        rows << QStringList{text};
    rows << QStringList{QStringLiteral("Area Code"), QStringLiteral("Area Name"),
                        QStringLiteral("Jan 2024 to Dec 2024")};
    const QStringList codes{QStringLiteral("E23000016"), QStringLiteral("E23000021"),
                            QStringLiteral("E23000034")};
    const QStringList names{QStringLiteral("West Mercia"), QStringLiteral("Leicestershire"),
                            QStringLiteral("City of London")};
    for (qsizetype i = 0; i < values.size(); ++i)
        rows << QStringList{codes[i], names[i], values[i]};
    for (const QString &text : below)
        rows << QStringList{text};
    return rows;
}

std::optional<Marker> markerOf(const Draft &draft, const char *area)
{
    for (const DraftFigure &figure : draft.figures) {
        if (draft.areas.at(figure.area).value == QLatin1String(area) && figure.marker >= 0)
            return draft.markers.at(figure.marker);
    }
    return std::nullopt;
}

} // namespace

Result<Draft> tst_Legend::draftOf(QList<QStringList> rows, const QString &name,
                                  const std::vector<OfficeEntry> &entries)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    if (const auto written =
            writeWorkbook(path, {TestSheet{QStringLiteral("Table P7"), std::move(rows), false}});
        !written)
        return written.error();
    const auto catalogue = Catalogue::load();
    return readDraft(path, *catalogue->extended(entries), *loadLayouts());
}

void tst_Legend::legendsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *text, const char *marker, const char *meaning,
                        const char *kind) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(marker)
                            << QString::fromUtf8(meaning) << QString::fromUtf8(kind);
    };
    row("ONS, a small base",
        "Some shorthand is used in this table, [u] indicates that a number is being suppressed as the data "
        "comes from "
        "a small base of less than 50.",
        "[u]", "a number is being suppressed as the data comes from a small base of less than 50",
        "low-reliability");
    row("ONS, blanks inside the brackets",
        "Some shorthand is used in this table: [x] indicates that a number is unavailable.  [ z ] indicates "
        "that a "
        "proportion cannot be calculated because no such offences have occurred.",
        "[z]", "a proportion cannot be calculated because no such offences have occurred", "not-applicable");
    row("the first of two",
        "Some shorthand is used in this table.  [x] indicates data are unavailable. [u1] indicates rates per "
        "1,000 "
        "population are not presented for City of London owing to its small resident population",
        "[X]", "data are unavailable", "unavailable");
    row("the second of two",
        "Some shorthand is used in this table.  [x] indicates data are unavailable. [u1] indicates rates per "
        "1,000 "
        "population are not presented for City of London owing to its small resident population",
        "[u1]",
        "rates per 1,000 population are not presented for City of London owing to its small resident "
        "population",
        "small-population");
    row("a footnote of 2019", "5. '-'  indicates that the base number is fewer than 50.", "-",
        "the base number is fewer than 50", "low-reliability");
    row("a footnote without a point", "8 '..'  indicates data not available.", "..", "data not available",
        "unavailable");
    row("Home Office, use of force", ": = not available.", ":", "not available", "unavailable");
    row("Home Office, workforce", "'..' Denotes data not available", "..", "data not available",
        "unavailable");
    row("Home Office, an asterisk", "* denotes data not applicable.", "*", "data not applicable",
        "not-applicable");
    row("Ministry of Justice, a bare letter",
        "u indicates that one or more of the comparative numbers are less than 50", "u",
        "one or more of the comparative numbers are less than 50", "low-reliability");
    row("confidential", "[c] = confidential, to protect individuals", "[c]",
        "confidential, to protect individuals", "confidential");
}

void tst_Legend::legendsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, marker);
    QFETCH(QString, meaning);
    QFETCH(QString, kind);
    Legends legends;
    legends.read(3, text.toStdString());
    QCOMPARE(legends.meaningOf(3, marker), meaning);
    const auto found = kindOfMeaning(meaning);
    QVERIFY(found.has_value());
    QCOMPARE(markerKindKey(*found), kind);
    QVERIFY(legends.meaningOf(4, marker).isEmpty());
}

void tst_Legend::proseIsNoLegend_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Source: Police recorded crime, Home Office",
                             "This worksheet contains one table, which shows offences by area",
                             "The increase in 2024 indicates better recording", "a = b",
                             "England and Wales means the forces and the British Transport Police"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_Legend::proseIsNoLegend()
{
    QFETCH(QString, text);
    Legends legends;
    legends.read(0, text.toStdString());
    for (const char *marker : {"-", "..", ":", "*", "[x]", "u", "4", "in", "wales"})
        QVERIFY2(legends.meaningOf(0, QLatin1String(marker)).isEmpty(), marker);
}

void tst_Legend::aSheetsOwnLegendGoesFirst()
{
    Legends legends;
    legends.read(0, "[x] = not available");
    legends.holdsForAll(0);
    legends.read(2, "[x] = suppressed to protect people");
    QCOMPARE(legends.meaningOf(1, QStringLiteral("[x]")), QStringLiteral("not available"));
    QCOMPARE(legends.meaningOf(2, QStringLiteral("[x]")), QStringLiteral("suppressed to protect people"));
}

// "-" is a dash until a legend says why it stands there.
void tst_Legend::markersAreTypedByTheLegend()
{
    const auto bare = draftOf(tableP7({}, {QStringLiteral("50.3"), QStringLiteral("-")}, {}));
    QVERIFY_RESULT(bare);
    QCOMPARE(markerOf(*bare, "E23000021")->kind, MarkerKind::Dash);
    QVERIFY(bare->legends.empty());
    const auto explained =
        draftOf(tableP7({QStringLiteral("''-' indicates that the base number is fewer than 50.")},
                        {QStringLiteral("50.3"), QStringLiteral("-")}, {}));
    QVERIFY_RESULT(explained);
    QCOMPARE(markerOf(*explained, "E23000021")->kind, MarkerKind::LowReliability);
    QCOMPARE(markerOf(*explained, "E23000021")->text, QStringLiteral("-"));
    QCOMPARE(explained->legends.size(), size_t{1});
    QCOMPARE(explained->legends.begin()->second, QStringLiteral("the base number is fewer than 50"));
}

void tst_Legend::aLegendBelowTheTableExplainsItsMarkers()
{
    const QStringList values{QStringLiteral("50.3"), QStringLiteral("[q]")};
    const auto unknown = draftOf(tableP7({}, values, {}));
    QVERIFY_RESULT(unknown);
    const auto wrong = firstError(*unknown);
    QVERIFY(wrong.has_value());
    QCOMPARE(wrong->question, Issue::Question::UnknownMarker);
    QCOMPARE(wrong->subject, QStringLiteral("[q]"));
    QCOMPARE(cellName(wrong->cell.row, wrong->cell.column), QStringLiteral("C4"));
    const auto explained =
        draftOf(tableP7({}, values, {QStringLiteral("1. [q] indicates that the figure is not available.")}));
    QVERIFY_RESULT(explained);
    QVERIFY2(!firstError(*explained), qPrintable(issuesText(*explained)));
    QCOMPARE(markerOf(*explained, "E23000021")->kind, MarkerKind::Unavailable);
}

void tst_Legend::theOfficeSaysWhatAMarkerMeans()
{
    const QStringList values{QStringLiteral("50.3"), QStringLiteral("t.b.c.")};
    QVERIFY(firstError(*draftOf(tableP7({}, values, {}))));
    const auto settled =
        draftOf(tableP7({}, values, {}), QStringLiteral("book.xlsx"),
                {markerEntry(QStringLiteral("ons-pfa"), QStringLiteral("t.b.c."),
                             QStringLiteral("unavailable"), QStringLiteral("to be confirmed"))});
    QVERIFY_RESULT(settled);
    QVERIFY(!firstError(*settled));
    QCOMPARE(*markerOf(*settled, "E23000021"), (Marker{MarkerKind::Unavailable, QStringLiteral("t.b.c.")}));
    QCOMPARE(settled->legends.size(), size_t{1});
    QCOMPARE(settled->legends.begin()->second, QStringLiteral("to be confirmed"));
    const auto other = draftOf(
        tableP7({}, values, {}), QStringLiteral("book.xlsx"),
        {markerEntry(QStringLiteral("ho-prc"), QStringLiteral("t.b.c."), QStringLiteral("unavailable"), {})});
    QVERIFY(firstError(*other)); // said of another publication
}

void tst_Legend::protectiveMarkingsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("marked");
    QTest::newRow("as it should be written") << QStringLiteral("OFFICIAL-SENSITIVE") << true;
    QTest::newRow("misspelt in a file's name") << QStringLiteral("OFFICAL_SENSITIVE_kows_table4.csv") << true;
    QTest::newRow("in a sentence") << QStringLiteral("Marking: Official - Sensitive until published") << true;
    QTest::newRow("statistics before release") << QStringLiteral("RESTRICTED STATISTICS") << true;
    QTest::newRow("official statistics") << QStringLiteral("Official statistics") << false;
    QTest::newRow("official alone") << QStringLiteral("OFFICIAL") << false;
    QTest::newRow("a crime") << QStringLiteral("Official secrets offences") << false;
}

void tst_Legend::protectiveMarkingsAreFound()
{
    QFETCH(QString, text);
    QFETCH(bool, marked);
    QCOMPARE(!protectiveMarking(text).isEmpty(), marked);
    const auto inCell = draftOf(tableP7({text}, {QStringLiteral("50.3")}, {}));
    QVERIFY_RESULT(inCell);
    QCOMPARE(issuesText(*inCell).contains(QStringLiteral("cell A2: this is marked")), marked);
    if (!text.contains(QLatin1Char(' '))) {
        const auto inName =
            draftOf(tableP7({}, {QStringLiteral("50.3")}, {}), text.section(u'.', 0, 0) + u".xlsx"_qs);
        QVERIFY_RESULT(inName);
        QCOMPARE(issuesText(*inName).contains(QStringLiteral("The file's name says")), marked);
    }
}

void tst_Legend::reissuesAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mark");
    const auto row = [](const char *name, const char *mark) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(mark);
    };
    row("policeforceareatablesyearendingmarch2018v2.xlsx", "v2");
    row("knife-offences-corrected.ods", "corrected");
    row("Offence_Table v2.ods", "v2");
    row("tables_revised.xlsx", "revised");
    row("re-issued tables.xlsx", "re-issued");
    row("policeforceareatablesyedecember2024.xlsx", "");
    row("cv2019.csv", "");
}

void tst_Legend::reissuesAreFound()
{
    QFETCH(QString, name);
    QFETCH(QString, mark);
    QCOMPARE(reissueMark(name), mark);
}

void tst_Legend::strayPeriodsAreFound_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("stray");
    QTest::newRow("as the columns") << QStringLiteral("years ending December 2023 and December 2024") << 0;
    QTest::newRow("the slip of Table P7")
        << QStringLiteral("year ending September 2023 and year ending December 2024") << 1;
    QTest::newRow("a population estimate") << QStringLiteral("on the mid-2022 population estimates") << 0;
    QTest::newRow("no period at all") << QStringLiteral("by police force area") << 0;
}

void tst_Legend::strayPeriodsAreFound()
{
    QFETCH(QString, title);
    QFETCH(int, stray);
    const auto found = strayPeriods(title, {Period::calendarYear(2023), Period::calendarYear(2024)});
    QCOMPARE(found.size(), static_cast<size_t>(stray));
    if (stray > 0)
        QCOMPARE(found.front(), Period::yearEnding(2023, 9));
    QVERIFY(strayPeriods(title, {}).empty()); // where no column names a period, the title does
}

void tst_Legend::anotherEditionOfThePeriodIsSaid()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const auto draft = [](const char *name, const char *period) {
        return makeDraft(
            QLatin1String(name), QStringLiteral("ons-pfa"),
            {{QStringLiteral("knife-offences"), QStringLiteral("E23000016"), QLatin1String(period), 1}});
    };
    QVERIFY(editionCautions(*store, draft("first", "2024"))->empty());
    QVERIFY_RESULT(storeDraft(*store, draft("first", "2024")));
    const auto again = editionCautions(*store, draft("second corrected", "2024"));
    QCOMPARE(again->size(), size_t{1});
    QVERIFY(again->front().message.contains(QStringLiteral("first.csv")));
    QVERIFY(again->front().message.contains(QStringLiteral("\"corrected\"")));
    const auto older = editionCautions(*store, draft("older", "2023"));
    QCOMPARE(older->size(), size_t{1});
    QVERIFY(older->front().message.contains(QStringLiteral("reaches further")));
    QVERIFY(editionCautions(*store, draft("newer", "2025"))->empty());
}

// The mid-year estimates of 2018 begin with a link to their contents.
void tst_Legend::aLinkBackIsNoTitle()
{
    QList<QStringList> rows = tableP7({}, {QStringLiteral("50.3")}, {});
    rows.prepend({QStringLiteral("Contents")});
    const auto draft = draftOf(rows);
    QVERIFY_RESULT(draft);
    QVERIFY2(draft->release.title.startsWith(QStringLiteral("Table P7: Rate")),
             qPrintable(draft->release.title));
}

QTEST_GUILESS_MAIN(tst_Legend)
#include "tst_legend.moc"
