// export: a release in the project's own compact form, which import reads again.
#include "app/cli/verb.h"
#include "core/exporting/figuresfile.h"
#include "core/model/embargo.h"
#include "core/text/embargotext.h"

#include <QJsonObject>

namespace yardstick::cli {

namespace {

Outcome run(const Context &context)
{
    const QCommandLineParser &options = context.options;
    bool isNumber = false;
    const ReleaseId wanted{options.value(QStringLiteral("release")).toLongLong(&isNumber)};
    const QString out = options.value(QStringLiteral("out"));
    if (!isNumber || out.isEmpty())
        return WrongUse{QStringLiteral("Say which release with --release N and where to with --out FILE.")};
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const Result<Release> release = releaseOf(*store, wanted);
    if (!release)
        return release.error();
    if (const auto until = embargoOn({*release}, QDateTime::currentDateTimeUtc()))
        return Error{QStringLiteral("Release %1 is under embargo until %2: nothing is written before.")
                         .arg(release->id.value)
                         .arg(embargoMoment(*until))};
    FiguresSelection selection;
    for (const QString &indicator : options.values(QStringLiteral("indicator")))
        selection.indicators.push_back({indicator});
    selection.yearly = options.isSet(QStringLiteral("yearly"));
    if (const Result<void> done = writeFiguresFile(*store, context.catalogue, *release, selection, out);
        !done)
        return done.error();
    return Answer{QStringLiteral("%1\n").arg(out), QJsonObject{{QStringLiteral("file"), out}}};
}

} // namespace

const Verb exportVerb = {
    "export",
    "--release N --out FILE",
    "Write a release in Yardstick's own compact form.",
    []() -> std::vector<QCommandLineOption> {
        return {
            {QStringLiteral("release"), QStringLiteral("Number of the release; see the verb releases."),
             QStringLiteral("N")},
            {QStringLiteral("indicator"), QStringLiteral("Only this indicator; may be given several times."),
             QStringLiteral("ID")},
            {QStringLiteral("yearly"), QStringLiteral("Sums by financial year instead of every part.")},
            {QStringLiteral("out"), QStringLiteral("The file to write."), QStringLiteral("FILE")},
        };
    },
    run,
};

} // namespace yardstick::cli
