#include "core/model/issue.h"

#include "core/model/draft.h"

namespace yardstick {

QString cellName(int row, int column)
{
    QString letters;
    for (int c = column; c > 0; c = (c - 1) / 26)
        letters.prepend(QChar(u'A' + (c - 1) % 26));
    return letters + QString::number(row);
}

QString issueText(const Issue &issue)
{
    QString place = issue.sheet.trimmed();
    if (issue.cell.isValid()) {
        const QString cell = issue.cell.column > 0
                                 ? QStringLiteral("cell %1").arg(cellName(issue.cell.row, issue.cell.column))
                                 : QStringLiteral("row %1").arg(issue.cell.row);
        place += place.isEmpty() ? cell : QStringLiteral(", ") + cell;
    }
    return place.isEmpty() ? issue.message : place + QStringLiteral(": ") + issue.message;
}

std::optional<Issue> firstError(const Draft &draft)
{
    for (const Issue &issue : draft.issues) {
        if (issue.severity == Issue::Severity::Error)
            return issue;
    }
    return std::nullopt;
}

} // namespace yardstick
