#include "core/exporting/xlsxfile.h"

#include "core/exporting/xlsxbook.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace yardstick {

namespace {

constexpr qsizetype longestSheetName = 31;
constexpr qsizetype longestCell = 32767; // Excel's own limit
constexpr double narrowest = 10;
constexpr double widest = 60;

QString sheetName(const QString &title)
{
    static const QString refused = QStringLiteral("[]:*?/\\'");
    QString name;
    for (const QChar letter : title.left(longestSheetName))
        name += refused.contains(letter) ? QChar(u' ') : letter;
    name = name.simplified();
    return name.isEmpty() ? QStringLiteral("Table") : name;
}

struct Formats {
    lxw_format *bold = nullptr;
    lxw_format *money = nullptr;
    lxw_format *day = nullptr;
    lxw_format *text = nullptr;
};

class Sheet {
public:
    Sheet(lxw_worksheet *sheet, const Formats &formats)
        : m_sheet(sheet)
        , m_formats(formats)
    {
    }

    bool write(std::uint32_t row, std::uint16_t column, const SheetCell &cell, lxw_format *format = nullptr)
    {
        lxw_error done = LXW_NO_ERROR;
        if (const auto *text = std::get_if<QString>(&cell)) {
            done = worksheet_write_string(m_sheet, row, column, text->left(longestCell).toUtf8().constData(),
                                          format ? format : m_formats.text);
        } else if (const auto *money = std::get_if<Pence>(&cell)) {
            const double pounds = static_cast<double>(money->amount) / static_cast<double>(poundInPence);
            done = worksheet_write_number(m_sheet, row, column, pounds, m_formats.money);
        } else if (const auto *day = std::get_if<QDate>(&cell); day && day->isValid()) {
            lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
            done = worksheet_write_datetime(m_sheet, row, column, &date, m_formats.day);
        } else if (const auto *number = std::get_if<double>(&cell)) {
            done = worksheet_write_number(m_sheet, row, column, *number, nullptr);
        }
        return done == LXW_NO_ERROR;
    }

    /// Before any row: rows are written out as they come.
    void setWidths(const TableFile &table)
    {
        for (qsizetype column = 0; column < table.headers.size(); ++column) {
            qsizetype longest = table.headers[column].size();
            for (const std::vector<SheetCell> &row : table.rows) {
                if (static_cast<std::size_t>(column) >= row.size())
                    continue;
                if (const auto *text = std::get_if<QString>(&row[static_cast<std::size_t>(column)]))
                    longest = std::max(longest, text->size());
            }
            const double width = std::clamp(static_cast<double>(longest) + 2, narrowest, widest);
            const auto place = static_cast<std::uint16_t>(column);
            worksheet_set_column(m_sheet, place, place, width, nullptr);
        }
    }

private:
    lxw_worksheet *m_sheet;
    Formats m_formats;
};

bool fill(lxw_workbook *book, const TableFile &table)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, sheetName(table.title).toUtf8().constData());
    if (!sheet)
        return false;
    Formats formats;
    formats.bold = workbook_add_format(book);
    format_set_bold(formats.bold);
    formats.money = workbook_add_format(book);
    format_set_num_format(formats.money, "#,##0.00;[Red]-#,##0.00");
    formats.day = workbook_add_format(book);
    format_set_num_format(formats.day, "dd/mm/yyyy");
    formats.text = workbook_add_format(book);
    format_set_num_format(formats.text, "@");
    Sheet cells(sheet, formats);
    cells.setWidths(table);
    worksheet_freeze_panes(sheet, 1, 0);
    bool good = true;
    std::uint16_t column = 0;
    for (const QString &header : table.headers)
        good = cells.write(0, column++, header, formats.bold) && good;
    std::uint32_t line = 1;
    for (const std::vector<SheetCell> &row : table.rows) {
        column = 0;
        for (const SheetCell &cell : row)
            good = cells.write(line, column++, cell) && good;
        ++line;
    }
    for (const QString &note : table.notes)
        good = cells.write(++line, 0, note) && good;
    return good;
}

} // namespace

Result<QByteArray> tableXlsx(const TableFile &table)
{
    return madeWorkbook(true, [&table](lxw_workbook *book) { return fill(book, table); });
}

} // namespace yardstick
