#include "core/funding/fundingdraft.h"

#include <algorithm>

namespace yardstick {

namespace {

bool blocks(const Issue &issue)
{
    return issue.severity == Issue::Severity::Error;
}

} // namespace

bool isSound(const FundingDraft &draft)
{
    return std::ranges::none_of(draft.issues, blocks);
}

Error blockingError(const FundingDraft &draft)
{
    const auto first = std::ranges::find_if(draft.issues, blocks);
    const auto others = std::ranges::count_if(draft.issues, blocks) - 1;
    const QString place = first == draft.issues.end() ? QString() : issueText(*first);
    QString message = draft.fileName.isEmpty() ? place : QStringLiteral("%1, %2").arg(draft.fileName, place);
    if (others > 0)
        message += QStringLiteral(" There are %1 more such errors; nothing was stored.").arg(others);
    else
        message += QStringLiteral(" Nothing was stored.");
    return {message};
}

} // namespace yardstick
