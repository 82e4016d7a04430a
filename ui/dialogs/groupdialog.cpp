#include "ui/dialogs/groupdialog.h"

#include "core/store/office.h"
#include "ui/dialogs/groupform.h"
#include "ui/dialogs/messages.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

AreaGroupId newGroupId(const QString &name, const std::vector<AreaGroup> &known)
{
    static const QRegularExpression unfit(QStringLiteral("[^a-z0-9]+"));
    QString stem = name.toLower().replace(unfit, QStringLiteral("-")).left(40);
    while (stem.startsWith(QLatin1Char('-')))
        stem.remove(0, 1);
    while (stem.endsWith(QLatin1Char('-')))
        stem.chop(1);
    stem.prepend(stem.isEmpty() ? QStringLiteral("office-group") : QStringLiteral("office-"));
    const auto taken = [&](const QString &id) {
        return std::ranges::any_of(known, [&](const AreaGroup &group) { return group.id.value == id; });
    };
    QString id = stem;
    for (int number = 2; taken(id); ++number)
        id = QStringLiteral("%1-%2").arg(stem).arg(number);
    return {id};
}

GroupDialog::GroupDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_list(new QListWidget(this))
    , m_form(new GroupForm(this))
    , m_state(new QLabel(this))
    , m_new(new QPushButton(tr("Ne&w"), this))
    , m_duplicate(new QPushButton(tr("D&uplicate"), this))
    , m_delete(new QPushButton(tr("&Delete..."), this))
    , m_save(new QPushButton(tr("Sa&ve"), this))
    , m_discard(new QPushButton(tr("Dis&card changes"), this))
    , m_close(new QPushButton(tr("C&lose"), this))
{
    setObjectName(QStringLiteral("group-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Groups of forces"));
    build();
    connectAll();
    readOwn();
    fill(workspace.benchmark().group);
    resize(860, 560);
}

void GroupDialog::build()
{
    const auto name = [](QWidget *field, const char *objectName, const QString &accessibleName) {
        field->setObjectName(QLatin1String(objectName));
        field->setAccessibleName(accessibleName);
    };
    name(m_list, "group-list", tr("Groups of forces"));
    name(m_new, "group-new", tr("New group"));
    name(m_duplicate, "group-duplicate", tr("Duplicate the group"));
    name(m_delete, "group-delete", tr("Delete the group"));
    name(m_save, "group-save", tr("Save the group"));
    name(m_discard, "group-discard", tr("Discard changes"));
    name(m_close, "group-close", tr("Close"));
    m_duplicate->setToolTip(tr("A copy of the office's own, to be changed: when a membership is published "
                               "anew, the group of before stays as it was"));
    for (QPushButton *button : {m_new, m_duplicate, m_delete, m_discard, m_close})
        button->setAutoDefault(false);
    m_state->setObjectName(QStringLiteral("group-state"));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignTop);
    m_state->setMinimumHeight(2 * fontMetrics().lineSpacing()); // what follows does not jump

    auto *verbs = new QHBoxLayout;
    verbs->setSpacing(8);
    for (QPushButton *button : {m_new, m_duplicate, m_delete})
        verbs->addWidget(button);
    verbs->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addLayout(verbs);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_state);
    right->addWidget(m_form, 1);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(24);
    sides->addLayout(left, 1);
    sides->addLayout(right, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch();
    for (QPushButton *button : {m_discard, m_save, m_close})
        foot->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addLayout(sides, 1);
    column->addLayout(foot);
}

void GroupDialog::connectAll()
{
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showCurrent();
    });
    connect(m_form, &GroupForm::edited, this, [this] { setChanged(true); });
    connect(m_new, &QPushButton::clicked, this, [this] { begin({{}, {}, QDate::currentDate(), {}, {}}); });
    connect(m_duplicate, &QPushButton::clicked, this, &GroupDialog::duplicate);
    connect(m_delete, &QPushButton::clicked, this, &GroupDialog::remove);
    connect(m_save, &QPushButton::clicked, this, &GroupDialog::save);
    connect(m_discard, &QPushButton::clicked, this, &GroupDialog::discard);
    connect(m_close, &QPushButton::clicked, this, &GroupDialog::reject);
}

void GroupDialog::readOwn()
{
    m_own.clear();
    if (const auto entries = officeEntries(m_workspace.store())) {
        for (const OfficeEntry &entry : *entries) {
            if (entry.kind == OfficeEntry::Kind::Group)
                m_own.insert(entry.id);
        }
    }
}

