#include "core/text/moneytext.h"

#include "core/text/format.h"

#include <array>
#include <cmath>

namespace yardstick {

namespace {

struct Unit {
    double pence;
    QLatin1String suffix;
};

const std::array<Unit, 3> units = {Unit{1e5, QLatin1String("k")}, Unit{1e8, QLatin1String("m")},
                                   Unit{1e11, QLatin1String("bn")}};

QString withPound(const QString &number)
{
    const bool negative = number.startsWith(QChar(u'\u2212'));
    return negative ? number.left(1) + u'£' + number.mid(1) : u'£' + number;
}

} // namespace

QString moneyText(Pence amount)
{
    constexpr int places = 2;
    const bool whole = amount.amount % poundInPence == 0;
    return withPound(numberText(static_cast<double>(amount.amount) / poundInPence, whole ? 0 : places));
}

QString shortMoneyText(Pence amount, int decimals)
{
    const auto pence = static_cast<double>(amount.amount);
    if (std::abs(pence) < units.front().pence)
        return moneyText(amount);
    QString text;
    for (const Unit &unit : units) {
        const QString number = numberText(pence / unit.pence, decimals);
        text = withPound(number) + unit.suffix;
        // What is rounded decides, so the text is asked: "1,000.0" thousands are a million.
        if (!number.contains(u','))
            break;
    }
    return text;
}

} // namespace yardstick
