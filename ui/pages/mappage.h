// One period across forces as a map: controls, tiles or boundaries, the slider through the periods, and the
// table with the same figures. One MapAnswer holds every period, so a step asks nobody.
#pragma once

#include "ui/async.h"
#include "ui/pages/boundarieschoice.h"
#include "ui/pages/mapload.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace yardstick {

class ChartView;
class DetailLine;
class MapControls;
class ComparisonTable;
class PeriodSlider;

class MapPage : public Page {
    Q_OBJECT

public:
    explicit MapPage(Workspace &workspace, QWidget *parent = nullptr);
    ~MapPage() override;

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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildTop();
    QWidget *buildMap();
    QWidget *buildEmpty();
    void connectAll();
    void load();
    void show(const Result<MapAnswer> &result);
    void showPeriod(size_t place);
    void redraw();
    void showTexts();
    void point(const PointRef &ref);
    void openTrend(const PointRef &ref);
    void openOrigin();

    MapAnswer m_answer;
    MapChart m_shown;
    size_t m_period = 0; ///< place in m_answer.comparisons
    PointRef m_pointed;  ///< the figure in the detail line
    async::Task m_load;
    bool m_loaded = false;    ///< an answer is there, or on its way
    bool m_unpainted = false; ///< an answer is there that has not been painted yet
    QStackedWidget *m_stack;
    QSplitter *m_splitter; ///< map and table: side by side where there is room, else below each other
    MapControls *m_controls;
    BoundariesChoice *m_boundaries;
    ChartView *m_chart;
    PeriodSlider *m_slider;
    ComparisonTable *m_model;
    TableView *m_table;
    DetailLine *m_detail;
    QLabel *m_heading;
    QLabel *m_subtitle;
    QLabel *m_caveat;
    QPushButton *m_export;
    QTimer *m_slow; ///< says that figures are being read, when that takes long enough to notice
};

} // namespace yardstick
