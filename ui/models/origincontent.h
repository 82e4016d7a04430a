// Everything that is known of where a figure, or the figures of a sentence, come from: what the values in
// hand say at once, and what only the store knows (doubts, legends, whether the file was kept) from a worker.
#pragma once

#include "core/store/store.h"
#include "core/text/facts.h"
#include "ui/charts/trendchart.h"

#include <set>
#include <utility>

namespace yardstick {

class Catalogue;

using OriginLines = std::vector<std::pair<QString, QString>>; ///< what, and its answer

/// A published figure behind what is asked about.
struct OriginFigure {
    Observation observation;
    QString indicator; ///< names, for people
    QString area;

    bool operator==(const OriginFigure &) const = default;
};

struct OriginContent {
    OriginLines lines;
    std::vector<OriginFigure> figures;
    std::vector<Release> releases; ///< those of the figures
    std::optional<Marker> marker;  ///< that stands in the figure's place, and where
    ReleaseId markerRelease;
    CellRef markerCell;

    bool operator==(const OriginContent &) const = default;
};

/// The lines of a figure; those without an answer are left out. `legend` is what the publisher says of the
/// marker that stands in its place; empty where it says nothing.
OriginLines originLines(const TrendData &data, const PointRef &ref, const Catalogue &catalogue,
                        const QString &legend = {});

/// Where a point of a trend comes from.
OriginContent originOf(const TrendData &data, const PointRef &ref, const Catalogue &catalogue);

/// Where every figure of a fact line comes from.
OriginContent originOf(const FactLine &line, const Findings &found, const Catalogue &catalogue);

/// What the store adds.
struct OriginExtras {
    QStringList doubts;       ///< what the imports found wrong with these very cells
    QString legend;           ///< the publisher's own words for the marker
    std::set<ReleaseId> kept; ///< releases whose file is in the store

    bool operator==(const OriginExtras &) const = default;
};
Result<OriginExtras> loadOriginExtras(const Store &store, const OriginContent &content);

/// "table P6, cell AC46"; of sums what they are the sum of.
QString placeText(const OriginFigure &figure, const std::vector<Release> &releases);

} // namespace yardstick
