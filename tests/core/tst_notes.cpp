// The publisher's own notes: read with the file, kept beside its figures, and told with every figure that
// they are on.
#include "core/analysis/findings.h"
#include "core/importing/notetexts.h"
#include "core/store/storing.h"
#include "core/text/facts.h"
#include "core/text/format.h"
#include "core/text/labels.h"
#include "tests/support/layoutcase.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const QString leicestershire = QStringLiteral("E23000021");

/// "row A9 note 4", and the text: a note as the tests name it.
QString shown(const Draft &draft, const Note &note)
{
    return QStringLiteral("%1 %2 %3 %4-%5 %6: %7")
        .arg(draft.release.sheets.value(note.sheet).trimmed(), noteScopeKey(note.scope),
             note.column ? QString(cellName(1, note.column)).chopped(1) : QStringLiteral("all"))
        .arg(note.firstRow)
        .arg(note.lastRow)
        .arg(note.mark, note.text);
}

QStringList notesOfSheet(const Draft &draft, const QString &sheet)
{
    QStringList lines;
    for (const Note &note : draft.notes) {
        if (draft.release.sheets.value(note.sheet).trimmed() == sheet)
            lines << shown(draft, note).mid(sheet.size() + 1);
    }
    return lines;
}

} // namespace

class tst_Notes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void marksAreFoundInLabels_data();
    void marksAreFoundInLabels();
    void headingsNameTheirTables_data();
    void headingsNameTheirTables();
    void notesAreReadInTheAccessibleLayout_data();
    void notesAreReadInTheAccessibleLayout();
    void aNumberThatIsGivenTwiceKeepsBothTexts();
    void superscriptsAndFootnotesAreReadInTheOlderLayout_data();
    void superscriptsAndFootnotesAreReadInTheOlderLayout();
    void marksBesideFiguresAreNotes();
    void footnotesBelongToTheTableAboveThem();
    void aLongSheetOfNotesIsReadToItsEnd();
    void notesMakeNoIssues();
    void leicestershiresUndercountIsReadFromTheRealWorkbook();
    void superscriptsAreReadFromTheRealOlderWorkbook();

private:
    Result<Draft> draftOf(const QString &path) { return readDraft(path, *m_catalogue, m_layouts); }
    Result<Draft> draftOfCase(const QString &id, const QString &extension);
    Result<Draft> draftOfSheets(const QList<TestSheet> &sheets);

    std::optional<Catalogue> m_catalogue;
    std::vector<Layout> m_layouts;
    QTemporaryDir m_folder;
};

void tst_Notes::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    auto layouts = loadLayouts();
    QVERIFY_RESULT(layouts);
    m_layouts = std::move(*layouts);
}

Result<Draft> tst_Notes::draftOfCase(const QString &id, const QString &extension)
{
    const auto found = readLayoutCase(id);
    if (!found)
        return found.error();
    const auto path = writeCase(*found, m_folder.path(), extension);
    return path ? draftOf(*path) : Result<Draft>(path.error());
}

Result<Draft> tst_Notes::draftOfSheets(const QList<TestSheet> &sheets)
{
    const QString path = m_folder.filePath(QStringLiteral("made.xlsx"));
    if (const auto written = writeWorkbook(path, sheets); !written)
        return written.error();
    return draftOf(path);
}

void tst_Notes::marksAreFoundInLabels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("marks");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const char *label, const char *marks, const char *plain) {
        QTest::newRow(name) << QString::fromUtf8(label) << QString::fromUtf8(marks)
                            << QString::fromUtf8(plain);
    };
    row("one", "Leicestershire [note 4]", "note 4", "Leicestershire");
    row("without a blank", "a title [note1]", "note 1", "a title");
    row("several", "Sussex [note 10, 11]", "note 10|note 11", "Sussex");
    row("a range", "Title [notes 3 to 5]", "note 3|note 4|note 5", "Title");
    row("a range with a dash", "Title [note 1-3]", "note 1|note 2|note 3", "Title");
    row("provisional", "Apr 2024 to Mar 2025 [p]", "[p]", "Apr 2024 to Mar 2025");
    row("revised, and a note", "Kent [R][note 2]", "[r]|note 2", "Kent");
    row("a marker is none", "[x]", "", "[x]");
    row("a year is none", "2024", "", "2024");
}

