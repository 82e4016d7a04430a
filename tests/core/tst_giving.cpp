#include "core/exporting/fundingfile.h"
#include "core/funding/entrytext.h"
#include "core/funding/giving/givingfields.h"
#include "core/funding/giving/givingimport.h"
#include "tests/support/fundingfixture.h"
#include "tests/support/givingschema.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const Catalogue &catalogue()
{
    static const Catalogue loaded = *Catalogue::load();
    return loaded;
}

const GivingPublisher publisher = {QStringLiteral("360G-example"), QStringLiteral("GB-LAE-EXAMPLE"),
                                   QStringLiteral("Example office")};

QJsonObject objectOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject schema()
{
    const QString path = publishedFile(QStringLiteral("grants/360-giving-schema.json"));
    return path.isEmpty() ? QJsonObject() : objectOf(path);
}

Result<FundingDraft> import(Store &store, const QString &path)
{
    Result<FundingDraft> draft = draftOfGiving(*fundingRegister(store), catalogue(), path);
    if (draft && isSound(*draft)) {
        if (const auto made = applyEdit(store, draft->edit, officer()); !made)
            return made.error();
    }
    return draft;
}

QByteArray exported(const Store &store, const FundingFile &file, const QString &suffix)
{
    FundingFileOptions options;
    options.publisher = publisher;
    const auto made =
        fundingFileBytes(file, *fundingRegister(store), catalogue(), *auditTrail(store), options, suffix);
    if (!made)
        qWarning("%s", qPrintable(made.error().message));
    return made ? *made : QByteArray();
}

/// The same value: days in whichever form, numbers to the last digit.
bool same(const QJsonValue &a, const QJsonValue &b)
{
    if (a == b)
        return true;
    const auto dayA = parseDay(a.toString());
    const auto dayB = parseDay(b.toString());
    return a.isString() && b.isString() && dayA && dayB && *dayA == *dayB;
}

/// What of `before` is not in `after`.
QStringList lost(const QJsonObject &before, const QJsonObject &after)
{
    QHash<QString, QJsonObject> byId;
    for (const QJsonValue &grant : after.value(QStringLiteral("grants")).toArray())
        byId.insert(grant.toObject().value(QStringLiteral("id")).toString(), grant.toObject());
    QStringList found;
    for (const QJsonValue &value : before.value(QStringLiteral("grants")).toArray()) {
        const QJsonObject grant = value.toObject();
        const QString id = grant.value(QStringLiteral("id")).toString();
        for (const auto &[path, leaf] : givingLeaves(grant)) {
            if (!same(leaf, valueAt(byId.value(id), path)))
                found << id + QLatin1Char(' ') + path.join(QLatin1Char('/'));
        }
    }
    return found;
}

QStringList cells(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromUtf8(text);
    return list;
}

const QStringList headers =
    cells({"Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date",
           "Recipient Org:Identifier", "Recipient Org:Name", "Recipient Org:Charity Number",
           "Funding Org:Identifier", "Funding Org:Name", "Grant Programme:Title",
           "Beneficiary Location:Geographic Code", "Ward of ours"});

QStringList grantRow(const char *id, const char *amount, const char *day)
{
    return cells({id, "Mentoring", "One to one", "GBP", amount, day, "GB-CHC-0123456", "Example provider A",
                  "0123456", "GB-LAE-X", "Example office", "Steer Clear", "E23000016", "North"});
}

} // namespace

class tst_Giving : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void headersAndPathsLeadToEachOther();
    void aPublishedPackageComesOutWhole_data();
    void aPublishedPackageComesOutWhole();
    void importingTwiceChangesNothing();
    void aSpreadsheetIsReadInEveryType_data();
    void aSpreadsheetIsReadInEveryType();
    void aTableComesBackAsItWentOut();
    void badGrantsAreNamedWithTheirCell_data();
    void badGrantsAreNamedWithTheirCell();
    void whatTheOfficeChangedGoesBeforeWhatWasImported();
    void awardsOfTheOfficeAreValidGrants();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
};

void tst_Giving::headersAndPathsLeadToEachOther()
{
    for (const QString &header : requiredGivingHeaders()) {
        QVERIFY2(isGivingHeader(header), qPrintable(header));
        QCOMPARE(givingHeader(givingPath(header)), header);
    }
    QCOMPARE(givingPath(QStringLiteral("recipient org:name")).join(QLatin1Char('/')),
             QStringLiteral("recipientOrganization/0/name"));
    QCOMPARE(givingHeader(givingPath(QStringLiteral("Beneficiary Location:1:Name"))),
             QStringLiteral("Beneficiary Location:1:Name"));
    for (const char *own :
         {"Open Call?", "Grant Programme/Title (extended)", "additional_data/locationLookup/0/areacode"})
        QCOMPARE(givingHeader(givingPath(QLatin1String(own))), QLatin1String(own));
}

