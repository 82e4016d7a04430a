#include "ui/charts/smallmultiples.h"

#include "ui/charts/charttext.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int leastWidth = 190; ///< of a cell, pixels
constexpr int cellHeight = 132;

class CellDelegate : public QStyledItemDelegate {
public:
    explicit CellDelegate(SmallMultiples *view)
        : QStyledItemDelegate(view)
        , m_view(*view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!m_view.axes())
            return;
        const ForceCell &cell = m_view.cells().at(index.row());
        const CellLook look{m_view.hasFocus() && index == m_view.currentIndex(),
                            cell.role == SeriesRole::Highlighted};
        painter->save();
        paintCell(*painter, option.rect, m_view.chart(), cell, *m_view.axes(), m_view.theme(), look);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return m_view.gridSize();
    }

private:
    const SmallMultiples &m_view;
};

} // namespace

SmallMultiples::SmallMultiples(QWidget *parent)
    : QListView(parent)
    , m_theme(themeFor(palette()))
    , m_cells(new ValueTable<ForceCell>(forceCellColumns(), this))
{
    setObjectName(QStringLiteral("small-multiples"));
    setAccessibleName(tr("Every force in a chart of its own"));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the grid's width must not depend on itself
    setFrameShape(QFrame::NoFrame);
    setModel(m_cells);
    setItemDelegate(new CellDelegate(this));
    connect(this, &QListView::clicked, this, &SmallMultiples::choose);
}

void SmallMultiples::setChart(const TrendChart &chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    m_axes = cellAxes(m_chart);
    fill();
}

void SmallMultiples::setOrder(CellOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    fill();
}

void SmallMultiples::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void SmallMultiples::fill()
{
    const QModelIndex before = currentIndex();
    const AreaId area = before.isValid() ? m_cells->at(before.row()).area : AreaId();
    const int scrolled = verticalScrollBar()->value();
    m_cells->setRows(forceCells(m_chart, m_order));
    const auto &rows = m_cells->rows();
    const auto same = std::ranges::find(rows, area, &ForceCell::area);
    if (!rows.empty())
        setCurrentIndex(m_cells->index(same == rows.end() ? 0 : static_cast<int>(same - rows.begin()), 0));
    verticalScrollBar()->setValue(scrolled);
    setAccessibleDescription(m_axes ? cellAxesText(m_chart, *m_axes) : emptyText(m_chart));
}

void SmallMultiples::choose(const QModelIndex &index)
{
    if (index.isValid() && m_cells->at(index.row()).role != SeriesRole::Own)
        emit forceChosen(AreaId(m_cells->at(index.row()).area)); // a copy: choosing may fill the grid anew
}

void SmallMultiples::resizeEvent(QResizeEvent *event)
{
    const int width = viewport()->width() - 1;
    const int columns = std::max(1, width / leastWidth);
    setGridSize({std::max(width / columns, 60), cellHeight});
    QListView::resizeEvent(event);
}

void SmallMultiples::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        return choose(currentIndex());
    QListView::keyPressEvent(event);
}

void SmallMultiples::paintEvent(QPaintEvent *event)
{
    if (m_axes)
        return QListView::paintEvent(event);
    QPainter painter(viewport());
    painter.setFont(m_theme.font(m_theme.labelSize * 1.1));
    painter.setPen(m_theme.mutedText);
    painter.drawText(viewport()->rect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap,
                     emptyText(m_chart));
}

} // namespace yardstick
