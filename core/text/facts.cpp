#include "core/text/facts.h"

#include "core/model/note.h"
#include "core/text/format.h"
#include "core/text/notewords.h"
#include "core/text/phrases.h"

#include <array>
#include <cmath>

namespace yardstick {

namespace {

constexpr double chanceFrom = 0.05; ///< a p above this is said
constexpr int fewestForRecord = 3;  ///< of two figures one is always the highest

constexpr std::array kindKeys = {
    QLatin1String("level"), QLatin1String("change"), QLatin1String("benchmark"), QLatin1String("record"),
    QLatin1String("rank"),  QLatin1String("total"),  QLatin1String("trend"),
};

FactValue valueOf(const Point &point, const QString &text)
{
    return {text, *point.value, point.formula, point.observations};
}

std::vector<Observation> joined(const Point &a, const Point &b)
{
    std::vector<Observation> both = a.observations;
    both.insert(both.end(), b.observations.begin(), b.observations.end());
    return both;
}

QString measureNoun(Measure measure)
{
    switch (measure) {
    case Measure::Count:
        return QStringLiteral("count");
    case Measure::Rate:
        return QStringLiteral("rate");
    case Measure::Percent:
    case Measure::Share:
    case Measure::Index:
        break;
    }
    return QStringLiteral("percentage");
}

// "15th highest", "joint 2nd lowest", "highest": the first needs no number.
QString rankPhrase(const Rank &rank, RankOrder order)
{
    const QString end =
        order == RankOrder::HighestFirst ? QStringLiteral("highest") : QStringLiteral("lowest");
    if (rank.rank > 1)
        return rankText(rank) + QLatin1Char(' ') + end;
    return rank.sharedBy > 1 ? QStringLiteral("joint ") + end : end;
}

/// Writes the lines of one Findings.
class Writer {
public:
    Writer(const Findings &found, const FactOptions &options)
        : m_found(found)
        , m_options(options)
        , m_measure(found.query.measure)
        , m_decimals(options.decimals)
    {
        constexpr int most = 4;
        double size = found.point.value ? std::abs(*found.point.value) : 1;
        for (int needed = 2; m_measure == Measure::Rate && size > 0 && size < 1 && needed <= most; ++needed) {
            m_decimals = std::max(m_decimals, needed);
            size *= 10;
        }
    }

    std::vector<FactLine> lines();

private:
    void add(FactLine line) { m_lines.push_back(std::move(line)); }
    QString brief(double value) const { return shortPhrase(value, m_measure, m_decimals); }
    QString full(double value) const { return valuePhrase(value, m_measure, m_found.unit, m_decimals); }
    QString where() const { return wherePhrase(m_found.areaName, m_found.areaKind); }

    bool isChangeItself() const { return m_found.unit.startsWith(QLatin1String("per cent change")); }
    void level();
    QString levelCounts() const;
    void change();
    void addNotes(FactLine &line, const Point &point) const;
    QStringList notesOnChange() const;
    void addSize(FactLine &line, const QString &direction) const;
    void benchmark();
    void record(const std::optional<Record> &record);
    void rank();
    void total();
    void trend();

