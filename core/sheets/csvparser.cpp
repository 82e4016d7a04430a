#include "core/sheets/csvparser.h"

namespace yardstick::sheets {

CsvParser::CsvParser(char delimiter, Sink sink)
    : m_sink(std::move(sink))
{
    m_classes[static_cast<unsigned char>(delimiter)] = Class::Delimiter;
    m_classes['\r'] = Class::CarriageReturn;
    m_classes['\n'] = Class::LineFeed;
    m_classes['"'] = Class::Quote;
}

CsvParser::State CsvParser::feed(std::string_view text)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at != end && m_state == State::Going) {
        if (m_afterCarriageReturn) {
            m_afterCarriageReturn = false;
            if (*at == '\n') {
                ++at;
                continue;
            }
        }
        switch (m_inside) {
        case Inside::FieldStart:
            m_inside = classOf(*at) == Class::Quote ? Inside::Quoted : Inside::Unquoted;
            if (m_inside == Inside::Quoted)
                ++at;
            break;
        case Inside::Unquoted:
            at = unquoted(at, end);
            break;
        case Inside::Quoted:
            at = quoted(at, end);
            break;
        case Inside::QuoteInQuoted:
            if (classOf(*at) == Class::Quote) {
                append(at, at + 1);
                ++at;
                m_inside = Inside::Quoted;
            } else {
                m_inside =
                    Inside::Unquoted; // what follows a closing mark up to the delimiter belongs to the field
            }
            break;
        }
    }
    return m_state;
}

const char *CsvParser::unquoted(const char *at, const char *end)
{
    const char *stop = at;
    while (stop != end && (classOf(*stop) == Class::Plain || classOf(*stop) == Class::Quote))
        ++stop;
    append(at, stop);
    if (stop == end)
        return end;
    endField();
    m_inside = Inside::FieldStart;
    if (classOf(*stop) != Class::Delimiter) {
        m_afterCarriageReturn = classOf(*stop) == Class::CarriageReturn;
        endRecord();
    }
    return stop + 1;
}

const char *CsvParser::quoted(const char *at, const char *end)
{
    const char *stop = at;
    while (stop != end && *stop != '"' && *stop != '\r')
        ++stop;
    append(at, stop);
    if (stop == end)
        return end;
    if (*stop == '"') {
        m_inside = Inside::QuoteInQuoted;
    } else {
        const char lineFeed = '\n';
        append(&lineFeed, &lineFeed + 1);
        m_afterCarriageReturn = true;
    }
    return stop + 1;
}

void CsvParser::append(const char *begin, const char *end)
{
    if (!m_row.text.append({begin, std::size_t(end - begin)}))
        m_state = State::TooMuchText;
}

void CsvParser::endField()
{
    const std::string_view text = m_row.text.current();
    if (!text.empty()) {
        if (m_fieldCount >= maxColumns) {
            m_state = State::TooManyFields;
            return;
        }
        Cell &cell = m_row.add(m_fieldCount);
        cell.kind = Cell::Kind::Text;
        cell.displayed = true;
        cell.text = text;
        m_row.text.begin();
    }
    ++m_fieldCount;
}

void CsvParser::endRecord()
{
    if (m_state == State::Going && !m_sink(m_number, m_row, m_fieldCount))
        m_state = State::Stopped;
    ++m_number;
    m_row.clear();
    m_fieldCount = 0;
}

CsvParser::State CsvParser::finish()
{
    if (m_state != State::Going)
        return m_state;
    if (m_inside == Inside::Quoted) {
        m_state = State::OpenQuote;
        return m_state;
    }
    if (m_inside != Inside::FieldStart || m_fieldCount > 0) {
        endField();
        if (m_state == State::Going)
            endRecord();
    }
    return m_state;
}

} // namespace yardstick::sheets
