// What a person does to the register: add, change, delete, split into instalments, paste. It opens the
// dialogs and makes the edits; it shows no record itself.
#pragma once

#include "core/funding/edit.h"
#include "ui/async.h"
#include "ui/funding/fundingload.h"

#include <QObject>

class QMenu;
class QWidget;

namespace yardstick {

class Workspace;

class FundingActions : public QObject {
    Q_OBJECT

public:
    /// Dialogs stand over `window`, which owns it.
    FundingActions(Workspace &workspace, QWidget *window);

    void setAnswer(std::shared_ptr<const FundingAnswer> answer) { m_answer = std::move(answer); }
    const std::shared_ptr<const FundingAnswer> &answer() const { return m_answer; }

    void add(const RecordKind &kind, const RecordRef &owner);
    void edit(const RecordRef &ref);
    /// Asks first, and says what goes with it.
    void remove(const RecordRef &ref);
    void splitAward(const RecordRef &award);
    /// Rows from a spreadsheet as records of a kind that belong to `owner`; `kinds` are offered.
    void paste(const std::vector<const RecordKind *> &kinds, const RecordRef &owner);
    void removeExamples();
    /// Makes an edit, and says why where it can't be.
    bool make(const FundingEdit &edit);
    /// The same on a worker, for what may be thousands of records.
    void makeLarge(const FundingEdit &edit);

    /// Entries to add each of the kinds to `owner`.
    void fillAddMenu(QMenu &menu, const std::vector<const RecordKind *> &kinds, const RecordRef &owner);

signals:
    /// A record was added or changed.
    void kept(const yardstick::RecordRef &ref);

private:
    void askToDelete(const FundingEdit &edit, const RecordRef &ref);

    Workspace &m_workspace;
    QWidget *m_window;
    std::shared_ptr<const FundingAnswer> m_answer;
    async::Task m_task;   ///< looks for what a deletion takes with it
    async::Task m_making; ///< never abandoned: what it has made must be known
};

/// What can be added to a record, the most usual first; with no kind, what stands by itself.
std::vector<const RecordKind *> kindsToAdd(const RecordKind *owner);

} // namespace yardstick
