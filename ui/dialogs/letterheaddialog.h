// The office's name and logo, as they stand at the foot of press pictures.
#pragma once

#include "core/store/letterhead.h"
#include "ui/pages/page.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace yardstick {

class LetterheadDialog : public QDialog {
    Q_OBJECT

public:
    LetterheadDialog(Workspace &workspace, QWidget *parent);

    /// The picture file that the person chose.
    void takeLogo(const QString &path);

signals:
    void logoRequested(const yardstick::FileWish &wish);

private:
    void build();
    void showLogo();
    void keep();

    Workspace &m_workspace;
    QByteArray m_logo;
    QLineEdit *m_name;
    QLabel *m_picture;
    QPushButton *m_choose;
    QPushButton *m_remove;
};

} // namespace yardstick
