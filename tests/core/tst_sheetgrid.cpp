// A window onto a sheet: the same from every type of file, from the file itself and from the store's copy of
// it.
#include "core/importing/sheetgrid.h"
#include "core/store/storing.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

class tst_SheetGrid : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyTypeShowsTheSameWindow_data();
    void everyTypeShowsTheSameWindow();
    void aSheetThatIsNotThereIsAnError();
    void readingCanBeStopped();
    void theStoredFileIsShown();
    void aFileThatWasNotKeptIsSaidToBeSo();

private:
    QString workbook(const QString &extension);

    QTemporaryDir m_folder;
};

QString tst_SheetGrid::workbook(const QString &extension)
{
    TestSheet sheet{QStringLiteral("Figures"), {}, false};
    for (int row = 1; row <= 20; ++row) {
        const QString name = QStringLiteral("Row %1").arg(row);
        sheet.rows << QStringList{name, QString(), QString::number(row * 100)};
    }
    const QString path = m_folder.filePath(QStringLiteral("book.") + extension);
    QList<TestSheet> sheets = {sheet};
    if (extension != QStringLiteral("csv"))
        sheets.prepend({QStringLiteral("Cover"), {{QStringLiteral("Title")}}, false});
    return writeWorkbook(path, sheets) ? path : QString();
}

void tst_SheetGrid::everyTypeShowsTheSameWindow_data()
{
    QTest::addColumn<QString>("extension");
    for (const char *extension : {"xlsx", "ods", "xls", "csv"})
        QTest::newRow(extension) << QString::fromLatin1(extension);
}

void tst_SheetGrid::everyTypeShowsTheSameWindow()
{
    QFETCH(QString, extension);
    const QString path = workbook(extension);
    QVERIFY(!path.isEmpty());
    const int place = extension == QStringLiteral("csv") ? 0 : 1;
    const auto grid = readGrid(path, {place, 4, 6, {}});
    QVERIFY_RESULT(grid);
    QCOMPARE(grid->sheets.size(), place + 1);
    QCOMPARE(grid->firstRow, 4);
    QCOMPARE(grid->rows, 6);
    QCOMPARE(grid->columns, 3);
    QVERIFY(grid->goesOn);
    QCOMPARE(grid->text(4, 0), QStringLiteral("Row 5"));
    QCOMPARE(grid->text(9, 2), QStringLiteral("1000"));
    QCOMPARE(grid->text(4, 1), QString());
    QCOMPARE(grid->text(3, 0), QString());  // above the window
    QCOMPARE(grid->text(10, 0), QString()); // below it
    const auto end = readGrid(path, {place, 15, 60, {}});
    QVERIFY_RESULT(end);
    QCOMPARE(end->rows, 5);
    QVERIFY(!end->goesOn);
}

void tst_SheetGrid::aSheetThatIsNotThereIsAnError()
{
    const auto grid = readGrid(workbook(QStringLiteral("xlsx")), {7, 0, 10, {}});
    QVERIFY(!grid);
    QVERIFY2(grid.error().message.contains(QStringLiteral("book.xlsx has 2 sheets")),
             qPrintable(grid.error().message));
}

void tst_SheetGrid::readingCanBeStopped()
{
    const auto grid = readGrid(workbook(QStringLiteral("xlsx")), {1, 0, 10, [](double) { return false; }});
    QVERIFY(!grid && grid.error().cancelled);
}

void tst_SheetGrid::theStoredFileIsShown()
{
    const QString path = workbook(QStringLiteral("xlsx"));
    Draft draft = makeDraft(
        QStringLiteral("book"), QStringLiteral("ons-pfa"),
        {{QStringLiteral("knife-offences"), QStringLiteral("E23000016"), QStringLiteral("2024"), 12}});
    draft.fileBytes = bytesOf(path);
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const auto release = storeDraft(*store, draft);
    QVERIFY_RESULT(release);
    const auto stored = readStoredGrid(*store, *release, {1, 2, 5, {}});
    QVERIFY_RESULT(stored);
    QCOMPARE(*stored, *readGrid(path, {1, 2, 5, {}}));
}

void tst_SheetGrid::aFileThatWasNotKeptIsSaidToBeSo()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const auto release =
        storeDraft(*store, makeDraft(QStringLiteral("book"), QStringLiteral("ons-pfa"),
                                     {{QStringLiteral("knife-offences"), QStringLiteral("E23000016"),
                                       QStringLiteral("2024"), 12}}));
    QVERIFY_RESULT(release);
    const auto stored = readStoredGrid(*store, *release, {});
    QVERIFY(!stored);
    QVERIFY(stored.error().message.contains(QStringLiteral("is not in the store")));
}

QTEST_GUILESS_MAIN(tst_SheetGrid)
#include "tst_sheetgrid.moc"
