#include "ui/press/presspicture.h"

#include <QPainter>

namespace yardstick {

QImage pressImage(const PressChart &press, int scale)
{
    QImage image(press.size * scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paint(painter, press);
    return image;
}

} // namespace yardstick
