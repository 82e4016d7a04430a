#include "core/exporting/handover.h"
#include "core/exporting/handovercsv.h"
#include "core/store/engine.h"
#include "core/store/office.h"
#include "tests/support/olderstore.h"
#include "tests/support/storecontent.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

class tst_HandOver : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatIsHandedOverIsTakenOverEqual();
    void aStoreOfAnOlderVersionIsTakenOverAndBroughtUpToDate();
    void textsComeBackToTheLetter_data();
    void textsComeBackToTheLetter();
    void noValueIsNotAnEmptyText();
    void everyTableIsDescribed();
    void twoStoresThatHoldTheSameHaveTheSameHash();
    void whatDoesNotAgreeIsRefused_data();
    void whatDoesNotAgreeIsRefused();
    void aFolderThatIsInUseIsLeftAlone();
    void aCancelledHandOverLeavesNothing();
    void namesCanBeLeftOut();
    void noPathIsHandedOver();
    void aStoreThatIsThereIsNotReplaced();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    Store filled(const QString &name) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_HandOver::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

Store tst_HandOver::filled(const QString &name) const
{
    Result<Store> store = Store::open(at(name));
    Q_ASSERT(store);
    Draft draft = makeDraft(
        QStringLiteral("Knife \"enabled\", offences"), QStringLiteral("ons-pfa"),
        {{QStringLiteral("knife-offences"), QStringLiteral("E23000016"), QStringLiteral("2023"), 0.1},
         {QStringLiteral("knife-offences"), QStringLiteral("E23000016"), QStringLiteral("2024"),
          std::nullopt},
         {QStringLiteral("knife-offences"),
          QStringLiteral("E23000021"),
          QStringLiteral("2024"),
          1e-300,
          {{QStringLiteral("sex"), QStringLiteral("female")}}}});
    draft.issues.push_back({Issue::Severity::Warning,
                            {0, 12, 3},
                            QStringLiteral("Table P6 "),
                            QStringLiteral("first line\r\nsecond, \"quoted\"")});
    draft.fileBytes = QByteArray("\0\1\2binary\xff", 10);
    const auto stored = storeDraft(*store, draft);
    Q_ASSERT(stored);
    OfficeEntry entry;
    entry.kind = OfficeEntry::Kind::Marker;
    entry.id = QStringLiteral("m");
    entry.content = QStringLiteral("{\"a\":\"Gwent Ŵ\"}").toUtf8();
    const auto saved = saveOfficeEntry(*store, entry);
    Q_ASSERT(saved);
    return std::move(*store);
}

void tst_HandOver::whatIsHandedOverIsTakenOverEqual()
{
    const Store store = filled(QStringLiteral("a.yardstick"));
    const auto made = handOver(store, at(QStringLiteral("out")));
    QVERIFY_RESULT(made);
    const auto read = takeOver(at(QStringLiteral("out")), at(QStringLiteral("b.yardstick")));
    QVERIFY_RESULT(read);
    QCOMPARE(*read, *made);
    const auto other = Store::open(at(QStringLiteral("b.yardstick")));
    QVERIFY_RESULT(other);
    QCOMPARE(storeContent(*other), storeContent(store));
    QCOMPARE(*contentHash(*other), *contentHash(store));
    QCOMPARE(*contentHash(*other), made->content);
    QCOMPARE(schemaOf(*other), schemaOf(store));
    // And once more from there, byte for byte but for the moment.
    QVERIFY_RESULT(handOver(*other, at(QStringLiteral("again"))));
    QCOMPARE(bytesOf(at(QStringLiteral("again/observation.csv"))),
             bytesOf(at(QStringLiteral("out/observation.csv"))));
}

