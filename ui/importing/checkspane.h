// How a publisher's figures hold against each other: every check with its outcome, and what failed.
#pragma once

#include "ui/models/importtables.h"

#include <QWidget>

class QLabel;

namespace yardstick {

class TableView;

class ChecksPane : public QWidget {
    Q_OBJECT

public:
    explicit ChecksPane(QWidget *parent = nullptr);

    void setChecks(const Reconciliation &checks);
    /// Says a sentence in place of the tables' caption, such as that the checks are being made.
    void say(const QString &sentence);

signals:
    /// The person wants to see the cell of a failure.
    void issueActivated(const yardstick::Issue &issue);

private:
    ValueTable<CheckResult> *m_checks;
    ValueTable<Issue> *m_failures;
    TableView *m_failed;
    QLabel *m_caption;
};

} // namespace yardstick
