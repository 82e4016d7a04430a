#include "tests/benchmarks/wholeimport.h"

#include <QFile>

namespace yardstick::bench {

QString importedStore()
{
    return QStringLiteral(YARDSTICK_BUILD_DIR "/workbooks/import.yardstick");
}

void removeImportedStore()
{
    for (const char *suffix : {"", "-journal", "-wal", "-shm"})
        QFile::remove(importedStore() + QLatin1String(suffix));
}

Draft draftOf(const QString &path, const Definitions &definitions)
{
    return need(readDraft(path, definitions.catalogue, definitions.layouts));
}

qint64 importOnce(const QString &path, const Definitions &definitions)
{
    Store store = need(Store::open(importedStore()));
    return need(storeDraft(store, draftOf(path, definitions))).observations;
}

} // namespace yardstick::bench
