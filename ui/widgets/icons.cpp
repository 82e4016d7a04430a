#include "ui/widgets/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace yardstick {

QPixmap iconPixmap(const QString &name, const QColor &colour, int side, qreal devicePixelRatio)
{
    QPixmap picture(QSize(side, side) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QFile file(QStringLiteral(":/yardstick/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return picture;
    QByteArray drawing = file.readAll();
    drawing.replace("#000000", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    QPainter painter(&picture);
    renderer.render(&painter, QRectF(0, 0, side, side));
    return picture;
}

} // namespace yardstick
