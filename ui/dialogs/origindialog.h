// Where a figure, or the figures of a sentence, come from: release, file, sheet, cell, formula, what the
// publisher says of them, and the sheet itself, opened at the cell, where the file is kept.
#pragma once

#include "ui/async.h"
#include "ui/models/origincontent.h"
#include "ui/models/valuetable.h"

#include <QDialog>

#include <memory>

class QGridLayout;
class QPushButton;

namespace yardstick {

class SheetPane;
class TableView;

class OriginDialog : public QDialog {
    Q_OBJECT

public:
    /// Asks the store at `storePath` on a worker for what it adds.
    OriginDialog(OriginContent content, const QString &storePath, QWidget *parent);
    ~OriginDialog() override;

    bool isLoading() const { return m_task.isRunning(); }

private:
    void build();
    QWidget *buildForm();
    QWidget *buildFigures();
    void addLine(const QString &what, const QString &answer);
    void showExtras(const Result<OriginExtras> &extras);
    void showButtons();
    void toggleSheet(bool on);
    void showCell();
    const OriginFigure *chosen() const;

    OriginContent m_content;
    QString m_storePath;
    std::set<ReleaseId> m_kept;
    async::Task m_task;
    QGridLayout *m_form = nullptr;
    ValueTable<OriginFigure> *m_figures;
    TableView *m_table;
    SheetPane *m_sheet;
    QPushButton *m_open;
};

/// Opens the dialog over `parent`; it deletes itself.
void showOrigin(QWidget *parent, OriginContent content, const QString &storePath);

} // namespace yardstick
