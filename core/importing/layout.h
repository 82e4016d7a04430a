// How the tables of one publication stand in its spreadsheets, as data: resources/catalogue/layouts/<id>.json. A layout
// recognises by structure (sheet names, titles, header cells), never by file name alone, and finds its columns by what
// their headers say, so that moved header rows and added columns do no harm. CONTRIBUTING.md describes the JSON.
#pragma once

#include "core/model/area.h"
#include "core/model/indicator.h"
#include "core/result.h"

#include <QRegularExpression>

#include <map>
#include <vector>

namespace yardstick {

/// A column that holds figures. `header` may capture (?<period>...) where the header names it.
struct ValueColumn {
    QRegularExpression header;
    IndicatorId indicator;
    std::vector<std::pair<QString, QRegularExpression>> breakdown; ///< dimension and the header of its column
    bool optional = false;
};

/// A row is read only when the cell under `header` matches; with `keep` false, only when it does not.
struct RowFilter {
    QRegularExpression header;
    QRegularExpression value;
    bool keep = true;
};

enum class PeriodSource {
    Title,     ///< named in the rows above the header
    Header,    ///< captured from a value column's header
    Columns,   ///< a year column and, where there is one, a quarter column
    FileName,  ///< named in the file's name, with a warning; ImportOptions::period goes before it
};

struct TableLayout {
    QString id;                      ///< "P6"
    QRegularExpression sheet;        ///< matches the sheet's name, or
    QRegularExpression title;        ///< matches a cell above the header; empty patterns match anything
    std::vector<QRegularExpression> headers; ///< all must be found among the cells of one row: the header row
    QRegularExpression areaCode;     ///< header of the code column; empty when there is none
    QRegularExpression areaName;     ///< header of the name column
    std::vector<AreaKind> areaKinds; ///< what a name may be; empty: anything
    QRegularExpression areaKindHeader;               ///< a column that says what kind of area a row is
    std::vector<std::pair<QRegularExpression, std::vector<AreaKind>>> areaKindValues; ///< first match wins
    AreaId area;                     ///< for tables without an area column: the whole table is for this area
    PeriodSource periodSource = PeriodSource::Title;
    QRegularExpression yearColumn;
    QRegularExpression quarterColumn;///< holds 1 to 4, financial quarters
    QString yearTemplate;            ///< how a bare year is to be read: "year ending March %1"; empty: as it stands
    std::map<int, QString> yearTemplateByMonth; ///< the same, by the month of the edition date
    std::vector<ValueColumn> values;
    std::vector<QRegularExpression> ignoredColumns; ///< known columns that hold no figures of ours
    std::vector<RowFilter> rows;
    bool sumRows = false;            ///< rows with the same area, period and breakdown are parts of one figure
};

struct Layout {
    LayoutId id;
    PublicationId publication;
    QString title;
    QString note;                        ///< for example that the fixture follows the documented schema
    QRegularExpression editionInFileName;///< captures (?<year>) (?<month>) (?<day>) where file names carry a date
    std::vector<TableLayout> tables;
};

/// Reads every *.json of the folder. Errors name the file and the entry.
Result<std::vector<Layout>> loadLayouts(const QString &folder = QStringLiteral(":/yardstick/catalogue/layouts"));

} // namespace yardstick
