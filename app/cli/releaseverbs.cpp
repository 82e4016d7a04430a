// revisions, check and undo: what can be asked of releases that are stored, and how one is taken out again;
// and whether the store itself is sound.
#include "app/cli/importreport.h"
#include "app/cli/verb.h"
#include "core/model/embargo.h"
#include "core/store/condition.h"
#include "core/store/releases.h"
#include "core/store/storeddraft.h"
#include "core/text/counttext.h"
#include "core/text/embargotext.h"
#include "core/text/format.h"

#include <QDir>
#include <QJsonObject>

namespace yardstick::cli {

namespace {

/// The release that an option names by its number; none where it is no number.
std::optional<ReleaseId> releaseIn(const Context &context, const QString &option)
{
    bool isNumber = false;
    const ReleaseId release{context.options.value(option).toLongLong(&isNumber)};
    return isNumber ? std::optional(release) : std::nullopt;
}

Outcome compareEditions(const Context &context)
{
    const auto earlier = releaseIn(context, QStringLiteral("from"));
    const auto later = releaseIn(context, QStringLiteral("to"));
    if (!earlier || !later)
        return WrongUse{QStringLiteral("Say which two releases with --from N and --to N.")};
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    for (const ReleaseId release : {*earlier, *later}) {
        if (const Result<Release> found = releaseOf(*store, release); !found)
            return found.error();
    }
    const Result<RevisionReport> report = revisionsBetween(*store, *earlier, *later);
    if (!report)
        return report.error();
    const Comparison &total = report->total;
    const auto count = [](qint64 n) { return numberText(static_cast<double>(n), 0); };
    return Answer{QStringLiteral("%1 new, %2 revised, %3 unchanged, %4 withdrawn\n")
                          .arg(count(total.added), count(total.revised), count(total.unchanged),
                               count(total.withdrawn)) +
                      revisionText(*report, context.catalogue),
                  revisionJson(*report)};
}

Outcome checkWholeStore(const Context &context)
{
    const StoreCondition found = conditionOf(context.storePath);
    if (found.condition != Condition::Sound && found.condition != Condition::ReadOnly)
        return Error{found.sentence};
    if (const Result<void> sound = checkStore(context.storePath); !sound)
        return sound.error();
    return Answer{QStringLiteral("%1 is sound: all of it can be read.\n")
                      .arg(QDir::toNativeSeparators(context.storePath)),
                  QJsonObject{{QStringLiteral("sound"), true}}};
}

Outcome checkRelease(const Context &context)
{
    if (!context.options.isSet(QStringLiteral("release")))
        return checkWholeStore(context);
    const auto release = releaseIn(context, QStringLiteral("release"));
    if (!release)
        return WrongUse{QStringLiteral("--release is the number of a release; see the verb releases.")};
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const Result<Draft> draft = storedDraft(*store, *release);
    if (!draft)
        return draft.error();
    const Reconciliation found = reconcile(context.catalogue, *draft);
    QString text = reconciliationText(found);
    text = text.isEmpty() ? QStringLiteral("Nothing in this release can be held against anything else.\n")
                          : text + QLatin1Char('\n');
    for (const Issue &issue : found.issues)
        text += QStringLiteral("  %1\n").arg(issueText(issue));
    return Answer{text, reconciliationJson(found)};
}

Outcome undoImport(const Context &context)
{
    const auto release = releaseIn(context, QStringLiteral("release"));
    if (!release)
        return WrongUse{QStringLiteral("Say which release with --release N.")};
    Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const Result<Release> found = releaseOf(*store, *release);
    if (!found)
        return found.error();
    if (const Result<void> done = deleteRelease(*store, *release); !done)
        return done.error();
    return Answer{QStringLiteral("%1 was taken out of the store: %2.\n")
                      .arg(found->title, countText(found->observations, QStringLiteral("1 figure"),
                                                   QStringLiteral("%1 figures"))),
                  QJsonObject{{QStringLiteral("release"), release->value},
                              {QStringLiteral("figures"), found->observations}}};
}

Outcome changeEmbargo(const Context &context)
{
    const auto release = releaseIn(context, QStringLiteral("release"));
    const bool lifts = context.options.isSet(QStringLiteral("lift"));
    if (!release || lifts == context.options.isSet(QStringLiteral("until")))
        return WrongUse{QStringLiteral("Say which release with --release N, and --until WHEN or --lift.")};
    QDateTime until;
    if (!lifts) {
        const Result<QDateTime> said = parseEmbargo(context.options.value(QStringLiteral("until")));
        if (!said)
            return WrongUse{said.error().message};
        until = *said;
    }
    Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    if (const Result<void> done = setEmbargo(*store, *release, until); !done)
        return done.error();
    const Result<Release> now = releaseOf(*store, *release);
    if (!now)
        return now.error();
    return Answer{lifts ? QStringLiteral("%1 is under no embargo.\n").arg(now->title)
                        : QStringLiteral("%1: %2.\n").arg(now->title, embargoMark(until)),
                  QJsonObject{{QStringLiteral("release"), release->value},
                              {QStringLiteral("embargo_until"), embargoColumn(until)}}};
}

std::vector<QCommandLineOption> releaseOption()
{
    return {{QStringLiteral("release"), QStringLiteral("Number of the release; see the verb releases."),
             QStringLiteral("N")}};
}

} // namespace

const Verb revisionsVerb = {
    "revisions",
    "--from N --to N",
    "Say how one stored edition differs from another.",
    []() -> std::vector<QCommandLineOption> {
        return {
            {QStringLiteral("from"), QStringLiteral("Number of the earlier release."), QStringLiteral("N")},
            {QStringLiteral("to"), QStringLiteral("Number of the later release."), QStringLiteral("N")},
        };
    },
    compareEditions,
};

const Verb checkVerb = {
    "check", "[--release N]",
    "Hold a stored release's figures against each other, or see whether the whole store can be read.",
    releaseOption, checkRelease};

const Verb undoVerb = {"undo", "--release N", "Take an import out of the store again.", releaseOption,
                       undoImport};

const Verb embargoVerb = {
    "embargo",
    "--release N --until WHEN | --lift",
    "Say until when a release's figures must not leave the office.",
    []() -> std::vector<QCommandLineOption> {
        std::vector<QCommandLineOption> all = releaseOption();
        all.emplace_back(
            QStringLiteral("until"),
            QStringLiteral("Day and time of London clocks: 2026-11-26 09:30. A day alone means 09:30."),
            QStringLiteral("WHEN"));
        all.emplace_back(QStringLiteral("lift"), QStringLiteral("The figures are free from now on."));
        return all;
    },
    changeEmbargo,
};

} // namespace yardstick::cli
