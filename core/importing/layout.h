// How the tables of one publication stand in its spreadsheets, as data:
// resources/catalogue/layouts/<id>.json. A layout recognises by structure (sheet names, titles, header
// cells), never by file name alone, and finds its columns by what their headers say, so that moved header
// rows and added columns do no harm. CONTRIBUTING.md describes the JSON; core/importing/layoutreader.h
// reads it.
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

/// How the categories of a dimension are tidied: first what is written differently from edition to edition,
/// then what is no part of the whole.
struct CategoryRule {
    struct Rename {
        QRegularExpression pattern;
        QString to; ///< \1 stands for what the pattern's first group caught
    };
    QString dimension;
    std::vector<Rename> renames; ///< each is applied, in this order
    QRegularExpression total; ///< categories that are the whole: such a figure has no pair for the dimension
    QRegularExpression skip;  ///< categories that would count parts twice: their figures are left out
    QString reason;           ///< why, said in the import's notes
};

/// "England and Wales" stands for something less where the rows above the header say so, or in
/// some columns.
struct AreaScope {
    QRegularExpression above; ///< matches a cell above the header; empty: always
    AreaId area;
    AreaId is;
};

/// A column that holds figures. Its pairs stand in this order: `where`, the category that the header
/// captures, `breakdown`. `header` may capture (?<period>...) where the header itself names the period (and
/// (?<period2>...) for a second part of it), (?<category>...) where it names the category of `dimension`, and
/// (?<area>...) where it names the area: one entry then stands for many columns.
struct ValueColumn {
    QRegularExpression header;
    IndicatorId indicator;
    std::vector<DimensionColumn> breakdown;
    QString dimension;             ///< of the category that the header captures
    Breakdown where;               ///< pairs that hold for the whole column
    std::vector<RowFilter> rows;   ///< rows that do not pass give no figure of this indicator
    std::vector<AreaScope> scopes; ///< before those of the table
    QRegularExpression marker;     ///< header of a column that says why a figure is absent; empty: none does
    bool optional = false;

    bool captures(const QString &name) const { return header.namedCaptureGroups().contains(name); }
    bool namesPeriod() const { return captures(QStringLiteral("period")); }
    bool namesArea() const { return captures(QStringLiteral("area")); }
    bool namesCategory() const { return captures(QStringLiteral("category")); }
    bool isMany() const { return namesPeriod() || namesArea() || namesCategory(); }
};

enum class PeriodSource {
    Title,    ///< named in the rows above the header
    Header,   ///< named in the header of every value column
    Columns,  ///< a year column and, where there is one, a quarter or month column
    FileName, ///< named in the file's name: taken with a warning; ImportOptions::period goes before it
};

/// What a name in a "kind of area" column means for the name of the area beside it.
struct AreaKindRule {
    QRegularExpression value;
    std::vector<AreaKind> kinds;
};

/// The columns that name an area: code, name or both, and what a name may be (empty: anything).
struct AreaColumns {
    QRegularExpression code;
    QRegularExpression name;
    std::vector<AreaKind> kinds;
};

/// A column whose blank cells (and those that match `ditto`) hold what stands above them.
struct FilledColumn {
    QRegularExpression header;
    QRegularExpression ditto;
};

struct TableLayout {
    QString id;               ///< "P6"
    QRegularExpression sheet; ///< matches the sheet's name; an empty pattern matches any
    QRegularExpression title; ///< matches a cell above the header; an empty pattern asks for none
    std::vector<QRegularExpression> headers; ///< all must be found among the cells of one header
    /// Rows that the header takes: a text in an upper row holds for the empty cells to its right, and stands
    /// before the text below it, with a blank between.
    int headerRows = 1;
    bool unitsBelow = false;     ///< rows right below the header that name no area hold units
    QRegularExpression unitRows; ///< matches the first filled cell of such rows, wherever they stand
    QRegularExpression endsAt;   ///< matches the first filled cell of the row before which the table ends;
                                 ///< another table may follow on the sheet
    QRegularExpression areaCode; ///< header of the code column; empty when there is none
    QRegularExpression areaName; ///< header of the name column; empty when there is none
    std::vector<AreaKind> areaKinds;         ///< what a name may be; empty: anything
    QRegularExpression areaKindHeader;       ///< a column that says what kind of area a row is
    std::vector<AreaKindRule> areaKindRules; ///< the first that matches counts
    AreaId area;                             ///< for tables without area columns: all of it is for this area
    AreaColumns areaElse; ///< of rows whose own area columns are blank; in others, to be held against itself
    std::vector<AreaScope> scopes;
    PeriodSource periodSource = PeriodSource::Title;
    QRegularExpression yearColumn;
    QRegularExpression quarterColumn; ///< holds 1 to 4: quarters of the financial year
    QRegularExpression monthColumn;   ///< holds the name of a month of that year
    /// A day just before the end of a month is a slip for its end; a month in a header is its last day.
    bool toMonthEnd = false;
    QRegularExpression periodPattern; ///< captures (?<period>...) in a title or in the file's name
    QString periodTemplate;           ///< how a bare year is to be read: "Mid-%1"; empty: as it stands
    std::map<int, QString> periodTemplateByMonth; ///< the same, by the month in which the edition came out
    std::vector<ValueColumn> values;
    std::vector<QRegularExpression> ignoredColumns; ///< known columns that hold no figures of ours
    std::vector<FilledColumn> fillDown;
    std::vector<RowFilter> rows;
    std::vector<CategoryRule> categories; ///< those of the table before those of the layout
    bool sumRows = false; ///< rows with the same area, period and breakdown are parts of one figure
    /// Narrows sumRows to figures whose category of this dimension matches; of others a second is an error.
    QString sumDimension;
    QRegularExpression sumCategories;
};

struct Layout {
    LayoutId id;
    PublicationId publication;
    QString title;
    QString note;                         ///< for example that the fixture follows the documented schema
    QRegularExpression editionInFileName; ///< captures (?<edition>yyyy-mm-dd) where file names carry a date
    std::vector<TableLayout> tables;
};

/// Reads every *.json of the folder. Errors name the file and the entry.
Result<std::vector<Layout>>
loadLayouts(const QString &folder = QStringLiteral(":/yardstick/catalogue/layouts"));

} // namespace yardstick
