// A store that does not open as it should: what is the matter, in one sentence, and the ways on: a backup, a
// copy, what can still be read, another store.
#pragma once

#include "core/store/backups.h"
#include "core/store/condition.h"
#include "ui/dialogs/filechooser.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace yardstick {

class RecoverDialog : public QDialog {
    Q_OBJECT

public:
    RecoverDialog(QString storePath, StoreCondition condition, FileChooser chooser, QWidget *parent);

signals:
    /// Another file is about to take the store's place: whoever has it open has to close it now.
    void replacing();
    /// There is a store to go on with.
    void storeReady(const QString &path);

private:
    void build();
    void addBackups(QVBoxLayout *column);
    QPushButton *addWay(QVBoxLayout *column, const char *name, const QString &text);
    void restoreChosen();
    void openCopy();
    void saveReadable();
    void openOther();
    /// Runs a piece of work that ends with a store at `path` or with a sentence that says why not.
    void work(const QString &sentence, const std::function<Result<void>()> &job, const QString &path);

    QString m_storePath;
    StoreCondition m_condition;
    FileChooser m_chooser;
    std::vector<Backup> m_backups;
    QComboBox *m_choice = nullptr;
    QLabel *m_said;
    std::vector<QPushButton *> m_ways;
};

} // namespace yardstick