void GroupDialog::fill(const AreaGroupId &current)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        // The office's own first: they are what one comes here for.
        for (const bool own : {true, false}) {
            for (const AreaGroup &group : m_workspace.catalogue().groups()) {
                if (isOwn(group.id) != own)
                    continue;
                auto *item = new QListWidgetItem(
                    own ? groupLabel(group) : tr("%1 (built in)").arg(groupLabel(group)), m_list);
                item->setData(Qt::UserRole, group.id.value);
                if (group.id == current)
                    m_list->setCurrentItem(item);
            }
        }
        if (m_list->currentRow() < 0)
            m_list->setCurrentRow(0);
    }
    showCurrent();
}

const AreaGroup *GroupDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? m_workspace.catalogue().group({item->data(Qt::UserRole).toString()}) : nullptr;
}

void GroupDialog::showCurrent()
{
    if (const AreaGroup *group = current())
        showGroup(*group, !isOwn(group->id));
}

void GroupDialog::showGroup(const AreaGroup &group, bool readOnly)
{
    m_form->setGroup(group, m_workspace.catalogue(), readOnly);
    m_isNew = false;
    setChanged(false);
    const bool inUse = group.id == m_workspace.benchmark().group;
    QString state = readOnly
                        ? tr("Built in: it follows from where the forces are. Duplicate it to change it.")
                        : tr("The office's own.");
    if (inUse)
        state += QLatin1Char(' ') + tr("Figures are compared with it now.");
    m_state->setText(state);
    m_delete->setEnabled(!readOnly);
}

void GroupDialog::setChanged(bool changed)
{
    m_changed = changed;
    m_save->setEnabled(changed);
    m_discard->setEnabled(changed);
    // One thing after the other: what is being changed is saved or discarded first.
    m_list->setEnabled(!changed);
    for (QPushButton *button : {m_new, m_duplicate})
        button->setEnabled(!changed);
    const AreaGroup *group = current();
    m_delete->setEnabled(!changed && group && isOwn(group->id));
}

void GroupDialog::begin(const AreaGroup &draft)
{
    m_form->setGroup(draft, m_workspace.catalogue(), false);
    m_isNew = true;
    setChanged(true);
    m_list->clearSelection(); // none of them is it
    m_state->setText(tr("A new group of the office's own: it is there once it is saved."));
    if (auto *name = m_form->findChild<QWidget *>(QStringLiteral("group-name")))
        name->setFocus();
}

void GroupDialog::duplicate()
{
    const AreaGroup *group = current();
    if (!group)
        return;
    AreaGroup copy = *group;
    copy.id = {};
    copy.asOf = QDate::currentDate();
    if (copy.asOf == group->asOf || !isOwn(group->id))
        copy.name = tr("%1, copy").arg(group->name);
    begin(copy);
}

void GroupDialog::save()
{
    AreaGroup group = m_form->group();
    std::vector<AreaGroup> others = m_workspace.catalogue().groups();
    if (!m_isNew)
        std::erase_if(others, [&](const AreaGroup &other) { return other.id == group.id; });
    if (!m_form->check(others))
        return;
    if (m_isNew)
        group.id = newGroupId(group.name, m_workspace.catalogue().groups());
    if (const Result<void> kept = m_workspace.teach({groupEntry(group)}); !kept) {
        tell(this, tr("Not saved"), kept.error().message);
        return;
    }
    readOwn();
    fill(group.id);
    m_list->setFocus();
}

void GroupDialog::discard()
{
    setChanged(false);
    showCurrent();
    m_list->setFocus();
}

void GroupDialog::remove()
{
    const AreaGroup *group = current();
    if (!group || !isOwn(group->id))
        return;
    Question question;
    question.title = tr("Delete the group?");
    question.text = tr("Delete “%1”?").arg(groupLabel(*group));
    question.detail = group->id == m_workspace.benchmark().group
                          ? tr("Figures are compared with it now. They will be compared with England and "
                               "Wales instead.")
                          : tr("Figures stay as they are; they can no longer be compared with this group.");
    question.yes = tr("&Delete");
    question.destructive = true;
    ask(this, question, [this, id = group->id] {
        const Result<void> gone = m_workspace.forget(OfficeEntry::Kind::Group, id.value);
        readOwn();
        fill({});
        if (!gone)
            tell(this, tr("Not deleted"), gone.error().message);
    });
}

void GroupDialog::reject()
{
    if (!m_changed) {
        QDialog::reject();
        return;
    }
    Question question;
    question.title = tr("Discard the changes?");
    question.text = tr("The changes to this group are not saved.");
    question.yes = tr("&Discard");
    question.destructive = true;
    ask(this, question, [this] { QDialog::reject(); });
}

} // namespace yardstick
