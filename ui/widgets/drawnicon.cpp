#include "ui/widgets/drawnicon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace yardstick {

IconLines crossLines()
{
    return {QPolygonF(QList<QPointF>{{0.25, 0.25}, {0.75, 0.75}}),
            QPolygonF(QList<QPointF>{{0.25, 0.75}, {0.75, 0.25}})};
}

IconLines chevronsLines()
{
    return {QPolygonF(QList<QPointF>{{0.2, 0.25}, {0.45, 0.5}, {0.2, 0.75}}),
            QPolygonF(QList<QPointF>{{0.55, 0.25}, {0.8, 0.5}, {0.55, 0.75}})};
}

IconLines warningLines()
{
    return {QPolygonF(QList<QPointF>{{0.5, 0.1}, {0.92, 0.86}, {0.08, 0.86}, {0.5, 0.1}}),
            QPolygonF(QList<QPointF>{{0.5, 0.38}, {0.5, 0.58}}),
            QPolygonF(QList<QPointF>{{0.5, 0.72}, {0.5, 0.73}})};
}

DrawnIcon::DrawnIcon(IconLines lines)
    : m_lines(std::move(lines))
{
}

void DrawnIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const QPalette::ColorGroup group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    const double side = std::min(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center() - QPointF(side, side) / 2);
    painter->scale(side, side);
    const QPalette::ColorRole role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::Text;
    painter->setPen(QPen(QGuiApplication::palette().color(group, role), 0.09, Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    for (const QPolygonF &line : m_lines)
        painter->drawPolyline(line);
    painter->restore();
}

QPixmap DrawnIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return picture;
}

QIconEngine *DrawnIcon::clone() const
{
    return new DrawnIcon(m_lines);
}

} // namespace yardstick
