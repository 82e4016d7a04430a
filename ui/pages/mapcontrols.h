// The controls above the map: indicator, measure, kind of periods, and what the colours say. They edit a
// MapChoices value and show what an answer allows; they read no store.
#pragma once

#include "ui/pages/mapload.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;

namespace yardstick {

class SearchCombo;
class Segmented;
class Workspace;

class MapControls : public QWidget {
    Q_OBJECT

public:
    explicit MapControls(const Workspace &workspace, QWidget *parent = nullptr);

    const MapChoices &choices() const { return m_choices; }
    /// Shows choices before there is an answer. Says nothing, like the next.
    void setChoices(const MapChoices &choices);
    void setAnswer(const MapAnswer &answer);
    /// The period, the shape and the boundaries are chosen elsewhere, and kept here with the rest.
    void keep(const MapChoices &choices) { m_choices = choices; }

signals:
    /// Other figures are wanted.
    void edited();
    /// The same figures are to be coloured otherwise.
    void recoloured();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void fillColourings(const MapAnswer &answer);
    void showChoices();

    const Workspace &m_workspace;
    MapChoices m_choices;
    std::set<IndicatorId> m_offered;
    QBoxLayout *m_rows; ///< one row where there is room, else two
    SearchCombo *m_indicator;
    Segmented *m_measure;
    QComboBox *m_periods;
    QComboBox *m_colouring;
};

} // namespace yardstick
