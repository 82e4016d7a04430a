// One record of the register to be added or changed. It is kept by the workspace, so that it can be undone;
// for a series of entries the next one can be begun at once.
#pragma once

#include "ui/funding/fieldinput.h"
#include "ui/funding/fundingload.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace yardstick {

class RecordForm;
class Workspace;

class RecordDialog : public QDialog {
    Q_OBJECT

public:
    /// A record without a number is added, else changed. `owner` is what it belongs to, which it says
    /// already; may be none.
    RecordDialog(Workspace &workspace, std::shared_ptr<const FundingAnswer> answer, Record record,
                 RecordRef owner, QWidget *parent);
    ~RecordDialog() override;

signals:
    /// It is in the register.
    void kept(const yardstick::Record &record);

private:
    void build();
    void connectAll();
    FieldInputContext context();
    std::vector<ComboItem> offers(const RecordField &field) const;
    void makeOrganisation(const std::function<void(const ComboItem &)> &made);
    bool keep();
    void keepAndGoOn();
    void accept() override;
    void reject() override;

    Workspace &m_workspace;
    std::shared_ptr<const FundingAnswer> m_answer;
    Record m_before;
    RecordRef m_owner;
    RecordForm *m_form;
    QLabel *m_said;
    QPushButton *m_keep = nullptr;
    QPushButton *m_next;
};

/// A new record of a kind that belongs to `owner`; what follows from the owner, such as the programme of its
/// lot, is filled in.
Record newRecord(const FundingAnswer &answer, const RecordKind &kind, const RecordRef &owner);

} // namespace yardstick