void tst_Notes::marksAreFoundInLabels()
{
    QFETCH(QString, label);
    QFETCH(QString, marks);
    QFETCH(QString, plain);
    QCOMPARE(notesIn(label).join(QLatin1Char('|')), marks);
    QCOMPARE(withoutNotes(label), plain);
}

void tst_Notes::headingsNameTheirTables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tables");
    const auto row = [](const char *text, const char *tables) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(tables);
    };
    row("P1, P2, P3, P4", "P1 P2 P3 P4");
    row("P5 P6 P7 ", "P5 P6 P7");
    row("P1 to P4", "P1 P2 P3 P4");
    row("1 to 3 and 7", "1 2 3 7");
    row("Table_1a and Table_2", "1A 2");
    row("2.1", "2.1");
    row("nothing", "");
}

void tst_Notes::headingsNameTheirTables()
{
    QFETCH(QString, text);
    QFETCH(QString, tables);
    QCOMPARE(tableNames(text).join(QLatin1Char(' ')), tables);
}

void tst_Notes::notesAreReadInTheAccessibleLayout_data()
{
    QTest::addColumn<QString>("extension");
    for (const char *extension : {"xlsx", "ods", "xls"})
        QTest::newRow(extension) << QString::fromLatin1(extension);
}

void tst_Notes::notesAreReadInTheAccessibleLayout()
{
    QFETCH(QString, extension);
    const auto draft = draftOfCase(QStringLiteral("ons-pfa"), extension);
    QVERIFY_RESULT(draft);
    const QString title = QStringLiteral("table all 6-17 note 1: Made for tests.");
    QCOMPARE(notesOfSheet(*draft, QStringLiteral("Table P1")),
             (QStringList{
                 title, QStringLiteral("row all 6-6 note 3: Includes the transport police."),
                 QStringLiteral("column C 6-17 note 2: Offences of fraud are left out."),
                 QStringLiteral("row all 12-12 note 4: There is an undercount for Leicestershire’s burglary "
                                "figures in two months. It will be mended with the next publication")}));
    const QStringList rates = notesOfSheet(*draft, QStringLiteral("Table P3"));
    QVERIFY(rates.contains(QStringLiteral("column C 6-16 note 5: Based on estimates made for tests.")));
    QVERIFY2(rates.contains(
                 QStringLiteral("column D 6-16 note 6: The publisher marks this with note 6, but does not "
                                "say what that is.")),
             qPrintable(rates.join(QLatin1Char('\n'))));
}

void tst_Notes::aNumberThatIsGivenTwiceKeepsBothTexts()
{
    const auto draft = draftOfCase(QStringLiteral("ons-pfa"), QStringLiteral("xlsx"));
    QVERIFY_RESULT(draft);
    const QStringList notes = notesOfSheet(*draft, QStringLiteral("Table P6"));
    const QStringList twice = notes.filter(QStringLiteral("note 9"));
    QVERIFY(!twice.isEmpty());
    QVERIFY2(twice.first().endsWith(
                 QStringLiteral("note 9: The publisher gives 2 notes of this number and does not say which "
                                "is meant: \"The first of "
                                "two notes of one number.\"; or \"The second of two notes of one number.\"")),
             qPrintable(twice.first()));
    // Number 4 is another note there, and this file does not give it: that of table P1 is not taken.
    QVERIFY(notes.filter(QStringLiteral("undercount")).isEmpty());
    QVERIFY(!notes.filter(QStringLiteral("marks this with note 4")).isEmpty());
    QVERIFY(
        notes.contains(
            QStringLiteral("row all 11-11 note 8: Greater Manchester revised its recording, so its data "
                           "are not directly comparable with previous years.")) ||
        !notes.filter(QStringLiteral("row all")).filter(QStringLiteral("not directly comparable")).isEmpty());
}

void tst_Notes::superscriptsAndFootnotesAreReadInTheOlderLayout_data()
{
    notesAreReadInTheAccessibleLayout_data();
}

void tst_Notes::superscriptsAndFootnotesAreReadInTheOlderLayout()
{
    QFETCH(QString, extension);
    const auto draft = draftOfCase(QStringLiteral("ons-pfa-older"), extension);
    QVERIFY_RESULT(draft);
    const QStringList notes = notesOfSheet(*draft, QStringLiteral("Table P1"));
    QCOMPARE(notes.size(), 4);
    QVERIFY(notes.contains(QStringLiteral(
        "table all 6-18 note 1: Police recorded crime data are not designated as National Statistics.")));
    QVERIFY(notes.contains(
        QStringLiteral("row all 10-10 note 2: Greater Manchester Police could not provide data.")));
    QVERIFY(notes.contains(QStringLiteral("row all 10-10 note 3: '..' indicates data not available.")));
    QVERIFY2(
        notes.contains(QStringLiteral("column E 6-18 note 4: Due to a technical issue there is an undercount "
                                      "of violence against the person.")),
        qPrintable(notes.join(QLatin1Char('\n'))));
    QVERIFY(notesOfSheet(*draft, QStringLiteral("Table P2")).isEmpty());
}

