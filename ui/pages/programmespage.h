// The office's programmes: a register that is worked in, when they run, what they come to, and what somebody
// should look at. One answer feeds all four views; every edit goes through the workspace and can be undone.
#pragma once

#include "ui/funding/fundingload.h"
#include "ui/pages/page.h"

class QPushButton;
class QStackedWidget;

namespace yardstick {

class AlertsPane;
class FundingActions;
class FundingFiles;
class FundingTreeView;
class PageFrame;
class PageHead;
class Reading;
class RecordDetails;
class Segmented;
class TimelinePane;
class TotalsPane;

class ProgrammesPage : public Page {
    Q_OBJECT

public:
    enum View { Register, Timeline, Totals, ToLookAt };

    explicit ProgrammesPage(Workspace &workspace, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    TableView *table() const override;
    QVariantMap choices() const override;
    void restoreChoices(const QVariantMap &choices) override;
    void takeFile(const QString &path) override;

    const FundingAnswer &answer() const { return *m_answer; }
    bool isLoading() const;
    void showView(View view);
    /// Chooses a record in the register, or the one that it belongs to.
    void choose(const RecordRef &ref);

private:
    void build();
    QWidget *buildRegister();
    void connectParts();
    void connectRegister();
    void load();
    void show(const Result<std::shared_ptr<const FundingAnswer>> &result);
    void showChosen();
    void showSummary();
    void openAddMenu(QPoint at);
    void openTreeMenu(QPoint at);

    std::shared_ptr<const FundingAnswer> m_answer;
    RecordRef m_wanted; ///< to be chosen once the next answer is there
    PageFrame *m_frame;
    Reading *m_reading;
    PageHead *m_head;
    Segmented *m_views;
    QPushButton *m_add;
    QPushButton *m_files;
    QPushButton *m_alerts;
    QStackedWidget *m_stack;
    FundingTreeView *m_tree;
    FundingActions *m_actions;
    FundingFiles *m_filing;
    RecordDetails *m_details;
    TimelinePane *m_timeline;
    TotalsPane *m_totals;
    AlertsPane *m_toLookAt;
};

} // namespace yardstick
