// The words, numbers and marks of a text in which a period may be named. Only for the reading of periods.
#pragma once

#include <QString>
#include <QVarLengthArray>

namespace yardstick::periods {

struct Token {
    enum class Kind { Number, Word, Mark, Other };
    Kind kind = Kind::Other;
    QStringView text;
    int number = -1; ///< of a Number with at most four digits
};

using Tokens = QVarLengthArray<Token, 24>;

/// Lower case, notes dropped, one kind of apostrophe and one kind of dash.
QString plainText(QStringView text);

/// The tokens of a plain text, as views into it. "100,000" is one number and holds no year; "q1" is a word
/// and a number; "endingmar" is two words; digits glued to other letters ("e12000007", "30th") are no number.
Tokens tokensOf(QStringView plain);

} // namespace yardstick::periods