void tst_Giving::aPublishedPackageComesOutWhole_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("grants");
    QTest::newRow("379 grants with British days") << QStringLiteral("grants/a002400000KeYdsAAF.json") << 379;
    QTest::newRow("870 grants with moments") << QStringLiteral("grants/a002400000nO46WAAS.json") << 870;
}

void tst_Giving::aPublishedPackageComesOutWhole()
{
    QFETCH(QString, file);
    QFETCH(int, grants);
    const QString path = publishedFile(file);
    if (path.isEmpty())
        QSKIP("The published package is not at hand; the project's own fixtures cover the same ground.");
    Store store = *Store::open(QStringLiteral(":memory:"));
    const auto draft = import(store, path);
    QVERIFY_RESULT(draft);
    QVERIFY2(isSound(*draft), qPrintable(isSound(*draft) ? QString() : blockingError(*draft).message));
    QCOMPARE(draft->added, grants);
    QCOMPARE(int(fundingRegister(store)->awards.size()), grants);
    const QJsonObject before = objectOf(path);
    double pounds = 0;
    for (const QJsonValue &grant : before.value(QStringLiteral("grants")).toArray())
        pounds += grant.toObject().value(QStringLiteral("amountAwarded")).toDouble();
    QCOMPARE(moneyTotals(*fundingRegister(store)).awarded, *moneyFromPounds(std::round(pounds * 100) / 100));

    const QJsonObject after =
        QJsonDocument::fromJson(exported(store, givingJsonFile, QStringLiteral("json"))).object();
    QCOMPARE(int(after.value(QStringLiteral("grants")).toArray().size()), grants);
    QCOMPARE(lost(before, after), QStringList());
    QCOMPARE(givingFaults(after, schema()).mid(0, 5), QStringList());
    QCOMPARE(givingFaults(after, {}).mid(0, 5), QStringList());

    // The table holds the same: read again, it gives the same awards.
    const QTemporaryDir folder;
    for (const char *suffix : {"csv", "xlsx"}) {
        const QString table = folder.filePath(QStringLiteral("grants.") + QLatin1String(suffix));
        QVERIFY_RESULT(writeBytes(table, exported(store, givingTableFile, QLatin1String(suffix))));
        Store second = *Store::open(QStringLiteral(":memory:"));
        const auto again = import(second, table);
        QVERIFY_RESULT(again);
        QVERIFY2(isSound(*again), qPrintable(isSound(*again) ? QString() : blockingError(*again).message));
        QCOMPARE(again->added, grants);
        const FundingRegister first = *fundingRegister(store);
        const FundingRegister copy = *fundingRegister(second);
        for (std::size_t i = 0; i < copy.awards.size(); ++i) {
            QCOMPARE(copy.awards[i].identifier, first.awards[i].identifier);
            QCOMPARE(copy.awards[i].amount, first.awards[i].amount);
            QCOMPARE(copy.awards[i].awarded, first.awards[i].awarded);
            QCOMPARE(find(copy, copy.awards[i].recipient)->identifier,
                     find(first, first.awards[i].recipient)->identifier);
        }
    }
}

void tst_Giving::importingTwiceChangesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("grants.csv"));
    QVERIFY_RESULT(writeWorkbook(
        path, {{QStringLiteral("grants"), {headers, grantRow("360G-x-1", "100.50", "2024-03-31")}}}));
    Store store = *Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(import(store, path));
    const FundingRegister before = *fundingRegister(store);
    const auto again = import(store, path);
    QVERIFY_RESULT(again);
    QCOMPARE(again->unchanged, 1);
    QVERIFY(again->edit.changes.empty());
    QCOMPARE(*fundingRegister(store), before);
}

void tst_Giving::aSpreadsheetIsReadInEveryType_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"csv", "xlsx", "ods", "xls"})
        QTest::addRow(".%s", suffix) << QString::fromLatin1(suffix);
}

