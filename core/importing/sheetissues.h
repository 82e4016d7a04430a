// Where the steps of an import say what they find on one sheet: the issue gets its cell and its sheet.
#pragma once

#include "core/model/draft.h"
#include "core/sheets/sheetreader.h"

namespace yardstick {

class SheetIssues {
public:
    /// The draft outlives it.
    SheetIssues(const SheetInfo &sheet, Draft &draft)
        : m_sheet(sheet.index)
        , m_name(sheet.name)
        , m_draft(draft)
    {
    }

    int sheet() const { return m_sheet; }

    /// `row` and `column` count from 0; -1 is none.
    void add(int row, int column, Issue issue)
    {
        issue.cell = {m_sheet, row + 1, column + 1};
        issue.sheet = m_name;
        m_draft.issues.push_back(std::move(issue));
    }
    void add(const Row &row, int column, Issue::Severity severity, const QString &message)
    {
        add(static_cast<int>(row.number), column, {severity, {}, {}, message});
    }

private:
    int m_sheet;
    QString m_name;
    Draft &m_draft;
};

} // namespace yardstick
