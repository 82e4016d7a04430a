#include "core/importing/sheetgrid.h"

#include "core/store/releases.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace yardstick {

namespace {

void keepRow(const Row &row, SheetGrid &grid)
{
    const int number = static_cast<int>(row.number);
    grid.rows = std::max(grid.rows, number - grid.firstRow + 1);
    for (const Cell &cell : row.cells) {
        const int column = static_cast<int>(cell.column);
        const bool isNumber = cell.kind == Cell::Kind::Number || cell.kind == Cell::Kind::DateTime;
        grid.columns = std::max(grid.columns, column + 1);
        grid.cells[{number, column}] = {
            QString::fromUtf8(cell.text.data(), static_cast<qsizetype>(cell.text.size())), isNumber};
    }
}

} // namespace

QString SheetGrid::text(int row, int column) const
{
    const auto found = cells.find({row, column});
    return found == cells.end() ? QString() : found->second.text;
}

Result<SheetGrid> readGrid(const QString &path, const GridRequest &request)
{
    SheetGrid grid;
    grid.sheet = request.sheet;
    grid.firstRow = request.firstRow;
    SheetVisitor visitor;
    visitor.beginSheet = [&](const SheetInfo &sheet) {
        grid.sheets << sheet.name;
        return sheet.index == request.sheet;
    };
    visitor.row = [&](const Row &row) {
        const int number = static_cast<int>(row.number);
        if (number < request.firstRow)
            return RowAction::Continue;
        grid.goesOn = number >= request.firstRow + request.rows;
        if (grid.goesOn)
            return RowAction::SkipSheet;
        keepRow(row, grid);
        return RowAction::Continue;
    };
    visitor.endSheet = [](const SheetInfo &) {};
    visitor.progress = request.progress;
    if (const Result<void> read = readSheets(path, visitor); !read)
        return read.error();
    if (request.sheet < 0 || request.sheet >= grid.sheets.size()) {
        return Error{QStringLiteral("%1 has %2 sheets; the one that is asked for is not among them.")
                         .arg(QFileInfo(path).fileName())
                         .arg(grid.sheets.size())};
    }
    return grid;
}

Result<SheetGrid> readStoredGrid(const Store &store, const Release &release, const GridRequest &request)
{
    const Result<QByteArray> bytes = fileOf(store, release.id);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty()) {
        return Error{QStringLiteral("The file %1 is not in the store: it was too large to be kept, or the "
                                    "figures came with Yardstick. Open it where it lies.")
                         .arg(release.fileName)};
    }
    // Under its own name, which the sheet of a .csv file is called by.
    const QTemporaryDir folder;
    QFile file(folder.filePath(QFileInfo(release.fileName).fileName()));
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() ||
        !file.flush()) {
        return Error{
            QStringLiteral("The file %1 can't be unpacked to be looked at: %2.")
                .arg(release.fileName, folder.isValid() ? file.errorString() : folder.errorString())};
    }
    file.close();
    return readGrid(file.fileName(), request);
}

} // namespace yardstick
