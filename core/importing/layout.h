// How the tables of one publication stand in its spreadsheets, as data:
// resources/catalogue/layouts/<id>.json. A layout recognises by structure (sheet names, titles, header
// cells), never by file name alone, and finds its columns by what their headers say, so that moved header
// rows and added columns do no harm. CONTRIBUTING.md describes the JSON.
#pragma once

#include "core/model/area.h"
#include "core/model/indicator.h"
#include "core/result.h"

#include <QRegularExpression>

#include <map>
#include <vector>

namespace yardstick {

/// A condition on a row: the cell under `header` matches `value` (or must not, with `keep` false).
struct RowFilter {
    QRegularExpression header;
    QRegularExpression value;
    bool keep = true;
    QString reason; ///< why other rows are left out, said in the import's notes

    bool keeps(const QString &text) const { return value.match(text).hasMatch() == keep; }
};

/// A dimension of the breakdown and the header of the column that holds its categories.
struct DimensionColumn {
    QString dimension;
    QRegularExpression header;
};

/// A column that holds figures. `header` may capture (?<period>...) where the header itself names the period.
struct ValueColumn {
    QRegularExpression header;
    IndicatorId indicator;
    std::vector<DimensionColumn> breakdown;
    std::vector<RowFilter> rows; ///< rows that do not pass give no figure of this indicator
    bool optional = false;

    bool namesPeriod() const { return header.namedCaptureGroups().contains(QStringLiteral("period")); }
};

enum class PeriodSource {
    Title,    ///< named in the rows above the header
    Header,   ///< named in the header of every value column
    Columns,  ///< a year column and, where there is one, a quarter column
    FileName, ///< named in the file's name: taken with a warning; ImportOptions::period goes before it
};

/// What a name in a "kind of area" column means for the name of the area beside it.
struct AreaKindRule {
    QRegularExpression value;
    std::vector<AreaKind> kinds;
};

struct TableLayout {
    QString id;               ///< "P6"
    QRegularExpression sheet; ///< matches the sheet's name; an empty pattern matches any
    QRegularExpression title; ///< matches a cell above the header; an empty pattern asks for none
    std::vector<QRegularExpression> headers; ///< all must be found among the cells of one row: the header row
    QRegularExpression areaCode;             ///< header of the code column; empty when there is none
    QRegularExpression areaName;             ///< header of the name column; empty when there is none
    std::vector<AreaKind> areaKinds;         ///< what a name may be; empty: anything
    QRegularExpression areaKindHeader;       ///< a column that says what kind of area a row is
    std::vector<AreaKindRule> areaKindRules; ///< the first that matches counts
    AreaId area;                             ///< for tables without area columns: all of it is for this area
    PeriodSource periodSource = PeriodSource::Title;
    QRegularExpression yearColumn;
    QRegularExpression quarterColumn;    ///< holds 1 to 4: quarters of the financial year
    QRegularExpression periodInFileName; ///< captures (?<period>...)
    QString periodTemplate;              ///< how a bare year is to be read: "Mid-%1"; empty: as it stands
    std::map<int, QString> periodTemplateByMonth; ///< the same, by the month in which the edition came out
    std::vector<ValueColumn> values;
    std::vector<QRegularExpression> ignoredColumns; ///< known columns that hold no figures of ours
    std::vector<RowFilter> rows;
    bool sumRows = false; ///< rows with the same area, period and breakdown are parts of one figure
};

struct Layout {
    LayoutId id;
    PublicationId publication;
    QString title;
    QString note;                         ///< for example that the fixture follows the documented schema
    QRegularExpression editionInFileName; ///< captures (?<edition>yyyy-mm-dd) where file names carry a date
    std::vector<TableLayout> tables;
};

/// Reads one layout; `name` stands for it in messages.
Result<Layout> readLayout(const QString &name, const QByteArray &json);

/// Reads every *.json of the folder. Errors name the file and the entry.
Result<std::vector<Layout>>
loadLayouts(const QString &folder = QStringLiteral(":/yardstick/catalogue/layouts"));

} // namespace yardstick
