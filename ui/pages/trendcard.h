// The picture of the Trends page with what stands round it: one chart or the small charts, the figure under
// the crosshair, the caveats. It is shown an answer and says what the person points at.
#pragma once

#include "ui/pages/trendload.h"
#include "ui/theme.h"

#include <QWidget>

class QStackedWidget;

namespace yardstick {

class DetailLine;
class NoteLabel;
class SmallMultiples;
class TrendView;

class TrendCard : public QWidget {
    Q_OBJECT

public:
    explicit TrendCard(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void show(const TrendAnswer &answer);
    /// Tells of a figure below the chart; of none: of the newest of the heaviest area.
    void point(const PointRef &ref);
    const PointRef &pointed() const { return m_pointed; }

    TrendView *chart() const { return m_chart; }
    /// What paints the picture that is shown.
    QWidget *canvas() const;

signals:
    /// The person means this figure: a click, or a key.
    void chosen(const yardstick::PointRef &point);
    void forceChosen(const yardstick::AreaId &area);
    /// Where the figure in the detail line comes from is asked.
    void originRequested();

private:
    void build();

    TrendAnswer m_answer;
    PointRef m_pointed;
    TrendView *m_chart;
    SmallMultiples *m_multiples;
    NoteLabel *m_axesNote;
    QStackedWidget *m_pictures;
    DetailLine *m_detail;
    NoteLabel *m_caveat;
};

} // namespace yardstick
