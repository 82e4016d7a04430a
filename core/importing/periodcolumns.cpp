#include "core/importing/periodcolumns.h"

#include "core/importing/cellvalue.h"

namespace yardstick {

namespace {

/// A publisher who means the end of a month and writes a day before it is off by this much at most.
constexpr int longestSlip = 3;

/// The month of `year` that `name` names: of a financial year January to March are in its second half.
std::optional<Period> monthOf(const Period &year, const QString &name)
{
    const auto named = parsePeriod(name + QStringLiteral(" 2000"));
    if (!named || named->kind() != Period::Kind::Month)
        return std::nullopt;
    const int month = named->firstDay().month();
    const Period::Kind kind = year.kind();
    if (kind != Period::Kind::FinancialYear && kind != Period::Kind::CalendarYear)
        return std::nullopt;
    const bool later = kind == Period::Kind::FinancialYear && month < 4;
    return Period::month(year.firstDay().year() + (later ? 1 : 0), month);
}

std::optional<Period> quarterOf(const Period &year, std::string_view text)
{
    const auto quarter = parseNumber(text);
    if (!quarter || *quarter < 1 || *quarter > 4 || year.kind() != Period::Kind::FinancialYear)
        return std::nullopt;
    return Period::financialQuarter(year.firstDay().year(), static_cast<int>(*quarter));
}

} // namespace

std::optional<int> PeriodColumns::periodOf(const Row &row)
{
    const auto *known =
        m_periods.find({textAt(row, m_match.year), textAt(row, m_match.quarter), textAt(row, m_match.month)});
    if (known)
        return *known;
    const std::optional<Period> period = resolve(row);
    const auto number = period ? std::optional<int>(m_draft.periods.indexOf(*period)) : std::optional<int>();
    m_periods.remember(number);
    if (!period) {
        m_issues.add(row, m_match.year, Issue::Severity::Error,
                     QStringLiteral("\"%1\" is no period; correct it in the file.")
                         .arg(trimmedText(textAt(row, m_match.year))));
    }
    return number;
}

QString PeriodColumns::inTemplate(const QString &text) const
{
    const TableLayout &table = *m_match.table;
    const auto byMonth = table.periodTemplateByMonth.find(m_draft.release.editionDate.month());
    if (byMonth != table.periodTemplateByMonth.end())
        return QString(byMonth->second).replace(QStringLiteral("%1"), text);
    return table.periodTemplate.isEmpty() ? text
                                          : QString(table.periodTemplate).replace(QStringLiteral("%1"), text);
}

// "30/12/2017" among the ends of months: the Home Office's rolling years have such a slip.
QString PeriodColumns::wholeMonths(const Row &row, const QString &text)
{
    const auto day = parsePeriod(text);
    if (!day || day->kind() != Period::Kind::Day)
        return text;
    QDate last = day->firstDay();
    const int missing = last.daysInMonth() - last.day();
    if (missing > 0 && missing <= longestSlip) {
        last = last.addDays(missing);
        m_issues.add(row, m_match.year, Issue::Severity::Warning,
                     QStringLiteral("\"%1\" is not the last day of its month; it was read as %2, here and "
                                    "wherever it stands.")
                         .arg(text, periodLabel(Period::day(last))));
    }
    return last.toString(Qt::ISODate);
}

std::optional<Period> PeriodColumns::resolve(const Row &row)
{
    QString text = shownText(textAt(row, m_match.year));
    if (m_match.table->toMonthEnd)
        text = wholeMonths(row, text);
    const std::optional<Period> period = parsePeriod(inTemplate(text));
    if (!period)
        return std::nullopt;
    if (m_match.month >= 0)
        return monthOf(*period, shownText(textAt(row, m_match.month)));
    return m_match.quarter >= 0 ? quarterOf(*period, textAt(row, m_match.quarter)) : period;
}

} // namespace yardstick
