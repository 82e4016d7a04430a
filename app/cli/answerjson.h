// Figures as JSON, the same in every verb that prints them.
#pragma once

#include "core/analysis/findings.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yardstick::cli {

/// A number, or null where there is none.
QJsonValue numberJson(const std::optional<double> &value);

/// "period", "first_day" and "last_day".
QJsonObject periodJson(const Period &period);

/// Period, value, interval, marker, release, sheet, cell and formula of a point.
QJsonObject pointJson(const Point &point, const std::vector<Release> &releases);

/// The stored figures behind a value, each with its release, sheet and cell.
QJsonArray observationsJson(const std::vector<Observation> &observations,
                            const std::vector<Release> &releases);

QJsonArray releasesJson(const std::vector<Release> &releases);

/// "Source: ..." lines and "Note: ..." lines, as text answers end.
QString sourcesText(const std::vector<Release> &releases, const QStringList &caveats,
                    const Catalogue &catalogue);

} // namespace yardstick::cli
