// What is the matter with a store that does not open as it should, where it stands, and whether it is whole.
#pragma once

#include "core/store/store.h"

namespace yardstick {

enum class Condition {
    Sound,      ///< opens, for writing
    ReadOnly,   ///< opens, but the file or its folder can't be written
    Missing,    ///< there is no such file
    NotAStore,  ///< no SQLite file at all, or another program's
    Newer,      ///< made by a newer Yardstick
    Damaged,    ///< ours, but parts can't be read
    Unreadable, ///< may not be read, is in use, the drive does not answer
};

struct StoreCondition {
    Condition condition = Condition::Sound;
    QString sentence; ///< what is the matter and what to do; empty when sound

    bool operator==(const StoreCondition &) const = default;
};

/// Looks at a file without changing it. Does not read all of it: that is checkStore()'s.
StoreCondition conditionOf(const QString &path);

/// Reads the whole file and says in one sentence what is wrong with it. Where it is sound, and a program had
/// not closed it, that is forgotten. For a worker: a large store takes seconds.
Result<void> checkStore(const QString &path);

/// True for a file on a drive that another computer serves (NFS, SMB, SSHFS, 9P ...).
bool isOnNetwork(const QString &path);
/// The same of the system's name for the kind of file system: "nfs4", "fuse.sshfs".
bool isNetworkFileSystem(const QByteArray &type);

/// The warning about a store on a network drive; empty where it stands on none, or where the warning was
/// given before: the store remembers that.
QString networkWarning(Store &store);

} // namespace yardstick
