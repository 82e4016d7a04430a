#include "core/model/periodreader.h"

#include <array>

namespace yardstick::periods {

namespace {

/// Criminal statistics begin in 1857; "1072" in a cell is a count, not a year.
constexpr int earliestYear = 1850;
constexpr int latestYear = 2099;
/// A longer span that is not whole years ("Sep-18 to Sep-19") is from one count to another, not a period.
constexpr int longestOddSpan = 12;

/// Reads the grammar from one place. Every function moves past what it reads, or stays where it was.
class Reader {
public:
    Reader(const Tokens &tokens, qsizetype at)
        : m_tokens(tokens)
        , m_at(at)
    {
    }

    /// The longest period that begins here.
    std::optional<Match> period()
    {
        const qsizetype begin = m_at;
        for (const auto form : {&Reader::yearEnding, &Reader::daysOrDay, &Reader::months,
                                &Reader::quarterFirst, &Reader::midYear, &Reader::years}) {
            m_at = begin;
            m_isStretch = false;
            if (const Period found = (this->*form)(); found.isValid())
                return Match{found, m_at, m_isStretch};
        }
        m_at = begin;
        return std::nullopt;
    }

private:
    const Token *peek() const { return m_at < m_tokens.size() ? &m_tokens[m_at] : nullptr; }

    bool take(QStringView text)
    {
        if (!peek() || peek()->text != text)
            return false;
        ++m_at;
        return true;
    }

    bool takeAny(std::initializer_list<QStringView> texts)
    {
        for (const QStringView text : texts) {
            if (take(text))
                return true;
        }
        return false;
    }

    std::optional<int> number(qsizetype fewestDigits, qsizetype mostDigits)
    {
        const Token *token = peek();
        if (!token || token->kind != Token::Kind::Number || token->text.size() < fewestDigits ||
            token->text.size() > mostDigits || token->number < 0)
            return std::nullopt;
        ++m_at;
        return token->number;
    }

    std::optional<int> fullYear()
    {
        const qsizetype begin = m_at;
        const std::optional<int> year = number(4, 4);
        if (year && *year >= earliestYear && *year <= latestYear)
            return year;
        m_at = begin;
        return std::nullopt;
    }

    /// "2018", "'18", "18", "-18": a year behind the name of a month.
    std::optional<int> yearOfMonth()
    {
        const qsizetype begin = m_at;
        take(u"-");
        take(u"'");
        if (const auto year = fullYear())
            return year;
        if (const auto year = number(2, 2))
            return *year + (*year < 80 ? 2000 : 1900);
        m_at = begin;
        return std::nullopt;
    }

    std::optional<int> month()
    {
        static constexpr std::array<QStringView, 12> names = {
            u"january", u"february", u"march",     u"april",   u"may",      u"june",
            u"july",    u"august",   u"september", u"october", u"november", u"december"};
        const Token *token = peek();
        if (!token || token->kind != Token::Kind::Word)
            return std::nullopt;
        for (size_t i = 0; i < names.size(); ++i) {
            if (token->text == names[i] || token->text == names[i].left(3) ||
                (i == 8 && token->text == u"sept")) {
                ++m_at;
                return static_cast<int>(i) + 1;
            }
        }
        return std::nullopt;
    }

    /// "30 September 2012", "31/03/2003", "2012-09-30".
    QDate date()
    {
        const qsizetype begin = m_at;
        if (const auto dayNumber = number(1, 2)) {
            if (const auto monthNumber = month()) {
                if (const auto year = fullYear())
                    return QDate(*year, *monthNumber, *dayNumber);
            } else if (take(u"/")) {
                const auto second = number(1, 2);
                const bool third = take(u"/");
                if (const auto year = fullYear(); second && third && year)
                    return QDate(*year, *second, *dayNumber);
            }
        }
        m_at = begin;
        if (const auto year = fullYear(); year && take(u"-")) {
            const auto second = number(2, 2);
            const bool third = take(u"-");
            if (const auto dayNumber = number(2, 2); second && third && dayNumber)
                return QDate(*year, *second, *dayNumber);
        }
        m_at = begin;
        return {};
    }

