// series: the figures of one indicator over time.
#include "app/cli/answerjson.h"
#include "app/cli/queryoptions.h"
#include "core/analysis/trend.h"
#include "core/text/format.h"

#include <set>

namespace yardstick::cli {

namespace {

QJsonObject trendJson(const TrendData &data)
{
    QJsonArray areas;
    for (const Series &series : data.series) {
        QJsonArray points;
        for (const Point &point : series.points)
            points << pointJson(point, data.releases);
        areas << QJsonObject{{QStringLiteral("code"), series.area.value},
                             {QStringLiteral("name"), series.label},
                             {QStringLiteral("points"), points}};
    }
    return {{QStringLiteral("indicator"), data.query.indicator.value},
            {QStringLiteral("name"), data.indicatorName},
            {QStringLiteral("measure"), measureKey(data.query.measure)},
            {QStringLiteral("unit"), data.unit},
            {QStringLiteral("areas"), areas},
            {QStringLiteral("releases"), releasesJson(data.releases)},
            {QStringLiteral("caveats"), QJsonArray::fromStringList(data.caveats)},
            {QStringLiteral("table_notes"), QJsonArray::fromStringList(data.tableNotes)}};
}

// A row a period, a column an area, tabs between: as a spreadsheet pastes it.
QString trendText(const TrendData &data)
{
    std::set<Period> periods;
    QString text = QStringLiteral("%1, %2\nperiod").arg(data.indicatorName, data.unit);
    for (const Series &series : data.series) {
        text += QLatin1Char('\t') + series.label;
        for (const Point &point : series.points)
            periods.insert(point.period);
    }
    text += QLatin1Char('\n');
    for (const Period &period : periods) {
        text += periodShortLabel(period);
        for (const Series &series : data.series) {
            const Point *point = pointAt(series.points, period);
            text += QLatin1Char('\t');
            if (point && point->value)
                text += tableText(*point->value, data.query.measure);
            else if (point && point->marker)
                text += point->marker->text;
        }
        text += QLatin1Char('\n');
    }
    return text;
}

Outcome run(const Context &context)
{
    const auto query = queryFrom(context);
    if (const auto *wrong = std::get_if<WrongUse>(&query))
        return *wrong;
    if (const auto *error = std::get_if<Error>(&query))
        return *error;
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const Result<TrendData> data = trend(*store, context.catalogue, std::get<Query>(query));
    if (!data)
        return data.error();
    return Answer{trendText(*data), trendJson(*data)};
}

} // namespace

const Verb seriesVerb = {"series",
                         "--indicator ID --area AREA...",
                         "Print the figures of one indicator over time.",
                         queryOptions,
                         run,
                         false,
                         false,
                         true};

} // namespace yardstick::cli
