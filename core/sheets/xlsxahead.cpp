#include "core/sheets/xlsxahead.h"

#include "core/sheets/sheeterrors.h"
#include "core/sheets/xlsxnames.h"

#include <utility>

namespace yardstick::sheets {

namespace {

constexpr std::size_t cellsOfBatch = 4096;
constexpr std::size_t textOfBatch = std::size_t(64) << 10;
constexpr std::size_t mostHeld = std::size_t(48) << 20;
constexpr std::size_t batchesOfCurrent = 4; ///< that the sheet being handed out may always have waiting
constexpr std::size_t mostSpare = 16;

} // namespace

XlsxAhead::XlsxAhead(const XlsxContext &context, std::vector<const XlsxSheet *> sheets, unsigned threads)
    : m_context(context)
    , m_sheets(sheets.size())
    , m_window(threads + 1)
{
    for (std::size_t index = 0; index < sheets.size(); ++index)
        m_sheets[index].sheet = sheets[index];
    // Opened here, one after the other: libzip asks the system for the time zone, which is no thing for
    // threads.
    for (unsigned thread = 0; thread < threads; ++thread)
        m_threads.emplace_back([this, archive = ZipArchive::open(context.path)] { work(archive); });
}

XlsxAhead::~XlsxAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (Sheet &sheet : m_sheets)
            sheet.unwanted = true;
    }
    m_wanted.notify_all();
    m_threads.clear(); // waits for them
}

void XlsxAhead::work(const Result<ZipArchive> &archive)
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wanted.wait(lock, [this] {
            return m_stopping || m_next >= m_sheets.size() || m_next < m_current + m_window;
        });
        if (m_stopping || m_next >= m_sheets.size())
            return;
        Sheet &sheet = m_sheets[m_next++];
        lock.unlock();
        Result<void> outcome = archive ? parse(*archive, sheet) : Result<void>(archive.error());
        lock.lock();
        sheet.outcome = std::move(outcome);
        sheet.done = true;
        lock.unlock();
        m_ready.notify_one();
    }
}

std::unique_ptr<RowBatch> XlsxAhead::emptyBatch(std::size_t cells, std::size_t text)
{
    if (cells > cellsOfBatch || text > textOfBatch)
        return std::make_unique<RowBatch>(std::max(cells, cellsOfBatch), std::max(text, textOfBatch));
    {
        const std::lock_guard lock(m_mutex);
        if (!m_spare.empty()) {
            std::unique_ptr<RowBatch> batch = std::move(m_spare.back());
            m_spare.pop_back();
            return batch;
        }
    }
    return std::make_unique<RowBatch>(cellsOfBatch, textOfBatch);
}

Result<void> XlsxAhead::parse(const ZipArchive &archive, Sheet &sheet)
{
    std::unique_ptr<RowBatch> batch;
    const XlsxSheetHandler *parsed = nullptr;
    SheetVisitor packing;
    packing.row = [&](const Row &row) {
        std::size_t text = 0;
        const auto isOwn = [parsed](const Cell &cell) { return parsed->owns(cell.text, cell.superscript); };
        for (const Cell &cell : row.cells)
            text += isOwn(cell) ? cell.text.size() + cell.superscript.size() : 0;
        if (batch && !batch->fits(row.cells.size(), text) && !hand(sheet, std::exchange(batch, {})))
            return RowAction::SkipSheet;
        if (!batch)
            batch = emptyBatch(row.cells.size(), text);
        batch->add(row, isOwn);
        return RowAction::Continue;
    };
    XlsxSheetHandler handler(m_context, sheet.sheet->info.name, packing);
    parsed = &handler;
    Result<void> outcome = parsePart(
        archive, sheet.sheet->part, handler, xlsxVocabulary(), [&](std::size_t size) -> Result<void> {
            m_parsed += size;
            return sheet.unwanted ? Result<void>(cancelled(m_context.path)) : Result<void>();
        });
    // The rows before a fault are handed out before it is told, as if they had been read one by one.
    if (batch)
        hand(sheet, std::move(batch));
    return outcome;
}

/// Puts a batch where the calling thread finds it, when there is room. False when nobody wants it any more.
bool XlsxAhead::hand(Sheet &sheet, std::unique_ptr<RowBatch> batch)
{
    std::unique_lock lock(m_mutex);
    m_wanted.wait(lock, [&] {
        return m_stopping || sheet.unwanted || m_held + batch->bytes() <= mostHeld ||
               (&sheet == &m_sheets[m_current] && sheet.batches.size() < batchesOfCurrent);
    });
    if (m_stopping || sheet.unwanted)
        return false;
    m_held += batch->bytes();
    sheet.batches.push_back(std::move(batch));
    lock.unlock();
    m_ready.notify_one();
    return true;
}

/// The next batch of a sheet, if there is one already; called with the lock held.
std::unique_ptr<RowBatch> XlsxAhead::take(Sheet &sheet)
{
    if (sheet.batches.empty())
        return nullptr;
    std::unique_ptr<RowBatch> batch = std::move(sheet.batches.front());
    sheet.batches.pop_front();
    m_held -= batch->bytes();
    return batch;
}

Result<void> XlsxAhead::readNext(const SheetVisitor &visitor, Progress &progress)
{
    constexpr std::chrono::milliseconds patience(50); // so that a person who cancels is heard
    Sheet &sheet = m_sheets[m_current];
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_ready.wait_for(lock, patience, [&] { return !sheet.batches.empty() || sheet.done; });
        std::unique_ptr<RowBatch> batch = take(sheet);
        const bool finished = !batch && sheet.done;
        lock.unlock();
        m_wanted.notify_all();
        if (!progress.advance(m_parsed.exchange(0)))
            return cancelled(m_context.path);
        if (finished)
            break;
        if (!batch)
            continue;
        if (!batch->forEach(visitor.row)) {
            skipNext();
            return {};
        }
        batch->clear();
        lock.lock();
        if (m_spare.size() < mostSpare && batch->fits(cellsOfBatch, textOfBatch))
            m_spare.push_back(std::move(batch));
    }
    Result<void> outcome = std::move(sheet.outcome);
    leave(sheet);
    return outcome;
}

void XlsxAhead::skipNext()
{
    leave(m_sheets[m_current]);
}

void XlsxAhead::leave(Sheet &sheet)
{
    {
        const std::lock_guard lock(m_mutex);
        sheet.unwanted = true;
        while (take(sheet)) {
        }
        ++m_current;
    }
    m_wanted.notify_all();
}

} // namespace yardstick::sheets
