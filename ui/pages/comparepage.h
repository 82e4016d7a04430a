// One period across forces: ranked bars or a funnel plot, and the table with the same figures beside it. One
// CompareAnswer feeds all of them; the area that is chosen in one is shown in the other.
#pragma once

#include "ui/pages/compareload.h"
#include "ui/pages/page.h"

class QPushButton;

namespace yardstick {

class ChartView;
class CompareControls;
class CompareFoot;
class ComparisonTable;
class PageFrame;
class PageHead;
class Reading;

class ComparePage : public Page {
    Q_OBJECT

public:
    explicit ComparePage(Workspace &workspace, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    std::vector<Release> releasesShown() const override;
    std::optional<PressChart> pressChart() const override;
    TableView *table() const override { return m_table; }
    QVariantMap choices() const override;
    void restoreChoices(const QVariantMap &choices) override;
    void showImported(const Release &release) override;
    void showFigure(const FigureWish &wish) override;

    const CompareAnswer &answer() const { return m_answer; }
    bool isLoading() const;
    /// The area that is outlined in the chart and current in the table.
    const AreaId &selected() const { return m_selected; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void load();
    void show(const Result<CompareAnswer> &result);
    QWidget *canvas() const;
    void showChart();
    void showTexts();
    void fitColumns();
    void select(const AreaId &area);
    void showSelected();
    void selectFigure(const PointRef &ref);
    void explain(const PointRef &ref);
    void openTrend(const PointRef &ref);

    CompareAnswer m_answer;
    AreaId m_selected;
    PointRef m_explained; ///< the figure in the detail line
    PageFrame *m_frame;
    Reading *m_reading;
    CompareControls *m_controls;
    PageHead *m_head;
    QPushButton *m_export;
    ChartView *m_chart;
    ComparisonTable *m_model;
    TableView *m_table;
    CompareFoot *m_foot;
};

} // namespace yardstick
