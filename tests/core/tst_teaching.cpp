// A spreadsheet that no layout knows: what is proposed for it, and that the answer reads this year's file and
// recognises next year's.
#include "core/importing/importer.h"
#include "core/importing/knowledge.h"
#include "core/teaching/lesson.h"
#include "tests/support/layoutcase.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

class tst_Teaching : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void columnsAreProposed_data();
    void columnsAreProposed();
    void aPublicationIsNamedWithoutItsYear();
    void whatIsMissingIsAsked();
    void aTaughtLayoutReadsTheFileAndNextYears_data();
    void aTaughtLayoutReadsTheFileAndNextYears();
    void aHeaderCanBePointedOut();
    void aTaughtLayoutStandsInTheStore();
    void theProgramsOwnLayoutsGoFirst();

private:
    QString write(const QString &name, const QList<QStringList> &rows);
    Lesson lessonOf(const QString &path);
    Result<Draft> draftBy(const std::vector<OfficeEntry> &entries, const QString &path);

    std::optional<Catalogue> m_catalogue;
    QTemporaryDir m_folder;
};

namespace {

QList<QStringList> wideTable(int year)
{
    const auto column = [year](int back) {
        return QStringLiteral("Apr %1 to Mar %2").arg(year - back - 1).arg(year - back);
    };
    return {
        {QStringLiteral("Table 3: Hate crimes recorded by the police, by force area, year ending March %1")
             .arg(year)},
        {QStringLiteral("Some shorthand is used: [x] means not available")},
        {QStringLiteral("Code"), QStringLiteral("Force area"), column(1), column(0)},
        {QStringLiteral("E23000016"), QStringLiteral("West Mercia"), QStringLiteral("1,204"),
         QStringLiteral("1,310")},
        {QStringLiteral("E23000021"), QStringLiteral("Leicestershire [note 2]"), QStringLiteral("[x]"),
         QStringLiteral("980")},
        {QStringLiteral("E23000014"), QStringLiteral("West Midlands"), QStringLiteral("7,001"),
         QStringLiteral("7,102")}};
}

QList<QStringList> longTable(int year)
{
    QList<QStringList> rows{{QStringLiteral("Year"), QStringLiteral("Police force"),
                             QStringLiteral("Offence type"), QStringLiteral("Incidents"),
                             QStringLiteral("Note")}};
    for (int back : {1, 0}) {
        for (const char *force : {"Kent", "Devon & Cornwall", "West Mercia"}) {
            for (const char *kind : {"Theft", "Arson", "All"}) {
                const bool absent = back == 1 && QLatin1String(kind) == QLatin1String("Arson");
                rows << QStringList{QStringLiteral("%1-%2").arg(year - back - 1).arg((year - back) % 100),
                                    QLatin1String(force), QLatin1String(kind),
                                    absent ? QString() : QString::number(100 + year - back),
                                    absent ? QStringLiteral("[c]") : QString()};
            }
        }
    }
    return rows;
}

QList<QStringList> indicatorTable(int year)
{
    QList<QStringList> rows{{QStringLiteral("Period"), QStringLiteral("Area"), QStringLiteral("Measure"),
                             QStringLiteral("Number")}};
    for (const char *area : {"Cheshire", "Cumbria"}) {
        for (const char *measure : {"Complaints", "Allegations"})
            rows << QStringList{QStringLiteral("year ending June %1").arg(year), QLatin1String(area),
                                QLatin1String(measure), QString::number(year)};
    }
    return rows;
}

QList<ColumnRole> rolesOf(const TaughtTable &table)
{
    QList<ColumnRole> roles;
    for (const TaughtColumn &column : table.columns)
        roles << column.role;
    return roles;
}

using Maker = QList<QStringList> (*)(int);

} // namespace

Q_DECLARE_METATYPE(Maker)

void tst_Teaching::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
}

QString tst_Teaching::write(const QString &name, const QList<QStringList> &rows)
{
    const QString path = m_folder.filePath(name);
    const auto written = writeWorkbook(path, {TestSheet{QStringLiteral("Sheet 1"), rows, false}});
    return written ? path : QString();
}

Lesson tst_Teaching::lessonOf(const QString &path)
{
    const auto tables = proposeTables(path, *m_catalogue);
    if (!tables || tables->empty())
        return {};
    Lesson lesson = lessonFor(QFileInfo(path).fileName(), tables->front());
    lesson.publication = QStringLiteral("Figures of the office's own");
    lesson.publisher = QStringLiteral("Example publisher");
    lesson.unit = QStringLiteral("incidents");
    return lesson;
}