namespace {

/// The smallest table that the layout of mid-year estimates of a force would know.
TestSheet madeTable(const QStringList &values, const QString &mark = {})
{
    return {
        QStringLiteral("Table P6"),
        {{QStringLiteral("Table P6: Number of Knife and sharp instrument offences recorded by the police ") +
          mark},
         {QStringLiteral("Area Codes"), QStringLiteral("Area name"), QStringLiteral("Apr 2019 to Mar 2020"),
          QStringLiteral("Apr 2020 to Mar 2021 [p]")},
         QStringList{QStringLiteral("E23000016"), QStringLiteral("West Mercia")} + values}};
}

} // namespace

void tst_Notes::marksBesideFiguresAreNotes()
{
    const auto draft = draftOfSheets(
        {madeTable({QStringLiteral("1,234 [r]"), QStringLiteral("[x] [note 2]")}),
         {QStringLiteral("Notes"),
          {{QStringLiteral("Note"), QStringLiteral("Description"), QStringLiteral("Tables it applies to")},
           {QStringLiteral("2"), QStringLiteral("Not this one."), QStringLiteral("P1 to P5")},
           {QStringLiteral("[note 2]"), QStringLiteral("Not counted yet."), QStringLiteral("P6")}}}});
    QVERIFY_RESULT(draft);
    QVERIFY2(!firstError(*draft), qPrintable(issuesText(*draft)));
    QCOMPARE(draft->figures.size(), size_t{2});
    QCOMPARE(draft->figures.front().value, 1234.0);
    QCOMPARE(draft->markers.at(draft->figures.back().marker).text, QStringLiteral("[x]"));
    QCOMPARE(notesOfSheet(*draft, QStringLiteral("Table P6")),
             (QStringList{QStringLiteral("cell C 3-3 [r]: Marked [r]: revised."),
                          QStringLiteral("column D 3-3 [p]: Marked [p]: provisional."),
                          QStringLiteral("cell D 3-3 note 2: Not counted yet.")}));
}

void tst_Notes::footnotesBelongToTheTableAboveThem()
{
    NoteTexts texts;
    const SheetInfo sheet{0, QStringLiteral("Table_9"), SheetInfo::Visibility::Visible, {}, {}};
    std::uint32_t number = 0;
    const auto say = [&](std::string_view text, std::string_view raised = {}) {
        Cell cell;
        cell.kind = Cell::Kind::Text;
        cell.text = text;
        cell.superscript = raised;
        texts.row(sheet, Row{number++, false, std::span(&cell, 1)}, true);
    };
    texts.table(sheet, 1, QStringLiteral("Table 9: first"));
    say("1. A note of the first table.");
    say("2. A note that only the first table has.");
    say("12 months are a year, and this is no note.");
    texts.table(sheet, 10, QStringLiteral("Table 9: second"));
    number = 10;
    say("[note 1] A note of the second table.");
    say("2 April 2019 to March 2020");
    say("Its number is raised.", "2");
    const auto textOf = [&](int row, const char *mark) {
        return texts.textOf({NoteScope::Row, 0, row, row, 0, QString::fromLatin1(mark), {}});
    };
    QCOMPARE(textOf(5, "note 1"), QStringLiteral("A note of the first table."));
    QCOMPARE(textOf(15, "note 1"), QStringLiteral("A note of the second table."));
    QCOMPARE(textOf(5, "note 2"), QStringLiteral("A note that only the first table has."));
    QCOMPARE(textOf(15, "note 2"), QStringLiteral("Its number is raised."));
    QVERIFY(textOf(5, "note 12").contains(QStringLiteral("does not say what that is")));
}

