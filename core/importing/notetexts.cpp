#include "core/importing/notetexts.h"

#include "core/importing/cellvalue.h"
#include "core/importing/notemarks.h"
#include "core/text/labels.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace yardstick {

namespace {

constexpr qsizetype shortestText = 8;
constexpr qsizetype longestText = 4000; ///< a cell may hold pages
constexpr qsizetype longestHeading = 200;
constexpr int mostInRange = 60;

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption);
}

QString tidied(const QString &text)
{
    return text.simplified().left(longestText);
}

/// The number of "1", "note 1", "[note 1]", "1."; empty for anything else.
QString numberOf(const Cell &cell)
{
    static const QRegularExpression number =
        pattern(R"(^\[?\s*(?:notes?\s*)?(\d{1,3})(?:\.0)?\s*\]?[.:)]?$)");
    return number.match(trimmedText(cell.text)).captured(1);
}

QString markOf(const QString &number)
{
    return QStringLiteral("note ") + QString::number(number.toInt());
}

bool namesTable(const QStringList &tables, const QStringList &names)
{
    return std::ranges::any_of(tables, [&](const QString &table) { return names.contains(table); });
}

QString joinedTexts(const QStringList &texts)
{
    if (texts.size() < 2)
        return texts.value(0);
    QStringList quoted;
    for (const QString &text : texts)
        quoted << QStringLiteral("\"%1\"").arg(text);
    return QStringLiteral("The publisher gives %1 notes of this number and does not say which is meant: %2")
        .arg(texts.size())
        .arg(quoted.join(QStringLiteral("; or ")));
}

} // namespace

QStringList tableNames(const QString &text)
{
    static const QRegularExpression name =
        pattern(R"((?<![A-Z0-9.])([A-Z]{0,3})[ _]?(\d{1,3})((?:\.\d{1,2})?[a-z]?)(?![A-Z0-9]))");
    static const QRegularExpression range = pattern("^\\s*(?:to|-|\u2013)\\s*(?:tables?)?[ _]*$");
    static const QStringList joining{QStringLiteral("TO"), QStringLiteral("AND"), QStringLiteral("OR")};
    QStringList names;
    QRegularExpressionMatch before;
    for (auto all = name.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        const QString prefix = match.captured(1).toUpper();
        const bool joins = joining.contains(prefix); // "to 4" in "tables 1 to 4" is no name
        const QString letters = joins ? QString() : prefix;
        const int number = match.captured(2).toInt();
        if (before.hasMatch()) {
            const qsizetype from = before.capturedEnd();
            const QString between =
                text.mid(from, match.capturedStart() - from) + (joins ? prefix : QString());
            const int first = before.captured(2).toInt() + 1;
            for (int i = first; range.match(between).hasMatch() && i < std::min(number, first + mostInRange);
                 ++i)
                names << letters + QString::number(i);
        }
        names << letters + QString::number(number) + match.captured(3).toUpper();
        before = match;
    }
    return names;
}

void NoteTexts::table(const SheetInfo &sheet, int headerRow, const QString &title)
{
    static const QRegularExpression called = pattern(R"(\btable[ _]*([A-Z]{0,3}[ _]?\d{1,3}[a-z]?)\b)");
    QStringList names;
    for (const QString &text : {sheet.name, title})
        names << tableNames(called.match(text).captured(1));
    if (names.isEmpty())
        names = tableNames(sheet.name);
    m_tables[sheet.index].push_back({headerRow, names});
    m_last = 0;
}

void NoteTexts::endSheet()
{
    m_numberColumn = m_textColumn = m_tablesColumn = -1;
    m_heading.clear();
    m_last = 0;
}

bool NoteTexts::isRound(const SheetInfo &sheet) const
{
    return !inNotes() && !sheet.name.contains(QLatin1String("note"), Qt::CaseInsensitive);
}

