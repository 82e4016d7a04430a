// A place that figures are for: a force, a region, a nation, or a body that records crime without a place.
#pragma once

#include "core/model/ids.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace yardstick {

enum class AreaKind {
    Force,     ///< one of the 43 territorial forces
    National,  ///< a force or body without a territory: British Transport Police, Action Fraud ...
    Region,    ///< an English region
    Nation,    ///< England, Wales, England and Wales
    Aggregate, ///< a published total that is no place of its own: "England and Wales (exc. Greater Manchester
               ///< Police)"
    Partnership,    ///< a community safety partnership, part of a force
    LocalAuthority, ///< a local authority
    YouthService,   ///< a youth justice service
};

struct Area {
    AreaId id;
    QString name;
    AreaKind kind = AreaKind::Force;
    QStringList aliases;               ///< other spellings met in publications, without notes
    AreaId parent;                     ///< region of a force, nation of a region; empty at the top
    QDate validFrom;                   ///< first day on which the area existed as such; invalid when unknown
    QDate validTo;                     ///< last day; invalid while it exists
    AreaId successor;                  ///< what took its place; empty while it exists
    std::vector<AreaId> replaces = {}; ///< the areas whose place it took: two forces that merged

    bool operator==(const Area &) const = default;
};

/// The word under which a kind stands in definition files, stable for ever: "force", "local authority" ...
QString areaKindKey(AreaKind kind);
std::optional<AreaKind> areaKindFromKey(QStringView key);
/// Every kind's key, in the order of the kinds.
QStringList areaKindKeys();

} // namespace yardstick
