// Figures, periods and areas as they stand within a sentence of a press release: "32.7 per cent", "in the
// year ending March 2024", "in West Mercia". The short forms of charts and tables are in format.h.
#pragma once

#include "core/analysis/series.h"

#include <QString>

namespace yardstick {

/// "in 2024", "in the year ending March 2024" (also of a financial year), "in April to June 2024", "in June
/// 2024", "on 30 September 2019", "from April 2013 to March 2021".
QString whenPhrase(const Period &period);

/// The same without its first word: "the year ending March 2024", "2024".
QString periodPhrase(const Period &period);

/// "in West Mercia", "in the West Midlands region", "in the Metropolitan Police area", "in the City of
/// London"; of a body without a territory "for the British Transport Police".
QString wherePhrase(const QString &area, AreaKind kind);

/// "666 offences", "1 offence", "50.3 offences per 100,000 people", "32.7 per cent of offenders", "93.2
/// (2013-14 = 100)". `unit` as TrendData::unit; `decimals` of anything but counts, which are whole unless
/// stored with decimals.
QString valuePhrase(double value, Measure measure, const QString &unit, int decimals = 1);

/// The bare number of valuePhrase(), for comparisons: "666", "50.3", "32.7 per cent".
QString shortPhrase(double value, Measure measure, int decimals = 1);

/// "1.2 percentage points", "1.0 percentage point".
QString pointsPhrase(double points, int decimals = 1);

/// As many decimals as show a figure: `decimals`, and more, up to four, where the number would round to 0 but
/// is not 0; two figures of a number below 1.
int decimalsFor(double value, int decimals);

/// "p = 0.15", more finely where that matters: "p = 0.051", "p = 0.004"; "p < 0.001" below that.
QString pPhrase(double p);

/// A round number that a figure is near to, as journalists say it: 986 is "almost 1,000", 4,050 "just over
/// 4,000". Round is one leading figure and noughts; near is within 3 per cent. Empty where the figure is
/// below 100, round itself, or near to nothing round.
QString roundPhrase(double value);

} // namespace yardstick
