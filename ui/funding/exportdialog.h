// What a file of the register is to hold, as far as its kind can be asked: days, theme, grouping, examples,
// and for 360Giving who publishes. Then somebody asks where it goes.
#pragma once

#include "core/exporting/fundingfile.h"
#include "ui/funding/fundingload.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yardstick {

struct ExportRequest {
    const FundingFile *file = nullptr;
    FundingFileOptions options;
    std::shared_ptr<const FundingAnswer> answer;
};

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(ExportRequest request, QWidget *parent);

signals:
    void chosen(const yardstick::FundingFile &file, const yardstick::FundingFileOptions &options,
                const QString &suffix);

private:
    void build();
    void addPeriod(QFormLayout &form);
    void addMoney(QFormLayout &form);
    void addPublisher(QFormLayout &form);
    QLineEdit *line(const char *name, const QString &accessible, const QString &text);
    void choosePeriod();
    Result<FundingFileOptions> entered() const;
    void check();
    void accept() override;

    ExportRequest m_request;
    QComboBox *m_period = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QComboBox *m_theme = nullptr;
    QComboBox *m_by = nullptr;
    QCheckBox *m_examples;
    QLineEdit *m_prefix = nullptr;
    QLineEdit *m_identifier = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_format;
    QLabel *m_fault;
    QPushButton *m_ok = nullptr;
};

} // namespace yardstick
