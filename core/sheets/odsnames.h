// The names of OpenDocument spreadsheets that the reader knows. Private to the reader.
#pragma once

#include "core/sheets/saxparser.h"

namespace yardstick::sheets {

enum class Ods : int {
    Unknown,
    Spreadsheet,
    Table,
    RowGroup,
    Rows,
    TableRow,
    TableCell,
    Paragraph,
    Blanks,
    Tab,
    LineBreak,
    Span,
    Skipped, ///< comments, drawings, ruby: never part of a cell's text
    Style,
    TextProperties,
    TableProperties,
    // attributes
    ValueType,
    ErrorType,
    Value,
    DateValue,
    TimeValue,
    BooleanValue,
    StringValue,
    TableName,
    TableStyle,
    ColumnsRepeated,
    RowsRepeated,
    Visibility,
    Display,
    BlankCount,
    SpanStyle,
    StyleName,
    StyleFamily,
    ParentStyle,
    TextPosition,
};

const SaxVocabulary &odsVocabulary();

} // namespace yardstick::sheets
