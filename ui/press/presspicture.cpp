#include "ui/press/presspicture.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace yardstick {

namespace {

constexpr double dotsPerMetre = 96 / 0.0254; // logical pixels are CSS pixels, 96 an inch
constexpr int mostPixels = 16384;            // a side; QImage and many programs fail beyond

} // namespace

Result<QImage> pressImage(const PressChart &press, double scale)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Press", text); };
    const QSizeF wanted = press.size * scale;
    const QSize pixels(static_cast<int>(std::lround(std::min(wanted.width(), 1e6))),
                       static_cast<int>(std::lround(std::min(wanted.height(), 1e6))));
    if (pixels.width() < 1 || pixels.height() < 1 || pixels.width() > mostPixels ||
        pixels.height() > mostPixels)
        return Error{tr("%1 by %2 pixels is too large or too small for a picture.")
                         .arg(pixels.width())
                         .arg(pixels.height())};
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return Error{
            tr("there is not enough memory for %1 by %2 pixels.").arg(pixels.width()).arg(pixels.height())};
    image.fill(Qt::white);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMetre * scale)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), press.headline);
    image.setText(QStringLiteral("Description"), describedAs(press));
    image.setText(QStringLiteral("Source"), press.source);
    QPainter painter;
    if (!painter.begin(&image))
        return Error{tr("the picture could not be painted.")};
    painter.scale(pixels.width() / press.size.width(), pixels.height() / press.size.height());
    paint(painter, press);
    painter.end();
    return image;
}

} // namespace yardstick
