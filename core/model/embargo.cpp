#include "core/model/embargo.h"

#include <QTimeZone>

namespace yardstick {

namespace {

Result<QTimeZone> london()
{
    QTimeZone zone("Europe/London");
    if (!zone.isValid())
        return Error{QStringLiteral(
            "The time zones of this computer are not installed (package tzdata), so the time of an "
            "embargo can't be told.")};
    return zone;
}

} // namespace

Result<QDateTime> londonMoment(QDate day, QTime time)
{
    const Result<QTimeZone> zone = london();
    if (!zone)
        return zone.error();
    // Winter time is the later reading of an hour that comes twice; where it isn't in force, summer time is.
    const QDateTime winter(day, time, Qt::UTC);
    if (winter.toTimeZone(*zone).time() == time)
        return winter;
    const QDateTime summer = winter.addSecs(-3600);
    if (summer.toTimeZone(*zone).time() == time)
        return summer;
    return Error{
        QStringLiteral("There is no %1 on %2: the clocks go forward in that hour.")
            .arg(time.toString(QStringLiteral("HH:mm")), day.toString(QStringLiteral("d MMMM yyyy")))};
}

QDateTime londonClock(const QDateTime &moment)
{
    const Result<QTimeZone> zone = london();
    return zone ? moment.toTimeZone(*zone) : moment;
}

Result<QDateTime> parseEmbargo(const QString &text)
{
    QString plain = text.trimmed();
    plain.replace(QLatin1Char('T'), QLatin1Char(' '));
    const QDate day = QDate::fromString(plain.section(QLatin1Char(' '), 0, 0), Qt::ISODate);
    const QString clock = plain.section(QLatin1Char(' '), 1);
    const QTime time =
        clock.isEmpty() ? standardReleaseTime : QTime::fromString(clock, QStringLiteral("HH:mm"));
    if (!day.isValid() || !time.isValid())
        return Error{
            QStringLiteral("“%1” is no embargo: write a day and a time in London, such as 2026-11-26 09:30.")
                .arg(text)};
    return londonMoment(day, time);
}

bool isUnderEmbargo(const Release &release, const QDateTime &now)
{
    return release.embargoUntil.isValid() && now < release.embargoUntil;
}

std::optional<QDateTime> embargoOn(const std::vector<Release> &releases, const QDateTime &now)
{
    std::optional<QDateTime> last;
    for (const Release &release : releases) {
        if (isUnderEmbargo(release, now) && (!last || *last < release.embargoUntil))
            last = release.embargoUntil;
    }
    return last;
}

} // namespace yardstick
