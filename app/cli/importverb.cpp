// import FILE...: published files into the store, each whole or not at all.
#include "app/cli/importreport.h"
#include "app/cli/verb.h"
#include "core/importing/knowledge.h"
#include "core/model/embargo.h"
#include "core/store/backups.h"

#include <QJsonArray>

namespace yardstick::cli {

namespace {

/// What the files are read with.
struct Reading {
    const Catalogue &catalogue;
    std::vector<Layout> layouts;
    ImportOptions options;
    bool dryRun = false;
    bool backedUp = false; ///< once for all files of a command
};

// A dry run reports everything that is wrong with a file; an import stops at the first thing that forbids it.
Result<void> importOne(Store &store, Reading &reading, const QString &path, Answer &answer, QJsonArray &array)
{
    Result<PreparedImport> prepared =
        prepareImport(store, path, reading.catalogue, reading.layouts, reading.options);
    if (!prepared)
        return prepared.error();
    const auto wrong = firstError(prepared->draft);
    if (!reading.dryRun) {
        if (!reading.backedUp && !wrong && !prepared->draft.figures.empty()) {
            if (const Result<Backup> made = backUp(store, Backup::Reason::Import); !made)
                return made.error();
            reading.backedUp = true;
        }
        const Result<Release> stored = storeDraft(store, prepared->draft);
        if (!stored)
            return stored.error();
        prepared->draft.release = *stored;
    }
    answer.text += importReportText(*prepared, !reading.dryRun);
    answer.complete = answer.complete && !wrong;
    array << importReportJson(*prepared, !reading.dryRun);
    return {};
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
    if (context.options.isSet(QStringLiteral("embargo"))) {
        const Result<QDateTime> until = parseEmbargo(context.options.value(QStringLiteral("embargo")));
        if (!until)
            return WrongUse{until.error().message};
        options.embargoUntil = *until;
    }
    Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    Result<std::vector<Layout>> layouts = layoutsOf(*store);
    if (!layouts)
        return layouts.error();
    Reading reading{context.catalogue, std::move(*layouts), options,
                    context.options.isSet(QStringLiteral("dry-run"))};

    Answer answer;
    QJsonArray array;
    for (const QString &file : files) {
        if (const Result<void> imported = importOne(*store, reading, file, answer, array); !imported) {
            const QString advice =
                imported.error().unknownLayout
                    ? QStringLiteral(" Import it in the dashboard, where you can show how it is "
                                     "to be read.")
                    : QString();
            complain(imported.error().message + advice);
            answer.complete = false;
        }
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
            {QStringLiteral("embargo"),
             QStringLiteral(
                 "Until when the figures must not leave the office, in the time of London clocks: 2026-11-26 "
                 "09:30."),
             QStringLiteral("WHEN")},
        };
    },
    run,
};

} // namespace yardstick::cli
