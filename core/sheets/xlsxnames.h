// The names of .xlsx documents that the reader knows. Private to the reader.
#pragma once

#include "core/sheets/saxparser.h"

namespace yardstick::sheets {

enum class Xlsx : int {
    Unknown,
    // elements of worksheets and strings
    SheetData,
    Row,
    C,
    V,
    Is,
    Si,
    T,
    R,
    RPr,
    VertAlign,
    RPh,
    // elements of the workbook and its styles
    Sheet,
    WorkbookPr,
    NumFmt,
    CellXfs,
    Xf,
    // elements of tables and relationships
    Table,
    Relationship,
    // attributes
    RefAttribute,
    StyleAttribute,
    TypeAttribute,
    HiddenAttribute,
    HeightAttribute,
    ValAttribute,
    NameAttribute,
    StateAttribute,
    RelationId,
    Date1904Attribute,
    NumFmtIdAttribute,
    FormatCodeAttribute,
    IdAttribute,
    RelationTypeAttribute,
    TargetAttribute,
    TargetModeAttribute,
    RangeAttribute,
    DisplayNameAttribute,
    HeaderRowsAttribute,
};

/// Every name above, in transitional and in strict OOXML.
const SaxVocabulary &xlsxVocabulary();

} // namespace yardstick::sheets
