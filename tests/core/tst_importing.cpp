// What an import refuses, what it leaves out, and what it says of both. What it reads right is in
// tst_layouts.
#include "core/importing/cellvalue.h"
#include "core/importing/importer.h"
#include "core/importing/revisions.h"
#include "core/importing/starter.h"
#include "tests/support/layoutcase.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

class tst_Importing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void numbersAreReadAsPublishersWriteThem_data();
    void numbersAreReadAsPublishersWriteThem();
    void whatEveryNumberIsWrittenAsReadsBack();
    void aCellThatCannotBeReadBlocksTheImport_data();
    void aCellThatCannotBeReadBlocksTheImport();
    void rowsThatCannotBeUsedAreCountedAndListed();
    void aContradictionBetweenCodeAndNameIsReportedNotGuessed();
    void aFigureOnTwoSheetsIsTakenOnce();
    void movedHeadersAndAddedColumnsDoNoHarm();
    void aTableWithoutAPeriodAsksForIt();
    void aSpreadsheetThatNobodyKnowsIsRefused();
    void readingCanBeCancelled();
    void aDraftIsComparedWithWhatIsStored();
    void figuresFilesRefuseWhatIsWrong_data();
    void figuresFilesRefuseWhatIsWrong();
    void aNewStoreHoldsTheStarterFigures();

private:
    Result<Draft> draftOf(const QList<TestSheet> &sheets, const QString &name = QStringLiteral("book.xlsx"),
                          const ImportOptions &options = {});

    QTemporaryDir m_folder;
    std::optional<Catalogue> m_catalogue;
    std::vector<Layout> m_layouts;
};

namespace {

// Table P7 as the ONS lays it out, with these rows under its header.
QList<TestSheet> tableP7(const QList<QStringList> &rows)
{
    QList<QStringList> all = {
        {QStringLiteral("Table P7: Offences involving knife or sharp instrument [note 1]")},
        {QStringLiteral("Area Code"), QStringLiteral("Area Name"), QStringLiteral("Jan 2024 to\n Dec 2024")}};
    return {{QStringLiteral("Table P7 "), all + rows, false}};
}

QStringList row(const char *code, const char *name, const char *value)
{
    return {QString::fromUtf8(code), QString::fromUtf8(name), QString::fromUtf8(value)};
}

} // namespace

void tst_Importing::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    auto layouts = loadLayouts();
    QVERIFY_RESULT(layouts);
    m_layouts = std::move(*layouts);
}

Result<Draft> tst_Importing::draftOf(const QList<TestSheet> &sheets, const QString &name,
                                     const ImportOptions &options)
{
    const QString path = m_folder.filePath(name);
    if (const auto written = writeWorkbook(path, sheets); !written)
        return written.error();
    return readDraft(path, *m_catalogue, m_layouts, options);
}

void tst_Importing::numbersAreReadAsPublishersWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("number");
    const auto is = [](const char *name, const char *text, double number) {
        QTest::newRow(name) << QString::fromUtf8(text) << true << number;
    };
    const auto isNot = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text) << false << 0.0;
    };
    is("a plain count", "666", 666);
    is("blanks around it", " 66776 ", 66776);
    is("a thousands comma and a trailing blank", "170,002 ", 170002);
    is("millions", "1,234,567", 1234567);
    is("a negative count is legal", "-45", -45);
    is("zero as accounting formats export it", "-00 ", 0);
    is("a decimal", "61.2444", 61.2444);
    is("a decimal with thousands", "1,234.5", 1234.5);
    is("a per cent sign", "74.1%", 74.1);
    is("a hard space",
       "\xC2\xA0"
       "12\xC2\xA0",
       12);
    isNot("a comma in the wrong place", "12,34");
    isNot("a group of four", "1,2345");
    isNot("a comma at the end", "123,");
    isNot("two points", "1.2.3");
    isNot("an offence code", "8N");
    isNot("a marker", "[x]");
    isNot("nothing", "");
    isNot("an exponent is no published count", "1e5");
    isNot("infinity", "inf");
}

void tst_Importing::numbersAreReadAsPublishersWriteThem()
{
    QFETCH(QString, text);
    QFETCH(bool, isNumber);
    QFETCH(double, number);
    const auto read = parseNumber(text.toStdString());
    QCOMPARE(read.has_value(), isNumber);
    if (isNumber) {
        QCOMPARE(*read, number);
        QVERIFY(!std::signbit(*read) || *read < 0);
    }
}

