#include "core/importing/sheetnotes.h"

#include "core/importing/cautions.h"
#include "core/importing/cellvalue.h"

namespace yardstick {

namespace {

/// Rows inside a table with more cells than this are figures, not footnotes.
constexpr size_t cellsOfAFootnote = 2;

QString warning(const QString &marking)
{
    return QStringLiteral(
               "this is marked \"%1\"; make sure that it may be used and published before you import it.")
        .arg(marking);
}

} // namespace

SheetNotes::SheetNotes(const QString &fileName, Draft &draft)
    : m_draft(draft)
{
    if (const QString marking = protectiveMarking(fileName); !marking.isEmpty()) {
        m_draft.issues.push_back({Issue::Severity::Warning,
                                  {},
                                  {},
                                  QStringLiteral("The file's name says: %1").arg(warning(marking))});
    }
}

void SheetNotes::row(const SheetInfo &sheet, const Row &row, bool inTable)
{
    if (inTable && row.cells.size() > cellsOfAFootnote)
        return;
    for (const Cell &cell : row.cells) {
        if (cell.kind != Cell::Kind::Text)
            continue;
        m_legends.read(sheet.index, cell.text);
        const QString marking = protectiveMarking(trimmedText(cell.text));
        if (marking.isEmpty() || m_markings.contains(marking))
            continue;
        m_markings << marking; // it tends to stand on every sheet: once is enough
        m_draft.issues.push_back(
            {Issue::Severity::Warning,
             {sheet.index, static_cast<int>(row.number) + 1, static_cast<int>(cell.column) + 1},
             sheet.name,
             warning(marking)});
    }
}

void SheetNotes::endSheet(const SheetInfo &sheet, bool hasTable)
{
    if (!hasTable)
        m_legends.holdsForAll(sheet.index);
}

void SheetNotes::finish()
{
    applyLegends(m_draft, m_legends);
}

} // namespace yardstick
