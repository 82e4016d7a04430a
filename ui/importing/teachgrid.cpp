#include "ui/importing/teachgrid.h"

#include "ui/importing/teachjobs.h"
#include "ui/models/gridmodel.h"
#include "ui/widgets/choiceheader.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int rowsMeasured = 40; ///< for the widths of columns: a wide sheet must not hold up the window

} // namespace

TeachGrid::TeachGrid(QWidget *parent)
    : QWidget(parent)
    , m_model(new GridModel(this))
    , m_view(new TableView(this))
    , m_header(new ChoiceHeader(m_view))
    , m_caption(new QLabel(this))
{
    m_view->setHorizontalHeader(m_header);
    m_view->setObjectName(QStringLiteral("teach-grid"));
    m_view->setAccessibleName(tr("The sheet; the choices above its columns say what they are"));
    m_view->setModel(m_model);
    m_view->setShowGrid(true);
    m_view->setAlternatingRowColors(false);
    m_view->verticalHeader()->show();
    m_view->verticalHeader()->setSectionsClickable(true);
    m_view->verticalHeader()->setToolTip(tr("Click a number to say that the headings are in that row"));
    m_model->setLooks([this](int row, int column, int role) { return looks(row, column, role); });
    m_caption->setObjectName(QStringLiteral("teach-grid-caption"));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setWordWrap(true);
    m_caption->setText(tr("Say above each column what it is. Click a row's number where the headings are."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_caption);
    column->addWidget(m_view, 1);
    connect(m_header, &ChoiceHeader::chosen, this,
            [this](int at, int choice) { emit roleChosen(at, columnRoles()[static_cast<size_t>(choice)]); });
    connect(m_header, &ChoiceHeader::focused, this, [this](int at) {
        m_view->scrollTo(m_model->index(std::max(0, m_view->currentIndex().row()), at));
        emit columnPointed(at);
    });
    connect(m_header, &QHeaderView::sectionClicked, this, &TeachGrid::columnPointed);
    connect(m_view->verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int row) { emit headerRowPointed(m_model->sheetRow(row)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    emit columnPointed(current.column());
            });
}

const SheetGrid &TeachGrid::grid() const
{
    return m_model->grid();
}

void TeachGrid::setGrid(SheetGrid grid)
{
    m_model->setGrid(std::move(grid));
    widen();
    setTable(m_table);
}

void TeachGrid::widen()
{
    m_view->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::clamp(m_view->columnWidth(column) + 8, 118, 210));
}

void TeachGrid::setTable(const TaughtTable &table)
{
    m_table = table;
    QStringList names;
    for (const ColumnRole role : columnRoles())
        names << roleName(role);
    std::map<int, HeaderChoice> choices;
    for (const TaughtColumn &column : table.columns) {
        const auto at = std::ranges::find(columnRoles(), column.role) - columnRoles().begin();
        choices[column.column] = {
            tr("What column %1 is: %2").arg(columnLetters(column.column), column.header),
            static_cast<int>(at)};
    }
    m_header->setChoices(names, choices);
    m_model->setLooks([this](int row, int column, int role) { return looks(row, column, role); });
    const QModelIndex first = m_model->indexOf(table.headerRow, 0);
    if (first.isValid())
        m_view->scrollTo(m_model->index(std::max(0, first.row() - 2), 0), QAbstractItemView::PositionAtTop);
}

void TeachGrid::say(const QString &sentence)
{
    m_caption->setText(sentence);
}

QVariant TeachGrid::looks(int row, int column, int role) const
{
    const bool heading = row >= m_table.headerRow && row < m_table.headerRow + m_table.headerRows;
    if (role == Qt::FontRole && heading && !m_table.columns.empty()) {
        QFont bold = font();
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::BackgroundRole && heading && !m_table.columns.empty()) {
        QColor tint = palette().color(QPalette::Highlight);
        tint.setAlphaF(0.14F);
        return tint;
    }
    if (role == Qt::ForegroundRole) {
        const auto known = std::ranges::find(m_table.columns, column, &TaughtColumn::column);
        const bool read = known != m_table.columns.end() && known->role != ColumnRole::None;
        if (!read || row < m_table.headerRow)
            return palette().color(QPalette::PlaceholderText);
    }
    return {};
}

} // namespace yardstick
