// One comparison, part by part: areas, benchmark, verdicts, ranks, funnel, in this order. Only for
// areacomparison.h, whose values it fills.
#pragma once

#include "core/analysis/areacomparison.h"
#include "core/analysis/comparedfigures.h"
#include "core/analysis/doubts.h"

namespace yardstick {

/// Answers one query, part by part.
class Comparer {
public:
    Comparer(Doubts &doubts, const Catalogue &catalogue, const Indicator &indicator, AreaComparison &answer)
        : m_doubts(doubts)
        , m_catalogue(catalogue)
        , m_indicator(indicator)
        , m_answer(answer)
    {
    }

    Result<void> addAreas(const SeriesOf &series);
    Result<void> addBenchmark(const SeriesOf &series);
    void addVerdicts();
    void addRanks();
    void addFunnel();

private:
    Measure measure() const { return m_answer.query.measure; }

    NoComparison whyNot(const ComparedArea &row) const;

    Doubts &m_doubts;
    const Catalogue &m_catalogue;
    const Indicator &m_indicator;
    AreaComparison &m_answer;
};

} // namespace yardstick
