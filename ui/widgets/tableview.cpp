#include "ui/widgets/tableview.h"

#include "ui/leaving.h"
#include "ui/models/tablecopy.h"
#include "ui/widgets/focusedge.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace yardstick {

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(60);
    new FocusEdge(this);
}

void TableView::fitColumns(int room, int least, const std::function<int(int)> &most)
{
    resizeColumnsToContents();
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        setColumnWidth(column, std::clamp(columnWidth(column) + room, least, most(column)));
}

void TableView::copy(bool headings)
{
    if (!model())
        return;
    const QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.isEmpty())
        copyTable();
    else
        copyOut(this, mimeData(copyCells(*model(), cells, headings)));
}

void TableView::copyTable()
{
    if (model())
        copyOut(this, mimeData(copyAll(*model())));
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("table-menu"));
    QAction *copyCells = menu->addAction(tr("&Copy"), this, [this] { copy(false); });
    copyCells->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy with &headings"), this, [this] { copy(true); });
    menu->addSeparator();
    menu->addAction(tr("Select &all"), this, &QTableView::selectAll)->setShortcut(QKeySequence::SelectAll);
    emit menuOpening(menu);
    menu->popup(event->globalPos());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(false);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
    // Return means the row: it must not go on to a dialog and press its default button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
}

} // namespace yardstick
