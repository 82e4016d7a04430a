#include "core/sheets/xlssheet.h"

#include "core/sheets/sheeterrors.h"

#include <algorithm>

namespace yardstick::sheets {

XlsSheetReader::XlsSheetReader(BiffStream &stream, XlsWorkbook &workbook, const XlsSheet &sheet,
                               const SheetVisitor &visitor, Progress &progress)
    : m_stream(stream)
    , m_workbook(workbook)
    , m_sheet(sheet)
    , m_visitor(visitor)
    , m_progress(progress)
    , m_cells(stream, workbook, m_row)
{
}

Result<void> XlsSheetReader::read()
{
    const Result<bool> hasCells = scan();
    if (!hasCells)
        return hasCells.error();
    if (!*hasCells)
        return {};
    return m_places.empty() ? readInOrder() : readBySortedRows();
}

Result<bool> XlsSheetReader::cutShort() const
{
    return damaged(m_workbook.path, SheetText::tr("sheet “%1” is cut short").arg(m_sheet.info.name));
}

/// Goes once over the records for what must be known before the first row: which rows are hidden, and whether
/// the cells stand row after row, as Excel has them but not everybody. False for a sheet without cells.
Result<bool> XlsSheetReader::scan()
{
    constexpr unsigned worksheet = 0x0010;
    constexpr std::size_t heightAt = 6;
    constexpr std::size_t flagsAt = 12;
    constexpr unsigned zeroHeight = 0x20;
    m_stream.seek(m_sheet.offset);
    const std::optional<BiffRecord> begin = m_stream.next();
    if (!begin || begin->type != Biff::BeginSubstream)
        return cutShort();
    if (begin->word(2) != worksheet) // a chart, a macro, a module
        return false;
    m_firstCell = m_reported = m_stream.offset();
    m_hidden.assign(std::size_t(1) << 16, false);
    bool inOrder = true;
    std::uint16_t row = 0;
    int depth = 1; // charts stand within sheets, with records of the same types
    while (depth > 0) {
        const std::optional<BiffRecord> record = m_stream.next();
        if (!record)
            return cutShort();
        if (record->type == Biff::BeginSubstream) {
            ++depth;
        } else if (record->type == Biff::EndOfSubstream) {
            --depth;
        } else if (depth == 1 && record->type == Biff::Row) {
            m_hidden[record->word(0)] =
                record->word(flagsAt) & zeroHeight || (record->word(heightAt) & 0x7FFFU) == 0;
        } else if (depth == 1 && holdsCells(record->type)) {
            inOrder = inOrder && record->word(0) >= row;
            row = record->word(0);
        }
    }
    if (inOrder)
        return true;
    m_stream.seek(m_firstCell);
    depth = 1;
    while (depth > 0) {
        const std::optional<BiffRecord> record = m_stream.next();
        depth += record->type == Biff::BeginSubstream ? 1 : record->type == Biff::EndOfSubstream ? -1 : 0;
        if (depth == 1 && holdsCells(record->type))
            m_places.push_back({record->word(0), record->offset});
    }
    std::ranges::stable_sort(m_places, {}, &Place::row);
    return true;
}

Result<void> XlsSheetReader::readInOrder()
{
    m_stream.seek(m_firstCell);
    int depth = 1;
    while (!m_stopped && depth > 0) {
        const std::optional<BiffRecord> record = m_stream.next();
        depth += record->type == Biff::BeginSubstream ? 1 : record->type == Biff::EndOfSubstream ? -1 : 0;
        if (depth == 1 && holdsCells(record->type) && !takeCell(*record))
            break;
    }
    return outcome();
}

Result<void> XlsSheetReader::readBySortedRows()
{
    for (const Place &place : m_places) {
        m_stream.seek(place.offset);
        if (!takeCell(*m_stream.next()))
            break;
    }
    return outcome();
}

/// False when no further cell is wanted.
bool XlsSheetReader::takeCell(const BiffRecord &record)
{
    if (!beginRow(record.word(0)))
        return false;
    failAtCell(m_cells.add(record));
    return !m_stopped;
}

void XlsSheetReader::failAtCell(CellFault fault)
{
    if (fault == CellFault::None)
        return;
    if (!m_failure)
        m_failure = faultyCell(m_workbook.path, m_sheet.info.name, m_cells.column(), m_rowNumber, fault);
    m_stopped = true;
}

/// Hands on the last row too.
Result<void> XlsSheetReader::outcome()
{
    if (!m_stopped)
        endRow();
    return m_failure ? Result<void>(*m_failure) : Result<void>();
}

bool XlsSheetReader::beginRow(std::uint16_t number)
{
    if (number == m_rowNumber)
        return true;
    if (!endRow())
        return false;
    m_rowNumber = number;
    return true;
}

/// Hands the finished row on; false when no further one is wanted.
bool XlsSheetReader::endRow()
{
    if (m_stream.offset() > m_reported) {
        const std::size_t amount = m_stream.offset() - m_reported;
        m_reported = m_stream.offset();
        if (!m_progress.advance(amount)) {
            m_failure = cancelled(m_workbook.path);
            m_stopped = true;
            return false;
        }
    }
    if (m_row.isEmpty())
        return true;
    const std::span<const Cell> cells = m_row.finish();
    if (cells.empty()) {
        failAtCell(CellFault::Twice);
        return false;
    }
    m_stopped = m_visitor.row(Row{m_rowNumber, m_hidden[m_rowNumber], cells}) == RowAction::SkipSheet;
    m_row.clear();
    return !m_stopped;
}

} // namespace yardstick::sheets
