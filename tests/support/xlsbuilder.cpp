#include "tests/support/xlsbuilder.h"

#include "tests/support/testcell.h"

#include <QHash>
#include <QtEndian>

#include <bit>

namespace yardstick::test {

namespace {

constexpr qsizetype sectorSize = 512;
constexpr qsizetype longestBody = 8224;
constexpr unsigned generalFormat = 0;
constexpr unsigned dateFormat = 1;
constexpr unsigned percentFormat = 2;

template <typename Number>
QByteArray littleEndian(Number value)
{
    QByteArray bytes(sizeof value, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray padded(QByteArray bytes, qsizetype unit)
{
    bytes.append((unit - bytes.size() % unit) % unit, '\0');
    return bytes;
}

bool isNarrow(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x100; });
}

QByteArray characters(const QString &text, bool narrow)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes += narrow ? QByteArray(1, char(c.unicode())) : biffWord(c.unicode());
    return bytes;
}

/// The texts that cells share, parted over records as Excel does it: a text may break between two characters,
/// and then the next record says anew how wide they are.
class SharedTexts {
public:
    quint32 numberOf(const TestCell &cell)
    {
        const QString key = cell.text + QChar(u'\0') + cell.superscript;
        const auto found = m_numbers.constFind(key);
        if (found != m_numbers.cend())
            return *found;
        const auto number = quint32(m_numbers.size());
        m_numbers.insert(key, number);
        add(cell.text + cell.superscript, cell.text.size(), !cell.superscript.isEmpty());
        return number;
    }

    QByteArray records() const
    {
        const auto count = quint32(m_numbers.size());
        QByteArray all;
        for (qsizetype index = 0; index < m_bodies.size(); ++index)
            all += index == 0
                       ? biffRecord(0x00FC, biffDoubleWord(count) + biffDoubleWord(count) + m_bodies[0])
                       : biffRecord(0x003C, m_bodies[index]);
        return all;
    }

private:
    /// Space left in the record; the first holds two counts before its texts.
    qsizetype space() const { return longestBody - m_bodies.last().size() - (m_bodies.size() == 1 ? 8 : 0); }

    void put(const QByteArray &bytes)
    {
        if (space() < bytes.size())
            m_bodies += QByteArray();
        m_bodies.last() += bytes;
    }

    void add(const QString &text, qsizetype superscriptAt, bool raised)
    {
        const bool narrow = isNarrow(text);
        const unsigned flags = (narrow ? 0U : 1U) | (raised ? 8U : 0U);
        put(biffWord(unsigned(text.size())) + char(flags) + (raised ? biffWord(1) : QByteArray()));
        for (const QChar c : text) {
            const QByteArray bytes = characters(c, narrow);
            if (space() < bytes.size())
                m_bodies += QByteArray(1, char(narrow ? 0 : 1));
            m_bodies.last() += bytes;
        }
        if (raised)
            put(biffWord(unsigned(superscriptAt)) + biffWord(5));
    }