Result<Draft> tst_Teaching::draftBy(const std::vector<OfficeEntry> &entries, const QString &path)
{
    const auto catalogue = m_catalogue->extended(entries);
    if (!catalogue)
        return catalogue.error();
    const auto layouts = officeLayouts(entries);
    if (!layouts)
        return layouts.error();
    return readDraft(path, *catalogue, *layouts);
}

void tst_Teaching::columnsAreProposed_data()
{
    using enum ColumnRole;
    QTest::addColumn<Maker>("make");
    QTest::addColumn<int>("headerRow");
    QTest::addColumn<bool>("wide");
    QTest::addColumn<QList<ColumnRole>>("roles");
    QTest::newRow("a column a year") << Maker(wideTable) << 2 << true
                                     << QList{AreaCode, AreaName, Value, Value};
    QTest::newRow("a row a figure") << Maker(longTable) << 0 << false
                                    << QList{Period, AreaName, Category, Value, Marker};
    QTest::newRow("a column says what is counted")
        << Maker(indicatorTable) << 0 << false << QList{Period, AreaName, Indicator, Value};
}

void tst_Teaching::columnsAreProposed()
{
    QFETCH(Maker, make);
    QFETCH(int, headerRow);
    QFETCH(bool, wide);
    QFETCH(QList<ColumnRole>, roles);
    for (const char *extension : {"xlsx", "ods", "csv"}) {
        const QString path = write(QStringLiteral("proposed.") + QLatin1String(extension), make(2024));
        const auto tables = proposeTables(path, *m_catalogue);
        QVERIFY_RESULT(tables);
        QCOMPARE(tables->size(), size_t{1});
        const TaughtTable &table = tables->front();
        QCOMPARE(table.headerRow, headerRow);
        QCOMPARE(table.wide, wide);
        QCOMPARE(rolesOf(table), roles);
        QVERIFY(!table.reason.isEmpty());
    }
}

void tst_Teaching::aPublicationIsNamedWithoutItsYear()
{
    const auto named = [](const char *file) { return lessonFor(QLatin1String(file), {}).publication; };
    QCOMPARE(named("hate-crime-2024.csv"), QStringLiteral("Hate crime"));
    QCOMPARE(named("police_complaints_2023-24_tables.xlsx"), QStringLiteral("Police complaints"));
    QCOMPARE(named("2024.csv"), QStringLiteral("2024"));
    QCOMPARE(named("stalking orders.ods"), QStringLiteral("Stalking orders"));
}

void tst_Teaching::whatIsMissingIsAsked()
{
    Lesson lesson = lessonOf(write(QStringLiteral("missing.csv"), wideTable(2024)));
    QCOMPARE(whatIsMissing(lesson), QString());
    const auto missing = [&](auto change) {
        Lesson changed = lesson;
        change(changed);
        const QString sentence = whatIsMissing(changed);
        QVERIFY(!sentence.isEmpty());
        QVERIFY(!entriesOf(changed, *m_catalogue));
        QCOMPARE(entriesOf(changed, *m_catalogue).error().message, sentence);
    };
    missing([](Lesson &changed) { changed.publisher.clear(); });
    missing([](Lesson &changed) { changed.publication.clear(); });
    missing([](Lesson &changed) { changed.unit.clear(); });
    missing([](Lesson &changed) { changed.indicator.clear(); });
    missing([](Lesson &changed) { changed.table.columns.clear(); });
    missing([](Lesson &changed) {
        for (TaughtColumn &column : changed.table.columns) {
            if (column.role != ColumnRole::Value)
                column.role = ColumnRole::None;
        }
    });
    missing([](Lesson &changed) {
        changed.table.wide = false;
        changed.table.titlePeriod.reset();
    });
}

void tst_Teaching::aTaughtLayoutReadsTheFileAndNextYears_data()
{
    QTest::addColumn<Maker>("make");
    QTest::addColumn<int>("figures");
    QTest::addColumn<int>("markers");
    QTest::newRow("a column a year") << Maker(wideTable) << 6 << 1;
    QTest::newRow("a row a figure") << Maker(longTable) << 18 << 3;
    QTest::newRow("a column says what is counted") << Maker(indicatorTable) << 4 << 0;
}

void tst_Teaching::aTaughtLayoutReadsTheFileAndNextYears()
{
    QFETCH(Maker, make);
    QFETCH(int, figures);
    QFETCH(int, markers);
    const QString path = write(QStringLiteral("this year.xlsx"), make(2024));
    const auto entries = entriesOf(lessonOf(path), *m_catalogue);
    QVERIFY_RESULT(entries);
    const auto draft = draftBy(*entries, path);
    QVERIFY_RESULT(draft);
    QVERIFY2(!firstError(*draft), qPrintable(issuesText(*draft)));
    QCOMPARE(draft->figures.size(), static_cast<size_t>(figures));
    QCOMPARE(
        std::ranges::count_if(draft->figures, [](const DraftFigure &figure) { return figure.marker >= 0; }),
        markers);
    QCOMPARE(draft->release.periodCovered.lastDay().year(), 2024);

    QList<QStringList> moved = make(2025);
    moved.prepend({QString()});
    moved.prepend({QStringLiteral("A note that was not there before")});
    const auto next = draftBy(*entries, write(QStringLiteral("next year.ods"), moved));
    QVERIFY_RESULT(next);
    QVERIFY2(!firstError(*next), qPrintable(issuesText(*next)));
    QCOMPARE(next->figures.size(), static_cast<size_t>(figures));
    QCOMPARE(next->release.periodCovered.lastDay().year(), 2025);
}

