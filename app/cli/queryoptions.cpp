#include "app/cli/queryoptions.h"

#include "core/text/format.h"

namespace yardstick::cli {

namespace {

QString oneOf(const QStringList &keys)
{
    return keys.mid(0, keys.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" or ") + keys.last();
}

QStringList periodChoiceKeys()
{
    QStringList keys;
    for (const PeriodChoice choice : everyPeriodChoice())
        keys << periodChoiceKey(choice);
    return keys;
}

// None is a period that was not asked for; an error, one that is no period.
Result<std::optional<Period>> periodOption(const Context &context, const QString &name)
{
    if (!context.options.isSet(name))
        return std::optional<Period>();
    const QString text = context.options.value(name);
    const std::optional<Period> period = parsePeriod(text);
    if (!period)
        return Error{
            QStringLiteral("\"%1\" is no period; write it as 2024, 2023-24 or \"year ending June 2024\".")
                .arg(text)};
    return period;
}

} // namespace

std::vector<QCommandLineOption> queryOptions()
{
    return {
        {QStringLiteral("indicator"), QStringLiteral("What is measured; see the verb indicators."),
         QStringLiteral("ID")},
        {QStringLiteral("area"),
         QStringLiteral("Code, name or alias of an area; may be given several times."),
         QStringLiteral("AREA")},
        {QStringLiteral("measure"),
         QStringLiteral("%1. Default: the indicator's first.").arg(oneOf(measureKeys())),
         QStringLiteral("M")},
        {QStringLiteral("periods"),
         QStringLiteral("%1. Default: as-published.").arg(oneOf(periodChoiceKeys())),
         QStringLiteral("CHOICE")},
        {QStringLiteral("edition"),
         QStringLiteral(
             "Only the figures of this release, by its number. Default: the newest of each period."),
         QStringLiteral("N")},
        {QStringLiteral("population"),
         QStringLiteral(
             "Make rates on the people of this release, by its number, even where a rate is printed."),
         QStringLiteral("N")},
        {QStringLiteral("from"), QStringLiteral("First period, for example 2019-20."), QStringLiteral("P")},
        {QStringLiteral("to"), QStringLiteral("Last period."), QStringLiteral("P")},
    };
}

Result<AreaId> areaFrom(const Catalogue &catalogue, const QString &text)
{
    if (const Area *area = catalogue.findArea(text))
        return area->id;
    QStringList names;
    for (const Area *area : catalogue.nearestAreas(text))
        names << area->name;
    return Error{
        QStringLiteral("There is no area \"%1\"%2.")
            .arg(text, names.isEmpty()
                           ? QString()
                           : QStringLiteral("; did you mean %1?").arg(names.join(QStringLiteral(" or "))))
            .replace(QStringLiteral("?."), QStringLiteral("?"))};
}

Result<ReleaseId> editionFrom(const Context &context, const QString &name)
{
    bool isNumber = false;
    const qint64 number = context.options.value(name).toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return Error{
            QStringLiteral("--%1 is the number of a release; the verb releases lists them.").arg(name)};
    return ReleaseId{number};
}

std::variant<Query, Error, WrongUse> queryWithoutAreas(const Context &context)
{
    const QCommandLineParser &options = context.options;
    if (!options.isSet(QStringLiteral("indicator")))
        return WrongUse{QStringLiteral("Say which indicator with --indicator ID.")};
    Query query;
    query.indicator = {options.value(QStringLiteral("indicator"))};
    const Indicator *indicator = context.catalogue.indicator(query.indicator);
    if (!indicator) {
        return Error{QStringLiteral("There is no indicator \"%1\"; the verb indicators lists them.")
                         .arg(query.indicator.value)};
    }
    query.measure = measuresOf(*indicator).front();
    if (options.isSet(QStringLiteral("measure"))) {
        const auto measure = measureFromKey(options.value(QStringLiteral("measure")));
        if (!measure)
            return WrongUse{QStringLiteral("--measure is %1.").arg(oneOf(measureKeys()))};
        query.measure = *measure;
    }
    if (options.isSet(QStringLiteral("periods"))) {
        const auto choice = periodChoiceFromKey(options.value(QStringLiteral("periods")));
        if (!choice)
            return WrongUse{QStringLiteral("--periods is %1.").arg(oneOf(periodChoiceKeys()))};
        query.periods = *choice;
    }
    for (const auto &[name, edition] : {std::pair{QStringLiteral("edition"), &query.edition},
                                        std::pair{QStringLiteral("population"), &query.populationEdition}}) {
        if (!options.isSet(name))
            continue;
        const auto number = editionFrom(context, name);
        if (!number)
            return WrongUse{number.error().message};
        *edition = *number;
    }
    return query;
}

std::variant<Query, Error, WrongUse> queryFrom(const Context &context)
{
    const QCommandLineParser &options = context.options;
    auto asked = queryWithoutAreas(context);
    if (!std::holds_alternative<Query>(asked))
        return asked;
    Query &query = std::get<Query>(asked);
    QStringList areas = options.values(QStringLiteral("area"));
    areas << options.positionalArguments();
    if (areas.isEmpty())
        return WrongUse{QStringLiteral("Say which area with --area NAME or --area CODE.")};
    for (const QString &text : areas) {
        const Result<AreaId> area = areaFrom(context.catalogue, text);
        if (!area)
            return area.error();
        query.areas.push_back(*area);
    }
    const auto from = periodOption(context, QStringLiteral("from"));
    const auto to = periodOption(context, QStringLiteral("to"));
    if (!from || !to)
        return WrongUse{(from ? to.error() : from.error()).message};
    query.from = *from;
    query.to = *to;
    return query;
}

std::vector<QCommandLineOption> benchmarkOptions()
{
    return {
        {QStringLiteral("period"), QStringLiteral("The period, for example 2023-24. Default: the newest."),
         QStringLiteral("P")},
        {QStringLiteral("benchmark"),
         QStringLiteral("An area, or the id of a group of forces (see the verb groups), to compare with. "
                        "Default: England and Wales."),
         QStringLiteral("AREA|GROUP")},
        {QStringLiteral("average"),
         QStringLiteral("Of a group: simple (mean of rates) or weighted (all counts by all people). "
                        "Default: weighted."),
         QStringLiteral("KIND")},
    };
}

std::variant<BenchmarkChoice, Error, WrongUse> benchmarkFrom(const Context &context)
{
    BenchmarkChoice choice;
    const auto period = periodOption(context, QStringLiteral("period"));
    if (!period)
        return WrongUse{period.error().message};
    choice.period = *period;
    const QString average = context.options.value(QStringLiteral("average"));
    if (average == QLatin1String("simple"))
        choice.benchmark.average = AverageKind::Simple;
    else if (!average.isEmpty() && average != QLatin1String("weighted"))
        return WrongUse{QStringLiteral("--average is simple or weighted.")};
    const QString text = context.options.isSet(QStringLiteral("benchmark"))
                             ? context.options.value(QStringLiteral("benchmark"))
                             : QStringLiteral("K04000001");
    if (context.catalogue.group({text})) {
        choice.benchmark.group = {text};
        return choice;
    }
    const auto area = areaFrom(context.catalogue, text);
    if (!area)
        return Error{area.error().message + QStringLiteral(" The verb groups lists the groups of forces.")};
    choice.benchmark.area = *area;
    return choice;
}

} // namespace yardstick::cli