void tst_Importing::whatEveryNumberIsWrittenAsReadsBack()
{
    QRandomGenerator random(20241231);
    for (int i = 0; i < 5000; ++i) {
        const double number = random.bounded(-2000000, 60000000);
        const QString grouped = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(number, 'f', 0);
        QCOMPARE(parseNumber(grouped.toStdString()), std::optional<double>(number));
    }
}

void tst_Importing::aCellThatCannotBeReadBlocksTheImport_data()
{
    QTest::addColumn<QStringList>("bad");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("an unknown marker")
        << row("E23000016", "West Mercia", "[q]")
        << QStringLiteral("Table P7, cell C4: \"[q]\" is neither a number nor a marker");
    QTest::newRow("a text where a number belongs")
        << row("E23000016", "West Mercia", "about 50") << QStringLiteral("Table P7, cell C4: \"about 50\"");
    QTest::newRow("an unknown force")
        << row("", "Wessex", "50") << QStringLiteral("Table P7, cell B4: \"Wessex\" is no area");
    QTest::newRow("a force that is misspelt is asked back")
        << row("", "West Merzia", "50") << QStringLiteral("did you mean West Mercia");
    QTest::newRow("an unknown code") << row("E23000099", "Wessex", "50")
                                     << QStringLiteral(
                                            "Table P7, cell A4: the area code \"E23000099\" (Wessex)");
    QTest::newRow("the same area twice")
        << row("K04000001", "England and Wales", "50")
        << QStringLiteral("Table P7, cell C4: the figure for this area and period stands in the "
                          "file twice, first on Table P7 in cell C3");
}

void tst_Importing::aCellThatCannotBeReadBlocksTheImport()
{
    QFETCH(QStringList, bad);
    QFETCH(QString, sentence);
    const auto draft = draftOf(tableP7({row("K04000001", "ENGLAND AND WALES", "89.7"), bad}));
    QVERIFY_RESULT(draft);
    const auto wrong = firstError(*draft);
    QVERIFY(wrong.has_value());
    QVERIFY2(issueText(*wrong).contains(sentence), qPrintable(issueText(*wrong)));

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.yardstick"));
    Result<Store> store = Store::open(path);
    QVERIFY_RESULT(store);
    const QByteArray before = bytesOf(path);
    QVERIFY(!storeDraft(*store, *draft).ok());
    QVERIFY(before == bytesOf(path));
}

void tst_Importing::rowsThatCannotBeUsedAreCountedAndListed()
{
    const auto draft = draftOf(tableP7({row("K04000001", "ENGLAND AND WALES", "89.7"),
                                        row("", "", "12"),
                                        row("E23000016", "West Mercia", "50.25"),
                                        {QString(), QString(), QStringLiteral(" ")},
                                        {QStringLiteral("1. Includes British Transport Police.")}}));
    QVERIFY_RESULT(draft);
    // A row of blanks is no row, and a note below the table holds no figures.
    QCOMPARE(draft->release.rowsRead, 3);
    QCOMPARE(draft->release.rowsLeftOut, 1);
    QCOMPARE(draft->release.observations, 2);
    QVERIFY(
        issuesText(*draft).contains(QStringLiteral("Table P7, row 7: this row holds a note, not figures.")));
    QVERIFY(issuesText(*draft).contains(
        QStringLiteral("Table P7, cell B4: this row names no area and was left out.")));
}

void tst_Importing::aContradictionBetweenCodeAndNameIsReportedNotGuessed()
{
    const auto draft =
        draftOf(tableP7({row("K04000001", "ENGLAND AND WALES", "89.7"), row("W15000003", "Gwent", "12")}));
    QVERIFY_RESULT(draft);
    QVERIFY(!firstError(*draft));
    QCOMPARE(draft->release.observations, 1);
    QCOMPARE(draft->release.rowsLeftOut, 1);
    QVERIFY(issuesText(*draft).contains(
        QStringLiteral("the code W15000003 is South Wales but the name says \"Gwent\"")));
}

