// Reads a file in the 360Giving Data Standard, .json or a spreadsheet, as grants in the standard's JSON form.
// It knows the standard and not the register.
#pragma once

#include "core/model/issue.h"
#include "core/result.h"

#include <QJsonObject>

namespace yardstick {

struct GivingGrant {
    QJsonObject grant;
    QString sheet;               ///< of a spreadsheet
    CellRef cell;                ///< its row; not valid in a .json
    QHash<QString, int> columns; ///< of the sheet, from 1, by their path with "/" between its parts

    /// Where the value of a path stands.
    CellRef cellOf(const QString &path) const;
};

/// Whether the file is to be read by the standard: JSON, which is nothing else here, or a sheet with the
/// standard's required headers. A JSON file that is not in it after all, readGiving() says.
bool isGivingFile(const QString &path);

/// Every grant. Sheets of their own for lists, such as "Beneficiary Location", are put to their grants by the
/// identifier. Errors: no file of the standard, no JSON, a grant that is no object.
Result<std::vector<GivingGrant>> readGiving(const QString &path);

} // namespace yardstick
