// The small pictures in fields and bars, drawn in the palette's colour at any size, so that they are seen on
// dark as on light. Qt's own are looked for among the system's icon themes, which costs a start 8 ms.
#pragma once

#include <QIconEngine>
#include <QPolygonF>

namespace yardstick {

/// Lines in a unit square.
using IconLines = QList<QPolygonF>;

IconLines crossLines();    ///< clears a field
IconLines chevronsLines(); ///< there is more than there is room for
IconLines warningLines();  ///< somebody should look at this

class DrawnIcon : public QIconEngine {
public:
    explicit DrawnIcon(IconLines lines);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    IconLines m_lines;
};

} // namespace yardstick
