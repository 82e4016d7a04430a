// Every force in a small chart of its own, all on the same axes, in a grid that scrolls: one widget that
// paints what is in sight. Arrows go from force to force; Return, Space or a click chooses one.
#pragma once

#include "ui/charts/cellpainter.h"

#include <QListView>

namespace yardstick {

class SmallMultiples : public QListView {
    Q_OBJECT

public:
    explicit SmallMultiples(QWidget *parent = nullptr);

    void setChart(const TrendChart &chart);
    void setOrder(CellOrder order);
    CellOrder order() const { return m_order; }
    void setTheme(const Theme &theme);

    const TrendChart &chart() const { return m_chart; }
    const Theme &theme() const { return m_theme; }
    const std::optional<CellAxes> &axes() const { return m_axes; }
    const ValueTable<ForceCell> &cells() const { return *m_cells; }

    QSize sizeHint() const override { return {900, 500}; }

signals:
    void forceChosen(const yardstick::AreaId &area);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void choose(const QModelIndex &index);

    TrendChart m_chart;
    Theme m_theme;
    CellOrder m_order = CellOrder::Name;
    std::optional<CellAxes> m_axes;
    ValueTable<ForceCell> *m_cells;
};

} // namespace yardstick
