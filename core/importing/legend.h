// What a publisher says that the markers of a table mean: "[u] indicates that the base is less than 50", in
// the rows above a table, in the footnotes below it, or on a sheet of notes. The same sign means different
// things in different tables, so the sheet's own legend goes before the usual meaning.
#pragma once

#include "core/model/draft.h"

#include <map>
#include <string_view>

namespace yardstick {

class Legends {
public:
    /// Looks for legends in a text that stands on a sheet outside its table.
    void read(int sheet, std::string_view text);

    /// What the sheet's legend says of a marker; where it says nothing, what a sheet of notes says. Case and
    /// blanks within the marker don't matter. Empty when nothing is said.
    QString meaningOf(int sheet, const QString &marker) const;

    /// The sheet holds no table: what it says holds for the whole file.
    void holdsForAll(int sheet);

private:
    using MeaningByMarker = std::map<QString, QString>;

    std::map<int, MeaningByMarker> m_bySheet;
    MeaningByMarker m_forAll;
};

/// The kind of marker that a legend's words describe; none where they fit no kind.
std::optional<MarkerKind> kindOfMeaning(const QString &meaning);

/// Types a draft's markers by the legends and keeps the legends' words beside them. Cells that were taken for
/// unknown markers and that a legend explains are errors no more.
void applyLegends(Draft &draft, const Legends &legends);

} // namespace yardstick
