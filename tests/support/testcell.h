// What a cell of a test workbook is, from the text that stands for it in a fixture.
#pragma once

#include "core/sheets/sheetreader.h"

#include <QString>

namespace yardstick::test {

/// A fixture's text and what it stands for:
/// "12", "-4.5", "0.25"  a number      "'12"     the text behind the apostrophe
/// "=2024-03-31"         a date        "=25.3%"  the number 0.253, shown as a percentage
/// "=TRUE", "=FALSE"     a truth       "=#N/A"   an error
/// "Kent^{8,9}"          text with a superscript run at its end
/// anything else ("1,234", "007", "[x]") is text; nothing is an empty cell.
struct TestCell {
    Cell::Kind kind = Cell::Kind::Empty;
    QString text; ///< without the superscript; a date as 2024-03-31, a percentage as 25.3%
    QString superscript;
    double number = 0; ///< as Cell::number
    bool percent = false;

    bool operator==(const TestCell &) const = default;
};

TestCell testCell(const QString &fixture);

} // namespace yardstick::test
