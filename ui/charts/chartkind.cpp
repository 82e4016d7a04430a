#include "ui/charts/chartkind.h"

#include <QPainter>

namespace yardstick {

const std::vector<const ChartKind *> &chartKinds()
{
    static const std::vector<const ChartKind *> kinds = {&trendChartKind};
    return kinds;
}

void paintChart(QPainter &painter, const QRectF &target, const BuiltChart &chart)
{
    painter.save();
    chart.scene->render(&painter, target, chart.scene->sceneRect(), Qt::IgnoreAspectRatio);
    painter.restore();
}

} // namespace yardstick
