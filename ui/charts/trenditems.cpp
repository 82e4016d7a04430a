#include "ui/charts/trenditems.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

/// A stroke of one pixel is crisp in the middle of a pixel.
double crisp(double at)
{
    return std::floor(at) + 0.5;
}

/// What an interval is filled with: the lines behind it stay to be seen.
QColor tint(QColor colour)
{
    colour.setAlphaF(0.18F);
    return colour;
}

void drawLeft(QPainter &painter, const QRectF &rect, const QString &text)
{
    painter.drawText(rect.adjusted(0, 0, 400, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     text);
}

QPolygonF toScene(const TrendLayout &layout, const DrawnRun &run)
{
    QPolygonF line;
    line.reserve(run.figures.size());
    for (const QPointF &figure : run.figures)
        line.append(layout.at(figure));
    return line;
}

} // namespace

TrendBackdrop::TrendBackdrop(const TrendLayout &layout, const Theme &theme, const QString &emptyText)
    : m_layout(layout)
    , m_theme(theme)
    , m_emptyText(emptyText)
{
}

void TrendBackdrop::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_layout.plot.isEmpty()) {
        painter->setFont(m_theme.font(m_theme.labelSize * 1.1));
        painter->setPen(m_theme.mutedText);
        painter->drawText(boundingRect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap,
                          m_emptyText);
        return;
    }
    paintBands(*painter);
    paintAxes(*painter);
    painter->save();
    const double aside = m_layout.cut ? 0 : m_theme.ownWidth * 2;
    painter->setClipRect(m_layout.plot.adjusted(-aside, 0, aside, 1));
    paintContext(*painter);
    paintIntervals(*painter);
    painter->restore();
}

void TrendBackdrop::paintAxes(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    const double tick = m_theme.tickSize;
    painter.setFont(m_theme.font(tick));
    for (const Tick &value : m_layout.values.ticks) {
        const double y = crisp(m_layout.at({0, value.at}).y());
        painter.setPen(
            QPen(value.at == 0 ? m_theme.axisLine : m_theme.grid, std::max(1.0, m_theme.contextWidth)));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_theme.axisText);
        painter.drawText(QRectF(0, y - tick, plot.left() - tick * 0.7, 2 * tick),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, value.text);
    }
    painter.setPen(QPen(m_theme.axisLine, std::max(1.0, m_theme.contextWidth)));
    const double floor = crisp(plot.bottom());
    for (const double mark : m_layout.time.marks) {
        const double x = crisp(m_layout.at({mark, 0}).x());
        painter.drawLine(QPointF(x, floor), QPointF(x, floor + tick * 0.4));
    }
    painter.setPen(m_theme.axisText);
    const QFontMetricsF metrics(m_theme.font(tick));
    for (const Tick &label : m_layout.time.ticks) {
        const double half = metrics.horizontalAdvance(label.text) / 2 + 1;
        const double x =
            std::clamp(m_layout.at({label.at, 0}).x(), half, std::max(half, m_layout.size.width() - half));
        painter.drawText(QRectF(x - half, floor + tick * 0.45, 2 * half, tick * 1.5),
                         Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, label.text);
    }
    paintStrip(painter);
    paintMarks(painter);
}

void TrendBackdrop::paintStrip(QPainter &painter) const
{
    using Sample = StripText::Sample;
    const double tick = m_theme.tickSize;
    for (const StripText &text : m_layout.strip) {
        QRectF rect = text.rect;
        const QPointF middle(rect.left() + tick * 0.85, rect.center().y());
        if (text.sample == Sample::GreyLine) {
            painter.setPen(QPen(m_theme.context, m_theme.contextWidth * 2));
            painter.drawLine(middle - QPointF(tick * 0.85, 0), middle + QPointF(tick * 0.85, 0));
        } else if (text.sample == Sample::Interval) {
            painter.fillRect(
                QRectF(middle.x() - tick * 0.85, middle.y() - tick * 0.4, tick * 1.7, tick * 0.8),
                tint(m_theme.own));
        } else if (text.sample == Sample::Band) {
            const QRectF band(middle.x() - tick * 0.85, middle.y() - tick * 0.5, tick * 1.7, tick);
            painter.fillRect(band, m_theme.band);
            painter.setPen(QPen(m_theme.axisLine, std::max(1.0, m_theme.contextWidth)));
            painter.drawLine(band.topLeft(), band.bottomLeft());
            painter.drawLine(band.topRight(), band.bottomRight());
        } else if (text.sample == Sample::Mark) {
            painter.setPen(QPen(m_theme.axisLine, std::max(1.0, m_theme.contextWidth)));
            painter.drawLine(middle - QPointF(0, tick * 0.5), middle + QPointF(0, tick * 0.5));
        } else if (text.sample == Sample::HollowDot) {
            painter.setPen(QPen(m_theme.own, m_theme.ownWidth * 0.6));
            painter.setBrush(m_theme.canvas);
            painter.drawEllipse(middle, tick * 0.35, tick * 0.35);
        }
        if (text.sample != Sample::None)
            rect.setLeft(rect.left() + tick * 2.2);
        painter.setPen(m_theme.axisText);
        drawLeft(painter, rect, text.text);
    }
}

