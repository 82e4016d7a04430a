// What is shown while an import is at work: which file, how far, how fast, and a way to stop. It closes by
// itself.
#pragma once

#include <QDialog>
#include <QElapsedTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace yardstick {

/// What is being worked through, so that progress can be said as an amount and a rate.
struct WorkAmount {
    enum class Unit { None, Bytes, Figures };
    Unit unit = Unit::None;
    double whole = 0;        ///< in the unit
    double upTo = 1;         ///< the share at which the whole amount is done
    QString afterwards = {}; ///< what comes after that: "Comparing with what is stored"
};

/// "12.3 of 27.1 MB, 4.5 MB a second"; without a rate in the first moments. Empty without a unit.
QString amountText(const WorkAmount &amount, double share, double seconds);

class ImportProgress : public QDialog {
    Q_OBJECT

public:
    ImportProgress(const QString &what, const WorkAmount &amount, QWidget *parent);

    void setShare(double share); ///< 0 to 1
    /// For work that is too short to be stopped, or can't say how far it is.
    void setEndless();

signals:
    void cancelled();

protected:
    void reject() override;

private:
    WorkAmount m_amount;
    QElapsedTimer m_since;
    bool m_stopping = false;
    QLabel *m_what;
    QLabel *m_rate;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace yardstick
