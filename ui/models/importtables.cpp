#include "ui/models/importtables.h"

#include "core/text/format.h"

#include <QCoreApplication>
#include <QFont>

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("ImportTables", source);
}

QString wholeNumber(qint64 number)
{
    return numberText(static_cast<double>(number), 0);
}

} // namespace

QString figureNumber(double value)
{
    const QString plain = plainNumber(value);
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    const qsizetype decimals = point < 0 ? 0 : plain.size() - point - 1;
    return numberText(value, static_cast<int>(std::min<qsizetype>(decimals, 6)));
}

QString breakdownText(const Breakdown &breakdown)
{
    QStringList parts;
    for (const auto &[dimension, category] : breakdown)
        parts << QStringLiteral("%1: %2").arg(dimension, category);
    return parts.join(QStringLiteral(", "));
}

QString severityName(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Note:
        return tr("Note");
    case Issue::Severity::Warning:
        return tr("Warning");
    case Issue::Severity::Error:
        return tr("Error");
    }
    return {};
}

std::vector<TableColumn<Issue>> issueColumns()
{
    const auto tip = [](const Issue &issue, int role) -> QVariant {
        if (role == Qt::ToolTipRole)
            return issue.message;
        return role == SortRole ? QVariant(static_cast<int>(issue.severity)) : QVariant();
    };
    return {
        {tr("Severity"), [](const Issue &issue) { return severityName(issue.severity); }, false, {}, tip},
        {tr("Sheet"), [](const Issue &issue) { return issue.sheet; }},
        {tr("Cell"),
         [](const Issue &issue) {
             return issue.cell.isValid() ? cellName(issue.cell.row, std::max(1, issue.cell.column))
                                         : QString();
         }},
        {tr("What"), [](const Issue &issue) { return issue.message; }, false, {}, tip},
    };
}

