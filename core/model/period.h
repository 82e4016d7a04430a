// The stretch of time that a figure is for: a year, a quarter, a month, or a day on which people were
// counted. Two periods are the same when they cover the same days, however a publisher writes them: "2023-24"
// and "year ending March 2024" are one period.
#pragma once

#include "core/result.h"

#include <QDate>

#include <compare>
#include <optional>
#include <vector>

namespace yardstick {

class Period {
public:
    enum class Kind { Day, Month, Quarter, CalendarYear, FinancialYear, YearEnding, Span };

    Period() = default; ///< invalid; isValid() is false

    static Period day(QDate date);                  ///< a stock counted on a day, such as 30 June (mid-year)
    static Period month(int year, int month);       ///< month 1 to 12
    static Period calendarQuarter(int year, int q); ///< q 1 is January to March
    static Period financialQuarter(int startYear, int q); ///< q 1 is April to June of startYear
    static Period calendarYear(int year);                 ///< January to December
    static Period financialYear(int startYear);           ///< April of startYear to March of the next year
    static Period yearEnding(int year, int month);        ///< the twelve months that end with that month
    /// `months` whole months from `firstDay`, which must be the first of a month; 0 months is that one day.
    static Period fromMonths(QDate firstDay, int months);

    bool isValid() const { return m_first.isValid(); }
    QDate firstDay() const { return m_first; }
    QDate lastDay() const;
    int months() const { return m_months; } ///< 0 for a day
    Kind kind() const;

    bool overlaps(const Period &other) const;
    bool contains(const Period &other) const;
    /// True when `next` begins on the day after this ends, or rolls on from it with the same length
    /// (overlapping years such as year ending March, year ending June) by at most twelve months: nothing lies
    /// between the two. Two days lead to each other when they are the stocks of one year and the next: at
    /// most a year and a few days.
    bool leadsTo(const Period &next) const;
    /// The middle day: where the period stands on a date axis.
    QDate middle() const;

    /// Ordered by last day, then by first day: the order in which periods become known.
    friend std::strong_ordering operator<=>(const Period &a, const Period &b);
    bool operator==(const Period &) const = default;
    friend size_t qHash(const Period &p, size_t seed = 0)
    {
        return ::qHash(p.m_first.toJulianDay() * 1000 + p.m_months, seed);
    }

private:
    QDate m_first;
    int m_months = 0;
};

/// Reads every form of publications.md section 3: "2017/18", "2017-18", "2017_18", "2019 to 2020", "Apr 2019
/// to Mar 2020", "Apr '10 to Mar '11", "Year ending March 2024", "12 months ending 31/03/2003", "Sep-18", "30
/// September 2012", "31/03/2003", "Mid-2023", "2024", "2024-25 Q1", "Q1 2024", "Jan to Mar 2024", and the
/// labels that periodLabel() writes. White space, line breaks, case and trailing [note ...] marks do not
/// matter. A two-digit year from 00 to 79 is of this century, from 80 to 99 of the last. None when the text
/// is not exactly a period: "2017/19" and "2024-26" are none.
std::optional<Period> parsePeriod(QStringView text);

/// The period that is named inside a longer text, such as a table's title ("... year ending December 2024
/// [note 2]") or a header ("Rate per 100,000: 2014"). None when there is none, and none when the text names
/// two different periods
/// ("year ending September 2023 and year ending December 2024") or only where a stretch begins or ends
/// ("since 2014"): such a text does not say which period its figures are for.
std::optional<Period> findPeriod(QStringView text);

/// Every period that is named inside a text, in its order, without those that only say where a stretch begins
/// or ends: two for "year ending September 2023 and year ending December 2024".
std::vector<Period> periodsNamed(QStringView text);

/// How a period is written for people: "2023-24" is written "April 2023 to March 2024", a calendar year
/// "2024", another year "year ending June 2024", a quarter "April to June 2024", a month "June 2024", a day
/// "30 June 2024", any other span "April 2021 to March 2024". Empty for an invalid period. parsePeriod()
/// reads it back.
QString periodLabel(const Period &period);

/// A short form for axes and table headings: "2023-24", "2024", "YE Jun 2024", "2024 Q2", "Jun 2024", "30 Jun
/// 2024", "Apr 2021 to Mar 2024". parsePeriod() reads it back.
QString periodShortLabel(const Period &period);

/// "financial year", "calendar year", "quarter" ...: the word for the kind.
QString periodKindName(Period::Kind kind);

} // namespace yardstick
