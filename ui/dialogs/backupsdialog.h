// The backups of the open store: what there is, one more, and the way back. Backing up and restoring go on in
// a worker; who opened the dialog reads the store again afterwards.
#pragma once

#include "core/store/backups.h"
#include "ui/models/valuetable.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace yardstick {

class TableView;

/// The columns of a table of backups.
std::vector<TableColumn<Backup>> backupColumns();

/// "4 March 2026, 09:15".
QString momentText(const QDateTime &moment);

class BackupsDialog : public QDialog {
    Q_OBJECT

public:
    BackupsDialog(QString storePath, QWidget *parent);

signals:
    /// The store holds something else now.
    void restored();

private:
    void build();
    void refresh();
    void backUpNow();
    void restoreChosen();
    void setBusy(const QString &sentence);

    QString m_storePath;
    ValueTable<Backup> *m_backups;
    TableView *m_table;
    QLabel *m_said;
    QPushButton *m_make;
    QPushButton *m_restore;
};

} // namespace yardstick
