#include "ui/press/pressformat.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QSvgGenerator>

namespace yardstick {

namespace {

Result<void> writeSvg(QIODevice &device, const PressChart &press, double)
{
    QByteArray drawing;
    QBuffer buffer(&drawing);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(press.size);
    generator.setViewBox(QRect(QPoint(), press.size));
    // The generator writes both as they are: what a headline may contain, XML may not.
    generator.setTitle(press.headline.toHtmlEscaped());
    generator.setDescription(
        (press.kind->altText(press.chart) + QLatin1Char('\n') + press.source).toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator))
        return Error{QCoreApplication::translate("Press", "the drawing could not be begun.")};
    paint(painter, press);
    if (!painter.end())
        return Error{QCoreApplication::translate("Press", "the drawing could not be finished.")};
    // The generator names the first family only; a computer without it is to take its metric twin, not a
    // serif.
    drawing.replace("font-family=\"Liberation Sans\"",
                    "font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\"");
    if (device.write(drawing) != drawing.size())
        return Error{device.errorString() + QLatin1Char('.')};
    return {};
}

} // namespace

const PressFormat svgFormat{QStringLiteral("svg"), QStringLiteral("SVG drawing"), false, writeSvg};

} // namespace yardstick
