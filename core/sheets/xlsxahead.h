// The sheets of one .xlsx parsed on several threads ahead of the one that is being handed out. Each thread
// has an archive of its own; rows reach the visitor in the file's order, on the calling thread only. What is
// held is bounded: a few sheets ahead, and so many bytes in all.
#pragma once

#include "core/sheets/progress.h"
#include "core/sheets/rowbatch.h"
#include "core/sheets/xlsxpackage.h"
#include "core/sheets/xlsxsheet.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace yardstick::sheets {

class XlsxAhead {
public:
    /// Begins to parse `sheets`, all of which have cells. `context` is complete and stays as it is.
    XlsxAhead(const XlsxContext &context, std::vector<const XlsxSheet *> sheets, unsigned threads);

    /// Stops what is still going on.
    ~XlsxAhead();
    XlsxAhead(const XlsxAhead &) = delete;
    XlsxAhead &operator=(const XlsxAhead &) = delete;

    /// Hands out the rows of the next sheet, and waits for them where they are not parsed yet.
    Result<void> readNext(const SheetVisitor &visitor, Progress &progress);

    /// Leaves the next sheet out.
    void skipNext();

private:
    struct Sheet {
        const XlsxSheet *sheet = nullptr;
        std::deque<std::unique_ptr<RowBatch>> batches;
        std::atomic<bool> unwanted = false;
        bool done = false;
        Result<void> outcome;
    };

    void work();
    Result<void> parse(const ZipArchive &archive, Sheet &sheet);
    std::unique_ptr<RowBatch> emptyBatch(std::size_t cells, std::size_t text);
    bool hand(Sheet &sheet, std::unique_ptr<RowBatch> batch);
    std::unique_ptr<RowBatch> take(Sheet &sheet);
    void leave(Sheet &sheet);

    const XlsxContext &m_context;
    std::vector<Sheet> m_sheets;
    const std::size_t m_window;              ///< how many sheets are begun at most
    std::atomic<std::uint64_t> m_parsed = 0; ///< bytes that progress was not told of

    std::mutex m_mutex; ///< for all below, and the sheets' batches, done and outcome
    std::condition_variable m_wanted;
    std::condition_variable m_ready;
    std::vector<std::unique_ptr<RowBatch>> m_spare;
    std::size_t m_held = 0;    ///< bytes in batches that wait
    std::size_t m_next = 0;    ///< the sheet that the next free thread takes
    std::size_t m_current = 0; ///< the sheet that is handed out
    bool m_stopping = false;
    std::vector<std::jthread> m_threads; ///< last, so that they end before what they work on
};

} // namespace yardstick::sheets
