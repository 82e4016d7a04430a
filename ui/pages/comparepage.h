// One period across forces: ranked bars or a funnel plot, and the table with the same figures beside it. One
// CompareAnswer feeds all of them; the area that is chosen in one is shown in the other.
#pragma once

#include "ui/async.h"
#include "ui/pages/compareload.h"
#include "ui/pages/page.h"

class QSplitter;
class QStackedWidget;
class QTimer;

namespace yardstick {

class ChartView;
class CompareControls;
class CompareFoot;
class CompareHead;
class ComparisonTable;

class ComparePage : public Page {
    Q_OBJECT

public:
    explicit ComparePage(Workspace &workspace, QWidget *parent = nullptr);
    ~ComparePage() override;

    void setTheme(const Theme &theme) override;
    std::vector<Release> releasesShown() const override;
    std::optional<PressChart> pressChart() const override;
    TableView *table() const override { return m_table; }
    QVariantMap choices() const override;
    void restoreChoices(const QVariantMap &choices) override;
    void showImported(const Release &release) override;
    void showFigure(const FigureWish &wish) override;

    const CompareAnswer &answer() const { return m_answer; }
    bool isLoading() const { return m_load.isRunning(); }
    /// The area that is outlined in the chart and current in the table.
    const AreaId &selected() const { return m_selected; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildEmpty();
    void connectAll();
    void load();
    void show(const Result<CompareAnswer> &result);
    void showChart();
    void showTexts();
    void fitColumns();
    void select(const AreaId &area);
    void showSelected();
    void selectFigure(const PointRef &ref);
    void explain(const PointRef &ref);
    void openTrend(const PointRef &ref);
    void openOrigin();

    CompareAnswer m_answer;
    AreaId m_selected;
    PointRef m_explained; ///< the figure in the detail line
    async::Task m_load;
    bool m_loaded = false;    ///< an answer is there, or on its way
    bool m_unpainted = false; ///< an answer is there that has not been painted yet
    QStackedWidget *m_stack;
    CompareControls *m_controls;
    QSplitter *m_splitter;
    ChartView *m_chart;
    ComparisonTable *m_model;
    TableView *m_table;
    CompareHead *m_head;
    CompareFoot *m_foot;
    QTimer *m_slow; ///< says that figures are being read, when that takes long enough to notice
};

} // namespace yardstick
