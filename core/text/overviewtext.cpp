#include "core/text/overviewtext.h"

#include "core/text/format.h"
#include "core/text/phrases.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}

QString sentences(const QStringList &parts)
{
    return parts.join(QLatin1Char('\n'));
}

// The same in every cell of a row, so that its figures can be held against each other.
int decimalsOfRow(const OverviewRow &row)
{
    return row.measure == Measure::Count ? 0 : decimalsFor(row.point.value.value_or(1), 1);
}

QString brief(const OverviewRow &row, double value)
{
    return shortPhrase(value, row.measure, decimalsOfRow(row));
}

// With its sign, and never a nought that is none.
QString signedText(double value, int decimals, const QString &unit)
{
    const QString size = numberText(std::abs(value), decimals);
    const bool hidden = value != 0 && size == numberText(0, decimals);
    if (hidden)
        return QStringLiteral("under %1%2").arg(numberText(std::pow(10.0, -decimals), decimals), unit);
    const QString sign = value > 0 ? QStringLiteral("+") : value < 0 ? QStringLiteral("\u2212") : QString();
    return sign + size + unit;
}

QString markerText(const Point &point)
{
    return point.marker && !point.marker->text.isEmpty() ? point.marker->text : QStringLiteral("not given");
}

QString absentWords(const Point &point)
{
    const QString meaning =
        point.marker ? markerMeaning(point.marker->kind) : QStringLiteral("the figure is not given");
    return QStringLiteral("There is no figure for %1: %2 (%3).")
        .arg(periodPhrase(point.period), meaning, markerText(point));
}

QString intervalText(const OverviewRow &row)
{
    const auto &interval = row.point.interval;
    if (!interval || !interval->lower || !interval->upper || row.measure == Measure::Count)
        return {};
    return QStringLiteral("95 per cent confidence interval: %1 to %2.")
        .arg(brief(row, *interval->lower), brief(row, *interval->upper));
}

// What a cell has room for: "fewer than five annual figures".
QString withoutOpening(const QString &reason)
{
    for (const auto &opening : {QStringLiteral("there are "), QStringLiteral("there is ")}) {
        if (reason.startsWith(opening))
            return reason.mid(opening.size());
    }
    return reason;
}

// The reasons as a cell has room for them; the explanation has them in full.
QString shortReason(NoChange reason)
{
    switch (reason) {
    case NoChange::NoFigureBefore:
        return QStringLiteral("no figure a year before");
    case NoChange::AbsentBefore:
        return QStringLiteral("absent a year before");
    case NoChange::AbsentNow:
        return QStringLiteral("no figure");
    case NoChange::Doubtful:
        return QStringLiteral("a figure is in doubt");
    case NoChange::ChangeItself:
        return QStringLiteral("a change itself");
    case NoChange::SeveralYears:
        break;
    }
    return QStringLiteral("of several years");
}

QString shortReason(NoComparison reason)
{
    switch (reason) {
    case NoComparison::NoFigure:
        return QStringLiteral("no figure");
    case NoComparison::DoubtfulFigure:
        return QStringLiteral("figure is in doubt");
    case NoComparison::OtherPeople:
        return QStringLiteral("other population year");
    case NoComparison::IndexOnly:
        return QStringLiteral("an index");
    case NoComparison::NotAdvised:
        return QStringLiteral("not advised");
    case NoComparison::NoInterval:
        return QStringLiteral("no interval is known");
    case NoComparison::NoBenchmark:
        return QStringLiteral("no benchmark figure");
    case NoComparison::IsTheBenchmark:
        return QStringLiteral("the benchmark itself");
    case NoComparison::DifferentSize:
        return QStringLiteral("counts differ by size");
    case NoComparison::DoubtfulBenchmark:
        return QStringLiteral("benchmark is in doubt");
    case NoComparison::DifferentPeriod:
        break;
    }
    return QStringLiteral("of another period");
}

