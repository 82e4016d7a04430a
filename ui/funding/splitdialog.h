// An award's sum in equal instalments: how many, from which day, how far apart. What they come to is shown
// before anything is kept.
#pragma once

#include "core/funding/edit.h"
#include "ui/funding/fundingload.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yardstick {

class SplitDialog : public QDialog {
    Q_OBJECT

public:
    SplitDialog(std::shared_ptr<const FundingAnswer> answer, AwardId award, QWidget *parent);

signals:
    void split(const yardstick::FundingEdit &edit);

private:
    void build();
    Result<FundingEdit> made() const;
    void show(bool all);
    void accept() override;

    std::shared_ptr<const FundingAnswer> m_answer;
    AwardId m_award;
    QSpinBox *m_count;
    QLineEdit *m_first;
    QComboBox *m_apart;
    QLabel *m_fault;
    QLabel *m_preview;
    QPushButton *m_ok = nullptr;
};

} // namespace yardstick
