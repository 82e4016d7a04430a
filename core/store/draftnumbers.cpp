#include "core/store/draftnumbers.h"

namespace yardstick {

Result<qint64> oneNumber(Statement &statement)
{
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    statement.next();
    const qint64 number = statement.integer(0);
    while (statement.next()) {
    }
    return number;
}

namespace {

// The number of a row, which is made where it is not there yet. The update that changes nothing is what makes
// RETURNING answer for a row that exists.
template <typename Values, typename Bind>
Result<std::vector<qint64>> numbersOf(const Store &store, const QString &sql, const Values &values, Bind bind)
{
    Statement statement(store, sql);
    std::vector<qint64> numbers;
    for (const auto &value : values) {
        bind(statement, value);
        const Result<qint64> number = oneNumber(statement);
        if (!number)
            return number.error();
        numbers.push_back(*number);
    }
    return numbers;
}

template <typename Id>
Result<std::vector<qint64>> codeNumbers(const Store &store, const QString &table, const std::vector<Id> &ids)
{
    const QString sql = QStringLiteral("INSERT INTO %1 (code) VALUES (:code) "
                                       "ON CONFLICT (code) DO UPDATE SET code = excluded.code RETURNING id")
                            .arg(table);
    return numbersOf(store, sql, ids, [](Statement &statement, const Id &id) {
        statement.bind(QStringLiteral(":code"), id.value);
    });
}

Result<std::vector<qint64>> periodNumbers(const Store &store, const std::vector<Period> &periods)
{
    const QString sql =
        QStringLiteral("INSERT INTO period (first_day, months) VALUES (:first, :months) "
                       "ON CONFLICT (first_day, months) DO UPDATE SET months = excluded.months RETURNING id");
    return numbersOf(store, sql, periods, [](Statement &statement, const Period &period) {
        statement.bind(QStringLiteral(":first"), period.firstDay().toString(Qt::ISODate))
            .bind(QStringLiteral(":months"), period.months());
    });
}

Result<std::vector<qint64>> markerNumbers(const Store &store, const std::vector<Marker> &markers)
{
    const QString sql =
        QStringLiteral("INSERT INTO marker (kind, marker_text) VALUES (:kind, :text) "
                       "ON CONFLICT (kind, marker_text) DO UPDATE SET kind = excluded.kind RETURNING id");
    return numbersOf(store, sql, markers, [](Statement &statement, const Marker &marker) {
        // A null text would be stored as NULL, and a blank cell's text may be null.
        statement.bind(QStringLiteral(":kind"), markerKindKey(marker.kind))
            .bind(QStringLiteral(":text"), marker.text.isNull() ? QStringLiteral("") : marker.text);
    });
}

Result<std::vector<qint64>> breakdownNumbers(const Store &store, const std::vector<Breakdown> &breakdowns)
{
    const QString sql =
        QStringLiteral("INSERT INTO breakdown (canonical) VALUES (:canonical) "
                       "ON CONFLICT (canonical) DO UPDATE SET canonical = excluded.canonical RETURNING id");
    const auto bind = [](Statement &statement, const Breakdown &breakdown) {
        statement.bind(QStringLiteral(":canonical"), canonicalBreakdown(breakdown));
    };
    Result<std::vector<qint64>> numbers = numbersOf(store, sql, breakdowns, bind);
    if (!numbers)
        return numbers;
    Statement part(store, QStringLiteral("INSERT INTO breakdown_part (breakdown, dimension, category) "
                                         "VALUES (:breakdown, :dimension, :category) "
                                         "ON CONFLICT (breakdown, dimension) DO NOTHING"));
    for (size_t i = 0; i < breakdowns.size(); ++i) {
        for (const auto &[dimension, category] : breakdowns[i]) {
            part.bind(QStringLiteral(":breakdown"), (*numbers)[i])
                .bind(QStringLiteral(":dimension"), dimension)
                .bind(QStringLiteral(":category"), category);
            if (const Result<void> done = part.run(); !done)
                return done.error();
        }
    }
    return numbers;
}

} // namespace

Result<StoreNumbers> resolveNumbers(const Store &store, const Draft &draft)
{
    auto indicators = codeNumbers(store, QStringLiteral("indicator"), draft.indicators.values());
    if (!indicators)
        return indicators.error();
    auto areas = codeNumbers(store, QStringLiteral("area"), draft.areas.values());
    if (!areas)
        return areas.error();
    auto periods = periodNumbers(store, draft.periods.values());
    if (!periods)
        return periods.error();
    auto breakdowns = breakdownNumbers(store, draft.breakdowns.values());
    if (!breakdowns)
        return breakdowns.error();
    auto markers = markerNumbers(store, draft.markers.values());
    if (!markers)
        return markers.error();
    return StoreNumbers{std::move(*indicators), std::move(*areas), std::move(*periods),
                        std::move(*breakdowns), std::move(*markers)};
}

} // namespace yardstick