void tst_Notes::aLongSheetOfNotesIsReadToItsEnd()
{
    TestSheet notes{QStringLiteral("Notes"), {{QStringLiteral("Note number"), QStringLiteral("Note text")}}};
    for (int i = 1; i <= 90; ++i)
        notes.rows << QStringList{QString::number(i), QStringLiteral("The text of number %1.").arg(i)};
    const auto draft = draftOfSheets(
        {notes, madeTable({QStringLiteral("1"), QStringLiteral("2")}, QStringLiteral("[note 88]"))});
    QVERIFY_RESULT(draft);
    QVERIFY(notesOfSheet(*draft, QStringLiteral("Table P6"))
                .contains(QStringLiteral("table all 3-3 note 88: The text of number 88.")));
}

void tst_Notes::notesMakeNoIssues()
{
    const auto plain = draftOfSheets({madeTable({QStringLiteral("1"), QStringLiteral("2")})});
    const auto marked = draftOfSheets(
        {madeTable({QStringLiteral("1 [r]"), QStringLiteral("2 [note 9]")}, QStringLiteral("[note 3]")),
         {QStringLiteral("Notes"), {{QStringLiteral("Note"), QStringLiteral("Text")}}}});
    QVERIFY_RESULT(plain);
    QVERIFY_RESULT(marked);
    const QString more = QStringLiteral("note: These sheets hold no table that the layout reads: Notes.\n");
    QCOMPARE(issuesText(*marked).remove(more).remove(more.mid(6)), issuesText(*plain));
}

void tst_Notes::leicestershiresUndercountIsReadFromTheRealWorkbook()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    const auto draft = draftOf(path);
    QVERIFY_RESULT(draft);
    const QString undercount = QStringLiteral(
        "There is an undercount for Leicestershire’s burglary figures November to December 2024. This "
        "will be fixed with the next publication");
    int sheets = 0;
    for (const Note &note : draft->notes)
        sheets += note.text == undercount;
    QCOMPARE(sheets, 8); // P1 to P4 by the notes of the forces, C2 to C5 by those of the partnerships
    QVERIFY(notesOfSheet(*draft, QStringLiteral("Table P1"))
                .contains(QStringLiteral("row all 27-27 note 4: ") + undercount));
    const QStringList p6 = notesOfSheet(*draft, QStringLiteral("Table P6"));
    QVERIFY(p6.filter(QStringLiteral("row all 49-49 note 4: The Metropolitan Police Service")).size() == 1);
    QCOMPARE(p6.filter(QStringLiteral("The publisher gives 2 notes of this number")).size(), 1 + 7);
    QCOMPARE(p6.filter(QStringLiteral("note 11, but does not say")).size(),
             1); // Sussex: the sheet has no note 11
    QCOMPARE(p6.filter(QStringLiteral("table all 10-67")).size(), 6);
    // The last note of the sheet stands in its 44th row.
    QVERIFY(notesOfSheet(*draft, QStringLiteral("Table P9"))
                .filter(QStringLiteral("row all 66-66 note 6: Offences where the victim"))
                .size() == 1);

    auto store = Store::open(QStringLiteral(":memory:"));
    const auto stored = storeDraft(*store, *draft);
    QVERIFY_RESULT(stored);
    FindingsQuery query;
    query.indicator = {QStringLiteral("burglary")};
    query.area = {leicestershire};
    const auto found = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(found);
    QCOMPARE(notesOn(found->point), QStringList{undercount});
    for (const FactLine &line : factLines(*found)) {
        if (line.kind != FactKind::Change)
            continue;
        QVERIFY2(line.text.contains(
                     QStringLiteral("The publisher notes: “There is an undercount for Leicestershire’s "
                                    "burglary figures November to December 2024.”")),
                 qPrintable(line.text));
        QVERIFY(line.notes.filter(QStringLiteral("unlikely")).isEmpty());
    }
}

void tst_Notes::superscriptsAreReadFromTheRealOlderWorkbook()
{
    REQUIRE_PUBLISHED(path, "ons/pfatablesdec19.xlsx");
    const auto draft = draftOf(path);
    QVERIFY_RESULT(draft);
    const QStringList notes = notesOfSheet(*draft, QStringLiteral("Table P1"));
    const QString undercount = QStringLiteral(
        "note 4: Due to a technical issue there is an undercount of Dyfed-Powys violence against the "
        "person offences which will be rectified in the next publication.");
    QVERIFY(notes.contains(QStringLiteral("row all 58-58 ") + undercount));
    QVERIFY(notes.contains(QStringLiteral("column E 6-62 ") + undercount));
    QCOMPARE(notes.filter(QStringLiteral("does not say what that is")).size(), 0);
}

QTEST_GUILESS_MAIN(tst_Notes)
#include "tst_notes.moc"
