// Stores as earlier versions of the program left them, made by running only the first steps of the schema.
#pragma once

#include "core/store/store.h"

#include <QStringList>

namespace yardstick::test {

/// The names of the schema's steps, in their order: "001_figures.sql" ...
QStringList schemaSteps();

/// Makes a store of an older version with one release and one figure in it: 666 knife offences in West Mercia
/// in 2024.
Result<void> makeOlderStore(const QString &path, int version);

/// What makes up the store: its tables, indexes and views with their definitions.
QStringList schemaOf(const Store &store);

} // namespace yardstick::test
