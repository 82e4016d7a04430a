// The controls above a comparison: indicator, measure, periods, the period with steps to the one before and
// after; and beside the heading how it is shown and in which order. They edit a CompareChoices value and show
// what an answer allows; they read no store.
#pragma once

#include "ui/pages/compareload.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace yardstick {

class FigureControls;
class Segmented;
class Workspace;

class CompareControls : public QWidget {
    Q_OBJECT

public:
    explicit CompareControls(const Workspace &workspace, QWidget *parent = nullptr);

    const CompareChoices &choices() const { return m_choices; }
    /// Shows choices before there is an answer. Says nothing.
    void setChoices(const CompareChoices &choices);
    /// Shows the choices of an answer, and offers what its indicator and the store allow. Says nothing.
    void setAnswer(const CompareAnswer &answer);

    /// Kind of chart and order: stands where the page wants it, beside the heading.
    QWidget *viewControls() const { return m_views; }

signals:
    /// The person changed what is compared.
    void edited();
    /// The person changed only how it is shown.
    void viewChosen();

private:
    void buildPeriod();
    void buildViews();
    void connectAll();
    void choosePeriod(int row);
    void fillPeriods();
    void showChoices();

    CompareChoices m_choices;
    ComparablePeriods m_offered;
    FigureControls *m_figure;
    QComboBox *m_period;
    QPushButton *m_earlier;
    QPushButton *m_later;
    QWidget *m_views;
    Segmented *m_view;
    QComboBox *m_order;
};

} // namespace yardstick
