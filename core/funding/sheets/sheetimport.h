// An office's own spreadsheet, row by row, as records of the register. It goes by a mapping that a person has
// seen; what a cell doesn't say is not made up.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/funding/fundingdraft.h"
#include "core/funding/sheets/sheetmapping.h"

namespace yardstick {

/// What importing the rows under the headers would do. An organisation or programme that the register does
/// not have yet is added; organisations are known by identifier, charity or company number, and else by name.
/// Rows that the register holds already, with all that the sheet says of them, are left alone. A row of
/// totals is left out. Every fault is an issue with its cell.
FundingDraft draftOfRows(const FundingRegister &funding, const Catalogue &catalogue, const PlainSheet &sheet,
                         const SheetHeader &header, const SheetMapping &mapping);

/// The same of a file's first sheet that has the mapping's headers. Errors: those of plainSheets(), a mapping
/// that can't be used, no sheet with its headers.
Result<FundingDraft> draftOfSheet(const FundingRegister &funding, const Catalogue &catalogue,
                                  const QString &path, const SheetMapping &mapping);

/// What was copied from a spreadsheet, as a sheet: lines with tabs between their cells.
PlainSheet pastedSheet(const QString &text);

} // namespace yardstick
