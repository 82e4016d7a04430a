// Every indicator for my area in one table, by topic: where it stands, how it moved, against the benchmark,
// among the forces, and its recent trend. A double click leads to the trend.
#pragma once

#include "ui/async.h"
#include "ui/pages/overviewload.h"
#include "ui/pages/page.h"

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace yardstick {

class OverviewControls;
class OverviewView;

class OverviewPage : public Page {
    Q_OBJECT

public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);
    ~OverviewPage() override;

    void setTheme(const Theme &theme) override;
    std::vector<Release> releasesShown() const override;
    TableView *table() const override;
    QVariantMap choices() const override;
    void restoreChoices(const QVariantMap &choices) override;

    const OverviewRows &rows() const { return m_rows; }
    bool isLoading() const { return m_load.isRunning(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    QLayout *buildTop();
    QWidget *buildEmpty();
    void connectParts();
    void reload();
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
    async::Task m_load;
    bool m_stale = true;      ///< what is shown is not of the present choices and releases
    bool m_fresh = false;     ///< the next rows to come are the first of a new answer
    bool m_unpainted = false; ///< an answer is there that has not been painted yet
    QStackedWidget *m_stack;
    QHBoxLayout *m_top;
    OverviewControls *m_controls;
    OverviewView *m_table;
    QLabel *m_heading;
    QLabel *m_count;
    QLabel *m_emptyText;
    QPushButton *m_import;
    QPushButton *m_export;
    QTimer *m_slow; ///< says that figures are being read, when that takes long enough to notice
};

} // namespace yardstick
