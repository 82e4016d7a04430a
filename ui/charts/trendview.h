// A trend in a window: a crosshair that snaps to the nearest period and tells every named area's value, and
// a time axis that can be zoomed and panned. The wheel, a pinch, + and - zoom; dragging pans; 0, Escape and a
// double click beside the figures show all of it again. Nothing moves by itself.
#pragma once

#include "ui/charts/chartview.h"

namespace yardstick {

class TrendView : public ChartView {
    Q_OBJECT

public:
    explicit TrendView(QWidget *parent = nullptr);

    /// Shows a trend. Its zoom is the view's own: it stays while the figures cover the same time.
    void setTrend(const TrendChart &chart);
    /// The trend as shown, with its zoom.
    const TrendChart &trend() const { return std::get<TrendChart>(chart()); }

    bool isZoomed() const { return m_zoom.has_value(); }
    const std::optional<TimeWindow> &zoom() const { return m_zoom; }
    void zoomBy(double factor);
    void resetZoom();

signals:
    void zoomChanged(bool zoomed);

protected:
    PointRef pointUnder(QPointF at) const override;
    void paintCurrent(QPainter &painter, const ShownPoint &point) override;
    QString currentText() const override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    bool zoomKey(int key);
    void setZoom(const std::optional<TimeWindow> &zoom);
    void zoomAbout(double factor, double day);
    double dayAt(double x) const;
    TimeWindow shownDays() const;

    TrendChart m_trend; ///< without zoom
    TimeWindow m_whole;
    std::optional<TimeWindow> m_zoom;
    std::optional<QPointF> m_pressed;
    std::optional<TimeWindow> m_zoomWhenPressed;
    bool m_dragged = false;
};

} // namespace yardstick
