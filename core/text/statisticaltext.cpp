#include "core/text/statisticaltext.h"

#include "core/text/format.h"

namespace yardstick {

QString roundedPercentText(double percent, int decimals)
{
    constexpr double whole = 100;
    const QString rounded = numberText(percent, decimals);
    if (percent != 0 && rounded == numberText(0, decimals))
        return QStringLiteral("[low]");
    if (percent < whole && rounded == numberText(whole, decimals))
        return QStringLiteral("[high]");
    return rounded + u'%';
}

QString changeWord(double before, double after)
{
    if (after == before)
        return QStringLiteral("did not change");
    return after > before ? QStringLiteral("increased") : QStringLiteral("decreased");
}

} // namespace yardstick
