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

bool hasIntervals(const Series &series)
{
    return std::ranges::any_of(series.points, [](const Point &point) { return point.interval.has_value(); });
}

} // namespace

TrendTable::TrendTable(QObject *parent)
    : ValueTable<TrendRow>({}, parent)
    , m_data(std::make_shared<TrendData>())
{
}

void TrendTable::setChart(const TrendChart &chart, bool intervals)
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
    rows.reserve(rowByPeriod.size());
    for (auto &[period, row] : rowByPeriod)
        rows.push_back(std::move(row));

    m_data = data;
    m_columns.clear();
    for (size_t place = 0; place < shown.size(); ++place) {
        m_columns.push_back({shown[place], place, Shown::Part::Value});
        if (intervals && hasIntervals(seriesAt(*data, shown[place]))) {
            m_columns.push_back({shown[place], place, Shown::Part::Lower});
            m_columns.push_back({shown[place], place, Shown::Part::Upper});
        }
    }
    std::vector<TableColumn<TrendRow>> columns;
    columns.emplace_back(QCoreApplication::translate("TrendTable", "Period"),
                         [](const TrendRow &row) { return periodLabel(row.period); });
    for (const Shown &column : m_columns)
        columns.push_back(areaColumn(column));
    reset(std::move(columns), std::move(rows));
}

TableColumn<TrendRow> TrendTable::areaColumn(const Shown &shown) const
{
    const auto point = [data = m_data, shown](const TrendRow &row) -> const Point * {
        const qsizetype at = row.points[shown.place];
        return at < 0 ? nullptr : &seriesAt(*data, shown.series).points[static_cast<size_t>(at)];
    };
    // The number of the column: the figure, or an end of its interval.
    const auto number = [part = shown.part](const Point &figure) -> std::optional<double> {
        if (part == Shown::Part::Value)
            return figure.value;
        if (!figure.value || !figure.interval)
            return std::nullopt;
        return part == Shown::Part::Lower ? figure.interval->lower : figure.interval->upper;
    };
    const QString &label = seriesAt(*m_data, shown.series).label;
    TableColumn<TrendRow> column;
    column.title = shown.part == Shown::Part::Value ? label
                   : shown.part == Shown::Part::Lower
                       ? QCoreApplication::translate("TrendTable", "%1, lower 95%").arg(label)
                       : QCoreApplication::translate("TrendTable", "%1, upper 95%").arg(label);
    column.titleTip = QStringLiteral("%1: %2").arg(column.title, m_data->unit);
    column.numeric = true;
    column.text = [data = m_data, point, number, part = shown.part](const TrendRow &row) {
        const Point *figure = point(row);
        if (!figure)
            return QString();
        if (part == Shown::Part::Value)
            return cellValueText(*data, *figure);
        const std::optional<double> end = number(*figure);
        return end ? tableText(*end, data->query.measure) : QString();
    };
    column.role = [data = m_data, point, number, part = shown.part](const TrendRow &row,
                                                                    int role) -> QVariant {
        const Point *figure = point(row);
        if (!figure)
            return {};
        if (role == Qt::ToolTipRole)
            return originText(*data, *figure);
        if (role == PlainTextRole && number(*figure))
            return plainNumber(*number(*figure));
        if (role == Qt::AccessibleTextRole && part == Shown::Part::Value)
            return figureText(*data, *figure);
        return {};
    };
    return column;
}

PointRef TrendTable::pointAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0)
        return {};
    const Shown &shown = m_columns[static_cast<size_t>(index.column() - 1)];
    const qsizetype point = at(index.row()).points[shown.place];
    return point < 0 ? PointRef{} : PointRef{shown.series, point};
}

QModelIndex TrendTable::indexOf(const PointRef &point) const
{
    const auto column = std::ranges::find(m_columns, point.series, &Shown::series);
    if (!point.isValid() || column == m_columns.end())
        return {};
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).points[column->place] == point.point)
            return index(row, static_cast<int>(column - m_columns.begin()) + 1);
    }
    return {};
}

} // namespace yardstick
