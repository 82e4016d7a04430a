// The issues of an import, to be filtered and read, each beside the cell that it speaks of. What a person can
// settle once for all has a button.
#pragma once

#include "ui/importing/sheetpane.h"
#include "ui/models/importtables.h"

class QComboBox;
class QPushButton;
class QSplitter;

namespace yardstick {

class IssuePane : public QWidget {
    Q_OBJECT

public:
    /// The cell stands below the list, or to its right where there is little height.
    explicit IssuePane(QWidget *parent = nullptr);

    void setIssues(const std::vector<Issue> &issues, const SheetSource &source, const QStringList &sheets);
    /// Shows an issue, whatever the filter was, and its cell.
    void showIssue(const Issue &issue);
    /// Whether questions can be answered here.
    void setAnswers(bool allowed);
    SheetPane *sheet() const { return m_sheet; }

signals:
    void resolveRequested(const yardstick::Issue &issue);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void filter();
    void showChosen();
    const Issue *chosen() const;

    std::vector<Issue> m_all;
    bool m_answers = false;
    ValueTable<Issue> *m_issues;
    QSplitter *m_splitter;
    QComboBox *m_filter;
    TableView *m_table;
    QLabel *m_whole;
    QPushButton *m_resolve;
    SheetPane *m_sheet;
};

} // namespace yardstick
