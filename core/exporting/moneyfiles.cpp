// Money as files: the answer to "what was spent on this theme, by year", totals, and what should be looked
// at.
#include "core/exporting/fundingfile.h"
#include "core/funding/alerts.h"
#include "core/text/format.h"

#include <QDate>

#include <algorithm>
#include <map>
#include <tuple>

namespace yardstick {

namespace {

const MoneyGrouping &groupingOf(const FundingFileContext &context)
{
    return context.options.grouping ? *context.options.grouping : *moneyGrouping(u"financial-year");
}

MoneyFilter filterOf(const FundingFileContext &context)
{
    MoneyFilter filter;
    if (!context.options.theme.isEmpty())
        filter.theme = context.options.theme;
    filter.from = context.options.from;
    filter.to = context.options.to;
    filter.published = true;
    return filter;
}

QString programmeLabel(const FundingFileContext &context, const MoneyLine &line)
{
    const Programme *programme = find(context.funding, line.programme);
    return programme ? programme->name : QStringLiteral("No programme");
}

QString recipientLabel(const FundingFileContext &context, const MoneyLine &line)
{
    const Organisation *recipient = find(context.funding, line.recipient);
    return line.redacted ? notPublished() : recipient ? recipient->name : QStringLiteral("Not said");
}

/// Rows by year, programme and recipient, with a row that adds them up.
Result<TableFile> spendAnswer(const FundingFileContext &context)
{
    struct Spent {
        Pence paid;
        Pence returned;
    };
    const MoneyGrouping &years = groupingOf(context);
    const MoneyFilter filter = filterOf(context);
    if (filter.theme && !themesOf(context.funding).contains(filter.theme->simplified(), Qt::CaseInsensitive))
        return Error{QStringLiteral("No programme has the theme \"%1\"; themes on record are %2.")
                         .arg(filter.theme->simplified(), themesOf(context.funding).isEmpty()
                                                              ? QStringLiteral("none")
                                                              : joinedList(themesOf(context.funding)))};
    std::map<std::tuple<qint64, QString, QString>, Spent> sums;
    Spent all;
    for (const MoneyLine &line : moneyLines(context.funding)) {
        const bool paid = line.figure == &MoneyTotals::paid;
        if ((!paid && line.figure != &MoneyTotals::returned) || !passes(context.funding, line, filter))
            continue;
        Spent &sum = sums[{years.code(context.funding, line), programmeLabel(context, line),
                           recipientLabel(context, line)}];
        for (Spent *spent : {&sum, &all}) {
            Pence &part = paid ? spent->paid : spent->returned;
            part = part + line.amount;
        }
    }
    TableFile table;
    const QString theme = filter.theme ? filter.theme->simplified() : QStringLiteral("all themes");
    table.title = QStringLiteral("Spend on %1").arg(theme);
    table.headers = {QString::fromUtf8(years.name), QStringLiteral("Programme"), QStringLiteral("Recipient"),
                     QStringLiteral("Paid (£)"), QStringLiteral("Returned (£)")};
    for (const auto &[key, sum] : sums)
        table.rows.push_back({years.label(context.funding, context.catalogue, std::get<0>(key)),
                              context.redaction.text(std::get<1>(key)),
                              context.redaction.text(std::get<2>(key)), sum.paid, sum.returned});
    table.rows.push_back({QStringLiteral("Total"), SheetCell(), SheetCell(), all.paid, all.returned});
    table.notes = {
        QStringLiteral("Paid is what left the office in the year, not what was approved or awarded. A "
                       "financial year runs from April to March.")};
    return table;
}

Result<TableFile> totals(const FundingFileContext &context)
{
    const MoneyGrouping &grouping = groupingOf(context);
    const MoneyTable money = moneyTable(context.funding, context.catalogue, grouping, filterOf(context));
    TableFile table;
    table.title = QStringLiteral("Totals by %1").arg(QString::fromUtf8(grouping.name).toLower());
    table.headers << QString::fromUtf8(grouping.name);
    for (const MoneyFigure &figure : moneyFigures()) {
        table.headers << QStringLiteral("%1 (£)").arg(QString::fromUtf8(figure.name));
        table.notes << QStringLiteral("%1: %2").arg(QString::fromUtf8(figure.name),
                                                    QString::fromUtf8(figure.meaning));
    }
    const auto add = [&](const QString &label, const MoneyTotals &sums) {
        std::vector<SheetCell> row = {label};
        for (const MoneyFigure &figure : moneyFigures())
            row.emplace_back(figure.of(sums));
        table.rows.push_back(std::move(row));
    };
    for (const TotalsRow &row : money.rows)
        add(context.redaction.text(row.label), row.totals);
    add(QStringLiteral("Total"), money.all);
    return table;
}

Result<TableFile> alerts(const FundingFileContext &context)
{
    const QDate today = context.options.today.isValid() ? context.options.today : QDate::currentDate();
    TableFile table;
    table.title = QStringLiteral("To be looked at");
    table.headers = {QStringLiteral("What"), QStringLiteral("Where"), QStringLiteral("Due"),
                     QStringLiteral("Amount (£)"), QStringLiteral("Why")};
    for (const FundingAlert &alert : fundingAlerts(context.funding, today)) {
        const bool redacted =
            context.redaction.concerns(QString::fromLatin1(alert.record.kind->key), alert.record.number);
        const auto text = [&](const QString &given) {
            return redacted ? context.redaction.textOfRedacted(given) : context.redaction.text(given);
        };
        table.rows.push_back({alertName(alert.kind), text(alert.label),
                              alert.due.isValid() ? SheetCell(alert.due) : SheetCell(), alert.amount,
                              text(alert.message)});
    }
    return table;
}

} // namespace

const FundingFile spendAnswerFile = {"spend", "Spend on a theme by year",
                                     "What was paid, by year, programme and recipient.", spendAnswer};
const FundingFile moneyTotalsFile = {"totals", "Totals",
                                     "Every figure, by year, theme, funder, provider or area.", totals};
const FundingFile alertsFile = {"alerts", "To be looked at", "What is overdue, over-allocated or overpaid.",
                                alerts};

} // namespace yardstick
