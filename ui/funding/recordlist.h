// What belongs to a record, such as an award's payments, as a table that is worked in: with the ways to add,
// change, delete and paste.
#pragma once

#include "ui/funding/recordlines.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace yardstick {

class EntryTable;
class FundingActions;
class Workspace;

/// Which kinds a list is of, and how it speaks of them.
struct RecordListKind {
    QString id;   ///< start of the object names: "money"
    QString name; ///< for a screen reader
    std::vector<const RecordKind *> kinds;
    QString empty; ///< what is said where there is none
    bool pastes = false;
    bool splits = false; ///< an award into equal instalments
};

class RecordList : public QWidget {
    Q_OBJECT

public:
    RecordList(RecordListKind kind, const Workspace &workspace, FundingActions &actions, QWidget *parent);

    void show(const std::shared_ptr<const FundingAnswer> &answer, const RecordRef &owner);
    /// How many there are.
    int count() const { return m_model->rowCount(); }
    EntryTable *table() const { return m_table; }
    /// Chooses the line of a record; says whether there is one.
    bool choose(const RecordRef &ref);
    /// Whether anything of this list can belong to a record of the kind.
    bool isFor(const RecordKind &owner) const;

private:
    void build();
    QPushButton *button(const char *name, const QString &text, const QString &accessible,
                        void (RecordList::*act)());
    void openAddMenu();
    void edit();
    void remove();
    void paste();
    void split();
    RecordRef chosen() const;
    std::vector<const RecordKind *> addable() const;

    RecordListKind m_kind;
    const Workspace &m_workspace;
    FundingActions &m_actions;
    RecordRef m_owner;
    ValueTable<RecordLine> *m_model;
    EntryTable *m_table;
    QPushButton *m_add = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_split = nullptr;
    int m_columns = 0; ///< whose widths were set
};

} // namespace yardstick
