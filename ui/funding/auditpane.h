// Who changed a record, when, and from what to what, newest first: read from the trail when it is looked at.
#pragma once

#include "core/funding/audittrail.h"
#include "ui/async.h"
#include "ui/funding/fundingload.h"
#include "ui/models/valuetable.h"

#include <QWidget>

namespace yardstick {

class EntryTable;
class Workspace;

/// An entry of the trail in words.
struct AuditLine {
    QDateTime at;
    QString by;
    QString what;
    QString record;
    QString field;
    QString from;
    QString to;
    bool redacted = false; ///< nothing of it may be copied

    bool operator==(const AuditLine &) const = default;
};

/// The entries of a record and of what belongs to it; of the whole register where it has no kind. At most
/// `most`, the newest.
Result<std::vector<AuditLine>> auditLines(const Store &store, const Catalogue &catalogue,
                                          const FundingAnswer &answer, const RecordRef &ref,
                                          std::size_t most = 5000);

class AuditPane : public QWidget {
    Q_OBJECT

public:
    AuditPane(const QString &name, const Workspace &workspace, QWidget *parent);

    void show(const std::shared_ptr<const FundingAnswer> &answer, const RecordRef &ref);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();

    const Workspace &m_workspace;
    std::shared_ptr<const FundingAnswer> m_answer;
    RecordRef m_ref;
    bool m_stale = false;
    async::Task m_task;
    ValueTable<AuditLine> *m_model;
    EntryTable *m_table;
};

} // namespace yardstick
