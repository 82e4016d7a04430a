// The chart in a window: it redraws for every size, shows the figure under the mouse or the one chosen by the
// arrow keys, and says in words what it shows. Left and Right go from figure to figure, Up and Down from area
// to area (own, benchmark, chosen, others), Home and End to the first and last figure, Escape lets go.
#pragma once

#include "ui/charts/chartkind.h"

#include <QGraphicsView>

namespace yardstick {

class ChartView : public QGraphicsView {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setChart(const TrendChart &chart);
    const TrendChart &chart() const { return m_chart; }

    void setTheme(const Theme &theme);
    void setKind(const ChartKind &kind);

    /// The figure under the callout; invalid when there is none.
    PointRef current() const { return m_current; }
    void setCurrent(const PointRef &ref);
    const BuiltChart &built() const { return m_built; }

    QSize sizeHint() const override { return {900, 500}; }
    QSize minimumSizeHint() const override { return {320, 220}; }

signals:
    /// The callout moved to another figure; invalid when it went away.
    void pointHovered(const yardstick::PointRef &point);
    /// Double click or Return on a figure: show where it comes from.
    void pointActivated(const yardstick::PointRef &point);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    bool viewportEvent(QEvent *event) override;

private:
    void rebuild();
    void describe();
    const ShownPoint *nearest(QPointF at) const;
    void stepPoint(int by);
    void stepSeries(int by);

    TrendChart m_chart;
    Theme m_theme;
    const ChartKind *m_kind;
    BuiltChart m_built;
    PointRef m_current;
};

} // namespace yardstick
