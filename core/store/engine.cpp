#include "core/store/engine.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

namespace yardstick {

namespace {

// Marks the file as ours: "YARD" in SQLite's application id.
constexpr int applicationId = 0x59415244;

QString shownPath(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

Result<qint64> pragma(const QSqlDatabase &database, const QString &path, const QString &name)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA ") + name) || !query.next())
        return storeError(path, query.lastError());
    return query.value(0).toLongLong();
}

Result<void> execute(const QSqlDatabase &database, const QString &path, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        return storeError(path, query.lastError());
    return {};
}

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

Result<void> checkOwner(const QSqlDatabase &database, const QString &path)
{
    const Result<qint64> owner = pragma(database, path, QStringLiteral("application_id"));
    if (!owner)
        return owner.error();
    const Result<qint64> tables = [&]() -> Result<qint64> {
        QSqlQuery query(database);
        if (!query.exec(QStringLiteral("SELECT COUNT(*) FROM sqlite_master")) || !query.next())
            return storeError(path, query.lastError());
        return query.value(0).toLongLong();
    }();
    if (!tables)
        return tables.error();
    if (*owner != applicationId && *tables > 0)
        return Error{
            QStringLiteral(
                "%1 is an SQLite file of another program, not a Yardstick store; choose another file.")
                .arg(shownPath(path))};
    return {};
}

} // namespace

Error storeError(const QString &path, const QSqlError &error)
{
    const QString file = path == QLatin1String(":memory:") ? QStringLiteral("The store") : shownPath(path);
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber) & 0xff;
    switch (isNumber ? code : 0) {
    case SQLITE_BUSY:
        return {QStringLiteral("%1 is in use by another program; close it there and try again.").arg(file)};
    case SQLITE_READONLY:
        return {
            QStringLiteral("%1 can't be written; ask for permission to change it or save a copy elsewhere.")
                .arg(file)};
    case SQLITE_FULL:
        return {QStringLiteral(
                    "The disk that holds %1 is full; nothing was changed. Free some space and try again.")
                    .arg(file)};
    case SQLITE_CORRUPT:
        return {QStringLiteral("%1 is damaged; restore a backup of it.").arg(file)};
    case SQLITE_CANTOPEN:
        return {
            QStringLiteral("%1 can't be opened or created; check that the folder exists and may be written.")
                .arg(file)};
    case SQLITE_NOTADB:
        return {QStringLiteral("%1 is not a Yardstick store; choose another file.").arg(file)};
    default:
        return {QStringLiteral("%1 could not be used: %2.").arg(file, error.text().trimmed())};
    }
}

Result<qint64> versionSeen(const Store &store)
{
    return pragma(store.engine().database(), store.path(), QStringLiteral("data_version"));
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

sqlite3 *Store::Engine::connection() const
{
    QSqlQuery library(database());
    if (!library.exec(QStringLiteral("SELECT sqlite_source_id()")) || !library.next() ||
        library.value(0).toString() != QString::fromLatin1(sqlite3_sourceid()))
        return nullptr;
    const QVariant handle = database().driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
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

Result<Store> Store::open(const QString &path, Mode mode)
{
    const bool inMemory = path == QLatin1String(":memory:");
    const bool exists = inMemory || QFileInfo::exists(path);
    if (!exists && mode != Mode::OpenOrCreate)
        return Error{QStringLiteral("There is no store at %1.").arg(shownPath(path))};

    auto engine = std::make_unique<Engine>();
    engine->path = path;
    engine->isNew = inMemory || !exists || QFileInfo(path).size() == 0;
    engine->connectionName = QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), engine->connectionName);
        database.setDatabaseName(path);
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
        if (mode == Mode::ReadOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        database.setConnectOptions(options);
        if (!database.open())
            return storeError(path, database.lastError());
        if (const Result<void> owned = checkOwner(database, path); !owned)
            return owned.error();
        for (const char *setting : {"PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL",
                                    "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -32768"}) {
            if (const Result<void> done = execute(database, path, QString::fromLatin1(setting)); !done)
                return done.error();
        }
    }
    Store store(std::move(engine));
    if (const Result<void> migrated = migrate(store); !migrated)
        return migrated.error();
    return store;
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
    const Result<void> begun =
        execute(store.engine().database(), store.path(), QStringLiteral("BEGIN IMMEDIATE"));
    if (!begun)
        return begun.error();
    return Transaction(store);
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
    const Result<void> done =
        execute(m_store->engine().database(), m_store->path(), QStringLiteral("COMMIT"));
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
    const Result<qint64> version =
        pragma(store.engine().database(), store.path(), QStringLiteral("user_version"));
    if (!version)
        return version.error();
    return static_cast<int>(*version);
}

Result<void> migrate(Store &store)
{
    const QSqlDatabase database = store.engine().database();
    const Result<qint64> version = pragma(database, store.path(), QStringLiteral("user_version"));
    if (!version)
        return version.error();
    const QDir steps(QStringLiteral(":/yardstick/schema"));
    const QStringList files = steps.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    const qint64 newest = files.isEmpty() ? 0 : QStringView(files.last()).left(3).toLongLong();
    if (*version > newest)
        return Error{QStringLiteral("%1 was made by a newer Yardstick; open it with that version.")
                         .arg(shownPath(store.path()))};
    if (*version == newest)
        return {};

    Result<Transaction> transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.error();
    for (const QString &name : files) {
        if (QStringView(name).left(3).toLongLong() <= *version)
            continue;
        QFile file(steps.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{
                QStringLiteral("The program's own schema step %1 can't be read; install Yardstick again.")
                    .arg(name)};
        for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll()))) {
            if (const Result<void> done = execute(database, store.path(), statement); !done)
                return done;
        }
    }
    for (const QString &mark : {QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
                                QStringLiteral("PRAGMA user_version = %1").arg(newest)}) {
        if (const Result<void> done = execute(database, store.path(), mark); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace yardstick
