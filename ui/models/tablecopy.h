// Cells of a table as a spreadsheet takes them from the clipboard: tab-separated text with plain numbers, and
// an HTML table with the text as shown.
#pragma once

#include "core/exporting/datatable.h"

#include <QModelIndexList>
#include <QString>

#include <memory>

class QMimeData;

namespace yardstick {

struct CopiedCells {
    QString text; ///< tab-separated; rows end with a line feed
    QString html;
};

/// The chosen cells in the order of rows and columns, as the smallest rectangle that holds them; cells of it
/// that were not chosen stay empty. With headings, a first row names the columns.
CopiedCells copyCells(const QAbstractItemModel &model, const QModelIndexList &cells, bool headings);

/// Every cell of the table, with headings.
CopiedCells copyAll(const QAbstractItemModel &model);

/// A table on its way out, with its titles.
CopiedCells cellsOf(const DataTable &table);

/// The cells as what the clipboard takes.
std::unique_ptr<QMimeData> mimeData(const CopiedCells &cells);

} // namespace yardstick
