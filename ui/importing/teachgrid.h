// The sheet on which a person points out a table: what each column is by a choice above it, where the
// headings are by the number of their row.
#pragma once

#include "core/importing/sheetgrid.h"
#include "core/teaching/lesson.h"

#include <QWidget>

class QLabel;

namespace yardstick {

class ChoiceHeader;
class GridModel;
class TableView;

class TeachGrid : public QWidget {
    Q_OBJECT

public:
    explicit TeachGrid(QWidget *parent = nullptr);

    void setGrid(SheetGrid grid);
    const SheetGrid &grid() const;
    /// Shows the table's headings and roles on the sheet.
    void setTable(const TaughtTable &table);
    void say(const QString &sentence);

signals:
    void roleChosen(int column, yardstick::ColumnRole role);
    void headerRowPointed(int row); ///< from 0
    void columnPointed(int column); ///< from 0

private:
    void widen();
    QVariant looks(int row, int column, int role) const;

    TaughtTable m_table;
    GridModel *m_model;
    TableView *m_view;
    ChoiceHeader *m_header;
    QLabel *m_caption;
};

} // namespace yardstick
