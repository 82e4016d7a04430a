#include "core/store/engine.h"
#include "core/store/notes.h"
#include "core/store/storednames.h"

#include <QHash>
#include <QSet>
#include <QVariant>

#include <algorithm>

namespace yardstick {

namespace {

using NumberByRelease =
    QHash<qint64, QSet<qint64>>; ///< release to the periods in which it is the newest edition

QString numberList(const QList<qint64> &numbers)
{
    QStringList texts;
    for (qint64 number : numbers)
        texts << QString::number(number);
    return texts.join(QLatin1Char(','));
}

// Which edition gives which periods: the newest of each, or the one that is asked for.
Result<NumberByRelease> editionsOf(const Store &store, qint64 indicator, std::optional<ReleaseId> release)
{
    Statement statement(
        store, release ? QStringLiteral("SELECT release, period FROM coverage "
                                        "WHERE indicator = :indicator AND release = :release")
                       : QStringLiteral("SELECT release, period FROM latest WHERE indicator = :indicator"));
    statement.bind(QStringLiteral(":indicator"), indicator);
    if (release)
        statement.bind(QStringLiteral(":release"), release->value);
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    NumberByRelease periodsByRelease;
    while (statement.next())
        periodsByRelease[statement.integer(0)].insert(statement.integer(1));
    return periodsByRelease;
}

// The condition on breakdowns: the figure with exactly this breakdown, or every part that has these
// categories.
QString breakdownCondition(const FigureQuery &query)
{
    if (query.additive && query.where.empty() && !query.areas.empty()) {
        // Every breakdown that the edition has, one step along the key each: without them the areas could not
        // be reached by the key, and every figure of the indicator would be looked at.
        return QStringLiteral(" AND o.breakdown IN ("
                              "WITH RECURSIVE kept (id) AS (SELECT MIN(breakdown) FROM observation "
                              "WHERE release = :release AND indicator = :indicator UNION ALL "
                              "SELECT (SELECT MIN(breakdown) FROM observation WHERE release = :release "
                              "AND indicator = :indicator AND breakdown > kept.id) FROM kept "
                              "WHERE kept.id IS NOT NULL) SELECT id FROM kept WHERE id IS NOT NULL)");
    }
    if (query.additive) {
        QString condition;
        for (size_t i = 0; i < query.where.size(); ++i) {
            condition += QStringLiteral(" AND o.breakdown IN (SELECT breakdown FROM breakdown_part "
                                        "WHERE dimension = :dimension%1 AND category = :category%1)")
                             .arg(i);
        }
        return condition;
    }
    return QStringLiteral(" AND o.breakdown = (SELECT id FROM breakdown WHERE canonical = :canonical)");
}

void bindBreakdown(Statement &statement, const FigureQuery &query)
{
    if (!query.additive) {
        statement.bind(QStringLiteral(":canonical"), canonicalBreakdown(query.where));
        return;
    }
    for (size_t i = 0; i < query.where.size(); ++i) {
        statement.bind(QStringLiteral(":dimension%1").arg(i), query.where[i].first);
        statement.bind(QStringLiteral(":category%1").arg(i), query.where[i].second);
    }
}

// One row a figure; for an additive indicator the parts of each area and period are summed, and a sum with an
// absent part is absent, with the marker of one of the absent parts.
QString figureSql(const FigureQuery &query, const QString &areaCondition)
{
    const QString columns =
        query.additive
            ? QStringLiteral("SUM(o.value), MAX(o.marker), MIN(o.sheet), MIN(o.row_number), "
                             "MIN(o.column_number), SUM(o.parts), COUNT(*), MAX(o.sheet), MAX(o.row_number), "
                             "MAX(o.column_number)")
            : QStringLiteral("o.value, o.marker, o.sheet, o.row_number, o.column_number, o.parts, 1, "
                             "o.sheet, o.row_number, o.column_number");
    QString sql = QStringLiteral("SELECT o.area, o.period, %1 FROM observation o "
                                 "WHERE o.release = :release AND o.indicator = :indicator%2%3")
                      .arg(columns, breakdownCondition(query), areaCondition);
    if (query.additive)
        sql += QStringLiteral(" GROUP BY o.area, o.period");
    return sql;
}

using TextsByFigure = QHash<std::pair<qint64, qint64>, QStringList>; ///< by area and period

// What the notes on the rows and cells of the figures say. A sum has those of all its parts.
Result<TextsByFigure> narrowNotes(const Store &store, const FigureQuery &query, const QString &areaCondition,
                                  qint64 release, qint64 indicator)
{
    Statement statement(
        store, QStringLiteral("SELECT DISTINCT o.area, o.period, n.note_text FROM observation o "
                              "JOIN release_note_place p ON p.release = o.release AND p.sheet = o.sheet "
                              "AND p.row_number = o.row_number AND p.column_number IN (0, o.column_number) "
                              "AND p.scope IN ('row', 'cell') "
                              "JOIN release_note n ON n.release = p.release AND n.number = p.note "
                              "WHERE o.release = :release AND o.indicator = :indicator%1%2 "
                              "ORDER BY p.scope, p.note")
                   .arg(breakdownCondition(query), areaCondition));
    statement.bind(QStringLiteral(":release"), release).bind(QStringLiteral(":indicator"), indicator);
    bindBreakdown(statement, query);
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    TextsByFigure texts;
    while (statement.next())
        addText(texts[{statement.integer(0), statement.integer(1)}], statement.text(2));
    return texts;
}

Figure figureFrom(const Statement &row, const StoredNames &names, qint64 release)
{
    Figure figure;
    figure.area = names.areas.value(row.integer(0));
    figure.period = names.periods.value(row.integer(1));
    figure.release = {release};
    figure.parts = static_cast<int>(row.integer(7));
    if (row.value(3).isNull())
        figure.value = row.value(2).toDouble();
    else
        figure.marker = names.markers.value(row.integer(3));
    if (row.integer(8) == 1) {
        figure.cell = {static_cast<int>(row.integer(4)), static_cast<int>(row.integer(5)),
                       static_cast<int>(row.integer(6))};
    }
    return figure;
}

/// The notes on the figures of one edition.
struct FigureNotes {
    NotesOfFigures wide;
    TextsByFigure narrow;
};

Result<FigureNotes> notesOn(const Store &store, const FigureQuery &query, const QString &areaCondition,
                            qint64 release, qint64 indicator)
{
    FigureNotes notes;
    if (!query.withNotes)
        return notes;
    auto wide = NotesOfFigures::of(store, release);
    if (!wide)
        return wide.error();
    notes.wide = std::move(*wide);
    if (!notes.wide.hasNarrow())
        return notes;
    auto narrow = narrowNotes(store, query, areaCondition, release, indicator);
    if (!narrow)
        return narrow.error();
    notes.narrow = std::move(*narrow);
    return notes;
}

void addNotes(Figure &figure, const Statement &row, const FigureNotes &notes)
{
    figure.notes = notes.narrow.value({row.integer(0), row.integer(1)});
    const auto cell = [&row](int sheet, int rowNumber, int column) {
        return CellRef{static_cast<int>(row.integer(sheet)), static_cast<int>(row.integer(rowNumber)),
                       static_cast<int>(row.integer(column))};
    };
    notes.wide.addWide(cell(4, 5, 6), cell(9, 10, 11), figure);
}

// " AND o.area IN (1,2)"; an empty text for all areas, none when no area of the query is in the store.
std::optional<QString> areaCondition(const StoredNames &names, const std::vector<AreaId> &areas)
{
    if (areas.empty())
        return QString();
    QList<qint64> numbers;
    for (const AreaId &area : areas) {
        if (const auto number = names.areaNumbers.constFind(area); number != names.areaNumbers.cend())
            numbers << *number;
    }
    if (numbers.isEmpty())
        return std::nullopt;
    return QStringLiteral(" AND o.area IN (%1)").arg(numberList(numbers));
}

// Takes out of the editions what the query does not cover.
void keepCovered(NumberByRelease &editions, const StoredNames &names, const FigureQuery &query)
{
    for (auto edition = editions.begin(); edition != editions.end();) {
        edition->removeIf([&](qint64 period) { return !query.covers(names.periods.value(period)); });
        edition = edition->isEmpty() ? editions.erase(edition) : std::next(edition);
    }
}

} // namespace

QString canonicalBreakdown(const Breakdown &breakdown)
{
    QStringList parts;
    for (const auto &[dimension, category] : breakdown)
        parts << dimension + QLatin1Char('=') + category;
    // Never null: a null text would be bound as NULL, which equals nothing.
    return parts.isEmpty() ? QStringLiteral("") : parts.join(QLatin1Char('\n'));
}

Result<std::vector<Figure>> figures(const Store &store, const FigureQuery &query)
{
    std::vector<Figure> found;
    const auto known = namesOf(store);
    if (!known)
        return known.error();
    const StoredNames &names = **known;
    const auto indicator = names.indicatorNumbers.constFind(query.indicator);
    const std::optional<QString> areas = areaCondition(names, query.areas);
    if (indicator == names.indicatorNumbers.cend() || !areas)
        return found;
    Result<NumberByRelease> editions = editionsOf(store, *indicator, query.release);
    if (!editions)
        return editions.error();
    if (query.coversPart())
        keepCovered(*editions, names, query);

    for (auto edition = editions->begin(); edition != editions->end(); ++edition) {
        const Result<FigureNotes> notes = notesOn(store, query, *areas, edition.key(), *indicator);
        if (!notes)
            return notes.error();
        const QString periods =
            query.coversPart() ? QStringLiteral(" AND o.period IN (%1)").arg(numberList(edition->values()))
                               : QString();
        Statement statement(store, figureSql(query, *areas + periods));
        statement.bind(QStringLiteral(":release"), edition.key())
            .bind(QStringLiteral(":indicator"), *indicator);
        bindBreakdown(statement, query);
        if (const Result<void> done = statement.run(); !done)
            return done.error();
        while (statement.next()) {
            if (!edition->contains(statement.integer(1)))
                continue;
            found.push_back(figureFrom(statement, names, edition.key()));
            if (query.withNotes)
                addNotes(found.back(), statement, *notes);
        }
    }
    std::sort(found.begin(), found.end(), [](const Figure &a, const Figure &b) {
        return a.area == b.area ? a.period < b.period : a.area < b.area;
    });
    return found;
}

Result<std::vector<StoredFigure>> storedFigures(const Store &store, const IndicatorId &indicator,
                                                std::optional<ReleaseId> release)
{
    std::vector<StoredFigure> found;
    const auto known = namesOf(store);
    if (!known)
        return known.error();
    const StoredNames &names = **known;
    const auto number = names.indicatorNumbers.constFind(indicator);
    if (number == names.indicatorNumbers.cend())
        return found;
    const Result<NumberByRelease> editions = editionsOf(store, *number, release);
    if (!editions)
        return editions.error();
    for (auto edition = editions->begin(); edition != editions->end(); ++edition) {
        Statement statement(
            store, QStringLiteral("SELECT o.area, o.period, o.value, o.marker, o.sheet, o.row_number, "
                                  "o.column_number, o.parts, 1, b.canonical FROM observation o "
                                  "JOIN breakdown b ON b.id = o.breakdown "
                                  "WHERE o.release = :release AND o.indicator = :indicator "
                                  "ORDER BY o.breakdown, o.area, o.period"));
        statement.bind(QStringLiteral(":release"), edition.key()).bind(QStringLiteral(":indicator"), *number);
        if (const Result<void> done = statement.run(); !done)
            return done.error();
        while (statement.next()) {
            if (!edition->contains(statement.integer(1)))
                continue;
            const Figure figure = figureFrom(statement, names, edition.key());
            found.push_back({figure.area, figure.period, statement.text(9), figure.value, figure.marker,
                             figure.cell, figure.parts});
        }
    }
    return found;
}

Result<std::vector<IndicatorId>> storedIndicators(const Store &store)
{
    Statement statement(
        store, QStringLiteral("SELECT code FROM indicator WHERE id IN (SELECT indicator FROM coverage) "
                              "ORDER BY code"));
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    std::vector<IndicatorId> found;
    while (statement.next())
        found.push_back({statement.text(0)});
    return found;
}

} // namespace yardstick
