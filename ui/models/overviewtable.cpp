#include "ui/models/overviewtable.h"

#include "core/text/format.h"
#include "core/text/overviewtext.h"
#include "ui/models/cellroles.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("OverviewTable", source);
}

/// A cell with its sign.
struct Drawn {
    OverviewCell cell;
    QString plain = {}; ///< for a spreadsheet; empty: the cell's text
    CellSign sign = CellSign::None;
    CellTone tone = CellTone::Plain;
    bool strong = false;
};

using Draw = std::function<Drawn(const OverviewRow &)>;

CellTone toneOf(double difference, Polarity polarity)
{
    if (polarity == Polarity::NoJudgement || difference == 0)
        return CellTone::Plain;
    return (difference > 0) == (polarity == Polarity::HighIsGood) ? CellTone::Better : CellTone::Worse;
}

Drawn drawnName(const OverviewRow &row)
{
    return {{row.name, measureText(row), row.name + QLatin1Char('\n') + row.definition}, row.name};
}

Drawn drawnChange(const OverviewRow &row)
{
    Drawn drawn{changeCell(row)};
    if (!row.change) {
        drawn.tone = CellTone::Muted;
        return drawn;
    }
    const double difference = row.change->difference;
    drawn.plain = drawn.cell.text;
    drawn.sign = difference > 0 ? CellSign::Up : difference < 0 ? CellSign::Down : CellSign::Level;
    drawn.strong = isChanged(row);
    // Only what is more than chance is a judgement.
    drawn.tone = drawn.strong ? toneOf(difference, row.polarity) : CellTone::Plain;
    return drawn;
}

Drawn drawnBenchmark(const OverviewRow &row)
{
    struct Look {
        CellSign sign;
        CellTone tone;
    };
    constexpr std::array looks = {
        Look{CellSign::Better, CellTone::Better}, Look{CellSign::Similar, CellTone::Plain},
        Look{CellSign::Worse, CellTone::Worse},   Look{CellSign::Higher, CellTone::Plain},
        Look{CellSign::Lower, CellTone::Plain},   Look{CellSign::None, CellTone::Muted},
    };
    const Look &look = looks.at(static_cast<size_t>(row.comparison.verdict));
    const bool judged = look.tone == CellTone::Better || look.tone == CellTone::Worse;
    return {benchmarkCell(row), {}, look.sign, look.tone, judged};
}

Drawn drawnTrend(const OverviewRow &row)
{
    Drawn drawn{trendCell(row)};
    drawn.plain = trendVerdictText(trendVerdict(row.trend.outcome, row.polarity));
    switch (row.trend.outcome) {
    case RecentTrend::Outcome::CannotBeCalculated:
        drawn.tone = CellTone::Muted;
        break;
    case RecentTrend::Outcome::NoSignificantChange:
        drawn.sign = CellSign::Level;
        break;
    case RecentTrend::Outcome::Increasing:
        drawn.sign = CellSign::Up;
        drawn.tone = toneOf(1, row.polarity);
        drawn.strong = true;
        break;
    case RecentTrend::Outcome::Decreasing:
        drawn.sign = CellSign::Down;
        drawn.tone = toneOf(-1, row.polarity);
        drawn.strong = true;
    }
    return drawn;
}

QVariant headingRole(const OverviewLine &line, int role)
{
    if (role == HeadingRole) {
        return QVariant::fromValue(static_cast<int>(!line.foldable ? CellHeading::Fixed
                                                    : line.folded  ? CellHeading::Folded
                                                                   : CellHeading::Unfolded));
    }
    const QString shown = numberText(line.shown, 0);
    const QString all = numberText(line.all, 0);
    if (role == DetailRole)
        return line.shown == line.all ? all : tr("%1 of %2").arg(shown, all);
    if (role == Qt::AccessibleTextRole) {
        return tr("Topic %1, %2 of %3 indicators, %4")
            .arg(line.topic, shown, all, line.folded ? tr("folded") : tr("unfolded"));
    }
    return {};
}

QVariant cellRole(const Drawn &drawn, const QString &title, int role)
{
    switch (role) {
    case DetailRole:
        return drawn.cell.detail;
    case SignRole:
        return static_cast<int>(drawn.sign);
    case ToneRole:
        return static_cast<int>(drawn.tone);
    case StrongRole:
        return drawn.strong;
    case Qt::ToolTipRole:
    case Qt::WhatsThisRole:
        return drawn.cell.explained;
    case Qt::AccessibleTextRole:
        return drawn.cell.detail.isEmpty()
                   ? QStringLiteral("%1: %2").arg(title, drawn.cell.text)
                   : QStringLiteral("%1: %2, %3").arg(title, drawn.cell.text, drawn.cell.detail);
    case PlainTextRole:
        return drawn.plain.isEmpty() ? drawn.cell.text : drawn.plain;
    default:
        return {};
    }
}

TableColumn<OverviewLine> column(const QString &title, const QString &tip, const Draw &draw,
                                 bool numeric = false)
{
    TableColumn<OverviewLine> made;
    made.title = title;
    made.titleTip = tip;
    made.numeric = numeric;
    made.text = [draw](const OverviewLine &line) {
        return line.isHeading() ? QString() : draw(*line.row).cell.text;
    };
    made.role = [draw, title](const OverviewLine &line, int role) -> QVariant {
        if (line.isHeading())
            return headingRole(line, role);
        // Most roles of a cell are none of ours: no text is to be made for them.
        const bool ours = role == Qt::ToolTipRole || role == Qt::WhatsThisRole ||
                          role == Qt::AccessibleTextRole || role == PlainTextRole ||
                          (role >= DetailRole && role <= StrongRole);
        return ours ? cellRole(draw(*line.row), title, role) : QVariant();
    };
    return made;
}

