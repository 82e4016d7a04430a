// Money as British text, by the rounding rule of format.h. The short forms are those of the Ministry of
// Justice's press pipeline (mojrap), with a sign and a carry that it loses.
#pragma once

#include "core/model/money.h"

#include <QString>

namespace yardstick {

/// "£16,666.67", "−£5.50"; whole pounds without pence, as GOV.UK writes them: "£200,000".
QString moneyText(Pence amount);

/// In thousands, millions or billions of pounds, rounded to `decimals` places (0 to 6): "£356.3k", "£36.6m",
/// "£4.654m" (3), "£1.2bn", "−£36.6m". What rounds up to a thousand thousands is a million: £999,999 is
/// "£1.0m". Below £1,000 as moneyText().
QString shortMoneyText(Pence amount, int decimals = 1);

} // namespace yardstick
