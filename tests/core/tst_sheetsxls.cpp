// What is particular to .xls: records, texts parted over them, cells that share a record, the old BIFF5, and
// what stands in a sheet beside its cells.
#include "tests/support/sheetcollector.h"
#include "tests/support/testsupport.h"
#include "tests/support/xlsbuilder.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;
using Kind = Cell::Kind;

namespace {

enum Format { General, Date, Percent, Time, Raised };

QByteArray place(unsigned row, unsigned column, unsigned format = General)
{
    return biffWord(row) + biffWord(column) + biffWord(format);
}

QByteArray number(unsigned row, unsigned column, double value, unsigned format = General)
{
    return biffRecord(0x0203, place(row, column, format) + biffReal(value));
}

QByteArray label(unsigned row, unsigned column, const QString &text, unsigned format = General)
{
    return biffRecord(0x0204, place(row, column, format) + biffText(text));
}

/// A formula with a result that is no number: `kind` 0 text, 1 truth, 2 error, 3 nothing.
QByteArray formula(unsigned column, char kind, char value = 0)
{
    return biffRecord(0x0006, place(0, column) + kind + '\0' + value + QByteArray(3, '\0') +
                                  biffWord(0xFFFF) + QByteArray(6, '\0') + QByteArray("\x03\0\x1E\1\0", 5));
}

QByteArray rowRecord(unsigned row, unsigned height, unsigned flags)
{
    return biffRecord(0x0208, biffWord(row) + biffWord(0) + biffWord(1) + biffWord(height) +
                                  QByteArray(4, '\0') + biffWord(flags) + biffWord(0));
}

QByteArray fileOf(const QByteArray &records, const QByteArray &globals = {})
{
    return compoundFile(xlsStream({{records}}, globals));
}

/// The same in BIFF5, whose texts are bytes: `stream` holds nothing whose form changed but what this writes.
QByteArray biff5Stream(const QByteArray &records, unsigned codePage)
{
    const auto begin = [](unsigned type) {
        return biffRecord(0x0809, biffWord(0x0500) + biffWord(type) + QByteArray(4, '\0'));
    };
    const QByteArray end = biffRecord(0x000A, {});
    QByteArray globals = begin(0x0005) + biffRecord(0x0042, biffWord(codePage));
    for (int font = 0; font < 5; ++font)
        globals += biffRecord(0x0031, biffWord(200) + QByteArray(6, '\0') + biffWord(font == 4 ? 1 : 0) +
                                          QByteArray(4, '\0') +
                                          "\x05"
                                          "Arial");
    globals += biffRecord(0x041E, biffWord(164) + "\x0A"
                                                  "dd/mm/yyyy");
    globals += biffRecord(0x00E0, QByteArray(16, '\0'));
    globals += biffRecord(0x00E0, biffWord(0) + biffWord(164) + QByteArray(12, '\0'));
    const auto sheet = [](quint32 offset) {
        return biffRecord(0x0085, biffDoubleWord(offset) + QByteArray(2, '\0') +
                                      "\x05"
                                      "S\xE9"
                                      "con");
    };
    const auto offset = quint32((globals + sheet(0) + end).size());
    return globals + sheet(offset) + end + begin(0x0010) + records + end;
}

} // namespace

class TestSheetsXls : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void cell_data();
    void cell();
    void textsArePartedOverRecords();
    void rowsOutOfOrderAreSorted();
    void hiddenRowsAreTold();
    void sheetsOfEveryState();
    void chartsWithinASheetAreLeftOut();
    void the1904Calendar();
    void biff5_data();
    void biff5();
    void aBareStream();
    void refuses_data();
    void refuses();
    void thePublishedPopulation();

private:
    Result<QList<ReadSheet>> read(const QByteArray &file)
    {
        const QString path = m_folder.filePath(QStringLiteral("figures.xls"));
        if (const auto written = writeBytes(path, file); !written)
            return written.error();
        return collectSheets(path);
    }

    QTemporaryDir m_folder;
};

