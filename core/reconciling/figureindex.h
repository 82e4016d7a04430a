// A draft's figures by what they are of. Only for reconciling.
#pragma once

#include "core/model/draft.h"

#include <unordered_map>

namespace yardstick {

class FigureIndex {
public:
    /// The draft outlives the index.
    explicit FigureIndex(const Draft &draft);

    const Draft &draft() const { return m_draft; }

    /// The draft's number of an indicator, or -1.
    int indicator(const IndicatorId &id) const;
    int area(const AreaId &id) const;
    int period(const Period &period) const;

    /// The figure, or null. -1 for anything gives null.
    const DraftFigure *find(int indicator, int breakdown, int area, int period) const;
    /// The same where it is a number.
    const DraftFigure *number(int indicator, int breakdown, int area, int period) const;

    /// The figures of an indicator, in the order of breakdown, period and area.
    std::vector<const DraftFigure *> of(int indicator) const;

private:
    using Places = std::unordered_map<quint64, const DraftFigure *>;

    quint64 key(int breakdown, int area, int period) const;
    /// Made when an indicator is first asked for: most indicators of a large file are never checked.
    const Places &placesOf(int indicator) const;

    const Draft &m_draft;
    std::unordered_map<QString, int> m_indicators;
    std::unordered_map<QString, int> m_areas;
    mutable std::unordered_map<int, Places> m_places;
};

/// The step in which figures are given: 1 for whole numbers, 0.1 for one decimal; 0 where they are unrounded.
/// Where counts may be rounded further, `largest` allows steps of up to 1000, for figures that are too many
/// to be round by chance.
double stepOf(const std::vector<const DraftFigure *> &figures, double largest = 1);

} // namespace yardstick
