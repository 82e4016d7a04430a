// Why a figure is absent, or what a publisher says beside it. Missing is not zero, and the publisher's own
// text is kept.
#pragma once

#include <QString>

#include <optional>

namespace yardstick {

enum class MarkerKind {
    Unavailable,     ///< [x] .. NA N/A : not available
    NotApplicable,   ///< [z]
    Confidential,    ///< [c] *, suppressed to protect people
    LowReliability,  ///< [u] base too small for a reliable figure
    SmallPopulation, ///< [u1] suppressed because few people live there
    Low,             ///< [low] rounds to zero but is not zero
    High,            ///< [high] rounds to 100 per cent but is not
    NoneRecorded,    ///< [w]
    Blank,           ///< an empty cell, or one of blanks only
    Dash,            ///< a hyphen whose meaning the table's legend gives
};

/// A typed marker with the text that stood in the cell.
struct Marker {
    MarkerKind kind = MarkerKind::Unavailable;
    QString text;

    bool operator==(const Marker &) const = default;
    friend bool operator<(const Marker &a, const Marker &b)
    {
        return a.kind == b.kind ? a.text < b.text : a.kind < b.kind;
    }
};

/// The marker that a cell's text stands for: the shorthand of the Government Analysis Function and the older
/// forms of publications.md section 3 ("[x]", "[ z ]", "[X]", "u", "..", ".", ":", "*", "-", "NA", "N/a",
/// ""). None when the text is no known marker: the import must then stop and name the cell.
std::optional<Marker> parseMarker(QStringView text);

/// What the marker means, as a phrase: "not available", "suppressed: small population".
QString markerMeaning(MarkerKind kind);

/// The name under which a kind is stored, stable for ever: "unavailable", "not-applicable" ...
QString markerKindKey(MarkerKind kind);
std::optional<MarkerKind> markerKindFromKey(QStringView key);

} // namespace yardstick
