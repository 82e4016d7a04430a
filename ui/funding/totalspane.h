// What the office's money comes to, by financial year, theme, funder, provider or area, as a table and as
// bars. It shows what may be published: recipients that must not be named stand together without a name.
#pragma once

#include "core/funding/totals.h"
#include "ui/async.h"
#include "ui/funding/fundingload.h"
#include "ui/models/valuetable.h"
#include "ui/theme.h"

#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace yardstick {

class MoneyBars;
class NoteLabel;
class TableView;
class Workspace;

class TotalsPane : public QWidget {
    Q_OBJECT

public:
    TotalsPane(const Workspace &workspace, QWidget *parent);

    void show(const std::shared_ptr<const FundingAnswer> &answer);
    void setTheme(const Theme &theme);
    TableView *table() const { return m_table; }
    const MoneyTable &totals() const { return m_totals; }
    bool isReading() const { return m_task.isRunning(); }

    QVariantMap choices() const;
    void restore(const QVariantMap &choices);
    /// What is chosen: by what, and of which theme (empty: all).
    const MoneyGrouping &grouping() const;
    QString theme() const;
    bool withExamples() const;

signals:
    void exportRequested();
    /// The totals on screen are others.
    void shown();

private:
    void build();
    void read();
    void showTotals(const MoneyTable &totals);
    void showThemes();

    const Workspace &m_workspace;
    std::shared_ptr<const FundingAnswer> m_answer;
    MoneyTable m_totals;
    async::Task m_task;
    QComboBox *m_by;
    QComboBox *m_theme;
    QCheckBox *m_examples;
    QPushButton *m_export;
    ValueTable<TotalsRow> *m_model;
    TableView *m_table;
    MoneyBars *m_bars;
    NoteLabel *m_notes;
};

/// The figures that are not £0 everywhere, each as a column; the last row of such a table is the whole.
std::vector<TableColumn<TotalsRow>> totalsColumns(const MoneyTable &table);

} // namespace yardstick
