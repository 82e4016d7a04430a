// Printed rates against counts and people. Where the table prints the people, the rate is recomputed. Where
// it does not, each rate implies a population (count / rate * per), and those must fit each other: a nation's
// is the sum of its parts', and one area's moves little from year to year.
//
// The tolerances are those that find the one wrong rate of the ONS's tables for the year to December 2024
// (England and Wales, 2023) and the four of the Ministry of Justice's Table 4 for 2024, and no other figure.
#include "core/analysis/wholes.h"
#include "core/reconciling/check.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace yardstick {

namespace {

constexpr double hundreds = 100;      ///< in which people are printed at the finest
constexpr double unrounded = 1e-6;    ///< what arithmetic alone may cost
constexpr double sumTolerance = 5e-3; ///< a nation against its parts
constexpr double largestFall = 0.01;  ///< of an area's people in a year
constexpr double largestRise = 0.025; ///< likewise
constexpr double seriesSlack = 0.08;  ///< people move over the years of a long series
constexpr size_t longSeries = 8;      ///< from here on a figure is held against all the others
constexpr size_t contradictions = 7;  ///< of the other years, to call a figure of a long series wrong

/// What a rate says of the people that it was computed on: from least to most, as rates are rounded.
struct Implied {
    const DraftFigure *rate = nullptr;
    const DraftFigure *count = nullptr;
    double least = 0;
    double best = 0;
    double most = 0;
};

class RateCheck {
public:
    RateCheck(CheckRun &run, const Indicator &indicator)
        : m_run(run)
        , m_rule(*indicator.rate)
        , m_counts(run.figures().indicator(indicator.id))
        , m_rates(run.figures().indicator(indicator.rate->published))
        , m_printed(run.figures().indicator(indicator.rate->printed))
        , m_printedStep(m_printed < 0 ? 0 : std::max(hundreds, stepOf(run.figures().of(m_printed), 1000)))
    {
    }

    void make();

private:
    std::optional<Implied> impliedBy(const DraftFigure &rate) const;
    const DraftFigure *printedPeople(const DraftFigure &rate) const;
    void againstPrinted(const Implied &implied, const DraftFigure &people);
    void againstParts(const Implied &whole);
    void againstYears(const std::vector<const Implied *> &series);
    bool outOfLine(const Implied &implied, const std::vector<const Implied *> &series) const;
    void fail(const Implied &implied, double expected, const QString &why);
    void failOneOf(const Implied &before, const Implied &after);
    bool isWrong(const Implied &implied) const { return m_wrong.contains(implied.rate); }

