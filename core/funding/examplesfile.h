// The examples that a new store's funding register opens on, in the project's own form: a JSON list of
// records, each with its kind, its fields as text, and references to others of the file as "@name".
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/funding/edit.h"

namespace yardstick {

/// The records of such a file, as an edit of an empty register. Errors name the record: an unknown kind or
/// field, a text that is no value of it, a reference to nothing, a record that validate() finds fault with.
Result<FundingEdit> readExamples(const QByteArray &content, const Catalogue &catalogue);

/// The program's own examples.
Result<FundingEdit> ownExamples(const Catalogue &catalogue);

} // namespace yardstick
