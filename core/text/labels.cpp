#include "core/text/labels.h"

namespace yardstick {

namespace {

bool isSuperscript(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'\u00b9' || u == u'\u00b2' || u == u'\u00b3' || (u >= u'\u2070' && u <= u'\u2079') ||
           u == u'\u2020' || u == u'\u2021';
}

/// One past the bracket that closes a note mark beginning at `begin`; `begin` itself when no mark begins
/// there.
qsizetype endOfNote(QStringView text, qsizetype begin)
{
    if (text[begin] != u'[' || !text.mid(begin + 1).trimmed().startsWith(u"note", Qt::CaseInsensitive))
        return begin;
    const qsizetype close = text.indexOf(u']', begin);
    return close < 0 ? begin : close + 1;
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

QStringList notesIn(QStringView text)
{
    QStringList notes;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = endOfNote(text, i);
        if (end == i) {
            ++i;
            continue;
        }
        // "[note 10, 11]" and "[notes 3 and 4]" name several notes: every run of digits is one.
        QString digits;
        for (; i < end; ++i) {
            if (text[i].isDigit()) {
                digits += text[i];
            } else if (!digits.isEmpty()) {
                notes += QStringLiteral("note ") + digits;
                digits.clear();
            }
        }
    }
    return notes;
}

} // namespace yardstick
