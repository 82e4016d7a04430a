// A small spreadsheet read whole, with what a cell shows beside what it holds: for lists of grants and
// payments, where identifiers keep their zeros and amounts their pence. Published figures are streamed
// instead (core/importing).
#pragma once

#include "core/result.h"

#include <QDate>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace yardstick {

struct PlainCell {
    QString text;                      ///< as displayed
    std::optional<double> number = {}; ///< where the cell holds one
    QDate day = {};                    ///< where it holds a day

    bool operator==(const PlainCell &) const = default;
};

struct PlainRow {
    int number = 0;                 ///< from 1
    std::map<int, PlainCell> cells; ///< the filled ones, by column from 1

    QString text(int column) const; ///< empty where there is none

    bool operator==(const PlainRow &) const = default;
};

struct PlainSheet {
    int index = 0; ///< from 0
    QString name;
    std::vector<PlainRow> rows;

    bool operator==(const PlainSheet &) const = default;
};

/// The visible sheets. Errors: those of readSheets(), and more rows than such a list can have.
Result<std::vector<PlainSheet>> plainSheets(const QString &path);

} // namespace yardstick
