// Every layout has a case, and the case gives the same figures from every file type. To renew expected.csv
// after a change that is meant: YARDSTICK_RENEW=1 ./test -R tst_layouts, and read the difference.
#include "core/importing/tablematch.h"
#include "tests/support/layoutcase.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace yardstick;
using namespace yardstick::test;

class tst_Layouts : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyLayoutGivesTheFiguresOfItsCase_data();
    void everyLayoutGivesTheFiguresOfItsCase();
    void everyLayoutSurvivesAnotherEdition_data();
    void everyLayoutSurvivesAnotherEdition();
    void everyCaseBelongsToALayout();
    void everyLayoutNamesPublicationsAndIndicatorsOfTheCatalogue();
    void aLayoutThatIsWrongIsNamedWithItsEntry_data();
    void aLayoutThatIsWrongIsNamedWithItsEntry();
};

void tst_Layouts::everyLayoutGivesTheFiguresOfItsCase_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("extension");
    const auto layouts = loadLayouts();
    QVERIFY_RESULT(layouts);
    QVERIFY(!layouts->empty());
    for (const Layout &layout : *layouts) {
        const auto found = readLayoutCase(layout.id.value);
        QVERIFY_RESULT(found);
        QStringList extensions{QStringLiteral("xlsx"), QStringLiteral("ods"), QStringLiteral("xls")};
        if (found->sheets.size() == 1)
            extensions << QStringLiteral("csv");
        for (const QString &extension : extensions) {
            QTest::newRow(qPrintable(QStringLiteral("%1 as .%2").arg(layout.id.value, extension)))
                << layout.id.value << extension;
        }
    }
}

void tst_Layouts::everyLayoutGivesTheFiguresOfItsCase()
{
    QFETCH(QString, id);
    QFETCH(QString, extension);
    const auto catalogue = Catalogue::load();
    const auto layouts = loadLayouts();
    const auto layoutCase = readLayoutCase(id);
    QVERIFY_RESULT(catalogue);
    QVERIFY_RESULT(layoutCase);
    QTemporaryDir folder;
    const auto path = writeCase(*layoutCase, folder.path(), extension);
    QVERIFY_RESULT(path);

    const auto draft = readDraft(*path, *catalogue, *layouts);
    QVERIFY_RESULT(draft);
    QCOMPARE(draft->release.layout.value, id);
    QVERIFY2(!firstError(*draft), qPrintable(issuesText(*draft)));
    const QString figures = figuresText(*draft);
    const QString expectedPath = sourcePath(QStringLiteral("tests/layouts/%1/expected.csv").arg(id));
    if (qEnvironmentVariableIsSet("YARDSTICK_RENEW")) {
        QFile renewed(expectedPath);
        QVERIFY(renewed.open(QIODevice::WriteOnly));
        renewed.write(figures.toUtf8());
        return;
    }
    QFile expected(expectedPath);
    QVERIFY2(expected.open(QIODevice::ReadOnly), qPrintable(expectedPath));
    QCOMPARE(figures.split(QLatin1Char('\n')),
             QString::fromUtf8(expected.readAll()).split(QLatin1Char('\n')));
}

namespace {

constexpr int addedRows = 2;

/// The same sheets as a later edition might have them: rows above the table, a column to its right and, where
/// no table needs its sheet's name, other names.
Result<LayoutCase> nextEdition(LayoutCase layoutCase, const Layout &layout)
{
    const bool needsNames =
        std::any_of(layout.tables.begin(), layout.tables.end(),
                    [](const TableLayout &table) { return !table.sheet.pattern().isEmpty(); });
    for (TestSheet &sheet : layoutCase.sheets) {
        qsizetype width = 0;
        for (const QStringList &row : sheet.rows)
            width = std::max(width, row.size());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("one.xlsx"));
        if (const auto written = writeWorkbook(path, {sheet}); !written)
            return written.error();
        std::vector<HeldRow> held;
        SheetVisitor visitor;
        visitor.beginSheet = [](const SheetInfo &) { return true; };
        visitor.endSheet = [](const SheetInfo &) {};
        visitor.row = [&](const Row &row) {
            held.emplace_back(row);
            QStringList &cells = sheet.rows[static_cast<qsizetype>(row.number)];
            if (!matchTable({&layout}, sheet.name, held))
                return RowAction::Continue;
            cells.resize(width);
            cells << QStringLiteral("Remarks of the publisher");
            held.clear();
            return RowAction::Continue;
        };
        if (const auto read = readSheets(path, visitor); !read)
            return read.error();
        for (int i = 0; i < addedRows; ++i)
            sheet.rows.prepend({QStringLiteral("A row that the publisher added")});
        if (!needsNames)
            sheet.name = QStringLiteral("Renamed %1").arg(sheet.name.trimmed().right(9));
    }
    return layoutCase;
}

/// The figures without the names of their sheets and the rows of their cells.
QStringList withoutPlaces(const QString &figures)
{
    QStringList lines;
    for (const QString &line : figures.split(QLatin1Char('\n')))
        lines << line.section(QLatin1Char(','), 0, -3);
    lines.sort();
    return lines;
}

} // namespace

