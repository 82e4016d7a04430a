#include "core/model/marker.h"

#include <array>

namespace yardstick {

namespace {

struct KindRow {
    MarkerKind kind;
    QLatin1String key;
    QLatin1String meaning;
};

constexpr std::array<KindRow, 10> kindRows = {{
    {MarkerKind::Unavailable, QLatin1String("unavailable"), QLatin1String("not available")},
    {MarkerKind::NotApplicable, QLatin1String("not-applicable"), QLatin1String("not applicable")},
    {MarkerKind::Confidential, QLatin1String("confidential"), QLatin1String("suppressed: confidential")},
    {MarkerKind::LowReliability, QLatin1String("low-reliability"),
     QLatin1String("not given: base too small for a reliable figure")},
    {MarkerKind::SmallPopulation, QLatin1String("small-population"),
     QLatin1String("suppressed: small population")},
    {MarkerKind::Low, QLatin1String("low"), QLatin1String("rounds to zero but is not zero")},
    {MarkerKind::High, QLatin1String("high"), QLatin1String("rounds to 100 per cent but is not")},
    {MarkerKind::NoneRecorded, QLatin1String("none-recorded"), QLatin1String("none recorded")},
    {MarkerKind::Blank, QLatin1String("blank"), QLatin1String("left blank")},
    {MarkerKind::Dash, QLatin1String("dash"), QLatin1String("not given (a dash in the publication)")},
}};

struct TextRow {
    QLatin1String text; ///< lower case, no white space
    MarkerKind kind;
};

// The shorthand of the Government Analysis Function ("Symbols in tables") and what older tables used in its
// place; the two sentences are those of the Home Office's open data on outcomes. A lone "." is a slip for
// ".." in the police force area tables of 2018 and 2019.
constexpr std::array<TextRow, 21> textRows = {{
    {QLatin1String("[x]"), MarkerKind::Unavailable},
    {QLatin1String(".."), MarkerKind::Unavailable},
    {QLatin1String("."), MarkerKind::Unavailable},
    {QLatin1String(":"), MarkerKind::Unavailable},
    {QLatin1String("na"), MarkerKind::Unavailable},
    {QLatin1String("n/a"), MarkerKind::Unavailable},
    {QLatin1String("n/a-datanotprovided"), MarkerKind::Unavailable},
    {QLatin1String("n/a-offencecodeexpired"), MarkerKind::NotApplicable},
    {QLatin1String("[z]"), MarkerKind::NotApplicable},
    {QLatin1String("[c]"), MarkerKind::Confidential},
    {QLatin1String("*"), MarkerKind::Confidential},
    {QLatin1String("[u]"), MarkerKind::LowReliability},
    {QLatin1String("u"), MarkerKind::LowReliability},
    {QLatin1String("[u1]"), MarkerKind::SmallPopulation},
    {QLatin1String("+"), MarkerKind::SmallPopulation},
    {QLatin1String("[low]"), MarkerKind::Low},
    {QLatin1String("[high]"), MarkerKind::High},
    {QLatin1String("[w]"), MarkerKind::NoneRecorded},
    {QLatin1String("-"), MarkerKind::Dash},
    {QLatin1String("[-]"), MarkerKind::Dash},
    {QLatin1String(""), MarkerKind::Blank},
}};

/// Longer texts are sentences; they are not looked at, for cells may hold pages.
constexpr qsizetype longestMarker = 32;

/// Dashes of every length are one dash; white space inside "[ z ]" says nothing.
QString folded(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        const bool dash = c == u'\u2013' || c == u'\u2014' || c == u'\u2212' || c == u'\u2011';
        plain += dash ? QChar(u'-') : c.toLower();
    }
    return plain;
}

} // namespace

std::optional<Marker> parseMarker(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > longestMarker)
        return std::nullopt;
    const QString plain = folded(trimmed);
    for (const TextRow &row : textRows) {
        if (plain == row.text)
            return Marker{row.kind, trimmed.toString()};
    }
    return std::nullopt;
}

QString markerMeaning(MarkerKind kind)
{
    return kindRows[static_cast<size_t>(kind)].meaning;
}

QString markerKindKey(MarkerKind kind)
{
    return kindRows[static_cast<size_t>(kind)].key;
}

std::optional<MarkerKind> markerKindFromKey(QStringView key)
{
    for (const KindRow &row : kindRows) {
        if (key == row.key)
            return row.kind;
    }
    return std::nullopt;
}

} // namespace yardstick
