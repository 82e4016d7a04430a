#include "ui/widgets/forcechooser.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

ForceChooser::ForceChooser(QWidget *parent)
    : QPushButton(parent)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_search(new QLineEdit(m_popup))
    , m_list(new QListWidget(m_popup))
    , m_hint(new QLabel(m_popup))
{
    static_cast<QFrame *>(m_popup)->setFrameShape(QFrame::StyledPanel);
    m_search->setObjectName(QStringLiteral("force-search"));
    m_search->setAccessibleName(tr("Search forces"));
    m_search->setPlaceholderText(tr("Search forces"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("force-list"));
    m_list->setAccessibleName(tr("Forces to pick out"));
    m_list->setMinimumSize(260, 320);
    m_list->setFrameShape(QFrame::NoFrame);
    m_hint->setText(tr("At most %1").arg(mostForces));
    auto *clear = new QPushButton(tr("Clear"), m_popup);
    clear->setObjectName(QStringLiteral("force-clear"));
    clear->setAccessibleName(tr("Clear the chosen forces"));

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_hint);
    foot->addStretch();
    foot->addWidget(clear);
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addLayout(foot);

    connect(this, &QPushButton::clicked, this, &ForceChooser::openList);
    connect(m_search, &QLineEdit::textChanged, this, &ForceChooser::showMatches);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        const QString id = item->data(Qt::UserRole).toString();
        m_chosen.removeAll(id);
        if (item->checkState() == Qt::Checked)
            m_chosen << id;
        showChosen();
        emit chosenChanged();
    });
    connect(clear, &QPushButton::clicked, this, [this] {
        setChosen({});
        emit chosenChanged();
    });
    showChosen();
}

void ForceChooser::setForces(const std::vector<ComboItem> &forces)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ComboItem &force : forces) {
        auto *item = new QListWidgetItem(force.text, m_list);
        item->setData(Qt::UserRole, force.id);
        item->setCheckState(Qt::Unchecked);
    }
    showChosen();
}

void ForceChooser::setChosen(const QStringList &ids)
{
    m_chosen = ids.mid(0, mostForces);
    showChosen();
}

void ForceChooser::showChosen()
{
    const QSignalBlocker quiet(m_list);
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool on = m_chosen.contains(item->data(Qt::UserRole).toString());
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        const bool free = on || m_chosen.size() < mostForces;
        item->setFlags(free ? item->flags() | Qt::ItemIsEnabled : item->flags() & ~Qt::ItemIsEnabled);
        if (on)
            names << item->text();
    }
    if (names.size() == 1)
        setText(names.first());
    else
        setText(names.isEmpty() ? tr("Other &forces...") : tr("%1 other &forces").arg(names.size()));
    setToolTip(names.isEmpty()
                   ? tr("Pick out forces: each gets a line of its own colour and a column in the table")
                   : names.join(QStringLiteral(", ")));
}

void ForceChooser::showMatches(const QString &part)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(part, Qt::CaseInsensitive));
    }
}

void ForceChooser::openList()
{
    m_search->clear();
    m_popup->adjustSize();
    // Under the button, and not beyond the window's right edge.
    const int over = mapTo(window(), QPoint(m_popup->width(), 0)).x() - window()->width();
    m_popup->move(mapToGlobal(QPoint(std::min(0, width() - m_popup->width()) * (over > 0), height() + 2)));
    m_popup->show();
    m_search->setFocus();
}

bool ForceChooser::eventFilter(QObject *watched, QEvent *event)
{
    // From the search field, Down goes to the list and Return ticks the only match.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        QListWidgetItem *first = nullptr;
        for (int row = 0; row < m_list->count() && !first; ++row)
            first = m_list->item(row)->isHidden() ? nullptr : m_list->item(row);
        if (first && key == Qt::Key_Down) {
            m_list->setCurrentItem(first);
            m_list->setFocus();
            return true;
        }
        if (first && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            if (first->flags() & Qt::ItemIsEnabled)
                first->setCheckState(first->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            m_search->selectAll();
            return true;
        }
    }
    return QPushButton::eventFilter(watched, event);
}

} // namespace yardstick
