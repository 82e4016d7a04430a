#include "tests/support/sheetcollector.h"

namespace yardstick::test {

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

Result<QList<ReadSheet>> collectSheets(const QString &path, QList<ReadSheet> *seen, QStringList *notes)
{
    QList<ReadSheet> sheets;
    SheetVisitor visitor;
    visitor.beginSheet = [&sheets](const SheetInfo &info) {
        sheets.append({info, {}, {}});
        return true;
    };
    visitor.row = [&sheets](const Row &row) {
        for (const Cell &cell : row.cells)
            sheets.last().cells.insert({row.number, cell.column},
                                       {cell.kind, cell.number, textOf(cell.text), textOf(cell.superscript)});
        if (row.hidden)
            sheets.last().hiddenRows.insert(row.number);
        return RowAction::Continue;
    };
    visitor.endSheet = [](const SheetInfo &) {};
    if (notes)
        visitor.note = [notes](const QString &sentence) { *notes << sentence; };
    const auto read = readSheets(path, visitor);
    if (seen)
        *seen = sheets;
    if (!read)
        return read.error();
    return sheets;
}

} // namespace yardstick::test
