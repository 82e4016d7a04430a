#include "core/store/copystore.h"

#include "core/durable.h"
#include "core/store/engine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

namespace yardstick {

Result<void> copyStore(const Store &store, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (QFileInfo(path) == QFileInfo(store.path()))
        return Error{
            QStringLiteral("%1 is the open store itself; choose another name for the copy.").arg(shown)};
    if (!holdersOf(path).empty())
        return Error{QStringLiteral("%1 is in use by %2; choose another name for the copy.")
                         .arg(shown, holderText(path))};
    // SQLite writes no copy over a file, and a copy that broke off must not stand under the chosen name.
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    QSqlQuery query(store.engine().database());
    query.prepare(QStringLiteral("VACUUM INTO :path"));
    query.bindValue(QStringLiteral(":path"), part);
    if (!query.exec()) {
        const Error error = storeError(path, query.lastError());
        QFile::remove(part);
        return error;
    }
    // What a program that was ended left beside a file of this name does not belong to the copy.
    for (const char *tail : {"-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(tail));
    return putInPlace(part, path);
}

Result<void> copyExactly(const Store &store, const QString &path)
{
    Result<void> done;
    {
        const Result<Store> copy = Store::Engine::connect(path, Store::Engine::Access::Write);
        done = copy ? copyPages(store, *copy) : Result<void>(copy.error());
        // A copy stands alone: it must be readable where nothing can be written beside it.
        if (done)
            done = execute(*copy, QStringLiteral("PRAGMA journal_mode = DELETE"));
    }
    if (!done) {
        for (const char *tail : {"", "-wal", "-shm", "-journal"})
            QFile::remove(path + QLatin1String(tail));
        return done;
    }
    flushFile(path);
    return {};
}

Result<void> copyUnopened(const QString &from, const QString &path)
{
    if (QFileInfo::exists(path))
        return Error{
            QStringLiteral("%1 is already there; choose another name.").arg(QDir::toNativeSeparators(path))};
    const Result<Store> source = Store::Engine::connect(from, Store::Engine::Access::Read);
    if (!source)
        return source.error();
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    if (const Result<void> copied = copyExactly(*source, part); !copied)
        return copied;
    return putInPlace(part, path);
}

} // namespace yardstick
