#include "core/funding/alerts.h"

#include "core/text/format.h"
#include "core/text/moneytext.h"

#include <QHash>

#include <algorithm>

namespace yardstick {

namespace {

constexpr std::array names = {"Over-allocated",          "Above the most for one award",
                              "Above what was approved", "Overpaid",
                              "Overdue instalment",      "Overdue return",
                              "Unpaid at the end",       "Instalments differ"};

class Alerts {
public:
    Alerts(const FundingRegister &funding, QDate today)
        : m_funding(funding)
        , m_today(today)
        , m_money(awardMoney(funding))
    {
        for (const AwardMoney &money : m_money) {
            const Award &award = *money.award;
            m_byLot[award.lot.value] = m_byLot.value(award.lot.value) + money.agreed;
            m_byGrant[award.funderGrant.value] = m_byGrant.value(award.funderGrant.value) + money.agreed;
            if (const Lot *lot = find(funding, award.lot))
                m_byRound[lot->round.value] = m_byRound.value(lot->round.value) + money.agreed;
        }
    }

    void addAllocations()
    {
        for (const Lot &lot : m_funding.lots)
            addAllocation({&lotKind, lot.id.value}, lot.cap, m_byLot.value(lot.id.value));
        for (const Round &round : m_funding.rounds)
            addAllocation({&roundKind, round.id.value}, round.cap, m_byRound.value(round.id.value));
        QHash<qint64, Pence> granted;
        for (const Variation &variation : m_funding.variations)
            granted[variation.funderGrant.value] =
                granted.value(variation.funderGrant.value) + variation.amount;
        for (const FunderGrant &grant : m_funding.funderGrants)
            addAllocation({&funderGrantKind, grant.id.value}, grant.amount + granted.value(grant.id.value),
                          m_byGrant.value(grant.id.value));
    }

    /// A decision about an award speaks of that award, any other of all other awards of its programme.
    void addApprovals()
    {
        QHash<qint64, Pence> ofAwards;
        QHash<qint64, Pence> ofProgrammes;
        for (const Decision &decision : m_funding.decisions) {
            if (!decision.approved)
                continue;
            QHash<qint64, Pence> &sums = decision.award.isNone() ? ofProgrammes : ofAwards;
            Pence &sum = sums[decision.award.isNone() ? decision.programme.value : decision.award.value];
            sum = sum + *decision.approved;
        }
        QHash<qint64, Pence> others;
        for (const AwardMoney &money : m_money) {
            const auto approved = ofAwards.constFind(money.award->id.value);
            if (approved != ofAwards.constEnd()) {
                addApproval({&awardKind, money.award->id.value}, *approved, money.agreed);
                continue;
            }
            Pence &sum = others[money.award->programme.value];
            sum = sum + money.agreed;
        }
        for (const Programme &programme : m_funding.programmes) {
            const auto approved = ofProgrammes.constFind(programme.id.value);
            if (approved != ofProgrammes.constEnd())
                addApproval({&programmeKind, programme.id.value}, *approved,
                            others.value(programme.id.value));
        }
    }

    void addAwards()
    {
        for (const AwardMoney &money : m_money) {
            const Award &award = *money.award;
            const RecordRef ref{&awardKind, award.id.value};
            const Lot *lot = find(m_funding, award.lot);
            if (lot && lot->awardCap && money.agreed > *lot->awardCap)
                add(FundingAlert::Kind::AboveAwardCap, ref, money.agreed - *lot->awardCap, {},
                    QStringLiteral("Agreed is %1, the lot allows %2 for one award.")
                        .arg(moneyText(money.agreed), moneyText(*lot->awardCap)));
            if (money.paid > money.agreed)
                add(FundingAlert::Kind::Overpaid, ref, money.paid - money.agreed, {},
                    QStringLiteral("Paid is %1, agreed only %2.")
                        .arg(moneyText(money.paid), moneyText(money.agreed)));
            if (award.end.isValid() && award.end < m_today && money.paid < money.agreed)
                add(FundingAlert::Kind::UnpaidAtEnd, ref, money.agreed - money.paid, award.end,
                    QStringLiteral("It ended on %1, and %2 of it is not paid; pay it, or enter a variation.")
                        .arg(dateText(award.end), moneyText(money.agreed - money.paid)));
            if (money.scheduled.amount != 0 && money.scheduled != money.agreed)
                add(FundingAlert::Kind::ScheduleDiffers, ref, money.scheduled - money.agreed, {},
                    QStringLiteral("Instalments come to %1, agreed is %2.")
                        .arg(moneyText(money.scheduled), moneyText(money.agreed)));
            addInstalments(money);
        }
    }

