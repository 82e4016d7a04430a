// One period across forces as a map: controls, tiles or boundaries, the slider through the periods, and the
// table with the same figures. One MapAnswer holds every period, so a step asks nobody.
#pragma once

#include "ui/pages/boundarieschoice.h"
#include "ui/pages/mapload.h"
#include "ui/pages/page.h"

class QPushButton;

namespace yardstick {

class ChartView;
class ComparisonTable;
class DetailLine;
class MapControls;
class NoteLabel;
class PageFrame;
class PageHead;
class PeriodSlider;
class Reading;

class MapPage : public Page {
    Q_OBJECT

public:
    explicit MapPage(Workspace &workspace, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    std::vector<Release> releasesShown() const override;
    std::optional<PressChart> pressChart() const override;
    TableView *table() const override { return m_table; }
    QVariantMap choices() const override;
    void restoreChoices(const QVariantMap &choices) override;
    void showImported(const Release &release) override;
    void showFigure(const FigureWish &wish) override;
    void takeFile(const QString &path) override { m_boundaries->load(path); }

    const MapAnswer &answer() const { return m_answer; }
    const MapChart &chart() const { return m_shown; }

private:
    void build();
    QWidget *buildMap();
    void connectAll();
    void load();
    void show(const Result<MapAnswer> &result);
    void showPeriod(size_t place);
    void redraw();
    void showTexts();
    void point(const PointRef &ref);
    void openTrend(const PointRef &ref);

    MapAnswer m_answer;
    MapChart m_shown;
    size_t m_period = 0; ///< place in m_answer.comparisons
    PointRef m_pointed;  ///< the figure in the detail line
    PageFrame *m_frame;
    Reading *m_reading;
    MapControls *m_controls;
    BoundariesChoice *m_boundaries;
    PageHead *m_head;
    QPushButton *m_export;
    ChartView *m_chart;
    PeriodSlider *m_slider;
    ComparisonTable *m_model;
    TableView *m_table;
    DetailLine *m_detail;
    NoteLabel *m_notes;
};

} // namespace yardstick
