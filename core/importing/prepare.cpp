#include "core/importing/prepare.h"

#include "core/importing/cautions.h"

namespace yardstick {

Result<PreparedImport> prepareDraft(const Store &store, const Catalogue &catalogue, Draft draft)
{
    if (const Result<void> isNew = refuseKnownFile(store, draft.release); !isNew)
        return isNew.error();
    PreparedImport prepared;
    prepared.draft = std::move(draft);
    const Result<std::vector<Issue>> cautions = editionCautions(store, prepared.draft);
    if (!cautions)
        return cautions.error();
    Result<RevisionReport> revisions = revisionsOf(store, prepared.draft);
    if (!revisions)
        return revisions.error();
    prepared.revisions = std::move(*revisions);
    prepared.checks = reconcile(catalogue, prepared.draft);
    std::vector<Issue> &issues = prepared.draft.issues;
    issues.insert(issues.end(), prepared.checks.issues.begin(), prepared.checks.issues.end());
    issues.insert(issues.end(), cautions->begin(), cautions->end());
    return prepared;
}

Result<PreparedImport> prepareImport(const Store &store, const QString &path, const Catalogue &catalogue,
                                     const std::vector<Layout> &layouts, const ImportOptions &options)
{
    Result<Draft> draft = readDraft(path, catalogue, layouts, options);
    if (!draft)
        return draft.error();
    return prepareDraft(store, catalogue, std::move(*draft));
}

} // namespace yardstick
