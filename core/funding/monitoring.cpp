#include "core/funding/monitoring.h"

#include "core/funding/moneylines.h"
#include "core/funding/totals.h"

#include <cmath>
#include <map>

namespace yardstick {

namespace {

struct Reported {
    const Award *award;
    const MonitoringReturn *monitoring;
    const ReturnMeasure *measure;
};

/// Only what has been received counts.
std::vector<Reported> reported(const FundingRegister &funding)
{
    std::vector<Reported> all;
    for (const ReturnMeasure &measure : funding.returnMeasures) {
        const MonitoringReturn *monitoring = find(funding, measure.monitoringReturn);
        const Award *award = monitoring ? find(funding, monitoring->award) : nullptr;
        if (award && monitoring->received.isValid())
            all.push_back({award, monitoring, &measure});
    }
    return all;
}

QString sameMeasure(const QString &measure)
{
    return measure.simplified().toCaseFolded();
}

UnitCost settled(UnitCost cost)
{
    if (cost.cost.amount <= 0)
        cost.reason = NoUnitCost::NothingPaid;
    else if (cost.awards == 0)
        cost.reason = NoUnitCost::NothingReported;
    else if (cost.units <= 0)
        cost.reason = NoUnitCost::NoneReached;
    else
        cost.perUnit = Pence{std::llround(static_cast<double>(cost.cost.amount) / cost.units)};
    return cost;
}

struct Sum {
    QString measure; ///< as first spelled
    double units = 0;
};

} // namespace

QString noUnitCostText(NoUnitCost reason)
{
    switch (reason) {
    case NoUnitCost::NothingPaid:
        return QStringLiteral("Nothing has been paid yet.");
    case NoUnitCost::NothingReported:
        return QStringLiteral("No return has been received yet.");
    case NoUnitCost::NoneReached:
        return QStringLiteral("The returns report none.");
    }
    return {};
}

std::vector<UnitCost> unitCosts(const FundingRegister &funding)
{
    std::map<AwardId, std::map<QString, Sum>> byAward;
    for (const Reported &one : reported(funding)) {
        Sum &sum = byAward[one.award->id][sameMeasure(one.measure->measure)];
        if (sum.measure.isEmpty())
            sum.measure = one.measure->measure.simplified();
        sum.units += one.measure->value;
    }
    std::map<ProgrammeId, std::vector<AwardMoney>> byProgramme;
    for (AwardMoney &money : awardMoney(funding))
        byProgramme[money.award->programme].push_back(std::move(money));
    std::vector<UnitCost> costs;
    for (const auto &[programme, awards] : byProgramme) {
        const int inAll = static_cast<int>(awards.size());
        std::map<QString, UnitCost> whole;
        std::vector<UnitCost> each;
        for (const AwardMoney &money : awards) {
            const AwardId award = money.award->id;
            const Pence cost = money.paid - money.returned;
            const auto sums = byAward.find(award);
            if (sums == byAward.end()) {
                each.push_back(settled({programme, award, {}, 0, cost, {}, {}, 0, inAll}));
                continue;
            }
            for (const auto &[key, sum] : sums->second) {
                each.push_back(settled({programme, award, sum.measure, sum.units, cost, {}, {}, 1, inAll}));
                UnitCost &all =
                    whole.try_emplace(key, UnitCost{programme, {}, sum.measure, 0, {}, {}, {}, 0, inAll})
                        .first->second;
                all.units += sum.units;
                all.cost = all.cost + cost;
                ++all.awards;
            }
        }
        if (!programme.isNone()) {
            for (const auto &[key, cost] : whole)
                costs.push_back(settled(cost));
        }
        costs.insert(costs.end(), each.begin(), each.end());
    }
    return costs;
}

std::vector<TargetProgress> targetProgress(const FundingRegister &funding)
{
    const std::vector<Reported> all = reported(funding);
    std::vector<TargetProgress> progress;
    for (const Target &target : funding.targets) {
        const bool eachYear = target.per.contains(QLatin1String("year"), Qt::CaseInsensitive);
        std::map<std::optional<int>, TargetProgress> rows;
        for (const Reported &one : all) {
            const QDate day = one.monitoring->to.isValid() ? one.monitoring->to : one.monitoring->received;
            const bool ours = target.award.isNone() ? one.award->programme == target.programme
                                                    : one.award->id == target.award;
            if (!ours || sameMeasure(one.measure->measure) != sameMeasure(target.measure) ||
                (target.from.isValid() && day < target.from) || (target.to.isValid() && day > target.to))
                continue;
            const std::optional<int> year =
                eachYear ? std::optional<int>(financialYearOf(day)) : std::nullopt;
            TargetProgress &row = rows[year];
            row.financialYear = year;
            row.reached = row.reached.value_or(0) + one.measure->value;
            ++row.returns;
        }
        if (rows.empty())
            rows[std::nullopt] = {};
        for (auto &[year, row] : rows) {
            row.target = target.id;
            progress.push_back(row);
        }
    }
    return progress;
}

} // namespace yardstick
