#include "ui/models/revisiontables.h"

#include "core/text/format.h"
#include "ui/models/importtables.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yardstick {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("RevisionTables", source);
}

QString count(qint64 number)
{
    return numberText(static_cast<double>(number), 0);
}

QString nameOf(const Catalogue &catalogue, const AreaId &id)
{
    const Area *area = catalogue.area(id);
    return area ? area->name : id.value;
}

QString nameOf(const Catalogue &catalogue, const IndicatorId &id)
{
    const Indicator *indicator = catalogue.indicator(id);
    return indicator ? indicator->name : id.value;
}

QString signedText(double value)
{
    return value > 0 ? QLatin1Char('+') + figureNumber(value) : figureNumber(value);
}

QString valueOr(const std::optional<double> &value, const QString &marker, const QString &none)
{
    if (value)
        return figureNumber(*value);
    return marker.isEmpty() ? none : marker;
}

RevisionRow rowOf(const Revision &revision, const Catalogue &catalogue)
{
    RevisionRow row;
    row.texts[RevisionRow::Area] = nameOf(catalogue, revision.area);
    row.texts[RevisionRow::PeriodColumn] = periodShortLabel(revision.period);
    QString what = nameOf(catalogue, revision.indicator);
    if (!revision.breakdown.empty())
        what += QStringLiteral(" (%1)").arg(breakdownText(revision.breakdown));
    row.texts[RevisionRow::Indicator] = what;
    row.texts[RevisionRow::Before] = valueOr(revision.before, revision.markerBefore, tr("absent"));
    row.texts[RevisionRow::After] =
        revision.withdrawn ? tr("withdrawn") : valueOr(revision.after, revision.markerAfter, tr("absent"));
    if (const auto difference = revision.difference())
        row.texts[RevisionRow::Difference] = signedText(std::round(*difference * 1e6) / 1e6);
    if (const auto percent = revision.percentage()) {
        row.texts[RevisionRow::Percent] =
            (*percent > 0 ? QStringLiteral("+") : QString()) + numberText(*percent, 1) + QLatin1Char('%');
        row.percent = std::abs(*percent);
    }
    row.search = (row.texts[RevisionRow::Area] + QLatin1Char(' ') + row.texts[RevisionRow::PeriodColumn] +
                  QLatin1Char(' ') + periodLabel(revision.period) + QLatin1Char(' ') + what +
                  QLatin1Char(' ') + row.texts[RevisionRow::After])
                     .toLower();
    row.period = revision.period;
    row.difference = revision.size();
    row.before = std::abs(revision.before.value_or(-1));
    row.after = std::abs(revision.after.value_or(-1));
    return row;
}

void byChanges(std::vector<RevisionSum> &sums)
{
    std::ranges::stable_sort(sums, std::greater<>(), &RevisionSum::changed);
}

bool holdsAll(const RevisionRow &row, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) { return row.search.contains(word); });
}

std::function<bool(const RevisionRow &, const RevisionRow &)> before(RevisionRow::Column order)
{
    const auto larger = [](double RevisionRow::*member) {
        return [member](const RevisionRow &a, const RevisionRow &b) { return a.*member > b.*member; };
    };
    switch (order) {
    case RevisionRow::PeriodColumn:
        return [](const RevisionRow &a, const RevisionRow &b) { return a.period < b.period; };
    case RevisionRow::Before:
        return larger(&RevisionRow::before);
    case RevisionRow::After:
        return larger(&RevisionRow::after);
    case RevisionRow::Difference:
        return larger(&RevisionRow::difference);
    case RevisionRow::Percent:
        return larger(&RevisionRow::percent);
    default:
        return
            [order](const RevisionRow &a, const RevisionRow &b) { return a.texts[order] < b.texts[order]; };
    }
}

} // namespace

RevisionTables revisionTables(const RevisionReport &report, const Catalogue &catalogue)
{
    RevisionTables tables;
    tables.rows.reserve(report.revisions.size());
    for (const Revision &revision : report.revisions)
        tables.rows.push_back(rowOf(revision, catalogue));
    for (const auto &[area, counts] : report.byArea)
        tables.byArea.push_back({nameOf(catalogue, area), counts});
    for (const auto &[period, counts] : report.byPeriod)
        tables.byPeriod.push_back({periodLabel(period), counts});
    for (const auto &[indicator, counts] : report.byIndicator)
        tables.byIndicator.push_back({nameOf(catalogue, indicator), counts});
    byChanges(tables.byArea);
    byChanges(tables.byIndicator);
    std::ranges::reverse(tables.byPeriod);
    return tables;
}

std::vector<int> chosenRevisions(const std::vector<RevisionRow> &rows, const QString &filter,
                                 RevisionRow::Column order, bool turned)
{
    const QStringList words = filter.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<int> chosen;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (holdsAll(rows[i], words))
            chosen.push_back(static_cast<int>(i));
    }
    const auto less = before(order);
    std::ranges::stable_sort(chosen, [&](int a, int b) {
        return less(rows[static_cast<size_t>(a)], rows[static_cast<size_t>(b)]);
    });
    if (turned)
        std::ranges::reverse(chosen);
    return chosen;
}

std::vector<TableColumn<const RevisionRow *>> revisionColumns()
{
    const auto column = [](const QString &title, RevisionRow::Column place, bool numeric) {
        const auto tip = [place](const RevisionRow *row, int role) -> QVariant {
            return role == Qt::ToolTipRole && place == RevisionRow::Indicator ? QVariant(row->texts[place])
                                                                              : QVariant();
        };
        return TableColumn<const RevisionRow *>{
            title, [place](const RevisionRow *row) { return row->texts[place]; }, numeric, {}, tip};
    };
    return {
        column(tr("Area"), RevisionRow::Area, false),
        column(tr("Period"), RevisionRow::PeriodColumn, false),
        column(tr("Indicator"), RevisionRow::Indicator, false),
        column(tr("Before"), RevisionRow::Before, true),
        column(tr("After"), RevisionRow::After, true),
        column(tr("Difference"), RevisionRow::Difference, true),
        column(tr("Per cent"), RevisionRow::Percent, true),
    };
}

std::vector<TableColumn<RevisionSum>> revisionSumColumns(const QString &what)
{
    const auto counted = [](const QString &title, qint64 Comparison::*member) {
        return TableColumn<RevisionSum>{
            title, [member](const RevisionSum &sum) { return count(sum.counts.*member); }, true};
    };
    return {
        {what, [](const RevisionSum &sum) { return sum.name; }},
        counted(tr("New"), &Comparison::added),
        counted(tr("Revised"), &Comparison::revised),
        counted(tr("Unchanged"), &Comparison::unchanged),
        counted(tr("Withdrawn"), &Comparison::withdrawn),
    };
}

QString comparisonText(const Comparison &comparison)
{
    const auto number = [](qint64 many) { return many == 0 ? tr("none") : count(many); };
    return tr("%1 figures: %2 new, %3 revised, %4 unchanged, %5 withdrawn")
        .arg(count(comparison.added + comparison.revised + comparison.unchanged), number(comparison.added),
             number(comparison.revised), number(comparison.unchanged), number(comparison.withdrawn));
}

} // namespace yardstick
