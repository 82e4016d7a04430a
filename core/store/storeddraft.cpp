#include "core/store/storeddraft.h"

#include "core/store/engine.h"
#include "core/store/notes.h"
#include "core/store/releases.h"

namespace yardstick {

namespace {

Result<std::vector<IndicatorId>> indicatorsOf(const Store &store, ReleaseId release)
{
    Statement statement(store, QStringLiteral("SELECT code FROM indicator WHERE id IN "
                                              "(SELECT indicator FROM coverage WHERE release = :release) "
                                              "ORDER BY code"));
    if (const Result<void> done = statement.bind(QStringLiteral(":release"), release.value).run(); !done)
        return done.error();
    std::vector<IndicatorId> found;
    while (statement.next())
        found.push_back({statement.text(0)});
    return found;
}

Result<void> readLegends(const Store &store, ReleaseId release, Draft &draft)
{
    Statement statement(store, QStringLiteral("SELECT l.sheet, m.kind, m.marker_text, l.meaning "
                                              "FROM release_legend l JOIN marker m ON m.id = l.marker "
                                              "WHERE l.release = :release ORDER BY l.sheet, l.marker"));
    if (const Result<void> done = statement.bind(QStringLiteral(":release"), release.value).run(); !done)
        return done;
    while (statement.next()) {
        const auto kind = markerKindFromKey(statement.text(1));
        if (!kind)
            continue;
        const int marker = draft.markers.indexOf(Marker{*kind, statement.text(2)});
        draft.legends[{static_cast<int>(statement.integer(0)), marker}] = statement.text(3);
    }
    return {};
}

void add(Draft &draft, int indicator, const StoredFigure &stored)
{
    DraftFigure figure;
    figure.indicator = indicator;
    figure.area = draft.areas.indexOf(stored.area);
    figure.period = draft.periods.indexOf(stored.period);
    figure.breakdown = draft.breakdowns.indexOf(breakdownFromCanonical(stored.breakdown));
    figure.value = stored.value.value_or(0);
    if (stored.marker)
        figure.marker = draft.markers.indexOf(*stored.marker);
    figure.sheet = static_cast<short>(stored.cell.sheet);
    figure.row = stored.cell.row;
    figure.column = static_cast<short>(stored.cell.column);
    figure.parts = stored.parts;
    draft.figures.push_back(figure);
}

} // namespace

Breakdown breakdownFromCanonical(const QString &canonical)
{
    Breakdown breakdown;
    if (canonical.isEmpty())
        return breakdown;
    for (const QString &pair : canonical.split(QLatin1Char('\n')))
        breakdown.emplace_back(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
    return breakdown;
}

Result<Draft> storedDraft(const Store &store, ReleaseId release)
{
    const Result<Release> found = releaseOf(store, release);
    if (!found)
        return found.error();
    Draft draft;
    draft.release = *found;
    draft.breakdowns.indexOf({}); // number 0 is the total
    Result<std::vector<Issue>> issues = issuesOf(store, release);
    if (!issues)
        return issues.error();
    draft.issues = std::move(*issues);
    Result<std::vector<Note>> notes = notesOf(store, release);
    if (!notes)
        return notes.error();
    draft.notes = std::move(*notes);
    if (const Result<void> read = readLegends(store, release, draft); !read)
        return read.error();
    const Result<std::vector<IndicatorId>> indicators = indicatorsOf(store, release);
    if (!indicators)
        return indicators.error();
    for (const IndicatorId &indicator : *indicators) {
        const Result<std::vector<StoredFigure>> figures = storedFigures(store, indicator, release);
        if (!figures)
            return figures.error();
        const int number = draft.indicators.indexOf(indicator);
        for (const StoredFigure &figure : *figures)
            add(draft, number, figure);
    }
    return draft;
}

} // namespace yardstick
