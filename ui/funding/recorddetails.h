// All that is on record of a programme, round, lot, award, grant or organisation, behind tabs: its fields,
// its money, what it reached, applications, decisions and documents, and who changed it.
#pragma once

#include "ui/funding/recordlines.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace yardstick {

class AuditPane;
class FundingActions;
class MoneyFigures;
class NoteLabel;
class RecordList;
class TableView;
class UnitCosts;
class Workspace;

class RecordDetails : public QWidget {
    Q_OBJECT

public:
    RecordDetails(Workspace &workspace, FundingActions &actions, QWidget *parent);

    /// Shows a record of the answer; without a kind, that none is chosen.
    void show(const std::shared_ptr<const FundingAnswer> &answer, const RecordRef &ref);
    RecordRef shown() const { return m_ref; }
    /// Opens the tab in which a record that belongs to the shown one stands, and chooses it there.
    void choosePart(const RecordRef &part);

signals:
    void trendRequested(const yardstick::IndicatorId &indicator);
    void beforeAfterRequested(yardstick::ProgrammeId programme);

private:
    void build();
    QWidget *buildDetails();
    QWidget *buildMoney();
    QWidget *buildReached();
    void showDetails();
    void openTrend();
    void showTabs();

    Workspace &m_workspace;
    FundingActions &m_actions;
    std::shared_ptr<const FundingAnswer> m_answer;
    RecordRef m_ref;
    QLabel *m_title;
    QLabel *m_kind;
    NoteLabel *m_alerts;
    QTabWidget *m_tabs;
    ValueTable<FieldLine> *m_fieldModel;
    TableView *m_fields;
    QPushButton *m_edit;
    QPushButton *m_trend;
    QPushButton *m_beforeAfter;
    MoneyFigures *m_figures;
    UnitCosts *m_costs;
    std::vector<RecordList *> m_lists; ///< in the order of their tabs
    RecordList *m_money;
    RecordList *m_reached;
    RecordList *m_applications;
    RecordList *m_papers;
    AuditPane *m_audit;
};

} // namespace yardstick
