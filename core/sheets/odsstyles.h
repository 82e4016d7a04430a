// The two things that a reader of figures needs of OpenDocument styles: which text is raised, which sheets
// are hidden.
#pragma once

#include "core/sheets/saxparser.h"

#include <functional>
#include <map>
#include <string>

namespace yardstick::sheets {

enum class TextPosition : std::uint8_t { AsAround, Normal, Raised };

class OdsStyles {
public:
    /// Learns from the style elements of content.xml and styles.xml; other elements are ignored.
    void startElement(int token, const SaxAttributes &attributes);
    void endElement(int token);

    TextPosition textPosition(std::string_view textStyle) const;
    bool hidesTable(std::string_view tableStyle) const;

private:
    struct Style {
        TextPosition position = TextPosition::AsAround;
        bool hidesTable = false;
        std::string parent;
    };
    using Styles = std::map<std::string, Style, std::less<>>;

    const Style *find(const Styles &styles, std::string_view name) const;

    Styles m_textStyles;
    Styles m_tableStyles;
    Style *m_current = nullptr;
};

} // namespace yardstick::sheets
