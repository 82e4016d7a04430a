// One event for the charts as a form: what it is called, when it was, whose charts show it, who says so. What
// is wrong is said beside the field.
#pragma once

#include "core/model/chartevent.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yardstick {

/// What is wrong with an event, by its field; empty where nothing is.
struct EventFaults {
    QString label;
    QString to;

    bool any() const { return !label.isEmpty() || !to.isEmpty(); }
    bool operator==(const EventFaults &) const = default;
};
EventFaults faultsOf(const ChartEvent &event);

class EventEditor : public QDialog {
    Q_OBJECT

public:
    /// `keep` stores the event and says in a sentence why it could not; empty when it did.
    using Keep = std::function<QString(const ChartEvent &)>;

    /// `indicator` and its name are offered as the only one whose charts show the event.
    EventEditor(ChartEvent event, const IndicatorId &indicator, const QString &indicatorName, Keep keep,
                QWidget *parent);

private:
    void build(const QString &indicatorName);
    void addRow(QFormLayout &form, const QString &caption, QWidget *field, QLabel *fault);
    ChartEvent entered() const;
    void check();
    void accept() override;

    ChartEvent m_event;
    IndicatorId m_indicator;
    Keep m_keep;
    QLineEdit *m_label;
    QLabel *m_labelFault;
    QDateEdit *m_from;
    QCheckBox *m_lasted;
    QDateEdit *m_to;
    QLabel *m_toFault;
    QComboBox *m_shownBy;
    QLineEdit *m_source;
    QLabel *m_said;
    QPushButton *m_ok = nullptr;
    bool m_tried = false; ///< an empty name is no fault before the person has had a chance to give one
};

} // namespace yardstick