void tst_HandOver::aStoreOfAnOlderVersionIsTakenOverAndBroughtUpToDate()
{
    QVERIFY_RESULT(makeOlderStore(at(QStringLiteral("old.yardstick")), 1));
    {
        const auto old =
            Store::Engine::connect(at(QStringLiteral("old.yardstick")), Store::Engine::Access::Read);
        QVERIFY_RESULT(old);
        QVERIFY_RESULT(handOver(*old, at(QStringLiteral("out"))));
    }
    QVERIFY_RESULT(takeOver(at(QStringLiteral("out")), at(QStringLiteral("new.yardstick"))));
    const auto store = Store::open(at(QStringLiteral("new.yardstick")), Store::Mode::ReadOnly);
    QVERIFY_RESULT(store);
    QCOMPARE(releases(*store)->size(), size_t{1});
}

void tst_HandOver::textsComeBackToTheLetter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QStringLiteral("");
    QTest::newRow("blanks round it") << QStringLiteral("  Table P6 ");
    QTest::newRow("commas and quotation marks") << QStringLiteral("a,\"b\",\"\"c\"\"");
    QTest::newRow("line breaks of every kind") << QStringLiteral("a\nb\r\nc\rd\n");
    QTest::newRow("only a quotation mark") << QStringLiteral("\"");
    QTest::newRow("the mark for no value") << QStringLiteral("(none)");
    QTest::newRow("letters of Wales and beyond") << QStringLiteral("Ynys Môn Ŵ €漢 \U0001F4C8");
}

void tst_HandOver::textsComeBackToTheLetter()
{
    QFETCH(QString, text);
    {
        Result<Store> store = Store::open(at(QStringLiteral("a.yardstick")));
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(setSetting(*store, QStringLiteral("own-area"), text));
        QVERIFY_RESULT(handOver(*store, at(QStringLiteral("out"))));
    }
    QVERIFY_RESULT(takeOver(at(QStringLiteral("out")), at(QStringLiteral("b.yardstick"))));
    const auto store = Store::open(at(QStringLiteral("b.yardstick")));
    QVERIFY_RESULT(store);
    QCOMPARE(*setting(*store, QStringLiteral("own-area")), text);
}

void tst_HandOver::noValueIsNotAnEmptyText()
{
    const StoreColumn text{QStringLiteral("t"), QStringLiteral("TEXT"), true, 0};
    const StoreColumn real{QStringLiteral("r"), QStringLiteral("REAL"), true, 0};
    QCOMPARE(nullMark(text), QStringLiteral("(none)"));
    const QString other = nullMark(text, {QStringLiteral("(none)")});
    QCOMPARE(other, QStringLiteral("((none))"));
    QVERIFY(*fieldFrom(other.toUtf8(), text, other) == StoredValue());
    QVERIFY(*fieldFrom("(none)", text, other) == StoredValue(QStringLiteral("(none)")));
    QVERIFY(*fieldFrom("", text, other) == StoredValue(QString(QStringLiteral(""))));
    QVERIFY(*fieldFrom("", real, nullMark(real)) == StoredValue());
    QVERIFY(!fieldFrom("12x", real, nullMark(real)).ok());
    for (const double value : {0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, -0.0, 666.0})
        QVERIFY(*fieldFrom(fieldText(value, {}), real, {}) == StoredValue(value));
}

