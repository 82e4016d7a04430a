// Handing the whole store over: what it is, where to, how far it is. The writing goes on in a worker and can
// be cancelled; a folder appears when all of it is there.
#pragma once

#include "core/exporting/handover.h"
#include "ui/async.h"
#include "ui/dialogs/filechooser.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace yardstick {

class HandOverDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder` is where the question for a place begins.
    HandOverDialog(QString storePath, FileChooser chooser, QString folder, QWidget *parent);
    ~HandOverDialog() override;

signals:
    void written(const QString &folder);

private:
    void build();
    void begin();
    void show(const Result<HandOver> &made, const QString &folder);

    QString m_storePath;
    FileChooser m_chooser;
    QString m_folder;
    QCheckBox *m_names;
    QProgressBar *m_progress;
    QLabel *m_said;
    QPushButton *m_begin;
    QPushButton *m_close = nullptr;
    async::Task m_task;
};

} // namespace yardstick
