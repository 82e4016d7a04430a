#include "ui/charts/calloutpainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

/// One line of a callout: bold for area and value, the rest plain and wrapped.
struct CalloutLine {
    QString text;
    QFont font;
    QRectF rect; ///< from the callout's inner corner
};

std::vector<CalloutLine> setCallout(const Callout &callout, const Theme &theme, double widest, QSizeF &size)
{
    std::vector<CalloutLine> lines;
    double y = 0;
    double width = 0;
    const auto add = [&](const QString &text, double pixels, bool bold) {
        if (text.isEmpty())
            return;
        CalloutLine line{text, theme.font(pixels, bold), {}};
        const QRectF box =
            QFontMetricsF(line.font).boundingRect(QRectF(0, 0, widest, 1000), Qt::TextWordWrap, text);
        line.rect = {0, y, std::ceil(box.width()) + 1, box.height()};
        y += box.height() + 2;
        width = std::max(width, line.rect.width());
        lines.push_back(line);
    };
    add(callout.area, theme.labelSize, true);
    add(callout.period, theme.labelSize, false);
    add(callout.value, theme.labelSize, true);
    add(callout.standing, theme.tickSize, false);
    add(callout.interval, theme.tickSize, false);
    add(callout.source, theme.tickSize - 1, false);
    add(callout.formula, theme.tickSize - 1, false);
    add(callout.note, theme.tickSize - 1, false);
    add(callout.published, theme.tickSize - 1, false);
    size = {width, y - 2};
    return lines;
}

constexpr double margin = 9;
constexpr QMarginsF margins(margin, margin, margin, margin);

double widestIn(const QRectF &bounds)
{
    return std::clamp(bounds.width() * 0.45, 120.0, 320.0);
}

void paintBox(QPainter &painter, const QRectF &box, const std::vector<CalloutLine> &lines, const Theme &theme)
{
    painter.setPen(QPen(theme.axisLine, 1));
    painter.setBrush(theme.calloutFill);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.calloutText);
    for (const CalloutLine &line : lines) {
        painter.setFont(line.font);
        painter.drawText(line.rect.translated(box.topLeft() + QPointF(margin, margin)), Qt::TextWordWrap,
                         line.text);
    }
}

} // namespace

QRectF calloutRect(QPointF at, QSizeF size, const QRectF &bounds, double right)
{
    constexpr double gap = 12;
    QRectF rect(at + QPointF(gap, -size.height() - gap), size);
    if (rect.right() > std::min(right, bounds.right()))
        rect.moveRight(at.x() - gap);
    if (rect.top() < bounds.top())
        rect.moveTop(at.y() + gap);
    rect.moveLeft(
        std::clamp(rect.left(), bounds.left(), std::max(bounds.left(), bounds.right() - size.width())));
    rect.moveTop(
        std::clamp(rect.top(), bounds.top(), std::max(bounds.top(), bounds.bottom() - size.height())));
    return rect;
}

QRectF calloutBeside(const QRectF &area, QSizeF size, const QRectF &bounds)
{
    constexpr double gap = 8;
    QRectF rect(QPointF(area.right() + gap, area.center().y() - size.height() / 2), size);
    if (rect.right() > bounds.right())
        rect.moveRight(area.left() - gap);
    rect.moveLeft(
        std::clamp(rect.left(), bounds.left(), std::max(bounds.left(), bounds.right() - size.width())));
    rect.moveTop(
        std::clamp(rect.top(), bounds.top(), std::max(bounds.top(), bounds.bottom() - size.height())));
    return rect;
}

void paintCallout(QPainter &painter, QPointF at, const Callout &callout, const Theme &theme,
                  const QRectF &bounds, double right)
{
    painter.setPen(QPen(theme.text, 2));
    painter.setBrush(theme.canvas);
    painter.drawEllipse(at, 5, 5);
    QSizeF size;
    const std::vector<CalloutLine> lines = setCallout(callout, theme, widestIn(bounds), size);
    paintBox(painter, calloutRect(at, size.grownBy(margins), bounds, right), lines, theme);
}

void paintCallout(QPainter &painter, const QPainterPath &shape, const Callout &callout, const Theme &theme,
                  const QRectF &bounds)
{
    painter.setBrush(Qt::NoBrush);
    for (const auto &[colour, width] : {std::pair(theme.canvas, 6.0), std::pair(theme.accent, 3.0)}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(shape);
    }
    QSizeF size;
    const std::vector<CalloutLine> lines = setCallout(callout, theme, widestIn(bounds), size);
    paintBox(painter, calloutBeside(shape.boundingRect(), size.grownBy(margins), bounds), lines, theme);
}

} // namespace yardstick
