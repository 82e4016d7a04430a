#include "ui/press/textblock.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace yardstick {

TextBlock::TextBlock(const QString &text, const QFont &font, const QColor &colour, double width)
    : m_text(text.trimmed())
    , m_font(font)
    , m_colour(colour)
    , m_width(width)
    , m_lineHeight(QFontMetricsF(font).height() * 1.03)
{
    if (m_text.isEmpty())
        return;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QStringList paragraphs = m_text.split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            m_lines.push_back(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
}

void TextBlock::draw(QPainter &painter, double x, double y) const
{
    painter.setFont(m_font);
    painter.setPen(m_colour);
    y += QFontMetricsF(m_font).ascent();
    for (const QString &line : m_lines) { // line by line: SVG then holds whole lines as text
        painter.drawText(QPointF(x, y), line);
        y += m_lineHeight;
    }
}

TextBlock TextBlock::balanced() const
{
    double low = m_width / 2;
    double high = m_width;
    while (high - low > 4) {
        const double middle = (low + high) / 2;
        if (TextBlock(m_text, m_font, m_colour, middle).lines().size() <= m_lines.size())
            high = middle;
        else
            low = middle;
    }
    return m_lines.size() < 2 ? *this : TextBlock(m_text, m_font, m_colour, high);
}

} // namespace yardstick
