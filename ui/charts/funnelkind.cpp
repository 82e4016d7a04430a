// The funnel plot as a scene: limits as curves, areas as shapes by where they lie.
#include "core/text/statisticaltext.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/comparisontext.h"
#include "ui/charts/funnellayout.h"

#include <QGraphicsItem>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

double crisp(double at)
{
    return std::floor(at) + 0.5;
}

class FunnelItem : public QGraphicsItem {
public:
    FunnelItem(FunnelLayout layout, const Theme &theme, QString obstacle)
        : m_layout(std::move(layout))
        , m_theme(theme)
        , m_obstacle(std::move(obstacle))
    {
    }

    QRectF boundingRect() const override { return {QPointF(), m_layout.size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    void paintAxes(QPainter &painter) const;
    void paintLines(QPainter &painter) const;
    void paintMark(QPainter &painter, const FunnelMark &mark) const;
    void paintLeader(QPainter &painter, const FunnelMark &mark) const;
    void paintLabel(QPainter &painter, const FunnelMark &mark) const;
    QColor colourOf(const FunnelMark &mark) const;

    FunnelLayout m_layout;
    Theme m_theme;
    QString m_obstacle;
};

void FunnelItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_layout.plot.isEmpty()) {
        painter->setFont(m_theme.font(m_theme.labelSize * 1.1));
        painter->setPen(m_theme.mutedText);
        painter->drawText(boundingRect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap,
                          m_obstacle);
        return;
    }
    paintTexts(*painter, m_layout.head, m_theme);
    paintAxes(*painter);
    paintLines(*painter);
    for (const FunnelMark &mark : m_layout.marks)
        paintLeader(*painter, mark);
    // Those that stand out come last, one's own on top.
    for (const bool outside : {false, true}) {
        for (const FunnelMark &mark : m_layout.marks) {
            if (mark.role != AreaRole::Own && (mark.lies != FunnelPlace::Within) == outside)
                paintMark(*painter, mark);
        }
    }
    for (const FunnelMark &mark : m_layout.marks) {
        if (mark.role == AreaRole::Own)
            paintMark(*painter, mark);
    }
    for (const FunnelMark &mark : m_layout.marks)
        paintLabel(*painter, mark);
}

void FunnelItem::paintAxes(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    const double tick = m_theme.tickSize;
    const double thin = std::max(1.0, m_theme.contextWidth);
    painter.setFont(m_theme.font(tick));
    for (const Tick &value : m_layout.values.ticks) {
        const double y = crisp(m_layout.up(value.at));
        painter.setPen(QPen(value.at == 0 ? m_theme.axisLine : m_theme.grid, thin));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_theme.axisText);
        painter.drawText(QRectF(0, y - tick, plot.left() - tick * 0.7, 2 * tick),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, value.text);
    }
    const double floor = crisp(plot.bottom());
    for (const Tick &size : m_layout.sizes) {
        const double x = crisp(m_layout.across(size.at));
        painter.setPen(QPen(m_theme.axisLine, thin));
        painter.drawLine(QPointF(x, floor), QPointF(x, floor + tick * 0.4));
        painter.setPen(m_theme.axisText);
        painter.drawText(QRectF(x - 200, floor + tick * 0.45, 400, tick * 1.4),
                         Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, size.text);
    }
    painter.drawText(
        QRectF(plot.left(), floor + tick * 1.95, m_layout.size.width() - plot.left(), tick * 1.5),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_layout.sizeTitle);
    for (const PlacedLabel &label : m_layout.lineLabels.labels) {
        painter.setFont(label.font);
        painter.setPen(label.wanted.colour);
        painter.drawText(label.rect.adjusted(0, 0, 4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         label.lines.join(QLatin1Char('\n')));
    }
}

