// How a draft's figures compare with those that the store shows now: the preview's new, revised and
// unchanged.
#include "core/importing/importer.h"

#include <QHash>

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
        const int period = m_periodNumbers.value(figure.period, -1);
        const int breakdown = m_breakdownNumbers.value(figure.breakdown, -1);
        if (area < 0 || period < 0 || breakdown < 0)
            return std::nullopt;
        return key(area, period, breakdown);
    }

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

} // namespace

Result<Comparison> compareWithStore(const Store &store, const Draft &draft)
{
    const DraftKeys keys(draft);
    Comparison comparison;
    for (int indicator = 0; indicator < static_cast<int>(draft.indicators.values().size()); ++indicator) {
        const auto stored = storedFigures(store, draft.indicators.at(indicator));
        if (!stored)
            return stored.error();
        QHash<quint64, const StoredFigure *> byKey;
        byKey.reserve(static_cast<qsizetype>(stored->size()));
        for (const StoredFigure &figure : *stored) {
            if (const auto key = keys.keyOf(figure))
                byKey.insert(*key, &figure);
        }
        for (const DraftFigure &figure : draft.figures) {
            if (figure.indicator != indicator)
                continue;
            const StoredFigure *known = byKey.value(keys.keyOf(figure));
            if (!known)
                ++comparison.added;
            else if (figure.marker < 0 ? known->value == figure.value
                                       : known->marker == draft.markers.at(figure.marker))
                ++comparison.unchanged;
            else
                ++comparison.revised;
        }
    }
    return comparison;
}

} // namespace yardstick
