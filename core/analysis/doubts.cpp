#include "core/analysis/doubts.h"

#include "core/store/releases.h"

namespace yardstick {

Result<QStringList> doubtsAbout(const Store &store, const std::vector<Observation> &observations)
{
    QStringList doubts;
    for (const Observation &observation : observations) {
        if (!observation.cell.isValid())
            continue;
        const auto issues = issuesAt(store, observation.release, observation.cell);
        if (!issues)
            return issues.error();
        for (const Issue &issue : *issues) {
            const QString text = issueText(issue);
            if (issue.severity != Issue::Severity::Note && !doubts.contains(text))
                doubts << text;
        }
    }
    return doubts;
}

} // namespace yardstick
