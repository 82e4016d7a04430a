// Archives of spreadsheets: which of their files are read, as which run of sheets, and what is refused.
#include "tests/support/sheetcollector.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const QByteArray table = QByteArrayLiteral("Area,Count\r\nKent,1\r\nEssex,2\r\n");

/// "archive member › sheet" lines.
QStringList runOf(const QList<ReadSheet> &sheets)
{
    QStringList run;
    for (const ReadSheet &sheet : sheets)
        run << QStringLiteral("%1 %2 › %3").arg(sheet.info.index).arg(sheet.info.file, sheet.info.name);
    return run;
}

} // namespace

class TestSheetsZip : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyKindInOneRun();
    void onlyTheNewestIssueIsRead_data();
    void onlyTheNewestIssueIsRead();
    void aSheetInsideCanBeSkipped();
    void progressRisesOverAllMembers();
    void refuses_data();
    void refuses();

private:
    QByteArray bytesOf(const QString &name, const QList<TestSheet> &sheets);
    QString zipped(const QList<ZipPart> &parts);

    QTemporaryDir m_folder;
};

QByteArray TestSheetsZip::bytesOf(const QString &name, const QList<TestSheet> &sheets)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!writeWorkbook(path, sheets) || !file.open(QIODevice::ReadOnly))
        QTest::qFail("the workbook could not be written", __FILE__, __LINE__);
    return file.readAll();
}

QString TestSheetsZip::zipped(const QList<ZipPart> &parts)
{
    const QString path = m_folder.filePath(QStringLiteral("release.zip"));
    if (!writeZip(path, parts))
        QTest::qFail("the archive could not be written", __FILE__, __LINE__);
    return path;
}

void TestSheetsZip::everyKindInOneRun()
{
    const QList<TestSheet> two = {{QStringLiteral("A"), {{QStringLiteral("x"), QStringLiteral("1")}}},
                                  {QStringLiteral("B"), {{QStringLiteral("y"), QStringLiteral("2")}}}};
    const QString path = zipped({{"__MACOSX/._one.xlsx", "rubbish"},
                                 {"tables/one.XLSX", bytesOf(QStringLiteral("one.xlsx"), two)},
                                 {"tables/.hidden.csv", table},
                                 {"tables/~$one.xlsx", "a lock"},
                                 {"readme.txt", "This archive holds the tables.\nSee the notes.\n"},
                                 {"picture.png", "\x89PNG"},
                                 {"inner.zip", "PK\x03\x04"},
                                 {"two.ods", bytesOf(QStringLiteral("two.ods"), two)},
                                 {"deep\\er\\Table C2.csv", table},
                                 {"notes.csv", "One line only.\n"},
                                 {"three.xls", bytesOf(QStringLiteral("three.xls"), two)}});
    QStringList notes;
    const auto sheets = collectSheets(path, nullptr, &notes);
    QVERIFY_RESULT(sheets);
    QCOMPARE(runOf(*sheets),
             (QStringList{QStringLiteral("0 one.XLSX › A"), QStringLiteral("1 one.XLSX › B"),
                          QStringLiteral("2 two.ods › A"), QStringLiteral("3 two.ods › B"),
                          QStringLiteral("4 Table C2.csv › Table C2"), QStringLiteral("5 three.xls › A"),
                          QStringLiteral("6 three.xls › B")}));
    QCOMPARE(sheets->at(4).at(2, 0).text, QStringLiteral("Essex"));
    QCOMPARE(sheets->at(6).at(0, 1).number, 2.0);
    QCOMPARE(notes,
             QStringList{QStringLiteral("“notes.csv” in “release.zip” is no table and was left out.")});
}

void TestSheetsZip::onlyTheNewestIssueIsRead_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QStringList &names, const QString &read) {
        QTest::newRow(name) << names << read;
    };
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(QLatin1Char('|')); };
    row("a second version", list("figures.csv|figures v2.csv"), QStringLiteral("figures v2.csv"));
    row("the older one stands last", list("figures_v3.csv|figures_v2.csv|figures.csv"),
        QStringLiteral("figures_v3.csv"));
    row("ten comes after nine", list("figures_v10.csv|figures_v9.csv"), QStringLiteral("figures_v10.csv"));
    row("corrected", list("figures-corrected.csv|figures.csv"), QStringLiteral("figures-corrected.csv"));
    row("final, then corrected", list("figures final.csv|figures (corrected).csv|figures.csv"),
        QStringLiteral("figures (corrected).csv"));
    row("revised, letters of either case", list("Figures.csv|FIGURES REVISED.csv"),
        QStringLiteral("FIGURES REVISED.csv"));
    row("a corrected second version", list("figures v2.csv|figures v2 corrected.csv|figures corrected.csv"),
        QStringLiteral("figures v2 corrected.csv"));
    row("other words are other files", list("figures.csv|finalists.csv|figures 2024.csv|v2x.csv"),
        QStringLiteral("figures.csv|finalists.csv|figures 2024.csv|v2x.csv"));
    row("other folders are other files", list("a/figures.csv|b/figures v2.csv"),
        QStringLiteral("figures.csv|figures v2.csv"));
}

