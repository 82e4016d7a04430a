#include "core/analysis/doubts.h"

#include "core/store/releases.h"

namespace yardstick {

namespace {

QString keyOf(const CellRef &cell)
{
    return QStringLiteral("%1/%2").arg(cell.sheet).arg(cellName(cell.row, cell.column));
}

} // namespace

Result<const Doubts::ByCell *> Doubts::ofRelease(ReleaseId release)
{
    const auto known = m_byRelease.find(release);
    if (known != m_byRelease.end())
        return &known->second;
    const auto issues = issuesOf(m_store, release);
    if (!issues)
        return issues.error();
    ByCell &byCell = m_byRelease[release];
    for (const Issue &issue : *issues) {
        if (issue.cell.isValid() && issue.severity != Issue::Severity::Note)
            byCell[keyOf(issue.cell)] << issueText(issue);
    }
    return &byCell;
}

Result<QStringList> Doubts::about(const std::vector<Observation> &observations)
{
    QStringList doubts;
    for (const Observation &observation : observations) {
        if (!observation.cell.isValid())
            continue;
        const auto byCell = ofRelease(observation.release);
        if (!byCell)
            return byCell.error();
        for (const QString &text : (*byCell)->value(keyOf(observation.cell))) {
            if (!doubts.contains(text))
                doubts << text;
        }
    }
    return doubts;
}

} // namespace yardstick
