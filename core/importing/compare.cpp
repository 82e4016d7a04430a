#include "core/importing/importer.h"

#include <QHash>

namespace yardstick {

Result<Comparison> compareWithStore(const Store &store, const Draft &draft)
{
    QStringList canonical;
    for (const Breakdown &breakdown : draft.breakdowns.values())
        canonical << canonicalBreakdown(breakdown);
    const auto keyOf = [](const AreaId &area, const Period &period, const QString &breakdown) {
        return QStringLiteral("%1|%2|%3|%4")
            .arg(area.value)
            .arg(period.firstDay().toJulianDay())
            .arg(period.months())
            .arg(breakdown);
    };

    Comparison comparison;
    for (int indicator = 0; indicator < static_cast<int>(draft.indicators.values().size()); ++indicator) {
        const auto stored = storedFigures(store, draft.indicators.at(indicator));
        if (!stored)
            return stored.error();
        QHash<QString, const StoredFigure *> byKey;
        for (const StoredFigure &figure : *stored)
            byKey.insert(keyOf(figure.area, figure.period, figure.breakdown), &figure);
        for (const DraftFigure &figure : draft.figures) {
            if (figure.indicator != indicator)
                continue;
            const StoredFigure *known =
                byKey.isEmpty()
                    ? nullptr
                    : byKey.value(keyOf(draft.areas.at(figure.area), draft.periods.at(figure.period),
                                        canonical.at(figure.breakdown)));
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