void TestSheetsZip::onlyTheNewestIssueIsRead()
{
    QFETCH(QStringList, names);
    QList<ZipPart> parts;
    for (const QString &name : names)
        parts += ZipPart{name.toUtf8(), table};
    QStringList notes;
    const auto sheets = collectSheets(zipped(parts), nullptr, &notes);
    QVERIFY_RESULT(sheets);
    QStringList files;
    for (const ReadSheet &sheet : *sheets)
        files << sheet.info.file;
    QTEST(files.join(QLatin1Char('|')), "read");
    QCOMPARE(notes.size(), files.size() == names.size() ? 0 : 1);
    for (const QString &note : notes)
        QVERIFY2(note.contains(files.first()) && note.contains(QStringLiteral("“release.zip”")) &&
                     note.endsWith(QStringLiteral("left out.")),
                 qPrintable(note));
}

void TestSheetsZip::aSheetInsideCanBeSkipped()
{
    const QString path = zipped({{"a.csv", table}, {"b.csv", table}});
    QStringList seen;
    SheetVisitor visitor;
    visitor.beginSheet = [&seen](const SheetInfo &sheet) {
        seen << sheet.file;
        return sheet.index == 1;
    };
    visitor.row = [&seen](const Row &row) {
        seen << QString::number(row.number);
        return RowAction::SkipSheet;
    };
    visitor.endSheet = [&seen](const SheetInfo &sheet) { seen << QStringLiteral("end ") + sheet.file; };
    QVERIFY_RESULT(readSheets(path, visitor));
    QCOMPARE(seen.join(QLatin1Char(' ')), QStringLiteral("a.csv b.csv 0 end b.csv"));
}

void TestSheetsZip::progressRisesOverAllMembers()
{
    const QString path = zipped({{"a.csv", table}, {"b.csv", table}, {"c.csv", table}});
    QList<double> shares;
    SheetVisitor visitor;
    visitor.beginSheet = [](const SheetInfo &) { return true; };
    visitor.row = [](const Row &) { return RowAction::Continue; };
    visitor.endSheet = [](const SheetInfo &) {};
    visitor.progress = [&shares](double share) {
        shares << share;
        return true;
    };
    QVERIFY_RESULT(readSheets(path, visitor));
    QVERIFY(!shares.isEmpty() && shares.last() <= 1);
    QVERIFY(std::ranges::is_sorted(shares));
}

void TestSheetsZip::refuses_data()
{
    QTest::addColumn<QList<ZipPart>>("parts");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QList<ZipPart> &parts, const char *part) {
        QTest::newRow(name) << parts << QString::fromUtf8(part);
    };
    row("pictures only", {{"picture.png", "\x89PNG"}}, "is an archive of files (.zip)");
    row("prose only", {{"readme.txt", "Nothing.\n"}}, "is an archive of files (.zip)");
    row("a text document with a sheet in it",
        {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"Object.xlsx", "PK"}},
        "OpenDocument file of another kind");
    row("a broken workbook inside", {{"good.csv", table}, {"tables/bad.xlsx", "PK\x03\x04\x14"}},
        "“bad.xlsx” in “release.zip” is damaged");
    row("an empty workbook inside", {{"empty.xlsx", ""}}, "“empty.xlsx” in “release.zip” is empty");
    row("a web page that bears a workbook's name", {{"page.xls", "<html><body></body></html>"}},
        "“page.xls” in “release.zip” is a web page");
    row("an archive that bears a workbook's name",
        {{"nest.xlsx", QByteArray::fromHex("504B0506") + QByteArray(18, '\0')}}, "is an archive of files");
    row("a workbook too large", {{"bomb.csv", QByteArray(qsizetype(513) << 20, ' ')}}, "more than 512 MB");
    QList<ZipPart> many;
    for (int index = 0; index < 1001; ++index)
        many += ZipPart{"t" + QByteArray::number(index) + ".csv", table};
    row("more files than anybody publishes", many, "more than a thousand spreadsheets");
}

void TestSheetsZip::refuses()
{
    QFETCH(QList<ZipPart>, parts);
    QFETCH(QString, part);
    const auto sheets = collectSheets(zipped(parts));
    QVERIFY(!sheets.ok());
    const QString message = sheets.error().message;
    QVERIFY2(message.contains(part) && message.contains(QStringLiteral("release.zip")) &&
                 message.endsWith(QLatin1Char('.')),
             qPrintable(message));
}

QTEST_APPLESS_MAIN(TestSheetsZip)
#include "tst_sheetszip.moc"
