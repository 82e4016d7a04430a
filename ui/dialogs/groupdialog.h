// The groups of forces that one can compare with: those that follow from the map are shown, the office's own
// are made, changed, copied and deleted here. A change holds when it is saved, and not before.
#pragma once

#include "core/model/areagroup.h"

#include <QDialog>

#include <set>

class QLabel;
class QListWidget;
class QPushButton;

namespace yardstick {

class GroupForm;
class Workspace;

/// An id for a new group, made of its name, that no group of `known` has.
AreaGroupId newGroupId(const QString &name, const std::vector<AreaGroup> &known);

class GroupDialog : public QDialog {
    Q_OBJECT

public:
    GroupDialog(Workspace &workspace, QWidget *parent);

    void reject() override;

private:
    void build();
    void connectAll();
    void readOwn();
    void fill(const AreaGroupId &current);
    void showCurrent();
    void showGroup(const AreaGroup &group, bool readOnly);
    void setChanged(bool changed);
    void begin(const AreaGroup &draft);
    void duplicate();
    void save();
    void discard();
    void remove();
    const AreaGroup *current() const;
    bool isOwn(const AreaGroupId &id) const { return m_own.contains(id.value); }

    Workspace &m_workspace;
    std::set<QString> m_own; ///< the ids of the office's own groups
    bool m_changed = false;
    bool m_isNew = false; ///< the form holds a group that is not stored yet
    QListWidget *m_list;
    GroupForm *m_form;
    QLabel *m_state;
    QPushButton *m_new;
    QPushButton *m_duplicate;
    QPushButton *m_delete;
    QPushButton *m_save;
    QPushButton *m_discard;
    QPushButton *m_close;
};

} // namespace yardstick
