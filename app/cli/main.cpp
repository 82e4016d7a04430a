// yardstick-cli: the program's verbs without a window, for scripts and scheduled jobs.
#include "app/cli/verb.h"
#include "core/importing/knowledge.h"
#include "core/importing/starter.h"
#include "core/model/embargo.h"
#include "core/text/embargotext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#ifdef YARDSTICK_WITH_CHARTS
#include <QApplication>
#endif

#include <algorithm>
#include <memory>

namespace {

using namespace yardstick;
using namespace yardstick::cli;

constexpr int exitDone = 0;
constexpr int exitCouldNot = 1;
constexpr int exitWrongUse = 2;

QString overview()
{
    QString text = QStringLiteral("Usage: yardstick-cli [--store FILE] [--json] VERB ...\n\n"
                                  "Yardstick holds a police force up against the nation. Verbs:\n");
    for (const Verb *verb : verbs())
        text +=
            QStringLiteral("  %1 %2\n      %3\n")
                .arg(QLatin1String(verb->name), QLatin1String(verb->arguments), QLatin1String(verb->summary));
    text += QStringLiteral(
                "\nOptions before or after the verb:\n"
                "  --store FILE  the store; default: %1\n"
                "  --json        answer as JSON on standard output\n"
                "  --help        this text, or a verb's own: yardstick-cli VERB --help\n"
                "  --version     the program's version\n"
                "\nExit status: 0 done, 1 could not (one sentence on standard error), 2 wrong usage.\n")
                .arg(defaultStorePath());
    return text;
}

int wrongUse(const QString &sentence)
{
    complain(sentence);
    return exitWrongUse;
}

const Verb *verbNamed(const QString &name)
{
    const auto found = std::find_if(verbs().begin(), verbs().end(),
                                    [&](const Verb *verb) { return name == QLatin1String(verb->name); });
    return found == verbs().end() ? nullptr : *found;
}

// The verb is the first word that is no option. --store takes the word after it.
qsizetype verbPlace(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--store"))
            ++i;
        else if (!arguments[i].startsWith(QLatin1Char('-')))
            return i;
    }
    return -1;
}

void print(const Answer &answer, bool json)
{
    QTextStream out(stdout);
    if (!json) {
        out << answer.text;
        return;
    }
    const QJsonDocument document =
        answer.json.isArray() ? QJsonDocument(answer.json.toArray()) : QJsonDocument(answer.json.toObject());
    out << document.toJson(QJsonDocument::Indented);
}

int finish(const Outcome &outcome, bool json)
{
    if (const auto *wrong = std::get_if<WrongUse>(&outcome))
        return wrongUse(wrong->message);
    if (const auto *error = std::get_if<Error>(&outcome)) {
        complain(error->message);
        return exitCouldNot;
    }
    const Answer &answer = std::get<Answer>(outcome);
    print(answer, json);
    return answer.complete ? exitDone : exitCouldNot;
}

// The program's catalogue with what the office has added to this store, where there is one yet.
Result<Catalogue> catalogueFor(const QString &storePath)
{
    Result<Catalogue> own = Catalogue::load();
    if (!own || !QFileInfo::exists(storePath))
        return own;
    const Result<Store> store = Store::open(storePath, Store::Mode::OpenExisting);
    return store ? catalogueOf(*store, *own) : store.error();
}

/// Who prints figures may be about to hand them on: which of the store's are under embargo is said beside
/// them.
void warnOfEmbargoes(const QString &storePath)
{
    const Result<Store> store = Store::open(storePath, Store::Mode::ReadOnly);
    if (!store)
        return;
    const auto stored = releases(*store);
    if (!stored)
        return;
    for (const Release &release : *stored) {
        if (isUnderEmbargo(release, QDateTime::currentDateTimeUtc()))
            complain(QStringLiteral("release %1 (%2) is under embargo until %3: its figures must not leave "
                                    "the office before.")
                         .arg(release.id.value)
                         .arg(release.title, embargoMoment(release.embargoUntil)));
    }
}

int runVerb(const Verb &verb, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QLatin1String(verb.summary));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Show this text."));
    const QCommandLineOption store(QStringLiteral("store"), QStringLiteral("The store to use."),
                                   QStringLiteral("FILE"));
    const QCommandLineOption json(QStringLiteral("json"),
                                  QStringLiteral("Answer as JSON on standard output."));
    parser.addOptions({help, store, json});
    for (const QCommandLineOption &option : verb.options())
        parser.addOption(option);
    if (!parser.parse(arguments))
        return wrongUse(parser.errorText());
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        const qsizetype end = text.indexOf(QLatin1Char('\n'));
        text.replace(0, end,
                     QStringLiteral("Usage: yardstick-cli [--store FILE] [--json] %1 %2 [options]")
                         .arg(QLatin1String(verb.name), QLatin1String(verb.arguments)));
        QTextStream(stdout) << text;
        return exitDone;
    }
    const QString storePath = parser.isSet(store) ? parser.value(store) : defaultStorePath();
    const Result<Catalogue> catalogue = verb.mends ? Catalogue::load() : catalogueFor(storePath);
    if (!catalogue) {
        complain(catalogue.error().message);
        return exitCouldNot;
    }
    const Context context{parser, *catalogue, storePath, parser.isSet(json)};
    if (verb.tellsFigures)
        warnOfEmbargoes(storePath);
    return finish(verb.run(context), context.json);
}

// Qt's own remarks, such as one about a session's folder that a scheduled job does not have, are no messages
// of ours.
void keepErrorsOnly(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        complain(message);
}

// A verb that draws needs fonts but no screen, so that it works in a scheduled job.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
#ifdef YARDSTICK_WITH_CHARTS
    const bool draws = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const Verb *verb = verbNamed(QString::fromLocal8Bit(argument));
        return verb && verb->draws;
    });
    if (draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QApplication>(argc, argv);
    }
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    qInstallMessageHandler(keepErrorsOnly);
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("yardstick"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YARDSTICK_VERSION));

    QStringList arguments = QCoreApplication::arguments();
    const qsizetype place = verbPlace(arguments);
    if (place < 0) {
        if (arguments.contains(QStringLiteral("--version"))) {
            QTextStream(stdout) << "yardstick-cli " << QCoreApplication::applicationVersion() << Qt::endl;
            return exitDone;
        }
        if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
            QTextStream(stdout) << overview();
            return exitDone;
        }
        QTextStream(stderr) << overview();
        return exitWrongUse;
    }
    const QString name = arguments.takeAt(place);
    const Verb *verb = verbNamed(name);
    if (!verb)
        return wrongUse(
            QStringLiteral("There is no verb \"%1\"; yardstick-cli --help lists them.").arg(name));
    return runVerb(*verb, arguments);
}
