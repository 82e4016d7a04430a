// The row that stands above every chart: indicator, measure, kind of periods, and behind them what a page
// adds. It edits a FigureChoices value and shows what an answer offers; it reads no store.
#pragma once

#include "ui/pages/figurechoices.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QHBoxLayout;

namespace yardstick {

class SearchCombo;
class Segmented;
class Workspace;

class FigureControls : public QWidget {
    Q_OBJECT

public:
    /// `prefix` is the start of the object names: "map-" makes "map-indicator", "map-measure", "map-periods".
    FigureControls(const Workspace &workspace, const QString &prefix, QWidget *parent);

    /// Stands behind what is there.
    void add(QWidget *control);
    void add(QLayout *controls);

    /// Shows choices before there is an answer. Says nothing, like the next.
    void show(const FigureChoices &choices);
    /// Shows the choices of an answer, and offers what its indicator and the store allow; without figures,
    /// nothing.
    void show(const FigureChoices &choices, const FigureOffers &offers);

signals:
    /// The person changed a choice.
    void edited(const yardstick::FigureChoices &choices);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const QString &prefix);
    void connectAll();

    const Workspace &m_workspace;
    FigureChoices m_choices;
    std::set<IndicatorId> m_offered;
    QBoxLayout *m_rows; ///< one row where there is room, else two
    QHBoxLayout *m_second;
    SearchCombo *m_indicator;
    Segmented *m_measure;
    QComboBox *m_periods;
};

} // namespace yardstick
