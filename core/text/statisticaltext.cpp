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

QString specialCauseText(SpecialCause cause)
{
    switch (cause) {
    case SpecialCause::None:
        break;
    case SpecialCause::OutsideLimits:
        return QStringLiteral("outside the control limits");
    case SpecialCause::Trend:
        return QStringLiteral("one of seven that rise or fall in a row");
    case SpecialCause::TwoOfThree:
        return QStringLiteral("one of two out of three near a control limit");
    case SpecialCause::OneSide:
        return QStringLiteral("one of seven on one side of the centre");
    }
    return QStringLiteral("ordinary variation");
}

QString funnelPlaceText(FunnelPlace place)
{
    switch (place) {
    case FunnelPlace::LowBeyond998:
        return QStringLiteral("low, beyond the 99.8 per cent limit");
    case FunnelPlace::LowBeyond95:
        return QStringLiteral("low, beyond the 95 per cent limit");
    case FunnelPlace::HighBeyond95:
        return QStringLiteral("high, beyond the 95 per cent limit");
    case FunnelPlace::HighBeyond998:
        return QStringLiteral("high, beyond the 99.8 per cent limit");
    case FunnelPlace::Within:
        break;
    }
    return QStringLiteral("within the control limits");
}

} // namespace yardstick
