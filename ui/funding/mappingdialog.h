// Rows of a spreadsheet, pasted or from a file, on their way into the register: what a row is, what each
// column is, what of it is understood and which cells are not. Nothing is kept before the person says so.
#pragma once

#include "core/funding/fundingdraft.h"
#include "ui/async.h"
#include "ui/funding/fundingload.h"
#include "ui/funding/sheetpreparing.h"
#include "ui/models/valuetable.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yardstick {

class ChoiceHeader;
class TableView;
class Workspace;

struct MappingRequest {
    std::vector<PlainSheet> sheets;
    std::vector<const RecordKind *> kinds;    ///< that a row can be
    RecordRef owner = {};                     ///< to which rows belong; may be none
    QString from;                             ///< "the clipboard", or a file's name
    bool remembers = false;                   ///< the columns can be kept for the next sheet
    std::optional<SheetMapping> mapping = {}; ///< that was kept and fits
};

class MappingDialog : public QDialog {
    Q_OBJECT

public:
    MappingDialog(Workspace &workspace, MappingRequest request, QWidget *parent);

    const FundingDraft &draft() const { return m_draft; }
    bool isReading() const { return m_task.isRunning(); }

signals:
    void taken(const yardstick::FundingEdit &edit);

private:
    void build();
    void connectAll();
    void prepare();
    void showSheet();
    void showChoices();
    void choose(int column, int choice);
    void read();
    void show(const FundingDraft &draft);
    QVariant looks(const PlainRow &row, int column, int role) const;
    void accept() override;

    Workspace &m_workspace;
    MappingRequest m_request;
    PreparedSheet m_made;
    std::vector<MappableField> m_fields;
    std::vector<int> m_columns; ///< of the sheet, those that are shown
    FundingDraft m_draft;
    async::Task m_task;
    QComboBox *m_kind;
    QComboBox *m_sheet;
    ValueTable<PlainRow> *m_model;
    TableView *m_table;
    ChoiceHeader *m_header;
    QLabel *m_summary;
    ValueTable<Issue> *m_issueModel;
    TableView *m_issues;
    QLineEdit *m_name;
    QPushButton *m_take = nullptr;
};

} // namespace yardstick
