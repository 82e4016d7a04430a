// Paints a laid-out map: shapes, what is written on them, and the legend, as one item of a scene.
#pragma once

#include "ui/charts/maplayout.h"

#include <QGraphicsItem>

namespace yardstick {

class MapItem : public QGraphicsItem {
public:
    MapItem(MapLayout layout, const MapChart &chart, const Theme &theme, const QString &emptyText);

    QRectF boundingRect() const override { return {QPointF(), m_layout.size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintShapes(QPainter &painter) const;
    void paintTexts(QPainter &painter, const MapShape &shape) const;

    MapLayout m_layout;
    std::vector<Verdict> m_verdicts; ///< of the shapes
    Theme m_theme;
    QString m_emptyText;
};

} // namespace yardstick
