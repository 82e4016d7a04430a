// The figures of a linked indicator before and after a programme began, beside the benchmark: as a table and
// in words. It never speaks of effect; the words of caution stand above all else and go with every copy.
#pragma once

#include "ui/async.h"
#include "ui/funding/beforeafterload.h"
#include "ui/funding/fundingload.h"
#include "ui/leaving.h"
#include "ui/models/valuetable.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace yardstick {

class TableView;
class Workspace;

class BeforeAfterDialog : public QDialog, public ShowsFigures {
    Q_OBJECT

public:
    BeforeAfterDialog(const Workspace &workspace, const std::shared_ptr<const FundingAnswer> &answer,
                      ProgrammeId programme, QWidget *parent);

    std::optional<QDateTime> embargo() const override;
    bool isLoading() const { return m_task.isRunning(); }

private:
    void build();
    void fillChoices();
    void fillMeasures();
    void load();
    void show(const Result<BeforeAfterAnswer> &result);

    const Workspace &m_workspace;
    Programme m_programme;
    std::vector<Release> m_releases;
    async::Task m_task;
    QComboBox *m_indicator;
    QComboBox *m_measure;
    QComboBox *m_area;
    QLabel *m_caution;
    ValueTable<BeforeAfterRow> *m_model;
    TableView *m_table;
    QPlainTextEdit *m_words;
    QPushButton *m_copy = nullptr;
};

/// The rows of a comparison, in a measure's own texts.
std::vector<TableColumn<BeforeAfterRow>> beforeAfterColumns(const BeforeAfter &found);

} // namespace yardstick
