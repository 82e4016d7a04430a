#include "core/importing/legend.h"

#include "core/importing/cellvalue.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

/// Legends are sentences; what is longer is prose, and what is shorter holds no meaning.
constexpr size_t shortestLegend = 6;
constexpr size_t longestLegend = 4000;

// A marker in brackets or quotation marks anywhere, or a bare sign at the beginning, perhaps behind a
// footnote's number; then a word that says "means".
const QRegularExpression &legendPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((?:(?<sign>\[\s*[a-z]{1,5}\d?\s*\])|['"‘’“”]\s*(?<quoted>[^\s'"‘’“”]{1,6})\s*['"‘’“”]|)"
            R"(^\s*(?:\d{1,2}[.)]?\s+)?(?<bare>\.\.|[:*\-+.~]|[a-z]{1,2}))\s*)"
            R"((?:=|indicates?|denotes?|means?|stands for|represents?|shows)\s*(?:that\s+)?)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

QString keyOf(const QString &marker)
{
    return marker.toLower().remove(QLatin1Char(' '));
}

// The words up to the end of the sentence, or to the next marker's.
QString meaningIn(QStringView words)
{
    static const QRegularExpression sentenceEnd(QStringLiteral(R"([.;](?:\s|$)|\s{2,})"));
    const QRegularExpressionMatch end = sentenceEnd.match(words.toString());
    QString meaning = (end.hasMatch() ? words.left(end.capturedStart()) : words).trimmed().toString();
    while (meaning.endsWith(QLatin1Char('.')) || meaning.endsWith(QLatin1Char(',')))
        meaning.chop(1);
    return meaning;
}

struct WordsOfKind {
    MarkerKind kind;
    const char *pattern;
};

// In the order in which they are tried: "suppressed due to the small population size" is about the
// population.
constexpr std::array<WordsOfKind, 8> kindWords = {{
    {MarkerKind::SmallPopulation, "small (resident )?population|population size"},
    {MarkerKind::LowReliability, "base|fewer than|less than \\d|small number|reliab|robust"},
    {MarkerKind::NotApplicable, "not applicable|cannot be calculated|can't be calculated"},
    {MarkerKind::Low, "rounds? to (zero|0)|negligible|less than half|nil or"},
    {MarkerKind::Confidential, "confiden|disclos|suppress|withheld"},
    {MarkerKind::Unavailable,
     "not available|unavailable|not provided|missing|not collected|no data|no figure"},
    {MarkerKind::NoneRecorded, R"(none recorded|\bnil\b|\bzero\b)"},
    {MarkerKind::High, "rounds? to 100"},
}};

} // namespace

std::optional<MarkerKind> kindOfMeaning(const QString &meaning)
{
    static const auto patterns = [] {
        std::vector<std::pair<MarkerKind, QRegularExpression>> made;
        made.reserve(kindWords.size());
        for (const WordsOfKind &words : kindWords)
            made.emplace_back(words.kind, QRegularExpression(QLatin1String(words.pattern),
                                                             QRegularExpression::CaseInsensitiveOption));
        return made;
    }();
    const auto found = std::ranges::find_if(
        patterns, [&](const auto &pattern) { return pattern.second.match(meaning).hasMatch(); });
    return found == patterns.end() ? std::nullopt : std::optional<MarkerKind>(found->first);
}

void Legends::read(int sheet, std::string_view text)
{
    if (text.size() < shortestLegend || text.size() > longestLegend)
        return;
    const QString words = trimmedText(text);
    struct Mention {
        QString marker;
        qsizetype begin;
        qsizetype end;
    };
    std::vector<Mention> mentions;
    for (auto all = legendPattern().globalMatch(words); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        for (const char *group : {"sign", "quoted", "bare"}) {
            if (const QString marker = match.captured(QLatin1String(group)); !marker.isEmpty())
                mentions.push_back({marker, match.capturedStart(), match.capturedEnd()});
        }
    }
    for (size_t i = 0; i < mentions.size(); ++i) {
        const qsizetype end = i + 1 < mentions.size() ? mentions[i + 1].begin : words.size();
        const QString meaning = meaningIn(QStringView(words).mid(mentions[i].end, end - mentions[i].end));
        if (!meaning.isEmpty())
            m_bySheet[sheet].emplace(keyOf(mentions[i].marker), meaning);
    }
}

QString Legends::meaningOf(int sheet, const QString &marker) const
{
    const QString key = keyOf(marker);
    if (const auto own = m_bySheet.find(sheet); own != m_bySheet.end()) {
        if (const auto found = own->second.find(key); found != own->second.end())
            return found->second;
    }
    const auto found = m_forAll.find(key);
    return found == m_forAll.end() ? QString() : found->second;
}

void Legends::holdsForAll(int sheet)
{
    if (const auto own = m_bySheet.find(sheet); own != m_bySheet.end())
        m_forAll.merge(own->second);
}

void applyLegends(Draft &draft, const Legends &legends)
{
    std::map<std::pair<int, int>, int> typed; // {sheet, marker} to the marker that it is
    for (DraftFigure &figure : draft.figures) {
        if (figure.marker < 0)
            continue;
        const std::pair<int, int> place{figure.sheet, figure.marker};
        auto known = typed.find(place);
        if (known == typed.end()) {
            Marker marker = draft.markers.at(figure.marker);
            const QString meaning = legends.meaningOf(figure.sheet, marker.text);
            marker.kind = kindOfMeaning(meaning).value_or(marker.kind);
            const int number = draft.markers.indexOf(marker);
            if (!meaning.isEmpty())
                draft.legends[{figure.sheet, number}] = meaning;
            known = typed.emplace(place, number).first;
        }
        figure.marker = known->second;
    }
    std::erase_if(draft.issues, [&](const Issue &issue) {
        return issue.question == Issue::Question::UnknownMarker &&
               kindOfMeaning(legends.meaningOf(issue.cell.sheet, issue.subject));
    });
}

} // namespace yardstick
