// What a spreadsheet program shows: the expected texts are those of Excel in British English.
#include "core/sheets/displaytext.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

using namespace yardstick;
using namespace yardstick::test;

namespace {

QString shown(double number, const QByteArray &format, Cell::Kind kind = Cell::Kind::Number)
{
    Cell cell;
    cell.kind = kind;
    cell.number = number;
    cell.format = {format.constData(), std::size_t(format.size())};
    return QString::fromStdString(displayText(cell));
}

} // namespace

class TestSheetsDisplay : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void showsAsExcelDoes_data();
    void showsAsExcelDoes();
    void whatTheFileSaysCounts();
    void noFormatLosesTheNumber();
};

void TestSheetsDisplay::showsAsExcelDoes_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QString>("text");
    const auto row = [](double number, const char *format, const char *text) {
        QTest::newRow(
            qPrintable(QStringLiteral("%1 by “%2”").arg(number, 0, 'g', 15).arg(QLatin1String(format))))
            << number << QByteArray(format) << QString::fromUtf8(text);
    };
    row(0, "", "0");
    row(1234, "", "1234");
    row(-0.5, "", "-0.5");
    row(1225.8942999999999, "", "1225.8943");
    row(0.1 + 0.2, "", "0.3");
    row(1.0 / 3, "", "0.333333333");
    row(3.14159265358979, "", "3.141592654");
    row(12345678901.0, "", "12345678901");
    row(123456789012.0, "", "1.23457E+11");
    row(99999.99999999, "", "100000");
    row(0.0001, "", "0.0001");
    row(0.00001234567, "", "1.23457E-05");
    row(5, "General", "5");
    row(5, "General\" offences\"", "5 offences");
    row(1234.5, "0", "1235");
    row(-1234.5, "0", "-1235");
    row(-0.4, "0", "0");
    row(7, "000", "007");
    row(2.5, "0.0", "2.5");
    row(0.125, "0.00", "0.13");
    row(1.005, "0.00", "1.01");
    row(99.995, "0.00", "100.00");
    row(2.5, "0.##", "2.5");
    row(2, "0.##", "2.");
    row(0.5, "#.00", ".50");
    row(1234567, "#,##0", "1,234,567");
    row(123, "#,##0", "123");
    row(0, "#,##0", "0");
    row(-1234567.891, "#,##0.0", "-1,234,567.9");
    row(1234567, "0,", "1235");
    row(1234567890, "#,##0.0,,\"m\"", "1,234.6m");
    row(0.253, "0%", "25%");
    row(0.253, "0.0%", "25.3%");
    row(-0.253, "0.0%", "-25.3%");
    row(12345, "0.00E+00", "1.23E+04");
    row(0.00012, "0.0E+00", "1.2E-04");
    row(9.999, "0.0E+0", "1.0E+1");
    row(-5, "0;(0)", "(5)");
    row(5, "0;(0)", "5");
    row(0, "0;(0);\"nil\"", "nil");
    row(0, "#,##0;-#,##0;\"-\"", "-");
    row(-12, "[Red]-0;[Blue]-0", "-12");
    row(1234, "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", " 1,234 ");
    row(-1234, "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "-1,234 ");
    row(0, "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", " -   ");
    row(1500, "[>=1000]#,##0,\"k\";0", "2k");
    row(999, "[>=1000]#,##0,\"k\";0", "999");
    row(1.5, "[$£-809]#,##0.00", "£1.50");
    row(12, "0\" days\"\\!", "12 days!");
    row(123456789, "000-00-0000", "123-45-6789");
    row(12, ";;;", "12");
    row(0.5, "# ?/?", "0.5");
    row(12, "@", "12");
    row(45382, "dd/mm/yyyy", "31/03/2024");
    row(45382, "d mmm yy", "31 Mar 24");
    row(45382, "dddd d mmmm yyyy", "Sunday 31 March 2024");
    row(45382, "mmm-yy", "Mar-24");
    row(45382, "[$-809]dd\\ mmmm\\ yyyy;@", "31 March 2024");
    row(45382.75, "dd/mm/yyyy hh:mm", "31/03/2024 18:00");
    row(0.5, "h:mm AM/PM", "12:00 PM");
    row(0.25, "hh:mm:ss", "06:00:00");
    row(1.5, "[h]:mm:ss", "36:00:00");
    row(0.0005, "mm:ss.0", "00:43.2");
}

void TestSheetsDisplay::showsAsExcelDoes()
{
    QFETCH(double, number);
    QFETCH(QByteArray, format);
    QTEST(shown(number, format), "text");
}

void TestSheetsDisplay::whatTheFileSaysCounts()
{
    Cell cell;
    cell.kind = Cell::Kind::Number;
    cell.number = 1225.8943;
    cell.text = "1,226";
    cell.displayed = true;
    QCOMPARE(displayText(cell), std::string("1,226"));
    cell.kind = Cell::Kind::DateTime;
    cell.displayed = false;
    cell.text = "2024-03-31";
    QCOMPARE(displayText(cell), std::string("2024-03-31"));
    cell.kind = Cell::Kind::Boolean;
    QCOMPARE(displayText(cell), std::string("TRUE"));
    QCOMPARE(displayText(Cell{}), std::string());
}

/// Codes made of everything that codes are made of: always some text, never a crash, and the number in the
/// cell stays what it is.
void TestSheetsDisplay::noFormatLosesTheNumber()
{
    const QByteArrayList pieces = {"0", "#", "?",   ".", ",", "%",       "E+",    "e-",   "\"", "\\",
                                   "_", "*", "[h]", "[", "]", ";",       "@",     "y",    "m",  "dd",
                                   "s", "h", "/",   "-", " ", "General", "AM/PM", "[>5]", "£"};
    const QList<double> numbers = {0,      1,        -1,      0.5,  123456.789, -1e300,
                                   1e-300, 45382.75, 2958465, 1e15, -0.004};
    QRandomGenerator random(20240331);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray format;
        for (int count = random.bounded(1, 9); count > 0; --count)
            format += pieces[random.bounded(int(pieces.size()))];
        const double number = numbers[random.bounded(int(numbers.size()))];
        const QString text = shown(number, format);
        QVERIFY2(!text.trimmed().isEmpty(), format.constData());
    }
}

QTEST_APPLESS_MAIN(TestSheetsDisplay)
#include "tst_sheetsdisplay.moc"
