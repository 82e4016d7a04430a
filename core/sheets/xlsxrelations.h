// Which parts of an .xlsx belong to one of its parts, and what they are to it.
#pragma once

#include "core/sheets/zipstream.h"

#include <QHash>

namespace yardstick::sheets {

struct XlsxRelation {
    QByteArray type; ///< the last word of its address: "worksheet", "sharedStrings"
    QByteArray part; ///< its name in the archive
};

/// By their ids; what lies outside the file is left out.
using XlsxRelations = QHash<QByteArray, XlsxRelation>;

/// The relations of `part` ("" for those of the whole package). Fails when it has none or they are broken.
Result<XlsxRelations> readXlsxRelations(const ZipArchive &archive, const QByteArray &part);

/// The name of the part that holds the relations of `part`.
QByteArray relationsPart(const QByteArray &part);

} // namespace yardstick::sheets
