#include "core/sheets/odsnames.h"

namespace yardstick::sheets {

namespace {

enum Space { None, Office, TableSpace, Text, StyleSpace, Draw, Draw3d, Calc };

constexpr std::array spaces = {
    SaxSpace{Office, "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    SaxSpace{TableSpace, "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    SaxSpace{Text, "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    SaxSpace{StyleSpace, "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    SaxSpace{Draw, "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    SaxSpace{Draw3d, "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0"},
    SaxSpace{Calc, "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"},
};

constexpr SaxName named(Ods token, Space space, const char *local)
{
    return {static_cast<int>(token), space, local};
}

constexpr std::array names = {
    named(Ods::Spreadsheet, Office, "spreadsheet"),
    named(Ods::Table, TableSpace, "table"),
    named(Ods::RowGroup, TableSpace, "table-row-group"),
    named(Ods::Rows, TableSpace, "table-header-rows"),
    named(Ods::Rows, TableSpace, "table-rows"),
    named(Ods::TableRow, TableSpace, "table-row"),
    named(Ods::TableCell, TableSpace, "table-cell"),
    named(Ods::TableCell, TableSpace, "covered-table-cell"),
    named(Ods::Paragraph, Text, "p"),
    named(Ods::Paragraph, Text, "h"),
    named(Ods::Blanks, Text, "s"),
    named(Ods::Tab, Text, "tab"),
    named(Ods::LineBreak, Text, "line-break"),
    named(Ods::Span, Text, "span"),
    named(Ods::Skipped, Text, "ruby-text"),
    named(Ods::Skipped, Text, "note"),
    named(Ods::Skipped, Office, "annotation"),
    named(Ods::Skipped, Draw, "a"),
    named(Ods::Skipped, Draw, "caption"),
    named(Ods::Skipped, Draw, "circle"),
    named(Ods::Skipped, Draw, "connector"),
    named(Ods::Skipped, Draw, "control"),
    named(Ods::Skipped, Draw, "custom-shape"),
    named(Ods::Skipped, Draw, "ellipse"),
    named(Ods::Skipped, Draw, "frame"),
    named(Ods::Skipped, Draw, "g"),
    named(Ods::Skipped, Draw, "line"),
    named(Ods::Skipped, Draw, "measure"),
    named(Ods::Skipped, Draw, "object"),
    named(Ods::Skipped, Draw, "page-thumbnail"),
    named(Ods::Skipped, Draw, "path"),
    named(Ods::Skipped, Draw, "polygon"),
    named(Ods::Skipped, Draw, "polyline"),
    named(Ods::Skipped, Draw, "rect"),
    named(Ods::Skipped, Draw, "regular-polygon"),
    named(Ods::Skipped, Draw3d, "scene"),
    named(Ods::Style, StyleSpace, "style"),
    named(Ods::TextProperties, StyleSpace, "text-properties"),
    named(Ods::TableProperties, StyleSpace, "table-properties"),
    named(Ods::ValueType, Office, "value-type"),
    named(Ods::ErrorType, Calc, "value-type"),
    named(Ods::Value, Office, "value"),
    named(Ods::DateValue, Office, "date-value"),
    named(Ods::TimeValue, Office, "time-value"),
    named(Ods::BooleanValue, Office, "boolean-value"),
    named(Ods::StringValue, Office, "string-value"),
    named(Ods::TableName, TableSpace, "name"),
    named(Ods::TableStyle, TableSpace, "style-name"),
    named(Ods::ColumnsRepeated, TableSpace, "number-columns-repeated"),
    named(Ods::RowsRepeated, TableSpace, "number-rows-repeated"),
    named(Ods::Visibility, TableSpace, "visibility"),
    named(Ods::Display, TableSpace, "display"),
    named(Ods::BlankCount, Text, "c"),
    named(Ods::SpanStyle, Text, "style-name"),
    named(Ods::StyleName, StyleSpace, "name"),
    named(Ods::StyleFamily, StyleSpace, "family"),
    named(Ods::ParentStyle, StyleSpace, "parent-style-name"),
    named(Ods::TextPosition, StyleSpace, "text-position"),
};

constexpr SaxVocabulary vocabulary{spaces, names};

} // namespace

const SaxVocabulary &odsVocabulary()
{
    return vocabulary;
}

} // namespace yardstick::sheets