    /// "Year ending March 2024", "12 months ending 31/03/2003", "YE Jun 2024", "quarter ending June 2024".
    Period yearEnding()
    {
        int length = 12;
        if (take(u"ye")) {
            // needs no "ending"
        } else {
            const qsizetype begin = m_at;
            if (takeAny({u"12", u"twelve"})) {
                if (!take(u"months"))
                    return {};
            } else if (takeAny({u"3", u"three"})) {
                length = 3;
                if (!take(u"months"))
                    return {};
            } else if (take(u"quarter")) {
                length = 3;
            } else if (!take(u"year")) {
                return {};
            }
            if (!takeAny({u"ending", u"ended", u"to"})) {
                m_at = begin;
                return {};
            }
        }
        if (const QDate last = date(); last.isValid()) {
            // A year that ends within a month ("12 months ending 30/12/2017") is a slip of the publisher's.
            return last.day() == last.daysInMonth() ? ending(last.year(), last.month(), length) : Period();
        }
        const auto lastMonth = month();
        const auto year = lastMonth ? yearOfMonth() : std::nullopt;
        return year ? ending(*year, *lastMonth, length) : Period();
    }

    static Period ending(int year, int lastMonth, int length)
    {
        return Period::fromMonths(QDate(year, lastMonth, 1).addMonths(1 - length), length);
    }

    /// Whole months from the one of `first` to the one of `last`.
    Period stretch(QDate first, QDate last)
    {
        const int length = (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
        if (length < 1 || (length > longestOddSpan && length % 12 != 0))
            return {};
        m_isStretch = true;
        return Period::fromMonths(first, length);
    }

    /// A day, or "1 April 2019 to 31 March 2020".
    Period daysOrDay()
    {
        const QDate first = date();
        if (!first.isValid())
            return {};
        const qsizetype afterFirst = m_at;
        if (take(u"to") || take(u"-")) {
            if (const QDate last = date();
                last.isValid() && first.day() == 1 && last.day() == last.daysInMonth()) {
                if (const Period whole = stretch(first, last); whole.isValid())
                    return whole;
            }
        }
        m_at = afterFirst;
        return Period::day(first);
    }

    /// "Sep-18", "Apr 2019 to Mar 2020", "Apr '10 to Mar '11", "Jan to Mar 2024".
    Period months()
    {
        const auto firstMonth = month();
        if (!firstMonth)
            return {};
        const auto firstYear = yearOfMonth();
        const qsizetype afterFirst = m_at;
        if (take(u"to") || take(u"-")) {
            const auto lastMonth = month();
            if (const auto lastYear = lastMonth ? yearOfMonth() : std::nullopt) {
                const QDate last(*lastYear, *lastMonth, 1);
                if (const Period whole = stretch(QDate(firstYear.value_or(*lastYear), *firstMonth, 1), last);
                    whole.isValid())
                    return whole;
            }
        }
        m_at = afterFirst;
        return firstYear ? Period::month(*firstYear, *firstMonth) : Period();
    }

    std::optional<int> quarterNumber()
    {
        const qsizetype begin = m_at;
        if (takeAny({u"q", u"quarter"})) {
            if (const auto q = number(1, 1); q && *q >= 1 && *q <= 4)
                return q;
        }
        m_at = begin;
        return std::nullopt;
    }

    /// "Q1 2024", "Q1 2024-25".
    Period quarterFirst()
    {
        const auto q = quarterNumber();
        const auto year = q ? fullYear() : std::nullopt;
        if (!year)
            return {};
        return financialYearBehind(*year) ? Period::financialQuarter(*year, *q)
                                          : Period::calendarQuarter(*year, *q);
    }

    /// "Mid-2023": the population of the middle of a year is that of 30 June.
    Period midYear()
    {
        if (!take(u"mid"))
            return {};
        take(u"-");
        const auto year = fullYear();
        return year ? Period::day(QDate(*year, 6, 30)) : Period();
    }

    /// Moves past "/18", "-18", "_18", "/2018" or "to 2018" when that is the year after `year`.
    bool financialYearBehind(int year)
    {
        const qsizetype begin = m_at;
        if (takeAny({u"/", u"-", u"_"})) {
            if (const auto next = number(2, 2); next && *next == (year + 1) % 100)
                return true;
        }
        m_at = begin;
        if (takeAny({u"/", u"to"})) {
            if (const auto next = fullYear(); next && *next == year + 1)
                return true;
        }
        m_at = begin;
        return false;
    }

    /// "2017/18", "2019 to 2020", "2024", "2024-25 Q1", "2024 Q2".
    Period years()
    {
        const auto year = fullYear();
        if (!year)
            return {};
        const bool financial = financialYearBehind(*year);
        const auto q = quarterNumber();
        if (financial)
            return q ? Period::financialQuarter(*year, *q) : Period::financialYear(*year);
        return q ? Period::calendarQuarter(*year, *q) : Period::calendarYear(*year);
    }

    const Tokens &m_tokens;
    qsizetype m_at = 0;
    bool m_isStretch = false;
};

} // namespace

std::optional<Match> periodAt(const Tokens &tokens, qsizetype at)
{
    return Reader(tokens, at).period();
}

} // namespace yardstick::periods
