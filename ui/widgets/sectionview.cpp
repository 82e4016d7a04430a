#include "ui/widgets/sectionview.h"

#include "ui/leaving.h"
#include "ui/models/cellroles.h"
#include "ui/models/tablecopy.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace yardstick {

namespace {

CellHeading headingOf(const QModelIndex &index)
{
    return static_cast<CellHeading>(index.data(HeadingRole).toInt());
}

} // namespace

SectionView::SectionView(QWidget *parent)
    : TableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAlternatingRowColors(false); // the headings part the rows
}

void SectionView::setModel(QAbstractItemModel *model)
{
    TableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &SectionView::layOut);
    layOut();
}

void SectionView::setRowHeights(int row, int heading)
{
    m_rowHeight = row;
    m_headingHeight = heading;
    verticalHeader()->setDefaultSectionSize(row);
    layOut();
}

void SectionView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

bool SectionView::isHeading(const QModelIndex &index) const
{
    return index.isValid() && headingOf(index) != CellHeading::None;
}

void SectionView::layOut()
{
    if (!model())
        return;
    clearSpans();
    for (int row = 0; row < model()->rowCount(); ++row) {
        const bool heading = isHeading(model()->index(row, 0));
        if (heading)
            setSpan(row, 0, 1, model()->columnCount());
        if (const int height = heading ? m_headingHeight : m_rowHeight; rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

void SectionView::fold(const QModelIndex &heading, std::optional<bool> folded)
{
    const CellHeading now = headingOf(heading);
    if (now == CellHeading::Fixed)
        return;
    const bool wanted = folded.value_or(now == CellHeading::Unfolded);
    if (wanted != (now == CellHeading::Folded))
        emit folding(heading.row(), wanted);
}

void SectionView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier));
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (plain && isHeading(current)) {
        const bool toggles = isReturn || event->key() == Qt::Key_Space;
        if (toggles || event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
            fold(current, toggles ? std::nullopt : std::optional(event->key() == Qt::Key_Left));
            event->accept();
            return;
        }
    } else if (plain && isReturn && current.isValid()) {
        emit opened(current);
        event->accept();
        return;
    }
    TableView::keyPressEvent(event);
}

void SectionView::mouseReleaseEvent(QMouseEvent *event)
{
    TableView::mouseReleaseEvent(event);
    if (std::exchange(m_foldedOnce, false))
        return; // the second click of two
    const QModelIndex clicked = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isHeading(clicked) && clicked.row() == currentIndex().row())
        fold(clicked);
}

void SectionView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex clicked = indexAt(event->position().toPoint());
    TableView::mouseDoubleClickEvent(event);
    if (event->button() != Qt::LeftButton || !clicked.isValid())
        return;
    m_foldedOnce = isHeading(clicked);
    if (!m_foldedOnce)
        emit opened(clicked);
}

void SectionView::paintEvent(QPaintEvent *event)
{
    TableView::paintEvent(event);
    if (m_placeholder.isEmpty() || !model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Text));
    constexpr int margin = 24;
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_placeholder);
}

void SectionView::copyTable()
{
    if (!model())
        return;
    QModelIndexList cells;
    for (int row = 0; row < model()->rowCount(); ++row) {
        for (int column = 0; column < model()->columnCount() && !isHeading(model()->index(row, 0)); ++column)
            cells << model()->index(row, column);
    }
    copyOut(this, mimeData(copyCells(*model(), cells, true)));
}

} // namespace yardstick
