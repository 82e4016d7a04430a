#include "core/text/embargotext.h"

#include "core/model/embargo.h"
#include "core/text/format.h"

namespace yardstick {

QString embargoMoment(const QDateTime &moment)
{
    const QDateTime clock = londonClock(moment);
    const int hour = clock.time().hour();
    const QString time = QStringLiteral("%1:%2%3")
                             .arg(hour % 12 == 0 ? 12 : hour % 12)
                             .arg(clock.time().minute(), 2, 10, QLatin1Char('0'))
                             .arg(hour < 12 ? QStringLiteral("am") : QStringLiteral("pm"));
    return QStringLiteral("%1 on %2").arg(time, dateText(clock.date()));
}

QString embargoMark(const QDateTime &moment)
{
    return QStringLiteral("EMBARGOED until %1").arg(embargoMoment(moment));
}

} // namespace yardstick
