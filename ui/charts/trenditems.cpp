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
    paintAxes(*painter);
    paintContext(*painter);
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
    for (const StripText &text : m_layout.strip) {
        QRectF rect = text.rect;
        if (text.key) {
            painter.setPen(QPen(m_theme.context, m_theme.contextWidth * 2));
            painter.drawLine(QPointF(rect.left(), rect.center().y()),
                             QPointF(rect.left() + tick * 1.7, rect.center().y()));
            rect.setLeft(rect.left() + tick * 2.2);
        }
        painter.setPen(m_theme.axisText);
        drawLeft(painter, rect, text.text);
    }
    for (const EditionBreak &mark : m_layout.breaks) {
        painter.setPen(QPen(m_theme.axisLine, std::max(1.0, m_theme.contextWidth), Qt::DotLine));
        painter.drawLine(QPointF(crisp(mark.x), plot.top()), QPointF(crisp(mark.x), plot.bottom()));
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

void TrendFront::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const EditionBreak &mark : m_layout.breaks) {
        painter->setFont(m_theme.font(m_theme.tickSize));
        painter->setPen(m_theme.axisText);
        painter->drawText(mark.rect, Qt::AlignCenter | Qt::TextSingleLine, mark.text);
    }
    const auto dot = [&](const DrawnRun &run, QPointF figure) {
        const double radius = run.width * (run.role == SeriesRole::Own ? 1.45 : 1.7);
        painter->setPen(run.hollow ? QPen(run.colour, run.width * 0.8)
                                   : QPen(m_theme.canvas, run.width * 0.4));
        painter->setBrush(run.hollow ? m_theme.canvas : run.colour);
        painter->drawEllipse(m_layout.at(figure), radius, radius);
    };
    for (size_t i = 0; i < m_layout.runs.size(); ++i) {
        const DrawnRun &run = m_layout.runs[i];
        if (run.role == SeriesRole::Context)
            continue;
        const bool last = i + 1 == m_layout.runs.size() || m_layout.runs[i + 1].series != run.series;
        if (last || run.figures.size() == 1)
            dot(run, run.figures.back());
    }
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
