// When programmes and awards run, as bars along the years with a line for today. Painted here; it draws only
// the rows in sight, so that ten thousand are as quick as ten. Up, Down, Home, End and the pages move, Return
// opens; what the chosen row says is in the accessible description.
#pragma once

#include "ui/funding/timelinerows.h"
#include "ui/theme.h"

#include <QAbstractScrollArea>

namespace yardstick {

class TimelineView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setRows(std::vector<TimelineRow> rows, QDate today);
    void setTheme(const Theme &theme);
    int current() const { return m_current; }
    /// Chooses a row and shows it; says nothing.
    void setCurrent(int row);

    QSize minimumSizeHint() const override { return {320, 160}; }

signals:
    void rowChosen(int row);
    void rowActivated(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void layOut();
    void describe();
    int rowAt(double y) const;
    double xOf(QDate day) const;
    double namesWidth() const;
    QString textOf(int row) const;
    void paintAxis(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintBar(QPainter &painter, const TimelineRow &row, const QRectF &line) const;
    void paintToday(QPainter &painter) const;
    void choose(int row);

    std::vector<TimelineRow> m_rows;
    QDate m_today;
    QDate m_first; ///< the days at the ends of the axis
    QDate m_last;
    Theme m_theme;
    int m_current = -1;
};

/// The days at the ends of the axis: whole financial years that hold every row's days and today; no more than
/// thirty, so that a slip of a day does not press all others together.
std::pair<QDate, QDate> timelineSpan(const std::vector<TimelineRow> &rows, QDate today);

} // namespace yardstick
