#include "ui/models/gridmodel.h"

#include "ui/models/valuetable.h"

#include <QFont>

#include <algorithm>

namespace yardstick {

QString columnLetters(int column)
{
    QString name = cellName(1, column + 1);
    name.chop(1);
    return name;
}

void GridModel::setGrid(SheetGrid grid)
{
    beginResetModel();
    m_grid = std::move(grid);
    endResetModel();
}

void GridModel::mark(int row, int column)
{
    m_markedRow = row;
    m_markedColumn = column;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void GridModel::setLooks(Looks looks)
{
    m_looks = std::move(looks);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QModelIndex GridModel::indexOf(int row, int column) const
{
    const int at = row - m_grid.firstRow;
    if (at < 0 || at >= rowCount() || column < 0 || column >= columnCount())
        return {};
    return index(at, column);
}

int GridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_grid.rows;
}

int GridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_grid.rows == 0 ? 0 : std::max(m_grid.columns, fewestColumns);
}

QVariant GridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = sheetRow(index.row());
    const auto found = m_grid.cells.find({row, index.column()});
    const bool filled = found != m_grid.cells.end();
    if (role == Qt::DisplayRole || role == PlainTextRole)
        return filled ? QString(found->second.text).replace(QLatin1Char('\n'), QLatin1Char(' ')) : QString();
    if (role == Qt::ToolTipRole && filled)
        return found->second.text;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (filled && found->second.number ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == Qt::FontRole && row == m_markedRow && index.column() == m_markedColumn) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return m_looks ? m_looks(row, index.column(), role) : QVariant();
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return sheetRow(section) + 1;
    return columnLetters(section);
}

} // namespace yardstick
