// The controls above the trend: indicator, measure, periods, range, other forces. They edit a TrendChoices
// value and show what an answer allows; they read no store.
#pragma once

#include "ui/pages/trendload.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;

namespace yardstick {

class Workspace;
class ForceChooser;
class SearchCombo;
class Segmented;

class TrendControls : public QWidget {
    Q_OBJECT

public:
    explicit TrendControls(const Workspace &workspace, QWidget *parent = nullptr);

    const TrendChoices &choices() const { return m_choices; }
    /// Shows choices before there is an answer. Says nothing.
    void setChoices(const TrendChoices &choices);
    /// Shows the choices of an answer, and offers what its indicator and the store allow. Says nothing.
    void setAnswer(const TrendAnswer &answer);

    /// The choice of other forces: stands where the page wants it, beside the chart.
    QWidget *areaControls() const { return m_areas; }

signals:
    /// The person changed a choice.
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void fillIndicators(const std::set<IndicatorId> &withFigures);
    void fillMeasures();
    void fillPeriods(const TrendAnswer &answer);
    void fillRange(QComboBox *combo, const std::vector<Period> &periods, const std::optional<Period> &chosen,
                   const QString &none);
    void showChoices();

    const Workspace &m_workspace;
    TrendChoices m_choices;
    std::vector<Period> m_periods;
    std::set<IndicatorId> m_offered;
    QWidget *m_areas;
    QBoxLayout *m_rows; ///< one row where there is room, else two
    SearchCombo *m_indicator;
    Segmented *m_measure;
    QComboBox *m_periodChoice;
    QComboBox *m_from;
    QComboBox *m_to;
    ForceChooser *m_forces;
    QCheckBox *m_allForces;
};

} // namespace yardstick
