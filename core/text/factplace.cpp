// Where a figure stands: against the benchmark, among the forces, in its own series.
#include "core/text/factwriter.h"
#include "core/text/format.h"
#include "core/text/phrases.h"

namespace yardstick::facts {

namespace {

QString measureNoun(Measure measure)
{
    if (measure == Measure::Count)
        return QStringLiteral("count");
    return measure == Measure::Rate ? QStringLiteral("rate") : QStringLiteral("percentage");
}

// "highest", "joint 2nd highest", "lowest": the ends need no number.
QString rankPhrase(const Rank &rank)
{
    if (rank.rank == 1)
        return rank.sharedBy > 1 ? QStringLiteral("joint highest") : QStringLiteral("highest");
    if (rank.rank + rank.sharedBy - 1 == rank.ranked)
        return rank.sharedBy > 1 ? QStringLiteral("joint lowest") : QStringLiteral("lowest");
    return rankText(rank) + QStringLiteral(" highest");
}

QString periodsNoun(const Period &period)
{
    switch (period.months()) {
    case 1:
        return QStringLiteral("months");
    case 3:
        return QStringLiteral("quarters");
    case 12:
        return QStringLiteral("years");
    default:
        return QStringLiteral("figures");
    }
}

FactValue benchmarkValue(const Writer &writer)
{
    const AreaComparison &all = *writer.found.comparison;
    const QString text = writer.brief(*all.benchmark);
    if (all.benchmarkPoint)
        return valueOf(*all.benchmarkPoint, text);
    return {text, *all.benchmark,
            QStringLiteral("%1 of %2 of %3 forces")
                .arg(averageKindName(all.average->kind), numberText(all.average->withFigures, 0),
                     numberText(all.average->members, 0)),
            all.averageOf};
}

QStringList withoutFigure(const AreaComparison &all)
{
    QStringList names;
    for (const ComparedArea &area : all.areas) {
        if (!area.rank)
            names << area.name;
    }
    return names;
}

void addControlLimits(const Writer &writer, FactLine &line)
{
    const ComparedArea &place = *writer.found.place;
    if (!place.placeAdjusted)
        return;
    const Funnel &funnel = *writer.found.comparison->funnel;
    const bool above = *place.placeAdjusted == FunnelPlace::HighBeyond998;
    const bool outlier = above || *place.placeAdjusted == FunnelPlace::LowBeyond998;
    const QString phi = numberText(funnel.overdispersion.phi, 1);
    if (outlier) {
        line.text += QStringLiteral(
                         " It is an outlier: %1 the 99.8 per cent control limits for a force of its size%2.")
                         .arg(above ? QStringLiteral("above") : QStringLiteral("below"),
                              funnel.overdispersed
                                  ? QStringLiteral(
                                        ", even as they are widened for what forces differ by beyond chance")
                                  : QString());
    } else if (funnel.overdispersed) {
        line.text += QStringLiteral(
                         " That lies within the 99.8 per cent control limits for a force of its size, which "
                         "are widened because forces differ by more than chance (φ = %1).")
                         .arg(phi);
    } else {
        line.text +=
            QStringLiteral(" That lies within the 99.8 per cent control limits for a force of its size.");
    }
    const bool beyondChance = place.place != FunnelPlace::Within;
    if (beyondChance && !outlier)
        line.notes << QStringLiteral("Against the limits of chance alone it would lie outside.");
}

} // namespace

std::optional<FactLine> benchmarkLine(const Writer &writer)
{
    const Findings &found = writer.found;
    if (!found.place || found.comparison->benchmarkPhrase.isEmpty())
        return std::nullopt;
    const AreaComparison &all = *found.comparison;
    const BenchmarkComparison &comparison = found.place->comparison;
    if (comparison.reason == NoComparison::IsTheBenchmark || comparison.reason == NoComparison::DifferentSize)
        return std::nullopt;
    FactLine line{FactKind::Benchmark, {}, {}, {}};
    const QString when = whenPhrase(found.point.period);
    if (comparison.verdict == Verdict::NotCompared) {
        line.text =
            QStringLiteral("%1 %2 is not compared with %3: %4.")
                .arg(writer.subject(), when, all.benchmarkPhrase, noComparisonText(*comparison.reason));
        line.notes = found.place->doubts + all.benchmarkDoubts;
        return line;
    }
    const FactValue benchmark = benchmarkValue(writer);
    line.values = {valueOf(found.point, writer.brief(*found.point.value)), benchmark};
    const QString interval = QStringLiteral("95 per cent confidence interval %1 to %2")
                                 .arg(numberText(*found.point.interval->lower, writer.decimals),
                                      numberText(*found.point.interval->upper, writer.decimals));
    const QString head =
        QStringLiteral("%1, at %2 %3,").arg(writer.subject(), line.values.front().text, when);
    if (comparison.verdict == Verdict::Similar) {
        line.text = QStringLiteral("%1 is similar to %2 (%3): the difference could be chance (%4).")
                        .arg(head, all.benchmarkPhrase, benchmark.text, interval);
    } else {
        const bool lower = *found.point.value < *all.benchmark;
        line.text = QStringLiteral("%1 is %2 than %3 (%4), by more than chance explains (%5).")
                        .arg(head, lower ? QStringLiteral("lower") : QStringLiteral("higher"),
                             all.benchmarkPhrase, benchmark.text, interval);
    }
    if (all.average && all.average->withFigures < all.average->members)
        line.notes << QStringLiteral(
                          "The average is made of %1 of %2 members; the others have no figure that could "
                          "be used.")
                          .arg(all.average->withFigures)
                          .arg(all.average->members);
    return line;
}

std::optional<FactLine> recordLine(const Writer &writer, const std::optional<SeriesRecord> &record)
{
    constexpr int fewestExceeded = 3;
    const Findings &found = writer.found;
    if (!record || record->searched < fewestForRecord || !found.doubts.isEmpty())
        return std::nullopt;
    QStringList equal;
    for (const Period &period : record->equalTo)
        equal << periodPhrase(period);
    QString place =
        record->extreme == Extreme::Highest ? QStringLiteral("highest") : QStringLiteral("lowest");
    if (record->ofSeries && !equal.isEmpty())
        place.prepend(QStringLiteral("joint "));
    const QString known = record->missing > 0 ? QStringLiteral(" of the figures known") : QString();
    QString since;
    if (record->ofSeries && found.isWholeSeries) {
        since = QStringLiteral(" since the series began, %1").arg(whenPhrase(record->firstSearched));
    } else if (record->ofSeries) {
        since = QStringLiteral(" of the %1 %2 in this edition, from %3 to %4")
                    .arg(numberText(record->searched, 0), periodsNoun(record->period),
                         periodPhrase(record->firstSearched), periodPhrase(record->period));
    } else if (record->exceeded >= fewestExceeded && record->since) {
        since = QStringLiteral("%1 since %2").arg(known, periodPhrase(*record->since));
    } else {
        return std::nullopt;
    }
    const QString value = writer.brief(*found.point.value);
    FactLine line{FactKind::RecordSince, {}, {valueOf(found.point, value)}, {}};
    line.text = QStringLiteral("%1, at %2 %3, was the %4%5")
                    .arg(writer.subject(), value, whenPhrase(found.point.period), place, since);
    if (record->ofSeries && !equal.isEmpty())
        line.text += QStringLiteral(", with ") + joinedList(equal);
    line.text += QLatin1Char('.');
    line.notes << QStringLiteral("Searched: %1 %2 of one edition, from %3 to %4.")
                      .arg(numberText(record->searched, 0), periodsNoun(record->period),
                           periodPhrase(record->firstSearched), periodPhrase(record->period));
    if (record->missing > 0)
        line.notes << QStringLiteral("Between them %1 have no figure, and what they were can't be known.")
                          .arg(numberText(record->missing, 0));
    return line;
}

std::optional<FactLine> rankLine(const Writer &writer)
{
    const Findings &found = writer.found;
    if (!found.place || !found.place->rank || found.place->rank->ranked < fewestForRecord)
        return std::nullopt;
    FactLine line{FactKind::Rank, {}, {valueOf(found.point, writer.brief(*found.point.value))}, {}};
    const QStringList missing = withoutFigure(*found.comparison);
    line.text = QStringLiteral("%1 %2: the %3 %4 of the %5 forces%6.")
                    .arg(writer.subject(), whenPhrase(found.point.period), rankPhrase(*found.place->rank),
                         measureNoun(writer.measure), numberText(found.place->rank->ranked, 0),
                         missing.isEmpty() ? QString() : QStringLiteral(" with a figure"));
    if (!missing.isEmpty())
        line.notes << QStringLiteral("Without a figure that can be ranked: %1.").arg(joinedList(missing));
    if (writer.measure == Measure::Count)
        line.notes << QStringLiteral("A rank by count follows the size of the forces.");
    addControlLimits(writer, line);
    return line;
}

std::optional<FactLine> totalLine(const Writer &writer)
{
    const Findings &found = writer.found;
    if (!found.total || found.total->periods < fewestForRecord)
        return std::nullopt;
    const RunningTotal &total = *found.total;
    const QDate begin = total.first.firstDay();
    const QDate end = total.last.lastDay().addDays(1);
    const int months = (end.year() - begin.year()) * 12 + end.month() - begin.month();
    const Period whole = Period::fromMonths(begin, months);
    const QString number = numberText(total.total, 0);
    const QString round = roundPhrase(total.total);
    FactLine line{FactKind::Total, {}, {}, {}};
    line.text =
        QStringLiteral("%1 %2 add up to %3%4 from %5.")
            .arg(found.countName, writer.where(), number,
                 round.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(round), periodLabel(whole));
    line.values.push_back({number, total.total,
                           QStringLiteral("sum of %1 %2").arg(total.periods).arg(periodsNoun(total.last)),
                           total.observations});
    return line;
}

FactLine trendLine(const Writer &writer)
{
    FactLine line{FactKind::Trend, {}, {}, {}};
    const Findings &found = writer.found;
    const RecentTrend &trend = found.trend;
    if (trend.reason) {
        line.text = QStringLiteral("%1: the recent trend can't be calculated, because %2.")
                        .arg(writer.subject(), noTrendText(*trend.reason));
        return line;
    }
    line.text =
        QStringLiteral("%1: the recent trend of five annual figures, from %2 to %3, %4.")
            .arg(writer.subject(), periodPhrase(found.trendPeriods.front()),
                 periodPhrase(found.trendPeriods.back()),
                 trend.outcome == RecentTrend::Outcome::NoSignificantChange
                     ? QStringLiteral("shows no significant change")
                     : QStringLiteral("is ") + trendVerdictText(trendVerdict(trend.outcome, found.polarity)));
    if (trend.chiSquare)
        line.notes << QStringLiteral("χ² = %1; significant above %2.")
                          .arg(numberText(*trend.chiSquare, 2), numberText(recentTrendChiSquare, 2));
    if (trend.chiSquare && *trend.chiSquare > recentTrendChiSquare && !trend.signHolds)
        line.notes << QStringLiteral("Which way it goes depends on a single year.");
    return line;
}

} // namespace yardstick::facts