    void addReturns()
    {
        for (const MonitoringReturn &monitoring : m_funding.monitoringReturns) {
            if (!monitoring.received.isValid() && monitoring.due.isValid() && monitoring.due < m_today)
                add(FundingAlert::Kind::OverdueReturn, {&monitoringReturnKind, monitoring.id.value}, {},
                    monitoring.due,
                    QStringLiteral("The return for %1 was due on %2 and has not been received.")
                        .arg(recordLabel(m_funding, {&awardKind, monitoring.award.value}),
                             dateText(monitoring.due)));
        }
    }

    std::vector<FundingAlert> take()
    {
        std::ranges::stable_sort(m_alerts, [](const FundingAlert &a, const FundingAlert &b) {
            return std::pair(a.kind, a.due) < std::pair(b.kind, b.due);
        });
        return std::move(m_alerts);
    }

private:
    void addAllocation(const RecordRef &ref, const std::optional<Pence> &cap, Pence agreed)
    {
        if (cap && agreed > *cap)
            add(FundingAlert::Kind::OverAllocated, ref, agreed - *cap, {},
                QStringLiteral("Awards come to %1, which is %2 more than the %3 that there are.")
                    .arg(moneyText(agreed), moneyText(agreed - *cap), moneyText(*cap)));
    }

    void addApproval(const RecordRef &ref, Pence approved, Pence agreed)
    {
        if (agreed > approved)
            add(FundingAlert::Kind::AboveApproved, ref, agreed - approved, {},
                QStringLiteral("Agreed is %1, approved were %2.")
                    .arg(moneyText(agreed), moneyText(approved)));
    }

    void addInstalments(const AwardMoney &money)
    {
        for (const OpenInstalment &open : money.open) {
            if (open.instalment->due < m_today)
                add(FundingAlert::Kind::OverdueInstalment, {&instalmentKind, open.instalment->id.value},
                    open.unpaid, open.instalment->due,
                    QStringLiteral("%1 of %2 was due on %3 and is not paid.")
                        .arg(moneyText(open.unpaid),
                             recordLabel(m_funding, {&awardKind, money.award->id.value}),
                             dateText(open.instalment->due)));
        }
    }

    void add(FundingAlert::Kind kind, const RecordRef &ref, Pence amount, QDate due, const QString &message)
    {
        m_alerts.push_back({kind, ref, recordLabel(m_funding, ref), message, amount, due});
    }

    const FundingRegister &m_funding;
    QDate m_today;
    std::vector<AwardMoney> m_money;
    QHash<qint64, Pence> m_byLot;
    QHash<qint64, Pence> m_byRound;
    QHash<qint64, Pence> m_byGrant;
    std::vector<FundingAlert> m_alerts;
};

} // namespace

QString alertName(FundingAlert::Kind kind)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(kind)]);
}

std::vector<FundingAlert> fundingAlerts(const FundingRegister &funding, QDate today)
{
    Alerts alerts(funding, today);
    alerts.addAllocations();
    alerts.addApprovals();
    alerts.addAwards();
    alerts.addReturns();
    return alerts.take();
}

} // namespace yardstick
