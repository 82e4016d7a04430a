#include "ui/funding/entrytable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace yardstick {

EntryTable::EntryTable(QWidget *parent)
    : TableView(parent)
{
    setIconSize(QSize(14, 14));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    horizontalHeader()->setStretchLastSection(true);
}

void EntryTable::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

bool EntryTable::event(QEvent *event)
{
    // Ctrl+N means this list while the keyboard is in it, and a new store elsewhere.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::New)) {
        event->accept();
        return true;
    }
    return TableView::event(event);
}

void EntryTable::keyPressEvent(QKeyEvent *event)
{
    const auto asked = [&]() -> void (EntryTable::*)() {
        if (event->key() == Qt::Key_Insert || event->matches(QKeySequence::New))
            return &EntryTable::addRequested;
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return &EntryTable::editRequested;
        if (event->key() == Qt::Key_Delete)
            return &EntryTable::deleteRequested;
        return event->matches(QKeySequence::Paste) ? &EntryTable::pasteRequested : nullptr;
    }();
    if (!asked)
        return TableView::keyPressEvent(event);
    event->accept();
    (this->*asked)();
}

void EntryTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    TableView::mouseDoubleClickEvent(event);
    if (indexAt(event->position().toPoint()).isValid())
        emit editRequested();
}

void EntryTable::paintEvent(QPaintEvent *event)
{
    TableView::paintEvent(event);
    if (m_placeholder.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 12, -16, -12),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_placeholder);
}

} // namespace yardstick
