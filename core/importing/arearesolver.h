// Which area a row of a table is for: by code first, then by name or alias, in the light of the rows before
// it. What can't be told is said as an issue where it is first met, and never guessed.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/importing/sheetissues.h"
#include "core/importing/tablematch.h"
#include "core/importing/textcache.h"
#include "core/model/draft.h"

namespace yardstick {

class AreaResolver {
public:
    /// The arguments outlive the resolver. Issues go to the draft, as of `sheet`.
    AreaResolver(const Catalogue &catalogue, const TableMatch &match, const SheetInfo &sheet, Draft &draft);

    /// Why a row has no area.
    enum class None { Unknown, Blank, Contradicted };
    struct Answer {
        std::optional<int> area; ///< its number in the draft
        None none = None::Unknown;
    };
    Answer areaOf(const Row &row);

private:
    Answer resolve(const Row &row);
    Answer resolveByCode(const Row &row, int codeColumn, int nameColumn);
    Answer resolveByName(const Row &row, int nameColumn, const std::vector<AreaKind> &kinds);
    std::vector<AreaKind> kindsOf(const Row &row) const;
    const Area *inContext(const QString &name, const std::vector<AreaKind> &kinds, const Area *first);

    const Catalogue &m_catalogue;
    const TableMatch &m_match;
    Draft &m_draft;
    SheetIssues m_issues;
    TextCache<Answer> m_answers;
    bool m_regionsMet = false;      ///< the table lists regions beside their forces
    const Area *m_before = nullptr; ///< the area of the row before
    bool m_needsContext = false;    ///< what was just resolved depends on the row before
};

} // namespace yardstick