void tst_Giving::aSpreadsheetIsReadInEveryType()
{
    QFETCH(QString, suffix);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("grants.") + suffix);
    QVERIFY_RESULT(writeWorkbook(path, {{QStringLiteral("grants"),
                                         {headers, grantRow("360G-x-1", "100.50", "2024-03-31"),
                                          grantRow("360G-x-002", "16666.67", "31/03/2024")}}}));
    QVERIFY(isGivingFile(path));
    Store store = *Store::open(QStringLiteral(":memory:"));
    const auto draft = import(store, path);
    QVERIFY_RESULT(draft);
    QVERIFY2(isSound(*draft), qPrintable(isSound(*draft) ? QString() : blockingError(*draft).message));
    const FundingRegister funding = *fundingRegister(store);
    QCOMPARE(funding.awards.size(), std::size_t(2));
    QCOMPARE(funding.awards[0].amount, (Pence{10050}));
    QCOMPARE(funding.awards[1].identifier, QStringLiteral("360G-x-002"));
    QCOMPARE(funding.awards[1].awarded, QDate(2024, 3, 31));
    QCOMPARE(funding.awards[1].area, (AreaId{QStringLiteral("E23000016")}));
    QCOMPARE(funding.organisations.size(), std::size_t(1));
    QCOMPARE(funding.organisations[0].identifier, QStringLiteral("GB-CHC-0123456"));
    QCOMPARE(funding.programmes.at(0).name, QStringLiteral("Steer Clear"));
    const QJsonObject package =
        QJsonDocument::fromJson(exported(store, givingJsonFile, QStringLiteral("json"))).object();
    QCOMPARE(givingFaults(package, schema()), QStringList());
    QVERIFY(exported(store, givingJsonFile, QStringLiteral("json")).contains("\"Ward of ours\": \"North\""));
}

void tst_Giving::aTableComesBackAsItWentOut()
{
    Store store = *Store::open(QStringLiteral(":memory:"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("g.json"));
    QVERIFY_RESULT(writeBytes(
        path,
        R"({"grants":[{"id":"360G-x-1","title":"=1+1","description":"- a\n- b","currency":"GBP","amountAwarded":10,
                 "awardDate":"2024-04-01","recipientOrganization":[{"id":"GB-COH-00012345","name":"A"}],
                 "fundingOrganization":[{"id":"GB-X","name":"O"}],"relatedActivity":["one","two"],
                 "beneficiaryLocation":[{"name":"North"},{"name":"South","latitude":51.480319919948975}]}]})"));
    QVERIFY_RESULT(import(store, path));
    const QString table = folder.filePath(QStringLiteral("g.csv"));
    const QByteArray csv = exported(store, givingTableFile, QStringLiteral("csv"));
    QVERIFY(csv.startsWith(requiredGivingHeaders().join(QLatin1Char(',')).toUtf8()));
    QVERIFY(csv.contains("'=1+1"));
    QVERIFY_RESULT(writeBytes(table, csv));
    const auto grants = readGiving(table);
    QVERIFY_RESULT(grants);
    const QJsonObject grant = grants->at(0).grant;
    const QJsonObject before = objectOf(path).value(QStringLiteral("grants")).toArray().at(0).toObject();
    for (const auto &[leafPath, leaf] : givingLeaves(before))
        QVERIFY2(same(leaf, valueAt(grant, leafPath)), qPrintable(leafPath.join(QLatin1Char('/'))));
}

void tst_Giving::badGrantsAreNamedWithTheirCell_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no amount") << QStringLiteral("lots") << QStringLiteral("2024-03-31")
                               << QStringLiteral("cell E2: \"lots\" is no amount of money");
    QTest::newRow("parts of a penny") << QStringLiteral("1.005") << QStringLiteral("2024-03-31")
                                      << QStringLiteral("cell E2: 1.005 is not a whole number of pence");
    QTest::newRow("the month before the day")
        << QStringLiteral("10") << QStringLiteral("03/31/2024")
        << QStringLiteral("cell F2: \"03/31/2024\" has the month before the day; "
                          "write it as 31/03/2024.");
    QTest::newRow("a day that is none") << QStringLiteral("10") << QStringLiteral("Spring 2024")
                                        << QStringLiteral("cell F2: \"Spring 2024\" is no day");
    QTest::newRow("no day") << QStringLiteral("10") << QString()
                            << QStringLiteral("cell F2: The grant has no day of award");
}

