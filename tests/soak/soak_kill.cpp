// Kills yardstick-cli (SIGKILL) at random moments of everything that writes: soak_kill [KILLS] [SEED]. After
// each, the store must pass SQLite's integrity check and hold what it held before or what it holds after,
// never anything between; every file that the command was to write must be the old one or the new one; every
// backup must be sound. The moments are drawn from the seed; what the program is doing at that moment is the
// computer's.
#include "core/exporting/figuresfile.h"
#include "core/exporting/handover.h"
#include "core/store/backups.h"
#include "core/store/engine.h"
#include "core/store/tables.h"
#include "tests/support/olderstore.h"
#include "tests/support/storecontent.h"
#include "tests/support/storefixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <cstdlib>

using namespace yardstick;

namespace {

/// What is on the disk, as far as a person cares: what the store holds, and the files that were written.
struct State {
    QString store; ///< empty: there is none
    QString files;

    bool operator==(const State &) const = default;
};

struct Action {
    const char *name;
    const char *template_; ///< the folder that it begins with
    QStringList arguments;
    QString written = {}; ///< a file or folder that it writes beside the store
};

[[noreturn]] void fail(const QString &sentence)
{
    std::fprintf(stderr, "soak_kill: %s\n", qPrintable(sentence));
    std::exit(1);
}

template <typename T>
T need(Result<T> result)
{
    if (!result)
        fail(result.error().message);
    return std::move(*result);
}

void need(const Result<void> &result)
{
    if (!result)
        fail(result.error().message);
}

const QString storeName = QStringLiteral("soak.yardstick");

Draft draftOf(const Catalogue &catalogue, const QString &name, int figures)
{
    constexpr int areas = 40;
    std::vector<test::TestFigure> made;
    for (int i = 0; i < figures; ++i) {
        made.push_back({QStringLiteral("knife-offences"), catalogue.areas()[size_t(i % areas)].id.value,
                        QString::number(1900 + i / areas),
                        i % 7 == 0 ? std::nullopt : std::optional<double>(i)});
    }
    return test::makeDraft(name, QStringLiteral("ons-pfa"), made);
}

/// The folders that actions begin with, made once.
void makeTemplates(const QDir &top)
{
    const Catalogue catalogue = need(Catalogue::load());
    for (const char *name : {"full", "older", "none", "started"})
        top.mkpath(QLatin1String(name));
    const QString full = top.filePath(QStringLiteral("full/") + storeName);
    {
        Store store = need(Store::open(full));
        need(storeDraft(store, draftOf(catalogue, QStringLiteral("a"), 2000)));
        need(backUp(store, Backup::Reason::Asked));
        const Release second = need(storeDraft(store, draftOf(catalogue, QStringLiteral("b"), 4000)));
        need(writeFiguresFile(store, catalogue, second, {}, top.filePath(QStringLiteral("figures.csv"))));
        need(deleteRelease(store, second.id));
        need(storeDraft(store, draftOf(catalogue, QStringLiteral("c"), 1500)));
        need(handOver(store, top.filePath(QStringLiteral("handed-over"))));
    }
    QFile old(top.filePath(QStringLiteral("full/out.csv")));
    if (!old.open(QIODevice::WriteOnly) || old.write("an older export\n") < 0)
        fail(old.errorString());
    QProcess first;
    first.start(QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick-cli"),
                {QStringLiteral("--store"), top.filePath(QStringLiteral("started/") + storeName),
                 QStringLiteral("releases")});
    if (!first.waitForFinished(60'000) || first.exitCode() != 0)
        fail(QString::fromUtf8(first.readAllStandardError()));
    need(test::makeOlderStore(top.filePath(QStringLiteral("older/") + storeName), 1));
}

std::vector<Action> actions(const QDir &top)
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    return {
        {"import", "full", {QStringLiteral("import"), top.filePath(QStringLiteral("figures.csv"))}},
        {"undo an import", "full", words("undo --release 1")},
        {"edit", "full",
         words("groups --add msg --name MSG --source HMICFRS --area E23000016 --area E23000021")},
        {"edit funding", "started", words("funding drop-examples")},
        {"back up", "full", words("backup")},
        {"restore", "full", words("restore 1")},
        {"migrate", "older", words("releases")},
        {"export", "full", words("export --release 1 --out out.csv"), QStringLiteral("out.csv")},
        {"hand over", "full", words("export-all everything"), QStringLiteral("everything")},
        {"take over", "none", {QStringLiteral("import-all"), top.filePath(QStringLiteral("handed-over"))}},
        {"first start", "none", words("releases")},
    };
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = QDir(to).filePath(entry.fileName());
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else if (!QFile::copy(entry.filePath(), target))
            fail(QStringLiteral("%1 can't be copied").arg(entry.filePath()));
    }
}

/// Of a store that a program may have left in the middle of something.
QString soundContent(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    // To open a store brings it up to date: how far it was is asked before.
    const int version = need(schemaVersion(need(Store::Engine::connect(path, Store::Engine::Access::Read))));
    Store store = need(Store::open(path, Store::Mode::OpenExisting));
    Statement check(store, QStringLiteral("PRAGMA integrity_check"));
    need(check.run());
    if (!check.next() || check.text(0) != QLatin1String("ok"))
        fail(QStringLiteral("%1 is not sound: %2").arg(path, check.text(0)));
    if (!test::referencesHold(store))
        fail(QStringLiteral("%1 has rows that refer to nothing").arg(path));
    QString counts;
    for (const StoreTable &table : need(tablesOf(store)))
        counts += QStringLiteral("%1 %2\n").arg(table.name).arg(need(rowCount(store, table)));
    return QString::number(version) + counts + test::storeContent(store) +
           test::schemaOf(store).join(QLatin1Char('\n'));
}

/// A file's bytes; of a hand-over what it reads as, which fails where it is not whole.
QString writtenContent(const QString &path)
{
    if (QFileInfo(path).isDir()) {
        const QTemporaryDir scratch;
        return need(takeOver(path, scratch.filePath(QStringLiteral("again.yardstick")))).content;
    }
    return QFileInfo::exists(path) ? QString::fromUtf8(test::bytesOf(path)) : QString();
}

State stateOf(const Action &action, const QString &folder)
{
    const QString path = QDir(folder).filePath(storeName);
    for (const Backup &backup : backupsOf(path)) {
        if (soundContent(backup.path).isEmpty())
            fail(QStringLiteral("%1 is empty").arg(backup.path));
    }
    return {soundContent(path),
            action.written.isEmpty() ? QString() : writtenContent(QDir(folder).filePath(action.written))};
}

void start(QProcess &process, const Action &action, const QString &folder)
{
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick-cli"),
                  QStringList{QStringLiteral("--store"), storeName} + action.arguments);
    if (!process.waitForStarted())
        fail(process.errorString());
}

