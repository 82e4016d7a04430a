// A paragraph or several, wrapped at words to a width and measured before it is drawn: how high the texts of
// a press picture are decides how much is left for its chart.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <vector>

class QPainter;

namespace yardstick {

class TextBlock {
public:
    /// Wraps `text` (paragraphs end with a line break) to `width`; a word that is wider is broken where it
    /// must be.
    TextBlock(const QString &text, const QFont &font, const QColor &colour, double width);

    double height() const { return m_lineHeight * static_cast<double>(m_lines.size()); }
    const std::vector<QString> &lines() const { return m_lines; }
    bool isEmpty() const { return m_lines.empty(); }

    void draw(QPainter &painter, double x, double y) const;

    /// The same text in as many lines, each about as long as the others: no line of one word below a full
    /// one.
    TextBlock balanced() const;

private:
    QString m_text;
    QFont m_font;
    QColor m_colour;
    double m_width;
    double m_lineHeight = 0;
    std::vector<QString> m_lines;
};

} // namespace yardstick
