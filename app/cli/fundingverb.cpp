// funding, spend and audit: what the register holds, what it comes to, what should be looked at, and who
// changed it.
#include "app/cli/fundingoptions.h"
#include "app/cli/queryoptions.h"
#include "core/analysis/trend.h"
#include "core/exporting/recordsfile.h"
#include "core/funding/edit.h"
#include "core/funding/monitoring.h"
#include "core/funding/programmemarks.h"
#include "core/store/fundingstore.h"
#include "core/text/beforeaftertext.h"
#include "core/text/counttext.h"
#include "core/text/moneytext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace yardstick::cli {

namespace {

const Programme *programmeCalled(const FundingRegister &funding, const QString &name)
{
    const auto found = std::ranges::find_if(funding.programmes, [&](const Programme &programme) {
        return programme.name.compare(name.simplified(), Qt::CaseInsensitive) == 0;
    });
    return found == funding.programmes.end() ? nullptr : &*found;
}

Outcome list(const Context &context)
{
    const QString kind = context.options.value(QStringLiteral("kind"));
    const FundingFile *file =
        fundingFile(QStringLiteral("records-") + (kind.isEmpty() ? QStringLiteral("programme") : kind));
    if (!file) {
        QStringList keys;
        for (const RecordKind *known : recordKinds())
            keys << QString::fromLatin1(known->key);
        return WrongUse{QStringLiteral("--kind is %1.").arg(keys.join(QStringLiteral(", ")))};
    }
    return giveFile(context, *file);
}

Outcome costs(const Context &context)
{
    const Result<OpenFunding> open = openFunding(context);
    if (!open)
        return open.error();
    const Redaction redaction(open->funding, open->trail);
    TableFile table;
    table.headers = {QStringLiteral("Programme"),
                     QStringLiteral("Award"),
                     QStringLiteral("Measure"),
                     QStringLiteral("Number"),
                     QStringLiteral("Paid less returned"),
                     QStringLiteral("Cost of one"),
                     QStringLiteral("Why none")};
    for (const UnitCost &cost : unitCosts(open->funding)) {
        const Programme *programme = find(open->funding, cost.programme);
        const bool redacted = redaction.concerns(QStringLiteral("award"), cost.award.value);
        table.rows.push_back(
            {programme ? redaction.text(programme->name) : QString(),
             cost.award.isNone() ? QString()
             : redacted          ? notPublished()
                                 : redaction.text(recordLabel(open->funding, {&awardKind, cost.award.value})),
             redaction.text(cost.measure), cost.reason ? SheetCell() : SheetCell(cost.units), cost.cost,
             cost.perUnit ? SheetCell(*cost.perUnit) : SheetCell(),
             cost.reason ? noUnitCostText(*cost.reason) : QString()});
    }
    return tableAnswer(table);
}

Outcome effect(const Context &context)
{
    const QString name = context.options.value(QStringLiteral("programme"));
    const auto built = queryWithoutAreas(context);
    if (const auto *error = std::get_if<Error>(&built))
        return *error;
    if (const auto *wrong = std::get_if<WrongUse>(&built))
        return *wrong;
    const auto choice = benchmarkFrom(context);
    if (const auto *error = std::get_if<Error>(&choice))
        return *error;
    if (const auto *wrong = std::get_if<WrongUse>(&choice))
        return *wrong;
    const Result<OpenFunding> open = openFunding(context);
    if (!open)
        return open.error();
    const Programme *programme = programmeCalled(open->funding, name);
    if (!programme || !programme->start.isValid())
        return Error{
            QStringLiteral("There is no programme called \"%1\" with a first day; funding list names them.")
                .arg(name)};
    Query query = std::get<Query>(built);
    query.benchmark = std::get<BenchmarkChoice>(choice).benchmark;
    const QString areaText = context.options.value(QStringLiteral("area"));
    if (areaText.isEmpty() && programme->areas.empty())
        return WrongUse{QStringLiteral("Say for which area with --area NAME.")};
    const Result<AreaId> area =
        areaText.isEmpty() ? Result<AreaId>(programme->areas.front()) : areaFrom(context.catalogue, areaText);
    if (!area)
        return area.error();
    query.areas = {*area};
    const Result<TrendData> data = trend(open->store, context.catalogue, query);
    if (!data)
        return data.error();
    const Result<BeforeAfter> found = beforeAfter(context.catalogue, *data, *area, programme->start);
    if (!found)
        return found.error();
    const QStringList lines = beforeAfterLines(*found, data->unit);
    return Answer{lines.join(QLatin1Char('\n')) + QLatin1Char('\n'),
                  QJsonObject{{QStringLiteral("programme"), programme->name},
                              {QStringLiteral("start"), programme->start.toString(Qt::ISODate)},
                              {QStringLiteral("caution"), found->caution},
                              {QStringLiteral("lines"), QJsonArray::fromStringList(lines)}}};
}

Outcome dropExamples(const Context &context)
{
    Result<OpenFunding> open = openFunding(context);
    if (!open)
        return open.error();
    const FundingEdit edit = removalOfExamples(open->funding);
    if (edit.changes.empty())
        return Answer{QStringLiteral("There are no examples in this store.\n"),
                      QJsonObject{{QStringLiteral("removed"), 0}}};
    const Result<FundingEdit> done = applyEdit(open->store, edit);
    if (!done)
        return done.error();
    const auto removed = static_cast<qint64>(done->changes.size());
    return Answer{countText(removed, QStringLiteral("1 record of the examples is removed.\n"),
                            QStringLiteral("%1 records of the examples are removed.\n")),
                  QJsonObject{{QStringLiteral("removed"), removed}}};
}

struct Part {
    const char *name;
    Outcome (*run)(const Context &context);
};

const std::array parts = {
    Part{"list", list},
    Part{"totals", [](const Context &context) { return giveFile(context, moneyTotalsFile); }},
    Part{"alerts", [](const Context &context) { return giveFile(context, alertsFile); }},
    Part{"costs", costs},
    Part{"effect", effect},
    Part{"drop-examples", dropExamples},
};

std::vector<QCommandLineOption> options()
{
    std::vector<QCommandLineOption> all = {
        {QStringLiteral("kind"), QStringLiteral("Which records are listed; default: programme."),
         QStringLiteral("KIND")},
        {QStringLiteral("programme"), QStringLiteral("Whose effect is looked at."), QStringLiteral("NAME")},
        {QStringLiteral("area"), QStringLiteral("Whose figures; default: the programme's area."),
         QStringLiteral("AREA")}};
    for (const auto &more : {fundingOptions(), queryOptions(), benchmarkOptions()}) {
        for (const QCommandLineOption &option : more) {
            const bool known = std::ranges::any_of(
                all, [&](const QCommandLineOption &other) { return other.names() == option.names(); });
            if (!known)
                all.push_back(option);
        }
    }
    return all;
}

Outcome run(const Context &context)
{
    const QStringList given = context.options.positionalArguments();
    for (const Part &part : parts) {
        if (given.size() == 1 && given.front() == QLatin1String(part.name))
            return part.run(context);
    }
    return WrongUse{
        QStringLiteral("Say what of the register: list, totals, alerts, costs, effect or drop-examples.")};
}

std::optional<WrongUse> refuseArguments(const Context &context)
{
    if (context.options.positionalArguments().isEmpty())
        return std::nullopt;
    return WrongUse{QStringLiteral("This verb takes no arguments: %1.")
                        .arg(context.options.positionalArguments().join(QLatin1Char(' ')))};
}

Outcome runSpend(const Context &context)
{
    if (const auto wrong = refuseArguments(context))
        return *wrong;
    return giveFile(context, spendAnswerFile);
}

Outcome runAudit(const Context &context)
{
    if (const auto wrong = refuseArguments(context))
        return *wrong;
    return giveFile(context, auditFile);
}

} // namespace

const Verb fundingVerb = {"funding", "list|totals|alerts|costs|effect|drop-examples [OPTION...]",
                          "The office's funding register: records, totals, what is overdue, cost per unit, "
                          "before and after.",
                          options, run};
const Verb spendVerb = {"spend", "[--theme TEXT] [--from DAY] [--to DAY] [--by WHAT] [--out FILE]",
                        "Answer what was spent on a theme, by year.", fundingOptions, runSpend};
const Verb auditVerb = {"audit", "[--from DAY] [--to DAY] [--out FILE]",
                        "Who changed what in the funding register, when, from what to what.", fundingOptions,
                        runAudit};

} // namespace yardstick::cli
