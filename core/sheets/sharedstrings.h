// The texts that the cells of an .xlsx share, held once in a few large blocks. They are what reading keeps in
// memory.
#pragma once

#include "core/sheets/xlsxtext.h"
#include "core/sheets/xmlpart.h"

#include <memory>
#include <vector>

namespace yardstick::sheets {

class SharedStrings {
public:
    std::size_t size() const { return m_strings.size(); }

    /// The text at `index`, which must be less than size(), and its superscript. Valid as long as this
    /// object.
    std::string_view text(std::size_t index) const { return {m_strings[index].begin, m_strings[index].size}; }
    std::string_view superscript(std::size_t index) const
    {
        const Stored &stored = m_strings[index];
        return {stored.begin + stored.size, stored.superscriptSize};
    }

    void add(std::string_view text, std::string_view superscript);

    /// All bytes of text held.
    std::uint64_t bytes() const { return m_bytes; }

private:
    struct Stored {
        const char *begin;
        std::uint32_t size;
        std::uint32_t superscriptSize;
    };

    std::vector<Stored> m_strings;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr;
    std::size_t m_left = 0;
    std::uint64_t m_bytes = 0;
};

/// Reads the part called `name` into `strings`.
Result<void> readSharedStrings(const ZipArchive &archive, const QByteArray &name, SharedStrings &strings,
                               Progress &progress);

} // namespace yardstick::sheets
