#include "ui/funding/fundingtreeview.h"

#include "ui/leaving.h"
#include "ui/models/valuetable.h"
#include "ui/widgets/cellsigns.h"
#include "ui/widgets/focusedge.h"
#include "ui/widgets/roomyrows.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace yardstick {

namespace {

constexpr std::size_t nodesUnfoldedAtFirst = 120; ///< a small register opens with its programmes unfolded
constexpr int leastName = 150;

} // namespace

FundingTreeView::FundingTreeView(QWidget *parent)
    : QTreeView(parent)
    , m_model(new FundingTreeModel(this))
{
    setObjectName(QStringLiteral("funding-tree"));
    setAccessibleName(tr("Programmes with their rounds, lots and awards"));
    setModel(m_model);
    setItemDelegate(new RoomyRows(this));
    setIconSize(QSize(14, 14));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(50);
    setColumnWidth(FundingTreeModel::Agreed, 104);
    setColumnWidth(FundingTreeModel::Paid, 104);
    setColumnWidth(FundingTreeModel::ToLookAt, 122);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->refAt(index).kind)
            emit editRequested();
        else
            setExpanded(index, !isExpanded(index));
    });
    new FocusEdge(this);
}

std::vector<RecordRef> FundingTreeView::unfolded(const QModelIndex &within) const
{
    std::vector<RecordRef> refs;
    for (int row = 0; row < m_model->rowCount(within); ++row) {
        const QModelIndex index = m_model->index(row, 0, within);
        if (!isExpanded(index))
            continue;
        refs.push_back(m_model->refAt(index));
        if (!refs.back().kind) // a heading is known by what it stands over
            refs.back().number = static_cast<qint64>(reinterpret_cast<quintptr>(m_model->headsAt(index)));
        const std::vector<RecordRef> deeper = unfolded(index);
        refs.insert(refs.end(), deeper.begin(), deeper.end());
    }
    return refs;
}

void FundingTreeView::setAnswer(const std::shared_ptr<const FundingAnswer> &answer)
{
    const std::vector<RecordRef> open = unfolded();
    const RecordRef before = chosen();
    m_quiet = true;
    m_model->setAnswer(answer);
    for (const RecordRef &ref : open) {
        const QModelIndex index = m_model->indexOf(ref);
        if (index.isValid())
            setExpanded(index, true);
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const auto heads = static_cast<qint64>(reinterpret_cast<quintptr>(m_model->headsAt(index)));
        const bool wasOpen = std::ranges::find(open, RecordRef{nullptr, heads}) != open.end();
        const bool opensFirst = !m_filled && answer->tree.nodes.size() <= nodesUnfoldedAtFirst &&
                                m_model->refAt(index).kind == &programmeKind;
        if ((m_model->headsAt(index) && wasOpen) || opensFirst)
            setExpanded(index, true);
    }
    m_filled = m_filled || m_model->rowCount() > 0;
    if (!choose(before) && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
    m_quiet = false;
}

RecordRef FundingTreeView::chosen() const
{
    return m_model->refAt(currentIndex());
}

const RecordKind *FundingTreeView::headingChosen() const
{
    return m_model->headsAt(currentIndex());
}

bool FundingTreeView::choose(const RecordRef &ref)
{
    const QModelIndex index = m_model->indexOf(ref);
    if (!index.isValid())
        return false;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        setExpanded(up, true);
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void FundingTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_quiet)
        emit recordChosen();
}

bool FundingTreeView::event(QEvent *event)
{
    // Ctrl+N means the register while the keyboard is in it, and a new store elsewhere.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::New)) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void FundingTreeView::drawBranches(QPainter *painter, const QRect &room, const QModelIndex &index) const
{
    if (!m_model->hasChildren(index))
        return;
    const QRectF own(room.right() + 1 - indentation(), room.top(), indentation(), room.height());
    const bool chosen = selectionModel()->isSelected(index);
    paintChevron(*painter, own.center(), !isExpanded(index),
                 palette().color(chosen ? QPalette::HighlightedText : QPalette::Text));
}

void FundingTreeView::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (event->matches(QKeySequence::Copy))
        return copyCurrent();
    if (event->key() == Qt::Key_Insert || event->matches(QKeySequence::New)) {
        emit addRequested();
        return;
    }
    if (event->key() == Qt::Key_Delete) {
        emit deleteRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (chosen().kind)
            emit editRequested();
        else
            setExpanded(currentIndex(), !isExpanded(currentIndex()));
        return;
    }
    QTreeView::keyPressEvent(event);
}

void FundingTreeView::copyCurrent()
{
    QStringList texts;
    for (int column = 0; column < FundingTreeModel::Columns && currentIndex().isValid(); ++column)
        texts << currentIndex().siblingAtColumn(column).data(LeavingRole).toString();
    if (!texts.isEmpty())
        copyOut(this, texts.join(QLatin1Char('\t')));
}

void FundingTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(event->globalPos());
}

void FundingTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    const int others = columnWidth(FundingTreeModel::Agreed) + columnWidth(FundingTreeModel::Paid) +
                       columnWidth(FundingTreeModel::ToLookAt);
    setColumnWidth(FundingTreeModel::Name, std::max(leastName, viewport()->width() - others));
}

} // namespace yardstick
