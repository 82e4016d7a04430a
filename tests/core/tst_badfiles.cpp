// Files that are damaged, hostile or something else: each ends soon, in one sentence that says what to do.
#include "core/sheets/sheeterrors.h"
#include "tests/support/sheetcollector.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <ctime>

using namespace yardstick;
using namespace yardstick::test;

namespace {

QList<TestSheet> someSheets()
{
    QList<QStringList> rows = {{QStringLiteral("Area"), QStringLiteral("Year"), QStringLiteral("Count")}};
    for (int row = 0; row < 60; ++row)
        rows << QStringList{QStringLiteral("Area %1").arg(row % 7), QString::number(2000 + row),
                            QString::number(row * 37 % 101)};
    return {{QStringLiteral("First"), rows}, {QStringLiteral("Second"), rows}};
}

QByteArray ole(const char *streamName)
{
    QByteArray bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    bytes.resize(2048, '\0');
    bytes[30] = 9; // sectors of 512 bytes; the directory is in sector 0
    qsizetype at = 512 + 128;
    for (const char *c = streamName; *c; ++c, at += 2)
        bytes[at] = *c;
    return bytes;
}

QByteArray row(const QByteArray &cells)
{
    return "<row>" + cells + "</row>";
}

QByteArray table(const QByteArray &rows)
{
    return "<table:table table:name=\"S\">" + rows + "</table:table>";
}

QByteArray contentOf(const QList<ZipPart> &parts, const QByteArray &name)
{
    for (const ZipPart &part : parts) {
        if (part.name == name)
            return part.content;
    }
    return {};
}

} // namespace

class TestBadFiles : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void somethingElse_data();
    void somethingElse();
    void brokenInside_data();
    void brokenInside();
    void whatCannotBeOpened();
    void aSheetsNameDoesNotBreakTheSentence();
    void cutShort_data();
    void cutShort();
    void mutated_data();
    void mutated();

private:
    QString written(const QString &name, const QByteArray &bytes);
    void expectSentence(const QString &path, const QString &part);

    QTemporaryDir m_folder;
};

QString TestBadFiles::written(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    if (!writeBytes(path, bytes))
        QTest::qFail("the file could not be written", __FILE__, __LINE__);
    return path;
}

void TestBadFiles::expectSentence(const QString &path, const QString &part)
{
    const std::clock_t begin = std::clock(); // of the processor: other programs may be at work too
    const auto read = collectSheets(path);
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY(!read.ok());
    const QString message = read.error().message;
    QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(message.contains(path.section(QLatin1Char('/'), -1)) && message.endsWith(QLatin1Char('.')),
             qPrintable(message));
    constexpr double longest = 5; // far above half a second, for sanitizers
    QVERIFY2(seconds < longest, "it took too long");
}

void TestBadFiles::somethingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto add = [](const char *name, const QByteArray &bytes, const char *part) {
        QTest::newRow(name) << bytes << QString::fromUtf8(part);
    };
    add("an empty file", "", "is empty");
    add("an old Excel workbook in pieces", ole("Workbook"), "damaged or cut short");
    add("an encrypted Excel workbook", ole("EncryptedPackage"), "protected by a password");
    add("an old Word document", ole("WordDocument"), "old Word document");
    add("a PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj", "PDF");
    add("a JSON document", "{\"type\": \"FeatureCollection\",\n\"features\": [1,2]}", "JSON document");
    add("a web page", "\n <!DOCTYPE html>\n<html><table><tr><td>a,b</td></tr></table></html>", "web page");
    add("an image", QByteArray("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16), "image");
    add("an XML document", "<?xml version=\"1.0\"?><a>b,c</a>", "XML document");
    add("an Excel 2003 XML spreadsheet",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        "Excel 2003 XML");
    add("random bytes", QByteArray("\x01\x02\x00\xFF\xFE\x00\x07", 7), "kind unknown");
    add("the beginning of an archive", "PK\x03\x04\x14", "damaged or cut short");
    add("an old sheet of Excel 2", QByteArray("\x09\x00\x04\x00\x02\x00\x10\x00", 8), "old Excel sheet");
}

void TestBadFiles::somethingElse()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    expectSentence(written(QStringLiteral("figures.xlsx"), bytes), part);
}

