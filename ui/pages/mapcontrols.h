// The controls above the map: indicator, measure, kind of periods, and what the colours say. They edit a
// MapChoices value and show what an answer allows; they read no store.
#pragma once

#include "ui/pages/mapload.h"

#include <QWidget>

class QComboBox;

namespace yardstick {

class FigureControls;
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

private:
    void fillColourings(const MapAnswer &answer);
    void showChoices();

    MapChoices m_choices;
    FigureControls *m_figure;
    QComboBox *m_colouring;
};

} // namespace yardstick
