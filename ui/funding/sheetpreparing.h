// A sheet or what was pasted, made ready to be mapped: with a row of headings where it has none, and with the
// record that its rows belong to. Pure functions; the dialog is mappingdialog.h.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/funding/sheets/sheetmapping.h"
#include "ui/funding/fundingindex.h"

namespace yardstick {

struct PreparedSheet {
    PlainSheet sheet;
    SheetHeader header;
    SheetMapping mapping;     ///< as far as it can be told; also of `owner`
    QString ownerHeader = {}; ///< of the column that was added; empty where there is none
    bool headed = true;       ///< the headings are the sheet's own

    bool operator==(const PreparedSheet &) const = default;
};

/// `owner` may be none. Headings are proposed by their words; without any, columns by what they hold: the
/// first of days, the first of amounts, words.
PreparedSheet preparedSheet(const PlainSheet &sheet, const RecordKind &kind, const RecordRef &owner);

} // namespace yardstick
