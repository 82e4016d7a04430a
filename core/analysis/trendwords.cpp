// What a recent trend means and how it is said.
#include "core/analysis/recenttrend.h"

namespace yardstick {

TrendVerdict trendVerdict(RecentTrend::Outcome outcome, Polarity polarity)
{
    bool rises = false;
    switch (outcome) {
    case RecentTrend::Outcome::CannotBeCalculated:
        return TrendVerdict::CannotBeCalculated;
    case RecentTrend::Outcome::NoSignificantChange:
        return TrendVerdict::NoSignificantChange;
    case RecentTrend::Outcome::Increasing:
        rises = true;
        break;
    case RecentTrend::Outcome::Decreasing:
        break;
    }
    switch (polarity) {
    case Polarity::LowIsGood:
        return rises ? TrendVerdict::IncreasingAndGettingWorse : TrendVerdict::DecreasingAndGettingBetter;
    case Polarity::HighIsGood:
        return rises ? TrendVerdict::IncreasingAndGettingBetter : TrendVerdict::DecreasingAndGettingWorse;
    case Polarity::NoJudgement:
        break;
    }
    return rises ? TrendVerdict::Increasing : TrendVerdict::Decreasing;
}

QString trendVerdictText(TrendVerdict verdict)
{
    switch (verdict) {
    case TrendVerdict::CannotBeCalculated:
        return QStringLiteral("cannot be calculated");
    case TrendVerdict::NoSignificantChange:
        return QStringLiteral("no significant change");
    case TrendVerdict::Increasing:
        return QStringLiteral("increasing");
    case TrendVerdict::Decreasing:
        return QStringLiteral("decreasing");
    case TrendVerdict::IncreasingAndGettingBetter:
        return QStringLiteral("increasing and getting better");
    case TrendVerdict::IncreasingAndGettingWorse:
        return QStringLiteral("increasing and getting worse");
    case TrendVerdict::DecreasingAndGettingBetter:
        return QStringLiteral("decreasing and getting better");
    case TrendVerdict::DecreasingAndGettingWorse:
        break;
    }
    return QStringLiteral("decreasing and getting worse");
}

QString noTrendText(NoTrend reason)
{
    switch (reason) {
    case NoTrend::FewerThanFivePoints:
        return QStringLiteral("there are fewer than five annual figures");
    case NoTrend::NotAnnual:
        return QStringLiteral("the figures are not annual");
    case NoTrend::OverlappingPeriods:
        return QStringLiteral("the periods overlap, so the figures are not independent");
    case NoTrend::DifferentPhase:
        return QStringLiteral("the years do not all begin in the same month");
    case NoTrend::BreakInSeries:
        return QStringLiteral("there is a break in the series");
    case NoTrend::MissingFigure:
        return QStringLiteral("one of the newest five figures is missing");
    case NoTrend::MissingInterval:
        return QStringLiteral("one of the newest five figures has no confidence interval");
    case NoTrend::ImpossibleFigures:
        return QStringLiteral("one of the newest five figures is impossible");
    case NoTrend::EmptyOrFullShare:
        break;
    }
    return QStringLiteral("one of the newest five percentages is 0 or 100");
}

} // namespace yardstick