QString sizeOfChange(const OverviewRow &row)
{
    const Change &change = *row.change;
    if (change.difference == 0)
        return QStringLiteral("no change");
    if (change.points)
        return signedText(*change.points, 1, QStringLiteral(" points"));
    if (change.percent && !change.smallBase)
        return signedText(*change.percent, 1, QStringLiteral("%"));
    return signedText(change.difference, row.measure == Measure::Count ? 0 : decimalsOfRow(row), {});
}

} // namespace

QString measureText(const OverviewRow &row)
{
    switch (row.measure) {
    case Measure::Count:
        return QStringLiteral("Count: ") + row.unit;
    case Measure::Rate:
        return QStringLiteral("Rate: ") + row.unit;
    case Measure::Percent:
    case Measure::Share:
    case Measure::Index:
        break;
    }
    return capitalised(row.unit);
}

OverviewCell valueCell(const OverviewRow &row, const std::vector<Release> &releases)
{
    const Point &point = row.point;
    OverviewCell cell;
    cell.detail = periodShortLabel(point.period);
    QStringList said;
    if (point.value) {
        cell.text =
            isPercentage(row.measure) ? valueText(*point.value, row.measure) : brief(row, *point.value);
        said << QStringLiteral("%1: %2 %3.")
                    .arg(row.name, valuePhrase(*point.value, row.measure, row.unit, decimalsOfRow(row)),
                         whenPhrase(point.period));
        if (!point.formula.isEmpty())
            said << point.formula;
        said << intervalText(row);
    } else {
        cell.text = markerText(point);
        said << absentWords(point);
    }
    if (row.newer)
        said << absentWords(*row.newer);
    said << row.doubts;
    for (const Release &release : releases) {
        const bool behind = std::ranges::any_of(
            point.observations, [&](const Observation &used) { return used.release == release.id; });
        if (behind)
            said << QStringLiteral("%1, %2").arg(release.title, editionText(release));
    }
    said << row.caveats;
    said.removeAll(QString());
    cell.explained = sentences(said);
    return cell;
}

OverviewCell changeCell(const OverviewRow &row)
{
    OverviewCell cell;
    if (row.noChange) {
        cell.text = QStringLiteral("not given");
        cell.detail = shortReason(*row.noChange);
        cell.explained = sentences(QStringList{QStringLiteral("No change on the year before is given: %1.")
                                                   .arg(noChangeText(*row.noChange))} +
                                   row.doubts);
        return cell;
    }
    const Change &change = *row.change;
    cell.text = sizeOfChange(row);
    QStringList said = {QStringLiteral("From %1 %2 to %3 %4.")
                            .arg(brief(row, change.before), whenPhrase(row.before->period),
                                 brief(row, change.after), whenPhrase(row.point.period))};
    if (!change.test) {
        cell.detail = QStringLiteral("chance not tested");
        said << QStringLiteral(
            "Whether the change could be chance can't be tested: the counts behind the figures "
            "are not known or are no counts of events.");
    } else if (isBeyondChance(*change.test)) {
        cell.detail = QStringLiteral("more than chance");
        said << QStringLiteral("A change of this size is unlikely to be chance (%1).")
                    .arg(pPhrase(change.test->p));
    } else {
        cell.detail = QStringLiteral("could be chance");
        said << QStringLiteral("A change of this size could be chance (%1).").arg(pPhrase(change.test->p));
    }
    if (change.smallBase)
        said << QStringLiteral("No percentage is given, because one of the counts is under 50.");
    else if (change.noPercent)
        said << QStringLiteral("No percentage can be calculated: %1.").arg(noPercentText(*change.noPercent));
    cell.explained = sentences(said);
    return cell;
}

