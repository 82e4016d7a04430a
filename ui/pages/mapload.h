// What the Map page asks of a store, and what it gets: every period at once, so that stepping through them
// asks nobody. A plain function of values, run on a worker with its own Store. Boundaries are read elsewhere.
#pragma once

#include "core/analysis/areacomparison.h"
#include "ui/charts/mapchart.h"
#include "ui/pages/figurechoices.h"

namespace yardstick {

/// What a person chose. Choices that the figures do not bear are mended by loadMap().
struct MapChoices : FigureChoices {
    std::optional<Period> period; ///< none: the newest in which nearly all forces have a figure
    MapColouring colouring = MapColouring::Value;
    Classing classing = Classing::EqualNumbers;
    bool boundaries = false; ///< drawn in place of tiles, where there are any
    QString boundariesPath;  ///< the office's own file; empty where there is none

    bool operator==(const MapChoices &) const = default;
};

/// As they are remembered between sessions; anything missing or not understood is as if never chosen.
QVariantMap toMap(const MapChoices &choices);
MapChoices mapChoicesFrom(const QVariantMap &map);

struct MapRequest {
    MapChoices choices;
    Benchmark benchmark;
};

struct MapAnswer : FigureOffers {
    MapChoices choices;                      ///< as shown: mended where the request could not be met
    std::vector<AreaComparison> comparisons; ///< one a period in which a force has a figure, oldest first
    size_t newest = 0;                       ///< the place of the newest full period in them
    std::vector<MapTile> map;                ///< every force of today
    std::shared_ptr<const Catalogue> catalogue;

    bool operator==(const MapAnswer &) const = default;
};

/// The comparisons for a request. A store without figures gives an answer without any. Choices are mended as
/// mendChoices() does.
Result<MapAnswer> loadMap(const Store &store, std::shared_ptr<const Catalogue> catalogue,
                          const MapRequest &request);

/// The place of the period that the choices name, or else of the nearest; of the newest where they name none.
size_t periodShown(const MapAnswer &answer);

/// The map of one period: classes hold for all of them, so that a colour means the same at every step.
MapChart mapChartOf(const MapAnswer &answer, size_t period, const AreaId &own,
                    std::shared_ptr<const Boundaries> boundaries);

} // namespace yardstick