void tst_Importing::aFigureOnTwoSheetsIsTakenOnce()
{
    const QList<TestSheet> first =
        tableP7({row("K04000001", "ENGLAND AND WALES", "89.7"), row("E23000016", "West Mercia", "50.25"),
                 row("E23000032", "Kent", "[u]"), row("E23000031", "Surrey", "30"),
                 row("E23000033", "Sussex", "40")});
    const QList<TestSheet> second =
        tableP7({row("K04000001", "ENGLAND AND WALES", "89.7"),
                 row("E23000016", "West Mercia", "50.250000000001"), row("E23000032", "Kent", "20.5"),
                 row("E23000031", "Surrey", "31"), row("E23000033", "Sussex", "41")});
    const auto draft = draftOf(first + second);
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresText(*draft), QStringLiteral("knife-offences-rate,E23000016,2024,,50.25,Table P7,C4\n"
                                                 "knife-offences-rate,E23000032,2024,,20.5,Table P7,C5\n"
                                                 "knife-offences-rate,K04000001,2024,,89.7,Table P7,C3\n"));
    QCOMPARE(
        issuesText(*draft),
        QStringLiteral("3 figures stand on more than one sheet and agree; each was taken once.\n"
                       "Table P7, cell C5: the figure is absent here but given on Table P7 in cell C5, from "
                       "where it was taken.\n"
                       "Table P7, cell C6: 31 stands here but 30 on Table P7 in cell C6; the publisher "
                       "contradicts itself, so neither was taken. The same holds for others of this "
                       "column: 1.\n"));
}

void tst_Importing::movedHeadersAndAddedColumnsDoNoHarm()
{
    QList<TestSheet> moved = tableP7({});
    moved[0].name = QStringLiteral("Sheet 3");
    moved[0].rows = {{QStringLiteral("Contents")},
                     {},
                     {},
                     {QString(), QStringLiteral("Table P7: knife offences")},
                     {},
                     {QString(), QStringLiteral("Region"), QStringLiteral("Area Name [note 7]"),
                      QStringLiteral("Police Force\n Area code"), QStringLiteral("New column"),
                      QStringLiteral("Jan 2024 to Dec 2024 [note 2]")},
                     {QString(), QStringLiteral("West Midlands"), QStringLiteral("West Mercia "),
                      QStringLiteral("E23000016"), QStringLiteral("7"), QStringLiteral("50.25")}};
    const auto draft = draftOf(moved);
    QVERIFY_RESULT(draft);
    QCOMPARE(figuresText(*draft), QStringLiteral("knife-offences-rate,E23000016,2024,,50.25,Sheet 3,F7\n"));
    QVERIFY(issuesText(*draft).contains(QStringLiteral("the column \"New column\" was not read")));
}

void tst_Importing::aTableWithoutAPeriodAsksForIt()
{
    const QList<TestSheet> sheets = {
        {QStringLiteral("Sheet1"),
         {{QStringLiteral("PFA 2023 Code"), QStringLiteral("PFA 2023 Name"), QStringLiteral("Population")},
          {QStringLiteral("E23000016"), QStringLiteral("West Mercia"), QStringLiteral("1340814")}},
         false}};
    const auto asked = draftOf(sheets, QStringLiteral("population.csv"));
    QVERIFY(!asked);
    QVERIFY(asked.error().needsPeriod);
    QVERIFY2(asked.error().message.contains(QStringLiteral("does not say what period")),
             qPrintable(asked.error().message));

    ImportOptions options;
    options.period = parsePeriod(QStringLiteral("Mid-2024"));
    const auto told = draftOf(sheets, QStringLiteral("population.csv"), options);
    QVERIFY_RESULT(told);
    QCOMPARE(told->release.periodCovered, Period::day(QDate(2024, 6, 30)));

    const auto named = draftOf(sheets, QStringLiteral("population_2024.csv"));
    QVERIFY_RESULT(named);
    QCOMPARE(named->release.periodCovered, Period::day(QDate(2024, 6, 30)));
    QVERIFY(issuesText(*named).contains(QStringLiteral("was taken from the file's name")));
}

