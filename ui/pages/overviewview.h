// The table of the Overview page: its columns and their widths, and a cursor that stays on its indicator when
// the lines change under it.
#pragma once

#include "ui/models/overviewtable.h"
#include "ui/theme.h"
#include "ui/widgets/sectionview.h"

namespace yardstick {

class CellDelegate;

class OverviewView : public SectionView {
    Q_OBJECT

public:
    explicit OverviewView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void showLines(std::vector<OverviewLine> lines, const QString &benchmark,
                   const std::vector<Release> &releases);
    void showOrder(const OverviewChoices &choices);
    /// The line under the cursor; null where there is none.
    const OverviewLine *currentLine() const;

signals:
    void topicFolding(const QString &topic, bool folded);
    void indicatorOpened(const yardstick::IndicatorId &indicator);
    void orderChosen(yardstick::OverviewOrder order);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void placeCursor(const IndicatorId &indicator, const QString &topic, int column);

    OverviewTable *m_model;
    CellDelegate *m_delegate;
};

} // namespace yardstick