void TrendBackdrop::paintMarks(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    const double width = std::max(1.0, m_theme.contextWidth);
    for (const PlacedMark &mark : m_layout.marks) {
        const double top = mark.text.isEmpty() ? plot.top() : mark.rect.top();
        const Qt::PenStyle style = mark.kind == TrendMark::Kind::Break ? Qt::DotLine : Qt::SolidLine;
        painter.setPen(QPen(m_theme.axisLine, width, style));
        const auto stroke = [&](double x, double from) {
            painter.drawLine(QPointF(crisp(x), from), QPointF(crisp(x), plot.bottom()));
        };
        stroke(mark.left, top);
        if (mark.kind == TrendMark::Kind::Band)
            stroke(mark.right, plot.top());
    }
    painter.setPen(m_theme.axisText);
    for (const PlacedMark &mark : m_layout.marks) {
        if (mark.text.isEmpty())
            continue;
        // A line from a lane above ends at the text and goes on below it.
        painter.fillRect(mark.rect.adjusted(1.5, 1, -1, -1), m_theme.canvas);
        painter.drawText(mark.rect, Qt::AlignCenter | Qt::TextSingleLine, mark.text);
    }
}

void TrendBackdrop::paintBands(QPainter &painter) const
{
    for (const PlacedMark &mark : m_layout.marks) {
        if (mark.kind == TrendMark::Kind::Band) {
            painter.fillRect(
                QRectF(QPointF(mark.left, m_layout.plot.top()), QPointF(mark.right, m_layout.plot.bottom())),
                m_theme.band);
        }
    }
}

void TrendBackdrop::paintIntervals(QPainter &painter) const
{
    for (const IntervalBand &band : m_layout.intervals) {
        const QColor fill = tint(band.colour);
        if (band.lower.size() == 1) { // a bar with caps
            const QPointF low = m_layout.at(band.lower.front());
            const QPointF high = m_layout.at(band.upper.front());
            const QPointF cap(m_theme.ownWidth * 1.5, 0);
            painter.setPen(QPen(band.colour, std::max(1.0, m_theme.ownWidth * 0.4)));
            painter.drawLine(low, high);
            painter.drawLine(low - cap, low + cap);
            painter.drawLine(high - cap, high + cap);
            continue;
        }
        QPolygonF outline;
        for (const QPointF &figure : band.upper)
            outline << m_layout.at(figure);
        for (auto figure = band.lower.crbegin(); figure != band.lower.crend(); ++figure)
            outline << m_layout.at(*figure);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(outline);
    }
}

void TrendBackdrop::paintContext(QPainter &painter) const
{
    QPen pen(m_theme.context, m_theme.contextWidth);
    pen.setJoinStyle(Qt::BevelJoin);
    for (const DrawnRun &run : m_layout.runs) {
        if (run.role != SeriesRole::Context)
            continue;
        if (run.figures.size() == 1) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.context);
            const double radius = m_theme.contextWidth * 1.8;
            painter.drawEllipse(m_layout.at(run.figures.front()), radius, radius);
        } else {
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(toScene(m_layout, run));
        }
    }
}

void TrendFront::paintDot(QPainter &painter, const DrawnRun &run, QPointF figure) const
{
    if (!m_layout.shows(figure))
        return;
    const double radius = run.width * (run.role == SeriesRole::Own ? 1.45 : 1.7);
    const bool hollow = run.provisional.contains(figure);
    painter.setPen(hollow ? QPen(run.colour, run.width * 0.7) : QPen(m_theme.canvas, run.width * 0.4));
    painter.setBrush(hollow ? m_theme.canvas : run.colour);
    const QPointF at = m_layout.at(figure);
    if (run.shape == DotShape::Circle) {
        painter.drawEllipse(at, radius, radius);
        return;
    }
    const double reach = radius * 1.35;
    painter.drawPolygon(QPolygonF(
        {at + QPointF(0, -reach), at + QPointF(reach, 0), at + QPointF(0, reach), at + QPointF(-reach, 0)}));
}

void TrendFront::paintDots(QPainter &painter) const
{
    for (size_t i = 0; i < m_layout.runs.size(); ++i) {
        const DrawnRun &run = m_layout.runs[i];
        if (run.role == SeriesRole::Context)
            continue;
        for (const QPointF &figure : run.provisional)
            paintDot(painter, run, figure);
        const bool last = i + 1 == m_layout.runs.size() || m_layout.runs[i + 1].series != run.series;
        if (last || run.figures.size() == 1)
            paintDot(painter, run, run.figures.back());
    }
}

void TrendFront::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintDots(*painter);
    for (const PlacedLabel &label : m_layout.labels.labels) {
        if (label.displaced && label.wanted.leader) {
            painter->setPen(QPen(m_theme.axisLine, std::max(0.75, m_theme.contextWidth * 0.75)));
            const QPointF start = label.wanted.end + QPointF(m_theme.ownWidth * 1.6, 0);
            painter->drawLine(start,
                              QPointF(label.rect.left() - m_theme.labelSize * 0.2, label.rect.center().y()));
        }
        painter->setFont(label.font);
        painter->setPen(label.wanted.colour);
        QRectF line = label.rect;
        line.setHeight(label.rect.height() / static_cast<double>(label.lines.size()));
        for (const QString &text : label.lines) {
            drawLeft(*painter, line, text);
            line.translate(0, line.height());
        }
    }
    if (!m_layout.labels.more.isEmpty()) {
        painter->setFont(m_theme.font(std::max(m_theme.labelSize * 0.8, std::min(m_theme.labelSize, 10.0))));
        painter->setPen(m_theme.axisText);
        drawLeft(*painter, m_layout.labels.moreRect, m_layout.labels.more);
    }
}

} // namespace yardstick
