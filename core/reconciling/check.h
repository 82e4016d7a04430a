// One kind of reconciliation. Each is in a file of its own and listed once, in reconcile.cpp.
#pragma once

#include "core/reconciling/figureindex.h"
#include "core/reconciling/reconcile.h"

namespace yardstick {

/// What a check gets to work with, and where it says what it found.
class CheckRun {
public:
    CheckRun(const Catalogue &catalogue, const FigureIndex &figures, CheckResult &result,
             std::vector<Issue> &issues)
        : m_catalogue(catalogue)
        , m_figures(figures)
        , m_result(result)
        , m_issues(issues)
    {
    }

    const Catalogue &catalogue() const { return m_catalogue; }
    const FigureIndex &figures() const { return m_figures; }
    const Draft &draft() const { return m_figures.draft(); }

    void made() { ++m_result.made; }
    /// What is wrong, at the figure's cell. Counts as made.
    void failed(const DraftFigure &at, const QString &sentence);
    /// Something worth knowing that is no mistake.
    void note(const DraftFigure &at, const QString &sentence);

private:
    Issue issueAt(const DraftFigure &at, const QString &sentence) const;

    const Catalogue &m_catalogue;
    const FigureIndex &m_figures;
    CheckResult &m_result;
    std::vector<Issue> &m_issues;
};

struct Check {
    const char *name;
    void (*make)(CheckRun &run);
};

extern const Check partsCheck;   ///< indicators that are parts of another
extern const Check nationsCheck; ///< forces against regions and nations
extern const Check ratesCheck;   ///< printed rates against counts and people
extern const Check changesCheck; ///< printed changes against counts

} // namespace yardstick