void TestSheetsXls::cell_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QByteArray>("globals");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("superscript");
    const auto row = [](const char *name, const QByteArray &records, Kind kind, double value,
                        const QString &text, const QString &superscript = {},
                        const QByteArray &globals = {}) {
        QTest::newRow(name) << records << globals << kind << value << text << superscript;
    };
    const auto rk = [](quint32 bits) { return biffRecord(0x027E, place(0, 1) + biffDoubleWord(bits)); };
    const auto shared = [](const QByteArray &texts) {
        return biffRecord(0x00FC, biffDoubleWord(1) + biffDoubleWord(1) + texts);
    };
    const QByteArray first = biffRecord(0x00FD, place(0, 1) + biffDoubleWord(0));
    row("a number", number(0, 1, 1225.8942999999999), Kind::Number, 1225.8942999999999,
        QStringLiteral("1225.8943"));
    row("a whole number in thirty bits", rk((1234U << 2) | 2U), Kind::Number, 1234, QStringLiteral("1234"));
    row("a negative one", rk((quint32(-7) << 2) | 2U), Kind::Number, -7, QStringLiteral("-7"));
    row("hundredths", rk((12345U << 2) | 3U), Kind::Number, 123.45, QStringLiteral("123.45"));
    row("the front of a real number", rk(0x3FF80000U), Kind::Number, 1.5, QStringLiteral("1.5"));
    row("a date by a custom format", number(0, 1, 45382, Date), Kind::DateTime, 45382,
        QStringLiteral("2024-03-31"));
    row("a time by a built-in format", number(0, 1, 0.5, Time), Kind::DateTime, 0.5,
        QStringLiteral("12:00:00"));
    row("a percentage", number(0, 1, 0.253, Percent), Kind::Number, 0.253, QStringLiteral("0.253"));
    row("a format that is not there", number(0, 1, 5, 99), Kind::Number, 5, QStringLiteral("5"));
    row("a text of its own", label(0, 1, QStringLiteral("Môn – 😀")), Kind::Text, 0,
        QStringLiteral("Môn – 😀"));
    row("a text in a superscript font", label(0, 1, QStringLiteral("8,9"), Raised), Kind::Text, 0, {},
        QStringLiteral("8,9"));
    row("a shared text", first, Kind::Text, 0, QStringLiteral("Kent"), {},
        shared(biffText(QStringLiteral("Kent"))));
    row("an empty shared text", first, Kind::Empty, 0, {}, {}, shared(biffText({})));
    row("superscript between", first, Kind::Text, 0, QStringLiteral("Kent total"), QStringLiteral("8,9"),
        shared(biffWord(13) + '\x08' + biffWord(2) + "Kent8,9 total" + biffWord(4) + biffWord(5) +
               biffWord(7) + biffWord(0)));
    row("superscript from the first letter", first, Kind::Text, 0, QStringLiteral("Kent"),
        QStringLiteral("1"),
        shared(biffWord(5) + '\x08' + biffWord(2) + "1Kent" + biffWord(0) + biffWord(5) + biffWord(1) +
               biffWord(0)));
    row("phonetic guides are left out", first, Kind::Text, 0, QStringLiteral("Tokyo"), {},
        shared(biffWord(5) + '\x04' + biffDoubleWord(4) + "Tokyo" + "LEAK"));
    row("half a pair", label(0, 1, QString(QChar(0xD83D))), Kind::Text, 0, QString(QChar(0xFFFD)));
    row("runs in the record of the cell",
        biffRecord(0x00D6,
                   place(0, 1) + biffText(QStringLiteral("Kent4")) + biffWord(1) + biffWord(4) + biffWord(5)),
        Kind::Text, 0, QStringLiteral("Kent"), QStringLiteral("4"));
    row("a truth", biffRecord(0x0205, place(0, 1) + QByteArray("\1\0", 2)), Kind::Boolean, 1,
        QStringLiteral("1"));
    row("an error", biffRecord(0x0205, place(0, 1) + QByteArray("\x07\1", 2)), Kind::Error, 0,
        QStringLiteral("#DIV/0!"));
    row("a blank with a format", biffRecord(0x0201, place(0, 1)), Kind::Empty, 0, {});
    row("a formula's number",
        biffRecord(0x0006, place(0, 1) + biffReal(0.5) + QByteArray(6, '\0') + QByteArray(2, '\0')),
        Kind::Number, 0.5, QStringLiteral("0.5"));
    row("a formula's truth", formula(1, 1, 1), Kind::Boolean, 1, QStringLiteral("1"));
    row("a formula's error", formula(1, 2, 0x2A), Kind::Error, 0, QStringLiteral("#N/A"));
    row("a formula's nothing", formula(1, 3), Kind::Empty, 0, {});
    row("a formula's text", formula(1, 0) + biffRecord(0x0207, biffText(QStringLiteral("yes"))), Kind::Text,
        0, QStringLiteral("yes"));
    row("a shared formula's text",
        formula(1, 0) + biffRecord(0x04BC, QByteArray(10, '\0')) +
            biffRecord(0x0207, biffText(QStringLiteral("yes"))),
        Kind::Text, 0, QStringLiteral("yes"));
    row("a formula's text that was never computed", formula(1, 0), Kind::Empty, 0, {});
}

