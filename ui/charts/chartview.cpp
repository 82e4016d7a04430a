#include "ui/charts/chartview.h"

#include "ui/charts/calloutpainter.h"
#include "ui/charts/charttext.h"

#include <QAccessible>
#include <QGraphicsItem>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

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
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    rebuild();
}

ChartView::~ChartView()
{
    setScene(nullptr);
}

void ChartView::setChart(const ChartValue &chart)
{
    setChart(chart, m_kind->draws(chart) ? *m_kind : chartKindFor(chart));
}

void ChartView::setChart(const ChartValue &chart, const ChartKind &kind)
{
    Q_ASSERT(kind.draws(chart));
    if (chart == m_chart && &kind == m_kind)
        return;
    const PointRef before = std::exchange(m_current, {});
    const Callout said = before.isValid() ? calloutFor(m_chart, before) : Callout();
    m_chart = chart;
    m_kind = &kind;
    rebuild();
    if (before.isValid() && shown(before) && calloutFor(m_chart, before) == said)
        m_current = before;
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

void ChartView::rebuild()
{
    constexpr double edge = 8; // room for the focus frame
    const double least = m_kind->leastHeight ? m_kind->leastHeight(m_chart, m_theme) + 2 * edge : 1;
    // Not "as needed": while the window shrinks, a bar would come and go with the old scene.
    setVerticalScrollBarPolicy(least > maximumViewportSize().height() ? Qt::ScrollBarAlwaysOn
                                                                      : Qt::ScrollBarAlwaysOff);
    const QSizeF size(std::max(viewport()->width(), 1), std::max<double>(viewport()->height(), least));
    BuiltChart built = m_kind->build(
        m_chart, m_theme, {std::max(size.width() - 2 * edge, 1.0), std::max(size.height() - 2 * edge, 1.0)});
    setBackgroundBrush(m_theme.canvas);
    setScene(built.scene.get());
    setSceneRect(QRectF(-edge, -edge, size.width(), size.height()));
    m_built = std::move(built); // the old scene goes only now that the view has let go of it
    placeHead();
    viewport()->update();
}

void ChartView::placeHead()
{
    if (m_built.head)
        m_built.head->setPos(0, visibleRect().top() - sceneRect().top());
}

void ChartView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    placeHead();
}

QRectF ChartView::visibleRect() const
{
    return mapToScene(viewport()->rect()).boundingRect().intersected(sceneRect());
}

void ChartView::ensureShown(const PointRef &ref)
{
    const ShownPoint *point = shown(ref);
    if (!point)
        return;
    constexpr int margin = 24;
    QRectF area = point->area.isEmpty() ? QRectF(point->at, QSizeF(1, 1)) : point->area;
    if (m_built.head) // a figure under the head is not seen
        area.setTop(area.top() - m_built.plot.top());
    ensureVisible(area, 0, margin);
}

void ChartView::describe()
{
    setAccessibleName(chartTitle(m_chart));
    setAccessibleDescription(m_current.isValid() ? currentText() : m_kind->altText(m_chart));
}

QString ChartView::currentText() const
{
    return calloutFor(m_chart, m_current).lines().join(QStringLiteral(". "));
}

PointRef ChartView::pointUnder(QPointF at) const
{
    const ShownPoint *point = nearest(at);
    return point ? point->ref : PointRef();
}

void ChartView::paintCurrent(QPainter &painter, const ShownPoint &point)
{
    const QRectF bounds = visibleRect().adjusted(3, 3, -3, -3);
    // Names stand beside the plot of lines and points, and not beside what has a place of its own.
    const double right = point.area.isEmpty() ? m_built.plot.right() : bounds.right();
    const Callout callout = calloutFor(m_chart, m_current);
    if (point.shape.isEmpty())
        paintCallout(painter, point.at, callout, m_theme, bounds, right);
    else
        paintCallout(painter, point.shape, callout, m_theme, bounds);
}

const ShownPoint *ChartView::shown(const PointRef &ref) const
{
    const auto found = std::ranges::find(m_built.points, ref, &ShownPoint::ref);
    return found == m_built.points.end() ? nullptr : &*found;
}

const ShownPoint *ChartView::nearest(QPointF at) const
{
    // Where lines lie on each other the named areas win: later in this order is heavier.
    const ShownPoint *best = nullptr;
    double bestDistance = reach;
    if (m_built.head && m_built.head->sceneBoundingRect().contains(at))
        return best; // what lies under the head is not seen
    for (const ShownPoint &point : m_built.points) {
        if (point.area.contains(at) && (point.shape.isEmpty() || point.shape.contains(at)))
            return &point;
        const double away = distance(point.at, at) + (point.context ? 3 : 0);
        if (point.area.isEmpty() && away < bestDistance) {
            bestDistance = away;
            best = &point;
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
    describe();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    emit pointHovered(m_current);
}

void ChartView::step(ChartStep step)
{
    const PointRef to = m_kind->step(m_chart, m_built, m_current, step);
    if (!to.isValid())
        return;
    setCurrent(to);
    ensureShown(to);
    emit pointChosen(to);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    static const std::map<int, ChartStep> steps = {
        {Qt::Key_Left, ChartStep::Left}, {Qt::Key_Right, ChartStep::Right}, {Qt::Key_Up, ChartStep::Up},
        {Qt::Key_Down, ChartStep::Down}, {Qt::Key_Home, ChartStep::First},  {Qt::Key_End, ChartStep::Last},
    };
    const int key = event->key();
    if (key == Qt::Key_Escape && m_current.isValid())
        return setCurrent({});
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_current.isValid()) {
        emit pointActivated(m_current);
        return;
    }
    if (key == Qt::Key_Space && m_current.isValid()) {
        emit pointChosen(m_current);
        return;
    }
    const auto wanted = steps.find(key);
    if (wanted == steps.end() || m_built.points.empty())
        return event->ignore(); // the view's own answer would scroll
    step(wanted->second);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QGraphicsView::mousePressEvent(event);
    if (const PointRef ref = pointUnder(mapToScene(event->pos())); ref.isValid())
        emit pointChosen(ref);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(pointUnder(mapToScene(event->pos())));
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const PointRef ref = pointUnder(mapToScene(event->pos())); ref.isValid())
        emit pointActivated(ref);
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
    const QRectF bounds = visibleRect();
    painter->setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter->setPen(QPen(m_theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(bounds.adjusted(1, 1, -1, -1));
    }
    if (const ShownPoint *point = m_current.isValid() ? shown(m_current) : nullptr)
        paintCurrent(*painter, *point);
}

} // namespace yardstick
