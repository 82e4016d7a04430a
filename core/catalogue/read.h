// The three lists of the catalogue as their files hold them. References between them are not looked at here:
// Catalogue::load() does that once all are read.
#pragma once

#include "core/model/area.h"
#include "core/model/areagroup.h"
#include "core/model/indicator.h"
#include "core/model/marker.h"
#include "core/model/officeentry.h"
#include "core/model/release.h"
#include "core/result.h"

#include <vector>

namespace yardstick {

Result<std::vector<Area>> readAreas(const QString &folder);               ///< areas.json
Result<std::vector<Indicator>> readIndicators(const QString &folder);     ///< indicators.json
Result<std::vector<Publication>> readPublications(const QString &folder); ///< publications.json

/// What the entries of an office add, as they were read.
struct OfficeAdditions {
    struct MarkerMeaning {
        PublicationId publication;
        Marker marker;
        QString meaning;
    };
    std::vector<Area> areas;
    std::vector<std::pair<QString, AreaId>> aliases;
    std::vector<MarkerMeaning> markers;
    std::vector<Indicator> indicators;
    std::vector<Publication> publications;
    std::vector<AreaGroup> groups;
    std::vector<ChartEvent> events;
};

/// Reads one entry and adds it; layouts are passed over.
Result<void> addOfficeEntry(const OfficeEntry &office, OfficeAdditions &added);

} // namespace yardstick
