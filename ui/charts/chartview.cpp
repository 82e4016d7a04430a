#include "ui/charts/chartview.h"

#include "ui/charts/calloutpainter.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

constexpr double reach = 24; // pixels from the mouse to a figure

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

ChartView::ChartView(QWidget *parent)
    : QGraphicsView(parent)
    , m_theme(themeFor(palette()))
    , m_kind(&trendChartKind)
{
    setObjectName(QStringLiteral("chartView"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    rebuild();
    describe();
}

ChartView::~ChartView()
{
    setScene(nullptr);
}

void ChartView::setChart(const TrendChart &chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    m_current = {};
    rebuild();
    describe();
    emit pointHovered(m_current);
}

void ChartView::setTheme(const Theme &theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    rebuild();
}

void ChartView::setKind(const ChartKind &kind)
{
    m_kind = &kind;
    rebuild();
}

void ChartView::rebuild()
{
    const QSizeF size(std::max(viewport()->width(), 1), std::max(viewport()->height(), 1));
    const double edge = 8; // room for the focus frame
    BuiltChart built = m_kind->build(
        m_chart, m_theme, {std::max(size.width() - 2 * edge, 1.0), std::max(size.height() - 2 * edge, 1.0)});
    setBackgroundBrush(m_theme.canvas);
    setScene(built.scene.get());
    setSceneRect(QRectF(-edge, -edge, size.width(), size.height()));
    m_built = std::move(built); // the old scene goes only now that the view has let go of it
    viewport()->update();
}

void ChartView::describe()
{
    setAccessibleName(chartTitle(m_chart));
    setAccessibleDescription(altText(m_chart));
}

const ShownPoint *ChartView::nearest(QPointF at) const
{
    // Where lines lie on each other the named areas win: later in this order is heavier.
    const ShownPoint *best = nullptr;
    double bestDistance = reach;
    for (const ShownPoint &shown : m_built.points) {
        const Series &series = m_chart.data.series[static_cast<size_t>(shown.ref.series)];
        const bool context = roleOf(m_chart, series) == SeriesRole::Context;
        const double away = distance(shown.at, at) + (context ? 3 : 0);
        if (away < bestDistance) {
            bestDistance = away;
            best = &shown;
        }
    }
    return best;
}

void ChartView::setCurrent(const PointRef &ref)
{
    if (ref == m_current)
        return;
    m_current = ref;
    viewport()->update();
    if (ref.isValid()) {
        const Series &series = m_chart.data.series.at(static_cast<size_t>(ref.series));
        const Callout callout =
            calloutFor(series.points.at(static_cast<size_t>(ref.point)), series, m_chart.data);
        setAccessibleDescription(callout.lines().join(QStringLiteral(". ")));
    } else {
        setAccessibleDescription(altText(m_chart));
    }
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    emit pointHovered(m_current);
}

void ChartView::stepPoint(int by)
{
    // Figures only: an absent one has no place on the chart.
    const Series &series = m_chart.data.series[static_cast<size_t>(m_current.series)];
    for (qsizetype p = m_current.point + by; p >= 0 && p < std::ssize(series.points); p += by) {
        if (series.points[static_cast<size_t>(p)].value)
            return setCurrent({m_current.series, p});
    }
}

void ChartView::stepSeries(int by)
{
    const std::vector<qsizetype> order = seriesByWeight(m_chart);
    const Series &from = m_chart.data.series[static_cast<size_t>(m_current.series)];
    const QDate day = from.points[static_cast<size_t>(m_current.point)].period.middle();
    const auto here = std::find(order.begin(), order.end(), m_current.series) - order.begin();
    for (auto place = here + by; place >= 0 && place < std::ssize(order); place += by) {
        PointRef best;
        qint64 bestDays = 0;
        for (const ShownPoint &shown : m_built.points) {
            if (shown.ref.series != order[static_cast<size_t>(place)])
                continue;
            const Series &series = m_chart.data.series[static_cast<size_t>(shown.ref.series)];
            const Point &point = series.points[static_cast<size_t>(shown.ref.point)];
            const qint64 days = std::abs(point.period.middle().daysTo(day));
            if (!best.isValid() || days < bestDays) {
                best = shown.ref;
                bestDays = days;
            }
        }
        if (best.isValid())
            return setCurrent(best);
    }
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up ||
                       key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End;
    if (key == Qt::Key_Escape && m_current.isValid())
        return setCurrent({});
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_current.isValid()) {
        emit pointActivated(m_current);
        return;
    }
    if (!arrow || m_built.points.empty())
        return QWidget::keyPressEvent(event); // not the view's: it would scroll
    const auto endOf = [&](qsizetype series, bool last) {
        PointRef end;
        for (const ShownPoint &shown : m_built.points) {
            if (shown.ref.series == series && (last || !end.isValid()))
                end = shown.ref;
        }
        return end;
    };
    if (!m_current.isValid()) { // begin at the newest figure of the heaviest area that has one
        for (const qsizetype series : seriesByWeight(m_chart)) {
            if (const PointRef end = endOf(series, key != Qt::Key_Home); end.isValid())
                return setCurrent(end);
        }
    }
    if (key == Qt::Key_Home || key == Qt::Key_End)
        setCurrent(endOf(m_current.series, key == Qt::Key_End));
    else if (key == Qt::Key_Left || key == Qt::Key_Right)
        stepPoint(key == Qt::Key_Left ? -1 : 1);
    else
        stepSeries(key == Qt::Key_Up ? -1 : 1);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const ShownPoint *shown = nearest(mapToScene(event->pos()));
    setCurrent(shown ? shown->ref : PointRef{});
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const ShownPoint *shown = nearest(mapToScene(event->pos())))
        emit pointActivated(shown->ref);
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !hasFocus())
        setCurrent({});
    return QGraphicsView::viewportEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    setCurrent({});
    viewport()->update();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    rebuild();
}

void ChartView::drawForeground(QPainter *painter, const QRectF &)
{
    const QRectF bounds = sceneRect();
    painter->setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter->setPen(QPen(m_theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(bounds.adjusted(1, 1, -1, -1));
    }
    const auto shown = std::find_if(m_built.points.begin(), m_built.points.end(),
                                    [&](const ShownPoint &point) { return point.ref == m_current; });
    if (shown == m_built.points.end())
        return;
    const Series &series = m_chart.data.series[static_cast<size_t>(m_current.series)];
    const Point &point = series.points[static_cast<size_t>(m_current.point)];
    paintCallout(*painter, shown->at, calloutFor(point, series, m_chart.data), m_theme,
                 bounds.adjusted(3, 3, -3, -3), m_built.plot.right());
}

} // namespace yardstick