void tst_HandOver::everyTableIsDescribed()
{
    const Store store = filled(QStringLiteral("a.yardstick"));
    QVERIFY_RESULT(handOver(store, at(QStringLiteral("out"))));
    const auto tables = tablesOf(store);
    QVERIFY_RESULT(tables);
    QVERIFY(tables->size() >= 16);
    for (const StoreTable &table : *tables) {
        const QByteArray bytes = bytesOf(at(QStringLiteral("out/%1.csv-metadata.json").arg(table.name)));
        const QJsonObject json = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(json[QStringLiteral("@context")].toString(), QStringLiteral("http://www.w3.org/ns/csvw"));
        QCOMPARE(json[QStringLiteral("url")].toString(), table.name + QStringLiteral(".csv"));
        QFile csv(at(QStringLiteral("out/%1.csv").arg(table.name)));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const auto headings = readRecord(csv);
        QVERIFY_RESULT(headings);
        const QJsonArray columns = json[QStringLiteral("tableSchema")][QStringLiteral("columns")].toArray();
        QCOMPARE(columns.size(), qsizetype(headings->size()));
        for (qsizetype i = 0; i < columns.size(); ++i)
            QCOMPARE(columns[i][QStringLiteral("name")].toString().toUtf8(), headings->at(size_t(i)));
    }
    const QJsonObject group =
        QJsonDocument::fromJson(bytesOf(at(QStringLiteral("out/csv-metadata.json")))).object();
    QCOMPARE(group[QStringLiteral("tables")].toArray().size(), qsizetype(tables->size()));
    QVERIFY(bytesOf(at(QStringLiteral("out/README.txt"))).contains("observation"));
}

void tst_HandOver::twoStoresThatHoldTheSameHaveTheSameHash()
{
    const Store store = filled(QStringLiteral("a.yardstick"));
    const auto before = contentHash(store);
    QVERIFY_RESULT(before);
    Result<Store> same = Store::open(at(QStringLiteral("a.yardstick")));
    QVERIFY_RESULT(setSetting(*same, QStringLiteral("own-area"), QStringLiteral("E23000016")));
    QVERIFY(*contentHash(*same) != *before);
    QVERIFY_RESULT(execute(*same, QStringLiteral("DELETE FROM setting")));
    QCOMPARE(*contentHash(*same), *before);
}

void tst_HandOver::whatDoesNotAgreeIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from"); ///< empty: the file is deleted, or made where it is not there
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *file, const char *from, const char *to,
                        const char *said) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(from) << QByteArray(to)
                            << QString::fromLatin1(said);
    };
    row("a figure was changed", "observation.csv", "0.1", "0.2", "observation.csv was changed");
    row("a table is missing", "area.csv", "", "", "area.csv is missing");
    row("a definition is missing", "catalogue/areas.json", "", "", "catalogue/areas.json is missing");
    row("a file was added", "more.csv", "", "x", "more.csv is not in the list");
    row("the list is missing", "manifest.json", "", "", "can't be read");
    row("the list is no list", "manifest.json", "{", "[", "is damaged");
    row("the list is another program's", "manifest.json", "yardstick-hand-over", "other",
        "no list of a hand-over");
    row("the form is a newer one", "manifest.json", "\"formatVersion\": 1", "\"formatVersion\": 2",
        "newer Yardstick");
    row("the store is a newer one", "manifest.json", "\"schemaVersion\": ", "\"schemaVersion\": 99",
        "newer Yardstick");
    row("the list counts other rows", "manifest.json", "\"rows\": 3", "\"rows\": 4",
        "as many rows as the list");
    row("the list has another hash", "manifest.json", "\"content\": \"", "\"content\": \"0",
        "not what was handed");
    row("the list leaves a table out", "manifest.json", "\"table\": \"setting\"", "\"table\": \"other\"",
        "\"setting\" is missing");
    row("the list leads out of the folder", "manifest.json", "\"name\": \"area.csv\"",
        "\"name\": \"../area.csv\"", "../area.csv is missing");
}

void tst_HandOver::whatDoesNotAgreeIsRefused()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, said);
    QVERIFY_RESULT(handOver(filled(QStringLiteral("a.yardstick")), at(QStringLiteral("out"))));
    const QString path = at(QStringLiteral("out/") + file);
    QByteArray bytes = bytesOf(path);
    if (from.isEmpty() && to.isEmpty()) {
        QVERIFY(QFile::remove(path));
    } else {
        QVERIFY(bytes.contains(from));
        bytes = from.isEmpty() ? to : bytes.replace(bytes.indexOf(from), from.size(), to);
        QFile changed(path);
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(bytes);
    }
    const auto read = takeOver(at(QStringLiteral("out")), at(QStringLiteral("b.yardstick")));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
    QVERIFY(read.error().message.endsWith(QLatin1Char('.')));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("b.*")}, QDir::Files | QDir::Hidden),
             QStringList());
}

