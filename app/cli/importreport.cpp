#include "app/cli/importreport.h"

#include "core/text/format.h"

#include <QJsonArray>

namespace yardstick::cli {

namespace {

/// Revisions that the text shows; the JSON has all that the report lists.
constexpr size_t revisionsInText = 10;

QString severityKey(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Note:
        return QStringLiteral("note");
    case Issue::Severity::Warning:
        return QStringLiteral("warning");
    case Issue::Severity::Error:
        break;
    }
    return QStringLiteral("error");
}

QString count(qint64 number)
{
    return numberText(static_cast<double>(number), 0);
}

QJsonArray issuesJson(const std::vector<Issue> &issues)
{
    QJsonArray array;
    for (const Issue &issue : issues) {
        const bool hasCell = issue.cell.row > 0 && issue.cell.column > 0;
        array << QJsonObject{
            {QStringLiteral("severity"), severityKey(issue.severity)},
            {QStringLiteral("sheet"), issue.sheet},
            {QStringLiteral("row"), issue.cell.row},
            {QStringLiteral("column"), issue.cell.column},
            {QStringLiteral("cell"), hasCell ? cellName(issue.cell.row, issue.cell.column) : QString()},
            {QStringLiteral("message"), issue.message}};
    }
    return array;
}

QJsonArray checksJson(const Reconciliation &checks)
{
    QJsonArray array;
    for (const CheckResult &check : checks.checks) {
        array << QJsonObject{{QStringLiteral("check"), check.name},
                             {QStringLiteral("made"), check.made},
                             {QStringLiteral("failed"), check.failed}};
    }
    return array;
}

QJsonObject comparisonJson(const Comparison &comparison)
{
    return {{QStringLiteral("new"), comparison.added},
            {QStringLiteral("revised"), comparison.revised},
            {QStringLiteral("unchanged"), comparison.unchanged},
            {QStringLiteral("withdrawn"), comparison.withdrawn}};
}

QJsonValue numberJson(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString breakdownText(const Breakdown &breakdown)
{
    QStringList parts;
    for (const auto &[dimension, category] : breakdown)
        parts << dimension + QLatin1Char('=') + category;
    return parts.join(QStringLiteral("; "));
}

QString sideText(const std::optional<double> &value, const QString &marker)
{
    return value ? plainNumber(*value) : marker.isEmpty() ? QStringLiteral("(none)") : marker;
}

} // namespace

QString revisionText(const RevisionReport &report, const Catalogue &catalogue)
{
    QString text;
    for (size_t i = 0; i < std::min(report.revisions.size(), revisionsInText); ++i) {
        const Revision &revision = report.revisions[i];
        const Area *area = catalogue.area(revision.area);
        text += QStringLiteral("  %1, %2, %3%4: %5 -> %6\n")
                    .arg(revision.indicator.value, area ? area->name : revision.area.value,
                         periodShortLabel(revision.period),
                         revision.breakdown.empty()
                             ? QString()
                             : QStringLiteral(" (%1)").arg(breakdownText(revision.breakdown)),
                         sideText(revision.before, revision.markerBefore),
                         revision.withdrawn ? QStringLiteral("withdrawn")
                                            : sideText(revision.after, revision.markerAfter));
    }
    const qint64 all = report.total.revised + report.total.withdrawn;
    if (all > static_cast<qint64>(revisionsInText))
        text += QStringLiteral("  ... the largest %1 of %2 changes\n").arg(revisionsInText).arg(count(all));
    return text;
}

QJsonObject revisionJson(const RevisionReport &report)
{
    QJsonObject json = comparisonJson(report.total);
    QJsonObject indicators;
    for (const auto &[indicator, comparison] : report.byIndicator)
        indicators.insert(indicator.value, comparisonJson(comparison));
    QJsonObject areas;
    for (const auto &[area, comparison] : report.byArea)
        areas.insert(area.value, comparisonJson(comparison));
    QJsonObject periods;
    for (const auto &[period, comparison] : report.byPeriod)
        periods.insert(periodShortLabel(period), comparisonJson(comparison));
    QJsonArray changes;
    for (const Revision &revision : report.revisions) {
        changes << QJsonObject{{QStringLiteral("indicator"), revision.indicator.value},
                               {QStringLiteral("breakdown"), breakdownText(revision.breakdown)},
                               {QStringLiteral("area"), revision.area.value},
                               {QStringLiteral("period"), periodShortLabel(revision.period)},
                               {QStringLiteral("before"), numberJson(revision.before)},
                               {QStringLiteral("after"), numberJson(revision.after)},
                               {QStringLiteral("marker_before"), revision.markerBefore},
                               {QStringLiteral("marker_after"), revision.markerAfter},
                               {QStringLiteral("withdrawn"), revision.withdrawn}};
    }
    json.insert(QStringLiteral("by_indicator"), indicators);
    json.insert(QStringLiteral("by_area"), areas);
    json.insert(QStringLiteral("by_period"), periods);
    json.insert(QStringLiteral("changes"), changes);
    return json;
}

QJsonObject reconciliationJson(const Reconciliation &found)
{
    return {{QStringLiteral("checks"), checksJson(found)},
            {QStringLiteral("issues"), issuesJson(found.issues)}};
}

QString importReportText(const PreparedImport &prepared, bool stored)
{
    const Release &release = prepared.draft.release;
    const Comparison &total = prepared.revisions.total;
    QString text =
        QStringLiteral(
            "%1: %2\n  %3 rows read, %4 figures (%5 new, %6 revised, %7 unchanged), %8 rows left out\n")
            .arg(release.fileName, release.title, count(release.rowsRead), count(release.observations),
                 count(total.added), count(total.revised), count(total.unchanged),
                 count(release.rowsLeftOut));
    if (total.withdrawn > 0)
        text +=
            QStringLiteral("  %1 figures of the stored edition are withdrawn\n").arg(count(total.withdrawn));
    if (const QString checks = reconciliationText(prepared.checks); !checks.isEmpty())
        text += QStringLiteral("  checked: %1\n").arg(checks);
    for (const Issue &issue : prepared.draft.issues)
        text += QStringLiteral("  %1: %2\n").arg(severityKey(issue.severity), issueText(issue));
    text += stored ? QStringLiteral("  stored as release %1\n").arg(release.id.value)
                   : QStringLiteral("  nothing was stored (dry run)\n");
    return text;
}

QJsonObject importReportJson(const PreparedImport &prepared, bool stored)
{
    const Release &release = prepared.draft.release;
    const Comparison &total = prepared.revisions.total;
    return {{QStringLiteral("file"), release.fileName},
            {QStringLiteral("release"), stored ? QJsonValue(release.id.value) : QJsonValue()},
            {QStringLiteral("publication"), release.publication.value},
            {QStringLiteral("layout"), release.layout.value},
            {QStringLiteral("title"), release.title},
            {QStringLiteral("period"), periodLabel(release.periodCovered)},
            {QStringLiteral("sha256"), release.sha256},
            {QStringLiteral("rows_read"), release.rowsRead},
            {QStringLiteral("rows_left_out"), release.rowsLeftOut},
            {QStringLiteral("figures"), release.observations},
            {QStringLiteral("new"), total.added},
            {QStringLiteral("revised"), total.revised},
            {QStringLiteral("unchanged"), total.unchanged},
            {QStringLiteral("withdrawn"), total.withdrawn},
            {QStringLiteral("checks"), checksJson(prepared.checks)},
            {QStringLiteral("revisions"), revisionJson(prepared.revisions)},
            {QStringLiteral("issues"), issuesJson(prepared.draft.issues)}};
}

} // namespace yardstick::cli