void tst_Importing::aSpreadsheetThatNobodyKnowsIsRefused()
{
    const auto draft = draftOf(
        {{QStringLiteral("Recipes"),
          {{QStringLiteral("cake"), QStringLiteral("eggs")}, {QStringLiteral("sponge"), QStringLiteral("3")}},
          false}});
    QVERIFY(!draft);
    QVERIFY2(draft.error().message.startsWith(
                 QStringLiteral("book.xlsx is a spreadsheet, but none of its sheets (Recipes)")),
             qPrintable(draft.error().message));
}

void tst_Importing::readingCanBeCancelled()
{
    ImportOptions options;
    options.progress = [](double) { return false; };
    const auto draft = draftOf(tableP7({row("K04000001", "ENGLAND AND WALES", "89.7")}),
                               QStringLiteral("book.xlsx"), options);
    QVERIFY(!draft);
    QVERIFY(draft.error().cancelled);
}

void tst_Importing::aDraftIsComparedWithWhatIsStored()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const auto first = draftOf(
        tableP7({row("K04000001", "ENGLAND AND WALES", "89.7"), row("E23000016", "West Mercia", "50.25"),
                 row("E23000034", "City of London", "[u1]")}));
    QVERIFY_RESULT(first);
    QCOMPARE(revisionsOf(*store, *first)->total, (Comparison{3, 0, 0}));
    QVERIFY_RESULT(storeDraft(*store, *first));
    QCOMPARE(revisionsOf(*store, *first)->total, (Comparison{0, 0, 3}));
    const auto second = draftOf(
        tableP7({row("K04000001", "ENGLAND AND WALES", "89.8"), row("E23000016", "West Mercia", "50.25"),
                 row("E23000034", "City of London", "3"), row("W92000004", "WALES", "49.7")}));
    QVERIFY_RESULT(second);
    QCOMPARE(revisionsOf(*store, *second)->total, (Comparison{1, 2, 1}));
}

void tst_Importing::figuresFilesRefuseWhatIsWrong_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("an unknown indicator")
        << QStringLiteral("hats,E23000016,2024,,3,,,") << QStringLiteral("\"hats\" is no indicator");
    QTest::newRow("an unknown area") << QStringLiteral("knife-offences,E99,2024,,3,,,")
                                     << QStringLiteral("\"E99\" is no area");
    QTest::newRow("a text that is no period")
        << QStringLiteral("knife-offences,E23000016,soon,,3,,,") << QStringLiteral("\"soon\" is no period");
    QTest::newRow("a text that is no value")
        << QStringLiteral("knife-offences,E23000016,2024,,many,,,") << QStringLiteral("\"many\" is neither");
    QTest::newRow("too many fields") << QStringLiteral("knife-offences,E23000016,2024,,3,0,1,2,9,9")
                                     << QStringLiteral("more than 9 fields");
}

void tst_Importing::figuresFilesRefuseWhatIsWrong()
{
    QFETCH(QString, line);
    QFETCH(QString, sentence);
    const QString path = m_folder.filePath(QStringLiteral("figures.csv"));
    const QString head = QStringLiteral("Yardstick figures,1\npublication,ons-pfa\ntitle,A test\n"
                                        "indicator,area,period,breakdown,value,sheet,row,column,parts\n");
    QVERIFY_RESULT(writeBytes(path, (head + line + QLatin1Char('\n')).toUtf8()));
    const auto draft = readDraft(path, *m_catalogue, m_layouts);
    QVERIFY(!draft);
    QVERIFY2(draft.error().message.startsWith(QStringLiteral("figures.csv, line 5: ")),
             qPrintable(draft.error().message));
    QVERIFY2(draft.error().message.contains(sentence), qPrintable(draft.error().message));
}

void tst_Importing::aNewStoreHoldsTheStarterFigures()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deep/inside/s.yardstick"));
    const auto store = openOrCreateStore(path, *m_catalogue);
    QVERIFY_RESULT(store);
    const auto stored = releases(*store);
    QVERIFY_RESULT(stored);
    QVERIFY(stored->size() >= 5);
    for (const Release &release : *stored) {
        QVERIFY2(!release.source.isEmpty(), qPrintable(release.title));
        QVERIFY2(!m_catalogue->publication(release.publication)->licence.isEmpty(),
                 qPrintable(release.title));
    }
    QVERIFY(!QFile::exists(path + QStringLiteral(".new")));
}

QTEST_GUILESS_MAIN(tst_Importing)
#include "tst_importing.moc"
