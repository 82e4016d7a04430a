// The line under the chart: the figure under the mouse, its period and release, and the way to where it comes
// from.
#pragma once

#include "core/analysis/areacomparison.h"
#include "ui/charts/trendchart.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace yardstick {

class DetailLine : public QWidget {
    Q_OBJECT

public:
    /// `name` is the object name and the start of its parts' names: "detail", "detail-origin".
    explicit DetailLine(QWidget *parent = nullptr, const QString &name = QStringLiteral("detail"));

    /// Shows a figure; with an invalid one, nothing.
    void show(const TrendData &figures, const PointRef &ref);
    void show(const AreaComparison &comparison, const PointRef &ref);

signals:
    void originRequested();

private:
    QLabel *m_figure;
    QLabel *m_release;
    QPushButton *m_origin;
};

/// The latest present figure of the series that weighs most: what a page shows when nobody points at
/// anything.
PointRef latestFigure(const TrendChart &chart);

} // namespace yardstick