OverviewCell benchmarkCell(const OverviewRow &row)
{
    OverviewCell cell;
    cell.text = verdictText(row.comparison.verdict);
    if (row.benchmark)
        cell.detail = QStringLiteral("than %1").arg(brief(row, *row.benchmark));
    QStringList said;
    if (row.benchmark && row.point.value) {
        said << QStringLiteral("%1 here, %2 for %3, %4.")
                    .arg(brief(row, *row.point.value), brief(row, *row.benchmark), row.benchmarkName,
                         whenPhrase(row.point.period));
        said << intervalText(row);
    }
    switch (row.comparison.verdict) {
    case Verdict::NotCompared:
        cell.detail = shortReason(*row.comparison.reason);
        said << (row.whyNotCompared.isEmpty()
                     ? QStringLiteral("Not compared: %1.").arg(noComparisonText(*row.comparison.reason))
                     : row.whyNotCompared);
        said << row.benchmarkDoubts;
        break;
    case Verdict::Similar:
        cell.detail = QStringLiteral("to %1").arg(brief(row, *row.benchmark));
        said << QStringLiteral("The difference could be chance: the interval holds the benchmark's figure.");
        break;
    case Verdict::Better:
    case Verdict::Worse:
    case Verdict::Higher:
    case Verdict::Lower:
        said << QStringLiteral("The difference is more than chance explains.");
    }
    said.removeAll(QString());
    cell.explained = sentences(said);
    return cell;
}

OverviewCell rankCell(const OverviewRow &row)
{
    if (!row.rank) {
        return {QStringLiteral("not ranked"),
                {},
                QStringLiteral("Only forces that have a figure for the period are ranked.")};
    }
    OverviewCell cell;
    cell.text = QStringLiteral("%1 of %2").arg(rankText(*row.rank), numberText(row.rank->ranked, 0));
    QStringList said = {QStringLiteral("%1 of the %2 forces that have a figure; the 1st is the highest.")
                            .arg(capitalised(rankText(*row.rank)), numberText(row.rank->ranked, 0))};
    if (row.measure == Measure::Count) {
        cell.detail = QStringLiteral("by count");
        said << QStringLiteral("A rank by count follows the size of the forces.");
    }
    cell.explained = sentences(said);
    return cell;
}

OverviewCell trendCell(const OverviewRow &row)
{
    OverviewCell cell;
    if (row.trend.reason) {
        cell.text = trendVerdictText(TrendVerdict::CannotBeCalculated);
        const QString reason = noTrendText(*row.trend.reason);
        cell.detail = withoutOpening(reason);
        cell.explained = QStringLiteral("The recent trend can't be calculated: %1.").arg(reason);
        return cell;
    }
    const QString words = trendVerdictText(trendVerdict(row.trend.outcome, row.polarity));
    const QString joint = QStringLiteral(" and ");
    const qsizetype at = words.indexOf(joint);
    cell.text = at < 0 ? words : words.left(at);
    cell.detail = at < 0 ? QString() : words.mid(at + joint.size());
    cell.explained = QStringLiteral("Recent trend over five annual figures: %1.").arg(words);
    if (row.trend.chiSquare) {
        cell.explained += QStringLiteral("\n\u03c7\u00b2 = %1; significant above %2.")
                              .arg(numberText(*row.trend.chiSquare, 2), numberText(recentTrendChiSquare, 2));
    }
    return cell;
}

OverviewCell sparklineCell(const OverviewRow &row)
{
    const std::vector<PeriodValue> &points = row.sparkline.points;
    OverviewCell cell;
    QStringList values;
    std::vector<PeriodValue> present;
    for (const PeriodValue &point : points) {
        values << (point.value ? plainNumber(*point.value) : QStringLiteral("absent"));
        if (point.value)
            present.push_back(point);
    }
    cell.text = values.join(QStringLiteral("; "));
    if (present.empty())
        return {cell.text, {}, QStringLiteral("There is no figure to draw.")};
    const auto [lowest, highest] = std::ranges::minmax_element(present, {}, &PeriodValue::value);
    cell.explained =
        QStringLiteral("%1 figures from %2 to %3: lowest %4 (%5), highest %6 (%7).")
            .arg(numberText(static_cast<double>(present.size()), 0), periodShortLabel(present.front().period),
                 periodShortLabel(present.back().period), brief(row, *lowest->value),
                 periodShortLabel(lowest->period), brief(row, *highest->value),
                 periodShortLabel(highest->period));
    if (present.size() == 1)
        cell.explained =
            QStringLiteral("One figure, for %1: %2.")
                .arg(periodShortLabel(present.front().period), brief(row, *present.front().value));
    if (present.size() < points.size())
        cell.explained += QStringLiteral(" Some periods have no figure.");
    return cell;
}

} // namespace yardstick
