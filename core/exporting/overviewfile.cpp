#include "core/exporting/overviewfile.h"

#include "core/exporting/csvtext.h"
#include "core/text/format.h"
#include "core/text/overviewtext.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

struct Column {
    const char *title;
    QString (*text)(const OverviewRow &row);
};

QString number(const std::optional<double> &value)
{
    return value ? plainNumber(*value) : QString();
}

QString number(const std::optional<int> &value)
{
    return value ? QString::number(*value) : QString();
}

template <typename T, typename Member>
std::optional<Member> part(const std::optional<T> &whole, Member T::*member)
{
    return whole ? std::optional<Member>((*whole).*member) : std::nullopt;
}

template <typename T, typename Member>
std::optional<Member> part(const std::optional<T> &whole, std::optional<Member> T::*member)
{
    return whole ? (*whole).*member : std::nullopt;
}

const std::array columns = {
    Column{"topic", [](const OverviewRow &row) { return row.topic; }},
    Column{"indicator", [](const OverviewRow &row) { return row.name; }},
    Column{"measure", [](const OverviewRow &row) { return measureName(row.measure); }},
    Column{"unit", [](const OverviewRow &row) { return row.unit; }},
    Column{"period", [](const OverviewRow &row) { return periodLabel(row.point.period); }},
    Column{"value", [](const OverviewRow &row) { return number(row.point.value); }},
    Column{"marker",
           [](const OverviewRow &row) { return row.point.marker ? row.point.marker->text : QString(); }},
    Column{"lower 95%",
           [](const OverviewRow &row) { return number(part(row.point.interval, &Limits::lower)); }},
    Column{"upper 95%",
           [](const OverviewRow &row) { return number(part(row.point.interval, &Limits::upper)); }},
    Column{"period before",
           [](const OverviewRow &row) { return row.before ? periodLabel(row.before->period) : QString(); }},
    Column{"value before", [](const OverviewRow &row) { return number(part(row.change, &Change::before)); }},
    Column{"difference",
           [](const OverviewRow &row) { return number(part(row.change, &Change::difference)); }},
    Column{"change %",
           [](const OverviewRow &row) {
               return row.change && !row.change->smallBase ? number(row.change->percent) : QString();
           }},
    Column{"percentage points",
           [](const OverviewRow &row) { return number(part(row.change, &Change::points)); }},
    Column{"p",
           [](const OverviewRow &row) {
               return row.change ? number(part(row.change->test, &Significance::p)) : QString();
           }},
    Column{"change in words",
           [](const OverviewRow &row) {
               return row.noChange ? noChangeText(*row.noChange) : changeCell(row).detail;
           }},
    Column{"benchmark", [](const OverviewRow &row) { return row.benchmarkName; }},
    Column{"benchmark value", [](const OverviewRow &row) { return number(row.benchmark); }},
    Column{"against benchmark", [](const OverviewRow &row) { return verdictText(row.comparison.verdict); }},
    Column{"why not compared",
           [](const OverviewRow &row) {
               return row.comparison.reason ? noComparisonText(*row.comparison.reason) : QString();
           }},
    Column{"rank", [](const OverviewRow &row) { return number(part(row.rank, &Rank::rank)); }},
    Column{"forces ranked", [](const OverviewRow &row) { return number(part(row.rank, &Rank::ranked)); }},
    Column{"recent trend",
           [](const OverviewRow &row) {
               return trendVerdictText(trendVerdict(row.trend.outcome, row.polarity));
           }},
    Column{
        "why no trend",
        [](const OverviewRow &row) { return row.trend.reason ? noTrendText(*row.trend.reason) : QString(); }},
    Column{"doubts", [](const OverviewRow &row) { return row.doubts.join(QLatin1Char(' ')); }},
    Column{"notes", [](const OverviewRow &row) { return row.caveats.join(QLatin1Char(' ')); }},
};

QString releasesOf(const Overview &overview, const OverviewRow &row)
{
    QStringList titles;
    for (const Release &release : overview.releases) {
        if (std::ranges::find(row.releases, release.id) != row.releases.end())
            titles << QStringLiteral("%1, %2").arg(release.title, editionText(release));
    }
    return titles.join(QStringLiteral("; "));
}

} // namespace

QByteArray overviewCsv(const Overview &overview, const std::vector<const OverviewRow *> &rows)
{
    QStringList head = {QStringLiteral("area")};
    for (const Column &column : columns)
        head << QString::fromLatin1(column.title);
    QString text = csvLine(head << QStringLiteral("releases"));
    for (const OverviewRow *row : rows) {
        QStringList cells = {overview.areaName};
        for (const Column &column : columns)
            cells << column.text(*row);
        text += csvLine(cells << releasesOf(overview, *row));
    }
    return text.toUtf8();
}

Result<void> writeOverviewFile(const Overview &overview, const std::vector<const OverviewRow *> &rows,
                               const QString &path)
{
    const QByteArray text = overviewCsv(overview, rows);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{
            QStringLiteral("%1 can't be written: %2.").arg(QFileInfo(path).fileName(), file.errorString())};
    return {};
}

} // namespace yardstick
