// The events that charts show beside their figures, to be added, changed and removed. Each change is stored
// at once and holds for every chart.
#pragma once

#include "core/model/chartevent.h"
#include "ui/models/valuetable.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace yardstick {

class TableView;
class Workspace;

class EventsDialog : public QDialog {
    Q_OBJECT

public:
    /// `indicator` is the one whose chart is looked at: new events are for it unless told otherwise.
    EventsDialog(Workspace &workspace, const IndicatorId &indicator, QWidget *parent);

private:
    void build();
    void refresh();
    void edit(const ChartEvent &event);
    void add();
    void change();
    void remove();
    const ChartEvent *chosen() const;

    Workspace &m_workspace;
    IndicatorId m_indicator;
    ValueTable<ChartEvent> *m_events;
    TableView *m_table;
    QLabel *m_said;
    QPushButton *m_change;
    QPushButton *m_remove;
};

} // namespace yardstick
