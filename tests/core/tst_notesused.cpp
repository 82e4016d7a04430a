// The publisher's own notes as they are used: stored beside the figures, told with every figure that they are
// on, taken out with the import, handed on. How they are read is tst_notes.
#include "core/analysis/findings.h"
#include "core/analysis/trend.h"
#include "core/exporting/figuresfile.h"
#include "core/importing/importer.h"
#include "core/store/notes.h"
#include "core/store/storeddraft.h"
#include "core/text/facts.h"
#include "core/text/notelines.h"
#include "core/text/notewords.h"
#include "tests/support/olderstore.h"
#include "tests/support/storecontent.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

class tst_NotesUsed : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void notesAreStoredAndReadBackAndUndone();
    void everyOlderStoreIsBroughtUpToDate_data();
    void everyOlderStoreIsBroughtUpToDate();
    void notesComeWithTheFiguresOfATrend();
    void aSumHasTheNotesOfItsParts();
    void theWordsThatWarn_data();
    void theWordsThatWarn();
    void aChangeThatANoteWarnsOfIsNotCalledUnlikelyToBeChance();
    void aChartSaysEachNoteOnce();
    void notesTravelInTheCompactFile();

private:
    std::optional<Catalogue> m_catalogue;
    QTemporaryDir m_folder;
};

void tst_NotesUsed::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
}

namespace {

const QString leicestershire = QStringLiteral("E23000021");
const QString westMercia = QStringLiteral("E23000016");
const QString knife = QStringLiteral("knife-offences");

/// Two years of knife offences with a note on the row of the second, and one on the table.
Draft notedDraft(const QString &name = QStringLiteral("a"), double before = 820, double after = 768)
{
    Draft draft = makeDraft(name, QStringLiteral("ons-pfa"),
                            {{knife, leicestershire, QStringLiteral("2023"), before},
                             {knife, leicestershire, QStringLiteral("2024"), after}});
    draft.notes = {
        {NoteScope::Table, 0, 10, 40, 0, QStringLiteral("note 1"),
         QStringLiteral("From a special collection.")},
        {NoteScope::Column, 0, 10, 40, 4, QStringLiteral("note 9"), QStringLiteral("Of another column.")},
        {NoteScope::Row, 0, 11, 11, 0, QStringLiteral("note 4"), QStringLiteral("There is an undercount.")}};
    sortNotes(draft.notes);
    return draft;
}

} // namespace

void tst_NotesUsed::notesAreStoredAndReadBackAndUndone()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("other"), QStringLiteral("ons-pfa"),
                                                {{knife, westMercia, QStringLiteral("2023"), 720}})));
    const QString before = storeContent(*store);
    const auto stored = storeDraft(*store, notedDraft());
    QVERIFY_RESULT(stored);
    QVERIFY(storeContent(*store).contains(QStringLiteral("There is an undercount.")));
    QVERIFY(referencesHold(*store));
    const auto back = storedDraft(*store, stored->id);
    QVERIFY_RESULT(back);
    QCOMPARE(back->notes.size(), size_t{3});
    QVERIFY(back->notes == notedDraft().notes);
    const auto onCell = notesFor(*store, stored->id, {0, 11, 3});
    QVERIFY_RESULT(onCell);
    QCOMPARE(onCell->size(), size_t{2});
    QCOMPARE(onCell->front().mark, QStringLiteral("note 4")); // what is nearest comes first
    QCOMPARE(notesFor(*store, stored->id, {0, 9, 3})->size(), size_t{0});
    QCOMPARE(notesFor(*store, stored->id, {})->size(), size_t{0});
    QVERIFY_RESULT(deleteRelease(*store, stored->id));
    QCOMPARE(storeContent(*store), before);
    QVERIFY(referencesHold(*store));
}

void tst_NotesUsed::everyOlderStoreIsBroughtUpToDate_data()
{
    QTest::addColumn<int>("version");
    for (const QString &step : schemaSteps().mid(0, schemaSteps().size() - 1)) {
        const int version = step.left(3).toInt();
        QTest::newRow(qPrintable(QStringLiteral("from version %1").arg(version))) << version;
    }
}

