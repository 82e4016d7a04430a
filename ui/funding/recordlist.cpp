#include "ui/funding/recordlist.h"

#include "ui/funding/entrytable.h"
#include "ui/funding/fundingactions.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace yardstick {

RecordList::RecordList(RecordListKind kind, const Workspace &workspace, FundingActions &actions,
                       QWidget *parent)
    : QWidget(parent)
    , m_kind(std::move(kind))
    , m_workspace(workspace)
    , m_actions(actions)
    , m_model(new ValueTable<RecordLine>({}, this))
    , m_table(new EntryTable(this))
{
    build();
    connect(m_table, &EntryTable::addRequested, this, &RecordList::openAddMenu);
    connect(m_table, &EntryTable::editRequested, this, &RecordList::edit);
    connect(m_table, &EntryTable::deleteRequested, this, &RecordList::remove);
    connect(m_table, &EntryTable::pasteRequested, this, &RecordList::paste);
}

QPushButton *RecordList::button(const char *name, const QString &text, const QString &accessible,
                                void (RecordList::*act)())
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(m_kind.id + QLatin1Char('-') + QLatin1String(name));
    made->setAccessibleName(accessible);
    made->setToolTip(accessible);
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

void RecordList::build()
{
    m_table->setObjectName(m_kind.id + QStringLiteral("-table"));
    m_table->setAccessibleName(m_kind.name);
    m_table->setModel(m_model);
    m_table->setPlaceholder(m_kind.empty);
    m_add = button("add", tr("Add..."), tr("Add an entry (Insert)"), &RecordList::openAddMenu);
    m_edit = button("edit", tr("Change..."), tr("Change the chosen entry (Return)"), &RecordList::edit);
    m_delete = button("delete", tr("Delete..."), tr("Delete the chosen entry (Delete)"), &RecordList::remove);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (QPushButton *one : {m_add, m_edit, m_delete})
        row->addWidget(one);
    if (m_kind.pastes) {
        m_paste =
            button("paste", tr("Paste..."), tr("Paste rows from a spreadsheet (Ctrl+V)"), &RecordList::paste);
        row->addWidget(m_paste);
    }
    if (m_kind.splits) {
        m_split =
            button("split", tr("Split..."), tr("Part the sum into equal instalments"), &RecordList::split);
        row->addWidget(m_split);
    }
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_table, 1);
}

bool RecordList::isFor(const RecordKind &owner) const
{
    return std::ranges::any_of(m_kind.kinds,
                               [&](const RecordKind *kind) { return referenceTo(*kind, owner) != nullptr; });
}

std::vector<const RecordKind *> RecordList::addable() const
{
    std::vector<const RecordKind *> kinds;
    if (!m_owner.kind)
        return kinds;
    for (const RecordKind *kind : kindsToAdd(m_owner.kind)) {
        if (std::ranges::find(m_kind.kinds, kind) != m_kind.kinds.end())
            kinds.push_back(kind);
    }
    return kinds;
}

void RecordList::show(const std::shared_ptr<const FundingAnswer> &answer, const RecordRef &owner)
{
    const RecordRef before = m_owner == owner ? chosen() : RecordRef();
    const bool another = m_owner != owner;
    m_owner = owner;
    const std::vector<RecordLine> lines = owner.kind && isFor(*owner.kind)
                                              ? recordLines(*answer, m_kind.kinds, owner)
                                              : std::vector<RecordLine>();
    m_model->reset(recordColumns(answer, m_workspace.catalogue(), lines), lines);
    const int columns = m_model->columnCount();
    if (another || columns != m_columns) {
        int column = 0;
        for (const int width : {94, 134, 106, 130, 150}) {
            if (column < m_model->columnCount() - 1)
                m_table->setColumnWidth(column++, width);
        }
        m_columns = columns;
    }
    if (!choose(before) && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    const bool any = m_model->rowCount() > 0;
    m_edit->setEnabled(any);
    m_delete->setEnabled(any);
    m_add->setEnabled(!addable().empty());
    if (m_paste)
        m_paste->setEnabled(!addable().empty());
    if (m_split)
        m_split->setEnabled(owner.kind == &awardKind);
}

bool RecordList::choose(const RecordRef &ref)
{
    if (!ref.kind)
        return false;
    const auto found = std::ranges::find(m_model->rows(), ref, &RecordLine::ref);
    if (found == m_model->rows().end())
        return false;
    m_table->setCurrentIndex(m_model->index(static_cast<int>(found - m_model->rows().begin()), 0));
    return true;
}

RecordRef RecordList::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model->at(current.row()).ref : RecordRef();
}

void RecordList::openAddMenu()
{
    std::vector<const RecordKind *> kinds = addable();
    RecordRef owner = m_owner;
    // A measure belongs to the return that is chosen, or to that of the measure that is.
    RecordRef monitoring = chosen();
    if (monitoring.kind == &returnMeasureKind)
        monitoring = ownerOf(m_actions.answer()->funding, monitoring);
    auto *menu = new QMenu(this);
    menu->setObjectName(m_kind.id + QStringLiteral("-add-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillAddMenu(*menu, kinds, owner);
    if (monitoring.kind == &monitoringReturnKind)
        m_actions.fillAddMenu(*menu, {&returnMeasureKind}, monitoring);
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->setActiveAction(menu->actions().front());
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void RecordList::edit()
{
    m_actions.edit(chosen());
}

void RecordList::remove()
{
    m_actions.remove(chosen());
}

void RecordList::paste()
{
    if (m_kind.pastes && !addable().empty())
        m_actions.paste(addable(), m_owner);
}

void RecordList::split()
{
    if (m_owner.kind == &awardKind)
        m_actions.splitAward(m_owner);
}

} // namespace yardstick