void tst_Giving::badGrantsAreNamedWithTheirCell()
{
    QFETCH(QString, amount);
    QFETCH(QString, day);
    QFETCH(QString, sentence);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bad.xlsx"));
    QStringList row = grantRow("360G-x-1", "", "");
    row[4] = amount;
    row[5] = day;
    QVERIFY_RESULT(writeWorkbook(path, {{QStringLiteral("grants"), {headers, row}}}));
    Store store = *Store::open(QStringLiteral(":memory:"));
    const auto draft = import(store, path);
    QVERIFY_RESULT(draft);
    QVERIFY(!isSound(*draft));
    const QString message = blockingError(*draft).message;
    QVERIFY2(message.startsWith(QStringLiteral("bad.xlsx, grants, ")) && message.contains(sentence),
             qPrintable(message));
    QVERIFY(fundingRegister(store)->awards.empty());
}

void tst_Giving::whatTheOfficeChangedGoesBeforeWhatWasImported()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("grants.csv"));
    QVERIFY_RESULT(writeWorkbook(
        path, {{QStringLiteral("grants"), {headers, grantRow("360G-x-1", "100", "2024-03-31")}}}));
    Store store = *Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(import(store, path));
    const FundingRegister funding = *fundingRegister(store);
    Award changed = funding.awards.at(0);
    changed.amount = {12345};
    changed.awarded = QDate(2024, 4, 2);
    Organisation renamed = funding.organisations.at(0);
    renamed.name = QStringLiteral("Another name");
    Payment payment;
    payment.award = changed.id;
    payment.amount = {5000};
    payment.paid = QDate(2024, 5, 1);
    QVERIFY_RESULT(applyEdit(store,
                             {QStringLiteral("Change"),
                              {alteration(funding.awards.at(0), changed),
                               alteration(funding.organisations.at(0), renamed), addition(payment)}},
                             officer()));
    const QJsonObject grant = QJsonDocument::fromJson(exported(store, givingJsonFile, QStringLiteral("json")))
                                  .object()[QStringLiteral("grants")]
                                  .toArray()
                                  .at(0)
                                  .toObject();
    QCOMPARE(grant[QStringLiteral("amountAwarded")].toDouble(), 123.45);
    QCOMPARE(grant[QStringLiteral("amountDisbursed")].toDouble(), 50.0);
    QCOMPARE(grant[QStringLiteral("awardDate")].toString(), QStringLiteral("2024-04-02"));
    QCOMPARE(valueAt(grant, givingPath(QStringLiteral("Recipient Org:Name"))).toString(),
             QStringLiteral("Another name"));
    QCOMPARE(valueAt(grant, givingPath(QStringLiteral("Recipient Org:Charity Number"))).toString(),
             QStringLiteral("0123456"));
}

void tst_Giving::awardsOfTheOfficeAreValidGrants()
{
    Store store = *Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(applyEdit(store, everyKind(), officer()));
    const QJsonObject package =
        QJsonDocument::fromJson(exported(store, givingJsonFile, QStringLiteral("json"))).object();
    QCOMPARE(givingFaults(package, schema()), QStringList());
    const QJsonObject grant = package[QStringLiteral("grants")].toArray().at(0).toObject();
    QCOMPARE(grant[QStringLiteral("id")].toString(), QStringLiteral("360G-example-1"));
    QCOMPARE(valueAt(grant, givingPath(QStringLiteral("Funding Org:Name"))).toString(), publisher.name);
    QCOMPARE(
        valueAt(grant, givingPath(QStringLiteral("Beneficiary Location:Geographic Code Type"))).toString(),
        QStringLiteral("PFA"));
    const auto unnamed = givingPackage(*fundingRegister(store), {}, {}, Redaction(*fundingRegister(store)));
    QVERIFY(!unnamed);
    QVERIFY(unnamed.error().message.contains(QStringLiteral("prefix")));
}

void tst_Giving::damagedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("cut short") << QByteArray("{\"grants\":[{\"id\":") << QStringLiteral("is damaged JSON");
    QTest::newRow("no grants") << QByteArray("{\"awards\":[]}")
                               << QStringLiteral("without a list of \"grants\"");
    QTest::newRow("grants that are none")
        << QByteArray("{\"grants\":[1]}") << QStringLiteral("grant 1 is no object");
    QTest::newRow("another table") << QByteArray("a,b\n1,2\n")
                                   << QStringLiteral("no sheet with the headers Identifier");
}

void tst_Giving::damagedFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bad.json"));
    QVERIFY_RESULT(writeBytes(path, content));
    QCOMPARE(isGivingFile(path), !content.startsWith("a,b"));
    const auto grants = readGiving(path);
    QVERIFY(!grants);
    QVERIFY2(grants.error().message.contains(sentence), qPrintable(grants.error().message));
}

QTEST_GUILESS_MAIN(tst_Giving)
#include "tst_giving.moc"
