#include "core/text/labels.h"

namespace yardstick {

namespace {

bool isSuperscript(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'\u00b9' || u == u'\u00b2' || u == u'\u00b3' || (u >= u'\u2070' && u <= u'\u2079') ||
           u == u'\u2020' || u == u'\u2021';
}

/// The shorthand of the Government Analysis Function that stands beside a figure or its label and not in its
/// place: break in the series, estimated, forecast, provisional, revised.
constexpr QLatin1String shorthand("befpr");

/// The letter of "[p]", "[ R ]"; a null character for anything else between brackets.
QChar shorthandIn(QStringView bracketed)
{
    const QStringView inside = bracketed.mid(1, bracketed.size() - 2).trimmed();
    const QChar letter = inside.size() == 1 ? inside.front().toLower() : QChar();
    return !letter.isNull() && shorthand.contains(letter) ? letter : QChar();
}

/// One past the bracket that closes a note mark beginning at `begin`; `begin` itself when no mark begins
/// there.
qsizetype endOfNote(QStringView text, qsizetype begin)
{
    if (text[begin] != u'[')
        return begin;
    const qsizetype close = text.indexOf(u']', begin);
    const QStringView bracketed = text.mid(begin, close < 0 ? 0 : close + 1 - begin);
    const bool isNote = bracketed.mid(1).trimmed().startsWith(u"note", Qt::CaseInsensitive) ||
                        !shorthandIn(bracketed).isNull();
    return isNote ? close + 1 : begin;
}

/// "3 to 5", "3-5": what stands between two numbers makes a range of them.
bool makesRange(QStringView between)
{
    const QStringView word = between.trimmed();
    return word == u"to" || word == u"-" || word == u"\u2013";
}

} // namespace

QString withoutNotes(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    bool pendingSpace = false;
    for (qsizetype i = 0; i < text.size();) {
        if (const qsizetype end = endOfNote(text, i); end > i) {
            pendingSpace = true;
            i = end;
            continue;
        }
        const QChar c = text[i++];
        if (c.isSpace()) {
            pendingSpace = true;
            continue;
        }
        if (pendingSpace && !plain.isEmpty())
            plain += u' ';
        pendingSpace = false;
        plain += c;
    }
    return plain;
}

QString normalisedLabel(QStringView text)
{
    QString key;
    key.reserve(text.size() + 4);
    bool pendingSpace = false;
    const auto append = [&](QStringView word) {
        if (pendingSpace && !key.isEmpty())
            key += u' ';
        pendingSpace = false;
        key += word;
    };
    for (qsizetype i = 0; i < text.size();) {
        if (const qsizetype end = endOfNote(text, i); end > i) {
            pendingSpace = true;
            i = end;
            continue;
        }
        const QChar c = text[i++];
        if (c == u'&') {
            pendingSpace = true;
            append(u"and");
            pendingSpace = true;
        } else if (isSuperscript(c) || c == u'\'' || c == u'\u2019') {
            continue; // "King's" and "Kings" are one word; a note's mark is no word at all
        } else if (c.isLetterOrNumber()) {
            const QChar lower = c.toLower();
            append(QStringView(&lower, 1));
        } else {
            pendingSpace = true;
        }
    }
    return key;
}

QStringList noteNumbersIn(QStringView text)
{
    constexpr int longestRange = 50;
    QStringList numbers;
    qsizetype end = 0; // of the number before
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype digits = 0;
        while (i + digits < text.size() && text[i + digits].isDigit())
            ++digits;
        if (digits == 0)
            continue;
        const int number = text.mid(i, digits).toInt();
        const int before = numbers.isEmpty() ? number : numbers.constLast().toInt();
        if (makesRange(text.mid(end, i - end)) && number - before <= longestRange) {
            for (int between = before + 1; between < number; ++between)
                numbers << QString::number(between);
        }
        numbers << QString::number(number);
        i += digits;
        end = i;
    }
    return numbers;
}

QStringList notesIn(QStringView text)
{
    QStringList notes;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = endOfNote(text, i);
        if (end == i) {
            ++i;
            continue;
        }
        const QStringView mark = text.mid(i, end - i);
        if (const QChar letter = shorthandIn(mark); !letter.isNull())
            notes << QStringLiteral("[%1]").arg(letter);
        for (const QString &number : noteNumbersIn(mark))
            notes << QStringLiteral("note ") + number;
        i = end;
    }
    return notes;
}

} // namespace yardstick