    CheckRun &m_run;
    const RateRule &m_rule;
    int m_counts;
    int m_rates;
    int m_printed;
    double m_printedStep;
    std::vector<Implied> m_implied;
    std::set<const DraftFigure *> m_wrong;
    std::set<const DraftFigure *> m_checked;
};

std::optional<Implied> RateCheck::impliedBy(const DraftFigure &rate) const
{
    const DraftFigure *count = m_run.figures().number(m_counts, rate.breakdown, rate.area, rate.period);
    if (!count || rate.marker >= 0 || rate.value <= 0 || count->value <= 0)
        return std::nullopt;
    return Implied{&rate, count, 0, count->value / rate.value * m_rule.per, 0};
}

// The people that the table itself prints: of the day nearest before the period's end.
const DraftFigure *RateCheck::printedPeople(const DraftFigure &rate) const
{
    const DraftFigure *found = nullptr;
    const std::vector<Period> &periods = m_run.draft().periods.values();
    for (size_t i = 0; i < periods.size(); ++i) {
        const DraftFigure *people = m_run.figures().number(m_printed, 0, rate.area, static_cast<int>(i));
        if (people && periods[i].lastDay() <= m_run.draft().periods.at(rate.period).lastDay() &&
            (!found || m_run.draft().periods.at(found->period) < periods[i]))
            found = people;
    }
    return found;
}

void RateCheck::fail(const Implied &implied, double expected, const QString &why)
{
    m_wrong.insert(implied.rate);
    m_checked.insert(implied.rate);
    m_run.failed(*implied.rate,
                 QStringLiteral("the rate %1 does not fit the count %2: %3; on %4 people it would be %5.")
                     .arg(numberText(implied.rate->value, 2), numberText(implied.count->value, 0), why,
                          numberText(expected, 0),
                          numberText(implied.count->value / expected * m_rule.per, 2)));
}

// Of two years that contradict each other nobody can say which is wrong.
void RateCheck::failOneOf(const Implied &before, const Implied &after)
{
    m_wrong.insert(after.rate);
    const auto label = [&](const Implied &implied) {
        return periodShortLabel(m_run.draft().periods.at(implied.rate->period));
    };
    m_run.failed(*after.rate,
                 QStringLiteral("the rates for %1 and %2 imply %3 and %4 people: one of them does not "
                                "fit its count (%5 and %6).")
                     .arg(label(before), label(after), numberText(before.best, 0), numberText(after.best, 0),
                          numberText(before.count->value, 0), numberText(after.count->value, 0)));
}

void RateCheck::againstPrinted(const Implied &implied, const DraftFigure &people)
{
    m_checked.insert(implied.rate);
    // The printed people are rounded, mostly to hundreds, and the rate may be.
    const double slack = m_printedStep / 2 + people.value * unrounded;
    if (implied.least > people.value + slack || implied.most < people.value - slack)
        fail(implied, people.value, QStringLiteral("it implies %1 people").arg(numberText(implied.best, 0)));
}

void RateCheck::againstParts(const Implied &whole)
{
    const AreaId &area = m_run.draft().areas.at(whole.rate->area);
    std::vector<AreaId> parts;
    for (const Area &candidate : m_run.catalogue().areas()) {
        if (candidate.parent == area && candidate.validTo.isNull() &&
            (candidate.kind == AreaKind::Force || candidate.kind == AreaKind::Region ||
             candidate.kind == AreaKind::Nation))
            parts.push_back(candidate.id);
    }
    double people = 0;
    for (const AreaId &part : parts) {
        const auto found = std::ranges::find_if(m_implied, [&](const Implied &other) {
            return m_run.draft().areas.at(other.rate->area) == part &&
                   other.rate->period == whole.rate->period && other.rate->breakdown == whole.rate->breakdown;
        });
        if (found == m_implied.end())
            return;
        people += found->best;
    }
    if (parts.empty())
        return;
    m_checked.insert(whole.rate);
    const bool rounded =
        whole.most > people * (1 - sumTolerance) && whole.least < people * (1 + sumTolerance);
    if (!rounded && std::abs(whole.best / people - 1) > sumTolerance)
        fail(whole, people,
             QStringLiteral("it implies %1 people, but the areas that make it up have %2")
                 .arg(numberText(whole.best, 0), numberText(people, 0)));
}

bool RateCheck::outOfLine(const Implied &implied, const std::vector<const Implied *> &series) const
{
    const auto others = std::ranges::count_if(series, [&](const Implied *other) {
        return other != &implied && (other->most * (1 + seriesSlack) < implied.least ||
                                     other->least > implied.most * (1 + seriesSlack));
    });
    return static_cast<size_t>(others) >= contradictions;
}

void RateCheck::againstYears(const std::vector<const Implied *> &series)
{
    if (series.size() >= longSeries) {
        std::vector<double> people;
        people.reserve(series.size());
        for (const Implied *implied : series)
            people.push_back(implied->best);
        std::ranges::sort(people);
        for (const Implied *implied : series) {
            m_checked.insert(implied->rate);
            if (!isWrong(*implied) && outOfLine(*implied, series))
                fail(*implied, people[people.size() / 2],
                     QStringLiteral("it implies %1 people, and most other years of the area some %2")
                         .arg(numberText(implied->best, 0), numberText(people[people.size() / 2], 0)));
        }
        return;
    }
    for (size_t i = 1; i < series.size(); ++i) {
        const Implied &before = *series[i - 1];
        const Implied &after = *series[i];
        const Period &earlier = m_run.draft().periods.at(before.rate->period);
        const Period &later = m_run.draft().periods.at(after.rate->period);
        if (isWrong(before) || isWrong(after) || earlier.lastDay().addYears(1) != later.lastDay())
            continue;
        m_checked.insert(after.rate);
        if (after.most < before.least * (1 - largestFall) || after.least > before.most * (1 + largestRise))
            failOneOf(before, after);
    }
}

void RateCheck::make()
{
    if (m_counts < 0 || m_rates < 0)
        return;
    const std::vector<const DraftFigure *> rates = m_run.figures().of(m_rates);
    const double half = stepOf(rates) / 2;
    for (const DraftFigure *rate : rates) {
        if (auto implied = impliedBy(*rate)) {
            implied->least = implied->count->value / (rate->value + half) * m_rule.per;
            implied->most = rate->value > half ? implied->count->value / (rate->value - half) * m_rule.per
                                               : std::numeric_limits<double>::infinity();
            m_implied.push_back(*implied);
        }
    }
    std::map<std::pair<int, int>, std::vector<const Implied *>> series; // by breakdown and area
    for (const Implied &implied : m_implied) {
        if (const DraftFigure *people = printedPeople(*implied.rate)) {
            againstPrinted(implied, *people);
            continue;
        }
        againstParts(implied);
        series[{implied.rate->breakdown, implied.rate->area}].push_back(&implied);
    }
    for (auto &[of, years] : series) {
        std::ranges::sort(years, [&](const Implied *a, const Implied *b) {
            return m_run.draft().periods.at(a->rate->period) < m_run.draft().periods.at(b->rate->period);
        });
        againstYears(years);
    }
    for (size_t i = m_wrong.size(); i < m_checked.size(); ++i)
        m_run.made();
}

void make(CheckRun &run)
{
    for (const IndicatorId &id : run.draft().indicators.values()) {
        const Indicator *indicator = run.catalogue().indicator(id);
        if (indicator && indicator->rate)
            RateCheck(run, *indicator).make();
    }
}

} // namespace

const Check ratesCheck = {"rates held against counts and people", make};

} // namespace yardstick
