#include "core/importing/draftreader.h"

#include "core/importing/cellvalue.h"
#include "core/importing/releasefacts.h"
#include "core/importing/tableperiod.h"
#include "core/text/format.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace yardstick {

namespace {

/// A table's header stands within the first rows of its sheet; publishers' longest preamble has ten.
constexpr size_t longestPreamble = 40;

} // namespace

DraftReader::DraftReader(const QString &path, const Catalogue &catalogue, const std::vector<Layout> &layouts,
                         const ImportOptions &options, Draft &draft)
    : m_fileName(QFileInfo(path).fileName())
    , m_catalogue(catalogue)
    , m_options(options)
    , m_draft(draft)
    , m_figuresFile(catalogue, draft)
    , m_notes(m_fileName, draft)
{
    for (const Layout &layout : layouts)
        m_candidates.push_back(&layout);
}

SheetVisitor DraftReader::visitor()
{
    SheetVisitor visitor;
    visitor.beginSheet = [this](const SheetInfo &sheet) { return beginSheet(sheet); };
    visitor.row = [this](const Row &current) { return row(current); };
    visitor.endSheet = [this](const SheetInfo &) { endSheet(); };
    visitor.note = [this](const QString &sentence) {
        m_draft.issues.push_back({Issue::Severity::Warning, {}, QString(), sentence});
    };
    if (m_options.progress) {
        visitor.progress = [this](double done) { return m_options.progress(readingShare * done); };
    }
    return visitor;
}

bool DraftReader::beginSheet(const SheetInfo &sheet)
{
    m_sheet = sheet;
    m_held.clear();
    m_match.reset();
    m_extractor.reset();
    m_sheetPeriod.reset();
    m_hadTable = false;
    m_hiddenRows = 0;
    m_draft.release.sheets << (sheet.file.isEmpty() ? sheet.name
                                                    : QStringLiteral("%1 › %2").arg(sheet.file, sheet.name));
    m_summed.push_back(nullptr);
    return !m_error;
}

RowAction DraftReader::row(const Row &row)
{
    if (m_error)
        return RowAction::SkipSheet;
    if (m_figuresFile.takes(row))
        return RowAction::Continue;
    if (row.hidden)
        ++m_hiddenRows;
    if (m_extractor && m_extractor->endsBefore(row))
        endTable();
    m_notes.row(m_sheet, row, m_extractor != nullptr);
    if (m_extractor) {
        m_extractor->row(row);
        return RowAction::Continue;
    }
    return lookForTable(row);
}

RowAction DraftReader::lookForTable(const Row &row)
{
    if (m_held.size() >= longestPreamble) // a long sheet of notes: no table is looked for in it any more
        return m_notes.inNotes() ? RowAction::Continue : RowAction::SkipSheet;
    takeTitle(row);
    m_held.emplace_back(row);
    if (std::optional<TableMatch> match = matchTable(m_candidates, m_sheet.name, m_held))
        return startTable(std::move(*match)) ? RowAction::Continue : RowAction::SkipSheet;
    return m_held.size() < longestPreamble || m_notes.inNotes() ? RowAction::Continue : RowAction::SkipSheet;
}

void DraftReader::takeTitle(const Row &row)
{
    // A workbook's first text is its title: on the cover where there is one. A link back is none.
    static const QRegularExpression link(QStringLiteral("^(contents|index|notes?|cover.?sheet|back to .*)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (m_sheet.index != 0 || m_hadTable || !m_draft.release.title.isEmpty() || row.cells.size() > 2)
        return;
    const bool first =
        std::ranges::all_of(m_held, [](const HeldRow &held) { return held.view().cells.size() <= 2; });
    const QString text = shownText(row.cells.front().text);
    if (first && !link.match(text).hasMatch())
        m_draft.release.title = text;
}

void DraftReader::sayWhy(const TableMatch &match)
{
    const TableLayout &table = *match.table;
    QStringList by;
    if (!table.sheet.pattern().isEmpty())
        by << QStringLiteral("the sheet's name");
    if (!table.title.pattern().isEmpty())
        by << QStringLiteral("its title");
    by << QStringLiteral("its headings in row %1").arg(match.headerRow + 1);
    m_draft.recognised << QStringLiteral("the table \"%1\" was found on the sheet %2 by %3.")
                              .arg(table.id, m_sheet.name.trimmed(), joinedList(by));
}

bool DraftReader::startTable(TableMatch match)
{
    tellStrayPeriods(match, m_held, m_sheet, m_draft);
    sayWhy(match);
    m_notes.table(m_sheet, static_cast<int>(match.headerRow),
                  m_held.front().view().cells.empty() ? QString()
                                                      : shownText(m_held.front().view().cells.front().text));
    m_held.clear();
    m_hadTable = true;
    if (match.titlePeriod)
        m_sheetPeriod = match.titlePeriod;
    match.titlePeriod = m_sheetPeriod;
    if (!m_layout) {
        m_layout = match.layout;
        m_candidates = {m_layout};
        takeEdition(*m_layout, m_fileName, m_draft.release);
    }
    const Result<std::optional<Period>> period = tablePeriod(match, m_options, m_fileName, m_sheet, m_draft);
    if (!period) {
        m_error = period.error();
        return false;
    }
    m_match = std::move(match);
    if (m_match->table->sumRows)
        m_summed.back() = m_match->table;
    m_extractor = std::make_unique<TableExtractor>(m_catalogue, *m_match, *period, m_sheet, m_draft);
    return true;
}

void DraftReader::endTable()
{
    if (m_extractor)
        m_extractor->finish();
    m_extractor.reset();
}

void DraftReader::endSheet()
{
    endTable();
    m_notes.endSheet(m_sheet, m_hadTable);
    if (!m_hadTable) {
        if (!m_figuresFile.isActive())
            m_sheetsWithoutTable << m_sheet.name.trimmed();
        return;
    }
    if (m_hiddenRows > 0) {
        m_draft.issues.push_back(
            {Issue::Severity::Note,
             {m_sheet.index, 0, 0},
             m_sheet.name,
             QStringLiteral("%1 hidden rows were read like the others.").arg(m_hiddenRows)});
    }
}

Result<void> DraftReader::finish()
{
    if (m_error)
        return *m_error;
    if (m_figuresFile.isActive())
        return m_figuresFile.finish();
    if (!m_layout) {
        return Error{
            QStringLiteral(
                "%1 is a spreadsheet, but none of its sheets (%2) holds a table that Yardstick knows.")
                .arg(m_fileName, m_draft.release.sheets.isEmpty() ? QStringLiteral("none")
                                                                  : joinedList(m_draft.release.sheets)),
            false, false, true};
    }
    m_notes.finish();
    settleRepeats(m_draft, m_summed);
    if (m_draft.figures.empty() && !firstError(m_draft))
        return Error{
            QStringLiteral("%1 has the headings of a table that Yardstick knows but no figures under them.")
                .arg(m_fileName)};
    if (!m_sheetsWithoutTable.isEmpty()) {
        m_draft.issues.push_back({Issue::Severity::Note,
                                  {},
                                  QString(),
                                  QStringLiteral("These sheets hold no table that the layout reads: %1.")
                                      .arg(joinedList(m_sheetsWithoutTable))});
    }
    describeRelease(m_catalogue, m_draft);
    return {};
}

} // namespace yardstick
