// The period of a row, from its year, quarter and month columns. Each distinct text is looked up once.
#pragma once

#include "core/importing/sheetissues.h"
#include "core/importing/tablematch.h"
#include "core/importing/textcache.h"

namespace yardstick {

class PeriodColumns {
public:
    /// The arguments outlive it.
    PeriodColumns(const TableMatch &match, SheetIssues &issues, Draft &draft)
        : m_match(match)
        , m_issues(issues)
        , m_draft(draft)
    {
    }

    /// The period's number in the draft. None when the columns name no period: an error issue says so where
    /// the text is first met.
    std::optional<int> periodOf(const Row &row);

private:
    std::optional<Period> resolve(const Row &row);
    QString wholeMonths(const Row &row, const QString &text);
    QString inTemplate(const QString &text) const;

    const TableMatch &m_match;
    SheetIssues &m_issues;
    Draft &m_draft;
    TextCache<std::optional<int>> m_periods;
};

} // namespace yardstick
