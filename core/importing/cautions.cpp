#include "core/importing/cautions.h"

#include "core/text/format.h"

#include <QRegularExpression>

#include <algorithm>

namespace yardstick {

namespace {

Issue note(const QString &sentence)
{
    return {Issue::Severity::Note, {}, {}, sentence};
}

} // namespace

QString protectiveMarking(QStringView text)
{
    // "OFFICAL" (sic) stands in the name of a file that is public.
    static const QRegularExpression marking(
        QStringLiteral(R"(\bOFFI(?:CI|C|I)?AL[\s:_\-–]*SENSITIVE\b|\bRESTRICTED[\s:_\-–]*STATISTICS\b|)"
                       R"(\bTOP SECRET\b)"),
        QRegularExpression::NoPatternOption);
    static const QRegularExpression anyCase(QStringLiteral(R"(OFFI(?:CI|C|I)?AL[\s:_\-–]*SENSITIVE)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QString whole = text.toString();
    const QRegularExpressionMatch capitals = marking.match(whole);
    return capitals.hasMatch() ? capitals.captured() : anyCase.match(whole).captured();
}

QString reissueMark(const QString &fileName)
{
    static const QRegularExpression mark(
        QStringLiteral(
            R"((?<![a-z])(corrected|correction|re-?issued?|revised|amended|v[2-9]|version ?[2-9])(?![a-z0-9]))"
            R"(|(?<=\d)(v[2-9])(?![a-z0-9]))"),
        QRegularExpression::CaseInsensitiveOption);
    return mark.match(fileName).captured();
}

std::vector<Period> strayPeriods(const QString &title, const std::vector<Period> &columns)
{
    std::vector<Period> stray;
    for (const Period &named : periodsNamed(title)) {
        const bool sameLength = std::ranges::any_of(
            columns, [&](const Period &column) { return column.months() == named.months(); });
        const bool known = std::ranges::any_of(
            columns, [&](const Period &column) { return column == named || column.contains(named); });
        if (sameLength && !known && std::ranges::find(stray, named) == stray.end())
            stray.push_back(named);
    }
    return stray;
}

Result<std::vector<Issue>> editionCautions(const Store &store, const Draft &draft)
{
    const Result<std::vector<Release>> stored = releases(store);
    if (!stored)
        return stored.error();
    std::vector<Issue> cautions;
    const QString mark = reissueMark(draft.release.fileName);
    const Release *samePeriod = nullptr;
    const Release *further = nullptr;
    for (const Release &release : *stored) {
        // What stands in our own form says no layout: it may be an edition of any of the publication's files.
        const bool sameKind = release.layout == draft.release.layout || release.layout.isEmpty();
        if (release.publication != draft.release.publication || !sameKind)
            continue;
        if (!samePeriod && release.periodCovered == draft.release.periodCovered)
            samePeriod = &release;
        if (!further && draft.release.periodCovered < release.periodCovered)
            further = &release;
    }
    const QString named =
        mark.isEmpty() ? QString() : QStringLiteral(" The file's name calls it \"%1\".").arg(mark);
    if (samePeriod) {
        cautions.push_back(note(
            QStringLiteral(
                "An edition for the same period is stored already: %1, imported on %2.%3 This one goes "
                "before it; taking this one out again brings the other back.")
                .arg(samePeriod->fileName, dateText(samePeriod->importedAt.toLocalTime().date()), named)));
    } else if (!mark.isEmpty()) {
        cautions.push_back(
            note(QStringLiteral("The file's name calls it \"%1\", but no earlier edition for its "
                                "period is stored.")
                     .arg(mark)));
    }
    if (further) {
        cautions.push_back(
            note(QStringLiteral(
                     "An edition that reaches further is stored already, %1: where both cover a period, that "
                     "one goes on being shown.")
                     .arg(further->title)));
    }
    return cautions;
}

} // namespace yardstick