TableColumn<OverviewLine> sparklineColumn()
{
    auto made =
        column(tr("Ten years"),
               tr("The figures of the same edition over ten years, as far as there are any. Where one is "
                  "missing, the line is broken."),
               [](const OverviewRow &row) {
                   Drawn drawn{sparklineCell(row)};
                   drawn.plain = drawn.cell.text;
                   drawn.cell.text.clear(); // it is drawn
                   drawn.cell.detail = drawn.cell.explained;
                   return drawn;
               });
    made.role = [others = made.role](const OverviewLine &line, int role) -> QVariant {
        if (!line.isHeading() && role == SparklineRole)
            return QVariant::fromValue(line.row->sparkline);
        return others(line, role);
    };
    return made;
}

TableColumn<OverviewLine> nameColumn()
{
    auto made = column(tr("Indicator"), tr("What is measured, and as what"), drawnName);
    made.text = [](const OverviewLine &line) { return line.isHeading() ? line.topic : line.row->name; };
    return made;
}

std::vector<TableColumn<OverviewLine>> columnsFor(const QString &benchmark,
                                                  const std::vector<Release> &releases)
{
    const auto only = [](QString (*text)(const OverviewRow &)) {
        return Draw([text](const OverviewRow &row) { return Drawn{{text(row), {}, {}}, {}}; });
    };
    const auto value = [releases](const OverviewRow &row) {
        Drawn drawn{valueCell(row, releases)};
        drawn.strong = row.point.value.has_value();
        if (row.point.value)
            drawn.plain = plainNumber(*row.point.value);
        return drawn;
    };
    // In the order of OverviewColumn.
    return {
        nameColumn(),
        column(tr("Latest"), tr("The newest figure and its period"), value, true),
        sparklineColumn(),
        column(
            tr("Change in a year"),
            tr("From the same months a year before, in the same edition. In bold: more than chance explains "
               "(p at most 0.05; of twenty figures that did not change one would be marked so)."),
            drawnChange),
        column(
            tr("Against benchmark"),
            tr("%1: the figure's 95 per cent confidence interval against the benchmark's figure. Better and "
               "worse are said only where the field agrees what is good.")
                .arg(benchmark.isEmpty() ? tr("No benchmark is chosen") : benchmark),
            drawnBenchmark),
        column(tr("Rank"), tr("Among the forces that have a figure for the period; the 1st is the highest"),
               [](const OverviewRow &row) {
                   Drawn drawn{rankCell(row)};
                   drawn.tone = row.rank ? CellTone::Plain : CellTone::Muted;
                   return drawn;
               }),
        column(tr("Recent trend"),
               tr("Whether the newest five annual figures of one edition rise or fall more than chance "
                  "explains"),
               drawnTrend),
        column(tr("Topic"), {}, only([](const OverviewRow &row) { return row.topic; })),
        column(tr("Measure"), {}, only(measureText)),
        column(tr("Period"), {}, only([](const OverviewRow &row) { return periodLabel(row.point.period); })),
    };
}

} // namespace

OverviewTable::OverviewTable(QObject *parent)
    : ValueTable<OverviewLine>(columnsFor({}, {}), parent)
{
}

void OverviewTable::show(std::vector<OverviewLine> lines, const QString &benchmark,
                         const std::vector<Release> &releases)
{
    reset(columnsFor(benchmark, releases), std::move(lines));
}

int OverviewTable::lineOf(const IndicatorId &indicator, const QString &topic) const
{
    const auto found = std::ranges::find_if(rows(), [&](const OverviewLine &line) {
        return line.isHeading() ? indicator.isEmpty() && line.topic == topic
                                : line.row->indicator == indicator;
    });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

std::optional<OverviewOrder> orderOf(OverviewColumn column)
{
    for (const OverviewOrder order : {OverviewOrder::Indicator, OverviewOrder::Value, OverviewOrder::Change,
                                      OverviewOrder::Benchmark, OverviewOrder::Rank, OverviewOrder::Trend}) {
        if (columnOf(order) == column)
            return order;
    }
    return std::nullopt;
}

std::optional<OverviewColumn> columnOf(OverviewOrder order)
{
    switch (order) {
    case OverviewOrder::Catalogue:
        return std::nullopt;
    case OverviewOrder::Indicator:
        return OverviewColumn::Indicator;
    case OverviewOrder::Value:
        return OverviewColumn::Value;
    case OverviewOrder::Change:
        return OverviewColumn::Change;
    case OverviewOrder::Benchmark:
        return OverviewColumn::Benchmark;
    case OverviewOrder::Rank:
        return OverviewColumn::Rank;
    case OverviewOrder::Trend:
        break;
    }
    return OverviewColumn::Trend;
}

QString orderName(OverviewOrder order)
{
    switch (order) {
    case OverviewOrder::Catalogue:
        return tr("As listed");
    case OverviewOrder::Indicator:
        return tr("Indicator");
    case OverviewOrder::Value:
        return tr("Latest value");
    case OverviewOrder::Change:
        return tr("Change");
    case OverviewOrder::Benchmark:
        return tr("Against benchmark");
    case OverviewOrder::Rank:
        return tr("Rank");
    case OverviewOrder::Trend:
        break;
    }
    return tr("Recent trend");
}

} // namespace yardstick
