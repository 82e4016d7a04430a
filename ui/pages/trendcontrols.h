// The controls above the trend: indicator, measure, periods, range, other forces. They edit a TrendChoices
// value and show what an answer allows; they read no store.
#pragma once

#include "ui/pages/trendload.h"

#include <QWidget>

namespace yardstick {

class FigureControls;
class ForceChooser;
class PeriodRange;
class Segmented;
class TrendShow;
class Workspace;

class TrendControls : public QWidget {
    Q_OBJECT

public:
    explicit TrendControls(const Workspace &workspace, QWidget *parent = nullptr);

    const TrendChoices &choices() const { return m_choices; }
    /// Shows choices before there is an answer. Says nothing.
    void setChoices(const TrendChoices &choices);
    /// Shows the choices of an answer, and offers what its indicator and the store allow. Says nothing.
    void setAnswer(const TrendAnswer &answer);

    /// One chart or all forces, the choice of other forces, what is drawn: these stand where the page wants
    /// them, beside the chart's heading.
    QWidget *areaControls() const { return m_areas; }
    /// Makes this the one chosen force, or none where it is that already; as if the person had done so.
    void chooseForce(const AreaId &area);
    /// Remembers choices that the page asks for itself, and says nothing.
    void setFacts(bool shown, const FactOptions &options);

signals:
    /// The person changed a choice.
    void edited();
    void eventsRequested();

private:
    void connectFigure();
    void buildAreas();
    void connectAreas();
    void showAreas();
    void showChoices();

    const Workspace &m_workspace;
    TrendChoices m_choices;
    FigureControls *m_figure;
    PeriodRange *m_range;
    QWidget *m_areas;
    Segmented *m_picture;
    Segmented *m_order;
    ForceChooser *m_forces;
    TrendShow *m_show;
};

} // namespace yardstick
