// Text tables: encodings, quotation marks, line ends, delimiters, and what is no table.
#include "tests/support/sheetcollector.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes = bigEndian ? QByteArrayLiteral("\xFE\xFF") : QByteArrayLiteral("\xFF\xFE");
    for (const QChar c : text) {
        const char high = char(c.unicode() >> 8);
        const char low = char(c.unicode() & 0xFF);
        bytes.append(bigEndian ? high : low).append(bigEndian ? low : high);
    }
    return bytes;
}

/// Rows as "a|b" lines, gaps filled, for comparing at a glance.
QString shown(const ReadSheet &sheet)
{
    QStringList rows;
    for (auto cell = sheet.cells.cbegin(); cell != sheet.cells.cend(); ++cell) {
        while (rows.size() <= qsizetype(cell.key().first))
            rows << QString();
        QString &row = rows[qsizetype(cell.key().first)];
        while (row.count(QLatin1Char('|')) < qsizetype(cell.key().second))
            row += QLatin1Char('|');
        row += cell->text;
    }
    return rows.join(QLatin1Char('/'));
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void aLateByteDecidesTheEncoding();
    void aLongFileIsReadInPieces();

private:
    QTemporaryDir m_folder;
};

void TestCsvReader::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &rows) {
        QTest::newRow(name) << bytes << rows;
    };
    row("line feeds, no final one", "Area,Count\nKent,1", QStringLiteral("Area|Count/Kent|1"));
    row("carriage returns", "Area,Count\rKent,1\r", QStringLiteral("Area|Count/Kent|1"));
    row("line ends mixed", "Area,Count\r\nKent,1\nEssex,2\rSurrey,3",
        QStringLiteral("Area|Count/Kent|1/Essex|2/Surrey|3"));
    row("line breaks within quotation marks", "Area,\"Year\nending\r\n2024\r.\"\r\nKent,1\r\n",
        QStringLiteral("Area|Year\nending\n2024\n./Kent|1"));
    row("blanks stay", "Area,Count\nKent , 66776 \n", QStringLiteral("Area|Count/Kent | 66776 "));
    row("doubled quotation marks", "Area,Note\nKent,\"the \"\"Garden\"\"\"\n",
        QStringLiteral("Area|Note/Kent|the \"Garden\""));
    row("a quotation mark inside a field", "Area,Size\nKent,5\" knife\n",
        QStringLiteral("Area|Size/Kent|5\" knife"));
    row("thousands in quotation marks", "Area,Count\nKent,\"170,002 \"\n",
        QStringLiteral("Area|Count/Kent|170,002 "));
    row("blank lines count as rows", "Title,\n\nArea,Count\nKent,1\n",
        QStringLiteral("Title//Area|Count/Kent|1"));
    row("gaps", "A,B,C\n1,,3\n,\"\",4\n", QStringLiteral("A|B|C/1||3/||4"));
    row("semicolons with decimal commas", "Area;2023;2024\nKent;1,5;2,5\nEssex;2,0;3,1\n",
        QStringLiteral("Area|2023|2024/Kent|1,5|2,5/Essex|2,0|3,1"));
    row("tabs", "Area\tCount\nKent, East\t1\n", QStringLiteral("Area|Count/Kent, East|1"));
    row("a delimiter that the file names", "sep=;\nArea;Count\nKent;1\n",
        QStringLiteral("Area|Count/Kent|1"));
    row("a preamble before the table", "Back to Index,,\n\"Table 4, by area\"\n\nArea,2023,2024\nKent,1,2\n",
        QStringLiteral("Back to Index/Table 4, by area//Area|2023|2024/Kent|1|2"));
    row("UTF-8", "Area,Count\nYnys Môn,1\n", QStringLiteral("Area|Count/Ynys Môn|1"));
    row("UTF-8 with a mark",
        "\xEF\xBB\xBF"
        "Area,Count\nYnys Môn,1\n",
        QStringLiteral("Area|Count/Ynys Môn|1"));
    row("Windows-1252", "Area,Count\nYnys M\xF4n \x96 \x80,1\n", QStringLiteral("Area|Count/Ynys Môn – €|1"));
    row("UTF-16, little end first", utf16(QStringLiteral("Area,Count\nMôn,1\n"), false),
        QStringLiteral("Area|Count/Môn|1"));
    row("UTF-16 without a mark, little end first",
        utf16(QStringLiteral("Area,Count\nMôn – “x”,1\n"), false).sliced(2),
        QStringLiteral("Area|Count/Môn – “x”|1"));
    row("UTF-16 without a mark, big end first",
        utf16(QStringLiteral("Area\tCount\r\nMôn\t1"), true).sliced(2), QStringLiteral("Area|Count/Môn|1"));
    row("UTF-16 with quoted line breaks", utf16(QStringLiteral("Area,\"Year\r\nending\"\r\nKent,1"), false),
        QStringLiteral("Area|Year\nending/Kent|1"));
    row("a quotation mark at the end of the file", "Area,Count\nKent,\"1\"",
        QStringLiteral("Area|Count/Kent|1"));
    row("semicolons within commas", "Area,Note\nKent,a;b\nEssex,c;d\n",
        QStringLiteral("Area|Note/Kent|a;b/Essex|c;d"));
    row("commas within semicolons", "Area;Note\nKent;a, b\nEssex;c, d\n",
        QStringLiteral("Area|Note/Kent|a, b/Essex|c, d"));
    row("a delimiter named in quotation marks, behind a mark",
        "\xEF\xBB\xBF\"SEP=;\"\r\nArea;Count\r\nKent;1,5\r\n", QStringLiteral("Area|Count/Kent|1,5"));
    row("a tab named as the delimiter", "sep=\t\nArea\tCount\nKent\t1\n",
        QStringLiteral("Area|Count/Kent|1"));
    row("empty rows at the end", "Area,Count\nKent,1\n\n,\n\r\n", QStringLiteral("Area|Count/Kent|1"));
    row("UTF-16, big end first", utf16(QStringLiteral("Area,Count\nMôn😀,1\n"), true),
        QStringLiteral("Area|Count/Môn😀|1"));
}

