// A window onto one sheet of a spreadsheet, cell by cell as the file shows it: for a person who wants to see
// the place that an issue speaks of, or to point at a table. It understands nothing of what the cells mean.
#pragma once

#include "core/model/release.h"
#include "core/sheets/sheetreader.h"
#include "core/store/store.h"

#include <functional>
#include <map>

namespace yardstick {

struct GridRequest {
    int sheet = 0;                             ///< from 0, in the file's order
    int firstRow = 0;                          ///< from 0
    int rows = 60;                             ///< at most so many, counted from firstRow
    std::function<bool(double)> progress = {}; ///< 0 to 1; false cancels; may be empty
};

struct GridCell {
    QString text;        ///< as displayed where the file says so, else as stored
    bool number = false; ///< set to the right, as a spreadsheet does

    bool operator==(const GridCell &) const = default;
};

struct SheetGrid {
    QStringList sheets; ///< every sheet's name, as written
    int sheet = 0;
    int firstRow = 0;                              ///< from 0
    int rows = 0;                                  ///< from firstRow to the last filled one within the window
    int columns = 0;                               ///< from 0 to the last filled one within the window
    bool goesOn = false;                           ///< there are rows below the window
    std::map<std::pair<int, int>, GridCell> cells; ///< the filled ones by {row, column}, from 0

    /// The text of a cell; empty where there is none.
    QString text(int row, int column) const;

    bool operator==(const SheetGrid &) const = default;
};

/// Reads a window of a sheet. Errors: those of readSheets(), and a sheet that the file does not have.
Result<SheetGrid> readGrid(const QString &path, const GridRequest &request);

/// The same of the file that a stored release was made from. Error when the file was too large to be kept.
Result<SheetGrid> readStoredGrid(const Store &store, const Release &release, const GridRequest &request);

} // namespace yardstick
