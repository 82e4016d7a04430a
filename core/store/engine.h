// The SQLite side of a Store: the open connection, statements, transactions. The one file beside the schema
// where SQL may be SQLite's own. For core/store only.
#pragma once

#include "core/store/openmark.h"
#include "core/store/store.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace yardstick {

struct StoredNames;

/// Statements that nobody uses at the moment, prepared, by their text: the same few questions are asked for
/// every indicator, and SQLite takes longer to understand most of them than to answer.
class IdleStatements {
public:
    std::optional<QSqlQuery> take(const QString &sql);
    void put(const QString &sql, QSqlQuery query);
    void clear() { m_queries.clear(); }

private:
    static constexpr size_t most = 64;

    std::unordered_map<QString, QSqlQuery> m_queries;
};

struct Store::Engine {
    enum class Access { Read, Write };

    QString path;
    QString connectionName;
    OpenMark mark; ///< says that the file is open for writing
    bool isNew = false;
    bool readOnly = false;
    bool uncleanBefore = false; ///< a program that had the store open did not close it
    bool inTransaction = false;
    bool inSnapshot = false;
    std::shared_ptr<const StoredNames> names; ///< for storednames.cpp: null when they have to be read anew
    qint64 namesVersion = 0;                  ///< versionSeen() when they were read
    std::shared_ptr<IdleStatements> idle = std::make_shared<IdleStatements>();

    QSqlDatabase database() const { return QSqlDatabase::database(connectionName, false); }
    /// SQLite's own connection inside Qt's. Null where Qt brings an SQLite of its own, as it does not on
    /// Debian: a connection must not be handed from one copy of the library to another.
    sqlite3 *connection() const { return m_sqlite; }
    /// Opens a file as it is: neither asks whose it is nor brings it up to date nor says that it is open.
    static Result<Store> connect(const QString &path, Access access);
    ~Engine();

private:
    void findConnection();
    sqlite3 *m_sqlite = nullptr; ///< as connection()
};

/// What the store's engine said, as a sentence of ours: full disk, read-only, locked, damaged.
Error storeError(const QString &path, const QSqlError &error);

/// What a PRAGMA that gives a number gives.
Result<qint64> pragma(const Store &store, const QString &name);

/// Runs one statement that gives no rows.
Result<void> execute(const Store &store, const QString &sql);

/// How long a program waits for its turn where another one writes.
int busyMilliseconds();

/// SQLite's own number for a file that can't be written.
int readOnlyCode();

/// True when the open file no longer stands under its name.
bool isGone(const Store &store);

/// Makes `to` hold what `from` holds, all of it or nothing, while other programs read and write either of
/// them: SQLite's online backup.
Result<void> copyPages(const Store &from, const Store &to);

/// What is wrong with the file's structure, in SQLite's words; empty when it is sound. Reads all of it.
Result<QStringList> structureFaults(const Store &store);
/// Changes whenever another connection has changed the store.
Result<qint64> versionSeen(const Store &store);

/// A statement that is prepared once and run often. Values are bound by name, all of them each time.
class Statement {
public:
    Statement(const Store &store, const QString &sql);
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    Statement &bind(const QString &name, const QVariant &value);
    Result<void> run();
    bool next() { return m_query.next(); }
    QVariant value(int column) const { return m_query.value(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 changes() const { return m_query.numRowsAffected(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }

private:
    QString m_path;
    QString m_sql;
    std::shared_ptr<IdleStatements> m_idle;
    QSqlQuery m_query;
    bool m_prepared = false;
};

/// Everything between begin and commit() happens or nothing does: the destructor rolls back what was not
/// committed.
class Transaction {
public:
    static Result<Transaction> begin(Store &store);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Store &store);
    void end();

    Store *m_store;
};

/// As long as it lives, the store does not check references between its tables. For verbs that delete rows
/// together with all that refers to them, or add rows together with all that they refer to. To be made before
/// the transaction.
class ReferencesUnchecked {
public:
    explicit ReferencesUnchecked(const Store &store);
    ReferencesUnchecked(const ReferencesUnchecked &) = delete;
    ReferencesUnchecked &operator=(const ReferencesUnchecked &) = delete;
    ~ReferencesUnchecked();

private:
    QString m_connectionName;
};

/// Marks a file as ours: "YARD" in SQLite's application id.
constexpr int storeApplicationId = 0x59415244;

/// That a newer program made the store, and what to do.
QString newerSentence(const QString &path);

/// The number of the newest step of the schema.
int newestSchema();

enum class Safeguard { None, Backup };

/// Brings the schema up to date, step by step, in one transaction; of a store that holds something a backup
/// is made before. `version` stops at an older step, for reading what was written under it; -1 is the newest.
Result<void> migrate(Store &store, Safeguard safeguard = Safeguard::Backup, int version = -1);

} // namespace yardstick
