// The guards of every reader. Published workbooks stay far below them; a damaged or hostile file meets one
// before it can take the machine's memory or the afternoon.
#pragma once

#include <cstddef>
#include <cstdint>

namespace yardstick::sheets {

inline constexpr std::uint32_t maxColumns = 16'384; ///< as Excel and LibreOffice: the last is XFD
inline constexpr std::uint32_t maxRows = 1'048'576; ///< as Excel and LibreOffice
inline constexpr std::size_t maxCellText = std::size_t(4) << 20;
inline constexpr std::size_t maxRowText = std::size_t(64) << 20;
inline constexpr std::uint64_t maxSharedText = std::uint64_t(512) << 20; ///< all shared strings of an .xlsx
inline constexpr std::uint64_t maxSharedStrings = 32'000'000;            ///< empty ones take memory too
inline constexpr std::uint64_t maxPartSize = std::uint64_t(16) << 30;    ///< one unpacked part of an archive
inline constexpr std::uint64_t maxSmallPart = std::uint64_t(64) << 20;   ///< relationships, styles, lists
inline constexpr std::uint64_t maxMembers = 1000;                        ///< spreadsheets in one .zip
inline constexpr std::uint64_t maxMemberSize = std::uint64_t(512) << 20; ///< one of them, unpacked
inline constexpr std::uint64_t maxMembersSize = std::uint64_t(2) << 30;  ///< all of them, unpacked
inline constexpr std::uint64_t maxRepeatedCells = 10'000'000; ///< that repeat counts may add in one workbook

/// Input that libxml2 may swallow without telling of an element or a text: beyond it, it would search the
/// same megabytes again with every chunk and take quadratic time.
inline constexpr std::size_t maxSilentInput = std::size_t(1) << 20;

inline constexpr std::size_t chunkSize = std::size_t(64) << 10; ///< read and parsed at a time

} // namespace yardstick::sheets
