#include "core/exporting/datatable.h"
#include "core/exporting/fundingfile.h"
#include "core/funding/plainsheet.h"
#include "core/sheets/sheetreader.h"
#include "tests/support/fundingfixture.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace yardstick;
using namespace yardstick::test;

namespace {

constexpr Pence pounds(qint64 whole)
{
    return {whole * poundInPence};
}

const Catalogue &catalogue()
{
    static const Catalogue loaded = *Catalogue::load();
    return loaded;
}

FundingFileOptions allOptions()
{
    FundingFileOptions options;
    options.today = QDate(2026, 4, 1);
    options.publisher = {QStringLiteral("360G-example"), QStringLiteral("GB-LAE-EXAMPLE"),
                         QStringLiteral("Example office")};
    return options;
}

struct Filled {
    Store store = *Store::open(QStringLiteral(":memory:"));

    FundingRegister funding() const { return *fundingRegister(store); }
    std::vector<AuditEntry> trail() const { return *auditTrail(store); }
    FundingEdit apply(const FundingEdit &edit)
    {
        const auto made = applyEdit(store, edit, officer());
        if (!made)
            qWarning("%s", qPrintable(made.error().message));
        return made ? *made : FundingEdit();
    }
    QByteArray bytes(const FundingFile &file, const QString &suffix,
                     const FundingFileOptions &options = allOptions()) const
    {
        const auto made = fundingFileBytes(file, funding(), catalogue(), trail(), options, suffix);
        if (!made)
            qWarning("%s", qPrintable(made.error().message));
        return made ? *made : QByteArray();
    }
};

/// Every text of the bytes, whichever file they are.
QString textsOf(const QByteArray &bytes, const QString &suffix)
{
    if (suffix != QLatin1String("xlsx"))
        return QString::fromUtf8(bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.xlsx"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return QStringLiteral("not written");
    file.close();
    const auto sheets = plainSheets(path);
    if (!sheets)
        return sheets.error().message;
    QString text;
    for (const PlainSheet &sheet : *sheets) {
        text += sheet.name + QLatin1Char('\n');
        for (const PlainRow &row : sheet.rows) {
            for (const auto &[column, cell] : row.cells)
                text += cell.text + QLatin1Char('\t');
            text += QLatin1Char('\n');
        }
    }
    return text;
}

/// A redacted award with everything that can hang on it, and the recipient's name wherever a person may have
/// put it.
Filled withRedacted()
{
    Filled filled;
    const FundingEdit made = filled.apply(everyKind());
    const FundingRegister before = filled.funding();
    Organisation hidden = before.organisations.at(1);
    hidden.name = QStringLiteral("The Larkspur Refuge Ltd");
    hidden.identifier = QStringLiteral("GB-CHC-0998877");
    hidden.charityNumber = QStringLiteral("0998877");
    hidden.website = QStringLiteral("https://larkspur-refuge.example");
    hidden.note = QStringLiteral("Larkspur is at a secret place");
    Award award = before.awards.at(0);
    award.title = QStringLiteral("Grant to Larkspur Refuge");
    award.purpose = QStringLiteral("Beds at the LARKSPUR REFUGE");
    award.conditions = QStringLiteral("Larkspur Refuge reports each quarter");
    award.reasons = QStringLiteral("The Larkspur Refuge Ltd is the only one");
    award.redacted = true;
    award.redactionReason = QStringLiteral("Safety of those at Larkspur Refuge");
    award.identifier = QStringLiteral("360G-example-larkspur");
    award.recipientName = QStringLiteral("Larkspur Refuge");
    award.published = QStringLiteral("{\"id\":\"360G-example-larkspur\",\"x\":\"Larkspur Refuge\"}");
    Payment payment = before.payments.at(0);
    payment.reference = QStringLiteral("BACS Larkspur Refuge 0998877");
    Programme programme = before.programmes.at(0);
    programme.description = QStringLiteral("Run with the Larkspur  Refuge");
    Document paper = before.documents.at(0);
    paper.place = QStringLiteral("contracts/larkspur_refuge.pdf");
    Application application = before.applications.at(0);
    application.reasons = QStringLiteral("Larkspur Refuge is best");
    MonitoringReturn monitoring = before.monitoringReturns.at(0);
    monitoring.note = QStringLiteral("Larkspur has not sent it");
    filled.apply(
        {QStringLiteral("Set up Larkspur Refuge"),
         {alteration(before.organisations.at(1), hidden), alteration(before.awards.at(0), award),
          alteration(before.payments.at(0), payment), alteration(before.programmes.at(0), programme),
          alteration(before.documents.at(0), paper), alteration(before.applications.at(0), application),
          alteration(before.monitoringReturns.at(0), monitoring)}});
    const FundingRegister now = filled.funding();
    Organisation renamed = hidden;
    renamed.name = QStringLiteral("Harebell House");
    filled.apply(editOf(now, alteration(hidden, renamed)));
    Organisation open;
    open.id = {-1};
    open.name = QStringLiteral("Open provider");
    Award other;
    other.recipient = {-1};
    other.programme = now.programmes.at(0).id;
    other.amount = pounds(600);
    other.awarded = QDate(2026, 3, 1);
    other.title = QStringLiteral("=cmd|'/c calc'!A1");
    other.purpose = QStringLiteral("-2+3 with @names");
    filled.apply({QStringLiteral("Add open provider"), {addition(open), addition(other)}});
    return filled;
}

} // namespace

class tst_FundingFiles : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyFileIsMadeOfAnEmptyAndAFullRegister_data();
    void everyFileIsMadeOfAnEmptyAndAFullRegister();
    void aRedactedRecipientIsInNoFile_data();
    void aRedactedRecipientIsInNoFile();
    void aRedactedRecipientThatIsGoneIsInNoFile();
    void aNameThatIsPublishedElsewhereStaysThere();
    void textsCanNotBecomeFormulas_data();
    void textsCanNotBecomeFormulas();
    void theGrantsListHasWhatTheOrderAsksFor();
    void theSpendingListBeginsAboveFiveHundredPounds();
    void theAnswerOnAThemeAddsUp();
    void examplesAreLeftOutUnlessAskedFor();
    void anUnknownSuffixIsRefused();
};

