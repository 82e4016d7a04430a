#include "core/text/facts.h"

#include "core/model/note.h"
#include "core/text/factwriter.h"
#include "core/text/format.h"
#include "core/text/phrases.h"

#include <array>
#include <cmath>

namespace yardstick {

namespace {

constexpr std::array kindKeys = {
    QLatin1String("level"), QLatin1String("change"), QLatin1String("benchmark"), QLatin1String("record"),
    QLatin1String("rank"),  QLatin1String("total"),  QLatin1String("trend"),
};

} // namespace

namespace facts {

Writer::Writer(const Findings &findings, const FactOptions &wanted)
    : found(findings)
    , options(wanted)
    , measure(findings.query.measure)
    , decimals(wanted.decimals)
{
    // None at all is asked for where a whole percentage is to be quoted.
    if (found.point.value && decimals > 0)
        decimals = decimalsFor(*found.point.value, decimals);
    // "From 3.8 to 3.8: a fall" would look like a slip.
    constexpr int most = 4;
    while (found.change && found.change->difference != 0 && decimals < most &&
           brief(found.change->before) == brief(found.change->after))
        ++decimals;
}

QString Writer::brief(double value) const
{
    return shortPhrase(value, measure, decimals);
}

QString Writer::full(double value) const
{
    return valuePhrase(value, measure, found.unit, decimals);
}

QString Writer::where() const
{
    return wherePhrase(found.areaName, found.areaKind);
}

QString Writer::subject() const
{
    return found.indicatorName + QLatin1Char(' ') + where();
}

bool Writer::isChangeItself() const
{
    return found.unit.startsWith(QLatin1String("per cent change"));
}

FactValue valueOf(const Point &point, const QString &text)
{
    return {text, *point.value, point.formula, point.observations};
}

namespace {

// " (65 of 199)", " (666 offences)": the counts behind a percentage or rate, where they are known as such.
QString countsOf(const Writer &writer)
{
    const Point &point = writer.found.point;
    if (!point.numerator || writer.measure == Measure::Count || writer.measure == Measure::Index)
        return {};
    if (writer.measure == Measure::Rate)
        return QStringLiteral(" (%1)").arg(
            valuePhrase(*point.numerator, Measure::Count, writer.found.countUnit));
    // Of a published percentage the whole is only implied.
    if (point.formula.isEmpty())
        return {};
    return QStringLiteral(" (%1 of %2)")
        .arg(numberText(*point.numerator, 0), numberText(*point.denominator, 0));
}

} // namespace

FactLine levelLine(const Writer &writer)
{
    FactLine line{FactKind::Level, {}, {}, writer.found.doubts};
    const Point &point = writer.found.point;
    if (!point.value) {
        const QString why = point.marker ? markerMeaning(point.marker->kind) : QStringLiteral("not given");
        line.text = QStringLiteral("%1: there is no figure for %2 (%3).")
                        .arg(writer.subject(), periodPhrase(point.period), why);
        return line;
    }
    if (writer.isChangeItself()) {
        const QString size =
            numberText(std::abs(*point.value), writer.decimals) + QStringLiteral(" per cent");
        line.text = *point.value == 0
                        ? QStringLiteral("%1: no change %2.").arg(writer.subject(), whenPhrase(point.period))
                        : QStringLiteral("%1: a %2 of %3 %4.")
                              .arg(writer.subject(),
                                   *point.value < 0 ? QStringLiteral("fall") : QStringLiteral("rise"), size,
                                   whenPhrase(point.period));
        line.values.push_back(valueOf(point, size));
        return line;
    }
    const QString value = writer.full(*point.value);
    line.text = QStringLiteral("%1 stood at %2 %3%4.")
                    .arg(writer.subject(), value, whenPhrase(point.period), countsOf(writer));
    line.values.push_back(valueOf(point, value));
    if (point.provisional)
        line.notes << QStringLiteral("The figure is provisional: the publisher will revise it.");
    if (!point.formula.isEmpty())
        line.notes << QStringLiteral("Worked out as %1.").arg(point.formula);
    return line;
}

} // namespace facts

namespace {

// What the publisher says of the figures themselves, in its own words.
void addNotes(FactLine &line, const Point &point)
{
    for (const QString &note : notesOn(point))
        addText(line.notes, QStringLiteral("The publisher notes: %1").arg(note));
}

} // namespace

std::vector<FactLine> factLines(const Findings &found, const FactOptions &options)
{
    using namespace facts;
    const Writer writer(found, options);
    std::vector<FactLine> lines = {levelLine(writer)};
    addNotes(lines.front(), found.point);
    const auto add = [&lines](std::optional<FactLine> line) {
        if (line)
            lines.push_back(std::move(*line));
    };
    // A total of several years has no year before, an index and a change are no figures of their own.
    if (!found.point.value || writer.isChangeItself() || found.query.measure == Measure::Index ||
        found.point.period.kind() == Period::Kind::Span)
        return lines;
    if (found.notAdvised) {
        add(FactLine{
            FactKind::Benchmark,
            QStringLiteral("%1: no change, comparison or record is given, because the publisher advises "
                           "against comparing forces or years.")
                .arg(writer.subject()),
            {},
            {}});
        return lines;
    }
    add(changeLine(writer));
    addNotes(lines.back(), found.point);
    if (found.before)
        addNotes(lines.back(), *found.before);
    add(benchmarkLine(writer));
    add(recordLine(writer, found.highest));
    add(recordLine(writer, found.lowest));
    add(rankLine(writer));
    add(totalLine(writer));
    add(trendLine(writer));
    return lines;
}

QString factKindKey(FactKind kind)
{
    return kindKeys[static_cast<size_t>(kind)];
}

} // namespace yardstick
