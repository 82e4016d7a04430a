#include "ui/press/pressformat.h"

#include <QCoreApplication>
#include <QImage>
#include <QImageWriter>
#include <QPainter>

#include <cmath>

namespace yardstick {

namespace {

constexpr double dotsPerMetre = 96 / 0.0254; // logical pixels are CSS pixels, 96 an inch
// Of 100; zlib's third level of nine. Charts are flat colours: against Qt's own choice of level six this
// takes two thirds of the time for a file a tenth to a seventh larger (201 to 223 kB at 2400 by 1350).
constexpr int compression = 34;
constexpr int mostPixels = 16384; // a side; QImage and many programs fail beyond

Result<void> writePng(QIODevice &device, const PressChart &press, double scale)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Press", text); };
    const int width = static_cast<int>(std::lround(press.size.width() * scale));
    const int height = static_cast<int>(std::lround(press.size.height() * scale));
    if (width < 1 || height < 1 || width > mostPixels || height > mostPixels)
        return Error{tr("%1 by %2 pixels is too large or too small for a picture.").arg(width).arg(height)};
    QImage image(width, height, QImage::Format_RGB32);
    if (image.isNull())
        return Error{tr("there is not enough memory for %1 by %2 pixels.").arg(width).arg(height)};
    image.fill(Qt::white);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMetre * scale)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), press.headline);
    image.setText(QStringLiteral("Description"), press.kind->altText(press.chart));
    image.setText(QStringLiteral("Source"), press.source);
    QPainter painter;
    if (!painter.begin(&image))
        return Error{tr("the picture could not be painted.")};
    painter.scale(width / double(press.size.width()), height / double(press.size.height()));
    paint(painter, press);
    painter.end();
    QImageWriter writer(&device, "png");
    writer.setCompression(compression);
    if (!writer.write(image))
        return Error{tr("%1.").arg(writer.errorString())};
    return {};
}

} // namespace

const PressFormat pngFormat{QStringLiteral("png"), QStringLiteral("PNG picture"), true, writePng};

} // namespace yardstick
