// What people type and spreadsheets hold, as money and days: "£1,234.50", "(£500)", "31/03/2024", "31 Mar
// 24". What can be read in two ways is not guessed. How both are written is core/text.
#pragma once

#include "core/model/money.h"
#include "core/result.h"

#include <QDate>

namespace yardstick {

/// An amount to the penny: with or without "£" or "GBP" and commas between thousands; below 0 with a minus
/// sign or in brackets; "£600k" and "£1.2m". Errors: "1.234,50", "12.345", words.
Result<Pence> parseMoney(const QString &text);

/// The same of a spreadsheet's number of pounds. Error: parts of a penny.
Result<Pence> moneyFromPounds(double pounds);

/// A day: "2024-03-31", with or without a time, "31/03/2024", "31.3.24", "31 March 2024", "31-Mar-24",
/// "31st of March 2024", "Sunday 31 March 2024"; the day stands before the month, as the British write it.
/// A year of two digits is from 1980 to 2079. Errors: a month without a day, "03/31/2024", no day at all.
Result<QDate> parseDay(const QString &given);

/// "yes", "y", "true", "1", "x" and their opposites; empty is no.
Result<bool> parseFlag(const QString &text);

} // namespace yardstick
