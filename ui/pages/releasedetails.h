// What is to be known of one stored release: where it came from, what was found when it was imported, each
// issue beside its cell, and how its figures hold against each other. Read on a worker when it is looked at.
#pragma once

#include "core/reconciling/reconcile.h"
#include "ui/async.h"

#include <QTabWidget>

#include <map>

class QLabel;

namespace yardstick {

class ChecksPane;
class IssuePane;
class Workspace;

class ReleaseDetails : public QTabWidget {
    Q_OBJECT

public:
    explicit ReleaseDetails(Workspace &workspace, QWidget *parent = nullptr);
    ~ReleaseDetails() override;

    /// Null for a publication or nothing: `sentence` is said instead.
    void showRelease(const Release *release, const QString &sentence);
    IssuePane *issues() const { return m_issues; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void loadIssues();
    void loadChecks();
    void forgetChecks();
    QString aboutText(const Release &release) const;

    Workspace &m_workspace;
    Release m_release;
    bool m_issuesRead = false;
    std::map<ReleaseId, Reconciliation> m_checked;
    async::Task m_issueTask;
    async::Task m_checkTask;
    QLabel *m_about;
    IssuePane *m_issues;
    ChecksPane *m_checks;
};

} // namespace yardstick
