#include "core/store/engine.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QStorageInfo>

#include <sqlite3.h>

namespace yardstick {

namespace {

Error damage(const QString &sentence)
{
    Error error{sentence};
    error.damaged = true;
    return error;
}

/// True where the drive that a file is to stand on has no room for the smallest of SQLite's own files.
bool isDiskFull(const QString &path)
{
    constexpr qint64 smallest = 32768;
    const QStorageInfo drive(QFileInfo(path).absolutePath());
    return drive.isValid() && drive.isReady() && drive.bytesAvailable() < smallest;
}

} // namespace

Result<qint64> pragma(const Store &store, const QString &name)
{
    QSqlQuery query(store.engine().database());
    if (!query.exec(QStringLiteral("PRAGMA ") + name) || !query.next())
        return storeError(store.path(), query.lastError());
    return query.value(0).toLongLong();
}

Result<void> execute(const Store &store, const QString &sql)
{
    QSqlQuery query(store.engine().database());
    if (!query.exec(sql))
        return storeError(store.path(), query.lastError());
    return {};
}

int busyMilliseconds()
{
    return 10'000;
}

int readOnlyCode()
{
    return SQLITE_READONLY;
}

Error storeError(const QString &path, const QSqlError &error)
{
    const QString file =
        path == QLatin1String(":memory:") ? QStringLiteral("The store") : QDir::toNativeSeparators(path);
    bool isNumber = false;
    int code = error.nativeErrorCode().toInt(&isNumber) & 0xff;
    // The files beside a store need some room too, and where there is none SQLite speaks of a fault of the
    // drive.
    if (code == SQLITE_IOERR && isDiskFull(path))
        code = SQLITE_FULL;
    switch (isNumber ? code : 0) {
    case SQLITE_BUSY:
        return {QStringLiteral("%1 is in use by %2; close it there and try again. Nothing was changed.")
                    .arg(file, holderText(path))};
    case SQLITE_READONLY:
        return {
            QStringLiteral("%1 can't be written; ask for permission to change it or save a copy elsewhere.")
                .arg(file)};
    case SQLITE_FULL:
        return {QStringLiteral(
                    "The disk that holds %1 is full; nothing was changed. Free some space and try again.")
                    .arg(file)};
    case SQLITE_CORRUPT:
        return damage(QStringLiteral("%1 is damaged; restore a backup of it.").arg(file));
    case SQLITE_CANTOPEN:
        return {
            QStringLiteral("%1 can't be opened or created; check that the folder exists and may be written.")
                .arg(file)};
    case SQLITE_NOTADB:
        return damage(QStringLiteral("%1 is not a Yardstick store; choose another file.").arg(file));
    case SQLITE_IOERR:
        return {QStringLiteral("%1 could not be read or written: the disk, or the drive that it stands on, "
                               "does not answer as it should. Nothing was changed. See that the drive is "
                               "connected and has space, and try again.")
                    .arg(file)};
    default:
        return {QStringLiteral("%1 could not be used: %2.").arg(file, error.text().trimmed())};
    }
}

Result<qint64> versionSeen(const Store &store)
{
    return pragma(store, QStringLiteral("data_version"));
}

Store::Engine::~Engine()
{
    if (connectionName.isEmpty())
        return;
    idle->clear(); // before the connection that they belong to
    {
        QSqlDatabase connection = database();
        connection.close();
    }
    QSqlDatabase::removeDatabase(connectionName);
}

void Store::Engine::findConnection()
{
    QSqlQuery library(database());
    if (!library.exec(QStringLiteral("SELECT sqlite_source_id()")) || !library.next() ||
        library.value(0).toString() != QString::fromLatin1(sqlite3_sourceid()))
        return;
    const QVariant handle = database().driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        m_sqlite = *static_cast<sqlite3 *const *>(handle.constData());
}

Store::Store(std::unique_ptr<Engine> engine)
    : m_engine(std::move(engine))
{
}
Store::Store(Store &&) noexcept = default;
Store &Store::operator=(Store &&) noexcept = default;
Store::~Store() = default;

const QString &Store::path() const
{
    return m_engine->path;
}

bool Store::isNew() const
{
    return m_engine->isNew;
}

bool Store::isReadOnly() const
{
    return m_engine->readOnly;
}

bool Store::endedUncleanly() const
{
    return m_engine->uncleanBefore;
}

std::optional<QSqlQuery> IdleStatements::take(const QString &sql)
{
    auto found = m_queries.extract(sql);
    return found ? std::optional<QSqlQuery>(std::move(found.mapped())) : std::nullopt;
}

void IdleStatements::put(const QString &sql, QSqlQuery query)
{
    if (m_queries.size() >= most)
        m_queries.clear();
    m_queries.insert_or_assign(sql, std::move(query));
}

Statement::Statement(const Store &store, const QString &sql)
    : m_path(store.path())
    , m_sql(sql)
    , m_idle(store.engine().idle)
{
    if (std::optional<QSqlQuery> ready = m_idle->take(sql)) {
        m_query = std::move(*ready);
        m_prepared = true;
        return;
    }
    m_query = QSqlQuery(store.engine().database());
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    m_query.finish(); // or the store would stay locked
    m_idle->put(m_sql, std::move(m_query));
}

Statement &Statement::bind(const QString &name, const QVariant &value)
{
    m_query.bindValue(name, value);
    return *this;
}

Result<void> Statement::run()
{
    if (!m_prepared || !m_query.exec())
        return storeError(m_path, m_query.lastError());
    return {};
}

bool isGone(const Store &store)
{
    int moved = 0;
    sqlite3 *connection = store.engine().connection();
    return connection &&
           sqlite3_file_control(connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
           moved != 0;
}

Snapshot::Snapshot(const Store &store)
{
    Store::Engine &engine = store.engine();
    if (engine.inTransaction || engine.inSnapshot)
        return;
    engine.inSnapshot = QSqlQuery(engine.database()).exec(QStringLiteral("BEGIN"));
    m_store = engine.inSnapshot ? &store : nullptr;
}

Snapshot::~Snapshot()
{
    if (!m_store)
        return;
    QSqlQuery(m_store->engine().database()).exec(QStringLiteral("COMMIT"));
    m_store->engine().inSnapshot = false;
}

Result<Transaction> Transaction::begin(Store &store)
{
    // IMMEDIATE takes the write lock at once: two programs on one store then wait here and not halfway.
    if (const Result<void> begun = execute(store, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    Transaction transaction(store);
    // What is written to a file that has no name any more is lost with the program's end.
    if (isGone(store))
        return Error{
            QStringLiteral("%1 is no longer there: it was moved, deleted or replaced, or its drive was "
                           "taken away, while it was open. Nothing was changed. Put it back, or open "
                           "the store where it is now.")
                .arg(QDir::toNativeSeparators(store.path()))};
    return transaction;
}

Transaction::Transaction(Store &store)
    : m_store(&store)
{
    store.engine().inTransaction = true;
    store.engine().names.reset();
}

void Transaction::end()
{
    m_store->engine().inTransaction = false;
    m_store = nullptr;
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_store(std::exchange(other.m_store, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_store)
        return;
    QSqlQuery(m_store->engine().database()).exec(QStringLiteral("ROLLBACK"));
    end();
}

Result<void> Transaction::commit()
{
    const Result<void> done = execute(*m_store, QStringLiteral("COMMIT"));
    if (done)
        end();
    return done;
}

ReferencesUnchecked::ReferencesUnchecked(const Store &store)
    : m_connectionName(store.engine().connectionName)
{
    QSqlQuery(QSqlDatabase::database(m_connectionName, false))
        .exec(QStringLiteral("PRAGMA foreign_keys = OFF"));
}

ReferencesUnchecked::~ReferencesUnchecked()
{
    QSqlQuery(QSqlDatabase::database(m_connectionName, false))
        .exec(QStringLiteral("PRAGMA foreign_keys = ON"));
}

Result<int> schemaVersion(const Store &store)
{
    const Result<qint64> version = pragma(store, QStringLiteral("user_version"));
    if (!version)
        return version.error();
    return static_cast<int>(*version);
}

} // namespace yardstick