void tst_FundingFiles::everyFileIsMadeOfAnEmptyAndAFullRegister_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("suffix");
    for (const FundingFile &file : fundingFiles()) {
        const QStringList suffixes = file.bytes ? QStringList{QString::fromLatin1(file.suffix)}
                                                : QStringList{QStringLiteral("csv"), QStringLiteral("xlsx")};
        for (const QString &suffix : suffixes)
            QTest::addRow("%s as .%s", file.key, qPrintable(suffix))
                << QString::fromLatin1(file.key) << suffix;
    }
}

void tst_FundingFiles::everyFileIsMadeOfAnEmptyAndAFullRegister()
{
    QFETCH(QString, key);
    QFETCH(QString, suffix);
    const FundingFile *file = fundingFile(key);
    QVERIFY(file);
    QVERIFY(!Filled().bytes(*file, suffix).isEmpty());
    Filled full;
    full.apply(everyKind());
    QVERIFY(!full.bytes(*file, suffix).isEmpty());
}

void tst_FundingFiles::aRedactedRecipientIsInNoFile_data()
{
    everyFileIsMadeOfAnEmptyAndAFullRegister_data();
}

void tst_FundingFiles::aRedactedRecipientIsInNoFile()
{
    QFETCH(QString, key);
    QFETCH(QString, suffix);
    static const Filled filled = withRedacted();
    const QString text = textsOf(filled.bytes(*fundingFile(key), suffix), suffix);
    QVERIFY(!text.isEmpty());
    for (const char *secret : {"larkspur", "harebell", "0998877"})
        QVERIFY2(!text.contains(QLatin1String(secret), Qt::CaseInsensitive), qPrintable(text));
    const QString open = QStringLiteral("Open provider");
    const QStringList naming = {QStringLiteral("grants-list"),     QStringLiteral("records-organisation"),
                                QStringLiteral("records-award"),   QStringLiteral("360giving"),
                                QStringLiteral("360giving-table"), QStringLiteral("audit")};
    QVERIFY(!naming.contains(key) || text.contains(open));
    QVERIFY(!naming.contains(key) || text.contains(notPublished()));
}

