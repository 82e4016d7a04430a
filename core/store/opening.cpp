// How a store is opened: what the file is, who may write it, and the steps that bring its schema up to date.
#include "core/store/backups.h"
#include "core/store/condition.h"
#include "core/store/engine.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace yardstick {

namespace {

const QString inMemory = QStringLiteral(":memory:");

// A schema step holds statements that end with a semicolon at a line's end; SQLite runs one at a time.
QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString current;
    for (const QString &line : script.split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1String("--")))
            continue;
        current += line + QLatin1Char('\n');
        if (trimmed.endsWith(QLatin1Char(';'))) {
            statements << current;
            current.clear();
        }
    }
    return statements;
}

QStringList schemaSteps()
{
    return QDir(QStringLiteral(":/yardstick/schema"))
        .entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

int stepNumber(const QString &name)
{
    return QStringView(name).left(3).toInt();
}

Result<void> checkOwner(const Store &store)
{
    const Result<qint64> owner = pragma(store, QStringLiteral("application_id"));
    if (!owner)
        return owner.error();
    Statement tables(store, QStringLiteral("SELECT COUNT(*) FROM sqlite_master"));
    if (const Result<void> counted = tables.run(); !counted)
        return counted;
    if (*owner != storeApplicationId && tables.next() && tables.integer(0) > 0)
        return Error{
            QStringLiteral(
                "%1 is an SQLite file of another program, not a Yardstick store; choose another file.")
                .arg(QDir::toNativeSeparators(store.path()))};
    return {};
}

// What SQLite writes beside a file that it changes has to be writable too: without its folder, a file that
// may be written can only be read.
bool canBeWritten(const QString &path)
{
    const QFileInfo file(path);
    return QFileInfo(file.absolutePath()).isWritable() && (!file.exists() || file.isWritable());
}

// A file in write-ahead mode is read with the help of two files beside it. Where these can't be made and are
// not there, nobody is writing and the file can be read as it stands.
bool canBeReadAlone(const QString &path)
{
    return !QFileInfo(QFileInfo(path).absolutePath()).isWritable() &&
           !QFileInfo::exists(path + QStringLiteral("-wal"));
}

// Readers go on while another program writes, and a commit is on the disk when it is said to be. On a
// network share the files beside the store can't be shared between computers, so the older way is kept
// there. Where another program has the store open, it stays in the mode in which that one holds it.
void chooseJournal(const Store &store)
{
    const bool ahead = !isOnNetwork(store.path());
    const QString wanted = ahead ? QStringLiteral("wal") : QStringLiteral("delete");
    QSqlQuery query(store.engine().database());
    if (query.exec(QStringLiteral("PRAGMA journal_mode")) && query.next() &&
        query.value(0).toString() != wanted) {
        query.finish();
        query.exec(QStringLiteral("PRAGMA journal_mode = ") + wanted);
    }
}

Result<void> runStep(const Store &store, const QString &name)
{
    QFile file(QStringLiteral(":/yardstick/schema/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            QStringLiteral("The program's own schema step %1 can't be read; install Yardstick again.")
                .arg(name)};
    for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll()))) {
        if (const Result<void> done = execute(store, statement); !done)
            return done;
    }
    return {};
}

Result<void> backUpBeforeUpdate(const Store &store)
{
    const Result<Backup> kept = backUp(store, Backup::Reason::Update);
    if (kept)
        return {};
    return Error{QStringLiteral("%1 was made by an older Yardstick and has to be brought up to date, but no "
                                "backup of it could be made first: %2")
                     .arg(QDir::toNativeSeparators(store.path()), kept.error().message)};
}

} // namespace

QString newerSentence(const QString &path)
{
    return QStringLiteral("%1 was made by a newer Yardstick; open it with that version.")
        .arg(QDir::toNativeSeparators(path));
}

int newestSchema()
{
    const QStringList steps = schemaSteps();
    return steps.isEmpty() ? 0 : stepNumber(steps.last());
}

Result<Store> Store::Engine::connect(const QString &path, Access access)
{
    auto engine = std::make_unique<Engine>();
    engine->path = path;
    engine->readOnly = access == Access::Read;
    engine->isNew = path == inMemory || !QFileInfo::exists(path) || QFileInfo(path).size() == 0;
    engine->connectionName = QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), engine->connectionName);
        database.setDatabaseName(path);
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds());
        if (engine->readOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        if (engine->readOnly && canBeReadAlone(path)) {
            options += QStringLiteral(";QSQLITE_OPEN_URI");
            database.setDatabaseName(
                QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded()) +
                QStringLiteral("?immutable=1"));
        }
        database.setConnectOptions(options);
        if (!database.open())
            return storeError(path, database.lastError());
    }
    engine->findConnection();
    Store store(std::move(engine));
    for (const char *setting : {"PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL",
                                "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -32768"}) {
        if (const Result<void> done = execute(store, QString::fromLatin1(setting)); !done)
            return done.error();
    }
    return store;
}

Result<Store> Store::open(const QString &path, Mode mode)
{
    const bool file = path != inMemory;
    if (file && !QFileInfo::exists(path) && mode != Mode::OpenOrCreate)
        return Error{QStringLiteral("There is no store at %1.").arg(QDir::toNativeSeparators(path))};
    const bool onlyRead = mode == Mode::ReadOnly || (file && QFileInfo::exists(path) && !canBeWritten(path));
    Result<Store> store = Engine::connect(path, onlyRead ? Engine::Access::Read : Engine::Access::Write);
    if (!store)
        return store;
    if (const Result<void> owned = checkOwner(*store); !owned)
        return owned.error();
    if (file && !onlyRead) {
        store->engine().uncleanBefore = wasLeftOpen(path);
        store->engine().mark = OpenMark::put(path);
        chooseJournal(*store);
    }
    if (const Result<void> migrated = migrate(*store); !migrated)
        return migrated.error();
    return store;
}

Result<void> migrate(Store &store, Safeguard safeguard, int version)
{
    const int newest = version < 0 ? newestSchema() : version;
    const Result<qint64> before = pragma(store, QStringLiteral("user_version"));
    if (!before)
        return before.error();
    if (*before > newest)
        return Error{newerSentence(store.path())};
    if (*before == newest)
        return {};
    if (*before > 0 && safeguard == Safeguard::Backup && store.path() != inMemory) {
        if (store.isReadOnly())
            return storeError(store.path(),
                              QSqlError({}, {}, QSqlError::StatementError, QString::number(readOnlyCode())));
        if (const Result<void> kept = backUpBeforeUpdate(store); !kept)
            return kept;
    }
    Result<Transaction> transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.error();
    // Another program may have done it while this one waited for its turn.
    const Result<qint64> now = pragma(store, QStringLiteral("user_version"));
    if (!now)
        return now.error();
    for (const QString &name : schemaSteps()) {
        if (stepNumber(name) <= *now || stepNumber(name) > newest)
            continue;
        if (const Result<void> done = runStep(store, name); !done)
            return done;
    }
    for (const QString &mark :
         {QStringLiteral("PRAGMA application_id = %1").arg(storeApplicationId),
          QStringLiteral("PRAGMA user_version = %1").arg(std::max<qint64>(*now, newest))}) {
        if (const Result<void> done = execute(store, mark); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace yardstick
