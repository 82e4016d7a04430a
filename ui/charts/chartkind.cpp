#include "ui/charts/chartkind.h"

#include <QPainter>

#include <algorithm>

namespace yardstick {

const std::vector<const ChartKind *> &chartKinds()
{
    static const std::vector<const ChartKind *> kinds = {&trendChartKind, &rankedBarsKind, &funnelKind,
                                                         &mapChartKind};
    return kinds;
}

const ChartKind &chartKindFor(const ChartValue &chart)
{
    const auto found =
        std::ranges::find_if(chartKinds(), [&](const ChartKind *kind) { return kind->draws(chart); });
    Q_ASSERT(found != chartKinds().end());
    return **found;
}

void paintChart(QPainter &painter, const QRectF &target, const BuiltChart &chart)
{
    painter.save();
    chart.scene->render(&painter, target, chart.scene->sceneRect(), Qt::IgnoreAspectRatio);
    painter.restore();
}

} // namespace yardstick
