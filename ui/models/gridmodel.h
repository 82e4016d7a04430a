// A window of a sheet as a table that looks like a spreadsheet: columns by letters, rows by their numbers.
// One cell can be marked; what else is to be seen of cells and headings is said by a function.
#pragma once

#include "core/importing/sheetgrid.h"

#include <QAbstractTableModel>

#include <functional>

namespace yardstick {

class GridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// What a cell of the sheet is to look like beside its text: colours, fonts, tooltips. Row and column
    /// from 0, of the sheet.
    using Looks = std::function<QVariant(int row, int column, int role)>;

    explicit GridModel(QObject *parent = nullptr)
        : QAbstractTableModel(parent)
    {
    }

    void setGrid(SheetGrid grid);
    const SheetGrid &grid() const { return m_grid; }
    /// Marks a cell, rows and columns from 0; -1 marks none.
    void mark(int row, int column);
    void setLooks(Looks looks);
    /// Where a cell of the sheet is in the model; not valid when it is outside the window.
    QModelIndex indexOf(int row, int column) const;
    int sheetRow(int row) const { return m_grid.firstRow + row; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static constexpr int fewestColumns = 8; ///< a sheet of one column still looks like a sheet

private:
    SheetGrid m_grid;
    Looks m_looks;
    int m_markedRow = -1;
    int m_markedColumn = -1;
};

/// "AC": a column's letters, from 0.
QString columnLetters(int column);

} // namespace yardstick