void tst_NotesUsed::everyOlderStoreIsBroughtUpToDate()
{
    QFETCH(int, version);
    const QString path = m_folder.filePath(QStringLiteral("older%1.yardstick").arg(version));
    QVERIFY_RESULT(makeOlderStore(path, version));
    Result<Store> store = Store::open(path, Store::Mode::OpenExisting);
    QVERIFY_RESULT(store);
    const auto old = figures(*store, {{knife}, {}, false, {}, std::nullopt, true});
    QVERIFY_RESULT(old);
    QCOMPARE(old->size(), size_t{1});
    QCOMPARE(old->front().value, std::optional<double>(666));
    QVERIFY(old->front().notes.isEmpty());
    QVERIFY_RESULT(storeDraft(*store, notedDraft()));
    const auto now = figures(*store, {{knife}, {}, false, {{leicestershire}}, std::nullopt, true});
    QVERIFY_RESULT(now);
    QCOMPARE(now->back().notes, QStringList{QStringLiteral("There is an undercount.")});
    QVERIFY(referencesHold(*store));
    // What was brought up to date has the same tables as what is new.
    const auto fresh = Store::open(QStringLiteral(":memory:"));
    QCOMPARE(schemaOf(*store), schemaOf(*fresh));
}

void tst_NotesUsed::notesComeWithTheFiguresOfATrend()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(storeDraft(*store, notedDraft()));
    Query query;
    query.indicator = {knife};
    query.areas = {{leicestershire}};
    for (const Measure measure : {Measure::Count, Measure::Index}) {
        query.measure = measure;
        const auto data = trend(*store, *m_catalogue, query);
        QVERIFY_RESULT(data);
        const std::vector<Point> &points = data->series.front().points;
        QCOMPARE(points.size(), size_t{2});
        QVERIFY(notesOn(points.front()).isEmpty());
        QCOMPARE(notesOn(points.back()), QStringList{QStringLiteral("There is an undercount.")});
        QCOMPARE(data->tableNotes, QStringList{QStringLiteral("From a special collection.")});
    }
}

void tst_NotesUsed::aSumHasTheNotesOfItsParts()
{
    const QString prc = QStringLiteral("prc-offences");
    std::vector<TestFigure> made;
    for (const char *quarter : {"April to June 2023", "July to September 2023", "October to December 2023",
                                "January to March 2024"}) {
        for (const char *code : {"1", "2"})
            made.push_back({prc,
                            leicestershire,
                            QString::fromLatin1(quarter),
                            10,
                            {{QStringLiteral("offence-code"), QString::fromLatin1(code)}}});
    }
    Draft draft = makeDraft(QStringLiteral("q"), QStringLiteral("ho-prc"), made);
    draft.notes = {
        {NoteScope::Table, 0, 10, 99, 0, QStringLiteral("note 1"), QStringLiteral("On all of it.")},
        {NoteScope::Cell, 0, 15, 15, 3, QStringLiteral("[p]"), QStringLiteral("Marked [p]: provisional.")},
        {NoteScope::Row, 0, 50, 50, 0, QStringLiteral("note 2"), QStringLiteral("Of another row.")}};
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(storeDraft(*store, draft));
    Query query;
    query.indicator = {prc};
    query.areas = {{leicestershire}};
    query.periods = PeriodChoice::FinancialYear;
    const auto data = trend(*store, *m_catalogue, query);
    QVERIFY_RESULT(data);
    QCOMPARE(data->series.front().points.size(), size_t{1});
    QCOMPARE(data->series.front().points.front().value, std::optional<double>(80));
    QCOMPARE(notesOn(data->series.front().points.front()),
             QStringList{QStringLiteral("Marked [p]: provisional.")});
    QCOMPARE(data->tableNotes, QStringList{QStringLiteral("On all of it.")});
}

void tst_NotesUsed::theWordsThatWarn_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("caution");
    const auto warns = [](const char *name, const char *note, const char *caution) {
        QTest::newRow(name) << QString::fromUtf8(note) << QString::fromUtf8(caution);
    };
    warns("an undercount", "Known. There is an undercount for two months. It will be mended.",
          "There is an undercount for two months.");
    warns("counting too few", "They were under-counting these offences.",
          "They were under-counting these offences.");
    warns("not comparable", "Data are not directly comparable with previous years.",
          "Data are not directly comparable with previous years.");
    warns("not comparable before", "Data are not comparable prior to March 2018.",
          "Data are not comparable prior to March 2018.");
    warns("not to be compared", "The figures can't be compared with those before.",
          "The figures can't be compared with those before.");
    warns("provisional", "Marked [p]: provisional.", "Marked [p]: provisional.");
    warns("estimated", "The force's figures were estimated.", "The force's figures were estimated.");
    warns("unable to supply", "The force has been unable to supply data since July.",
          "The force has been unable to supply data since July.");
    warns("a break", "Marked [b]: break in the series.", "Marked [b]: break in the series.");
    warns("population estimates do not warn", "Based on mid-2023 population estimates for England and Wales.",
          "");
    warns("who is counted does not warn", "Includes British Transport Police.", "");
}