    QHash<QString, quint32> m_numbers;
    QList<QByteArray> m_bodies = {QByteArray()};
};

bool isSmallWhole(const TestCell &cell)
{
    constexpr double most = 1 << 29;
    return cell.kind == Cell::Kind::Number && !cell.percent && cell.number == double(qint64(cell.number)) &&
           std::abs(cell.number) < most;
}

QByteArray rkOf(double number)
{
    return biffDoubleWord(std::bit_cast<quint32>(qint32(number)) << 2 | 2U);
}

unsigned formatOf(const TestCell &cell)
{
    return cell.kind == Cell::Kind::DateTime ? dateFormat : cell.percent ? percentFormat : generalFormat;
}

QByteArray cellRecord(const QByteArray &place, const TestCell &cell, SharedTexts &texts)
{
    switch (cell.kind) {
    case Cell::Kind::Empty:
        return {};
    case Cell::Kind::Text:
        return biffRecord(0x00FD, place + biffWord(0) + biffDoubleWord(texts.numberOf(cell)));
    case Cell::Kind::Boolean:
        return biffRecord(0x0205, place + biffWord(0) + char(cell.number) + '\0');
    case Cell::Kind::Error: {
        const char code = cell.text == QLatin1String("#DIV/0!") ? '\x07' : '\x2A';
        return biffRecord(0x0205, place + biffWord(0) + code + '\x01');
    }
    case Cell::Kind::Number:
    case Cell::Kind::DateTime:
        break;
    }
    if (isSmallWhole(cell))
        return biffRecord(0x027E, place + biffWord(0) + rkOf(cell.number));
    return biffRecord(0x0203, place + biffWord(formatOf(cell)) + biffReal(cell.number));
}

/// Whole numbers side by side stand in one record, as Excel puts them.
QByteArray rowRecords(unsigned row, const QStringList &cells, SharedTexts &texts)
{
    QByteArray records;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QByteArray place = biffWord(row) + biffWord(unsigned(column));
        const TestCell cell = testCell(cells[column]);
        QByteArray rks;
        qsizetype end = column;
        while (end < cells.size() && isSmallWhole(testCell(cells[end])))
            rks += biffWord(generalFormat) + rkOf(testCell(cells[end++]).number);
        if (end - column > 1) {
            records += biffRecord(0x00BD, place + rks + biffWord(unsigned(end - 1)));
            column = end - 1;
        } else {
            records += cellRecord(place, cell, texts);
        }
    }
    return records;
}

QByteArray substream(unsigned type, const QByteArray &records)
{
    return biffRecord(0x0809, biffWord(0x0600) + biffWord(type) + QByteArray(12, '\0')) + records +
           biffRecord(0x000A, {});
}

QByteArray fontsAndFormats()
{
    QByteArray records;
    for (int font = 0; font < 5; ++font)
        records += biffRecord(0x0031, biffWord(200) + QByteArray(6, '\0') + biffWord(font == 4 ? 1 : 0) +
                                          QByteArray(4, '\0') + QByteArray("\x05\0Arial", 7));
    records += biffRecord(0x041E, biffWord(164) + biffText(QStringLiteral("dd/mm/yyyy")));
    for (const auto &[font, format] : {std::pair{0U, 0U}, {0U, 164U}, {0U, 10U}, {0U, 20U}, {5U, 0U}})
        records += biffRecord(0x00E0, biffWord(font) + biffWord(format) + QByteArray(16, '\0'));
    return records;
}

} // namespace

QByteArray biffWord(unsigned value)
{
    return littleEndian(quint16(value));
}

QByteArray biffDoubleWord(quint32 value)
{
    return littleEndian(value);
}

QByteArray biffReal(double value)
{
    return littleEndian(std::bit_cast<quint64>(value));
}

QByteArray biffText(const QString &text)
{
    const bool narrow = isNarrow(text);
    return biffWord(unsigned(text.size())) + char(narrow ? 0 : 1) + characters(text, narrow);
}

QByteArray biffRecord(quint16 type, const QByteArray &body)
{
    QByteArray record = biffWord(type) + biffWord(unsigned(std::min(body.size(), longestBody))) +
                        body.first(std::min(body.size(), longestBody));
    if (body.size() > longestBody)
        record += biffRecord(0x003C, body.mid(longestBody));
    return record;
}

QByteArray xlsStream(const QList<XlsTestSheet> &sheets, const QByteArray &globals)
{
    const QByteArray before = fontsAndFormats() + globals;
    const auto list = [&sheets](qsizetype firstOffset) {
        QByteArray records;
        qsizetype offset = firstOffset;
        for (const XlsTestSheet &sheet : sheets) {
            const bool narrow = isNarrow(sheet.name);
            records += biffRecord(0x0085, biffDoubleWord(quint32(offset)) + char(sheet.state) +
                                              char(sheet.type == 0x0020 ? 2 : 0) + char(sheet.name.size()) +
                                              char(narrow ? 0 : 1) + characters(sheet.name, narrow));
            offset += substream(sheet.type, sheet.records).size();
        }
        return records;
    };
    const qsizetype globalsSize = substream(0x0005, before + list(0)).size();
    QByteArray stream = substream(0x0005, before + list(globalsSize));
    for (const XlsTestSheet &sheet : sheets)
        stream += substream(sheet.type, sheet.records);
    return stream;
}