void tst_FundingFiles::aRedactedRecipientThatIsGoneIsInNoFile()
{
    Filled filled = withRedacted();
    const FundingRegister funding = filled.funding();
    filled.apply(deletionOf(funding, {&organisationKind, funding.organisations.at(1).id.value}));
    QVERIFY(!find(filled.funding(), funding.organisations.at(1).id));
    for (const FundingFile &file : fundingFiles()) {
        const QString text = QString::fromUtf8(filled.bytes(file, QString::fromLatin1(file.suffix)));
        for (const char *secret : {"larkspur", "harebell", "0998877"})
            QVERIFY2(!text.contains(QLatin1String(secret), Qt::CaseInsensitive), file.key);
    }
}

void tst_FundingFiles::aNameThatIsPublishedElsewhereStaysThere()
{
    Filled filled = withRedacted();
    const FundingRegister funding = filled.funding();
    Award award = funding.awards.at(1);
    award.id = {};
    award.title = QStringLiteral("Training at Harebell House");
    award.recipient = funding.organisations.at(1).id;
    filled.apply(editOf(funding, addition(award)));
    const QString list = QString::fromUtf8(filled.bytes(grantsListFile, QStringLiteral("csv")));
    QCOMPARE(list.count(QStringLiteral("Harebell House")), 1);
    // Recipient, purpose, conditions, reasons and reason, with the names of the past.
    QCOMPARE(list.count(notPublished()), 5);
}

void tst_FundingFiles::textsCanNotBecomeFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
    QTest::newRow("plus") << QStringLiteral("+44 1234") << QStringLiteral("'+44 1234");
    QTest::newRow("minus") << QStringLiteral("-2") << QStringLiteral("'-2");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("'\t=1");
    QTest::newRow("a text that is none") << QStringLiteral("1=1") << QStringLiteral("1=1");
    QTest::newRow("an apostrophe of its own") << QStringLiteral("'t Hof") << QStringLiteral("'t Hof");
}

void tst_FundingFiles::textsCanNotBecomeFormulas()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(inertText(text), written);
    QCOMPARE(unguardedText(written), text);
    TableFile table{
        QStringLiteral("T"), {QStringLiteral("A"), QStringLiteral("B")}, {{text, pounds(-2)}}, {}};
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.xlsx"));
    QVERIFY_RESULT(writeTable(table, path));
    Cell::Kind kind = Cell::Kind::Empty;
    Cell::Kind money = Cell::Kind::Empty;
    QString read;
    SheetVisitor visitor;
    visitor.beginSheet = [](const SheetInfo &) { return true; };
    visitor.endSheet = [](const SheetInfo &) {};
    visitor.row = [&](const Row &row) {
        if (row.number == 1) {
            kind = row.cells[0].kind;
            read = QString::fromUtf8(row.cells[0].text.data(), qsizetype(row.cells[0].text.size()));
            money = row.cells[1].kind;
        }
        return RowAction::Continue;
    };
    QVERIFY_RESULT(readSheets(path, visitor));
    QCOMPARE(kind, Cell::Kind::Text);
    QCOMPARE(read, text);
    QCOMPARE(money, Cell::Kind::Number);
    QVERIFY(tableCsv(table).contains("-2.00"));
}

void tst_FundingFiles::theGrantsListHasWhatTheOrderAsksFor()
{
    const Filled filled = withRedacted();
    FundingFileOptions march = allOptions();
    march.from = QDate(2026, 3, 1);
    march.to = QDate(2026, 3, 31);
    const QString list = QString::fromUtf8(filled.bytes(grantsListFile, QStringLiteral("csv"), march));
    QCOMPARE(list.count(QLatin1Char('\n')), 2); // the header and the one award of March
    for (const char *wanted :
         {"Recipient", "Purpose", "Conditions", "Reasons", "Open provider", "600.00", "2026-03-01"})
        QVERIFY2(list.contains(QLatin1String(wanted)), wanted);
    const QString all = QString::fromUtf8(filled.bytes(grantsListFile, QStringLiteral("csv")));
    QVERIFY(all.contains(QStringLiteral("Safety of those at [not published]")));
}

