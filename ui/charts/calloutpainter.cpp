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
    add(callout.source, theme.tickSize - 1, false);
    add(callout.formula, theme.tickSize - 1, false);
    add(callout.note, theme.tickSize - 1, false);
    size = {width, y - 2};
    return lines;
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

void paintCallout(QPainter &painter, QPointF at, const Callout &callout, const Theme &theme,
                  const QRectF &bounds, double right)
{
    painter.setPen(QPen(theme.text, 2));
    painter.setBrush(theme.canvas);
    painter.drawEllipse(at, 5, 5);

    constexpr double margin = 9;
    QSizeF inner;
    const double widest = std::clamp(bounds.width() * 0.45, 120.0, 320.0);
    const std::vector<CalloutLine> lines = setCallout(callout, theme, widest, inner);
    const QRectF box = calloutRect(at, inner.grownBy({margin, margin, margin, margin}), bounds, right);
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

} // namespace yardstick
