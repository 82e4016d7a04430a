#include "core/analysis/comparison.h"

#include <cmath>

namespace yardstick {

namespace {

bool isKnown(const std::optional<Limits> &interval)
{
    return interval && interval->lower && interval->upper && std::isfinite(*interval->lower) &&
           std::isfinite(*interval->upper) && *interval->lower <= *interval->upper;
}

} // namespace

Verdict verdictOf(bool higher, Polarity polarity)
{
    switch (polarity) {
    case Polarity::HighIsGood:
        return higher ? Verdict::Better : Verdict::Worse;
    case Polarity::LowIsGood:
        return higher ? Verdict::Worse : Verdict::Better;
    case Polarity::NoJudgement:
        break;
    }
    return higher ? Verdict::Higher : Verdict::Lower;
}

BenchmarkComparison notCompared(NoComparison reason)
{
    return {Verdict::NotCompared, reason};
}

BenchmarkComparison compare(const std::optional<Limits> &interval, std::optional<double> benchmark,
                            Polarity polarity)
{
    if (!benchmark || !std::isfinite(*benchmark))
        return notCompared(NoComparison::NoBenchmark);
    if (!isKnown(interval))
        return notCompared(NoComparison::NoInterval);
    const bool higher = *interval->lower > *benchmark;
    const bool lower = *interval->upper < *benchmark;
    if (!higher && !lower)
        return {Verdict::Similar, std::nullopt};
    return {verdictOf(higher, polarity), std::nullopt};
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better:
        return QStringLiteral("better");
    case Verdict::Similar:
        return QStringLiteral("similar");
    case Verdict::Worse:
        return QStringLiteral("worse");
    case Verdict::Higher:
        return QStringLiteral("higher");
    case Verdict::Lower:
        return QStringLiteral("lower");
    case Verdict::NotCompared:
        break;
    }
    return QStringLiteral("not compared");
}

QString noComparisonText(NoComparison reason)
{
    switch (reason) {
    case NoComparison::NoFigure:
        return QStringLiteral("it has no figure");
    case NoComparison::DoubtfulFigure:
        return QStringLiteral("its figure does not fit the publisher's own counts");
    case NoComparison::OtherPeople:
        return QStringLiteral("the two rates are on people of different years");
    case NoComparison::IndexOnly:
        return QStringLiteral("an index holds a series against itself");
    case NoComparison::NotAdvised:
        return QStringLiteral("the publisher advises against comparing");
    case NoComparison::NoInterval:
        return QStringLiteral("no confidence interval is known");
    case NoComparison::NoBenchmark:
        return QStringLiteral("the benchmark has no figure");
    case NoComparison::IsTheBenchmark:
        return QStringLiteral("it is the benchmark itself");
    case NoComparison::DifferentSize:
        return QStringLiteral("counts of areas of different size say nothing of each other");
    case NoComparison::DoubtfulBenchmark:
        return QStringLiteral("the benchmark's figure does not fit the publisher's own counts");
    case NoComparison::DifferentPeriod:
        break;
    }
    return QStringLiteral("the benchmark's figure is for another period");
}

} // namespace yardstick
