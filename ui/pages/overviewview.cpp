#include "ui/pages/overviewview.h"

#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

struct ColumnWidth {
    OverviewColumn column;
    int width;
    double share; ///< of the room to spare in a wide window
};

constexpr std::array columnWidths = {
    ColumnWidth{OverviewColumn::Indicator, 220, 0.4},  ColumnWidth{OverviewColumn::Value, 92, 0.05},
    ColumnWidth{OverviewColumn::Sparkline, 100, 0.15}, ColumnWidth{OverviewColumn::Change, 162, 0.1},
    ColumnWidth{OverviewColumn::Benchmark, 150, 0.1},  ColumnWidth{OverviewColumn::Rank, 128, 0.05},
    ColumnWidth{OverviewColumn::Trend, 190, 0.15},
};
constexpr int roomForSparkline = 880; ///< in a narrower table the figures go before their picture

int at(OverviewColumn column)
{
    return static_cast<int>(column);
}

} // namespace

OverviewView::OverviewView(QWidget *parent)
    : SectionView(parent)
    , m_model(new OverviewTable(this))
    , m_delegate(new CellDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setRowHeights(CellDelegate::rowHeight(font()), CellDelegate::headingHeight(font()));
    setMinimumHeight(120);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    for (const OverviewColumn hidden :
         {OverviewColumn::Topic, OverviewColumn::Measure, OverviewColumn::Period})
        setColumnHidden(at(hidden), true);
    connect(this, &SectionView::folding, this,
            [this](int row, bool folded) { emit topicFolding(m_model->at(row).topic, folded); });
    connect(this, &SectionView::opened, this, [this](const QModelIndex &index) {
        emit indicatorOpened(m_model->at(index.row()).row->indicator);
    });
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (const auto order = orderOf(static_cast<OverviewColumn>(section)))
            emit orderChosen(*order);
    });
}

void OverviewView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    viewport()->update();
}

const OverviewLine *OverviewView::currentLine() const
{
    return currentIndex().isValid() ? &m_model->at(currentIndex().row()) : nullptr;
}

void OverviewView::showLines(std::vector<OverviewLine> lines, const QString &benchmark,
                             const std::vector<Release> &releases)
{
    const OverviewLine *before = currentLine();
    const int column = std::max(0, currentIndex().column());
    const IndicatorId indicator = before && before->row ? before->row->indicator : IndicatorId();
    const QString topic = before ? before->topic : QString();
    const int across = horizontalScrollBar()->value();
    const int down = verticalScrollBar()->value();
    m_model->show(std::move(lines), benchmark, releases);
    horizontalScrollBar()->setValue(across);
    verticalScrollBar()->setValue(down);
    if (!topic.isEmpty())
        placeCursor(indicator, topic, column);
    fitColumns();
}

// On the indicator; where it is folded away or filtered out, on its topic.
void OverviewView::placeCursor(const IndicatorId &indicator, const QString &topic, int column)
{
    int line = m_model->lineOf(indicator, topic);
    if (line < 0)
        line = m_model->lineOf({}, topic);
    if (line >= 0)
        setCurrentIndex(m_model->index(line, m_model->at(line).isHeading() ? 0 : column));
}

void OverviewView::showOrder(const OverviewChoices &choices)
{
    const auto sorted = columnOf(choices.order);
    // Names and ranks begin with the first, figures with the largest.
    const bool rising = choices.order == OverviewOrder::Indicator || choices.order == OverviewOrder::Rank;
    horizontalHeader()->setSortIndicatorShown(sorted.has_value());
    horizontalHeader()->setSortIndicator(sorted ? at(*sorted) : -1,
                                         rising != choices.turned ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void OverviewView::resizeEvent(QResizeEvent *event)
{
    SectionView::resizeEvent(event);
    fitColumns();
}

void OverviewView::fitColumns()
{
    const int room = viewport()->width();
    const bool withSparkline = room >= roomForSparkline;
    setColumnHidden(at(OverviewColumn::Sparkline), !withSparkline);
    int spare = room;
    for (const ColumnWidth &column : columnWidths)
        spare -= column.column == OverviewColumn::Sparkline && !withSparkline ? 0 : column.width;
    spare = std::max(0, spare);
    int taken = 0;
    for (const ColumnWidth &column : columnWidths) {
        if (column.column == OverviewColumn::Indicator)
            continue;
        setColumnWidth(at(column.column), column.width + static_cast<int>(column.share * spare));
        taken += columnWidth(at(column.column));
    }
    setColumnWidth(at(OverviewColumn::Indicator), std::max(columnWidths.front().width, room - taken));
}

} // namespace yardstick
