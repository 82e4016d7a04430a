// The figures of a trend as a table: a row a period, a column for my area, the benchmark and each chosen
// force, and the ends of their intervals on request. It shows the same TrendData as the chart above it.
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

    /// With intervals, each area that has any has two more columns: the ends of its 95 per cent interval.
    void setChart(const TrendChart &chart, bool intervals = false);

    /// The figure in a cell; invalid for the period's own column and where a series has no point.
    PointRef pointAt(const QModelIndex &index) const;
    /// The cell of a figure; invalid when the table does not show its series.
    QModelIndex indexOf(const PointRef &point) const;

private:
    /// What stands in a column of figures.
    struct Shown {
        enum class Part { Value, Lower, Upper };
        qsizetype series = 0;
        size_t place = 0; ///< in TrendRow::points
        Part part = Part::Value;
    };
    TableColumn<TrendRow> areaColumn(const Shown &shown) const;

    std::shared_ptr<const TrendData> m_data;
    std::vector<Shown> m_columns;
};

} // namespace yardstick
