#include "core/model/period.h"

#include <array>

namespace yardstick {

namespace {

constexpr std::array<QLatin1String, 12> monthNames = {
    QLatin1String("January"), QLatin1String("February"), QLatin1String("March"),
    QLatin1String("April"),   QLatin1String("May"),      QLatin1String("June"),
    QLatin1String("July"),    QLatin1String("August"),   QLatin1String("September"),
    QLatin1String("October"), QLatin1String("November"), QLatin1String("December")};

constexpr int monthsInYear = 12;
/// An annual count of people is taken on the same day each year, give or take a leap day or a weekend.
constexpr int stockSlackDays = 5;

QString monthName(QDate date, bool brief)
{
    const QLatin1String name = monthNames[static_cast<size_t>(date.month() - 1)];
    return brief ? name.left(3) : name;
}

QString monthAndYear(QDate date, bool brief)
{
    return monthName(date, brief) + u' ' + QString::number(date.year());
}

/// "April to June 2024"; "December 2023 to February 2024".
QString monthsText(const Period &period, bool brief)
{
    const QDate first = period.firstDay();
    const QDate last = period.lastDay();
    const QString from = first.year() == last.year() ? monthName(first, brief) : monthAndYear(first, brief);
    return from + QStringLiteral(" to ") + monthAndYear(last, brief);
}

QString dayText(QDate date, bool brief)
{
    return QString::number(date.day()) + u' ' + monthAndYear(date, brief);
}

} // namespace

Period Period::fromMonths(QDate firstDay, int months)
{
    Period period;
    if (!firstDay.isValid() || months < 0 || (months > 0 && firstDay.day() != 1))
        return period;
    period.m_first = firstDay;
    period.m_months = months;
    return period;
}

Period Period::day(QDate date)
{
    return fromMonths(date, 0);
}

Period Period::month(int year, int month)
{
    return fromMonths(QDate(year, month, 1), 1);
}

Period Period::calendarQuarter(int year, int q)
{
    return q < 1 || q > 4 ? Period() : fromMonths(QDate(year, 3 * q - 2, 1), 3);
}

Period Period::financialQuarter(int startYear, int q)
{
    return q < 1 || q > 4 ? Period() : fromMonths(QDate(startYear, 4, 1).addMonths(3 * (q - 1)), 3);
}

Period Period::calendarYear(int year)
{
    return fromMonths(QDate(year, 1, 1), monthsInYear);
}

Period Period::financialYear(int startYear)
{
    return fromMonths(QDate(startYear, 4, 1), monthsInYear);
}

Period Period::yearEnding(int year, int month)
{
    return fromMonths(QDate(year, month, 1).addMonths(1 - monthsInYear), monthsInYear);
}

QDate Period::lastDay() const
{
    return m_months == 0 ? m_first : m_first.addMonths(m_months).addDays(-1);
}

Period::Kind Period::kind() const
{
    switch (m_months) {
    case 0:
        return Kind::Day;
    case 1:
        return Kind::Month;
    case 3:
        return Kind::Quarter;
    case monthsInYear:
        return m_first.month() == 1   ? Kind::CalendarYear
               : m_first.month() == 4 ? Kind::FinancialYear
                                      : Kind::YearEnding;
    default:
        return Kind::Span;
    }
}

bool Period::overlaps(const Period &other) const
{
    return isValid() && other.isValid() && m_first <= other.lastDay() && other.m_first <= lastDay();
}

bool Period::contains(const Period &other) const
{
    return isValid() && other.isValid() && m_first <= other.m_first && other.lastDay() <= lastDay();
}

bool Period::leadsTo(const Period &next) const
{
    if (!isValid() || !next.isValid() || next.lastDay() <= lastDay())
        return false;
    if (m_months == 0 || next.m_months == 0) {
        return m_months == next.m_months &&
               next.m_first <= m_first.addMonths(monthsInYear).addDays(stockSlackDays);
    }
    if (next.m_first == lastDay().addDays(1))
        return true;
    return m_months == next.m_months && next.m_first <= lastDay() &&
           next.m_first <= m_first.addMonths(monthsInYear);
}

QDate Period::middle() const
{
    return isValid() ? m_first.addDays(m_first.daysTo(lastDay()) / 2) : QDate();
}

std::strong_ordering operator<=>(const Period &a, const Period &b)
{
    // Periods of one length end in the order in which they begin, and most that are compared are; a last day
    // takes long to work out.
    if (a.m_months == b.m_months)
        return a.m_first.toJulianDay() <=> b.m_first.toJulianDay();
    const auto byLast = a.lastDay().toJulianDay() <=> b.lastDay().toJulianDay();
    return byLast != 0 ? byLast : a.m_first.toJulianDay() <=> b.m_first.toJulianDay();
}

QString periodLabel(const Period &period)
{
    if (!period.isValid())
        return {};
    switch (period.kind()) {
    case Period::Kind::Day:
        return dayText(period.firstDay(), false);
    case Period::Kind::Month:
        return monthAndYear(period.firstDay(), false);
    case Period::Kind::CalendarYear:
        return QString::number(period.firstDay().year());
    case Period::Kind::YearEnding:
        return QStringLiteral("year ending ") + monthAndYear(period.lastDay(), false);
    case Period::Kind::Quarter:
    case Period::Kind::FinancialYear:
    case Period::Kind::Span:
        break;
    }
    return monthsText(period, false);
}

QString periodShortLabel(const Period &period)
{
    if (!period.isValid())
        return {};
    const QDate first = period.firstDay();
    switch (period.kind()) {
    case Period::Kind::Day:
        return dayText(first, true);
    case Period::Kind::Month:
        return monthAndYear(first, true);
    case Period::Kind::CalendarYear:
        return QString::number(first.year());
    case Period::Kind::FinancialYear:
        return QStringLiteral("%1-%2").arg(first.year()).arg((first.year() + 1) % 100, 2, 10, QChar(u'0'));
    case Period::Kind::YearEnding:
        return QStringLiteral("YE ") + monthAndYear(period.lastDay(), true);
    case Period::Kind::Quarter:
        if (first.month() % 3 == 1)
            return QStringLiteral("%1 Q%2").arg(first.year()).arg(first.month() / 3 + 1);
        break;
    case Period::Kind::Span:
        break;
    }
    return monthsText(period, true);
}

QString periodKindName(Period::Kind kind)
{
    switch (kind) {
    case Period::Kind::Day:
        return QStringLiteral("day");
    case Period::Kind::Month:
        return QStringLiteral("month");
    case Period::Kind::Quarter:
        return QStringLiteral("quarter");
    case Period::Kind::CalendarYear:
        return QStringLiteral("calendar year");
    case Period::Kind::FinancialYear:
        return QStringLiteral("financial year");
    case Period::Kind::YearEnding:
        return QStringLiteral("rolling year");
    case Period::Kind::Span:
        break;
    }
    return QStringLiteral("span of months");
}

} // namespace yardstick
