// What has to hold between the entries of a catalogue, and what follows from them. Only for Catalogue::load()
// and its like.
#pragma once

#include "core/model/area.h"
#include "core/model/areagroup.h"
#include "core/model/chartevent.h"
#include "core/model/indicator.h"
#include "core/result.h"

#include <QHash>

#include <vector>

namespace yardstick::catalogue {

using Places = QHash<QString, qsizetype>; ///< an id to the place in its list

template <typename Value>
Result<Places> placesById(const std::vector<Value> &values, const QString &file)
{
    Places places;
    for (size_t i = 0; i < values.size(); ++i) {
        const QString &id = values[i].id.value;
        if (places.contains(id))
            return Error{QStringLiteral("%1: the id \"%2\" is given twice.").arg(file, id)};
        places.insert(id, static_cast<qsizetype>(i));
    }
    return places;
}

/// Not ok when a reference names nothing, a slice is half told, or a percentage would divide counts of two
/// counting units: offences by offenders.
Result<void> checkIndicators(const std::vector<Indicator> &indicators, const Places &byId,
                             const Places &publications);

/// Gives every part its whole: the total that lists it among its parts, or the indicator that it is a slice
/// of, where both are counted in one unit.
void findWholes(std::vector<Indicator> &indicators, const Places &byId);

/// Not ok when a parent, a successor or a replaced area does not exist, or an area comes after itself.
Result<void> checkAreas(const std::vector<Area> &areas, const Places &byId);

/// Makes "replaces" and "successor" say the same from both sides. An area that is replaced, and whose last
/// day nobody gives, ended on the day before its successor began.
void linkSuccessors(std::vector<Area> &areas, const Places &byId);

/// Not ok when a group has no members, one twice, one that does not exist or is no force, or the code or name
/// of an area for its id, by which the area would no longer be found.
Result<void> checkGroups(const std::vector<AreaGroup> &groups, const std::vector<Area> &areas,
                         const Places &byId);

/// Not ok when an event concerns an indicator that does not exist.
Result<void> checkEvents(const std::vector<ChartEvent> &events, const Places &indicators);

/// The groups that follow from the areas: all forces, the forces of England, of Wales, and of each region.
/// Forces that have ended are left out.
std::vector<AreaGroup> groupsOfPlaces(const std::vector<Area> &areas, const Places &byId);

} // namespace yardstick::catalogue
