// import FILE...: published files into the store, each whole or not at all.
#include "app/cli/verb.h"
#include "core/importing/importer.h"
#include "core/text/format.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yardstick::cli {

namespace {

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

QJsonArray issuesJson(const std::vector<Issue> &issues)
{
    QJsonArray array;
    for (const Issue &issue : issues) {
        array << QJsonObject{{QStringLiteral("severity"), severityKey(issue.severity)},
                             {QStringLiteral("sheet"), issue.sheet},
                             {QStringLiteral("row"), issue.cell.row},
                             {QStringLiteral("column"), issue.cell.column},
                             {QStringLiteral("message"), issue.message}};
    }
    return array;
}

struct Imported {
    Draft draft;
    Comparison comparison;
    bool stored = false;
};

QString summaryText(const Imported &imported)
{
    const Release &release = imported.draft.release;
    const auto number = [](qint64 n) { return numberText(static_cast<double>(n), 0); };
    QString text =
        QStringLiteral(
            "%1: %2\n  %3 rows read, %4 figures (%5 new, %6 revised, %7 unchanged), %8 rows left out\n")
            .arg(release.fileName, release.title, number(release.rowsRead), number(release.observations),
                 number(imported.comparison.added), number(imported.comparison.revised),
                 number(imported.comparison.unchanged), number(release.rowsLeftOut));
    for (const Issue &issue : imported.draft.issues)
        text += QStringLiteral("  %1: %2\n").arg(severityKey(issue.severity), issueText(issue));
    text += imported.stored ? QStringLiteral("  stored as release %1\n").arg(release.id.value)
                            : QStringLiteral("  nothing was stored (dry run)\n");
    return text;
}

QJsonObject summaryJson(const Imported &imported)
{
    const Release &release = imported.draft.release;
    return {{QStringLiteral("file"), release.fileName},
            {QStringLiteral("release"), imported.stored ? QJsonValue(release.id.value) : QJsonValue()},
            {QStringLiteral("publication"), release.publication.value},
            {QStringLiteral("layout"), release.layout.value},
            {QStringLiteral("title"), release.title},
            {QStringLiteral("period"), periodLabel(release.periodCovered)},
            {QStringLiteral("sha256"), release.sha256},
            {QStringLiteral("rows_read"), release.rowsRead},
            {QStringLiteral("rows_left_out"), release.rowsLeftOut},
            {QStringLiteral("figures"), release.observations},
            {QStringLiteral("new"), imported.comparison.added},
            {QStringLiteral("revised"), imported.comparison.revised},
            {QStringLiteral("unchanged"), imported.comparison.unchanged},
            {QStringLiteral("issues"), issuesJson(imported.draft.issues)}};
}

Result<Imported> importOne(Store &store, const Context &context, const std::vector<Layout> &layouts,
                           const ImportOptions &options, const QString &path)
{
    Result<Draft> draft = readDraft(path, context.catalogue, layouts, options);
    if (!draft)
        return draft.error();
    if (const auto wrong = firstError(*draft))
        return Error{QStringLiteral("%1: %2").arg(draft->release.fileName, issueText(*wrong))};
    const Result<Comparison> comparison = compareWithStore(store, *draft);
    if (!comparison)
        return comparison.error();
    Imported imported{std::move(*draft), *comparison, false};
    if (context.options.isSet(QStringLiteral("dry-run")))
        return imported;
    const Result<Release> stored = storeDraft(store, imported.draft);
    if (!stored)
        return stored.error();
    imported.draft.release = *stored;
    imported.stored = true;
    return imported;
}

Outcome run(const Context &context)
{
    const QStringList files = context.options.positionalArguments();
    if (files.isEmpty())
        return WrongUse{QStringLiteral("Say which files to import.")};
    ImportOptions options;
    if (context.options.isSet(QStringLiteral("period"))) {
        options.period = parsePeriod(context.options.value(QStringLiteral("period")));
        if (!options.period)
            return WrongUse{QStringLiteral("--period is a period such as 2024, 2023-24 or Mid-2024.")};
    }
    if (context.options.isSet(QStringLiteral("published"))) {
        options.published =
            QDate::fromString(context.options.value(QStringLiteral("published")), Qt::ISODate);
        if (!options.published->isValid())
            return WrongUse{QStringLiteral("--published is a date such as 2025-04-24.")};
    }
    const Result<std::vector<Layout>> layouts = loadLayouts();
    if (!layouts)
        return layouts.error();
    Result<Store> store = openStore(context);
    if (!store)
        return store.error();

    Answer answer;
    QJsonArray array;
    for (const QString &file : files) {
        const Result<Imported> imported = importOne(*store, context, *layouts, options, file);
        if (!imported) {
            complain(imported.error().message);
            answer.complete = false;
            continue;
        }
        answer.text += summaryText(*imported);
        array << summaryJson(*imported);
    }
    answer.json = array;
    return answer;
}

} // namespace

const Verb importVerb = {
    "import",
    "FILE...",
    "Read published spreadsheets and store their figures.",
    []() -> std::vector<QCommandLineOption> {
        return {
            {QStringLiteral("dry-run"), QStringLiteral("Say what would be stored and store nothing.")},
            {QStringLiteral("period"),
             QStringLiteral("The period of the figures, where the file does not say it."),
             QStringLiteral("P")},
            {QStringLiteral("published"),
             QStringLiteral("When the edition came out, for example 2025-04-24."), QStringLiteral("DATE")},
        };
    },
    run,
};

} // namespace yardstick::cli
