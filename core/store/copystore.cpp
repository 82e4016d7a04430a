#include "core/store/copystore.h"

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
    QFile::remove(path);
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        return Error{QStringLiteral("The copy could not be written to %1.").arg(shown)};
    }
    return {};
}

} // namespace yardstick
