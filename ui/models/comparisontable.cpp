#include "ui/models/comparisontable.h"

#include "core/text/format.h"
#include "core/text/statisticaltext.h"
#include "ui/charts/comparisontext.h"
#include "ui/models/origin.h"

#include <QCoreApplication>
#include <QFont>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ComparisonTable", text);
}

using Column = TableColumn<ComparedArea>;
using Frame = std::shared_ptr<const ComparisonChart>;

/// What every column says besides its text: one's own row is bold.
QVariant common(const ComparisonChart &chart, const ComparedArea &area, int role)
{
    if (role != Qt::FontRole || chart.own.isEmpty() || area.area != chart.own)
        return {};
    QFont bold;
    bold.setBold(true);
    return bold;
}

Column plain(const Frame &frame, const QString &title, Column::Text text, const QString &tip = {},
             bool numeric = false)
{
    return {title, std::move(text), numeric, tip,
            [frame](const ComparedArea &area, int role) { return common(*frame, area, role); }};
}

Column rankColumn(const Frame &frame)
{
    Column column = plain(
        frame, tr("Rank"),
        [](const ComparedArea &area) { return area.rank ? rankText(*area.rank) : QString(); },
        tr("The place among the areas that have a figure; equal figures share it"));
    column.role = [frame](const ComparedArea &area, int role) -> QVariant {
        if (role == Qt::ToolTipRole && area.rank)
            return rankOfText(area);
        if (role == PlainTextRole && area.rank)
            return QString::number(area.rank->rank);
        return common(*frame, area, role);
    };
    return column;
}

Column figureColumn(const Frame &frame)
{
    const AreaComparison &comparison = frame->comparison;
    Column column;
    column.title = tr("Figure");
    column.titleTip = comparison.unit;
    column.numeric = true;
    column.text = [measure = comparison.query.measure](const ComparedArea &area) {
        if (area.point.value)
            return tableText(*area.point.value, measure);
        return area.point.marker ? area.point.marker->text : QString();
    };
    column.role = [frame](const ComparedArea &area, int role) -> QVariant {
        const auto figure = [&] { return figureOf(frame->comparison, refOf(frame->comparison, area.area)); };
        if (role == Qt::ToolTipRole)
            return originText(figure(), area.point);
        if (role == PlainTextRole && area.point.value)
            return plainNumber(*area.point.value);
        if (role == Qt::AccessibleTextRole)
            return figureText(figure(), area.point);
        return common(*frame, area, role);
    };
    return column;
}

Column limitColumn(const Frame &frame, const QString &title, std::optional<double> Limits::*end)
{
    const auto limit = [end](const ComparedArea &area) -> std::optional<double> {
        return area.point.value && area.point.interval ? (*area.point.interval).*end : std::nullopt;
    };
    Column column = plain(
        frame, title,
        [limit, measure = frame->comparison.query.measure](const ComparedArea &area) {
            const auto value = limit(area);
            return value ? tableText(*value, measure) : QString();
        },
        tr("An end of the 95 per cent confidence interval"), true);
    column.role = [frame, limit](const ComparedArea &area, int role) -> QVariant {
        const auto value = limit(area);
        return role == PlainTextRole && value ? plainNumber(*value) : common(*frame, area, role);
    };
    return column;
}

Column verdictsColumn(const Frame &frame)
{
    Column column = plain(
        frame, tr("Against benchmark"),
        [](const ComparedArea &area) {
            const QString verdict = verdictText(area.comparison.verdict);
            return area.comparison.reason
                       ? QStringLiteral("%1: %2").arg(verdict, noComparisonText(*area.comparison.reason))
                       : verdict;
        },
        tr("The area's own 95 per cent confidence interval, held against the benchmark's figure: %1")
            .arg(benchmarkText(frame->comparison)));
    column.role = [frame](const ComparedArea &area, int role) -> QVariant {
        return role == Qt::ToolTipRole ? verdictSentence(frame->comparison, area)
                                       : common(*frame, area, role);
    };
    return column;
}

Column limitsColumn(const Frame &frame)
{
    Column column = plain(frame, tr("Control limits"), [](const ComparedArea &area) {
        return area.placeAdjusted ? funnelPlaceText(*area.placeAdjusted) : QString();
    });
    if (frame->comparison.funnel)
        column.titleTip = overdispersionText(frame->comparison);
    column.role = [frame](const ComparedArea &area, int role) -> QVariant {
        if (role == Qt::ToolTipRole && area.place)
            return tr("By limits of chance alone: %1").arg(funnelPlaceText(*area.place));
        return common(*frame, area, role);
    };
    return column;
}

Column releaseColumn(const Frame &frame)
{
    return plain(frame, tr("Release"), [frame](const ComparedArea &area) {
        const auto &releases = frame->comparison.releases;
        const auto release = std::ranges::find(releases, area.point.release, &Release::id);
        return release == releases.end()
                   ? QString()
                   : QStringLiteral("%1, %2").arg(release->title, editionText(*release));
    });
}

} // namespace

ComparisonTable::ComparisonTable(QObject *parent)
    : ValueTable<ComparedArea>({}, parent)
{
}

void ComparisonTable::setChart(const ComparisonChart &chart)
{
    const Frame frame = std::make_shared<const ComparisonChart>(chart);
    if (chart.comparison.areas.empty()) {
        reset({}, {});
        return;
    }
    reset({rankColumn(frame), plain(frame, tr("Area"), [](const ComparedArea &area) { return area.name; }),
           figureColumn(frame), verdictsColumn(frame), limitColumn(frame, tr("Lower 95%"), &Limits::lower),
           limitColumn(frame, tr("Upper 95%"), &Limits::upper), limitsColumn(frame), releaseColumn(frame)},
          chart.comparison.areas);
}

PointRef ComparisonTable::pointAt(const QModelIndex &index) const
{
    return index.isValid() ? PointRef{index.row(), 0} : PointRef();
}

int ComparisonTable::rowOf(const AreaId &area) const
{
    const auto found = std::ranges::find(rows(), area, &ComparedArea::area);
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

} // namespace yardstick