void TestBadFiles::brokenInside_data()
{
    QTest::addColumn<QList<ZipPart>>("parts");
    QTest::addColumn<QString>("part");
    const auto add = [](const char *name, const QList<ZipPart> &parts, const char *part) {
        QTest::newRow(name) << parts << QString::fromUtf8(part);
    };
    const QByteArray number = "<table:table-cell office:value-type=\"float\" office:value=\"1\" ";
    const QByteArray dtd = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>";
    const QByteArray sheetName = "xl/worksheets/sheet1.xml";
    const QList<ZipPart> xlsx = xlsxParts(someSheets());
    const QList<ZipPart> ods = odsParts(someSheets());
    const auto withDtd = [&dtd](QByteArray xml) { return xml.insert(xml.indexOf("?>") + 2, dtd); };
    QList<ZipPart> missing = xlsx;
    missing.removeLast();

    add("a zip of something", {{"readme.txt", "hello"}}, "archive of files");
    add("a Word document", {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<a/>"}},
        "Word document");
    add("an OpenDocument text",
        {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}},
        "OpenDocument file");
    add("a binary workbook", {{"xl/workbook.bin", "x"}}, ".xlsb");
    add("a sheet's part missing", missing, "is missing");
    add("a sheet that is not XML", withPart(xlsx, sheetName, "hello"), "broken");
    add("a sheet without anything", withPart(xlsx, sheetName, ""), "broken");
    add("a sheet cut short in good packing",
        withPart(xlsx, sheetName, contentOf(xlsx, sheetName).chopped(40)), "broken");
    add("mismatched elements", xlsxPartsFromXml("<row><c><v>1</c></v></row>"), "broken");
    add("an unknown entity", xlsxPartsFromXml(row("<c t=\"str\"><v>&who;</v></c>")), "broken");
    add("bad UTF-8", xlsxPartsFromXml(row("<c t=\"str\"><v>\xC3\x28</v></c>")), "broken");
    add("a document type in .xlsx", withPart(xlsx, sheetName, withDtd(contentOf(xlsx, sheetName))),
        "document type");
    add("a document type in .ods", withPart(ods, "content.xml", withDtd(contentOf(ods, "content.xml"))),
        "document type");
    add("a document type in the strings",
        withPart(xlsx, "xl/sharedStrings.xml", withDtd(contentOf(xlsx, "xl/sharedStrings.xml"))),
        "document type");
    add("a number that is none", xlsxPartsFromXml(row("<c r=\"B1\"><v>12x</v></c>")), "B1");
    add("a shared text that is not there", xlsxPartsFromXml(row("<c r=\"A1\" t=\"s\"><v>5</v></c>")), "A1");
    add("a cell beyond the last column", xlsxPartsFromXml(row("<c r=\"XFE1\"><v>1</v></c>")),
        "no proper place");
    add("a cell with a strange reference", xlsxPartsFromXml(row("<c r=\"1A\"><v>1</v></c>")),
        "no proper place");
    add("a cell there twice", xlsxPartsFromXml(row("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>")),
        "twice");
    add("rows out of order", xlsxPartsFromXml("<row r=\"5\"/><row r=\"4\"/>"), "does not follow");
    add("a row beyond the last", xlsxPartsFromXml("<row r=\"1048577\"><c><v>1</v></c></row>"),
        "does not follow");
    add("elements nested without end", xlsxPartsFromXml(QByteArray("<a>").repeated(100'000)), "broken");
    add("a megabyte within one tag", xlsxPartsFromXml("<row" + QByteArray(3 << 20, ' ') + "/>"), "megabyte");
    add("a cell of many megabytes",
        xlsxPartsFromXml(row("<c t=\"str\"><v>" + QByteArray(5 << 20, 'x') + "</v></c>")), "4 MB");
    add("a shared text of many megabytes",
        xlsxPartsFromXml(row(""), "<si><t>" + QByteArray(5 << 20, 'x') + "</t></si>"), "4 MB");
    add("columns repeated beyond the last",
        odsPartsFromXml(table("<table:table-row>" + number +
                              "table:number-columns-repeated=\"4000000000\"/></table:table-row>")),
        "XFD");
    add("rows repeated beyond the last",
        odsPartsFromXml(table("<table:table-row table:number-rows-repeated=\"4000000000\">" + number +
                              "/></table:table-row>")),
        "1048576");
    add("seventeen thousand million cells",
        odsPartsFromXml(table("<table:table-row table:number-rows-repeated=\"1048576\">" + number +
                              "table:number-columns-repeated=\"16384\"/></table:table-row>")),
        "ten million");
    add("blanks by the thousand million",
        odsPartsFromXml(table("<table:table-row><table:table-cell><text:p><text:s "
                              "text:c=\"4000000000\"/></text:p></table:table-cell>"
                              "</table:table-row>")),
        "4 MB");
    add("a number without a value",
        odsPartsFromXml(
            table("<table:table-row><table:table-cell office:value-type=\"float\"/></table:table-row>")),
        "should hold a number");
    add("an encrypted .ods",
        withPart(ods, "META-INF/manifest.xml",
                 "<manifest><file-entry><encryption-data/></file-entry></manifest>"),
        "password");
    add("content.xml missing", {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}},
        "is missing");
}

void TestBadFiles::brokenInside()
{
    QFETCH(QList<ZipPart>, parts);
    QFETCH(QString, part);
    const QString path = m_folder.filePath(QStringLiteral("broken.xlsx"));
    QVERIFY_RESULT(writeZip(path, parts));
    expectSentence(path, part);
}

void TestBadFiles::whatCannotBeOpened()
{
    expectSentence(m_folder.filePath(QStringLiteral("nothing.xlsx")), QStringLiteral("does not exist"));
    expectSentence(m_folder.path(), QStringLiteral("is a folder"));
    const QString path = written(QStringLiteral("closed.csv"), "a,b\n1,2\n");
    QFile::setPermissions(path, {});
    if (QFile(path).open(QIODevice::ReadOnly))
        QSKIP("This user may read everything.");
    expectSentence(path, QStringLiteral("could not be read"));
}

void TestBadFiles::cutShort_data()
{
    QTest::addColumn<QString>("extension");
    QTest::newRow("xlsx") << QStringLiteral("xlsx");
    QTest::newRow("ods") << QStringLiteral("ods");
}

void TestBadFiles::cutShort()
{
    QFETCH(QString, extension);
    const QString whole = m_folder.filePath(QStringLiteral("whole.") + extension);
    QVERIFY_RESULT(writeWorkbook(whole, someSheets()));
    const auto expected = collectSheets(whole);
    QVERIFY_RESULT(expected);
    QFile file(whole);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    constexpr int step = 13;
    for (qsizetype size = 4; size < bytes.size(); size += step) {
        const auto read = collectSheets(written(QStringLiteral("cut.") + extension, bytes.first(size)));
        QVERIFY2(!read.ok() || *read == *expected, qPrintable(QString::number(size)));
    }
}

void TestBadFiles::mutated_data()
{
    cutShort_data();
    QTest::newRow("csv") << QStringLiteral("csv");
}

/// Changes bytes of packed files, and of their parts before packing: there no sum gives the change away, so
/// that it reaches the XML parser and the readers.
void TestBadFiles::mutated()
{
    QFETCH(QString, extension);
    QRandomGenerator random(20240331);
    const auto mutate = [&random](QByteArray &bytes) {
        for (int change = random.bounded(1, 6); change > 0 && !bytes.isEmpty(); --change) {
            const qsizetype at = random.bounded(int(bytes.size()));
            switch (random.bounded(3)) {
            case 0:
                bytes[at] = char(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, random.bounded(1, 20));
                break;
            default:
                bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(1, 40)));
            }
        }
    };
    const bool csv = extension == QLatin1String("csv");
    const QString whole = m_folder.filePath(QStringLiteral("whole.") + extension);
    QVERIFY_RESULT(writeWorkbook(whole, csv ? someSheets().first(1) : someSheets()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QList<ZipPart> parts =
        extension == QLatin1String("ods") ? odsParts(someSheets()) : xlsxParts(someSheets());
    const QString path = m_folder.filePath(QStringLiteral("mutant.") + extension);
    for (int mutant = 0; mutant < 300; ++mutant) {
        if (csv || mutant % 3 == 0) {
            QByteArray changed = bytes;
            mutate(changed);
            QVERIFY_RESULT(writeBytes(path, changed));
        } else {
            QList<ZipPart> changed = parts;
            mutate(changed[random.bounded(int(changed.size()))].content);
            QVERIFY_RESULT(writeZip(path, changed));
        }
        const auto read = collectSheets(path);
        QVERIFY(read.ok() || !read.error().message.isEmpty());
    }
}

// A damaged .xls may call its sheet anything; the sentence stays one line.
void TestBadFiles::aSheetsNameDoesNotBreakTheSentence()
{
    const QString detail = QStringLiteral("sheet “cond\n\t” is cut short");
    for (const Error &error : {sheets::damaged(QStringLiteral("a.xls"), detail),
                               sheets::tooLarge(QStringLiteral("a.xls"), detail)})
        QVERIFY2(error.message.contains(QStringLiteral("sheet “cond ” is cut short")),
                 qPrintable(error.message));
}

QTEST_APPLESS_MAIN(TestBadFiles)
#include "tst_badfiles.moc"
