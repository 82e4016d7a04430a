#include "ui/charts/headtexts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace yardstick {

namespace {

constexpr double sampleShare = 2.2; // of the text's size, with the gap after it

double sampleWidth(HeadText::Sample sample, const Theme &theme)
{
    const bool shape = sample == HeadText::Sample::Filled || sample == HeadText::Sample::Outlined;
    if (sample == HeadText::Sample::None)
        return 0;
    return theme.tickSize * (shape ? 1.3 : sampleShare);
}

void paintSample(QPainter &painter, const HeadText &text, const Theme &theme)
{
    using Sample = HeadText::Sample;
    const double y = text.rect.center().y();
    const double left = text.rect.left();
    const double right = left + theme.tickSize * 1.7;
    switch (text.sample) {
    case Sample::None:
        return;
    case Sample::Interval:
        painter.setPen(QPen(theme.text, theme.contextWidth * 1.3));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        for (const double x : {left, right})
            painter.drawLine(QPointF(x, y - theme.tickSize * 0.25), QPointF(x, y + theme.tickSize * 0.25));
        return;
    case Sample::Widened:
    case Sample::Chance:
        painter.setPen(QPen(theme.axisText, theme.contextWidth * (text.sample == Sample::Widened ? 1.6 : 1),
                            text.sample == Sample::Widened ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        return;
    case Sample::Outline:
        painter.setPen(QPen(theme.axisLine, theme.contextWidth * 1.4));
        painter.setBrush(theme.canvas);
        painter.drawRect(
            QRectF(left + 1, y - theme.tickSize * 0.3, theme.tickSize * 1.5, theme.tickSize * 0.6));
        return;
    case Sample::Filled:
    case Sample::Outlined:
        painter.setPen(QPen(theme.text, theme.contextWidth * 1.6));
        painter.setBrush(text.sample == Sample::Filled ? theme.text : theme.canvas);
        paintTriangle(painter, {left + theme.tickSize * 0.5, y}, theme.tickSize * 0.38, true);
        return;
    }
}

} // namespace

double flowTexts(std::vector<HeadText> &texts, double width, const Theme &theme)
{
    if (texts.empty())
        return 0;
    const QFontMetricsF metrics(theme.font(theme.tickSize));
    const double line = theme.tickSize * 1.45;
    double x = 0;
    double y = 0;
    for (HeadText &text : texts) {
        const double sample = sampleWidth(text.sample, theme);
        text.text = metrics.elidedText(text.text, Qt::ElideRight, width - sample);
        const double needed = metrics.horizontalAdvance(text.text) + sample + 1;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        text.rect = {x, y, needed, line};
        x += needed + theme.tickSize * 1.6;
    }
    return y + line;
}

void paintTexts(QPainter &painter, const std::vector<HeadText> &texts, const Theme &theme)
{
    painter.setFont(theme.font(theme.tickSize));
    for (const HeadText &text : texts) {
        paintSample(painter, text, theme);
        painter.setPen(theme.axisText);
        painter.drawText(text.rect.adjusted(sampleWidth(text.sample, theme), 0, 40, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text.text);
    }
}

void paintTriangle(QPainter &painter, QPointF centre, double radius, bool up)
{
    const double sign = up ? 1 : -1;
    const QPointF tip(0, -radius * sign);
    const QPointF foot(radius * 0.95, radius * 0.75 * sign);
    painter.drawPolygon(QPolygonF({centre + tip, centre + foot, centre + QPointF(-foot.x(), foot.y())}));
}

} // namespace yardstick
