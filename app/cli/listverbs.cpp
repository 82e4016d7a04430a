// releases, areas, indicators: what the store and the catalogue hold.
#include "app/cli/verb.h"
#include "core/analysis/trend.h"
#include "core/model/embargo.h"
#include "core/store/releases.h"
#include "core/text/embargotext.h"
#include "core/text/format.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace yardstick::cli {

namespace {

std::vector<QCommandLineOption> noOptions()
{
    return {};
}

std::optional<WrongUse> refuseArguments(const Context &context)
{
    if (context.options.positionalArguments().isEmpty())
        return std::nullopt;
    return WrongUse{QStringLiteral("This verb takes no arguments: %1.")
                        .arg(context.options.positionalArguments().join(QLatin1Char(' ')))};
}

Outcome listReleases(const Context &context)
{
    if (const auto wrong = refuseArguments(context))
        return *wrong;
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const auto stored = releases(*store);
    if (!stored)
        return stored.error();
    Answer answer;
    QJsonArray array;
    for (const Release &release : *stored) {
        const QString embargo =
            isUnderEmbargo(release, QDateTime::currentDateTimeUtc())
                ? QStringLiteral("\tembargoed until %1").arg(embargoMoment(release.embargoUntil))
                : QString();
        answer.text +=
            QStringLiteral("%1\t%2\t%3\t%4\t%5 figures\t%6%7\n")
                .arg(release.id.value)
                .arg(release.publication.value, periodLabel(release.periodCovered), release.title,
                     numberText(static_cast<double>(release.observations), 0), release.fileName, embargo);
        array << QJsonObject{
            {QStringLiteral("release"), release.id.value},
            {QStringLiteral("publication"), release.publication.value},
            {QStringLiteral("title"), release.title},
            {QStringLiteral("published"),
             release.editionDateKnown ? QJsonValue(release.editionDate.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("period"), periodLabel(release.periodCovered)},
            {QStringLiteral("file"), release.fileName},
            {QStringLiteral("sha256"), release.sha256},
            {QStringLiteral("imported_at"), release.importedAt.toString(Qt::ISODate)},
            {QStringLiteral("imported_by"), release.importedBy},
            {QStringLiteral("importer_version"), release.importerVersion},
            {QStringLiteral("source"), release.source},
            {QStringLiteral("embargo_until"), embargoColumn(release.embargoUntil)},
            {QStringLiteral("rows_read"), release.rowsRead},
            {QStringLiteral("rows_left_out"), release.rowsLeftOut},
            {QStringLiteral("figures"), release.observations}};
    }
    answer.json = array;
    return answer;
}

Outcome listAreas(const Context &context)
{
    if (const auto wrong = refuseArguments(context))
        return *wrong;
    Answer answer;
    QJsonArray array;
    const auto dateOrNull = [](QDate date) {
        return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
    };
    for (const Area &area : context.catalogue.areas()) {
        answer.text += QStringLiteral("%1\t%2\t%3\n").arg(area.id.value, areaKindKey(area.kind), area.name);
        array << QJsonObject{{QStringLiteral("code"), area.id.value},
                             {QStringLiteral("kind"), areaKindKey(area.kind)},
                             {QStringLiteral("name"), area.name},
                             {QStringLiteral("aliases"), QJsonArray::fromStringList(area.aliases)},
                             {QStringLiteral("valid_from"), dateOrNull(area.validFrom)},
                             {QStringLiteral("valid_to"), dateOrNull(area.validTo)},
                             {QStringLiteral("successor"), area.successor.value}};
    }
    answer.json = array;
    return answer;
}

Outcome listIndicators(const Context &context)
{
    if (const auto wrong = refuseArguments(context))
        return *wrong;
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const auto stored = indicatorsWithFigures(*store, context.catalogue);
    if (!stored)
        return stored.error();
    Answer answer;
    QJsonArray array;
    for (const Indicator &indicator : context.catalogue.indicators()) {
        if (!indicator.listed)
            continue;
        const bool hasFigures = stored->contains(indicator.id);
        QStringList measures;
        for (const Measure measure : measuresOf(indicator))
            measures << measureKey(measure);
        answer.text +=
            QStringLiteral("%1\t%2\t%3\t%4\n")
                .arg(indicator.id.value, indicator.name, measures.join(QLatin1Char(' ')),
                     hasFigures ? QStringLiteral("has figures") : QStringLiteral("no figures yet"));
        array << QJsonObject{{QStringLiteral("indicator"), indicator.id.value},
                             {QStringLiteral("name"), indicator.name},
                             {QStringLiteral("topic"), indicator.topic},
                             {QStringLiteral("publication"), indicator.publication.value},
                             {QStringLiteral("unit"), indicator.unit},
                             {QStringLiteral("definition"), indicator.definition},
                             {QStringLiteral("measures"), QJsonArray::fromStringList(measures)},
                             {QStringLiteral("has_figures"), hasFigures}};
    }
    answer.json = array;
    return answer;
}

} // namespace

const Verb releasesVerb = {"releases", "", "List the releases in the store.", noOptions, listReleases};
const Verb areasVerb = {"areas", "", "List the areas that the catalogue knows.", noOptions, listAreas};
const Verb indicatorsVerb = {"indicators", "",
                             "List what is measured, and whether the store has figures for it.", noOptions,
                             listIndicators};

} // namespace yardstick::cli
