#include "ui/dialogs/firststart.h"

#include "ui/widgets/areapicker.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

FirstStart::FirstStart(const Catalogue &catalogue, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("first-start"));
    setWindowTitle(tr("Welcome to Yardstick"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *heading = new QLabel(tr("Which force do you work for?"), this);
    QFont large = heading->font();
    large.setPixelSize(20);
    large.setBold(true);
    heading->setFont(large);
    auto *text = new QLabel(tr("Charts show this force in bold and hold it up against England and Wales. You "
                               "can change it at any "
                               "time at the top of the window, under My area."),
                            this);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    m_search->setObjectName(QStringLiteral("first-search"));
    m_search->setAccessibleName(tr("Search the forces"));
    m_search->setPlaceholderText(tr("Type part of its name"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("first-list"));
    m_list->setAccessibleName(tr("Police forces of England and Wales"));
    for (const ComboItem &force : forceGroup(catalogue).items)
        (new QListWidgetItem(force.text, m_list))->setData(Qt::UserRole, force.id);

    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("first-accept"));
    m_start->setAccessibleName(tr("Start with this force"));
    m_start->setDefault(true);
    m_start->setEnabled(false);
    QPushButton *later = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    later->setObjectName(QStringLiteral("first-later"));
    later->setAccessibleName(tr("Choose later"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 18);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(text);
    column->addSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addSpacing(6);
    column->addWidget(buttons);
    resize(460, 560);

    connect(m_search, &QLineEdit::textChanged, this, &FirstStart::showMatches);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_start->setEnabled(row >= 0); });
    connect(m_list, &QListWidget::itemActivated, this, &FirstStart::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &FirstStart::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_search->setFocus();
}

void FirstStart::showMatches(const QString &part)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(part.trimmed(), Qt::CaseInsensitive));
        if (!item->isHidden() && !first)
            first = item;
    }
    // Typing chooses the first match, so that Return is all that is left to do.
    m_list->setCurrentItem(part.trimmed().isEmpty() ? nullptr : first);
    if (!m_list->currentItem())
        m_start->setEnabled(false);
}

void FirstStart::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !m_start->isEnabled())
        return;
    emit chosen(AreaId{item->data(Qt::UserRole).toString()});
    accept();
}

bool FirstStart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list->setFocus();
            if (m_list->currentRow() < 0)
                m_list->setCurrentRow(0);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace yardstick