void tst_FundingFiles::theSpendingListBeginsAboveFiveHundredPounds()
{
    Filled filled = withRedacted();
    const FundingRegister funding = filled.funding();
    const AwardId open = funding.awards.at(1).id;
    FundingEdit edit{QStringLiteral("Pay"), {}};
    for (const qint64 pence : {50000, 50001, 49999}) {
        Payment payment;
        payment.award = open;
        payment.paid = QDate(2026, 3, 5);
        payment.amount = {pence};
        edit.changes.push_back(addition(payment));
    }
    filled.apply(edit);
    const QString list = QString::fromUtf8(filled.bytes(spendingListFile, QStringLiteral("csv")));
    QVERIFY(list.contains(QStringLiteral("500.01")));
    QVERIFY(!list.contains(QStringLiteral("500.00")));
    QVERIFY(!list.contains(QStringLiteral("499.99")));
    QVERIFY(list.contains(notPublished())); // the redacted award's payment, with its reason
}

void tst_FundingFiles::theAnswerOnAThemeAddsUp()
{
    Filled filled;
    Organisation society;
    society.id = {-1};
    society.name = QStringLiteral("The Children's Society");
    Programme programme;
    programme.id = {-1};
    programme.name = QStringLiteral("Steer Clear");
    programme.theme = QStringLiteral("Knife crime");
    FundingEdit edit{QStringLiteral("Pay"), {addition(society), addition(programme)}};
    const std::vector<std::pair<int, qint64>> rows = {{2018, 2000000}, {2018, 2550000}, {2019, 500000},
                                                      {2019, 2000000}, {2020, 500000},  {2021, 1000000},
                                                      {2022, 1000000}, {2023, 21494332}};
    for (const auto &[year, pence] : rows) {
        Payment payment;
        payment.recipient = {-1};
        payment.programme = {-1};
        payment.paid = QDate(year, 6, 1);
        payment.amount = {pence};
        edit.changes.push_back(addition(payment));
    }
    filled.apply(edit);
    FundingFileOptions knife = allOptions();
    knife.theme = QStringLiteral("knife crime");
    knife.grouping = moneyGrouping(u"calendar-year");
    const QString csv = QString::fromUtf8(filled.bytes(spendAnswerFile, QStringLiteral("csv"), knife));
    QVERIFY2(csv.endsWith(QStringLiteral("Total,,,310443.32,0.00\n")), qPrintable(csv));
    QVERIFY(csv.contains(QStringLiteral("2018,Steer Clear,The Children's Society,45500.00,0.00")));
    const QString xlsx =
        textsOf(filled.bytes(spendAnswerFile, QStringLiteral("xlsx"), knife), QStringLiteral("xlsx"));
    QVERIFY2(xlsx.contains(QStringLiteral("310,443.32")), qPrintable(xlsx));
    knife.theme = QStringLiteral("Road safety");
    const auto none =
        fundingFileBytes(spendAnswerFile, filled.funding(), catalogue(), {}, knife, QStringLiteral("csv"));
    QVERIFY(!none);
    QCOMPARE(none.error().message,
             QStringLiteral("No programme has the theme \"Road safety\"; themes on record are Knife crime."));
}

void tst_FundingFiles::examplesAreLeftOutUnlessAskedFor()
{
    Filled filled;
    filled.apply(everyKind());
    const FundingRegister funding = filled.funding();
    Programme programme = funding.programmes.at(0);
    programme.example = true;
    Award award = funding.awards.at(0);
    award.example = true;
    filled.apply(
        {QStringLiteral("Mark"),
         {alteration(funding.programmes.at(0), programme), alteration(funding.awards.at(0), award)}});
    FundingFileOptions options = allOptions();
    QCOMPARE(filled.bytes(grantsListFile, QStringLiteral("csv"), options).count('\n'), 1);
    options.examples = true;
    QCOMPARE(filled.bytes(grantsListFile, QStringLiteral("csv"), options).count('\n'), 2);
}

void tst_FundingFiles::anUnknownSuffixIsRefused()
{
    for (const FundingFile &file : fundingFiles()) {
        const auto made = fundingFileBytes(file, {}, catalogue(), {}, allOptions(), QStringLiteral("doc"));
        QVERIFY2(!made, file.key);
    }
}

QTEST_GUILESS_MAIN(tst_FundingFiles)
#include "tst_fundingfiles.moc"
