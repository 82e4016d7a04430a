// Embargoes in words, in the time of London clocks.
#pragma once

#include <QDateTime>
#include <QString>

namespace yardstick {

/// "9:30am on 26 November 2026"
QString embargoMoment(const QDateTime &moment);

/// "EMBARGOED until 9:30am on 26 November 2026"
QString embargoMark(const QDateTime &moment);

} // namespace yardstick
