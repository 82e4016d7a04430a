// The chart in a window: it redraws for every size, shows the figure under the mouse or the one chosen by the
// keys, and says in words what it shows. The arrows, Home and End go where the kind of chart says, Space
// chooses a figure as a click does, Return does what a double click does, Escape lets go.
#pragma once

#include "ui/charts/chartkind.h"

#include <QGraphicsView>

namespace yardstick {

class ChartView : public QGraphicsView {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    /// The kind stays where it draws this value, else it is the first that does. The figure under the callout
    /// stays where the new chart has the same one.
    void setChart(const ChartValue &chart);
    void setChart(const ChartValue &chart, const ChartKind &kind);
    const ChartValue &chart() const { return m_chart; }
    const ChartKind &kind() const { return *m_kind; }

    void setTheme(const Theme &theme);

    /// The figure under the callout; invalid when there is none.
    PointRef current() const { return m_current; }
    void setCurrent(const PointRef &ref);
    /// Scrolls to a figure, where the chart is higher than the view.
    void ensureShown(const PointRef &ref);
    const BuiltChart &built() const { return m_built; }

    QSize sizeHint() const override { return {900, 500}; }
    QSize minimumSizeHint() const override { return {320, 220}; }

signals:
    /// The callout moved to another figure; invalid when it went away.
    void pointHovered(const yardstick::PointRef &point);
    /// A click, Space or an arrow key: this is the figure that the person means.
    void pointChosen(const yardstick::PointRef &point);
    /// Double click or Return on a figure: show more of it.
    void pointActivated(const yardstick::PointRef &point);

protected:
    /// The figure that a place in the scene means; invalid when none is near.
    virtual PointRef pointUnder(QPointF at) const;
    /// Paints what is said of the current figure, over the chart.
    virtual void paintCurrent(QPainter &painter, const ShownPoint &point);
    /// The same in words.
    virtual QString currentText() const;
    const Theme &theme() const { return m_theme; }

    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    bool viewportEvent(QEvent *event) override;

private:
    void rebuild();
    void placeHead();
    QRectF visibleRect() const;
    void describe();
    const ShownPoint *shown(const PointRef &ref) const;
    const ShownPoint *nearest(QPointF at) const;
    void step(ChartStep step);

    ChartValue m_chart;
    Theme m_theme;
    const ChartKind *m_kind;
    BuiltChart m_built;
    PointRef m_current;
};

} // namespace yardstick