void tst_HandOver::aFolderThatIsInUseIsLeftAlone()
{
    QDir().mkpath(at(QStringLiteral("out")));
    QFile letter(at(QStringLiteral("out/letter.txt")));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    const Store store = filled(QStringLiteral("a.yardstick"));
    QVERIFY(!handOver(store, at(QStringLiteral("out"))));
    QCOMPARE(QDir(at(QStringLiteral("out"))).entryList(QDir::Files),
             QStringList{QStringLiteral("letter.txt")});
    letter.remove();
    QVERIFY_RESULT(handOver(store, at(QStringLiteral("out")))); // empty now
}

void tst_HandOver::aCancelledHandOverLeavesNothing()
{
    Result<Store> store = Store::open(at(QStringLiteral("a.yardstick")));
    QVERIFY_RESULT(store);
    std::vector<TestFigure> made;
    for (int i = 0; i < 9000; ++i)
        made.push_back(
            {QStringLiteral("knife-offences"), QStringLiteral("A%1").arg(i), QStringLiteral("2024"), i});
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("a"), QStringLiteral("ons-pfa"), made)));
    HandOverOptions options;
    options.progress = [](double share) { return share < 0.5; };
    const auto cancelled = handOver(*store, at(QStringLiteral("out")), options);
    QVERIFY(!cancelled);
    QVERIFY(cancelled.error().cancelled);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("out*")}, QDir::AllEntries), QStringList());
    QVERIFY_RESULT(handOver(*store, at(QStringLiteral("out"))));
    const auto stopped = takeOver(at(QStringLiteral("out")), at(QStringLiteral("b.yardstick")),
                                  [](double share) { return share < 0.5; });
    QVERIFY(!stopped);
    QVERIFY(stopped.error().cancelled);
    QVERIFY(!QFile::exists(at(QStringLiteral("b.yardstick"))));
}

void tst_HandOver::namesCanBeLeftOut()
{
    HandOverOptions options;
    options.withNames = false;
    QVERIFY_RESULT(handOver(filled(QStringLiteral("a.yardstick")), at(QStringLiteral("out")), options));
    QVERIFY(!bytesOf(at(QStringLiteral("out/release.csv"))).contains("analyst"));
    QVERIFY(!bytesOf(at(QStringLiteral("out/office_entry.csv"))).contains(systemUser().toUtf8() + "\r"));
    QVERIFY_RESULT(takeOver(at(QStringLiteral("out")), at(QStringLiteral("b.yardstick"))));
    const auto store = Store::open(at(QStringLiteral("b.yardstick")));
    QCOMPARE(releases(*store)->front().importedBy, QStringLiteral("someone"));
}

void tst_HandOver::noPathIsHandedOver()
{
    QVERIFY_RESULT(handOver(filled(QStringLiteral("a.yardstick")), at(QStringLiteral("out"))));
    QDirIterator files(at(QStringLiteral("out")), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray bytes = bytesOf(files.next());
        QVERIFY2(!bytes.contains(m_folder->path().toUtf8()), qPrintable(files.filePath()));
        QVERIFY2(!bytes.contains(QDir::homePath().toUtf8() + "/"), qPrintable(files.filePath()));
    }
}

void tst_HandOver::aStoreThatIsThereIsNotReplaced()
{
    const Store store = filled(QStringLiteral("a.yardstick"));
    QVERIFY_RESULT(handOver(store, at(QStringLiteral("out"))));
    const QString before = storeContent(store);
    QVERIFY(!takeOver(at(QStringLiteral("out")), at(QStringLiteral("a.yardstick"))));
    QCOMPARE(storeContent(store), before);
}

QTEST_GUILESS_MAIN(tst_HandOver)
#include "tst_handover.moc"
