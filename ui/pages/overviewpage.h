// Every indicator for my area in one table, by topic: where it stands, how it moved, against the benchmark,
// among the forces, and its recent trend. A double click leads to the trend.
#pragma once

#include "ui/pages/overviewload.h"
#include "ui/pages/page.h"

class QMenu;
class QPushButton;

namespace yardstick {

class OverviewControls;
class OverviewView;
class PageFrame;
class PageHead;
class Reading;

class OverviewPage : public Page {
    Q_OBJECT

public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    std::vector<Release> releasesShown() const override;
    TableView *table() const override;
    QVariantMap choices() const override;
    void restoreChoices(const QVariantMap &choices) override;

    const OverviewRows &rows() const { return m_rows; }
    bool isLoading() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void load();
    void addRows(const OverviewRows &rows);
    void show(const Result<OverviewAnswer> &result);
    void showLines();
    void showCount();
    QString benchmarkName() const;
    void sayWhyEmpty();
    void showTrendOf(const IndicatorId &indicator);
    void exportTable();
    void addToMenu(QMenu *menu);

    OverviewAnswer m_answer; ///< without rows; of the last load that came to its end
    OverviewRows m_rows;
    bool m_fresh = false; ///< the next rows to come are the first of a new answer
    PageFrame *m_frame;
    Reading *m_reading;
    OverviewControls *m_controls;
    PageHead *m_head;
    QPushButton *m_export;
    OverviewView *m_table;
};

} // namespace yardstick
