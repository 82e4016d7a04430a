// A spreadsheet to look into: choose a sheet, see its cells as a spreadsheet shows them, with one cell
// marked. The file is read on a worker, a window of rows at a time.
#pragma once

#include "core/importing/sheetgrid.h"
#include "ui/async.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace yardstick {

class GridModel;
class TableView;

/// Where the sheet is: a file, or the file that a stored release was made from.
struct SheetSource {
    QString path;
    QString storePath;
    Release release; ///< looked at when `path` is empty
};

class SheetPane : public QWidget {
    Q_OBJECT

public:
    explicit SheetPane(QWidget *parent = nullptr);
    ~SheetPane() override;

    /// Turns to another file; nothing is read before showCell() or the choice of a sheet.
    void setSource(const SheetSource &source, const QStringList &sheets);
    /// Shows a cell and what stands around it; row and column from 1 as in CellRef. Without a row the sheet's
    /// beginning is shown, without a sheet nothing.
    void showCell(const CellRef &cell);

    GridModel *model() const { return m_model; }
    bool isLoading() const { return m_task.isRunning(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void show(const Result<SheetGrid> &grid);
    void point();

    SheetSource m_source;
    CellRef m_cell;
    bool m_stale = false; ///< something is to be read as soon as this can be seen
    bool m_hasGrid = false;
    async::Task m_task;
    QComboBox *m_sheets;
    QLabel *m_place;
    GridModel *m_model;
    TableView *m_table;
};

} // namespace yardstick
