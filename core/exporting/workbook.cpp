#include "core/exporting/datatable.h"
#include "core/exporting/xlsxbook.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace yardstick {

namespace {

constexpr int headRow =
    3; // below the title, a line about the sheet and an empty one, as the GSS lays tables out
constexpr double widest = 60;

struct Formats {
    lxw_format *title;
    lxw_format *day;
    lxw_format *wrapped;
};

void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const DataCell &cell,
               const Formats &formats)
{
    if (const auto *text = std::get_if<QString>(&cell)) {
        worksheet_write_string(sheet, row, column, text->toUtf8().constData(), nullptr);
    } else if (const auto *number = std::get_if<double>(&cell)) {
        worksheet_write_number(sheet, row, column, *number, nullptr);
    } else if (const auto *day = std::get_if<QDate>(&cell)) {
        lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &date, formats.day);
    }
}

double widthOf(const DataTable &table, size_t column)
{
    qsizetype longest = table.columns[column].title.size();
    for (const std::vector<DataCell> &row : table.rows)
        longest = std::max(longest, csvText(row[column]).size());
    return std::min(widest, static_cast<double>(longest) + 3);
}

void addTable(lxw_worksheet *sheet, const DataTable &table)
{
    std::vector<QByteArray> titles; // the library asks for texts that it may change
    std::vector<lxw_table_column> heads(table.columns.size(), lxw_table_column{});
    std::vector<lxw_table_column *> list;
    for (const DataColumn &column : table.columns)
        titles.push_back(column.title.toUtf8());
    for (size_t at = 0; at < heads.size(); ++at) {
        heads[at].header = titles[at].data();
        list.push_back(&heads[at]);
    }
    list.push_back(nullptr);
    lxw_table_options options{};
    options.columns = list.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    worksheet_add_table(sheet, headRow, 0, static_cast<lxw_row_t>(headRow + table.rows.size()),
                        static_cast<lxw_col_t>(table.columns.size() - 1), &options);
}

void writeData(lxw_workbook *book, const DataTable &table, const Formats &formats)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Data");
    worksheet_write_string(sheet, 0, 0, table.title.toUtf8().constData(), formats.title);
    worksheet_write_string(sheet, 1, 0,
                           "This worksheet contains one table. Sources and notes are on the worksheet Notes.",
                           nullptr);
    for (size_t column = 0; column < table.columns.size(); ++column)
        worksheet_set_column(sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column),
                             widthOf(table, column), nullptr);
    if (!table.rows.empty()) // a table needs a row
        addTable(sheet, table);
    for (size_t row = 0; row < table.rows.size(); ++row) {
        for (size_t column = 0; column < table.columns.size(); ++column)
            writeCell(sheet, static_cast<lxw_row_t>(headRow + 1 + row), static_cast<lxw_col_t>(column),
                      table.rows[row][column], formats);
    }
    worksheet_freeze_panes(sheet, headRow + 1, 0);
}

void writeNotes(lxw_workbook *book, const DataTable &table, const Formats &formats)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Notes");
    worksheet_set_column(sheet, 0, 0, 24, nullptr);
    worksheet_set_column(sheet, 1, 1, 100, nullptr);
    lxw_row_t row = 0;
    const auto line = [&](const QString &what, const QString &text) {
        worksheet_write_string(sheet, row, 0, what.toUtf8().constData(), nullptr);
        worksheet_write_string(sheet, row, 1, text.toUtf8().constData(), formats.wrapped);
        ++row;
    };
    worksheet_write_string(sheet, row++, 0, "Notes", formats.title);
    line(QStringLiteral("Table"), table.title);
    if (!table.description.isEmpty())
        line(QStringLiteral("Shows"), table.description);
    for (const QString &source : table.sources)
        line(QStringLiteral("Source"), source);
    if (!table.sources.isEmpty())
        line(QStringLiteral("Licence"), figuresLicence);
    for (const QString &note : table.notes)
        line(QStringLiteral("Note"), note);
    for (const DataColumn &column : table.columns) {
        if (!column.description.isEmpty())
            line(QStringLiteral("Column “%1”").arg(column.title), column.description);
    }
}

bool fill(lxw_workbook *book, const DataTable &table)
{
    lxw_doc_properties properties{};
    QByteArray title = table.title.left(255).toUtf8();
    properties.title = title.data();
    workbook_set_properties(book, &properties);
    Formats formats{};
    formats.title = workbook_add_format(book);
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 14);
    formats.day = workbook_add_format(book);
    format_set_num_format(formats.day, "d mmm yyyy");
    formats.wrapped = workbook_add_format(book);
    format_set_text_wrap(formats.wrapped);
    format_set_align(formats.wrapped, LXW_ALIGN_VERTICAL_TOP);
    writeData(book, table, formats);
    writeNotes(book, table, formats);
    return true;
}

} // namespace

Result<QByteArray> workbookOf(const DataTable &table)
{
    Q_ASSERT(!table.columns.empty());
    return madeWorkbook(false, [&table](lxw_workbook *book) { return fill(book, table); });
}

} // namespace yardstick
