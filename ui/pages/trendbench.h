// The layout of the Trends page below its heading: the picture over its table, and the facts beside both, or
// in a tab of the table where the window is too narrow.
#pragma once

#include <QWidget>

class QSplitter;
class QTabWidget;

namespace yardstick {

class TrendBench : public QWidget {
    Q_OBJECT

public:
    TrendBench(QWidget *picture, QWidget *table, QWidget *facts, QWidget *parent);

    void setFactsShown(bool shown);
    bool factsBeside() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeFacts();

    QWidget *m_facts;
    QSplitter *m_across; ///< picture and table, and the facts
    QTabWidget *m_tabs;  ///< table, and the facts where there is no room beside the picture
    bool m_shown = true;
};

} // namespace yardstick
