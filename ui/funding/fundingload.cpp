#include "ui/funding/fundingload.h"

#include "core/funding/totals.h"
#include "core/store/fundingstore.h"
#include "core/text/counttext.h"
#include "core/text/format.h"
#include "core/text/moneytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FundingLoad", text);
}

bool isOf(const FundingRegister &funding, const MoneyLine &line, const RecordRef &ref)
{
    if (ref.kind == &programmeKind)
        return line.programme.value == ref.number;
    if (ref.kind == &awardKind)
        return line.award.value == ref.number;
    if (ref.kind == &funderGrantKind)
        // What an award is paid out of is its own money, not the grant's.
        return line.grant.value == ref.number && line.award.isNone();
    const Award *award = find(funding, line.award);
    if (!award || award->lot.isNone())
        return false;
    if (ref.kind == &lotKind)
        return award->lot.value == ref.number;
    const Lot *lot = find(funding, award->lot);
    return ref.kind == &roundKind && lot && lot->round.value == ref.number;
}

} // namespace

Result<std::shared_ptr<const FundingAnswer>> loadFunding(const Store &store, QDate today)
{
    Result<FundingRegister> funding = fundingRegister(store);
    if (!funding)
        return funding.error();
    const auto answer = std::make_shared<FundingAnswer>();
    answer->funding = std::move(*funding);
    answer->index = FundingIndex(answer->funding);
    answer->redaction = Redaction(answer->funding);
    answer->lines = moneyLines(answer->funding);
    answer->alerts = fundingAlerts(answer->funding, today);
    answer->tree = fundingTree(answer->funding, answer->alerts);
    answer->timeline = timelineRows(answer->funding);
    for (const MoneyLine &line : answer->lines)
        answer->all.*line.figure = answer->all.*line.figure + line.amount;
    for (const AwardMoney &money : awardMoney(answer->funding)) {
        for (const OpenInstalment &open : money.open)
            answer->open.insert(open.instalment->id.value, open.unpaid);
    }
    answer->costs = unitCosts(answer->funding);
    answer->progress = targetProgress(answer->funding);
    answer->today = today;
    return std::shared_ptr<const FundingAnswer>(answer);
}

std::optional<MoneyTotals> totalsOf(const FundingAnswer &answer, const RecordRef &ref)
{
    if (figuresOf(*ref.kind).empty())
        return std::nullopt;
    MoneyTotals totals;
    for (const MoneyLine &line : answer.lines) {
        if (isOf(answer.funding, line, ref))
            totals.*line.figure = totals.*line.figure + line.amount;
    }
    return totals;
}

std::vector<const MoneyFigure *> figuresOf(const RecordKind &kind)
{
    const bool in = &kind == &funderGrantKind;
    const bool out =
        &kind == &programmeKind || &kind == &roundKind || &kind == &lotKind || &kind == &awardKind;
    std::vector<const MoneyFigure *> figures;
    for (const MoneyFigure &figure : moneyFigures()) {
        if (figure.incoming ? in : out)
            figures.push_back(&figure);
    }
    return figures;
}

QString registerSummary(const FundingAnswer &answer)
{
    if (answer.funding.programmes.empty() && answer.funding.awards.empty())
        return tr("The register is empty");
    const QString what =
        tr("%1, %2: %3 agreed, %4 paid")
            .arg(countText(std::ssize(answer.funding.programmes), tr("1 programme"), tr("%1 programmes")),
                 countText(std::ssize(answer.funding.awards), tr("1 award"), tr("%1 awards")),
                 moneyText(answer.all.awarded + answer.all.varied), moneyText(answer.all.paid));
    const bool examples =
        std::ranges::any_of(answer.funding.programmes, [](const Programme &one) { return one.example; });
    return examples ? tr("%1, with examples").arg(what) : what;
}

QString alertSummary(const std::vector<FundingAlert> &alerts)
{
    std::map<FundingAlert::Kind, std::pair<int, Pence>> counts;
    for (const FundingAlert &alert : alerts) {
        auto &[count, amount] = counts[alert.kind];
        ++count;
        amount = amount + alert.amount;
    }
    QStringList parts;
    for (const auto &[kind, sum] : counts) {
        const QString part =
            QStringLiteral("%1 × %2").arg(numberText(sum.first, 0), alertName(kind).toLower());
        parts << (kind == FundingAlert::Kind::OverdueInstalment
                      ? QStringLiteral("%1 (%2)").arg(part, moneyText(sum.second))
                      : part);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace yardstick
