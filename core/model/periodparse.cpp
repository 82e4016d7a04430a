// Reading periods as publishers write them (publications.md section 3, hazard 4). The text is cut into
// numbers, words and marks; a small grammar is tried from a place in them. parsePeriod() wants the whole
// text, findPeriod() any part.
#include "core/model/period.h"
#include "core/model/periodreader.h"

#include <algorithm>
#include <array>

namespace yardstick {

using periods::Match;
using periods::Token;
using periods::Tokens;

namespace {

bool isJoint(const Token &token)
{
    return token.text == u"/" || token.text == u"-" || token.text == u"_";
}

/// Where tokens that hang on the match by a joint end: "2017/19" must not be read as 2017.
qsizetype endOfTail(const Tokens &tokens, qsizetype end)
{
    while (end + 1 < tokens.size() && isJoint(tokens[end]) && tokens[end + 1].kind == Token::Kind::Number)
        end += 2;
    return end;
}

/// True when nothing stands between two tokens of a text.
bool touch(const Token &first, const Token &second)
{
    return first.text.data() + first.text.size() == second.text.data();
}

/// True when the token at `at` hangs on what stands before it: "17/2018", "pre-2014".
bool hangsOnTokenBefore(const Tokens &tokens, qsizetype at)
{
    return at >= 2 && isJoint(tokens[at - 1]) && touch(tokens[at - 1], tokens[at]) &&
           touch(tokens[at - 2], tokens[at - 1]);
}

/// Words behind which a period only says where a stretch begins or ends.
bool opensStretch(const Token &token)
{
    static constexpr std::array<QStringView, 8> words = {u"from",  u"since",  u"before", u"after",
                                                         u"until", u"ending", u"ended",  u"by"};
    return std::find(words.begin(), words.end(), token.text) != words.end();
}

} // namespace

std::optional<Period> parsePeriod(QStringView text)
{
    const QString plain = periods::plainText(text);
    const Tokens tokens = periods::tokensOf(plain);
    const std::optional<Match> match = periods::periodAt(tokens, 0);
    if (!match || match->end != tokens.size())
        return std::nullopt;
    return match->period;
}

namespace {

struct Mentions {
    std::vector<Period> periods;
    bool clear = true; ///< false when something hangs on a mention, or one only says where a stretch begins
};

Mentions mentionsIn(const Tokens &tokens)
{
    Mentions found;
    for (qsizetype i = 0; i < tokens.size();) {
        const std::optional<Match> match = periods::periodAt(tokens, i);
        if (!match) {
            ++i;
            continue;
        }
        const bool hangs = endOfTail(tokens, match->end) != match->end || hangsOnTokenBefore(tokens, i);
        const bool openEnded = i > 0 && opensStretch(tokens[i - 1]) && !match->isStretch;
        if (hangs || openEnded)
            found.clear = false;
        else
            found.periods.push_back(match->period);
        i = match->end;
    }
    return found;
}

} // namespace

std::optional<Period> findPeriod(QStringView text)
{
    const QString plain = periods::plainText(text);
    const Mentions found = mentionsIn(periods::tokensOf(plain));
    const bool same = std::all_of(found.periods.begin(), found.periods.end(),
                                  [&](const Period &period) { return period == found.periods.front(); });
    if (!found.clear || found.periods.empty() || !same)
        return std::nullopt;
    return found.periods.front();
}

std::vector<Period> periodsNamed(QStringView text)
{
    const QString plain = periods::plainText(text);
    return mentionsIn(periods::tokensOf(plain)).periods;
}

} // namespace yardstick
