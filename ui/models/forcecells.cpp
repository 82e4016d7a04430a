#include "ui/models/forcecells.h"

#include "core/text/format.h"
#include "ui/charts/charttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ForceCells", text);
}

struct Ends {
    const Point *first = nullptr;
    const Point *last = nullptr;
};

Ends endsOf(const Series &series)
{
    Ends ends;
    for (const Point &point : series.points) {
        if (!point.value)
            continue;
        ends.first = ends.first ? ends.first : &point;
        ends.last = &point;
    }
    return ends;
}

QString sentenceOf(const Series &series, const Ends &ends, const TrendData &data)
{
    if (!ends.last)
        return tr("%1: no figures").arg(series.label);
    const QString last =
        tr("%1 in %2").arg(valueWithUnit(*ends.last->value, data), periodLabel(ends.last->period));
    if (ends.first == ends.last)
        return tr("%1: %2").arg(series.label, last);
    return tr("%1: %2, from %3 in %4")
        .arg(series.label, last, valueText(*ends.first->value, data.query.measure),
             periodLabel(ends.first->period));
}

Period newestPeriod(const TrendData &data)
{
    Period newest;
    for (const Series &series : data.series) {
        if (const Point *last = endsOf(series).last; last && (!newest.isValid() || newest < last->period))
            newest = last->period;
    }
    return newest;
}

bool comesBefore(const ForceCell &a, const ForceCell &b, CellOrder order)
{
    const bool aOwn = a.role == SeriesRole::Own;
    if (aOwn != (b.role == SeriesRole::Own))
        return aOwn;
    if (order == CellOrder::Value && a.latest.has_value() != b.latest.has_value())
        return a.latest.has_value();
    if (order == CellOrder::Value && a.latest && *a.latest != *b.latest)
        return *a.latest > *b.latest;
    return a.label.localeAwareCompare(b.label) < 0;
}

} // namespace

std::vector<ForceCell> forceCells(const TrendChart &chart, CellOrder order)
{
    const TrendData &data = chart.data;
    const Period newest = newestPeriod(data);
    std::vector<ForceCell> cells;
    for (qsizetype place = 0; place < std::ssize(data.series); ++place) {
        const Series &series = data.series[static_cast<size_t>(place)];
        const SeriesRole role = roleOf(chart, series);
        if (role == SeriesRole::Benchmark)
            continue;
        const Ends ends = endsOf(series);
        ForceCell cell{place, series.area, role, series.label, {}, {}, sentenceOf(series, ends, data)};
        if (!ends.last) {
            cell.latestText = tr("no figures");
        } else if (ends.last->period == newest) {
            cell.latest = ends.last->value;
            cell.latestText = valueText(*ends.last->value, data.query.measure);
        } else {
            cell.latestText = tr("%1 (%2)").arg(valueText(*ends.last->value, data.query.measure),
                                                periodShortLabel(ends.last->period));
        }
        cells.push_back(std::move(cell));
    }
    std::ranges::stable_sort(
        cells, [order](const ForceCell &a, const ForceCell &b) { return comesBefore(a, b, order); });
    return cells;
}

std::vector<TableColumn<ForceCell>> forceCellColumns()
{
    return {{tr("Force"),
             [](const ForceCell &cell) { return cell.label; },
             false,
             {},
             [](const ForceCell &cell, int role) -> QVariant {
                 if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
                     return cell.sentence;
                 return {};
             }}};
}

} // namespace yardstick
