// The one function that paints a press picture: preview, clipboard and every file.
#include "ui/press/presschart.h"
#include "ui/press/textblock.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yardstick {

namespace {

const QColor embargoColour(QStringLiteral("#801650")); // 9.8 : 1 on white

/// The headline: on one line where that makes it only a little smaller, else on two; a third would crowd out
/// the chart.
TextBlock headlineBlock(const QString &text, double pixels, const Theme &theme, double width)
{
    const auto fitted = [&](size_t lines, double least) {
        TextBlock made(text, theme.font(pixels, true), theme.text, width);
        for (double size = pixels - 1; made.lines().size() > lines && size >= least; size -= 1)
            made = TextBlock(text, theme.font(size, true), theme.text, width);
        return made;
    };
    const TextBlock one = fitted(1, pixels * 0.85);
    return one.lines().size() <= 1 ? one : fitted(2, pixels * 0.7).balanced();
}

/// How large texts are for a picture of this size: 1 at 1200 by 675.
double sizeFactor(QSizeF size)
{
    return std::clamp(std::sqrt(size.width() * size.height() / (1200.0 * 675.0)), 0.62, 3.0);
}

Theme themeOf(double factor)
{
    Theme theme = pressTheme();
    theme.labelSize = 20;
    theme.tickSize = 17;
    theme.ownWidth = 4.8;
    theme.benchmarkWidth = 3.2;
    theme.otherWidth = 3.2;
    theme.contextWidth = 1.2;
    return theme.scaled(factor);
}

/// Where the parts of a picture go.
class Composition {
public:
    Composition(QPainter &painter, const PressChart &press)
        : m_painter(painter)
        , m_press(press)
        , m_factor(sizeFactor(press.size))
        , m_theme(themeOf(m_factor))
        , m_margin(std::round((press.plain ? 16 : 32) * m_factor))
        , m_top(m_margin * 0.8)
        , m_bottom(press.size.height() - m_margin * 0.7)
    {
    }

    void paintAll()
    {
        m_painter.fillRect(QRectF(QPointF(), m_press.size), m_theme.canvas);
        if (!m_press.embargo.isEmpty())
            paintBar();
        if (!m_press.plain) {
            paintHead();
            paintFoot();
        }
        const QRectF area(m_margin, m_top, width(), m_bottom - m_top);
        if (area.height() >= 60)
            paintChart(m_painter, area, m_press.kind->build(m_press.chart, m_theme, area.size()));
        if (!m_press.embargo.isEmpty())
            paintMark();
    }

private:
    double width() const { return m_press.size.width() - 2 * m_margin; }

    /// A bar along the top that says the embargo.
    void paintBar()
    {
        const QRectF bar(0, 0, m_press.size.width(), std::round(36 * m_factor));
        m_painter.fillRect(bar, embargoColour);
        m_painter.setPen(Qt::white);
        m_painter.setFont(m_theme.font(19 * m_factor, true));
        m_painter.drawText(bar, Qt::AlignCenter, m_press.embargo);
        m_top += bar.height() * 0.8;
    }

    /// The same across the chart, so that it can't be cut off.
    void paintMark()
    {
        const QSizeF size = m_press.size;
        m_painter.save();
        m_painter.translate(size.width() / 2, size.height() / 2);
        m_painter.rotate(-std::atan2(size.height(), size.width()) * 180 / std::numbers::pi);
        const double room = std::hypot(size.width(), size.height()) * 0.8;
        const double tried = 40 * m_factor;
        const double needed = QFontMetricsF(m_theme.font(tried, true)).horizontalAdvance(m_press.embargo);
        m_painter.setFont(m_theme.font(tried * room / std::max(1.0, needed), true));
        QColor pale = embargoColour;
        pale.setAlphaF(0.16F);
        m_painter.setPen(pale);
        m_painter.drawText(QRectF(-room, -2 * tried, 2 * room, 4 * tried), Qt::AlignCenter, m_press.embargo);
        m_painter.restore();
    }

    void paintHead()
    {
        const TextBlock headline = headlineBlock(m_press.headline, 36 * m_factor, m_theme, width());
        const TextBlock subtitle(m_press.subtitle, m_theme.font(21 * m_factor), m_theme.mutedText, width());
        headline.draw(m_painter, m_margin, m_top);
        m_top += headline.height() + (subtitle.isEmpty() ? 0 : 5 * m_factor);
        subtitle.draw(m_painter, m_margin, m_top);
        m_top += subtitle.height() + 16 * m_factor;
    }

    /// Source and note on the left, the office on the right, a line above.
    void paintFoot()
    {
        const QFont small = m_theme.font(15.5 * m_factor);
        const Letterhead &head = m_press.letterhead;
        QSizeF logo;
        if (!head.logo.isNull())
            logo = QSizeF(head.logo.size()).scaled(QSizeF(200, 54) * m_factor, Qt::KeepAspectRatio);
        const double officeWidth =
            head.office.isEmpty()
                ? 0
                : std::min(QFontMetricsF(small).horizontalAdvance(head.office) + 1, width() * 0.3);
        const double right = std::max(logo.width(), officeWidth);
        const double left = width() - (right > 0 ? right + 24 * m_factor : 0);
        const TextBlock source = TextBlock(m_press.source, small, m_theme.axisText, left).balanced();
        const TextBlock note = TextBlock(m_press.note, small, m_theme.axisText, left).balanced();
        const TextBlock office(head.office, small, m_theme.text, right);
        const double rightHeight =
            logo.height() + office.height() + (logo.isEmpty() || office.isEmpty() ? 0 : 4 * m_factor);
        const double height = std::max(source.height() + note.height(), rightHeight);
        if (height <= 0)
            return;
        m_bottom -= height;
        source.draw(m_painter, m_margin, m_bottom);
        note.draw(m_painter, m_margin, m_bottom + source.height());
        const double edge = m_press.size.width() - m_margin;
        double y = m_bottom + height - rightHeight;
        if (!logo.isEmpty()) {
            m_painter.drawImage(QRectF(QPointF(edge - logo.width(), y), logo), head.logo);
            y += logo.height() + 4 * m_factor;
        }
        for (const QString &line : office.lines()) {
            const QFontMetricsF metrics(small);
            m_painter.setFont(small);
            m_painter.setPen(m_theme.text);
            m_painter.drawText(QPointF(edge - metrics.horizontalAdvance(line), y + metrics.ascent()), line);
            y += office.height() / static_cast<double>(office.lines().size());
        }
        m_bottom -= 9 * m_factor;
        m_painter.setPen(QPen(m_theme.border, std::max(1.0, m_factor)));
        m_painter.drawLine(QPointF(m_margin, m_bottom), QPointF(edge, m_bottom));
        m_bottom -= 10 * m_factor;
    }

    QPainter &m_painter;
    const PressChart &m_press;
    double m_factor;
    Theme m_theme;
    double m_margin;
    double m_top;    ///< of what is left for the chart
    double m_bottom; ///< likewise
};

} // namespace

void paint(QPainter &painter, const PressChart &press)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    Composition(painter, press).paintAll();
    painter.restore();
}

} // namespace yardstick