void TestSheetsXls::cell()
{
    QFETCH(QByteArray, records);
    QFETCH(QByteArray, globals);
    const auto sheets = read(fileOf(records + label(0, 2, QStringLiteral("END")), globals));
    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->first().at(0, 2).text, QStringLiteral("END"));
    const ReadCell cell = sheets->first().at(0, 1);
    QTEST(cell.kind, "kind");
    QTEST(cell.number, "number");
    QTEST(cell.text, "text");
    QTEST(cell.superscript, "superscript");
}

/// Texts of every length near a record's end, one byte and two bytes a character.
void TestSheetsXls::textsArePartedOverRecords()
{
    QList<QStringList> rows;
    for (int row = 0; row < 600; ++row) {
        const QString filler(row % 97, row % 3 == 0 ? QChar(u'–') : QChar(u'x'));
        rows << QStringList{QStringLiteral("Area %1 ").arg(row) + filler,
                            filler + QStringLiteral("^{%1}").arg(row), QString::number(row)};
    }
    rows << QStringList{QString(20'000, u'ô'), QString(20'000, u'–')};
    const auto sheets = read(xlsFile({{QStringLiteral("Long"), rows}}));
    QVERIFY_RESULT(sheets);
    for (qsizetype row = 0; row < 600; ++row) {
        QCOMPARE(sheets->first().at(quint32(row), 0).text, rows[row][0]);
        QCOMPARE(sheets->first().at(quint32(row), 1).superscript, QString::number(row));
        QCOMPARE(sheets->first().at(quint32(row), 1).text, rows[row][1].section(QLatin1Char('^'), 0, 0));
    }
    QCOMPARE(sheets->first().at(600, 0).text, rows.last()[0]);
    QCOMPARE(sheets->first().at(600, 1).text, rows.last()[1]);
}

void TestSheetsXls::rowsOutOfOrderAreSorted()
{
    const auto sheets = read(fileOf(number(5, 1, 51) + number(2, 0, 20) + formula(3, 0) +
                                    biffRecord(0x0207, biffText(QStringLiteral("text"))) + number(5, 0, 50)));
    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->first().cells.keys(), QList<CellPlace>({{0, 3}, {2, 0}, {5, 0}, {5, 1}}));
    QCOMPARE(sheets->first().at(0, 3).text, QStringLiteral("text"));
    QCOMPARE(sheets->first().at(5, 0).number, 50.0);
}

void TestSheetsXls::hiddenRowsAreTold()
{
    const auto sheets =
        read(fileOf(rowRecord(0, 255, 0x100) + rowRecord(1, 255, 0x120) + rowRecord(2, 0, 0x100) +
                    number(0, 0, 1) + number(1, 0, 2) + number(2, 0, 3) + number(3, 0, 4)));
    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->first().hiddenRows, QSet<quint32>({1, 2}));
}

void TestSheetsXls::sheetsOfEveryState()
{
    const auto sheets = read(compoundFile(xlsStream({{number(0, 0, 1), QStringLiteral("Table P1 "), 0},
                                                     {number(0, 0, 2), QStringLiteral("Môn – hidden"), 1},
                                                     {number(0, 0, 3), QStringLiteral("Chart"), 0, 0x0020},
                                                     {number(0, 0, 4), QStringLiteral("Deep"), 2}})));
    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->size(), 4);
    QCOMPARE(sheets->at(0).info.name, QStringLiteral("Table P1 "));
    QCOMPARE(sheets->at(1).info.name, QStringLiteral("Môn – hidden"));
    QCOMPARE(sheets->at(1).info.visibility, SheetInfo::Visibility::Hidden);
    QVERIFY(sheets->at(2).cells.isEmpty());
    QCOMPARE(sheets->at(3).info.visibility, SheetInfo::Visibility::VeryHidden);
    QCOMPARE(sheets->at(3).at(0, 0).number, 4.0);
}

void TestSheetsXls::chartsWithinASheetAreLeftOut()
{
    const QByteArray chart = biffRecord(0x0809, biffWord(0x0600) + biffWord(0x0020) + QByteArray(12, '\0')) +
                             number(0, 7, 99) + rowRecord(1, 0, 0) + biffRecord(0x000A, {});
    const auto sheets = read(fileOf(number(0, 0, 1) + chart + number(1, 0, 2)));
    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->first().cells.keys(), QList<CellPlace>({{0, 0}, {1, 0}}));
    QVERIFY(sheets->first().hiddenRows.isEmpty());
}

void TestSheetsXls::the1904Calendar()
{
    const auto sheets = read(fileOf(number(0, 0, 43920, Date), biffRecord(0x0022, biffWord(1))));
    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->first().at(0, 0).text, QStringLiteral("2024-03-31"));
}

