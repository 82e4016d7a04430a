#include "core/analysis/doubts.h"

#include "core/store/releases.h"

#include <map>

namespace yardstick {

Result<QStringList> doubtsAbout(const Store &store, const std::vector<Observation> &observations)
{
    QStringList doubts;
    std::map<ReleaseId, std::vector<Issue>> issuesByRelease;
    for (const Observation &observation : observations) {
        if (!observation.cell.isValid())
            continue;
        if (!issuesByRelease.contains(observation.release)) {
            auto issues = issuesOf(store, observation.release);
            if (!issues)
                return issues.error();
            issuesByRelease[observation.release] = std::move(*issues);
        }
        for (const Issue &issue : issuesByRelease[observation.release]) {
            const QString text = issueText(issue);
            if (issue.cell == observation.cell && issue.severity != Issue::Severity::Note &&
                !doubts.contains(text))
                doubts << text;
        }
    }
    return doubts;
}

} // namespace yardstick