struct Tally {
    int killed = 0;
    int ended = 0; ///< had done its work before the signal came; another moment is drawn then
    int before = 0;
    int after = 0;
};

class Soak {
public:
    Soak(const QDir &top, quint32 seed)
        : m_top(top)
        , m_random(seed)
    {
    }

    void measure(const Action &action)
    {
        const QString folder = fresh(action);
        m_before = stateOf(action, folder);
        const QString again = fresh(action); // to look at a store may bring it up to date
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        start(process, action, again);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            fail(QStringLiteral("%1: %2").arg(QLatin1String(action.name),
                                              QString::fromUtf8(process.readAllStandardError())));
        m_duration = timer.nsecsElapsed() / 1000;
        m_after = stateOf(action, again);
    }

    void kill(const Action &action, Tally &tally)
    {
        const QString folder = fresh(action);
        // The program's start is the same in all of them and writes nothing: few of the moments fall there.
        const double share = 0.35 + 0.7 * m_random.generateDouble();
        QProcess process;
        start(process, action, folder);
        QThread::usleep(static_cast<unsigned long>(static_cast<double>(m_duration) * share));
        process.kill();
        process.waitForFinished();
        ++(process.exitStatus() == QProcess::CrashExit ? tally.killed : tally.ended);
        const State found = stateOf(action, folder);
        const bool storeIsOne = found.store == m_before.store || found.store == m_after.store;
        const bool filesAreOne = found.files == m_before.files || found.files == m_after.files;
        if (!storeIsOne || !filesAreOne)
            fail(QStringLiteral("after \"%1\" was killed at %2 ms, %3 is neither as before nor as after: %4")
                     .arg(QLatin1String(action.name))
                     .arg(static_cast<double>(m_duration) * share / 1000, 0, 'f', 1)
                     .arg(storeIsOne ? QStringLiteral("the file") : QStringLiteral("the store"), folder));
        ++(found == m_before ? tally.before : tally.after);
        QDir(folder).removeRecursively();
    }

private:
    QString fresh(const Action &action)
    {
        const QString folder = m_top.filePath(QStringLiteral("run%1").arg(++m_runs));
        copyFolder(m_top.filePath(QLatin1String(action.template_)), folder);
        return folder;
    }

    QDir m_top;
    QRandomGenerator m_random;
    State m_before;
    State m_after;
    qint64 m_duration = 0; ///< microseconds
    int m_runs = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int kills = argc > 1 ? std::atoi(argv[1]) : 200;
    const auto seed = quint32(argc > 2 ? std::atoi(argv[2]) : 20'280'507);
    const QString memory = QStringLiteral("/dev/shm");
    QTemporaryDir folder((QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
                         QStringLiteral("/soakXXXXXX"));
    const QDir top(folder.path());
    makeTemplates(top);
    const std::vector<Action> all = actions(top);
    Tally sum;
    Soak soak(top, seed);
    for (size_t i = 0; i < all.size(); ++i) {
        const int share = kills / int(all.size()) + (int(i) < kills % int(all.size()) ? 1 : 0);
        if (share == 0)
            continue;
        soak.measure(all[i]);
        Tally tally;
        folder.setAutoRemove(false); // what went wrong is kept
        for (int tries = 0; tally.killed < share && tries < 10 * share; ++tries)
            soak.kill(all[i], tally);
        folder.setAutoRemove(true);
        std::printf("%-16s %4d killed, %3d had ended: %4d as before, %4d as after\n", all[i].name,
                    tally.killed, tally.ended, tally.before, tally.after);
        std::fflush(stdout);
        for (int Tally::*count : {&Tally::killed, &Tally::ended, &Tally::before, &Tally::after})
            sum.*count += tally.*count;
    }
    std::printf("%-16s %4d killed, %3d had ended: %4d as before, %4d as after, none between (seed %u)\n",
                "all", sum.killed, sum.ended, sum.before, sum.after, seed);
    return 0;
}
