#include "ui/press/plotteddata.h"

#include "core/text/format.h"
#include "ui/charts/comparisontext.h"
#include "ui/charts/maptext.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlottedData", text);
}

DataCell numberCell(const std::optional<double> &value)
{
    return value ? DataCell(*value) : DataCell();
}

DataCell textCell(const QString &text)
{
    return text.isEmpty() ? DataCell() : DataCell(text);
}

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QString editionOf(const std::vector<Release> &releases, ReleaseId id)
{
    const auto found = std::ranges::find(releases, id, &Release::id);
    return found == releases.end() ? QString()
                                   : QStringLiteral("%1, %2").arg(found->title, editionText(*found));
}

/// Rows are made of columns that say how: one list holds heads and cells together.
template <typename Row>
struct Plotted {
    DataColumn column;
    std::function<DataCell(const Row &)> cell;
};

/// What stands in every table: the figure and what it is made of. `point` finds it in a row.
template <typename Row>
std::vector<Plotted<Row>> pointColumns(const QString &unit, Measure measure,
                                       std::function<const Point &(const Row &)> point,
                                       std::function<bool(const Row &)> hasInterval)
{
    const QString value = unit.isEmpty() ? tr("Value") : capitalised(unit);
    std::vector<Plotted<Row>> columns = {
        {{QStringLiteral("value"), value, tr("The figure as it is plotted, not rounded"), DataType::Number},
         [point](const Row &row) { return numberCell(point(row).value); }},
        {{QStringLiteral("marker"), tr("Marker"), tr("Why there is no figure, as the publisher marks it")},
         [point](const Row &row) {
             return point(row).marker ? textCell(point(row).marker->text) : DataCell();
         }},
        {{QStringLiteral("lower_limit"), tr("Lower 95% limit"),
          tr("The lower end of the 95 per cent confidence interval"), DataType::Number},
         [point, hasInterval](const Row &row) {
             return hasInterval(row) && point(row).interval ? numberCell(point(row).interval->lower)
                                                            : DataCell();
         }},
        {{QStringLiteral("upper_limit"), tr("Upper 95% limit"),
          tr("The upper end of the 95 per cent confidence interval"), DataType::Number},
         [point, hasInterval](const Row &row) {
             return hasInterval(row) && point(row).interval ? numberCell(point(row).interval->upper)
                                                            : DataCell();
         }},
    };
    if (measure != Measure::Count) {
        columns.push_back(
            {{QStringLiteral("numerator"), tr("Count"), tr("The count behind the figure"), DataType::Number},
             [point](const Row &row) { return numberCell(point(row).numerator); }});
        columns.push_back({{QStringLiteral("denominator"), tr("Out of"),
                            tr("The people, or the whole, that the count is of"), DataType::Number},
                           [point](const Row &row) { return numberCell(point(row).denominator); }});
    }
    columns.push_back({{QStringLiteral("computed"), tr("Computed as"),
                        tr("The formula, where the publisher does not print the figure")},
                       [point](const Row &row) { return textCell(point(row).formula); }});
    columns.push_back(
        {{QStringLiteral("provisional"), tr("Provisional"),
          tr("“yes” where the publisher says that it will be revised")},
         [point](const Row &row) { return point(row).provisional ? DataCell(tr("yes")) : DataCell(); }});
    columns.push_back({{QStringLiteral("notes"), tr("Publisher's notes"), {}}, [point](const Row &row) {
                           return textCell(notesOn(point(row)).join(QLatin1Char(' ')));
                       }});
    return columns;
}

template <typename Row>
void fill(DataTable &table, const std::vector<Plotted<Row>> &columns, const std::vector<Row> &rows)
{
    std::vector<std::vector<DataCell>> cells(rows.size());
    for (const Plotted<Row> &column : columns) {
        std::vector<DataCell> down;
        down.reserve(rows.size());
        for (const Row &row : rows)
            down.push_back(column.cell(row));
        const bool empty = std::ranges::all_of(down, [](const DataCell &cell) { return cell.index() == 0; });
        if (empty && column.column.name != QLatin1String("value"))
            continue;
        table.columns.push_back(column.column);
        for (size_t at = 0; at < rows.size(); ++at)
            cells[at].push_back(std::move(down[at]));
    }
    table.rows = std::move(cells);
}

struct TrendFigure {
    const Series *series;
    const Point *point;
};

void addTrend(DataTable &table, const TrendChart &chart)
{
    std::vector<TrendFigure> rows;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        for (const Point &point : series.points)
            rows.push_back({&series, &point});
    }
    std::vector<Plotted<TrendFigure>> columns = {
        {{QStringLiteral("area_code"), tr("Area code"),
          tr("The area's code of the Office for National Statistics")},
         [](const TrendFigure &row) { return textCell(row.series->area.value); }},
        {{QStringLiteral("area"), tr("Area"), {}},
         [](const TrendFigure &row) { return textCell(row.series->label); }},
        {{QStringLiteral("period"), tr("Period"), {}},
         [](const TrendFigure &row) { return textCell(periodLabel(row.point->period)); }},
        {{QStringLiteral("first_day"), tr("First day"), {}, DataType::Date},
         [](const TrendFigure &row) { return DataCell(row.point->period.firstDay()); }},
        {{QStringLiteral("last_day"), tr("Last day"), {}, DataType::Date},
         [](const TrendFigure &row) { return DataCell(row.point->period.lastDay()); }},
    };
    const auto own = [&chart](const TrendFigure &row) {
        return chart.intervals && row.series->area == chart.own;
    };
    for (Plotted<TrendFigure> &column : pointColumns<TrendFigure>(
             chart.data.unit, chart.data.query.measure,
             [](const TrendFigure &row) -> const Point & { return *row.point; }, own))
        columns.push_back(std::move(column));
    columns.push_back({{QStringLiteral("release"), tr("Release"),
                        tr("The edition of the publication that the figure is from")},
                       [&chart](const TrendFigure &row) {
                           return textCell(editionOf(chart.data.releases, row.point->release));
                       }});
    fill(table, columns, rows);
}

