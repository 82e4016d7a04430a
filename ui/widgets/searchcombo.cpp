#include "ui/widgets/searchcombo.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace yardstick {

namespace {

// What typing is matched against; headings have none, so that they never show up as matches.
constexpr int searchRole = Qt::UserRole + 1;

} // namespace

SearchCombo::SearchCombo(QWidget *parent)
    : QComboBox(parent)
    , m_items(new QStandardItemModel(this))
{
    setModel(m_items);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(18);
    auto *completer = new QCompleter(m_items, this);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionRole(searchRole);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    lineEdit()->installEventFilter(this);
    connect(this, &QComboBox::activated, this, &SearchCombo::take);
    // Not the key event: while matches are shown it goes to the field alone.
    connect(lineEdit(), &QLineEdit::returnPressed, this, &SearchCombo::takeTyped);
}

void SearchCombo::setGroups(const std::vector<ComboGroup> &groups)
{
    const QString before = m_announced;
    const QSignalBlocker quiet(this);
    m_items->clear();
    QList<QStandardItem *> rows; // added all at once: whoever watches follows every change
    for (const ComboGroup &group : groups) {
        if (!group.title.isEmpty()) {
            auto *heading = new QStandardItem(group.title);
            heading->setFlags(Qt::NoItemFlags);
            QFont bold = font();
            bold.setBold(true);
            heading->setFont(bold);
            heading->setForeground(
                palette().color(QPalette::PlaceholderText)); // unlike what can't be chosen yet
            rows << heading;
        }
        for (const ComboItem &item : group.items) {
            auto *row = new QStandardItem(item.text);
            row->setData(item.id, Qt::UserRole);
            row->setData(item.text, searchRole);
            row->setToolTip(item.tip);
            row->setEnabled(item.enabled);
            rows << row;
        }
    }
    m_items->invisibleRootItem()->appendRows(rows);
    setCurrentId(before);
}

QString SearchCombo::currentId() const
{
    return currentData().toString();
}

void SearchCombo::setCurrentId(const QString &id)
{
    const QSignalBlocker quiet(this);
    m_announced = id;
    setCurrentIndex(id.isEmpty() ? -1 : findData(id));
    showCurrent();
}

void SearchCombo::showPopup()
{
    // As wide as its longest name: measured when it is needed.
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + scrollBar + 8);
    QComboBox::showPopup();
}

void SearchCombo::take(int row)
{
    const QString id = itemData(row).toString();
    if (id.isEmpty()) {
        setCurrentId(m_announced);
        return;
    }
    setCurrentIndex(row);
    showCurrent();
    if (id == m_announced)
        return;
    m_announced = id;
    emit chosen(id);
}

void SearchCombo::showCurrent()
{
    setEditText(currentIndex() < 0 ? QString() : itemText(currentIndex()));
    lineEdit()->setCursorPosition(0);
    setToolTip(currentIndex() < 0 ? QString() : itemData(currentIndex(), Qt::ToolTipRole).toString());
}

void SearchCombo::takeTyped()
{
    QCompleter *matches = completer();
    int row = findText(currentText(), Qt::MatchFixedString);
    if (row < 0 && !currentText().isEmpty()) {
        matches->setCompletionPrefix(currentText());
        // The first match that can be chosen.
        for (int match = 0; row < 0 && matches->setCurrentRow(match); ++match) {
            const int found = findData(matches->currentIndex().data(Qt::UserRole));
            if (found >= 0 && m_items->item(found)->isEnabled())
                row = found;
        }
    }
    matches->popup()->hide();
    take(row);
}

bool SearchCombo::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == lineEdit() && event->type() == QEvent::MouseButtonRelease &&
        !lineEdit()->hasSelectedText())
        lineEdit()->selectAll(); // so that typing searches at once
    if (watched == lineEdit() && event->type() == QEvent::FocusOut && !completer()->popup()->isVisible())
        showCurrent();
    return QComboBox::eventFilter(watched, event);
}

void SearchCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // a wheel over the window must not change what it shows
}

} // namespace yardstick
