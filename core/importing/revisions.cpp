#include "core/importing/revisions.h"

#include "core/store/storeddraft.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace yardstick {

namespace {

/// What stored figures are called in the draft's own numbers, so that hundreds of thousands can be held
/// against each other without a text for each.
class DraftKeys {
public:
    explicit DraftKeys(const Draft &draft)
        : m_areas(static_cast<quint64>(draft.areas.values().size()))
        , m_periods(static_cast<quint64>(draft.periods.values().size()))
    {
        int number = 0;
        for (const AreaId &area : draft.areas.values())
            m_areaNumbers.insert(area.value, number++);
        number = 0;
        for (const Period &period : draft.periods.values())
            m_periodNumbers.insert(period, number++);
        number = 0;
        for (const Breakdown &breakdown : draft.breakdowns.values())
            m_breakdownNumbers.insert(canonicalBreakdown(breakdown), number++);
    }

    quint64 keyOf(const DraftFigure &figure) const
    {
        return key(figure.area, figure.period, figure.breakdown);
    }

    /// None where the draft has no figure of that area, period or breakdown.
    std::optional<quint64> keyOf(const StoredFigure &figure) const
    {
        const int area = m_areaNumbers.value(figure.area.value, -1);
        const int period = periodNumber(figure.period);
        const int breakdown = m_breakdownNumbers.value(figure.breakdown, -1);
        if (area < 0 || period < 0 || breakdown < 0)
            return std::nullopt;
        return key(area, period, breakdown);
    }

    int periodNumber(const Period &period) const { return m_periodNumbers.value(period, -1); }

private:
    quint64 key(int area, int period, int breakdown) const
    {
        return (static_cast<quint64>(breakdown) * m_areas + static_cast<quint64>(area)) * m_periods +
               static_cast<quint64>(period);
    }

    quint64 m_areas;
    quint64 m_periods;
    QHash<QString, int> m_areaNumbers;
    QHash<Period, int> m_periodNumbers;
    QHash<QString, int> m_breakdownNumbers;
};

/// The figures of an indicator to compare with.
using Earlier = std::function<Result<std::vector<StoredFigure>>(const IndicatorId &)>;

class Comparer {
public:
    explicit Comparer(const Draft &draft)
        : m_draft(draft)
        , m_keys(draft)
        , m_byArea(draft.areas.values().size())
        , m_byPeriod(draft.periods.values().size())
    {
        for (size_t i = 0; i < draft.figures.size(); ++i)
            m_figures[draft.figures[i].indicator].push_back(i);
    }

    Result<RevisionReport> compare(const Earlier &earlier);

private:
    void compareIndicator(int indicator, const std::vector<StoredFigure> &stored);
    void count(qint64 Comparison::*what, int indicator, const DraftFigure &figure);
    void revised(const StoredFigure &before, const DraftFigure &after);
    void withdrawn(int indicator, const StoredFigure &before);
    void keep(Revision revision);