void tst_Teaching::aHeaderCanBePointedOut()
{
    const QList<QStringList> rows{
        {QStringLiteral("Counts by force")},
        {QString(), QStringLiteral("2023"), QString(), QStringLiteral("2024")},
        {QStringLiteral("Force"), QStringLiteral("Offences"), QStringLiteral("Other"),
         QStringLiteral("Offences")},
        {QStringLiteral("Kent"), QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("7")},
        {QStringLiteral("Sussex"), QStringLiteral("8"), QStringLiteral("9"), QStringLiteral("10")}};
    const QString path = write(QStringLiteral("two rows.xlsx"), rows);
    const auto table = proposeTable(path, *m_catalogue, 0, 1, 2);
    QVERIFY_RESULT(table);
    QCOMPARE(table->columns.size(), size_t{4});
    QCOMPARE(table->columns[1].header, QStringLiteral("2023 Offences"));
    QCOMPARE(table->columns[2].header, QStringLiteral("2023 Other"));
    QCOMPARE(*table->columns[3].period, Period::calendarYear(2024));
    QVERIFY(table->wide);
    QVERIFY(!proposeTable(path, *m_catalogue, 0, 40, 1));
    QVERIFY(!proposeTable(path, *m_catalogue, 7, 1, 1));

    Lesson lesson = lessonOf(path);
    lesson.table = *table;
    lesson.table.columns[2].indicator = QStringLiteral("Others");
    const auto entries = entriesOf(lesson, *m_catalogue);
    QVERIFY_RESULT(entries);
    const auto draft = draftBy(*entries, path);
    QVERIFY_RESULT(draft);
    QCOMPARE(draft->figures.size(), size_t{6});
    QCOMPARE(draft->indicators.values().size(), size_t{2});
}

void tst_Teaching::aTaughtLayoutStandsInTheStore()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    const QString path = write(QStringLiteral("kept.xlsx"), wideTable(2024));
    const auto before = layoutsOf(*store);
    QVERIFY_RESULT(before);
    QVERIFY(!readDraft(path, *m_catalogue, *before));
    const auto entries = entriesOf(lessonOf(path), *m_catalogue);
    QVERIFY_RESULT(entries);
    for (const OfficeEntry &entry : *entries)
        QVERIFY_RESULT(saveOfficeEntry(*store, entry));
    const auto catalogue = catalogueOf(*store, *m_catalogue);
    QVERIFY_RESULT(catalogue);
    const auto layouts = layoutsOf(*store);
    QVERIFY_RESULT(layouts);
    QCOMPARE(layouts->size(), before->size() + 1);
    const auto draft = readDraft(path, *catalogue, *layouts);
    QVERIFY_RESULT(draft);
    QVERIFY_RESULT(storeDraft(*store, *draft));
    for (const OfficeEntry &entry : *entries)
        QVERIFY_RESULT(deleteOfficeEntry(*store, entry.kind, entry.id));
    QVERIFY(officeEntries(*store)->empty());
    QVERIFY(!deleteOfficeEntry(*store, OfficeEntry::Kind::Layout, QStringLiteral("none")));
}

void tst_Teaching::theProgramsOwnLayoutsGoFirst()
{
    const auto known = readLayoutCase(QStringLiteral("population-pfa"));
    QVERIFY_RESULT(known);
    const auto path = writeCase(*known, m_folder.path(), QStringLiteral("csv"));
    QVERIFY_RESULT(path);
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    Lesson lesson = lessonOf(*path);
    lesson.period = Period::calendarYear(2024);
    const auto entries = entriesOf(lesson, *m_catalogue);
    QVERIFY_RESULT(entries);
    for (const OfficeEntry &entry : *entries)
        QVERIFY_RESULT(saveOfficeEntry(*store, entry));
    const auto draft = readDraft(*path, *catalogueOf(*store, *m_catalogue), *layoutsOf(*store));
    QVERIFY_RESULT(draft);
    QCOMPARE(draft->release.layout.value, QStringLiteral("population-pfa"));
}

QTEST_GUILESS_MAIN(tst_Teaching)
#include "tst_teaching.moc"
