#include "ui/charts/mapitem.h"

#include <QPainter>

#include <algorithm>

namespace yardstick {

MapItem::MapItem(MapLayout layout, const MapChart &chart, const Theme &theme, const QString &emptyText)
    : m_layout(std::move(layout))
    , m_theme(theme)
    , m_emptyText(emptyText)
{
    for (const MapShape &shape : m_layout.shapes)
        m_verdicts.push_back(chart.comparison.areas[shape.place].comparison.verdict);
}

void MapItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_layout.shapes.empty()) {
        painter->setFont(m_theme.font(m_theme.labelSize * 1.1));
        painter->setPen(m_theme.mutedText);
        painter->drawText(boundingRect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap,
                          m_emptyText);
        return;
    }
    paintShapes(*painter);
    painter->save();
    painter->translate(m_layout.legendAt);
    paintLegend(*painter, m_layout.legend, m_theme);
    painter->restore();
}

void MapItem::paintShapes(QPainter &painter) const
{
    const double thin = std::max(0.6, m_theme.tickSize / 18);
    const QPen border(m_theme.axisLine, thin, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    for (const MapShape &shape : m_layout.shapes) {
        paintFill(painter, shape.outline, shape.fill, m_theme);
        painter.setPen(border);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape.outline);
    }
    // What is outlined, and what stands for another area, lies above its neighbours.
    for (const MapShape &shape : m_layout.shapes) {
        if (shape.box.isEmpty())
            continue;
        painter.setPen(QPen(m_theme.text, thin));
        painter.drawLine(shape.leader);
        paintFill(painter, shape.box, shape.fill, m_theme);
        painter.setPen(border);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape.box);
    }
    for (const MapShape &shape : m_layout.shapes) {
        if (!shape.own)
            continue;
        const double wide = std::max(2.0, m_theme.ownWidth * 0.9);
        for (const auto &[colour, width] :
             {std::pair(m_theme.canvas, wide + 2), std::pair(m_theme.text, wide)}) {
            painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(shape.target());
        }
    }
    for (size_t i = 0; i < m_layout.shapes.size(); ++i) {
        const MapShape &shape = m_layout.shapes[i];
        paintTexts(painter, shape);
        if (shape.markRadius > 0)
            paintVerdictMark(painter, m_verdicts[i], shape.markAt, shape.markRadius, shape.fill.ink);
    }
}

void MapItem::paintTexts(QPainter &painter, const MapShape &shape) const
{
    for (const MapText &text : shape.texts) {
        painter.setFont(m_theme.font(text.size, text.bold));
        if (shape.fill.hatched) { // no line behind the letters
            const QRectF letters =
                painter.boundingRect(text.rect, Qt::AlignCenter | Qt::TextSingleLine, text.text);
            painter.setPen(Qt::NoPen);
            painter.setBrush(shape.fill.colour);
            painter.drawRoundedRect(letters.adjusted(-2, 0, 2, 0), 2, 2);
        }
        painter.setPen(shape.fill.ink);
        painter.drawText(text.rect, Qt::AlignCenter | Qt::TextSingleLine, text.text);
    }
}

} // namespace yardstick
