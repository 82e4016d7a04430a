#include "ui/charts/charttext.h"
#include "ui/press/pressformat.h"

#include <QCoreApplication>
#include <QPainter>
#include <QSvgGenerator>

namespace yardstick {

namespace {

Result<void> writeSvg(QIODevice &device, const PressChart &press, double)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setResolution(96);
    generator.setSize(press.size);
    generator.setViewBox(QRect(QPoint(), press.size));
    // The generator writes both as they are: what a headline may contain, XML may not.
    generator.setTitle(press.headline.toHtmlEscaped());
    generator.setDescription((altText(press.chart) + QLatin1Char('\n') + press.source).toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator))
        return Error{QCoreApplication::translate("Press", "the drawing could not be begun.")};
    paint(painter, press);
    if (!painter.end())
        return Error{QCoreApplication::translate("Press", "the drawing could not be finished.")};
    return {};
}

} // namespace

const PressFormat svgFormat{QStringLiteral("svg"), QStringLiteral("SVG drawing"), false, writeSvg};

} // namespace yardstick
