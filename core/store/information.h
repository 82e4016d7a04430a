// What a store is as a file and as a whole: where, how large, of which version, what is in it.
#pragma once

#include "core/store/store.h"

namespace yardstick {

struct StoreInformation {
    QString path;
    qint64 bytes = 0;      ///< of the file and what is still in its write-ahead log
    int schemaVersion = 0; ///< how many steps of the schema it has taken
    qint64 releases = 0;
    qint64 figures = 0;
    qint64 keptFiles = 0; ///< how many published files are kept with their bytes
    qint64 keptBytes = 0;
    qint64 officeEntries = 0; ///< names, markers, layouts, groups, events of the office's own
    QDateTime firstImport;    ///< UTC; not valid where nothing was imported
    QDateTime lastImport;

    bool operator==(const StoreInformation &) const = default;
};

Result<StoreInformation> informationOf(const Store &store);

} // namespace yardstick