void tst_NotesUsed::theWordsThatWarn()
{
    QFETCH(QString, note);
    QFETCH(QString, caution);
    QCOMPARE(cautionIn({QStringLiteral("Rates for London include 'City of London'."), note}), caution);
}

void tst_NotesUsed::aChangeThatANoteWarnsOfIsNotCalledUnlikelyToBeChance()
{
    const auto changeOf = [&](bool noted) -> FactLine {
        Draft draft = notedDraft(QStringLiteral("a"), 1000, 500);
        if (!noted)
            draft.notes.clear();
        Result<Store> store = Store::open(QStringLiteral(":memory:"));
        if (!storeDraft(*store, draft))
            return {};
        FindingsQuery query;
        query.indicator = {knife};
        query.area = {leicestershire};
        const auto found = findings(*store, *m_catalogue, query);
        const auto lines = found ? factLines(*found) : std::vector<FactLine>();
        const auto line = std::ranges::find(lines, FactKind::Change, &FactLine::kind);
        return line == lines.end() ? FactLine{} : *line;
    };
    const FactLine plain = changeOf(false);
    QVERIFY(!plain.notes.filter(QStringLiteral("unlikely to be chance")).isEmpty());
    QVERIFY(!plain.text.contains(QStringLiteral("The publisher notes")));
    const FactLine noted = changeOf(true);
    QVERIFY2(noted.text.endsWith(QStringLiteral("The publisher notes: “There is an undercount.”")),
             qPrintable(noted.text));
    QVERIFY(noted.notes.filter(QStringLiteral("unlikely to be chance")).isEmpty());
    QCOMPARE(noted.notes.filter(QStringLiteral("The publisher notes: There is an undercount.")).size(), 1);
}

void tst_NotesUsed::aChartSaysEachNoteOnce()
{
    const auto point = [](int year, const QStringList &notes) {
        Point made;
        made.period = Period::calendarYear(year);
        made.value = 1;
        made.observations = {Observation{{knife}, {}, made.period, 1, {}, {}, 1, notes}};
        return made;
    };
    const QString undercount = QStringLiteral("There is an undercount.");
    const QString column = QStringLiteral("Of that year.");
    TrendData data;
    data.series = {{{leicestershire},
                    QStringLiteral("Leicestershire"),
                    {point(2022, {undercount}), point(2023, {undercount, column})}},
                   {{westMercia}, QStringLiteral("West Mercia"), {point(2022, {}), point(2023, {column})}}};
    QCOMPARE(noteLines(data, {0, 1}), (QStringList{QStringLiteral("Leicestershire: There is an undercount."),
                                                   QStringLiteral("2023: Of that year.")}));
    QCOMPARE(noteLines(data, {1}), QStringList{QStringLiteral("West Mercia, 2023: Of that year.")});
    QCOMPARE(noteLines(data, {}), QStringList());
    const QString longNote = QStringLiteral("word ").repeated(100);
    QVERIFY(briefNote(longNote).size() < 250 && briefNote(longNote).endsWith(QChar(u'\u2026')));
}

void tst_NotesUsed::notesTravelInTheCompactFile()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    const auto stored = storeDraft(*store, notedDraft());
    QVERIFY_RESULT(stored);
    const QString path = m_folder.filePath(QStringLiteral("figures.csv"));
    QVERIFY_RESULT(writeFiguresFile(*store, *m_catalogue, *stored, {}, path));
    const auto draft = readDraft(path, *m_catalogue, {});
    QVERIFY_RESULT(draft);
    std::vector<Note> expected = notedDraft().notes;
    std::erase_if(expected,
                  [](const Note &note) { return note.scope == NoteScope::Column; }); // of no figure here
    QVERIFY(draft->notes == expected);
}

QTEST_GUILESS_MAIN(tst_NotesUsed)
#include "tst_notesused.moc"
