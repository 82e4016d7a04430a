#include "ui/importing/sheetpane.h"

#include "ui/models/gridmodel.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int rowsAbove = 60; ///< of the cell that is shown, so that its headings are often in sight
constexpr int rowsInAll = 200;
constexpr int rowsMeasured = 40; ///< for the widths of columns: a wide sheet must not hold up the window

Result<SheetGrid> readFrom(const SheetSource &source, const GridRequest &request)
{
    if (!source.path.isEmpty())
        return readGrid(source.path, request);
    const Result<Store> store = Store::open(source.storePath, Store::Mode::ReadOnly);
    if (!store)
        return store.error();
    return readStoredGrid(*store, source.release, request);
}

} // namespace

SheetPane::SheetPane(QWidget *parent)
    : QWidget(parent)
    , m_sheets(new QComboBox(this))
    , m_place(new QLabel(this))
    , m_model(new GridModel(this))
    , m_table(new TableView(this))
{
    m_sheets->setObjectName(QStringLiteral("sheet-chooser"));
    m_sheets->setAccessibleName(tr("Sheet"));
    m_sheets->setMinimumWidth(180);
    m_place->setObjectName(QStringLiteral("sheet-place"));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("sheet-grid"));
    m_table->setAccessibleName(tr("The sheet's cells"));
    m_table->setModel(m_model);
    m_table->setShowGrid(true);
    m_table->setAlternatingRowColors(false);
    m_table->verticalHeader()->show();
    m_table->horizontalHeader()->setDefaultSectionSize(96);
    m_table->horizontalHeader()->setHighlightSections(true);
    m_table->verticalHeader()->setHighlightSections(true);
    auto *label = new QLabel(tr("S&heet"), this);
    label->setBuddy(m_sheets);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(label);
    top->addWidget(m_sheets);
    top->addSpacing(8);
    top->addWidget(m_place, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    connect(m_sheets, &QComboBox::activated, this, [this](int sheet) { showCell({sheet, 0, 0}); });
}

SheetPane::~SheetPane()
{
    m_task.abandon();
}

void SheetPane::setSource(const SheetSource &source, const QStringList &sheets)
{
    m_task.abandon();
    m_source = source;
    m_hasGrid = false;
    m_stale = false;
    m_cell = {};
    m_model->setGrid({});
    m_sheets->clear();
    for (const QString &sheet : sheets)
        m_sheets->addItem(sheet.trimmed());
    m_place->clear();
}

void SheetPane::showCell(const CellRef &cell)
{
    if (cell.sheet < 0)
        return;
    m_cell = cell;
    m_sheets->setCurrentIndex(cell.sheet);
    const SheetGrid &grid = m_model->grid();
    const int row = cell.row - 1;
    const bool inSight =
        m_hasGrid && grid.sheet == cell.sheet &&
        (cell.isValid() ? row >= grid.firstRow && row < grid.firstRow + grid.rows : grid.firstRow == 0);
    if (inSight) {
        m_task.abandon();
        point();
        return;
    }
    m_stale = true;
    if (isVisible())
        load();
}

void SheetPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        load();
}

void SheetPane::load()
{
    m_stale = false;
    m_task.abandon();
    m_place->setText(tr("Reading the sheet..."));
    GridRequest request;
    request.sheet = m_cell.sheet;
    request.firstRow = std::max(0, m_cell.row - 1 - rowsAbove);
    request.rows = rowsInAll;
    m_task = async::run(
        this,
        [source = m_source, request](const async::Progress &progress) mutable {
            request.progress = [&progress](double share) { return progress(share); };
            return readFrom(source, request);
        },
        [this](const Result<SheetGrid> &grid) { show(grid); });
}

void SheetPane::show(const Result<SheetGrid> &grid)
{
    m_hasGrid = grid.ok();
    m_model->setGrid(grid ? *grid : SheetGrid{});
    if (!grid) {
        m_place->setText(grid.error().message);
        return;
    }
    if (m_sheets->count() != grid->sheets.size()) {
        m_sheets->clear();
        for (const QString &sheet : grid->sheets)
            m_sheets->addItem(sheet.trimmed());
        m_sheets->setCurrentIndex(m_cell.sheet);
    }
    m_table->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 8, 56, 220));
    point();
}

void SheetPane::point()
{
    if (!m_cell.isValid()) {
        m_model->mark(-1, -1);
        m_table->scrollToTop();
        m_place->clear();
        return;
    }
    const int column = std::max(0, m_cell.column - 1);
    m_model->mark(m_cell.row - 1, column);
    const QModelIndex index = m_model->indexOf(m_cell.row - 1, column);
    const QString text = m_model->grid().text(m_cell.row - 1, column);
    m_place->setText(tr("Cell %1: %2")
                         .arg(cellName(m_cell.row, column + 1),
                              text.isEmpty() ? tr("empty") : QStringLiteral("“%1”").arg(text.left(120))));
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
}

} // namespace yardstick
