// Embargoes: until when a release's figures must not leave the office. A person says them in the time of
// London clocks, as publishers do; they are kept as moments in UTC. The clock is always handed in.
#pragma once

#include "core/model/release.h"
#include "core/result.h"

#include <optional>
#include <vector>

namespace yardstick {

/// Statistics of the United Kingdom come out at half past nine (Code of Practice for Statistics).
inline const QTime standardReleaseTime{9, 30};

/// The moment, in UTC, at which clocks in London show this. The error names a time that the clocks leave out
/// on the last Sunday of March; of the hour that comes twice in October it is the later one, so that nothing
/// gets out an hour early.
Result<QDateTime> londonMoment(QDate day, QTime time);

/// What the clocks in London show at a moment.
QDateTime londonClock(const QDateTime &moment);

/// "2026-11-26 09:30" or "2026-11-26T09:30", in the time of London clocks; a day alone means half past nine.
Result<QDateTime> parseEmbargo(const QString &text);

/// An embargo ends at its moment: at half past nine sharp figures are free.
bool isUnderEmbargo(const Release &release, const QDateTime &now);

/// When the last of the embargoes ends under which these releases stand; none where all are free.
std::optional<QDateTime> embargoOn(const std::vector<Release> &releases, const QDateTime &now);

} // namespace yardstick