void TestCsvReader::reads()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_folder.filePath(QStringLiteral("Table C2.csv"));
    QVERIFY_RESULT(writeBytes(path, bytes));
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    QCOMPARE(read->first().info.name, QStringLiteral("Table C2"));
    QTEST(shown(read->first()), "rows");
}

void TestCsvReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &bytes, const char *part) {
        QTest::newRow(name) << bytes << QString::fromLatin1(part);
    };
    row("prose",
        "It was the best of times, it was the worst of times,\nit was the age of wisdom, it was the age of "
        "foolishness,\n"
        "it was the epoch of belief, it was the epoch of incredulity,\n",
        "text without a table");
    row("prose without commas", "One line.\nAnother line.\n", "text without a table");
    row("R source",
        "library(dplyr)\nx <- read.csv(\"a.csv\", header = TRUE)\ny <- merge(x, z, by = \"a\")\nplot(x, y)\n",
        "text without a table");
    row("C source",
        "#include <stdio.h>\nint main(int argc, char **argv)\n{\n    printf(\"%d\", argc);\n    puts(f(a, "
        "b));\n}\n",
        "text without a table");
    row("R source with pipes",
        "knife <- offences %>%\n  filter(year == 2024, area != \"BTP\") %>%\n  group_by(area, offence) %>%\n"
        "  summarise(n = sum(count), rate = mean(rate))\nwrite.csv(knife, \"knife.csv\")\n",
        "text without a table");
    row("Python source",
        "import csv, sys\n\n\ndef rows(path, skip):\n    with open(path, \"r\") as f:\n        return [r for "
        "r in "
        "csv.reader(f, delimiter=\",\")]\n",
        "text without a table");
    row("SQL", "SELECT area, year, count\nFROM figures\nWHERE area = 'Kent', year = 2024;\n",
        "text without a table");
    row("JSON",
        "{\"rows\": [\n  {\"area\": \"Kent\", \"count\": 1},\n  {\"area\": \"Essex\", \"count\": 2}\n]}\n",
        "JSON document");
    row("a byte order mark alone", "\xEF\xBB\xBF", "text without a table");
    row("half a character of UTF-16", utf16(QStringLiteral("Area,Count\nKent,1\n"), false) + "x",
        "incomplete");
    row("one column", "Area\nKent\nEssex\n", "text without a table");
    row("a row alone", "Area,Count\n", "text without a table");
    row("zero bytes", QByteArray("a,b\nc,d\n\0\0\0", 11), "kind unknown");
    row("a quotation mark left open", "Area,Count\nKent,1\nEssex,2\nSurrey,\"3\n", "row 4 is never closed");
    row("a web page", "<!DOCTYPE html><html><body><p>a,b</p>\n<p>c,d</p></body></html>", "web page");
}

void TestCsvReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const QString path = m_folder.filePath(QStringLiteral("odd.csv"));
    QVERIFY_RESULT(writeBytes(path, bytes));
    const auto read = collectSheets(path);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
}

void TestCsvReader::aLateByteDecidesTheEncoding()
{
    QByteArray bytes = "Area,Count\n";
    while (bytes.size() < 300'000)
        bytes += "Kent,1\n";
    const QString path = m_folder.filePath(QStringLiteral("late.csv"));
    QVERIFY_RESULT(writeBytes(path, bytes + "M\xF4n,2\n"));
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    QCOMPARE(read->first().cells.last().text, QStringLiteral("2"));
    QVERIFY(std::ranges::any_of(read->first().cells,
                                [](const ReadCell &cell) { return cell.text == QStringLiteral("Môn"); }));
}

void TestCsvReader::aLongFileIsReadInPieces()
{
    QByteArray bytes = "Area,Note\r\n";
    QStringList notes;
    for (int row = 0; row < 20'000; ++row) {
        notes << QStringLiteral("Ynys Môn – %1\n“two”").arg(row);
        bytes += "x,\"" + notes.last().toUtf8() + "\"\r\n";
    }
    const QString path = m_folder.filePath(QStringLiteral("long.csv"));
    QVERIFY_RESULT(writeBytes(path, bytes));
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    for (int row = 0; row < notes.size(); ++row)
        QCOMPARE(read->first().at(quint32(row + 1), 1).text, notes[row]);
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
