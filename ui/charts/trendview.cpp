#include "ui/charts/trendview.h"

#include "ui/charts/charttext.h"
#include "ui/charts/crosshairpainter.h"
#include "ui/charts/timezoom.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace yardstick {

namespace {

constexpr double keyFactor = 1.5; ///< of one press of + or -
constexpr double wheelStep = 120; ///< of one notch, eighths of a degree

} // namespace

TrendView::TrendView(QWidget *parent)
    : ChartView(parent)
{
    viewport()->grabGesture(Qt::PinchGesture);
}

void TrendView::setTrend(const TrendChart &chart)
{
    TrendChart whole = chart;
    whole.zoom.reset();
    if (whole == m_trend)
        return;
    m_trend = whole;
    setChart(whole);
    const TimeWindow days = built().days.value_or(TimeWindow());
    const std::optional<TimeWindow> zoom = days == m_whole ? m_zoom : std::nullopt;
    m_whole = days;
    if (std::exchange(m_zoom, std::nullopt) != zoom)
        emit zoomChanged(false);
    setZoom(zoom);
}

void TrendView::setZoom(const std::optional<TimeWindow> &zoom)
{
    if (zoom == m_zoom)
        return;
    const bool before = isZoomed();
    m_zoom = zoom;
    TrendChart shown = m_trend;
    shown.zoom = zoom;
    setChart(shown);
    if (before != isZoomed())
        emit zoomChanged(isZoomed());
}

TimeWindow TrendView::shownDays() const
{
    return m_zoom.value_or(m_whole);
}

double TrendView::dayAt(double x) const
{
    const QRectF &plot = built().plot;
    const TimeWindow days = shownDays();
    return days.from + (x - plot.left()) / std::max(plot.width(), 1.0) * days.length();
}

void TrendView::zoomAbout(double factor, double day)
{
    if (m_whole.length() > 0)
        setZoom(zoomed(shownDays(), m_whole, factor, std::clamp(day, shownDays().from, shownDays().to)));
}

void TrendView::zoomBy(double factor)
{
    double day = (shownDays().from + shownDays().to) / 2;
    if (const PointRef ref = current(); ref.isValid()) {
        const Series &series = trend().data.series[static_cast<size_t>(ref.series)];
        day = dayOf(series.points[static_cast<size_t>(ref.point)].period);
    }
    zoomAbout(factor, day);
}

void TrendView::resetZoom()
{
    setZoom(std::nullopt);
}

PointRef TrendView::pointUnder(QPointF at) const
{
    const PointRef near = ChartView::pointUnder(at);
    if (near.isValid() || !built().plot.contains(at))
        return near;
    return snapTo(trend(), dayAt(at.x()));
}

void TrendView::paintCurrent(QPainter &painter, const ShownPoint &point)
{
    paintCrosshair(painter, point, crosshairFor(trend(), point.ref), trend(), built(), theme(),
                   sceneRect().adjusted(3, 3, -3, -3));
}

QString TrendView::currentText() const
{
    const QString others = crosshairFor(trend(), current()).spoken();
    return others.isEmpty() ? ChartView::currentText()
                            : ChartView::currentText() + QStringLiteral(". ") + others;
}

void TrendView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const std::optional<TimeWindow> before = m_zoom;
    if (std::abs(turned.x()) > std::abs(turned.y()))
        setZoom(m_zoom ? panned(*m_zoom, m_whole, -turned.x() / wheelStep * m_zoom->length() * 0.1)
                       : std::nullopt);
    else
        zoomAbout(std::pow(1.2, turned.y() / wheelStep), dayAt(mapToScene(event->position().toPoint()).x()));
    event->setAccepted(before != m_zoom); // else the page scrolls
}

void TrendView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !isZoomed())
        return ChartView::mousePressEvent(event);
    m_pressed = event->position();
    m_zoomWhenPressed = m_zoom;
    m_dragged = false;
}

void TrendView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed || !(event->buttons() & Qt::LeftButton))
        return ChartView::mouseMoveEvent(event);
    const double moved = event->position().x() - m_pressed->x();
    if (!m_dragged && std::abs(moved) < QApplication::startDragDistance())
        return;
    m_dragged = true;
    setCursor(Qt::ClosedHandCursor);
    const double days = moved / std::max(built().plot.width(), 1.0) * m_zoomWhenPressed->length();
    setZoom(panned(*m_zoomWhenPressed, m_whole, -days));
}

void TrendView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool click = m_pressed && !m_dragged;
    m_pressed.reset();
    unsetCursor();
    if (click)
        ChartView::mousePressEvent(event);
}

void TrendView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const PointRef near = ChartView::pointUnder(mapToScene(event->pos()));
    if (!near.isValid() && isZoomed())
        return resetZoom();
    ChartView::mouseDoubleClickEvent(event);
}

bool TrendView::zoomKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(keyFactor);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / keyFactor);
        return true;
    case Qt::Key_0:
        resetZoom();
        return true;
    case Qt::Key_Escape:
        if (current().isValid() || !isZoomed())
            return false; // first lets go of the figure
        resetZoom();
        return true;
    default:
        return false;
    }
}

void TrendView::keyPressEvent(QKeyEvent *event)
{
    if (zoomKey(event->key()))
        return;
    ChartView::keyPressEvent(event);
    if (!m_zoom || !current().isValid())
        return;
    const Series &series = trend().data.series[static_cast<size_t>(current().series)];
    const double day = dayOf(series.points[static_cast<size_t>(current().point)].period);
    setZoom(panTo(*m_zoom, m_whole, day));
}

bool TrendView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() == Qt::ZoomNativeGesture) {
            zoomAbout(1 + native->value(), dayAt(mapToScene(native->position().toPoint()).x()));
            return true;
        }
    }
    if (event->type() == QEvent::Gesture) {
        const auto *gestures = static_cast<QGestureEvent *>(event);
        if (const auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture))) {
            const QPoint centre = viewport()->mapFromGlobal(pinch->hotSpot().toPoint());
            zoomAbout(pinch->scaleFactor(), dayAt(mapToScene(centre).x()));
            return true;
        }
    }
    return ChartView::viewportEvent(event);
}

} // namespace yardstick
