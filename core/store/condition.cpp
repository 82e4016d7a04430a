#include "core/store/condition.h"

#include "core/store/engine.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>

namespace yardstick {

namespace {

const QString warnedKey = QStringLiteral("warned-of-network-drive");

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

QString notAStoreSentence(const QString &path)
{
    return QStringLiteral("%1 is not a Yardstick store; choose another file.").arg(shown(path));
}

QString damagedSentence(const QString &path)
{
    return QStringLiteral(
               "%1 is damaged; restore a backup of it, or save what can still be read to a new store.")
        .arg(shown(path));
}

/// What the first bytes of an SQLite file are; a file that was cut off before them is damaged or no store.
bool beginsAsStore(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

/// What the file says of itself, where it can be read that far.
struct Identity {
    bool ours = false;
    qint64 version = 0;
};

Result<Identity> identityOf(const Store &store)
{
    const Result<qint64> owner = pragma(store, QStringLiteral("application_id"));
    if (!owner)
        return owner.error();
    const Result<qint64> version = pragma(store, QStringLiteral("user_version"));
    if (!version)
        return version.error();
    Statement tables(store, QStringLiteral("SELECT COUNT(*) FROM sqlite_master"));
    if (const Result<void> done = tables.run(); !done)
        return done.error();
    return Identity{*owner == storeApplicationId, *version};
}

/// One row of each table that the program reads first; a fault deeper in the file is checkStore()'s to find.
Result<void> readALittle(const Store &store)
{
    for (const char *table : {"setting", "release", "office_entry"}) {
        Statement rows(store, QStringLiteral("SELECT * FROM %1 LIMIT 1").arg(QLatin1String(table)));
        if (const Result<void> done = rows.run(); !done)
            return done;
    }
    return {};
}

StoreCondition afterFault(const QString &path, const Error &error)
{
    if (error.damaged)
        return {Condition::Damaged, damagedSentence(path)};
    return {Condition::Unreadable, error.message};
}

} // namespace

StoreCondition conditionOf(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return {Condition::Missing, QStringLiteral("There is no store at %1.").arg(shown(path))};
    if (!file.isFile())
        return {Condition::NotAStore,
                QStringLiteral("%1 is a folder, not a Yardstick store.").arg(shown(path))};
    if (!file.isReadable())
        return {Condition::Unreadable,
                QStringLiteral("%1 may not be read; ask for permission to open it.").arg(shown(path))};
    if (!beginsAsStore(path))
        return {Condition::NotAStore, notAStoreSentence(path)};
    const Result<Store> store = Store::Engine::connect(path, Store::Engine::Access::Read);
    if (!store)
        return afterFault(path, store.error());
    const Result<Identity> identity = identityOf(*store);
    if (!identity)
        return afterFault(path, identity.error());
    if (!identity->ours)
        return {Condition::NotAStore, notAStoreSentence(path)};
    if (identity->version > newestSchema())
        return {Condition::Newer, newerSentence(path)};
    if (const Result<void> read = readALittle(*store); !read && identity->version == newestSchema())
        return afterFault(path, read.error());
    if (file.isWritable() && QFileInfo(file.absolutePath()).isWritable())
        return {};
    return {
        Condition::ReadOnly,
        QStringLiteral("%1 can't be written: its figures can be looked at, but nothing can be stored in it. "
                       "Work on a copy, or ask for permission to change it.")
            .arg(shown(path))};
}

Result<void> checkStore(const QString &path)
{
    const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<QStringList> faults = structureFaults(*store);
    if (!faults)
        return faults.error();
    if (!faults->isEmpty())
        return Error{damagedSentence(path), false, false, false, true};
    clearLeftMarks(path);
    return {};
}

bool isNetworkFileSystem(const QByteArray &type)
{
    constexpr std::array served = {"nfs",         "cifs",       "smb",      "9p",        "afs",
                                   "ncp",         "fuse.sshfs", "fuse.smb", "fuse.gvfs", "fuse.davfs",
                                   "fuse.rclone", "davfs",      "ceph",     "glusterfs"};
    return std::any_of(served.begin(), served.end(), [&](const char *kind) { return type.startsWith(kind); });
}

bool isOnNetwork(const QString &path)
{
    return path != QLatin1String(":memory:") &&
           isNetworkFileSystem(QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType());
}

QString networkWarning(Store &store)
{
    if (store.isReadOnly() || !isOnNetwork(store.path()))
        return {};
    const Result<QString> warned = setting(store, warnedKey);
    if (!warned || !warned->isEmpty())
        return {};
    if (!setSetting(store, warnedKey, QStringLiteral("yes")))
        return {};
    return QStringLiteral(
               "%1 stands on a network drive. Let one person at a time change it, and keep its backups "
               "on this computer: network drives don't always say truthfully that something has been "
               "written.")
        .arg(shown(store.path()));
}

} // namespace yardstick
