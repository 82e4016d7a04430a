// What an import would bring, before it is stored: what the file was recognised as and why, the first
// figures, what changes, how the publisher's figures hold, and what was found wrong. Import is off while an
// error stands.
#pragma once

#include "ui/importing/importjobs.h"
#include "ui/models/importtables.h"
#include "ui/widgets/embargofield.h"

#include <QDialog>

class QTabWidget;

namespace yardstick {

class IssuePane;

/// Which file of several this is.
struct QueuePlace {
    int at = 1; ///< from 1
    int of = 1;

    /// "File 2 of 5"; empty for a single file.
    QString text() const;
};

class ImportPreview : public QDialog {
    Q_OBJECT

public:
    ImportPreview(const ImportOffer &offer, const std::shared_ptr<const Catalogue> &catalogue,
                  const QueuePlace &place, QWidget *parent);

    /// Until when the figures must not leave the office; not valid where there is no embargo.
    Result<QDateTime> embargoUntil() const { return m_embargo->until(); }

signals:
    /// The person wants to say what the issue's subject stands for.
    void resolveRequested(const yardstick::Issue &issue);

private:
    QWidget *buildFacts();
    QWidget *buildFigures();
    QWidget *buildRevisions();
    QWidget *buildChecks();
    QWidget *buildIssues();
    QWidget *buildButtons(const QueuePlace &place);
    QString reasonText() const;

    ImportOffer m_offer;
    std::shared_ptr<const Catalogue> m_catalogue;
    QTabWidget *m_tabs;
    IssuePane *m_issues;
    EmbargoField *m_embargo;
};

} // namespace yardstick
