// A comparison as a table: a row an area in the order of rank, with its figure, interval, verdict, place
// among the control limits, and release. It shows the same values as the chart beside it.
#pragma once

#include "ui/charts/comparisonchart.h"
#include "ui/models/valuetable.h"

#include <memory>

namespace yardstick {

class ComparisonTable : public ValueTable<ComparedArea> {
public:
    static constexpr int areaColumn = 1;
    static constexpr int valueColumn = 2;
    static constexpr int verdictColumn = 3;

    explicit ComparisonTable(QObject *parent = nullptr);

    void setChart(const ComparisonChart &chart);

    /// The figure of a row; invalid where there is none.
    PointRef pointAt(const QModelIndex &index) const;
    /// The row of an area; -1 where it is not in the table.
    int rowOf(const AreaId &area) const;
};

} // namespace yardstick
