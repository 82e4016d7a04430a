#include "core/reconciling/reconcile.h"

#include "core/reconciling/check.h"
#include "core/text/format.h"

#include <array>

namespace yardstick {

namespace {

constexpr std::array checks = {&partsCheck, &nationsCheck, &ratesCheck, &changesCheck};

QString countText(qint64 count)
{
    return numberText(static_cast<double>(count), 0);
}

} // namespace

Issue CheckRun::issueAt(const DraftFigure &at, const QString &sentence) const
{
    Issue issue;
    issue.cell = {at.sheet, at.row, at.column};
    issue.sheet = draft().release.sheets.value(at.sheet);
    issue.message = sentence;
    return issue;
}

void CheckRun::failed(const DraftFigure &at, const QString &sentence)
{
    ++m_result.made;
    ++m_result.failed;
    m_issues.push_back(issueAt(at, sentence));
}

void CheckRun::note(const DraftFigure &at, const QString &sentence)
{
    Issue issue = issueAt(at, sentence);
    issue.severity = Issue::Severity::Note;
    m_issues.push_back(std::move(issue));
}

qint64 Reconciliation::failed() const
{
    qint64 sum = 0;
    for (const CheckResult &check : checks)
        sum += check.failed;
    return sum;
}

Reconciliation reconcile(const Catalogue &catalogue, const Draft &draft)
{
    const FigureIndex figures(draft);
    Reconciliation found;
    for (const Check *check : checks) {
        CheckResult result;
        result.name = QLatin1String(check->name);
        CheckRun run(catalogue, figures, result, found.issues);
        check->make(run);
        found.checks.push_back(std::move(result));
    }
    return found;
}

QString reconciliationText(const Reconciliation &reconciliation)
{
    QStringList parts;
    for (const CheckResult &check : reconciliation.checks) {
        if (check.made == 0)
            continue;
        parts << QStringLiteral("%1 %2, %3")
                     .arg(countText(check.made), check.name,
                          check.failed == 0 ? QStringLiteral("all right")
                                            : QStringLiteral("%1 wrong").arg(countText(check.failed)));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace yardstick
