#include "core/store/backups.h"

#include "core/store/copystore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace yardstick {

namespace {

constexpr size_t kept = 10;

QString besideStore(const QString &storePath)
{
    const QFileInfo store(storePath);
    return QDir(store.absolutePath()).filePath(store.completeBaseName() + QStringLiteral(" backups"));
}

QString amongOwnData(const QString &storePath)
{
    const QFileInfo store(storePath);
    const QByteArray place =
        QCryptographicHash::hash(store.absoluteFilePath().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("backups/%1 %2")
                      .arg(store.completeBaseName(), QString::fromLatin1(place.left(8))));
}

QString fileName(int number, const QDateTime &madeAt, Backup::Reason reason)
{
    return QStringLiteral("%1 %2 %3.yardstick")
        .arg(number, 6, 10, QLatin1Char('0'))
        .arg(madeAt.toString(QStringLiteral("yyyy-MM-dd HHmm")), backupReasonText(reason));
}

/// What the name of a file says; none where it is no backup of ours.
std::optional<Backup> backupAt(const QFileInfo &file)
{
    static const QRegularExpression name(
        QStringLiteral("^(\\d{6,9}) (\\d{4}-\\d\\d-\\d\\d \\d{4}) (.+)\\.yardstick$"));
    const QRegularExpressionMatch match = name.match(file.fileName());
    if (!match.hasMatch())
        return std::nullopt;
    const auto reason = std::find_if(backupReasons.begin(), backupReasons.end(), [&](Backup::Reason one) {
        return backupReasonText(one) == match.captured(3);
    });
    const QDateTime madeAt = QDateTime::fromString(match.captured(2), QStringLiteral("yyyy-MM-dd HHmm"));
    if (reason == backupReasons.end() || !madeAt.isValid())
        return std::nullopt;
    return Backup{match.captured(1).toInt(), madeAt, *reason, file.absoluteFilePath(), file.size()};
}

/// Gives a finished file its place among the backups; none where two programs take the same number at once.
std::optional<Backup> place(const QString &part, const QDir &folder, int number, Backup::Reason reason,
                            const QDateTime &now)
{
    const QString path = folder.filePath(fileName(number, now, reason));
    const QStringList same =
        folder.entryList({QStringLiteral("%1 *").arg(number, 6, 10, QLatin1Char('0'))}, QDir::Files);
    if (!same.isEmpty() || !QFile::rename(part, path))
        return std::nullopt;
    return backupAt(QFileInfo(path));
}

/// The part that a program left behind when it was ended.
void dropOldParts(const QDir &folder)
{
    for (const QString &name : folder.entryList({QStringLiteral("*.part*")}, QDir::Files)) {
        if (QFileInfo(folder.filePath(name)).lastModified().addSecs(3600) < QDateTime::currentDateTime())
            QFile::remove(folder.filePath(name));
    }
}

} // namespace

QString backupReasonText(Backup::Reason reason)
{
    switch (reason) {
    case Backup::Reason::Import:
        return QStringLiteral("before an import");
    case Backup::Reason::Update:
        return QStringLiteral("before an update");
    case Backup::Reason::Restore:
        return QStringLiteral("before restoring");
    case Backup::Reason::Asked:
        break;
    }
    return QStringLiteral("on demand");
}

QString backupFolder(const QString &storePath)
{
    const QString beside = besideStore(storePath);
    if (QDir().mkpath(beside) && QFileInfo(beside).isWritable())
        return beside;
    return amongOwnData(storePath);
}

std::vector<Backup> backupsOf(const QString &storePath)
{
    std::vector<Backup> found;
    for (const QString &folder : {besideStore(storePath), amongOwnData(storePath)}) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
            if (const auto backup = backupAt(file))
                found.push_back(*backup);
        }
    }
    std::ranges::sort(found, std::greater(), &Backup::number);
    return found;
}

std::vector<Backup> staleBackups(const std::vector<Backup> &backups)
{
    std::vector<Backup> stale;
    QSet<QString> months;
    for (size_t i = 0; i < backups.size(); ++i) {
        const QString month = backups[i].madeAt.toString(QStringLiteral("yyyy-MM"));
        if (i >= kept && months.contains(month))
            stale.push_back(backups[i]);
        months.insert(month);
    }
    return stale;
}

Result<Backup> backUp(const Store &store, Backup::Reason reason, const QDateTime &now)
{
    const QDir folder(backupFolder(store.path()));
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{QStringLiteral("The folder %1 can't be made, so there is no backup.")
                         .arg(QDir::toNativeSeparators(folder.path()))};
    dropOldParts(folder);
    const QString part =
        folder.filePath(QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part"));
    if (const Result<void> copied = copyExactly(store, part); !copied)
        return copied.error();
    const std::vector<Backup> before = backupsOf(store.path());
    const int next = before.empty() ? 1 : before.front().number + 1;
    constexpr int tries = 20;
    for (int number = next; number < next + tries; ++number) {
        const auto made = place(part, folder, number, reason, now);
        if (!made)
            continue;
        for (const Backup &old : staleBackups(backupsOf(store.path())))
            QFile::remove(old.path);
        return *made;
    }
    QFile::remove(part);
    return Error{QStringLiteral("The backup could not be written to %1.")
                     .arg(QDir::toNativeSeparators(folder.path()))};
}

} // namespace yardstick
