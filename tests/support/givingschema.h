// Whether a 360Giving package is valid: by the standard's own schema where that is at hand, and else by a
// list of ours of what it requires.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace yardstick::test {

/// What is wrong with the grants of a package, each with its place; empty where nothing is. `schema` is the
/// content of 360-giving-schema.json, or empty for our own list. It knows what that schema uses: types,
/// required fields, patterns, date-time and uri, lists, enumerations, references, one-of.
QStringList givingFaults(const QJsonObject &package, const QJsonObject &schema);

} // namespace yardstick::test
