// The rules of the house that can be read off the sources: app uses ui uses core and never back, SQL in one
// place, Qt Charts in one place, and what the house refuses. It reads text with patterns; it is no compiler.
#pragma once

#include <QStringList>

namespace yardstick::test {

/// One sentence for each rule that a source breaks, with the line that breaks it first: "ui/a.cpp:3: only
/// core speaks to the database". `path` is relative to the top of the project.
QStringList violations(const QString &path, const QString &source);

} // namespace yardstick::test
