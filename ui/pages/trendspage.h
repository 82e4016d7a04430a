// One indicator over time: controls, chart, the figure under the mouse, what the figures say, and the table
// with the same numbers. One TrendAnswer feeds all of them.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/trendload.h"

namespace yardstick {

class FactsPane;
class PageFrame;
class Reading;
class TrendBench;
class TrendCard;
class TrendControls;
class TrendFacts;
class TrendHeading;
class TrendTable;

class TrendsPage : public Page {
    Q_OBJECT

public:
    explicit TrendsPage(Workspace &workspace, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    std::vector<Release> releasesShown() const override;
    std::optional<PressChart> pressChart() const override;
    TableView *table() const override { return m_table; }
    QVariantMap choices() const override;
    void restoreChoices(const QVariantMap &choices) override;
    void showImported(const Release &release) override;
    void showFigure(const FigureWish &wish) override;

    const TrendAnswer &answer() const { return m_answer; }
    bool isLoading() const;
    bool isFinding() const; ///< whether facts are being looked for

private:
    void build();
    void connectParts();
    void load();
    void show(const Result<TrendAnswer> &result);
    void showTable();
    void showZoom();
    void showFacts(bool shown);
    void choose(const PointRef &point);
    void openOrigin();
    void openEvents();

    TrendAnswer m_answer;
    PageFrame *m_frame;
    Reading *m_reading;
    TrendControls *m_controls;
    TrendHeading *m_heading;
    TrendCard *m_card;
    TrendTable *m_model;
    TableView *m_table;
    FactsPane *m_facts;
    TrendFacts *m_finder;
    TrendBench *m_bench = nullptr;
};

} // namespace yardstick