    const Draft &m_draft;
    DraftKeys m_keys;
    std::map<int, std::vector<size_t>> m_figures; ///< by indicator: places in the draft
    std::vector<Comparison> m_byArea;
    std::vector<Comparison> m_byPeriod;
    RevisionReport m_report;
};

// Beyond twice the number that is listed, the smaller half is let go: memory stays bounded and the largest
// stay.
void Comparer::keep(Revision revision)
{
    std::vector<Revision> &list = m_report.revisions;
    list.push_back(std::move(revision));
    if (list.size() < 2 * RevisionReport::mostListed)
        return;
    const auto last = list.begin() + static_cast<std::ptrdiff_t>(RevisionReport::mostListed);
    std::ranges::nth_element(list, last, std::ranges::greater(), &Revision::size);
    list.erase(last, list.end());
}

void Comparer::count(qint64 Comparison::*what, int indicator, const DraftFigure &figure)
{
    ++(m_report.total.*what);
    ++(m_report.byIndicator[m_draft.indicators.at(indicator)].*what);
    ++(m_byArea[static_cast<size_t>(figure.area)].*what);
    ++(m_byPeriod[static_cast<size_t>(figure.period)].*what);
}

void Comparer::revised(const StoredFigure &before, const DraftFigure &after)
{
    Revision revision;
    revision.indicator = m_draft.indicators.at(after.indicator);
    revision.breakdown = m_draft.breakdowns.at(after.breakdown);
    revision.area = before.area;
    revision.period = before.period;
    revision.before = before.value;
    if (before.marker)
        revision.markerBefore = before.marker->text;
    if (after.marker < 0)
        revision.after = after.value;
    else
        revision.markerAfter = m_draft.markers.at(after.marker).text;
    revision.cell = {after.sheet, after.row, after.column};
    keep(std::move(revision));
}

void Comparer::withdrawn(int indicator, const StoredFigure &before)
{
    ++m_report.total.withdrawn;
    ++m_report.byIndicator[m_draft.indicators.at(indicator)].withdrawn;
    ++m_report.byArea[before.area].withdrawn;
    ++m_report.byPeriod[before.period].withdrawn;
    Revision revision;
    revision.indicator = m_draft.indicators.at(indicator);
    revision.breakdown = breakdownFromCanonical(before.breakdown);
    revision.area = before.area;
    revision.period = before.period;
    revision.before = before.value;
    if (before.marker)
        revision.markerBefore = before.marker->text;
    revision.withdrawn = true;
    keep(std::move(revision));
}

void Comparer::compareIndicator(int indicator, const std::vector<StoredFigure> &stored)
{
    QHash<quint64, const StoredFigure *> byKey;
    byKey.reserve(static_cast<qsizetype>(stored.size()));
    for (const StoredFigure &figure : stored) {
        if (const auto key = m_keys.keyOf(figure))
            byKey.insert(*key, &figure);
    }
    std::set<int> covered;
    for (const size_t place : m_figures[indicator]) {
        const DraftFigure &figure = m_draft.figures[place];
        covered.insert(figure.period);
        const StoredFigure *known = byKey.take(m_keys.keyOf(figure));
        if (!known) {
            count(&Comparison::added, indicator, figure);
            continue;
        }
        const bool same = figure.marker < 0 ? known->value == figure.value
                                            : known->marker == m_draft.markers.at(figure.marker);
        count(same ? &Comparison::unchanged : &Comparison::revised, indicator, figure);
        if (!same)
            revised(*known, figure);
    }
    // What the draft did not take from the table of keys, or has no key for, it does not give.
    for (const StoredFigure &figure : stored) {
        const int period = m_keys.periodNumber(figure.period);
        if (period < 0 || !covered.contains(period))
            continue;
        const auto key = m_keys.keyOf(figure);
        if (!key || byKey.contains(*key))
            withdrawn(indicator, figure);
    }
}

Result<RevisionReport> Comparer::compare(const Earlier &earlier)
{
    for (int indicator = 0; indicator < static_cast<int>(m_draft.indicators.values().size()); ++indicator) {
        const Result<std::vector<StoredFigure>> stored = earlier(m_draft.indicators.at(indicator));
        if (!stored)
            return stored.error();
        compareIndicator(indicator, *stored);
    }
    const auto addUp = [](Comparison &sum, const Comparison &part) {
        sum.added += part.added;
        sum.revised += part.revised;
        sum.unchanged += part.unchanged;
    };
    for (size_t i = 0; i < m_byArea.size(); ++i)
        addUp(m_report.byArea[m_draft.areas.values()[i]], m_byArea[i]);
    for (size_t i = 0; i < m_byPeriod.size(); ++i)
        addUp(m_report.byPeriod[m_draft.periods.values()[i]], m_byPeriod[i]);
    std::ranges::stable_sort(m_report.revisions, std::ranges::greater(), &Revision::size);
    if (m_report.revisions.size() > RevisionReport::mostListed)
        m_report.revisions.resize(RevisionReport::mostListed);
    return std::move(m_report);
}

} // namespace

std::optional<double> Revision::difference() const
{
    return before && after ? std::optional<double>(*after - *before) : std::nullopt;
}

std::optional<double> Revision::percentage() const
{
    const auto change = difference();
    return change && *before != 0 ? std::optional<double>(*change / std::abs(*before) * 100) : std::nullopt;
}

double Revision::size() const
{
    return std::abs(after.value_or(0) - before.value_or(0));
}

Result<RevisionReport> revisionsOf(const Store &store, const Draft &draft)
{
    return Comparer(draft).compare(
        [&store](const IndicatorId &indicator) { return storedFigures(store, indicator); });
}

Result<RevisionReport> revisionsBetween(const Store &store, ReleaseId earlier, ReleaseId later)
{
    const Result<Draft> draft = storedDraft(store, later);
    if (!draft)
        return draft.error();
    return Comparer(*draft).compare(
        [&store, earlier](const IndicatorId &indicator) { return storedFigures(store, indicator, earlier); });
}

} // namespace yardstick
