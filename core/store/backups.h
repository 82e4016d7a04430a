// Backups of a store: whole copies that stand beside it, made before anything that changes much and when
// somebody asks. They are numbered: which is newer does not hang on the computer's clock.
#pragma once

#include "core/store/store.h"

#include <QDateTime>

#include <array>

namespace yardstick {

struct Backup {
    enum class Reason { Import, Update, Restore, Asked };

    int number = 0;
    QDateTime madeAt; ///< by the computer's clock, to the minute
    Reason reason = Reason::Asked;
    QString path;
    qint64 size = 0;

    bool operator==(const Backup &) const = default;
};

inline constexpr std::array backupReasons = {Backup::Reason::Import, Backup::Reason::Update,
                                             Backup::Reason::Restore, Backup::Reason::Asked};

/// "before an import"; part of the name of the backup's file.
QString backupReasonText(Backup::Reason reason);

/// Where backups of a store are made: "<store> backups" beside it, or, where that can't be written, in the
/// folder for the program's own data.
QString backupFolder(const QString &storePath);

/// Every backup of the store, the newest first.
std::vector<Backup> backupsOf(const QString &storePath);

/// Makes a backup while the store is open and in use, whole or not at all, and then drops the backups that
/// needn't be kept: see staleBackups(). Errors: no folder can be written, the disk is full.
Result<Backup> backUp(const Store &store, Backup::Reason reason,
                      const QDateTime &now = QDateTime::currentDateTime());

/// Those that go: all but the ten newest and the newest of each month. `backups` come newest first.
std::vector<Backup> staleBackups(const std::vector<Backup> &backups);

/// Puts the content of a backup, or of any other store, in the place of the store's own, whole or not at all,
/// after a backup of what is there now, which is given. Other programs may have the store open. Errors: the
/// file is no sound store, or a newer Yardstick's.
Result<Backup> restore(Store &store, const QString &from);

/// The same for a store that is damaged, missing or no store at all: its file is kept under the path that is
/// given (empty: there was none) and a copy of `from` stands in its place.
Result<QString> replaceStore(const QString &storePath, const QString &from);

/// Where what was in the way of a backup is kept: one of the two, or none where nothing was there.
struct Restored {
    std::optional<Backup> before; ///< of a sound store
    QString aside;                ///< the file that was no sound store

    bool operator==(const Restored &) const = default;
};

/// The one of the two that the store's condition asks for. Errors: also a store that can't be written, and a
/// file that is no store and has no backups: that is somebody's letter.
Result<Restored> restoreAt(const QString &storePath, const QString &from);

} // namespace yardstick
