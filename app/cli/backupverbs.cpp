// backup, restore and salvage: copies of the store, and what can be saved of one that is damaged.
#include "app/cli/verb.h"
#include "core/store/backups.h"
#include "core/store/salvage.h"
#include "core/text/format.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace yardstick::cli {

namespace {

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

QString backupLine(const Backup &backup)
{
    return QStringLiteral("%1  %2  %3  %4  %5\n")
        .arg(backup.number, 6)
        .arg(backup.madeAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
             backupReasonText(backup.reason).leftJustified(16), sizeText(backup.size).rightJustified(9),
             QFileInfo(backup.path).fileName());
}

QJsonObject backupJson(const Backup &backup)
{
    return {{QStringLiteral("number"), backup.number},
            {QStringLiteral("madeAt"), backup.madeAt.toString(Qt::ISODate)},
            {QStringLiteral("reason"), backupReasonText(backup.reason)},
            {QStringLiteral("bytes"), backup.size},
            {QStringLiteral("file"), backup.path}};
}

Answer listBackups(const QString &storePath)
{
    QString text;
    QJsonArray array;
    for (const Backup &backup : backupsOf(storePath)) {
        text += backupLine(backup);
        array << backupJson(backup);
    }
    return {text.isEmpty() ? QStringLiteral("There are no backups of %1 yet.\n").arg(shown(storePath)) : text,
            array};
}

Outcome makeBackup(const Context &context)
{
    if (context.options.isSet(QStringLiteral("list")))
        return listBackups(context.storePath);
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    const Result<Backup> made = backUp(*store, Backup::Reason::Asked);
    if (!made)
        return made.error();
    return Answer{QStringLiteral("Backup %1: %2\n").arg(made->number).arg(shown(made->path)),
                  backupJson(*made)};
}

/// The backup that a word names: its number in the list, "newest", or a file.
Result<QString> backupNamed(const QString &storePath, const QString &word)
{
    const std::vector<Backup> backups = backupsOf(storePath);
    if (word == QLatin1String("newest") && !backups.empty())
        return backups.front().path;
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber) {
        const auto found = std::ranges::find(backups, number, &Backup::number);
        if (found != backups.end())
            return found->path;
    }
    if (QFileInfo(word).isFile())
        return word;
    return Error{QStringLiteral("There is no backup \"%1\" of %2; backup --list names them.")
                     .arg(word, shown(storePath))};
}

Outcome restoreBackup(const Context &context)
{
    const QStringList words = context.options.positionalArguments();
    if (words.size() != 1)
        return WrongUse{QStringLiteral("Say which backup: its number, \"newest\", or its file.")};
    const Result<QString> from = backupNamed(context.storePath, words.first());
    if (!from)
        return from.error();
    const Result<Restored> done = restoreAt(context.storePath, *from);
    if (!done)
        return done.error();
    QString text =
        QStringLiteral("%1 is as it was in %2.").arg(shown(context.storePath), QFileInfo(*from).fileName());
    QJsonObject json{{QStringLiteral("restored"), *from}};
    if (done->before) {
        text += QStringLiteral(" What it held before is backup %1.").arg(done->before->number);
        json[QStringLiteral("before")] = backupJson(*done->before);
    } else if (!done->aside.isEmpty()) {
        text += QStringLiteral(" The file that stood there is kept as %1.").arg(shown(done->aside));
        json[QStringLiteral("kept")] = done->aside;
    }
    return Answer{text + QLatin1Char('\n'), json};
}

Outcome salvageStore(const Context &context)
{
    const QString out = context.options.value(QStringLiteral("out"));
    if (out.isEmpty())
        return WrongUse{QStringLiteral("Say where to with --out FILE.")};
    const Result<Salvage> found = salvage(context.storePath, out);
    if (!found)
        return found.error();
    QString text;
    QJsonArray array;
    for (const SalvagedTable &table : found->tables) {
        text += QStringLiteral("%1 %2 rows%3\n")
                    .arg(table.name, -22)
                    .arg(numberText(static_cast<double>(table.rows), 0), 12)
                    .arg(table.whole && table.dropped == 0 ? QString() : QStringLiteral(", not all"));
        array << QJsonObject{{QStringLiteral("table"), table.name},
                             {QStringLiteral("rows"), table.rows},
                             {QStringLiteral("whole"), table.whole},
                             {QStringLiteral("dropped"), table.dropped}};
    }
    text += found->whole() ? QStringLiteral("Everything could be read. ")
                           : QStringLiteral("Not everything could be read. ");
    text += QStringLiteral("The new store is %1.\n").arg(shown(out));
    return Answer{text, QJsonObject{{QStringLiteral("file"), out},
                                    {QStringLiteral("whole"), found->whole()},
                                    {QStringLiteral("tables"), array}}};
}

} // namespace

const Verb backupVerb = {
    "backup",
    "[--list]",
    "Make a backup of the store, or list those that there are.",
    []() -> std::vector<QCommandLineOption> {
        return {{QStringLiteral("list"), QStringLiteral("List the backups; make none.")}};
    },
    makeBackup,
    false,
    true,
};

const Verb restoreVerb = {
    "restore",
    "NUMBER|newest|FILE",
    "Put a backup in the store's place, after a backup of what is there.",
    []() -> std::vector<QCommandLineOption> { return {}; },
    restoreBackup,
    false,
    true,
};

const Verb salvageVerb = {
    "salvage",
    "--out FILE",
    "Save what can be read of a damaged store to a new one.",
    []() -> std::vector<QCommandLineOption> {
        return {{QStringLiteral("out"), QStringLiteral("The new store."), QStringLiteral("FILE")}};
    },
    salvageStore,
    false,
    true,
};

} // namespace yardstick::cli
