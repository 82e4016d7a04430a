// Which feature of a GeoJSON file is which force: the property that holds the codes is found by what it
// holds. Only for geojson.cpp.
#pragma once

#include "core/catalogue/catalogue.h"

#include <QJsonArray>

namespace yardstick::geojson {

/// What the features of a file say of themselves, in their order.
struct FeatureNames {
    std::vector<AreaId> areas; ///< empty where the feature is no force
    QStringList texts;         ///< a name, else a code, by which a person knows the feature
    QString otherCodes;        ///< how nine-character codes begin where none is a force's: "E06"
};

FeatureNames namesOf(const QJsonArray &features, const Catalogue &catalogue);

} // namespace yardstick::geojson