void tst_Layouts::everyLayoutSurvivesAnotherEdition_data()
{
    QTest::addColumn<QString>("id");
    const auto layouts = loadLayouts();
    QVERIFY_RESULT(layouts);
    for (const Layout &layout : *layouts)
        QTest::newRow(qPrintable(layout.id.value)) << layout.id.value;
}

void tst_Layouts::everyLayoutSurvivesAnotherEdition()
{
    QFETCH(QString, id);
    const auto catalogue = Catalogue::load();
    const auto layouts = loadLayouts();
    QVERIFY_RESULT(catalogue);
    QVERIFY_RESULT(layouts);
    const auto layout = std::find_if(layouts->begin(), layouts->end(),
                                     [&](const Layout &candidate) { return candidate.id.value == id; });
    const auto layoutCase = readLayoutCase(id);
    QVERIFY_RESULT(layoutCase);
    const auto changed = nextEdition(*layoutCase, *layout);
    QVERIFY_RESULT(changed);
    QTemporaryDir folder;
    const auto before = writeCase(*layoutCase, folder.path(), QStringLiteral("xlsx"));
    QVERIFY_RESULT(before);
    const auto expected = readDraft(*before, *catalogue, *layouts);
    QVERIFY_RESULT(expected);
    const auto after = writeCase(*changed, folder.path(), QStringLiteral("ods"));
    QVERIFY_RESULT(after);
    const auto draft = readDraft(*after, *catalogue, *layouts);
    QVERIFY_RESULT(draft);
    QCOMPARE(draft->release.layout.value, id);
    QCOMPARE(withoutPlaces(figuresText(*draft)), withoutPlaces(figuresText(*expected)));
    QVERIFY(issuesText(*draft).contains(
        QStringLiteral("Remarks of the publisher\" was not read: the layout does not know it.")));
}

void tst_Layouts::everyCaseBelongsToALayout()
{
    const auto layouts = loadLayouts();
    QVERIFY_RESULT(layouts);
    QStringList ids;
    for (const Layout &layout : *layouts)
        ids << layout.id.value;
    for (const QString &folder :
         QDir(sourcePath(QStringLiteral("tests/layouts"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(ids.contains(folder), qPrintable(folder));
}

void tst_Layouts::everyLayoutNamesPublicationsAndIndicatorsOfTheCatalogue()
{
    const auto catalogue = Catalogue::load();
    const auto layouts = loadLayouts();
    QVERIFY_RESULT(catalogue);
    QVERIFY_RESULT(layouts);
    for (const Layout &layout : *layouts) {
        QVERIFY2(catalogue->publication(layout.publication), qPrintable(layout.publication.value));
        for (const TableLayout &table : layout.tables) {
            QVERIFY(table.area.isEmpty() || catalogue->area(table.area));
            for (const ValueColumn &column : table.values) {
                const Indicator *indicator = catalogue->indicator(column.indicator);
                QVERIFY2(indicator, qPrintable(column.indicator.value));
                QCOMPARE(indicator->publication, layout.publication);
            }
        }
    }
}

void tst_Layouts::aLayoutThatIsWrongIsNamedWithItsEntry_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("sentence");
    const QString table =
        QStringLiteral(R"({"id":"x","publication":"ons-pfa","tables":[{"id":"T","headers":["a"],)"
                       R"("area":{"name":"a"},"period":{"from":"title"},"values":[%1]%2}]})");
    QTest::newRow("no JSON at all") << QStringLiteral("{") << QStringLiteral("at byte");
    QTest::newRow("no tables") << QStringLiteral(R"({"id":"x","publication":"ons-pfa"})")
                               << QStringLiteral("at least one table");
    QTest::newRow("no values") << table.arg(QString(), QString()) << QStringLiteral("every table needs");
    QTest::newRow("a value column without an indicator")
        << table.arg(QStringLiteral(R"({"header":"b"})"), QString())
        << QStringLiteral("T.values needs a header and an indicator");
    QTest::newRow("a pattern that is none")
        << table.arg(QStringLiteral(R"({"header":"(","indicator":"b"})"), QString())
        << QStringLiteral("T.values.header");
    QTest::newRow("an unknown kind of area")
        << QString(table)
               .replace(QStringLiteral(R"("name":"a")"), QStringLiteral(R"("name":"a","kinds":["city"])"))
               .arg(QStringLiteral(R"({"header":"b","indicator":"b"})"), QString())
        << QStringLiteral("city");
    QTest::newRow("an unknown place of the period")
        << QString(table)
               .replace(QStringLiteral("title"), QStringLiteral("heaven"))
               .arg(QStringLiteral(R"({"header":"b","indicator":"b"})"), QString())
        << QStringLiteral("T.period.from");
}

void tst_Layouts::aLayoutThatIsWrongIsNamedWithItsEntry()
{
    QFETCH(QString, json);
    QFETCH(QString, sentence);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("wrong.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json.toUtf8());
    file.close();
    const auto layouts = loadLayouts(folder.path());
    QVERIFY(!layouts);
    QVERIFY2(layouts.error().message.contains(QStringLiteral("wrong.json")),
             qPrintable(layouts.error().message));
    QVERIFY2(layouts.error().message.contains(sentence), qPrintable(layouts.error().message));
}

QTEST_GUILESS_MAIN(tst_Layouts)
#include "tst_layouts.moc"
