#include "core/text/factwriter.h"
#include "core/text/format.h"
#include "core/text/headlines.h"
#include "core/text/notewords.h"
#include "core/text/phrases.h"

#include <cmath>

namespace yardstick {

using facts::Writer;

namespace {

bool isBorne(const Findings &found)
{
    return found.change && found.change->test && isBeyondChance(*found.change->test) &&
           found.change->difference != 0 && !found.change->smallBase && found.doubts.isEmpty() &&
           found.doubtsBefore.isEmpty() && cautionIn(notesOn(found.point) + notesOn(*found.before)).isEmpty();
}

/// "Knife-enabled offences in West Mercia rose 12.3 per cent in 2024"
std::optional<QString> changeHeadline(const Writer &writer)
{
    const Findings &found = writer.found;
    if (!isBorne(found))
        return std::nullopt;
    const Change &change = *found.change;
    QString size;
    if (change.points)
        size = pointsPhrase(std::abs(*change.points), decimalsFor(*change.points, writer.options.decimals));
    else if (change.percent)
        size = numberText(std::abs(*change.percent), decimalsFor(*change.percent, writer.options.decimals)) +
               QStringLiteral(" per cent");
    else
        return std::nullopt;
    return QStringLiteral("%1 %2 %3 %4")
        .arg(writer.subject(), change.difference < 0 ? QStringLiteral("fell") : QStringLiteral("rose"), size,
             whenPhrase(found.point.period));
}

/// "Knife-enabled offences in West Mercia: 666 in 2024, 720 in 2023"
QString levelHeadline(const Writer &writer)
{
    const Findings &found = writer.found;
    QString text =
        QStringLiteral("%1: %2 %3")
            .arg(writer.subject(), writer.brief(*found.point.value), whenPhrase(found.point.period));
    if (found.change)
        text += QStringLiteral(", %1 %2").arg(writer.brief(found.change->before),
                                              whenPhrase(found.before->period));
    return text;
}

/// "Knife-enabled offences in West Mercia lower than in England and Wales: 50.3 against 89.7"
std::optional<QString> benchmarkHeadline(const Writer &writer)
{
    const Findings &found = writer.found;
    if (!found.place || !found.comparison || !found.comparison->benchmark)
        return std::nullopt;
    const Verdict verdict = found.place->comparison.verdict;
    const QString both =
        QStringLiteral("%1 against %2")
            .arg(writer.brief(*found.point.value), writer.brief(*found.comparison->benchmark));
    if (verdict == Verdict::NotCompared)
        return std::nullopt;
    const QString way = verdict == Verdict::Similar                         ? QStringLiteral("similar to")
                        : *found.point.value < *found.comparison->benchmark ? QStringLiteral("below")
                                                                            : QStringLiteral("above");
    return QStringLiteral("%1 %2 %3 %4: %5")
        .arg(writer.subject(), way, found.comparison->benchmarkPhrase, whenPhrase(found.point.period), both);
}

std::optional<QString> recordHeadline(const Writer &writer, const std::optional<SeriesRecord> &record)
{
    const Findings &found = writer.found;
    if (!record || !record->ofSeries || !record->equalTo.empty() ||
        record->searched < facts::fewestForRecord || record->missing > 0 || !found.doubts.isEmpty())
        return std::nullopt;
    return QStringLiteral("%1 %2: %3, the %4 since %5")
        .arg(writer.subject(), whenPhrase(found.point.period), writer.brief(*found.point.value),
             record->extreme == Extreme::Highest ? QStringLiteral("highest") : QStringLiteral("lowest"),
             periodPhrase(record->firstSearched));
}

} // namespace

QStringList suggestedHeadlines(const Findings &found, const FactOptions &options)
{
    QStringList lines;
    if (!found.point.value)
        return {
            QStringLiteral("%1 %2").arg(found.indicatorName, wherePhrase(found.areaName, found.areaKind))};
    const Writer writer(found, options);
    const auto add = [&lines](const std::optional<QString> &line) {
        if (line)
            lines << *line;
    };
    if (!found.notAdvised) {
        add(changeHeadline(writer));
        add(recordHeadline(writer, found.highest));
        add(recordHeadline(writer, found.lowest));
        add(benchmarkHeadline(writer));
    }
    lines << levelHeadline(writer);
    return lines;
}

} // namespace yardstick