std::vector<Plotted<ComparedArea>> funnelColumns(const AreaComparison &comparison)
{
    std::vector<Plotted<ComparedArea>> columns;
    const auto add = [&](const char *name, const QString &title, double FunnelLimits::*limit) {
        columns.push_back(
            {{QLatin1String(name), title,
              tr("Control limit for an area of this size, widened for over-dispersion"), DataType::Number},
             [&comparison, limit](const ComparedArea &area) {
                 for (size_t at = 0; at < comparison.funnelAreas.size(); ++at) {
                     if (comparison.areas[comparison.funnelAreas[at]].area == area.area)
                         return DataCell(comparison.funnel->points[at].adjustedLimits.*limit);
                 }
                 return DataCell();
             }});
    };
    add("control_lower_95", tr("Lower 95% control limit"), &FunnelLimits::lower95);
    add("control_upper_95", tr("Upper 95% control limit"), &FunnelLimits::upper95);
    add("control_lower_998", tr("Lower 99.8% control limit"), &FunnelLimits::lower998);
    add("control_upper_998", tr("Upper 99.8% control limit"), &FunnelLimits::upper998);
    return columns;
}

void addComparison(DataTable &table, const AreaComparison &comparison, bool funnel)
{
    std::vector<ComparedArea> rows = comparison.areas;
    if (comparison.benchmark) {
        ComparedArea benchmark;
        benchmark.area = comparison.query.benchmark.area;
        benchmark.name = benchmarkText(comparison);
        if (comparison.benchmarkPoint)
            benchmark.point = *comparison.benchmarkPoint;
        benchmark.point.value = comparison.benchmark;
        benchmark.comparison = notCompared(NoComparison::IsTheBenchmark);
        const auto listed = std::ranges::find(rows, benchmark.area, &ComparedArea::area);
        if (listed == rows.end() || benchmark.area.isEmpty())
            rows.push_back(benchmark);
    }
    std::vector<Plotted<ComparedArea>> columns = {
        {{QStringLiteral("rank"), tr("Rank"), tr("1 is the highest figure unless the chart says otherwise"),
          DataType::Number},
         [](const ComparedArea &row) {
             return row.rank ? DataCell(static_cast<double>(row.rank->rank)) : DataCell();
         }},
        {{QStringLiteral("area_code"), tr("Area code"),
          tr("The area's code of the Office for National Statistics")},
         [](const ComparedArea &row) { return textCell(row.area.value); }},
        {{QStringLiteral("area"), tr("Area"), {}},
         [](const ComparedArea &row) { return textCell(row.name); }},
        {{QStringLiteral("period"), tr("Period"), {}},
         [&comparison](const ComparedArea &) { return textCell(periodLabel(comparison.period)); }},
    };
    for (Plotted<ComparedArea> &column : pointColumns<ComparedArea>(
             comparison.unit, comparison.query.measure,
             [](const ComparedArea &row) -> const Point & { return row.point; },
             [](const ComparedArea &) { return true; }))
        columns.push_back(std::move(column));
    if (comparison.benchmark)
        columns.push_back({{QStringLiteral("comparison"), tr("Compared"),
                            tr("The 95 per cent interval against %1").arg(benchmarkText(comparison))},
                           [](const ComparedArea &row) {
                               return row.comparison.reason == NoComparison::IsTheBenchmark
                                          ? DataCell()
                                          : DataCell(verdictText(row.comparison.verdict));
                           }});
    if (funnel && comparison.funnel) {
        for (Plotted<ComparedArea> &column : funnelColumns(comparison))
            columns.push_back(std::move(column));
    }
    columns.push_back({{QStringLiteral("release"), tr("Release"),
                        tr("The edition of the publication that the figure is from")},
                       [&comparison](const ComparedArea &row) {
                           return textCell(editionOf(comparison.releases, row.point.release));
                       }});
    fill(table, columns, rows);
}

void addFigures(DataTable &table, const TrendChart &chart, const ChartKind &)
{
    addTrend(table, chart);
}

void addFigures(DataTable &table, const ComparisonChart &chart, const ChartKind &kind)
{
    addComparison(table, chart.comparison, kind.id == funnelKind.id);
}

void addFigures(DataTable &table, const MapChart &chart, const ChartKind &)
{
    addComparison(table, chart.comparison, false);
}

} // namespace

DataTable plottedData(const PressChart &press)
{
    DataTable table;
    table.title = press.headline;
    table.description = press.subtitle;
    for (QString line : press.source.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(tr("Source: ")))
            line.remove(0, tr("Source: ").size());
        while (line.endsWith(QLatin1Char(';')))
            line.chop(1);
        table.sources << line;
    }
    if (!press.embargo.isEmpty())
        table.notes << press.embargo;
    if (!press.note.isEmpty())
        table.notes << press.note.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    std::visit([&](const auto &chart) { addFigures(table, chart, *press.kind); }, press.chart);
    return table;
}

} // namespace yardstick
