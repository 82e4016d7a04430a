#include "core/funding/entrytext.h"
#include "core/funding/sheets/sheetimport.h"
#include "core/funding/totals.h"
#include "core/importing/knowledge.h"
#include "core/store/fundingstore.h"
#include "tests/support/fundingfixture.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const Catalogue &catalogue()
{
    static const Catalogue loaded = *Catalogue::load();
    return loaded;
}

QStringList cells(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromUtf8(text);
    return list;
}

const QStringList headers = cells({"Provider", "Charity number", "Amount (£)", "Date paid", "Scheme", "Theme",
                                   "Purpose of spend", "Ref", "Budget holder"});

SheetMapping paymentMapping()
{
    SheetMapping mapping = proposedMapping(paymentKind, headers);
    mapping.id = QStringLiteral("payments");
    mapping.name = QStringLiteral("Payments of finance");
    return mapping;
}

QString writeSheet(const QTemporaryDir &folder, const QString &name, const QList<QStringList> &rows)
{
    const QString path = folder.filePath(name);
    const auto written = writeWorkbook(path, {{QStringLiteral("Spend"), rows}});
    return written ? path : written.error().message;
}

FundingDraft draft(const Store &store, const QString &path, const SheetMapping &mapping = paymentMapping())
{
    const auto made = draftOfSheet(*fundingRegister(store), catalogue(), path, mapping);
    if (!made)
        qWarning("%s", qPrintable(made.error().message));
    return made ? *made : FundingDraft();
}

} // namespace

class tst_FundingSheets : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void amountsAreRead_data();
    void amountsAreRead();
    void daysAreRead_data();
    void daysAreRead();
    void columnsAreProposedByTheirHeaders();
    void aMappingThatCanNotBeUsedSaysWhy_data();
    void aMappingThatCanNotBeUsedSaysWhy();
    void aMappingIsRememberedAndFoundAgain();
    void aSheetOfPaymentsIsTakenIn_data();
    void aSheetOfPaymentsIsTakenIn();
    void theSameSheetAddsNothingTwice();
    void faultsAreNamedWithTheirCell_data();
    void faultsAreNamedWithTheirCell();
    void whatIsPastedIsReadAlike();
};

void tst_FundingSheets::amountsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<qint64>("pence");
    const auto good = [](const char *text, qint64 pence) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << true << pence;
    };
    good("16666.67", 1666667);
    good("£16,666.67", 1666667);
    good(" £ 5 ", 500);
    good("(£500)", -50000);
    good("-£500.5", -50050);
    good("\u2212500", -50000);
    good("£-500", -50000);
    good("£600k", 60000000);
    good("£1.2m", 120000000);
    good("GBP 12.30", 1230);
    good("12.300", 1230);
    good(".5", 50);
    good("0", 0);
    for (const char *text :
         {"", "£", "abc", "1.234,50", "1,23", "12.345", "(5", "--5", "5%", "1e3", "99999999999999999"})
        QTest::addRow("not \"%s\"", text) << QString::fromUtf8(text) << false << qint64(0);
}

void tst_FundingSheets::amountsAreRead()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QFETCH(qint64, pence);
    const auto amount = parseMoney(text);
    QCOMPARE(amount.ok(), good);
    if (good)
        QCOMPARE(amount->amount, pence);
    else
        QVERIFY(!amount.error().message.isEmpty());
}

void tst_FundingSheets::daysAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    const QDate march(2024, 3, 31);
    for (const char *text :
         {"2024-03-31", "2024-03-31T00:00:00+00:00", "31/03/2024", "31.3.24", "31-03-2024", "31 March 2024",
          "31-Mar-24", "31st March 2024", "31st of March 2024", "Sunday 31 March 2024", "31/03/2024 09:30"})
        QTest::addRow("%s", text) << QString::fromLatin1(text) << march;
    QTest::newRow("the day stands first") << QStringLiteral("03/04/2024") << QDate(2024, 4, 3);
    QTest::newRow("a leap day") << QStringLiteral("29/02/2024") << QDate(2024, 2, 29);
    for (const char *text : {"29/02/2023", "03/31/2024", "March 2024", "2024", "Q1", "31/03-2024", "soon"})
        QTest::addRow("not %s", text) << QString::fromLatin1(text) << QDate();
}

