#include "core/exporting/datatable.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <xlsxwriter.h>

namespace yardstick {

namespace {

constexpr int headRow =
    3; // below the title, a line about the sheet and an empty one, as the GSS lays tables out
constexpr double widest = 60;

struct CloseWorkbook {
    void operator()(lxw_workbook *book) const { workbook_close(book); }
};
using Workbook = std::unique_ptr<lxw_workbook, CloseWorkbook>;

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

} // namespace

Result<QByteArray> workbookOf(const DataTable &table)
{
    Q_ASSERT(!table.columns.empty());
    // The library writes to a path only; a folder of one's own keeps its parts out of anybody's way.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("table.xlsx"));
    const Error failed{
        QStringLiteral("The workbook could not be made: the folder for temporary files can't be written.")};
    if (!folder.isValid())
        return failed;
    const QByteArray name = QFile::encodeName(path);
    QByteArray temporary = QFile::encodeName(folder.path());
    lxw_workbook_options options{};
    options.tmpdir = temporary.data();
    Workbook book(workbook_new_opt(name.constData(), &options));
    if (!book)
        return failed;
    lxw_doc_properties properties{};
    QByteArray title = table.title.left(255).toUtf8();
    properties.title = title.data();
    workbook_set_properties(book.get(), &properties);
    Formats formats{};
    formats.title = workbook_add_format(book.get());
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 14);
    formats.day = workbook_add_format(book.get());
    format_set_num_format(formats.day, "d mmm yyyy");
    formats.wrapped = workbook_add_format(book.get());
    format_set_text_wrap(formats.wrapped);
    format_set_align(formats.wrapped, LXW_ALIGN_VERTICAL_TOP);
    writeData(book.get(), table, formats);
    writeNotes(book.get(), table, formats);
    if (workbook_close(book.release()) != LXW_NO_ERROR)
        return failed;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed;
    return file.readAll();
}

} // namespace yardstick
