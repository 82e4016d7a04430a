#include "core/model/periodtokens.h"

#include "core/text/labels.h"

namespace yardstick::periods {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Past the digits that begin here, with the thousands that follow a comma.
qsizetype endOfNumber(QStringView text, qsizetype begin)
{
    const auto digitAt = [&](qsizetype i) { return i < text.size() && isDigit(text[i]); };
    qsizetype end = begin;
    while (digitAt(end))
        ++end;
    while (end < text.size() && text[end] == u',' && digitAt(end + 1) && digitAt(end + 2) &&
           digitAt(end + 3) && !digitAt(end + 4))
        end += 4;
    return end;
}

qsizetype endOfWord(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && text[end].isLetter())
        ++end;
    return end;
}

Token numberToken(QStringView text)
{
    constexpr qsizetype mostDigits = 4; // of a year; nothing longer has a part in a period
    return {Token::Kind::Number, text, text.size() <= mostDigits ? text.toInt() : -1};
}

void appendWord(Tokens &tokens, QStringView word)
{
    constexpr QStringView ending = u"ending"; // "Year endingMar 2015"
    if (word.size() > ending.size() && word.startsWith(ending)) {
        tokens.append({Token::Kind::Word, ending, -1});
        word = word.mid(ending.size());
    }
    tokens.append({Token::Kind::Word, word, -1});
}

} // namespace

QString plainText(QStringView text)
{
    QString plain = withoutNotes(text).toLower();
    for (QChar &c : plain) {
        if (c == u'\u2019' || c == u'\u2018' || c == u'`')
            c = u'\'';
        else if (c == u'\u2013' || c == u'\u2014' || c == u'\u2011' || c == u'\u2212')
            c = u'-';
    }
    return plain;
}

Tokens tokensOf(QStringView plain)
{
    Tokens tokens;
    for (qsizetype i = 0; i < plain.size();) {
        const QChar c = plain[i];
        const bool glued = i > 0 && plain[i - 1].isLetterOrNumber();
        qsizetype end = i + 1;
        if (isDigit(c)) {
            end = endOfNumber(plain, i);
            const QStringView digits = plain.mid(i, end - i);
            const bool apart = !glued || (!tokens.isEmpty() && tokens.last().text == u"q");
            tokens.append(apart ? numberToken(digits) : Token{Token::Kind::Other, digits, -1});
        } else if (c.isLetter()) {
            end = endOfWord(plain, i);
            const QStringView word = plain.mid(i, end - i);
            if (glued && word != u"q" && !tokens.isEmpty())
                tokens.last() = {Token::Kind::Other, tokens.last().text, -1};
            appendWord(tokens, word);
        } else if (!c.isSpace()) {
            tokens.append({Token::Kind::Mark, plain.mid(i, 1), -1});
        }
        i = end;
    }
    return tokens;
}

} // namespace yardstick::periods
