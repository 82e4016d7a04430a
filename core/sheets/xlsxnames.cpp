#include "core/sheets/xlsxnames.h"

namespace yardstick::sheets {

namespace {

enum Space { None, Main, Office, Package };

constexpr std::array spaces = {
    SaxSpace{Main, "http://schemas.openxmlformats.org/spreadsheetml/2006/main"},
    SaxSpace{Main, "http://purl.oclc.org/ooxml/spreadsheetml/main"},
    SaxSpace{Office, "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
    SaxSpace{Office, "http://purl.oclc.org/ooxml/officeDocument/relationships"},
    SaxSpace{Package, "http://schemas.openxmlformats.org/package/2006/relationships"},
};

constexpr SaxName named(Xlsx token, Space space, const char *local)
{
    return {static_cast<int>(token), space, local};
}

constexpr std::array elements = {
    named(Xlsx::SheetData, Main, "sheetData"),
    named(Xlsx::Row, Main, "row"),
    named(Xlsx::C, Main, "c"),
    named(Xlsx::V, Main, "v"),
    named(Xlsx::Is, Main, "is"),
    named(Xlsx::Si, Main, "si"),
    named(Xlsx::RPr, Main, "rPr"),
    named(Xlsx::VertAlign, Main, "vertAlign"),
    named(Xlsx::RPh, Main, "rPh"),
    named(Xlsx::Sheet, Main, "sheet"),
    named(Xlsx::WorkbookPr, Main, "workbookPr"),
    named(Xlsx::NumFmt, Main, "numFmt"),
    named(Xlsx::CellXfs, Main, "cellXfs"),
    named(Xlsx::Xf, Main, "xf"),
    named(Xlsx::Table, Main, "table"),
    named(Xlsx::Relationship, Package, "Relationship"),
    named(Xlsx::HiddenAttribute, None, "hidden"),
    named(Xlsx::HeightAttribute, None, "ht"),
    named(Xlsx::StyleAttribute, None, "s"),
    named(Xlsx::ValAttribute, None, "val"),
    named(Xlsx::NameAttribute, None, "name"),
    named(Xlsx::StateAttribute, None, "state"),
    named(Xlsx::RelationId, Office, "id"),
    named(Xlsx::Date1904Attribute, None, "date1904"),
    named(Xlsx::NumFmtIdAttribute, None, "numFmtId"),
    named(Xlsx::FormatCodeAttribute, None, "formatCode"),
    named(Xlsx::IdAttribute, None, "Id"),
    named(Xlsx::RelationTypeAttribute, None, "Type"),
    named(Xlsx::TargetAttribute, None, "Target"),
    named(Xlsx::TargetModeAttribute, None, "TargetMode"),
    named(Xlsx::RangeAttribute, None, "ref"),
    named(Xlsx::DisplayNameAttribute, None, "displayName"),
    named(Xlsx::HeaderRowsAttribute, None, "headerRowCount"),
    named(Xlsx::T, Main, "t"),
    named(Xlsx::R, Main, "r"),
    named(Xlsx::TypeAttribute, None, "t"),
    named(Xlsx::RefAttribute, None, "r"),
};

constexpr SaxVocabulary vocabulary{spaces, elements};

} // namespace

const SaxVocabulary &xlsxVocabulary()
{
    return vocabulary;
}

} // namespace yardstick::sheets
