#include "core/sheets/odsstyles.h"

#include "core/sheets/odsnames.h"

namespace yardstick::sheets {

namespace {

std::string_view attribute(const SaxAttributes &attributes, Ods name)
{
    return attributes.find(static_cast<int>(name)).value_or(std::string_view());
}

/// "super 58%" and "33% 58%" raise; "sub", a negative share and "0% 100%" don't.
TextPosition positionOf(std::string_view value)
{
    if (value.empty())
        return TextPosition::AsAround;
    const bool positive =
        value.front() >= '0' && value.front() <= '9' && value != "0" && !value.starts_with("0%");
    return value.starts_with("super") || positive ? TextPosition::Raised : TextPosition::Normal;
}

} // namespace

void OdsStyles::startElement(int token, const SaxAttributes &attributes)
{
    switch (static_cast<Ods>(token)) {
    case Ods::Style: {
        const std::string_view family = attribute(attributes, Ods::StyleFamily);
        Styles *styles = family == "text" ? &m_textStyles : family == "table" ? &m_tableStyles : nullptr;
        m_current = styles ? &(*styles)[std::string(attribute(attributes, Ods::StyleName))] : nullptr;
        if (m_current)
            m_current->parent = attribute(attributes, Ods::ParentStyle);
        break;
    }
    case Ods::TextProperties:
        if (m_current)
            m_current->position = positionOf(attribute(attributes, Ods::TextPosition));
        break;
    case Ods::TableProperties:
        if (m_current)
            m_current->hidesTable = attribute(attributes, Ods::Display) == "false";
        break;
    default:
        break;
    }
}

void OdsStyles::endElement(int token)
{
    if (token == static_cast<int>(Ods::Style))
        m_current = nullptr;
}

const OdsStyles::Style *OdsStyles::find(const Styles &styles, std::string_view name) const
{
    const auto found = styles.find(name);
    return found == styles.end() ? nullptr : &found->second;
}

TextPosition OdsStyles::textPosition(std::string_view textStyle) const
{
    constexpr int deepest = 16; // a damaged file may make a style its own ancestor
    const Style *style = find(m_textStyles, textStyle);
    for (int depth = 0; style && depth < deepest; ++depth) {
        if (style->position != TextPosition::AsAround)
            return style->position;
        style = find(m_textStyles, style->parent);
    }
    return TextPosition::AsAround;
}

bool OdsStyles::hidesTable(std::string_view tableStyle) const
{
    const Style *style = find(m_tableStyles, tableStyle);
    return style && style->hidesTable;
}

} // namespace yardstick::sheets
