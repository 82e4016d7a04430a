// What is shown while an import is at work: which file, how far, and a way to stop. It closes by itself.
#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace yardstick {

class ImportProgress : public QDialog {
    Q_OBJECT

public:
    ImportProgress(const QString &what, QWidget *parent);

    void setShare(double share); ///< 0 to 1

signals:
    void cancelled();

protected:
    void reject() override;

private:
    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace yardstick
