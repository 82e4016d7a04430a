#include "core/funding/plainsheet.h"

#include "core/exporting/tablefile.h"
#include "core/sheets/displaytext.h"

#include <QFileInfo>

namespace yardstick {

namespace {

constexpr std::size_t mostRows = 200000;

PlainCell plainCell(const Cell &cell)
{
    const QDate epoch(1899, 12, 30);
    PlainCell plain;
    plain.text = unguardedText(QString::fromStdString(displayText(cell)).trimmed());
    if (cell.kind == Cell::Kind::Number)
        plain.number = cell.number;
    if (cell.kind == Cell::Kind::DateTime && cell.number >= 1)
        plain.day = epoch.addDays(static_cast<qint64>(cell.number));
    return plain;
}

} // namespace

QString PlainRow::text(int column) const
{
    const auto found = cells.find(column);
    return found == cells.end() ? QString() : found->second.text;
}

Result<std::vector<PlainSheet>> plainSheets(const QString &path)
{
    std::vector<PlainSheet> sheets;
    std::size_t rows = 0;
    SheetVisitor visitor;
    visitor.beginSheet = [&](const SheetInfo &sheet) {
        if (sheet.visibility != SheetInfo::Visibility::Visible)
            return false;
        sheets.push_back({sheet.index, sheet.name, {}});
        return true;
    };
    visitor.row = [&](const Row &row) {
        if (++rows > mostRows)
            return RowAction::SkipSheet;
        PlainRow plain{static_cast<int>(row.number) + 1, {}};
        for (const Cell &cell : row.cells) {
            PlainCell made = plainCell(cell);
            if (!made.text.isEmpty())
                plain.cells.emplace(static_cast<int>(cell.column) + 1, std::move(made));
        }
        if (!plain.cells.empty())
            sheets.back().rows.push_back(std::move(plain));
        return RowAction::Continue;
    };
    visitor.endSheet = [](const SheetInfo &) {};
    if (const Result<void> read = readSheets(path, visitor); !read)
        return read.error();
    if (rows > mostRows)
        return Error{
            QStringLiteral("%1 has more than %2 rows, which no list of grants has; keep only the list "
                           "in it.")
                .arg(QFileInfo(path).fileName())
                .arg(mostRows)};
    return sheets;
}

} // namespace yardstick