void TestSheetsXls::biff5_data()
{
    QTest::addColumn<unsigned>("codePage");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("Windows-1252") << 1252U << QByteArray("M\xF4n \x96") << QStringLiteral("Môn –");
    QTest::newRow("Windows-1251") << 1251U << QByteArray("\xCC\xEE") << QStringLiteral("Мо");
    QTest::newRow("a page that nobody knows") << 9999U << QByteArray("M\xF4n") << QStringLiteral("Môn");
}

void TestSheetsXls::biff5()
{
    QFETCH(unsigned, codePage);
    QFETCH(QByteArray, bytes);
    const QByteArray runs = QByteArray("\1", 1) + char(bytes.size()) + '\x05';
    const QByteArray records =
        biffRecord(0x00D6, place(0, 0) + biffWord(unsigned(bytes.size() + 1)) + bytes + '4' + runs) +
        number(0, 1, 45382, 1);
    const auto sheets = read(compoundFile(biff5Stream(records, codePage), QStringLiteral("Book")));
    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->first().info.name.size(), 5);
    QTEST(sheets->first().at(0, 0).text, "text");
    QCOMPARE(sheets->first().at(0, 0).superscript, QStringLiteral("4"));
    QCOMPARE(sheets->first().at(0, 1).text, QStringLiteral("2024-03-31"));
}

void TestSheetsXls::aBareStream()
{
    const auto sheets = read(xlsStream({{number(0, 0, 1)}}));
    QVERIFY_RESULT(sheets);
    QCOMPARE(sheets->first().at(0, 0).number, 1.0);
}

void TestSheetsXls::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &file, const char *part) {
        QTest::newRow(name) << file << QString::fromLatin1(part);
    };
    const QByteArray good = fileOf(number(0, 0, 1));
    row("a password", fileOf(number(0, 0, 1), biffRecord(0x002F, QByteArray(54, '\1'))), "password");
    row("a number that is none", fileOf(number(0, 1, qQNaN())), "cell B1");
    row("a text that is not there", fileOf(biffRecord(0x00FD, place(2, 0) + biffDoubleWord(3))), "cell A3");
    row("a cell twice", fileOf(number(0, 0, 1) + number(0, 0, 2)), "twice");
    row("a column beyond the last", fileOf(number(0, 40'000, 1)), "no proper place");
    row("a text cut short", fileOf(biffRecord(0x0204, place(0, 0) + biffWord(500) + '\0' + "abc")),
        "cut short");
    row("shared texts cut short",
        fileOf({}, biffRecord(0x00FC,
                              biffDoubleWord(1) + biffDoubleWord(0xFFFFFFFF) + biffWord(9) + '\0' + "abc")),
        "cut short");
    row("a sheet elsewhere",
        compoundFile(QByteArray(xlsStream({{{}}}))
                         .replace(biffWord(0x0809) + biffWord(16) + biffWord(0x0600) + biffWord(0x0010),
                                  biffWord(0x0808) + biffWord(16) + biffWord(0x0600) + biffWord(0x0010))),
        "cut short");
    row("the file cut short", good.chopped(2048), "figures.xls");
    row("no end of the list of sheets", compoundFile(xlsStream({{{}}}).first(60)), "damaged");
    row("Excel 4 in a container",
        compoundFile(biffRecord(0x0409, biffWord(0) + biffWord(0x0010) + biffWord(0)) + QByteArray(40, '\0')),
        "before 1993");
    row("nonsense in a container", compoundFile(QByteArray(6000, '\x55')), "does not begin as one");
}

void TestSheetsXls::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, part);
    const auto sheets = read(file);
    QVERIFY(!sheets.ok());
    const QString message = sheets.error().message;
    QVERIFY2(message.contains(part) && message.contains(QStringLiteral("figures.xls")) &&
                 message.endsWith(QLatin1Char('.')),
             qPrintable(message));
}

void TestSheetsXls::thePublishedPopulation()
{
    REQUIRE_PUBLISHED(path, "population/ons_pop_data.xls");
    const auto sheets = collectSheets(path);
    QVERIFY_RESULT(sheets);
    constexpr double england = 55'977'178; // mid-2018
    qsizetype found = 0;
    for (const ReadSheet &sheet : *sheets)
        found += std::ranges::count(sheet.cells, england, &ReadCell::number);
    QVERIFY(found > 0);
    QCOMPARE(sheets->first().at(10, 1).text, QStringLiteral("Terms and conditions "));
}

QTEST_APPLESS_MAIN(TestSheetsXls)
#include "tst_sheetsxls.moc"
