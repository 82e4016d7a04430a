// A text of an .xlsx: the runs of <si> or <is> put together, superscript runs kept apart, phonetic guides
// left out.
#pragma once

#include "core/sheets/saxparser.h"

#include <string>

namespace yardstick::sheets {

/// Undoes the escapes _xHHHH_ by which Excel writes characters that XML cannot hold, from `from` to the end.
void decodeExcelEscapes(std::string &text, std::size_t from = 0);

/// Collects one text. Give it the events between the text's own start and end.
class XlsxText {
public:
    void clear();
    void startElement(int token, const SaxAttributes &attributes);
    void endElement(int token);

    /// False when the text grows beyond maxCellText.
    bool characters(std::string_view characters);

    /// Undoes the escapes: to be called when the text is whole.
    void finish();

    std::string text;
    std::string superscript;

private:
    std::string m_run;
    bool m_inRun = false;
    bool m_inText = false;
    bool m_inPhonetic = false;
    bool m_superscript = false;
};

} // namespace yardstick::sheets
