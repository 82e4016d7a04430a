// Two stored editions of one publication held against each other: which figures the publisher revised, added
// and withdrew. Can be written as CSV.
#pragma once

#include "core/importing/revisions.h"
#include "ui/async.h"
#include "ui/dialogs/filechooser.h"
#include "ui/leaving.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QPushButton;

namespace yardstick {

class RevisionPane;
class Workspace;

class CompareDialog : public QDialog, public ShowsFigures {
    Q_OBJECT

public:
    /// Begins with `release` as the later edition, and the one before it as the earlier.
    CompareDialog(Workspace &workspace, const FileChooser &chooser, ReleaseId release, QWidget *parent);
    ~CompareDialog() override;

    std::optional<QDateTime> embargo() const override;

private:
    QComboBox *editionChooser(const char *name, const QString &accessibleName);
    void compare();
    void show(const Result<std::shared_ptr<const RevisionReport>> &report);
    void write();
    const Release *chosen(const QComboBox *combo) const;

    Workspace &m_workspace;
    FileChooser m_chooser;
    std::vector<Release> m_editions; ///< of the publication, newest first
    std::shared_ptr<const RevisionReport> m_report;
    async::Task m_task;
    QComboBox *m_earlier;
    QComboBox *m_later;
    RevisionPane *m_pane;
    QPushButton *m_export;
};

} // namespace yardstick