QByteArray compoundFile(const QByteArray &stream, const QString &name)
{
    constexpr quint32 free = 0xFFFFFFFF;
    constexpr quint32 end = 0xFFFFFFFE;
    constexpr quint32 table = 0xFFFFFFFD;
    constexpr qsizetype smallest = 4096; // shorter ones would have to stand in another stream
    constexpr qsizetype perSector = sectorSize / 4;
    const QByteArray content = padded(stream, std::max(smallest, sectorSize));
    const qsizetype sectors = content.size() / sectorSize;
    qsizetype tables = 1;
    while (tables * perSector < sectors + 1 + tables)
        ++tables;
    QByteArray header = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(16, '\0') + biffWord(0x3E) +
                        biffWord(3) + biffWord(0xFFFE) + biffWord(9) + biffWord(6) + QByteArray(10, '\0') +
                        biffDoubleWord(quint32(tables)) + biffDoubleWord(quint32(tables)) +
                        QByteArray(4, '\0') + biffDoubleWord(quint32(smallest)) + biffDoubleWord(end) +
                        QByteArray(4, '\0') + biffDoubleWord(end) + QByteArray(4, '\0');
    for (qsizetype index = 0; index < 109; ++index)
        header += biffDoubleWord(index < tables ? quint32(index) : free);
    QByteArray chains;
    for (qsizetype index = 0; index < tables; ++index)
        chains += biffDoubleWord(table);
    chains += biffDoubleWord(end); // the directory
    for (qsizetype index = 1; index < sectors; ++index)
        chains += biffDoubleWord(quint32(tables + 1 + index));
    chains += biffDoubleWord(end);
    while (chains.size() < tables * sectorSize)
        chains += biffDoubleWord(free);
    const auto entry = [](const QString &title, char type, quint32 child, quint32 start, quint32 size) {
        QByteArray bytes = characters(title, false);
        const auto nameSize = unsigned(title.isEmpty() ? 0 : bytes.size() + 2);
        bytes.append(64 - bytes.size(), '\0');
        return bytes + biffWord(nameSize) + type + '\x01' + biffDoubleWord(free) + biffDoubleWord(free) +
               biffDoubleWord(child) + QByteArray(36, '\0') + biffDoubleWord(start) + biffDoubleWord(size) +
               QByteArray(4, '\0');
    };
    const QByteArray directory = entry(QStringLiteral("Root Entry"), 5, 1, end, 0) +
                                 entry(name, 2, free, quint32(tables + 1), quint32(content.size())) +
                                 entry({}, 0, free, 0, 0) + entry({}, 0, free, 0, 0);
    return header + chains + directory + content;
}

QByteArray xlsFile(const QList<TestSheet> &sheets)
{
    SharedTexts texts;
    QList<XlsTestSheet> parts;
    for (const TestSheet &sheet : sheets) {
        XlsTestSheet part;
        part.name = sheet.name;
        part.state = sheet.hidden ? 1 : 0;
        for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
            const bool hidden = sheet.hiddenRows.contains(int(row));
            part.records +=
                biffRecord(0x0208, biffWord(unsigned(row)) + biffWord(0) +
                                       biffWord(unsigned(sheet.rows[row].size())) + biffWord(255) +
                                       QByteArray(4, '\0') + biffWord(hidden ? 0x120 : 0x100) + biffWord(0));
            part.records += rowRecords(unsigned(row), sheet.rows[row], texts);
        }
        parts += part;
    }
    return compoundFile(xlsStream(parts, texts.records()));
}

} // namespace yardstick::test
