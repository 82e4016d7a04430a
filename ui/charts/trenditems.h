// The parts of a trend chart that are painted in one go: what lies behind the lines of the named areas, and
// what lies before them. Forty grey lines in one item are several times as fast as forty series.
#pragma once

#include "ui/charts/trendlayout.h"
#include "ui/theme.h"

#include <QGraphicsItem>

namespace yardstick {

/// Bands, grid, ticks, the strip of texts, marks, the grey lines and the interval; the sentence of an empty
/// chart.
class TrendBackdrop : public QGraphicsItem {
public:
    TrendBackdrop(const TrendLayout &layout, const Theme &theme, const QString &emptyText);

    QRectF boundingRect() const override { return {QPointF(), m_layout.size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintBands(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintStrip(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintIntervals(QPainter &painter) const;
    void paintContext(QPainter &painter) const;

    TrendLayout m_layout;
    Theme m_theme;
    QString m_emptyText;
};

/// The dots at the ends of lines and for figures that stand alone, and the labels.
class TrendFront : public QGraphicsItem {
public:
    TrendFront(const TrendLayout &layout, const Theme &theme)
        : m_layout(layout)
        , m_theme(theme)
    {
    }

    QRectF boundingRect() const override { return {QPointF(), m_layout.size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintDot(QPainter &painter, const DrawnRun &run, QPointF figure) const;
    void paintDots(QPainter &painter) const;

    TrendLayout m_layout;
    Theme m_theme;
};

} // namespace yardstick
