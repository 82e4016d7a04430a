// The way back: from a backup to the store.
#include "core/durable.h"
#include "core/store/backups.h"
#include "core/store/condition.h"
#include "core/store/copystore.h"
#include "core/store/engine.h"

#include <QDir>
#include <QFileInfo>

namespace yardstick {

namespace {

/// A store that is sound and that this program understands.
Result<Store> openSource(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Error{QStringLiteral("There is no backup at %1.").arg(QDir::toNativeSeparators(path))};
    Result<Store> source = Store::Engine::connect(path, Store::Engine::Access::Read);
    if (!source)
        return source;
    const StoreCondition condition = conditionOf(path);
    if (condition.condition != Condition::Sound && condition.condition != Condition::ReadOnly)
        return Error{condition.sentence};
    const Result<QStringList> faults = structureFaults(*source);
    if (!faults)
        return faults.error();
    if (!faults->isEmpty())
        return Error{QStringLiteral("%1 is damaged; choose another backup. Nothing was changed.")
                         .arg(QDir::toNativeSeparators(path))};
    return source;
}

/// The file that did not open is never thrown away; what stood beside it belongs to it.
Result<QString> keepAside(const QString &storePath)
{
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HHmmss"));
    QString aside;
    for (const QString &tail : {QString(), QStringLiteral("-wal"), QStringLiteral("-journal")}) {
        if (!QFileInfo::exists(storePath + tail))
            continue;
        const QString name =
            QStringLiteral("%1 as found %2%3").arg(QFileInfo(storePath).completeBaseName(), stamp, tail);
        const QString kept = QDir(backupFolder(storePath)).filePath(name);
        if (!QDir().mkpath(QFileInfo(kept).absolutePath()) || !QFile::copy(storePath + tail, kept))
            return Error{QStringLiteral("%1 could not be kept beside the backups, so nothing was changed.")
                             .arg(QDir::toNativeSeparators(storePath + tail))};
        flushFile(kept);
        aside = tail.isEmpty() ? kept : aside;
    }
    return aside;
}

} // namespace

Result<Backup> restore(Store &store, const QString &from)
{
    const Result<Store> source = openSource(from);
    if (!source)
        return source.error();
    const Result<Backup> before = backUp(store, Backup::Reason::Restore);
    if (!before)
        return before;
    if (isGone(store))
        return Error{QStringLiteral("%1 is no longer there.").arg(QDir::toNativeSeparators(store.path()))};
    store.engine().names.reset();
    if (const Result<void> done = copyPages(*source, store); !done)
        return done.error();
    if (const Result<void> done = migrate(store, Safeguard::None); !done)
        return done.error();
    return before;
}

Result<QString> replaceStore(const QString &storePath, const QString &from)
{
    if (const std::vector<Holder> holders = holdersOf(storePath); !holders.empty())
        return Error{QStringLiteral("%1 is in use by %2; close it there and try again. Nothing was changed.")
                         .arg(QDir::toNativeSeparators(storePath), holderText(storePath))};
    const Result<Store> source = openSource(from);
    if (!source)
        return source.error();
    const QString part = storePath + QStringLiteral(".part");
    QFile::remove(part);
    if (const Result<void> copied = copyExactly(*source, part); !copied)
        return copied.error();
    const Result<QString> aside = keepAside(storePath);
    if (!aside) {
        QFile::remove(part);
        return aside.error();
    }
    for (const char *tail : {"-wal", "-shm", "-journal"})
        QFile::remove(storePath + QLatin1String(tail));
    if (const Result<void> moved = putInPlace(part, storePath); !moved)
        return moved.error();
    clearLeftMarks(storePath);
    return aside;
}

Result<Restored> restoreAt(const QString &storePath, const QString &from)
{
    const StoreCondition found = conditionOf(storePath);
    if (found.condition == Condition::ReadOnly || found.condition == Condition::Unreadable ||
        (found.condition == Condition::NotAStore && backupsOf(storePath).empty()))
        return Error{found.sentence};
    if (found.condition == Condition::Sound && checkStore(storePath)) {
        Result<Store> store = Store::open(storePath, Store::Mode::OpenExisting);
        if (!store)
            return store.error();
        const Result<Backup> before = restore(*store, from);
        if (!before)
            return before.error();
        return Restored{*before, {}};
    }
    const Result<QString> aside = replaceStore(storePath, from);
    if (!aside)
        return aside.error();
    return Restored{{}, *aside};
}

} // namespace yardstick
