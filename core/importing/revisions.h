// What changed from one edition of a publication to the next: which figures are new, revised, unchanged or
// withdrawn. For the preview of an import, and between two stored editions at any time.
#pragma once

#include "core/model/draft.h"
#include "core/store/store.h"

#include <map>

namespace yardstick {

/// One figure that is not what it was, or no longer there.
struct Revision {
    IndicatorId indicator;
    Breakdown breakdown;
    AreaId area;
    Period period;
    std::optional<double> before; ///< none where it was absent
    std::optional<double> after;  ///< none where it is absent now, or withdrawn
    QString markerBefore;         ///< the publisher's text where it was absent
    QString markerAfter;
    bool withdrawn = false; ///< the newer edition covers the period but does not give the figure
    CellRef cell;           ///< in the newer edition; not valid for what was withdrawn

    bool operator==(const Revision &) const = default;

    /// after - before in the figure's own unit; none unless both are numbers.
    std::optional<double> difference() const;
    /// The difference in per cent of what it was; none from zero.
    std::optional<double> percentage() const;
    /// How large the change is, for ordering: what appeared or went counts with its whole value.
    double size() const;
};

struct RevisionReport {
    Comparison total;
    std::map<IndicatorId, Comparison> byIndicator;
    std::map<AreaId, Comparison> byArea;
    std::map<Period, Comparison> byPeriod;
    /// Revised and withdrawn figures, the largest change first; at most `mostListed`, while `total` counts
    /// all.
    std::vector<Revision> revisions;

    static constexpr size_t mostListed = 20'000;
};

/// How the draft's figures differ from those that the store shows now. What it withdraws are figures of
/// earlier editions of the same publication, in periods of an indicator that the draft covers.
Result<RevisionReport> revisionsOf(const Store &store, const Draft &draft);

/// How a stored edition differs from an earlier one.
Result<RevisionReport> revisionsBetween(const Store &store, ReleaseId earlier, ReleaseId later);

} // namespace yardstick