void FunnelItem::paintLines(QPainter &painter) const
{
    painter.save();
    painter.setClipRect(m_layout.plot, Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    for (const FunnelLine &line : m_layout.lines) {
        QPen pen(line.outer ? m_theme.axisText : m_theme.axisLine, m_theme.contextWidth * 1.6);
        if (!line.widened) {
            pen.setWidthF(m_theme.contextWidth);
            pen.setStyle(Qt::DashLine);
        }
        painter.setPen(pen);
        painter.drawPolyline(line.points);
    }
    painter.setPen(QPen(m_theme.mutedText, m_theme.contextWidth * 1.6));
    painter.drawLine(QPointF(m_layout.plot.left(), m_layout.baseline),
                     QPointF(m_layout.plot.right(), m_layout.baseline));
    painter.restore();
}

QColor FunnelItem::colourOf(const FunnelMark &mark) const
{
    if (mark.role == AreaRole::Own)
        return m_theme.own;
    switch (mark.verdict) {
    case Verdict::Better:
        return m_theme.better;
    case Verdict::Worse:
        return m_theme.worse;
    case Verdict::Higher:
    case Verdict::Lower:
        return m_theme.text;
    case Verdict::Similar:
    case Verdict::NotCompared:
        break;
    }
    return m_theme.axisLine;
}

void FunnelItem::paintLeader(QPainter &painter, const FunnelMark &mark) const
{
    if (!mark.leader || mark.label.isEmpty())
        return;
    const QRectF &label = mark.labelRect;
    painter.setPen(QPen(m_theme.axisLine, std::max(0.75, m_theme.contextWidth)));
    painter.drawLine(mark.at, {std::clamp(mark.at.x(), label.left(), label.right()),
                               std::clamp(mark.at.y(), label.top(), label.bottom())});
}

void FunnelItem::paintMark(QPainter &painter, const FunnelMark &mark) const
{
    const double large = mark.role == AreaRole::Own ? 1.35 : 1;
    const double radius = m_theme.labelSize * 0.34 * large;
    if (mark.selected) {
        painter.setPen(QPen(m_theme.accent, m_theme.contextWidth * 1.8));
        painter.setBrush(m_theme.canvas);
        painter.drawEllipse(mark.at, radius + m_theme.labelSize * 0.36, radius + m_theme.labelSize * 0.36);
    }
    painter.setPen(QPen(m_theme.canvas, std::max(1.0, m_theme.contextWidth)));
    painter.setBrush(colourOf(mark));
    switch (mark.lies) {
    case FunnelPlace::Within:
        painter.drawEllipse(mark.at, radius, radius);
        return;
    case FunnelPlace::HighBeyond998:
    case FunnelPlace::LowBeyond998:
        paintTriangle(painter, mark.at, radius * 1.5, mark.lies == FunnelPlace::HighBeyond998);
        return;
    case FunnelPlace::HighBeyond95:
    case FunnelPlace::LowBeyond95: // an outline: beyond the inner limit only
        painter.setPen(QPen(colourOf(mark), m_theme.contextWidth * 1.6));
        painter.setBrush(m_theme.canvas);
        paintTriangle(painter, mark.at, radius * 1.35, mark.lies == FunnelPlace::HighBeyond95);
        return;
    }
}

void FunnelItem::paintLabel(QPainter &painter, const FunnelMark &mark) const
{
    if (mark.label.isEmpty())
        return;
    const bool bold = mark.role == AreaRole::Own || mark.selected;
    painter.setFont(m_theme.font(bold ? m_theme.labelSize : m_theme.tickSize, bold));
    painter.setPen(Qt::NoPen);
    QColor halo = m_theme.canvas;
    halo.setAlpha(200);
    painter.setBrush(halo);
    painter.drawRect(mark.labelRect);
    painter.setPen(mark.role == AreaRole::Own ? readableOn(m_theme.own, m_theme.canvas) : m_theme.text);
    painter.drawText(mark.labelRect.adjusted(0, 0, 4, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, mark.label);
}

BuiltChart buildFunnel(const ComparisonChart &chart, const Theme &theme, QSizeF size)
{
    FunnelLayout layout = layOutFunnel(chart, theme, size);
    BuiltChart built;
    built.scene = std::make_unique<QGraphicsScene>(QRectF(QPointF(), size));
    built.scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    built.plot = layout.plot;
    for (const FunnelMark &mark : layout.marks) {
        const bool context = mark.role == AreaRole::Context && !mark.selected;
        built.points.push_back({{static_cast<qsizetype>(mark.place), 0}, mark.at, {}, context});
        if (!mark.label.isEmpty())
            built.labels.push_back({chart.comparison.areas[mark.place].area, mark.label, mark.labelRect});
    }
    const QString obstacle = isEmpty(chart.comparison) ? emptyText(chart) : funnelObstacle(chart.comparison);
    built.scene->addItem(new FunnelItem(std::move(layout), theme, obstacle));
    return built;
}

/// Left and Right by size, Up and Down by figure; Home and End to the smallest and the largest.
PointRef stepThroughFunnel(const ComparisonChart &chart, const BuiltChart &built, const PointRef &from,
                           ChartStep step)
{
    const auto find = [&](const PointRef &ref) {
        return std::ranges::find(built.points, ref, &ShownPoint::ref);
    };
    const auto here = find(from);
    if (here == built.points.end()) {
        for (const AreaId &area : {chart.selected, chart.own}) {
            if (const auto known = find(refOf(chart.comparison, area)); known != built.points.end())
                return known->ref;
        }
        return built.points.empty() ? PointRef() : built.points.front().ref;
    }
    const bool upright = step == ChartStep::Up || step == ChartStep::Down;
    std::vector<const ShownPoint *> order;
    for (const ShownPoint &point : built.points)
        order.push_back(&point);
    std::ranges::stable_sort(order, [upright](const ShownPoint *a, const ShownPoint *b) {
        return upright ? a->at.y() < b->at.y() : a->at.x() < b->at.x();
    });
    const auto place = std::ranges::find(order, &*here) - order.begin();
    const auto last = std::ssize(order) - 1;
    const bool back = step == ChartStep::Left || step == ChartStep::Up;
    auto to = back ? place - 1 : place + 1;
    if (step == ChartStep::First || step == ChartStep::Last)
        to = step == ChartStep::First ? 0 : last;
    return to < 0 || to > last ? PointRef() : order[static_cast<size_t>(to)]->ref;
}

QStringList notesOf(const AreaComparison &comparison)
{
    return comparison.funnel ? QStringList(overdispersionText(comparison)) : QStringList();
}

} // namespace

const ChartKind funnelKind = {
    .id = QStringLiteral("funnel"),
    .name = QStringLiteral("Funnel plot"),
    .draws = [](const ChartValue &chart) { return std::holds_alternative<ComparisonChart>(chart); },
    .build = [](const ChartValue &chart, const Theme &theme,
                QSizeF size) { return buildFunnel(std::get<ComparisonChart>(chart), theme, size); },
    .altText = [](const ChartValue &chart) { return funnelAltText(std::get<ComparisonChart>(chart)); },
    .notes = [](const ChartValue &chart) { return notesOf(std::get<ComparisonChart>(chart).comparison); },
    .step =
        [](const ChartValue &chart, const BuiltChart &built, const PointRef &from, ChartStep step) {
            return stepThroughFunnel(std::get<ComparisonChart>(chart), built, from, step);
        },
};

} // namespace yardstick
