// A table of values under a list of columns: the one model behind every table of the program. A column says
// what it is called and how a value becomes a cell; the model holds copies and knows nothing of where they
// come from.
#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <utility>
#include <vector>

namespace yardstick {

enum TableRole {
    PlainTextRole = Qt::UserRole,     ///< the cell as a spreadsheet reads it: numbers without grouping
    SortRole,                         ///< what the cell is ordered by where that is not its text
    LeavingRole = Qt::UserRole + 100, ///< the cell as it may be copied, where that is not what it shows
};

template <typename T>
struct TableColumn {
    using Text = std::function<QString(const T &)>;
    using Role = std::function<QVariant(const T &, int)>;

    TableColumn() = default;
    TableColumn(QString columnTitle, Text cellText, bool isNumeric = false, QString tip = {},
                Role otherRoles = {})
        : title(std::move(columnTitle))
        , text(std::move(cellText))
        , numeric(isNumeric)
        , titleTip(std::move(tip))
        , role(std::move(otherRoles))
    {
    }

    QString title;
    Text text;
    bool numeric = false; ///< set to the right
    QString titleTip;     ///< what the heading says under the mouse
    Role role;            ///< any other role: tooltips, plain text, colours
};

template <typename T>
class ValueTable : public QAbstractTableModel {
public:
    explicit ValueTable(std::vector<TableColumn<T>> columns = {}, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
    {
    }

    void setRows(std::vector<T> rows) { reset(m_columns, std::move(rows)); }
    void reset(std::vector<TableColumn<T>> columns, std::vector<T> rows)
    {
        beginResetModel();
        m_columns = std::move(columns);
        m_rows = std::move(rows);
        endResetModel();
    }
    const std::vector<T> &rows() const { return m_rows; }
    const T &at(int row) const { return m_rows[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const T &value = at(index.row());
        const TableColumn<T> &column = m_columns[static_cast<size_t>(index.column())];
        if (role == Qt::DisplayRole)
            return column.text(value);
        const QVariant special = column.role ? column.role(value, role) : QVariant();
        if (special.isValid())
            return special;
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | side(column)));
        if (role == PlainTextRole || role == SortRole)
            return column.text(value);
        return {};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const TableColumn<T> &column = m_columns[static_cast<size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::ToolTipRole && !column.titleTip.isEmpty())
            return column.titleTip;
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | side(column)));
        return {};
    }

private:
    static Qt::Alignment side(const TableColumn<T> &column)
    {
        return column.numeric ? Qt::AlignRight : Qt::AlignLeft;
    }

    std::vector<TableColumn<T>> m_columns;
    std::vector<T> m_rows;
};

} // namespace yardstick
