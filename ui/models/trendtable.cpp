#include "ui/models/trendtable.h"

#include "core/text/format.h"
#include "ui/models/origin.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

const Series &seriesAt(const TrendData &data, qsizetype place)
{
    return data.series[static_cast<size_t>(place)];
}

} // namespace

TrendTable::TrendTable(QObject *parent)
    : ValueTable<TrendRow>({}, parent)
    , m_data(std::make_shared<TrendData>())
{
}

void TrendTable::setChart(const TrendChart &chart)
{
    // The figures stay as they are until the rows that point into them are replaced.
    const auto data = std::make_shared<const TrendData>(chart.data);
    const std::vector<qsizetype> shown = seriesNamed(chart);

    std::map<Period, TrendRow> rowByPeriod;
    for (size_t column = 0; column < shown.size(); ++column) {
        const Series &series = seriesAt(*data, shown[column]);
        for (size_t point = 0; point < series.points.size(); ++point) {
            TrendRow &row = rowByPeriod[series.points[point].period];
            row.points.resize(shown.size(), -1);
            row.period = series.points[point].period;
            row.points[column] = static_cast<qsizetype>(point);
        }
    }
    std::vector<TrendRow> rows;
    for (auto &[period, row] : rowByPeriod)
        rows.push_back(std::move(row));

    m_data = data;
    m_series = shown;
    std::vector<TableColumn<TrendRow>> columns;
    columns.emplace_back(QCoreApplication::translate("TrendTable", "Period"),
                         [](const TrendRow &row) { return periodLabel(row.period); });
    for (size_t column = 0; column < shown.size(); ++column)
        columns.push_back(areaColumn(shown[column], column));
    reset(std::move(columns), std::move(rows));
}

TableColumn<TrendRow> TrendTable::areaColumn(qsizetype series, size_t place) const
{
    const auto point = [data = m_data, series, place](const TrendRow &row) -> const Point * {
        const qsizetype at = row.points[place];
        return at < 0 ? nullptr : &seriesAt(*data, series).points[static_cast<size_t>(at)];
    };
    TableColumn<TrendRow> column;
    column.title = seriesAt(*m_data, series).label;
    column.titleTip = QStringLiteral("%1: %2").arg(column.title, m_data->unit);
    column.numeric = true;
    column.text = [data = m_data, point](const TrendRow &row) {
        const Point *figure = point(row);
        return figure ? cellValueText(*data, *figure) : QString();
    };
    column.role = [data = m_data, point](const TrendRow &row, int role) -> QVariant {
        const Point *figure = point(row);
        if (!figure)
            return {};
        if (role == Qt::ToolTipRole)
            return originText(*data, *figure);
        if (role == PlainTextRole && figure->value)
            return plainNumber(*figure->value);
        if (role == Qt::AccessibleTextRole)
            return figureText(*data, *figure);
        return {};
    };
    return column;
}

PointRef TrendTable::pointAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0)
        return {};
    const auto column = static_cast<size_t>(index.column() - 1);
    const qsizetype point = at(index.row()).points[column];
    return point < 0 ? PointRef{} : PointRef{m_series[column], point};
}

QModelIndex TrendTable::indexOf(const PointRef &point) const
{
    const auto column = std::ranges::find(m_series, point.series);
    if (!point.isValid() || column == m_series.end())
        return {};
    const auto place = static_cast<size_t>(column - m_series.begin());
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).points[place] == point.point)
            return index(row, static_cast<int>(place) + 1);
    }
    return {};
}

} // namespace yardstick