std::vector<DraftFigureRow> firstFigures(const Draft &draft, const Catalogue &catalogue, size_t most)
{
    std::vector<DraftFigureRow> rows;
    for (const DraftFigure &figure : draft.figures) {
        if (rows.size() == most)
            break;
        const IndicatorId &indicatorId = draft.indicators.at(figure.indicator);
        const AreaId &areaId = draft.areas.at(figure.area);
        const Indicator *indicator = catalogue.indicator(indicatorId);
        const Area *area = catalogue.area(areaId);
        DraftFigureRow row;
        row.indicator = indicator ? indicator->name : indicatorId.value;
        row.area = area ? area->name : areaId.value;
        row.period = periodLabel(draft.periods.at(figure.period));
        row.breakdown = breakdownText(draft.breakdowns.at(figure.breakdown));
        row.value = figure.marker < 0 ? figureNumber(figure.value) : draft.markers.at(figure.marker).text;
        row.cell = cellName(figure.row, figure.column);
        if (figure.sheet >= 0 && figure.sheet < draft.release.sheets.size())
            row.cell =
                QStringLiteral("%1, %2").arg(draft.release.sheets.at(figure.sheet).trimmed(), row.cell);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TableColumn<DraftFigureRow>> draftFigureColumns()
{
    using Row = DraftFigureRow;
    return {
        {tr("Indicator"), [](const Row &row) { return row.indicator; }},
        {tr("Area"), [](const Row &row) { return row.area; }},
        {tr("Period"), [](const Row &row) { return row.period; }},
        {tr("Breakdown"), [](const Row &row) { return row.breakdown; }},
        {tr("Figure"), [](const Row &row) { return row.value; }, true},
        {tr("Cell"), [](const Row &row) { return row.cell; }},
    };
}

QString importedText(const Release &release)
{
    const QString day = dateText(release.importedAt.toLocalTime().date());
    return release.importedBy.isEmpty() ? day : tr("%1 by %2").arg(day, release.importedBy);
}

std::vector<TableColumn<Release>> releaseColumns()
{
    const auto imported = [](const Release &release) {
        return dateText(release.importedAt.toLocalTime().date());
    };
    const auto byWhom = [](const Release &release, int role) -> QVariant {
        return role == Qt::ToolTipRole ? QVariant(importedText(release)) : QVariant();
    };
    const auto count = [](qint64 Release::*member) {
        return [member](const Release &release) { return wholeNumber(release.*member); };
    };
    const auto plain = [](qint64 Release::*member) {
        return [member](const Release &release, int role) -> QVariant {
            return role == PlainTextRole ? QVariant(QString::number(release.*member)) : QVariant();
        };
    };
    const auto fullTip = [](const Release &release, int role) -> QVariant {
        return role == Qt::ToolTipRole ? QVariant(release.title) : QVariant();
    };
    return {
        {tr("Release"), [](const Release &release) { return release.title; }, false, {}, fullTip},
        {tr("Up to"), [](const Release &release) { return periodShortLabel(release.periodCovered); }},
        {tr("Edition"),
         [](const Release &release) {
             return release.editionDateKnown ? dateText(release.editionDate) : tr("not given");
         }},
        {tr("Figures"), count(&Release::observations), true, {}, plain(&Release::observations)},
        {tr("Rows read"), count(&Release::rowsRead), true, {}, plain(&Release::rowsRead)},
        {tr("Left out"), count(&Release::rowsLeftOut), true, tr("Rows of data tables that gave no figure"),
         plain(&Release::rowsLeftOut)},
        {tr("Imported"), imported, false, {}, byWhom},
    };
}

std::vector<ReleaseLine> releaseLines(const std::vector<Release> &releases, const Catalogue &catalogue)
{
    std::map<QString, std::vector<Release>> byName;
    for (const Release &release : releases) {
        const Publication *publication = catalogue.publication(release.publication);
        byName[publication ? tr("%1: %2").arg(publication->publisher, publication->title)
                           : release.publication.value]
            .push_back(release);
    }
    std::vector<ReleaseLine> lines;
    for (const auto &[name, editions] : byName) {
        lines.push_back({name, {}});
        for (const Release &edition : editions)
            lines.push_back({{}, edition});
    }
    return lines;
}

std::vector<TableColumn<ReleaseLine>> releaseLineColumns()
{
    std::vector<TableColumn<ReleaseLine>> columns;
    for (const TableColumn<Release> &column : releaseColumns()) {
        const bool first = columns.empty();
        const auto cell = [column, first](const ReleaseLine &line) {
            if (line.isHeading())
                return first ? line.publication : QString();
            return first ? QStringLiteral("    ") + column.text(line.release) : column.text(line.release);
        };
        const auto role = [column, first](const ReleaseLine &line, int wanted) -> QVariant {
            if (line.isHeading()) {
                QFont bold;
                bold.setBold(true);
                return wanted == Qt::FontRole ? QVariant(bold) : QVariant();
            }
            if (first && wanted == PlainTextRole)
                return column.text(line.release);
            return column.role ? column.role(line.release, wanted) : QVariant();
        };
        columns.emplace_back(column.title, cell, column.numeric, column.titleTip, role);
    }
    return columns;
}

QString checkVerdict(const CheckResult &check)
{
    if (check.made == 0)
        return tr("nothing to check");
    return check.failed == 0 ? tr("all right") : tr("%1 wrong").arg(wholeNumber(check.failed));
}

std::vector<TableColumn<CheckResult>> checkColumns()
{
    return {
        {tr("Check"),
         [](const CheckResult &check) {
             return check.name.isEmpty() ? QString() : check.name.at(0).toUpper() + check.name.mid(1);
         }},
        {tr("Made"), [](const CheckResult &check) { return wholeNumber(check.made); }, true},
        {tr("Wrong"), [](const CheckResult &check) { return wholeNumber(check.failed); }, true},
        {tr("Outcome"), checkVerdict},
    };
}

} // namespace yardstick
