// Numbers and names as British text. Every number that a person reads goes through here: grouping by comma, a
// true minus sign, half away from zero, one rounding.
#pragma once

#include "core/analysis/series.h"

#include <QString>

namespace yardstick {

/// `value` rounded half away from zero to `decimals` places (0 to 6): 2.5 -> "3", -2.5 -> "−3", 0.125 (2) ->
/// "0.13", 99.95 (1) -> "100.0", 1234567 -> "1,234,567". Never "-0". The rule is ours, not printf's: what is
/// rounded is the shortest decimal text of the double, so 2.675 (2) is "2.68". Empty for what is not finite,
/// which is never a figure.
QString numberText(double value, int decimals);

/// A value of a measure for people: counts whole ("81,164"; up to 1 decimal where stored with decimals),
/// rates and index 1 decimal for charts, percentages 1 decimal with "%" ("32.7%").
QString valueText(double value, Measure measure);

/// As valueText, but with the places that a table shows: rates 2, percentages 1.
QString tableText(double value, Measure measure);

/// The number as a spreadsheet reads it: no grouping, point as decimal mark, shortest text that gives the
/// same double.
QString plainNumber(double value);

/// The size of a file: "812 bytes", "34 kB", "2.4 MB"; a kilobyte has 1,000 bytes.
QString sizeText(qint64 bytes);

/// A name as it stands within a sentence: "Knife-enabled offences" is "knife-enabled offences"; a name that
/// begins with an abbreviation or a proper name ("CPS outcomes", "British Transport Police") stays.
QString inSentence(const QString &name);

/// A list joined the British way: "a", "a and b", "a, b and c".
QString joinedList(const QStringList &items);

/// "Source: Office for National Statistics, Police force area data tables, published 24 April 2025". Where
/// the edition's date is only the end of its period, because the file gives none: "..., figures to 31
/// December 2024".
QString sourceLine(const Release &release, const Publication &publication);

/// When an edition came out: "published 24 April 2025"; where nobody has said so, what it reaches to:
/// "figures to 31 December 2024". The day of the import is never passed off as the day of publication.
QString editionText(const Release &release);

/// "24 April 2025".
QString dateText(QDate date);

} // namespace yardstick
