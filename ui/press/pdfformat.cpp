#include "ui/press/pressformat.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace yardstick {

namespace {

constexpr int dotsPerInch = 1200;

Result<void> writePdf(QIODevice &device, const PressChart &press, double)
{
    QPdfWriter writer(&device);
    const QSizeF points = QSizeF(press.size) * 72 / 96;
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(dotsPerInch);
    writer.setTitle(press.headline);
    writer.setCreator(QStringLiteral("Yardstick " YARDSTICK_VERSION));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{QCoreApplication::translate("Press", "the page could not be begun.")};
    painter.scale(dotsPerInch / 96.0, dotsPerInch / 96.0);
    paint(painter, press);
    if (!painter.end())
        return Error{QCoreApplication::translate("Press", "the page could not be finished.")};
    return {};
}

} // namespace

const PressFormat pdfFormat{QStringLiteral("pdf"), QStringLiteral("PDF page"), false, writePdf};

} // namespace yardstick
