// Money by year, theme, funder or provider as bars: for each row of the table one bar a figure, with its name
// and its sum at its end, so that approved, awarded, paid, returned and committed are told apart in words. It
// draws only what is in sight. Up and Down move from row to row.
#pragma once

#include "core/funding/totals.h"
#include "ui/theme.h"

#include <QAbstractScrollArea>

namespace yardstick {

class MoneyBars : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit MoneyBars(QWidget *parent = nullptr);

    void setTable(const MoneyTable &table);
    void setTheme(const Theme &theme);
    int current() const { return m_current; }
    void setCurrent(int row); ///< says nothing

    QSize minimumSizeHint() const override { return {300, 160}; }

signals:
    void rowChosen(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void layOut();
    void describe();
    double groupHeight() const;
    void paintGroup(QPainter &painter, std::size_t row, double top) const;

    MoneyTable m_table;
    std::vector<const MoneyFigure *> m_figures;
    double m_scale = 1; ///< the largest sum, in pence
    Theme m_theme;
    int m_current = 0;
};

/// The figures that the bars show: those of money out, or of money in, that are not £0 everywhere. What is
/// the sum or difference of others (agreed, paid less returned) is left to the table.
std::vector<const MoneyFigure *> barFigures(const MoneyTable &table);

} // namespace yardstick