void tst_FundingSheets::daysAreRead()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    const auto read = parseDay(text);
    QCOMPARE(read ? *read : QDate(), day);
}

void tst_FundingSheets::columnsAreProposedByTheirHeaders()
{
    const SheetMapping mapping = paymentMapping();
    QStringList fields;
    for (const MappedColumn &column : mapping.columns)
        fields << column.field;
    QCOMPARE(fields, cells({"recipient", "recipient.charity_number", "amount", "paid", "programme",
                            "programme.theme", "purpose", "reference"}));
    QCOMPARE(mappingFaults(mapping), QStringList());
    const SheetMapping awards =
        proposedMapping(awardKind, cells({"Organisation", "Value", "Date awarded", "Value"}));
    QCOMPARE(awards.columns.size(), std::size_t(3));
    QCOMPARE(mappingFaults(awards), QStringList());
}

void tst_FundingSheets::aMappingThatCanNotBeUsedSaysWhy_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no kind") << QStringLiteral("thing") << QStringLiteral("amount")
                             << QStringLiteral("no kind of record");
    QTest::newRow("no field") << QStringLiteral("award") << QStringLiteral("colour")
                              << QStringLiteral("there is no field \"colour\"");
    QTest::newRow("nothing required")
        << QStringLiteral("award") << QStringLiteral("title") << QStringLiteral("No column is \"Provider\"");
}

void tst_FundingSheets::aMappingThatCanNotBeUsedSaysWhy()
{
    QFETCH(QString, kind);
    QFETCH(QString, field);
    QFETCH(QString, sentence);
    const QStringList faults = mappingFaults({QStringLiteral("x"), {}, kind, {{QStringLiteral("A"), field}}});
    QVERIFY2(faults.join(QLatin1Char(' ')).contains(sentence), qPrintable(faults.join(QLatin1Char(' '))));
}

void tst_FundingSheets::aMappingIsRememberedAndFoundAgain()
{
    Store store = *Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(saveOfficeEntry(store, mappingEntry(paymentMapping())));
    QVERIFY_RESULT(catalogueOf(store, catalogue())); // the catalogue does not mind it
    const std::vector<SheetMapping> kept = mappingsOf(*officeEntries(store));
    QCOMPARE(kept, std::vector{paymentMapping()});
    const QTemporaryDir folder;
    const auto sheets =
        plainSheets(writeSheet(folder, QStringLiteral("a.xlsx"), {cells({"Spend of the office"}), headers}));
    QVERIFY_RESULT(sheets);
    QCOMPARE(fittingMapping(kept, sheets->at(0)), std::optional(paymentMapping()));
    QCOMPARE(headerOf(sheets->at(0))->list(), headers);
    const auto others =
        plainSheets(writeSheet(folder, QStringLiteral("b.xlsx"), {cells({"Provider", "Amount (£)"})}));
    QCOMPARE(fittingMapping(kept, others->at(0)), std::optional<SheetMapping>());
}

void tst_FundingSheets::aSheetOfPaymentsIsTakenIn_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"csv", "xlsx", "ods", "xls"})
        QTest::addRow(".%s", suffix) << QString::fromLatin1(suffix);
}