bool NoteTexts::header(const Row &row)
{
    static const QRegularExpression number =
        pattern("^(foot)?note(s| number| no\\.?| ref(erence)?)?$|^number$");
    static const QRegularExpression text = pattern("text|^(foot)?notes?$|descri|detail|explan|meaning");
    static const QRegularExpression tables = pattern("\\btables?\\b|applies|relates");
    int numberColumn = -1;
    int textColumn = -1;
    int tablesColumn = -1;
    for (const Cell &cell : row.cells) {
        const QString shown = shownText(cell.text);
        const int at = static_cast<int>(cell.column);
        if (numberColumn < 0) {
            if (shown.isEmpty())
                continue;
            if (!number.match(shown).hasMatch())
                return false;
            numberColumn = at;
        } else if (tables.match(shown).hasMatch()) {
            tablesColumn = at;
        } else if (textColumn < 0 && text.match(shown).hasMatch()) {
            textColumn = at;
        }
    }
    if (textColumn < 0)
        return false;
    m_numberColumn = numberColumn;
    m_textColumn = textColumn;
    m_tablesColumn = tablesColumn;
    return true;
}

void NoteTexts::listed(int sheet, const Row &row)
{
    QString number;
    QString text;
    QStringList tables = m_heading;
    for (const Cell &cell : row.cells) {
        const int at = static_cast<int>(cell.column);
        if (at == m_numberColumn)
            number = numberOf(cell);
        else if (at == m_textColumn)
            text = tidied(trimmedText(cell.text));
        else if (at == m_tablesColumn)
            tables << tableNames(trimmedText(cell.text));
    }
    if (!number.isEmpty() && !text.isEmpty())
        m_texts.push_back({markOf(number), text, sheet, static_cast<int>(row.number) + 1, false, tables});
}

void NoteTexts::add(const SheetInfo &sheet, const Row &row, const QString &number, const QString &text)
{
    if (text.size() < shortestText)
        return;
    const bool round = isRound(sheet);
    m_last = number.toInt();
    m_texts.push_back(
        {markOf(number), tidied(text), sheet.index, static_cast<int>(row.number) + 1, round, m_heading});
}

void NoteTexts::numbered(const SheetInfo &sheet, const Row &row, const Cell &cell, bool inTable)
{
    static const QRegularExpression marked =
        pattern("^(?:\\[\\s*notes?\\s*(?<number>\\d{1,3})\\s*\\]\\s*[:.\\-\u2013]?|"
                "notes?\\s*(?<bare>\\d{1,3})\\s*[:.)\\-\u2013])\\s*(?<text>\\S.*)$");
    static const QRegularExpression point = pattern(R"(^(?<number>\d{1,2})\s*[.):]\s*(?<text>\D.*)$)");
    // "1 Excludes ..." in older workbooks, but not "1 April 2019"
    static const QRegularExpression blank =
        pattern("^(?<number>\\d{1,2})\\s+(?<text>(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                "[a-z]*\\.?\\s*(?:\\d|to\\b|$))[^\\d\\s].*)$");
    const QString text = trimmedText(cell.text).simplified();
    const bool maySayLess = inTable || !isRound(sheet);
    const auto isNext = [&](const QString &number) { return number.toInt() == m_last + 1; };
    for (const QRegularExpression *form : {&marked, &point, &blank}) {
        const QRegularExpressionMatch match = form->match(text);
        const QString number =
            match.captured(QStringLiteral("number")) + match.captured(QStringLiteral("bare"));
        if (match.hasMatch() && (form != &blank || (maySayLess && isNext(number))))
            return add(sheet, row, number, match.captured(QStringLiteral("text")));
    }
    const QString raised = trimmedText(cell.superscript);
    if (maySayLess && !raised.isEmpty() && isNext(raised))
        add(sheet, row, raised, text);
}

