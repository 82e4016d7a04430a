// The figures of a trend as a table: a row a period, a column for my area, the benchmark and each chosen
// force. It shows the same TrendData as the chart above it.
#pragma once

#include "ui/charts/trendchart.h"
#include "ui/models/valuetable.h"

#include <memory>
#include <optional>

namespace yardstick {

struct TrendRow {
    Period period;
    std::vector<qsizetype>
        points; ///< for each column of figures the place in its series; -1 where it has none
};

class TrendTable : public ValueTable<TrendRow> {
public:
    explicit TrendTable(QObject *parent = nullptr);

    void setChart(const TrendChart &chart);

    /// The figure in a cell; invalid for the period's own column and where a series has no point.
    PointRef pointAt(const QModelIndex &index) const;
    /// The cell of a figure; invalid when the table does not show its series.
    QModelIndex indexOf(const PointRef &point) const;

private:
    TableColumn<TrendRow> areaColumn(qsizetype series, size_t place) const;

    std::shared_ptr<const TrendData> m_data;
    std::vector<qsizetype> m_series; ///< which series stands in each column of figures
};

} // namespace yardstick
