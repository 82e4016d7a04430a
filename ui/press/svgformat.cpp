#include "ui/press/outlinedtext.h"
#include "ui/press/pressformat.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QSvgGenerator>

namespace yardstick {

namespace {

Result<void> writeSvg(QIODevice &device, const PressChart &press, const PressOutput &output)
{
    QByteArray drawing;
    QBuffer buffer(&drawing);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(press.size.toSize());
    generator.setViewBox(QRectF(QPointF(), press.size));
    // The generator writes both as they are: what a headline may contain, XML may not.
    generator.setTitle(press.headline.toHtmlEscaped());
    generator.setDescription((describedAs(press) + QLatin1Char('\n') + press.source).toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator))
        return Error{QCoreApplication::translate("Press", "the drawing could not be begun.")};
    if (output.textAsPaths)
        paintOutlined(painter, press.size, [&press](QPainter &outlined) { paint(outlined, press); });
    else
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

const PressFormat svgFormat{QStringLiteral("svg"),
                            QStringLiteral("SVG drawing"),
                            QStringLiteral("Drawn in lines: sharp at any size"),
                            false,
                            writeSvg,
                            true};

} // namespace yardstick