// A note over two cells, its number in the first.
bool NoteTexts::pair(const SheetInfo &sheet, const Row &row)
{
    std::vector<const Cell *> filled;
    for (const Cell &cell : row.cells) {
        if (!trimmedText(cell.text).isEmpty())
            filled.push_back(&cell);
    }
    constexpr qsizetype sentence = 20;
    if (filled.size() != 2 || filled.front()->kind != Cell::Kind::Text)
        return false;
    const QString number = numberOf(*filled.front());
    const QString text = trimmedText(filled.back()->text);
    if (number.isEmpty() || filled.back()->kind != Cell::Kind::Text || text.size() < sentence)
        return false;
    add(sheet, row, number, text);
    return true;
}

void NoteTexts::row(const SheetInfo &sheet, const Row &row, bool inTable)
{
    static const QRegularExpression heading = pattern(R"(^(?:(?:foot)?notes?\b.*)?\btables?\b(.*)$)");
    const auto isFilled = [](const Cell &cell) { return !trimmedText(cell.text).isEmpty(); };
    const auto only = std::ranges::find_if(row.cells, isFilled);
    if (only == row.cells.end())
        return;
    if (std::find_if(only + 1, row.cells.end(), isFilled) == row.cells.end()) {
        const auto match = heading.match(trimmedText(only->text).left(longestHeading).simplified());
        if (!inTable && match.hasMatch())
            m_heading = tableNames(match.captured(1));
        else
            numbered(sheet, row, *only, inTable);
    } else if (!inTable && header(row)) {
        return;
    } else if (inNotes()) {
        listed(sheet.index, row);
    } else {
        pair(sheet, row);
    }
}

size_t NoteTexts::tableOf(const Note &note) const
{
    const auto found = m_tables.find(note.sheet);
    if (found == m_tables.end())
        return 0;
    const auto below = std::ranges::find_if(
        found->second, [&](const Table &table) { return table.headerRow >= note.firstRow; });
    return static_cast<size_t>(std::max<std::ptrdiff_t>(below - found->second.begin() - 1, 0));
}

NoteTexts::Found NoteTexts::roundTable(const Note &note, const std::vector<Table> &tables, size_t table) const
{
    // Between this table's header and the next one's; above the first they may stand too.
    const int from = table == 0 ? 0 : tables[table].headerRow;
    const int to = table + 1 < tables.size() ? tables[table + 1].headerRow : std::numeric_limits<int>::max();
    Found found;
    QStringList elsewhere;
    for (const Text &text : m_texts) {
        if (!text.round || text.sheet != note.sheet)
            continue;
        found.any = true;
        if (text.mark == note.mark)
            addTexts(text.row > from && text.row < to ? found.texts : elsewhere, {text.text});
    }
    if (found.texts.isEmpty())
        found.texts = elsewhere;
    return found;
}

NoteTexts::Found NoteTexts::fromSheets(const QString &mark, const QStringList &names) const
{
    const bool isNamed = std::ranges::any_of(
        m_texts, [&](const Text &text) { return !text.round && namesTable(text.tables, names); });
    Found found;
    for (const Text &text : m_texts) {
        if (text.round || (isNamed ? !namesTable(text.tables, names) : !text.tables.isEmpty()))
            continue;
        found.any = true;
        if (text.mark == mark)
            addTexts(found.texts, {text.text});
    }
    return found;
}

QString NoteTexts::textOf(const Note &note) const
{
    const auto tables = m_tables.find(note.sheet);
    if (tables == m_tables.end())
        return {};
    const size_t table = tableOf(note);
    const Found round = roundTable(note, tables->second, table);
    const Found listed = fromSheets(note.mark, tables->second[table].names);
    const QString text = joinedTexts(round.texts.isEmpty() ? listed.texts : round.texts);
    if (!text.isEmpty() || (!round.any && !listed.any))
        return text;
    return QStringLiteral("The publisher marks this with %1, but does not say what that is.").arg(note.mark);
}

} // namespace yardstick