    const Findings &m_found;
    const FactOptions &m_options;
    Measure m_measure;
    int m_decimals; ///< the same in every line, so that they can be held against each other
    std::vector<FactLine> m_lines;
};

void Writer::level()
{
    FactLine line{FactKind::Level, {}, {}, {}};
    const Point &point = m_found.point;
    const QString what = QStringLiteral("%1 %2").arg(m_found.indicatorName, where());
    if (!point.value) {
        const QString why = point.marker ? markerMeaning(point.marker->kind) : QStringLiteral("not given");
        line.text =
            QStringLiteral("%1: there is no figure for %2 (%3).").arg(what, periodPhrase(point.period), why);
        addNotes(line, point);
        add(std::move(line));
        return;
    }
    if (isChangeItself()) {
        const QString size = numberText(std::abs(*point.value), m_decimals) + QStringLiteral(" per cent");
        line.text = QStringLiteral("%1: a %2 of %3 %4.")
                        .arg(what, *point.value < 0 ? QStringLiteral("fall") : QStringLiteral("rise"), size,
                             whenPhrase(point.period));
        line.values.push_back(valueOf(point, size));
    } else {
        const QString value = full(*point.value);
        line.text =
            QStringLiteral("%1 stood at %2 %3%4.").arg(what, value, whenPhrase(point.period), levelCounts());
        line.values.push_back(valueOf(point, value));
    }
    line.notes += m_found.doubts;
    addNotes(line, point);
    add(std::move(line));
}

// What the publisher says of the figures themselves, in its own words.
void Writer::addNotes(FactLine &line, const Point &point) const
{
    for (const QString &note : notesOn(point))
        addText(line.notes, QStringLiteral("The publisher notes: %1").arg(note));
}

QStringList Writer::notesOnChange() const
{
    QStringList notes = notesOn(m_found.point);
    if (m_found.before)
        addTexts(notes, notesOn(*m_found.before));
    return notes;
}

// " (65 of 199)", " (666 offences)": the counts behind a percentage or rate, where they are known as such.
QString Writer::levelCounts() const
{
    const Point &point = m_found.point;
    if (!point.numerator || m_measure == Measure::Count || m_measure == Measure::Index)
        return {};
    if (m_measure == Measure::Rate)
        return QStringLiteral(" (%1 %2)").arg(valueText(*point.numerator, Measure::Count), m_found.countUnit);
    // Of a published percentage the whole is only implied.
    if (point.formula.isEmpty())
        return {};
    return QStringLiteral(" (%1 of %2)")
        .arg(numberText(*point.numerator, 0), numberText(*point.denominator, 0));
}

// ": a fall of 54, or 7.5 per cent" and its like, and what has to be said with it.
void Writer::addSize(FactLine &line, const QString &direction) const
{
    const Change &change = *m_found.change;
    const std::vector<Observation> both = joined(*m_found.before, m_found.point);
    const QString from = plainNumber(change.before) + QStringLiteral(" to ") + plainNumber(change.after);
    if (change.points) {
        const QString points = pointsPhrase(std::abs(*change.points), m_decimals);
        line.text += QStringLiteral(": a %1 of %2").arg(direction, points);
        line.values.push_back({points, *change.points, from, both});
        return;
    }
    const bool hidden = change.smallBase && !m_options.smallBases;
    const QString difference = brief(std::abs(change.difference));
    if (m_measure == Measure::Count || !change.percent || hidden) {
        line.text += QStringLiteral(": a %1 of %2").arg(direction, difference);
        line.values.push_back({difference, change.difference, from, both});
    }
    if (m_found.publishedChange) {
        const double printed = *m_found.publishedChange->value;
        const QString text = numberText(std::abs(printed), m_options.decimals) + QStringLiteral(" per cent");
        line.text += QStringLiteral(", or %1 as the publisher prints it").arg(text);
        line.values.push_back(valueOf(*m_found.publishedChange, text));
        if (change.percent &&
            numberText(printed, m_options.decimals) != numberText(*change.percent, m_options.decimals)) {
            line.notes << QStringLiteral(
                              "The figures as they are stored give %1 per cent; they may be rounded.")
                              .arg(numberText(*change.percent, m_options.decimals));
        }
    } else if (change.percent && !hidden) {
        const QString percent =
            numberText(std::abs(*change.percent), m_options.decimals) + QStringLiteral(" per cent");
        line.text += m_measure == Measure::Count ? QStringLiteral(", or %1").arg(percent)
                                                 : QStringLiteral(": a %1 of %2").arg(direction, percent);
        line.values.push_back({percent, *change.percent,
                               QStringLiteral("(%1 − %2) ÷ %2 × 100")
                                   .arg(plainNumber(change.after), plainNumber(change.before)),
                               both});
    } else if (hidden && change.percent) {
        line.notes << QStringLiteral("No percentage is given, because one of the counts is under 50.");
    } else if (change.noPercent) {
        line.notes
            << QStringLiteral("No percentage can be calculated: %1.").arg(noPercentText(*change.noPercent));
    }
}

void Writer::change()
{
    FactLine line{FactKind::Change, {}, {}, {}};
    if (!m_found.point.value || m_measure == Measure::Index)
        return;
    if (!m_found.doubts.isEmpty()) {
        line.text =
            QStringLiteral("No change on the year before is given: a figure behind it does not fit the "
                           "publisher's own counts.");
        add(std::move(line));
        return;
    }
    if (!m_found.change && m_found.publishedChange) {
        const double printed = *m_found.publishedChange->value;
        const QString size = numberText(std::abs(printed), m_options.decimals) + QStringLiteral(" per cent");
        line.text = QStringLiteral("The publisher prints a %1 of %2 on the year before.")
                        .arg(printed < 0 ? QStringLiteral("fall") : QStringLiteral("rise"), size);
        line.values.push_back(valueOf(*m_found.publishedChange, size));
        add(std::move(line));
        return;
    }
    if (!m_found.change) {
        line.text = QStringLiteral("There is no change to give: the same edition has no figure for %1.")
                        .arg(periodPhrase(yearBefore(m_found.point.period)));
        add(std::move(line));
        return;
    }
    const Change &change = *m_found.change;
    const QString before = brief(change.before);
    const QString when = whenPhrase(m_found.before->period);
    if (change.difference == 0) {
        line.text = QStringLiteral("That was the same as %1.").arg(when);
        line.values.push_back(valueOf(*m_found.before, before));
        add(std::move(line));
        return;
    }
    const bool down = change.difference < 0;
    line.text = QStringLiteral("That was %1 from %2 %3")
                    .arg(down ? QStringLiteral("down") : QStringLiteral("up"), before, when);
    line.values.push_back(valueOf(*m_found.before, before));
    addSize(line, down ? QStringLiteral("fall") : QStringLiteral("rise"));
    line.text += QLatin1Char('.');
    const QString caution = cautionIn(notesOnChange());
    if (!caution.isEmpty())
        line.text += QStringLiteral(" The publisher notes: \u201c%1\u201d").arg(caution);
    if (change.test && change.test->p > chanceFrom)
        line.text +=
            QStringLiteral(" A change of this size could be chance (%1).").arg(pPhrase(change.test->p));
    else if (change.test && caution.isEmpty())
        line.notes << QStringLiteral("A change of this size is unlikely to be chance (%1).")
                          .arg(pPhrase(change.test->p));
    else if (!change.test)
        line.notes << QStringLiteral(
            "Whether the change could be chance can't be tested: the counts behind the "
            "figures are not known or are no counts of events.");
    if (brief(change.before) == brief(change.after))
        line.notes << QStringLiteral("The two figures differ only before rounding.");
    addNotes(line, m_found.point);
    addNotes(line, *m_found.before);
    add(std::move(line));
}

void Writer::benchmark()
{
    if (!m_found.place || !m_found.comparison || !m_found.comparison->benchmark || !m_found.point.value)
        return;
    const AreaComparison &all = *m_found.comparison;
    const BenchmarkComparison &comparison = m_found.place->comparison;
    if (comparison.reason == NoComparison::IsTheBenchmark || comparison.reason == NoComparison::DifferentSize)
        return;
    FactLine line{FactKind::Benchmark, {}, {}, {}};
    const QString benchmark = brief(*all.benchmark);
    FactValue value{benchmark, *all.benchmark, {}, {}};
    if (all.benchmarkPoint)
        value = valueOf(*all.benchmarkPoint, benchmark);
    line.values.push_back(value);
    if (comparison.verdict == Verdict::NotCompared) {
        line.text = QStringLiteral("For %1 it was %2. The two are not compared: %3.")
                        .arg(all.benchmarkName, benchmark, noComparisonText(*comparison.reason));
        line.notes += all.benchmarkDoubts;
        add(std::move(line));
        return;
    }
    const QString interval = QStringLiteral("95 per cent confidence interval %1 to %2")
                                 .arg(numberText(*m_found.point.interval->lower, m_decimals),
                                      numberText(*m_found.point.interval->upper, m_decimals));
    const bool lower = *m_found.point.value < *all.benchmark;
    if (comparison.verdict == Verdict::Similar) {
        line.text = QStringLiteral("That is similar to %1 (%2): the difference could be chance (%3).")
                        .arg(all.benchmarkName, benchmark, interval);
    } else {
        line.text = QStringLiteral("That is %1 than %2 (%3), by more than chance explains (%4).")
                        .arg(lower ? QStringLiteral("lower") : QStringLiteral("higher"), all.benchmarkName,
                             benchmark, interval);
    }
    if (all.average && all.average->withFigures < all.average->members)
        line.notes << QStringLiteral("The average is made of %1 of %2 members; the others have no figure.")
                          .arg(all.average->withFigures)
                          .arg(all.average->members);
    add(std::move(line));
}

void Writer::record(const std::optional<Record> &record)
{
    if (!record || record->searched < fewestForRecord)
        return;
    const QString word =
        record->extreme == Extreme::Highest ? QStringLiteral("highest") : QStringLiteral("lowest");
    const QString searched = QStringLiteral("%1 figures of this edition, from %2 to %3")
                                 .arg(numberText(record->searched, 0), periodPhrase(record->firstSearched),
                                      periodPhrase(record->period));
    FactLine line{FactKind::Record, {}, {}, {}};
    QStringList equal;
    for (const Period &period : record->equalTo)
        equal << periodPhrase(period);
    if (record->ofSeries && equal.isEmpty()) {
        line.text = QStringLiteral("That is the %1 since the series began, in %2.")
                        .arg(word, periodPhrase(record->firstSearched));
    } else if (record->ofSeries) {
        line.text = QStringLiteral("That is the joint %1 since the series began, in %2, with %3.")
                        .arg(word, periodPhrase(record->firstSearched), joinedList(equal));
    } else if (record->exceeded >= fewestForRecord && record->since) {
        line.text = QStringLiteral("That is the %1 since %2.").arg(word, periodPhrase(*record->since));
    } else {
        return;
    }
    line.values.push_back(valueOf(m_found.point, brief(*m_found.point.value)));
    line.notes << QStringLiteral("Searched: %1.").arg(searched);
    if (record->missing > 0)
        line.notes << QStringLiteral("Periods without a figure, which can't be known: %1.")
                          .arg(numberText(record->missing, 0));
    add(std::move(line));
}

void Writer::rank()
{
    if (!m_found.place || !m_found.place->rank || m_measure == Measure::Index)
        return;
    const Rank &rank = *m_found.place->rank;
    if (rank.ranked < fewestForRecord)
        return;
    FactLine line{FactKind::Rank, {}, {}, {}};
    line.text = QStringLiteral("%1 has the %2 %3 of %4 forces.")
                    .arg(m_found.areaName, rankPhrase(rank, m_found.comparison->query.order),
                         measureNoun(m_measure), numberText(rank.ranked, 0));
    if (m_measure == Measure::Count)
        line.notes << QStringLiteral("A rank by count follows the size of the forces.");
    if (m_found.place->placeAdjusted) {
        const bool outlier = *m_found.place->placeAdjusted == FunnelPlace::LowBeyond998 ||
                             *m_found.place->placeAdjusted == FunnelPlace::HighBeyond998;
        line.text += outlier
                         ? QStringLiteral(" It is an outlier: beyond the 99.8 per cent control limits for a "
                                          "force of its size.")
                         : QStringLiteral(" It is not an outlier: within the 99.8 per cent control limits "
                                          "for a force of its size.");
        if (m_found.comparison->funnel->overdispersed)
            line.notes << QStringLiteral(
                              "Forces differ by more than chance (φ = %1), and the limits are widened "
                              "for it.")
                              .arg(numberText(m_found.comparison->funnel->overdispersion.phi, 1));
    }
    line.values.push_back(valueOf(m_found.point, brief(*m_found.point.value)));
    add(std::move(line));
}

void Writer::total()
{
    if (!m_found.total || m_found.total->periods < fewestForRecord)
        return;
    const RunningTotal &total = *m_found.total;
    FactLine line{FactKind::Total, {}, {}, {}};
    const QString number = numberText(total.total, 0);
    const QString round = roundPhrase(total.total);
    const bool ofPart = isPercentage(m_measure) && m_found.point.numerator;
    line.text =
        QStringLiteral("%1 %2 in all since %3%4.")
            .arg(ofPart ? QStringLiteral("The count behind it makes") : QStringLiteral("That makes"), number,
                 periodLabel(Period::month(total.first.firstDay().year(), total.first.firstDay().month())),
                 round.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(round));
    line.values.push_back(
        {number, total.total, QStringLiteral("sum of %1 periods").arg(total.periods), total.observations});
    line.notes
        << QStringLiteral("Added up: %1 to %2.").arg(periodPhrase(total.first), periodPhrase(total.last));
    add(std::move(line));
}

void Writer::trend()
{
    if (!m_found.point.value || m_measure == Measure::Index)
        return;
    FactLine line{FactKind::Trend, {}, {}, {}};
    const RecentTrend &trend = m_found.trend;
    if (trend.reason)
        line.text =
            QStringLiteral("The recent trend can't be calculated: %1.").arg(noTrendText(*trend.reason));
    else
        line.text = QStringLiteral("Recent trend over five annual figures: %1.")
                        .arg(trendVerdictText(trendVerdict(trend.outcome, m_found.polarity)));
    if (trend.chiSquare)
        line.notes << QStringLiteral("χ² = %1; significant above %2.")
                          .arg(numberText(*trend.chiSquare, 2), numberText(recentTrendChiSquare, 2));
    add(std::move(line));
}

std::vector<FactLine> Writer::lines()
{
    level();
    // Of a change there is no change, and a total of several years has none before it.
    if (isChangeItself() || m_found.point.period.kind() == Period::Kind::Span)
        return std::move(m_lines);
    change();
    if (m_found.point.value) {
        benchmark();
        record(m_found.highest);
        record(m_found.lowest);
        rank();
        total();
    }
    trend();
    return std::move(m_lines);
}

} // namespace

std::vector<FactLine> factLines(const Findings &found, const FactOptions &options)
{
    return Writer(found, options).lines();
}

QString factKindKey(FactKind kind)
{
    return kindKeys[static_cast<size_t>(kind)];
}

} // namespace yardstick