void tst_FundingSheets::aSheetOfPaymentsIsTakenIn()
{
    QFETCH(QString, suffix);
    const QTemporaryDir folder;
    const QString path = writeSheet(folder, QStringLiteral("spend.") + suffix,
                                    {headers,
                                     cells({"Example provider A", "0123456", "20000", "01/06/2018",
                                            "Steer Clear", "Knife crime", "Mentoring", "000123", "x"}),
                                     cells({"Example Provider A", "0123456", "£25,500.00", "2018-07-01",
                                            "steer clear", "Knife crime", "More", "000124", "x"}),
                                     cells({"Example provider B", "", "(100.50)", "31 March 2019", "Climb",
                                            "Young people", "Refund", "", "x"}),
                                     cells({"Total", "", "45399.50"})});
    Store store = *Store::open(QStringLiteral(":memory:"));
    FundingDraft made = draft(store, path);
    // A refund is no payment: it is said, and nothing is stored.
    QVERIFY(!isSound(made));
    QVERIFY2(blockingError(made).message.contains(QStringLiteral("cell C4: Give an amount above \u00a30.")),
             qPrintable(blockingError(made).message));
    QCOMPARE(made.added, 2);
    QCOMPARE(made.leftOut, 1);
    QVERIFY_RESULT(applyEdit(store, made.edit, officer()));
    const FundingRegister funding = *fundingRegister(store);
    QCOMPARE(funding.payments.size(), std::size_t(2));
    QCOMPARE(funding.payments[0].reference, QStringLiteral("000123"));
    QCOMPARE(funding.payments[1].amount, (Pence{2550000}));
    QCOMPARE(funding.payments[1].paid, QDate(2018, 7, 1));
    QCOMPARE(find(funding, funding.payments[1].recipient)->charityNumber, QStringLiteral("0123456"));
    QCOMPARE(funding.payments[0].recipient, funding.payments[1].recipient);
    MoneyFilter knife;
    knife.theme = QStringLiteral("Knife crime");
    QCOMPARE(moneyTotals(funding, knife).paid, (Pence{4550000}));
}

void tst_FundingSheets::theSameSheetAddsNothingTwice()
{
    const QTemporaryDir folder;
    const QStringList row = cells({"Example provider A", "0123456", "20000", "01/06/2018", "Steer Clear",
                                   "Knife crime", "Mentoring", "000123", "x"});
    const QString path =
        writeSheet(folder, QStringLiteral("spend.csv"), {headers, row, row}); // two payments alike are two
    Store store = *Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(applyEdit(store, draft(store, path).edit, officer()));
    const FundingDraft again = draft(store, path);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.unchanged, 2);
    QVERIFY(again.edit.changes.empty());
    const QString longer = writeSheet(folder, QStringLiteral("longer.csv"), {headers, row, row, row});
    QCOMPARE(draft(store, longer).added, 1);
}

void tst_FundingSheets::faultsAreNamedWithTheirCell_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no amount") << cells({"A", "", "n/a", "01/06/2018"})
                               << QStringLiteral("cell C2: \"n/a\" is no amount of money");
    QTest::newRow("no day") << cells({"A", "", "5", "06/2018"})
                            << QStringLiteral("cell D2: \"06/2018\" is no day");
    QTest::newRow("nothing where something must be")
        << cells({"A", "", "5", ""}) << QStringLiteral("cell D2: Paid on is needed");
    QTest::newRow("no recipient") << cells({"", "", "5", "01/06/2018"}) << QStringLiteral("row 2");
    QTest::newRow("the month first") << cells({"A", "", "5", "12/31/2018"})
                                     << QStringLiteral("write it as 31/12/2018");
}

void tst_FundingSheets::faultsAreNamedWithTheirCell()
{
    QFETCH(QStringList, row);
    QFETCH(QString, sentence);
    const QTemporaryDir folder;
    const QString path = writeSheet(folder, QStringLiteral("spend.xlsx"), {headers, row});
    const Store store = *Store::open(QStringLiteral(":memory:"));
    const FundingDraft made = draft(store, path);
    QVERIFY(!isSound(made));
    const QString message = blockingError(made).message;
    QVERIFY2(message.startsWith(QStringLiteral("spend.xlsx, Spend, ")), qPrintable(message));
    QVERIFY2(message.contains(sentence) || message.contains(QStringLiteral("one of the three")),
             qPrintable(message));
    QVERIFY(made.edit.changes.empty() || made.added == 0);
}

void tst_FundingSheets::whatIsPastedIsReadAlike()
{
    const PlainSheet sheet = pastedSheet(
        QStringLiteral("Provider\tAmount\tDate paid\r\nExample provider A\t£5.50\t1/4/24\r\n\r\n"));
    const auto header = headerOf(sheet);
    QVERIFY(header);
    const SheetMapping mapping = proposedMapping(paymentKind, header->list());
    const FundingDraft made = draftOfRows({}, catalogue(), sheet, *header, mapping);
    QVERIFY(isSound(made));
    QCOMPARE(made.added, 1);
    QCOMPARE(std::get<Payment>(*made.edit.changes.back().after).amount, (Pence{550}));
}

QTEST_GUILESS_MAIN(tst_FundingSheets)
#include "tst_fundingsheets.moc"
