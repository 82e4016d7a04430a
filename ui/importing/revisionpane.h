// A revision report to be read: how much changed in all, every changed figure to be filtered and ordered, and
// sums by area, period and indicator. Before an import and between two stored editions alike.
#pragma once

#include "ui/async.h"
#include "ui/models/revisiontables.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace yardstick {

class Segmented;
class TableView;

class RevisionPane : public QWidget {
    Q_OBJECT

public:
    explicit RevisionPane(QWidget *parent = nullptr);
    ~RevisionPane() override;

    void setReport(const std::shared_ptr<const RevisionReport> &report,
                   const std::shared_ptr<const Catalogue> &catalogue);
    /// Says a sentence in place of a report.
    void say(const QString &sentence);
    bool isLoading() const { return m_task.isRunning(); }
    /// For a button that belongs in the row of controls.
    void addControl(QWidget *control);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildControls();
    TableView *addTable(QAbstractItemModel *model, const char *name, const QString &accessibleName);
    void order(int column);
    void choose();

    RevisionTables m_tables;
    std::shared_ptr<const RevisionReport> m_report;
    bool m_turned = false;
    async::Task m_task;
    QLabel *m_total;
    Segmented *m_view;
    QLineEdit *m_filter;
    QComboBox *m_order;
    QStackedWidget *m_stack;
    QLabel *m_note;
    QWidget *m_controls;
    ValueTable<const RevisionRow *> *m_rows;
    ValueTable<RevisionSum> *m_byArea;
    ValueTable<RevisionSum> *m_byPeriod;
    ValueTable<RevisionSum> *m_byIndicator;
    TableView *m_list;
};

} // namespace yardstick
