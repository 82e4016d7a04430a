// A table on its way out of the program: typed columns with what they mean, rows, and the words that must go
// with them. The one value behind every .csv, .csv-metadata.json and .xlsx that is made of figures, so that
// they can't disagree.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

#include <variant>
#include <vector>

namespace yardstick {

enum class DataType { Text, Number, Date };

struct DataColumn {
    QString name;        ///< for programs: "lower_limit"
    QString title;       ///< for people, the head of the column: "Lower limit (95%)"
    QString description; ///< a sentence, or empty
    DataType type = DataType::Text;

    bool operator==(const DataColumn &) const = default;
};

/// Nothing, a text, a number, a day.
using DataCell = std::variant<std::monostate, QString, double, QDate>;

struct DataTable {
    QString title;
    QString description;
    QString publisher; ///< of the figures; empty where there are several
    QStringList sources;
    QStringList notes;
    std::vector<DataColumn> columns;
    std::vector<std::vector<DataCell>> rows; ///< each as long as `columns`

    bool operator==(const DataTable &) const = default;
};

/// The licence of the figures that the publishers of this field give.
inline const QString figuresLicence = QStringLiteral("Open Government Licence v3.0");

/// A text as a cell that no spreadsheet takes for a formula: one that begins with = + - @, a tab or a line
/// break gets an apostrophe before it (OWASP, CSV injection). A lone sign is a publisher's marker and stays.
QString inertText(const QString &text);

/// The cell as a .csv writes it: numbers plain, days as 2024-12-31, nothing as nothing.
QString csvText(const DataCell &cell);

/// UTF-8, a row of titles, then the rows (RFC 4180).
QByteArray csvOf(const DataTable &table);

/// The metadata that stands beside a .csv as "<name>.csv-metadata.json" (W3C, Metadata Vocabulary for Tabular
/// Data). `fileName` is the name of the .csv.
QByteArray csvMetadataOf(const DataTable &table, const QString &fileName);

/// A workbook with the table as a table of the spreadsheet's own on the first sheet and its sources and notes
/// on the second. Texts are stored as texts and never as formulas. Errors: a temporary file that can't be
/// written.
Result<QByteArray> workbookOf(const DataTable &table);

} // namespace yardstick
