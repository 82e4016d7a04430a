#include "ui/funding/tickdialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

TickDialog::TickDialog(const QString &title, const std::vector<ComboGroup> &groups, const QStringList &ticked,
                       QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("tick-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *search = new QLineEdit(this);
    search->setObjectName(QStringLiteral("tick-search"));
    search->setAccessibleName(tr("Search the list"));
    search->setPlaceholderText(tr("Search"));
    search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("tick-list"));
    m_list->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("tick-ok"));
    buttons->button(QDialogButtonBox::Ok)->setAccessibleName(tr("Take what is ticked"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("tick-cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(search, &QLineEdit::textChanged, this, &TickDialog::showMatches);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(search);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(460, 460);
    fill(groups, ticked);
}

void TickDialog::fill(const std::vector<ComboGroup> &groups, const QStringList &ticked)
{
    for (const ComboGroup &group : groups) {
        for (const ComboItem &one : group.items) {
            auto *item = new QListWidgetItem(
                group.title.isEmpty() ? one.text : tr("%1 (%2)").arg(one.text, group.title), m_list);
            item->setData(Qt::UserRole, one.id);
            item->setToolTip(one.tip);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(ticked.contains(one.id) ? Qt::Checked : Qt::Unchecked);
        }
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

QStringList TickDialog::ticked() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids << m_list->item(row)->data(Qt::UserRole).toString();
    }
    return ids;
}

void TickDialog::showMatches(const QString &part)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(part, Qt::CaseInsensitive));
}

} // namespace yardstick
