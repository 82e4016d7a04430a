// The change on the year before, in one sentence: how far, in which unit, and whether it could be chance.
#include "core/analysis/comparablepoints.h"
#include "core/text/factwriter.h"
#include "core/text/format.h"
#include "core/text/notewords.h"
#include "core/text/phrases.h"

#include <cmath>

namespace yardstick::facts {

namespace {

constexpr double chanceFrom = 0.05; ///< a p above this is said

QString direction(double difference)
{
    return difference < 0 ? QStringLiteral("fall") : QStringLiteral("rise");
}

std::vector<Observation> bothOf(const Findings &found)
{
    std::vector<Observation> both = found.before->observations;
    both.insert(both.end(), found.point.observations.begin(), found.point.observations.end());
    return both;
}

QString perCent(double value, int decimals)
{
    return numberText(std::abs(value), decimalsFor(value, decimals)) + QStringLiteral(" per cent");
}

bool isQuoted(const Findings &found)
{
    return !found.releases.empty() && found.releases.front().publication.value == QLatin1String("as-quoted");
}

/// What the publisher prints is the change of the very counts, and may be of unrounded ones: it goes first
/// where it says the same way. Absent where it can't stand in the sentence.
std::optional<double> printedChange(const Findings &found)
{
    if (!found.publishedChange || !found.change || found.change->difference == 0)
        return std::nullopt;
    const double printed = *found.publishedChange->value;
    const bool sameWay = (printed < 0) == (found.change->difference < 0) && printed != 0;
    return sameWay ? std::optional(printed) : std::nullopt;
}

// ": a fall of 54, or 7.5 per cent" and its like.
void addSize(const Writer &writer, FactLine &line)
{
    const Findings &found = writer.found;
    const Change &change = *found.change;
    const QString formula = plainNumber(change.before) + QStringLiteral(" to ") + plainNumber(change.after);
    const QString way = direction(change.difference);
    const int decimals = writer.options.decimals;
    if (change.points) {
        const QString points = pointsPhrase(std::abs(*change.points),
                                            std::max(writer.decimals, decimalsFor(*change.points, decimals)));
        line.text += QStringLiteral(": a %1 of %2").arg(way, points);
        line.values.push_back({points, *change.points, formula, bothOf(found)});
        return;
    }
    const bool hidden = change.smallBase && !writer.options.smallBases;
    const bool ofCount = writer.measure == Measure::Count;
    if (ofCount || hidden || !change.percent) {
        const QString difference = writer.brief(std::abs(change.difference));
        line.text += QStringLiteral(": a %1 of %2").arg(way, difference);
        line.values.push_back({difference, change.difference, formula, bothOf(found)});
    }
    if (hidden && change.percent) {
        line.notes << QStringLiteral("No percentage is given, because one of the figures is under 50.");
    } else if (const auto printed = printedChange(found)) {
        const QString text = perCent(*printed, decimals);
        line.text += QStringLiteral(", or %1 as %2")
                         .arg(text, isQuoted(found) ? QStringLiteral("quoted") : QStringLiteral("published"));
        line.values.push_back(valueOf(*found.publishedChange, text));
    } else if (change.percent) {
        const QString text = perCent(*change.percent, decimals);
        line.text +=
            ofCount ? QStringLiteral(", or %1").arg(text) : QStringLiteral(": a %1 of %2").arg(way, text);
        line.values.push_back({text, *change.percent,
                               QStringLiteral("(%1 − %2) ÷ %2 × 100")
                                   .arg(plainNumber(change.after), plainNumber(change.before)),
                               bothOf(found)});
    } else {
        line.notes
            << QStringLiteral("No percentage can be calculated: %1.").arg(noPercentText(*change.noPercent));
    }
}

// Where what is printed and what the stored counts give differ, the counts are rounded or one of them is
// wrong: either way they bear no test.
bool contradicts(const Writer &writer, FactLine &line)
{
    const Findings &found = writer.found;
    if (!found.publishedChange || !found.change->percent)
        return false;
    const int decimals = writer.options.decimals;
    const double printed = *found.publishedChange->value;
    if (numberText(printed, decimals) == numberText(*found.change->percent, decimals))
        return false;
    if (printedChange(found)) {
        line.notes << QStringLiteral(
                          "The figures as they are stored give a %1 of %2; they may be rounded, so that "
                          "no test of chance is made.")
                          .arg(direction(*found.change->percent), perCent(*found.change->percent, decimals));
    } else {
        line.notes << QStringLiteral("The publisher prints %1, which does not fit these figures.")
                          .arg(printed == 0 ? QStringLiteral("no change")
                                            : QStringLiteral("a %1 of %2")
                                                  .arg(direction(printed), perCent(printed, decimals)));
    }
    return true;
}

void addChance(const Writer &writer, FactLine &line)
{
    const Change &change = *writer.found.change;
    const QString caution = cautionIn(notesOn(writer.found.point) + notesOn(*writer.found.before));
    if (!caution.isEmpty())
        line.text += QStringLiteral(" The publisher notes: \u201c%1\u201d").arg(caution);
    if (contradicts(writer, line))
        return;
    if (!change.test) {
        line.notes << QStringLiteral(
            "Whether the change could be chance can't be tested: the counts behind the "
            "figures are not known, or are no counts of events.");
    } else if (change.test->p > chanceFrom) {
        line.text +=
            QStringLiteral(" A change of this size could be chance (%1).").arg(pPhrase(change.test->p));
    } else if (caution.isEmpty()) {
        line.notes << QStringLiteral("A change of this size is unlikely to be chance if the events were "
                                     "independent of each other (%1).")
                          .arg(pPhrase(change.test->p));
    }
}

FactLine withoutChange(const Writer &writer)
{
    FactLine line{FactKind::Change, {}, {}, {}};
    const Findings &found = writer.found;
    const QString head = QStringLiteral("%1 %2").arg(writer.subject(), whenPhrase(found.point.period));
    if (!found.doubts.isEmpty() || !found.doubtsBefore.isEmpty()) {
        line.text =
            QStringLiteral("%1: no change on the year before is given, because a figure behind it does not "
                           "fit the publisher's own counts.")
                .arg(head);
        line.notes = found.doubtsBefore;
    } else if (found.publishedChange && *found.publishedChange->value != 0) {
        const double printed = *found.publishedChange->value;
        const QString size = perCent(printed, writer.options.decimals);
        line.text = QStringLiteral("%1: the publisher prints a %2 of %3 on the year before.")
                        .arg(head, direction(printed), size);
        line.values.push_back(valueOf(*found.publishedChange, size));
    } else if (!found.whyNoChange.isEmpty()) {
        line.text = QStringLiteral("%1: no change on the year before is given, because %2.")
                        .arg(head, found.whyNoChange);
    } else {
        line.text =
            QStringLiteral("%1: there is no change to give, because the same edition has no figure for %2.")
                .arg(head, periodPhrase(yearBefore(found.point.period)));
    }
    return line;
}

} // namespace

FactLine changeLine(const Writer &writer)
{
    const Findings &found = writer.found;
    if (!found.change || !found.doubts.isEmpty() || !found.doubtsBefore.isEmpty())
        return withoutChange(writer);
    FactLine line{FactKind::Change, {}, {}, {}};
    const Change &change = *found.change;
    const QString before = writer.brief(change.before);
    const QString after = writer.brief(change.after);
    const QString whenBefore = whenPhrase(found.before->period);
    const QString when = whenPhrase(found.point.period);
    line.values = {valueOf(*found.before, before), valueOf(found.point, after)};
    if (change.difference == 0) {
        line.text =
            QStringLiteral("%1 stood at %2 both %3 and %4.").arg(writer.subject(), after, whenBefore, when);
        return line;
    }
    line.text =
        QStringLiteral("%1 went %2 from %3 %4 to %5 %6")
            .arg(writer.subject(), change.difference < 0 ? QStringLiteral("down") : QStringLiteral("up"),
                 before, whenBefore, after, when);
    addSize(writer, line);
    line.text += QLatin1Char('.');
    addChance(writer, line);
    if (writer.measure != Measure::Count)
        line.notes << QStringLiteral("The change is worked out from unrounded figures.");
    return line;
}

} // namespace yardstick::facts
