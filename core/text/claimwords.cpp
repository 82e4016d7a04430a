#include "core/text/claimwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace yardstick {

namespace {

using Pattern = QRegularExpression;

Pattern words(const char *alternatives)
{
    return Pattern(QStringLiteral("\\b(?:%1)\\b").arg(QLatin1String(alternatives)),
                   Pattern::CaseInsensitiveOption);
}

// Years stand alone or as "2023-24"; a count of four digits has a comma in a headline.
const Pattern &yearPattern()
{
    static const Pattern pattern(
        QStringLiteral("(?<![\\d.,£])((?:19|20)\\d{2})(?:[-/–](\\d{2}|\\d{4}))?(?![\\d,.]*\\d|%)"));
    return pattern;
}

int laterYear(const QRegularExpressionMatch &match)
{
    const int first = match.captured(1).toInt();
    const QString second = match.captured(2);
    if (second.size() == 2 && second.toInt() == (first + 1) % 100)
        return first + 1;
    return second.size() == 4 ? second.toInt() : first;
}

void readYears(const QString &text, Claim &claim, QString &rest)
{
    QRegularExpressionMatchIterator each = yearPattern().globalMatch(text);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        claim.years.push_back(laterYear(match));
        static const Pattern opening(
            QStringLiteral("\\b(?:since|from|between)(?:\\s+(?:the\\s+)?(?:year|years|records began in|"
                           "ending|to|in|january|march|april|june|september|december))*\\s*$"),
            Pattern::CaseInsensitiveOption);
        if (!claim.since && opening.match(text.left(match.capturedStart())).hasMatch())
            claim.since = claim.years.back();
        for (qsizetype at = match.capturedStart(); at < match.capturedEnd(); ++at)
            rest[at] = QLatin1Char(' ');
    }
}

ClaimUnit unitAfter(const QString &tail)
{
    static const Pattern points(QStringLiteral("^\\s*(?:percentage[- ]points?|points?|pp)\\b"),
                                Pattern::CaseInsensitiveOption);
    static const Pattern perCent(QStringLiteral("^\\s*(?:%|per ?cent\\b)"), Pattern::CaseInsensitiveOption);
    static const Pattern years(QStringLiteral("^\\s*-?(?:years?|months?|quarters?|days?)\\b"),
                               Pattern::CaseInsensitiveOption);
    if (points.match(tail).hasMatch())
        return ClaimUnit::Points;
    if (perCent.match(tail).hasMatch())
        return ClaimUnit::PerCent;
    return years.match(tail).hasMatch() ? ClaimUnit::Years : ClaimUnit::Bare;
}

void readNumbers(const QString &text, Claim &claim)
{
    static const Pattern number(QStringLiteral(
        "(?<![\\w.,])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(st|nd|rd|th)?(\\s*(?:million|m)\\b)?"));
    static const Pattern loose(
        QStringLiteral("\\b(?:almost|nearly|about|around|some|roughly|approximately|over|more than|"
                       "fewer than|less than|under|just over|just under|up to)\\s*$"),
        Pattern::CaseInsensitiveOption);
    QRegularExpressionMatchIterator each = number.globalMatch(text);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        ClaimedNumber found;
        QString digits = match.captured(1) + match.captured(2);
        found.value = digits.remove(QLatin1Char(',')).toDouble();
        found.decimals = std::max(0, static_cast<int>(match.captured(2).size()) - 1);
        if (!match.captured(4).isEmpty()) {
            found.value *= 1e6;
            found.decimals -= 6;
        }
        found.unit = unitAfter(text.mid(match.capturedEnd()));
        found.rounded = loose.match(text.left(match.capturedStart())).hasMatch();
        found.text = match.captured(0).trimmed();
        if (found.unit == ClaimUnit::PerCent)
            found.text += QStringLiteral(" per cent");
        else if (found.unit == ClaimUnit::Points)
            found.text += QStringLiteral(" points");
        claim.numbers.push_back(found);
    }
}

void readWay(const QString &text, Claim &claim)
{
    struct Sort {
        Way way;
        double factor;
        Pattern pattern;
    };
    static const std::vector<Sort> sorts = {
        {Way::Up, 2, words("doubles?|doubled|doubling")},
        {Way::Up, 3, words("trebles?|trebled|triples?|tripled")},
        {Way::Down, 0.5, words("halves|halved|halving")},
        {Way::Up, 1,
         words("rise|rises|rose|risen|rising|up|increase|increases|increased|increasing|grow|grows|grew|"
               "grown|growing|growth|"
               "climb|climbs|climbed|climbing|soar|soars|soared|surge|surges|surged|jump|jumps|jumped|higher "
               "than (?:last|the) "
               "(?:year|previous)|more than last year|worsen|worsens|worsened")},
        {Way::Down, 1,
         words("fall|falls|fell|fallen|falling|down|decrease|decreases|decreased|decreasing|drop|drops|"
               "dropped|dropping|"
               "decline|declines|declined|declining|cut|cuts|reduce|reduces|reduced|reduction|reductions|"
               "plunge|plunges|"
               "plunged|shrink|shrinks|shrank|slump|slumps|lower than (?:last|the) "
               "(?:year|previous)|fewer|tumble|tumbles")},
        {Way::Level, 1, words("unchanged|stable|flat|level|no change|steady|the same as last year")},
    };
    qsizetype first = text.size();
    for (const Sort &sort : sorts) {
        const QRegularExpressionMatch match = sort.pattern.match(text);
        if (!match.hasMatch() || match.capturedStart() >= first)
            continue;
        first = match.capturedStart();
        claim.way = sort.way;
        claim.factor = sort.factor;
        claim.wayWord = match.captured(0);
    }
}

} // namespace

Claim readClaim(const QString &sentence)
{
    Claim claim;
    QString rest = sentence;
    readYears(sentence, claim, rest);
    readNumbers(rest, claim);
    readWay(rest, claim);
    const auto says = [&rest](const char *alternatives) {
        return words(alternatives).match(rest).hasMatch();
    };
    // "8th highest" is a rank, which its number is held against.
    static const Pattern ranked(
        QStringLiteral("\\b(?:\\d+(?:st|nd|rd|th)|second|third|fourth|fifth|joint)[- ](?:highest|lowest)"),
        Pattern::CaseInsensitiveOption);
    rest.remove(ranked);
    claim.highest = says("highest|record high|peak|peaks|peaked|worst|all-time high|most ever");
    claim.lowest = says("lowest|record low|all-time low|fewest|fewest ever");
    if (says("record") && !claim.highest && !claim.lowest)
        (claim.way == Way::Down ? claim.lowest : claim.highest) = true;
    static const char *const whole =
        "(?:the )?(?:national|England|average|rest of|nation|country|group|similar forces)";
    const auto beside = [&](const char *comparatives) {
        return Pattern(QStringLiteral("\\b(?:%1)\\b.{0,24}\\b%2")
                           .arg(QLatin1String(comparatives), QLatin1String(whole)),
                       Pattern::CaseInsensitiveOption)
            .match(rest)
            .hasMatch();
    };
    claim.above = beside("above|higher than|more than|exceeds|over|worse than");
    claim.below = beside("below|lower than|less than|fewer than|under|better than");
    claim.cause =
        says("thanks to|because|due to|following|as a result|driven by|credited|owing to|caused "
             "by|proves|leads to|led "
             "to|works|pays off|success of|after (?!april|march|june|september|december|january|\\d)");
    return claim;
}

} // namespace yardstick
