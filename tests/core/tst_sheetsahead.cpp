// Sheets of an .xlsx that are read ahead on other threads come out as if they had been read one by one: the
// same rows, in the same order, on the calling thread, with the same errors.
#include "core/sheets/xlsxreader.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QTemporaryDir>
#include <QThread>

using namespace yardstick;
using namespace yardstick::test;
using sheets::ReadingAhead;
using sheets::readXlsx;

namespace {

constexpr ReadingAhead oneByOne{1, 0};
constexpr ReadingAhead ahead{3, 0};

/// Sheets with all that cells can hold: shared texts, superscripts, numbers, dates, nothing at all.
QList<TestSheet> someSheets()
{
    QList<TestSheet> sheets;
    for (int sheet = 0; sheet < 7; ++sheet) {
        QList<QStringList> rows;
        for (int row = 0; sheet != 3 && row < 1500 + sheet * 100; ++row)
            rows << QStringList{QStringLiteral("Area %1^{%2}").arg(row % 43).arg(sheet),
                                QString::number(row * sheet),
                                row % 5 == 0 ? QString() : QStringLiteral("=2024-03-31"),
                                QStringLiteral("text %1 of %2").arg(row).arg(sheet), QStringLiteral("-0.25")};
        sheets += TestSheet{QStringLiteral("S%1").arg(sheet), rows, sheet == 2, {7, 8}};
    }
    return sheets;
}

struct Log {
    QStringList lines;
    SheetVisitor visitor;

    explicit Log(const std::function<RowAction(const Row &)> &action = {},
                 const std::function<bool(const SheetInfo &)> &wanted = {})
    {
        const QThread *const caller = QThread::currentThread();
        visitor.beginSheet = [this, wanted](const SheetInfo &sheet) {
            lines << QStringLiteral("begin ") + sheet.name;
            return !wanted || wanted(sheet);
        };
        visitor.row = [this, action, caller](const Row &row) {
            if (QThread::currentThread() != caller)
                lines << QStringLiteral("on another thread");
            QString line = QStringLiteral("%1%2").arg(row.number).arg(row.hidden ? u'h' : u' ');
            for (const Cell &cell : row.cells)
                line +=
                    QStringLiteral("|%1:%2:%3:%4:%5")
                        .arg(cell.column)
                        .arg(int(cell.kind))
                        .arg(cell.number)
                        .arg(QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size())),
                             QString::fromUtf8(cell.superscript.data(), qsizetype(cell.superscript.size())));
            lines << line;
            return action ? action(row) : RowAction::Continue;
        };
        visitor.endSheet = [this](const SheetInfo &sheet) { lines << QStringLiteral("end ") + sheet.name; };
    }
};

} // namespace

class TestSheetsAhead : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void theSameRowsInTheSameOrder();
    void sheetsThatNobodyWants();
    void rowsThatNobodyWants();
    void anErrorComesBehindTheRowsBeforeIt();
    void aSlowVisitorIsWaitedFor();
    void readingCanBeCancelled();

private:
    QString written(const QList<ZipPart> &parts)
    {
        const QString path = m_folder.filePath(QStringLiteral("many.xlsx"));
        if (!writeZip(path, parts))
            QTest::qFail("the workbook could not be written", __FILE__, __LINE__);
        return path;
    }

    QTemporaryDir m_folder;
};

void TestSheetsAhead::theSameRowsInTheSameOrder()
{
    const QString path = written(xlsxParts(someSheets()));
    Log expected;
    QVERIFY_RESULT(readXlsx(path, expected.visitor, oneByOne));
    QVERIFY(expected.lines.size() > 9000);
    for (int round = 0; round < 5; ++round) {
        Log log;
        QVERIFY_RESULT(readXlsx(path, log.visitor, ahead));
        QVERIFY(log.lines == expected.lines);
    }
}

void TestSheetsAhead::sheetsThatNobodyWants()
{
    const QString path = written(xlsxParts(someSheets()));
    const auto wanted = [](const SheetInfo &sheet) { return sheet.index == 1 || sheet.index >= 4; };
    Log expected({}, wanted);
    QVERIFY_RESULT(readXlsx(path, expected.visitor, oneByOne));
    Log log({}, wanted);
    QVERIFY_RESULT(readXlsx(path, log.visitor, ahead));
    QVERIFY(log.lines == expected.lines);
}

void TestSheetsAhead::rowsThatNobodyWants()
{
    const QString path = written(xlsxParts(someSheets()));
    const auto action = [](const Row &row) {
        return row.number == 40 ? RowAction::SkipSheet : RowAction::Continue;
    };
    Log expected(action);
    QVERIFY_RESULT(readXlsx(path, expected.visitor, oneByOne));
    Log log(action);
    QVERIFY_RESULT(readXlsx(path, log.visitor, ahead));
    QVERIFY(log.lines == expected.lines);
}

void TestSheetsAhead::anErrorComesBehindTheRowsBeforeIt()
{
    QList<ZipPart> parts = xlsxParts(someSheets());
    for (ZipPart &part : parts) {
        if (part.name == "xl/worksheets/sheet3.xml")
            part.content.replace("<row r=\"900\">", "<row r=\"900\"><c r=\"A900\"><v>12x</v></c>");
    }
    const QString path = written(parts);
    Log expected;
    const auto first = readXlsx(path, expected.visitor, oneByOne);
    Log log;
    const auto second = readXlsx(path, log.visitor, ahead);
    QVERIFY(!first.ok() && !second.ok());
    QCOMPARE(second.error().message, first.error().message);
    QVERIFY2(first.error().message.contains(QStringLiteral("A900")), qPrintable(first.error().message));
    QVERIFY(log.lines == expected.lines);
}

/// Threads must wait until there is room again, and not mind.
void TestSheetsAhead::aSlowVisitorIsWaitedFor()
{
    const QString path = written(xlsxParts(someSheets()));
    Log log([](const Row &row) {
        if (row.number % 300 == 0)
            QThread::msleep(5);
        return RowAction::Continue;
    });
    QVERIFY_RESULT(readXlsx(path, log.visitor, ahead));
    Log expected;
    QVERIFY_RESULT(readXlsx(path, expected.visitor, oneByOne));
    QVERIFY(log.lines == expected.lines);
}

void TestSheetsAhead::readingCanBeCancelled()
{
    const QString path = written(xlsxParts(someSheets()));
    bool stop = false;
    Log log([&stop](const Row &row) {
        stop = stop || row.number == 700;
        QThread::usleep(200); // progress is told some times a second
        return RowAction::Continue;
    });
    log.visitor.progress = [&stop](double) { return !stop; };
    const auto read = readXlsx(path, log.visitor, ahead);
    QVERIFY(!read.ok());
    QVERIFY(read.error().cancelled);
}

QTEST_APPLESS_MAIN(TestSheetsAhead)
#include "tst_sheetsahead.moc"
