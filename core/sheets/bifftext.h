// The texts of an .xls: characters in one of the old encodings, runs in the fonts of the workbook. Runs in a
// superscript font are kept apart, as the other readers keep them.
#pragma once

#include "core/sheets/biffstream.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace yardstick::sheets {

class BiffText {
public:
    BiffText();
    ~BiffText();
    BiffText(const BiffText &) = delete;
    BiffText &operator=(const BiffText &) = delete;

    bool biff8 = true;

    /// The code page in which texts before BIFF8 are written; Windows-1252 where none is set or known.
    void setCodePage(int codePage);

    /// The next FONT record: fonts are numbered as they come, and nobody has the number 4.
    void addFont(const BiffRecord &font);
    bool isSuperscript(std::uint16_t font) const;

    /// Each reads one text into `text` and `superscript`; false when it is cut short.
    /// A text of the shared ones, or of a LABEL, RSTRING or STRING record: its length in two bytes.
    bool read(BiffReader &reader);
    /// The same with its length in one byte: names of sheets, formats before BIFF8.
    bool readShort(BiffReader &reader);
    /// The runs that stand behind the text in an RSTRING record, for the text just read.
    bool readRuns(BiffReader &reader);

    std::string text;
    std::string superscript;

private:
    struct Run {
        std::size_t begin;
        bool superscript;
    };
    struct Converter;

    bool readBody(BiffReader &reader, std::size_t length);
    void settle();
    void append(std::string &to, std::size_t begin, std::size_t end);

    std::vector<bool> m_superscriptFonts;
    std::u16string m_characters; ///< of BIFF8
    std::string m_bytes;         ///< of BIFF5
    std::vector<Run> m_runs;
    std::unique_ptr<Converter> m_converter; ///< none for Windows-1252
};

} // namespace yardstick::sheets
