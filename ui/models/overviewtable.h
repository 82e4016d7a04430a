// The overview as a table: indicators under their topics, chosen by a filter and a search, in an order of
// one's choice within each topic. Which lines there are is a plain function; the columns make cells of them.
#pragma once

#include "core/analysis/overview.h"
#include "ui/models/valuetable.h"

#include <QStringList>

#include <memory>

namespace yardstick {

enum class OverviewFilter { All, Worse, WorseAndWorsening, Changed };
enum class OverviewOrder { Catalogue, Indicator, Value, Change, Benchmark, Rank, Trend };

/// What a person chose on the page.
struct OverviewChoices {
    OverviewFilter filter = OverviewFilter::All;
    OverviewOrder order = OverviewOrder::Catalogue;
    bool turned = false; ///< the order backwards; what has no figure stays last
    bool grouped = true; ///< under the topics
    QStringList folded;  ///< topics of which only the heading shows
    QString search;      ///< words, all of which name, topic or measure must hold

    bool operator==(const OverviewChoices &) const = default;
};

using OverviewRows = std::vector<std::shared_ptr<const OverviewRow>>;

/// A line of the table: a topic, or an indicator.
struct OverviewLine {
    QString topic;
    std::shared_ptr<const OverviewRow> row; ///< null for a topic
    int shown = 0;                          ///< indicators of the topic that are chosen, of `all`
    int all = 0;
    bool folded = false;
    bool foldable = true;

    bool isHeading() const { return !row; }
};

/// The chosen indicators in the order chosen, folded away or not.
OverviewRows chosenRows(const OverviewRows &rows, const OverviewChoices &choices);

/// The lines to show. A search looks into folded topics too. A topic without a chosen indicator has no line.
std::vector<OverviewLine> overviewLines(const OverviewRows &rows, const OverviewChoices &choices);

/// The last three are for the clipboard: a view hides them.
enum class OverviewColumn {
    Indicator,
    Value,
    Sparkline,
    Change,
    Benchmark,
    Rank,
    Trend,
    Topic,
    Measure,
    Period
};

class OverviewTable : public ValueTable<OverviewLine> {
public:
    explicit OverviewTable(QObject *parent = nullptr);

    /// `benchmark` names what is compared with; `releases` are the overview's.
    void show(std::vector<OverviewLine> lines, const QString &benchmark,
              const std::vector<Release> &releases);

    /// The line of an indicator, or of a topic where `indicator` is empty; -1 where it is not shown.
    int lineOf(const IndicatorId &indicator, const QString &topic) const;
};

/// The order that a column stands for; none where it can't be ordered by.
std::optional<OverviewOrder> orderOf(OverviewColumn column);
std::optional<OverviewColumn> columnOf(OverviewOrder order);

/// "Indicator", "Against the benchmark": an order in a list of choices.
QString orderName(OverviewOrder order);

} // namespace yardstick
