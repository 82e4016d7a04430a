#include "core/text/notewords.h"

#include <QRegularExpression>

#include <array>

namespace yardstick {

namespace {

constexpr qsizetype longestBrief = 240;

/// As the notes of the Office for National Statistics, the Home Office and the Ministry of Justice have it.
constexpr std::array warnings = {
    R"(\b(?:under|over)[- ]?(?:count|record|report)(?:s|ed|ing)?\b)",
    R"(\bincomplete\b|\bpartial(?:ly)?\b|\bnot (?:yet )?complete\b)",
    R"(\bestimated\b)",
    R"(\bprovisional\b)",
    R"(\bmissing\b|\bunable to (?:supply|provide)\b|\b(?:did|could|can|has|have) ?not (?:been able to )?)"
    R"((?:supply|supplied|provide)d?\b)",
    R"(\bbreak in\b)",
    R"(\b(?:not|in)[- ]?(?:\w+ ){0,2}comparable\b|\bcomparable prior to\b|)"
    R"((?:\bnot|\bcannot|n['’]t) be (?:\w+ )?compared\b|\bcomparisons? (?:\w+ ){0,4}not )"
    R"((?:be|possible|valid)\b)",
};

const QRegularExpression &warning()
{
    static const QRegularExpression all = [] {
        QStringList parts;
        for (const char *part : warnings)
            parts << QString::fromUtf8(part);
        return QRegularExpression(parts.join(QLatin1Char('|')), QRegularExpression::CaseInsensitiveOption);
    }();
    return all;
}

} // namespace

QString cautionIn(const QStringList &notes)
{
    static const QRegularExpression betweenSentences(QStringLiteral("(?<=[.!?;])\\s+(?=[^a-z])"));
    for (const QString &note : notes) {
        const QRegularExpressionMatch match = warning().match(note);
        if (!match.hasMatch())
            continue;
        for (const QString &sentence : note.split(betweenSentences, Qt::SkipEmptyParts)) {
            if (warning().match(sentence).hasMatch())
                return sentence.trimmed();
        }
        return note;
    }
    return {};
}

QString briefNote(const QString &note)
{
    if (note.size() <= longestBrief)
        return note;
    const QString caution = cautionIn({note});
    if (!caution.isEmpty() && caution.size() <= longestBrief && !caution.contains(QLatin1Char('"')))
        return caution;
    const qsizetype blank = note.lastIndexOf(QLatin1Char(' '), longestBrief);
    return note.left(blank > 0 ? blank : longestBrief) + QChar(u'\u2026');
}

} // namespace yardstick
