#include "ui/funding/timelinerows.h"

#include "core/funding/moneylines.h"
#include "core/text/counttext.h"
#include "core/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Timeline", text);
}

void sortByDay(std::vector<TimelineRow> &rows)
{
    std::ranges::stable_sort(rows, [](const TimelineRow &a, const TimelineRow &b) {
        const auto key = [](const TimelineRow &row) {
            return std::tuple(!row.hasDays(), row.from.isValid() ? row.from : row.to);
        };
        return key(a) < key(b);
    });
}

QString daysText(qint64 days)
{
    return countText(days, tr("1 day"), tr("%1 days"));
}

} // namespace

std::vector<TimelineRow> timelineRows(const FundingRegister &funding)
{
    std::map<qint64, std::vector<TimelineRow>> awards; // by programme
    std::map<qint64, Pence> agreed;
    for (const AwardMoney &money : awardMoney(funding)) {
        const Award &award = *money.award;
        const bool alone = !find(funding, award.programme);
        const qint64 programme = alone ? 0 : award.programme.value;
        awards[programme].push_back({{&awardKind, award.id.value},
                                     recordLabel(funding, {&awardKind, award.id.value}),
                                     alone ? 0 : 1,
                                     award.start,
                                     award.end,
                                     money.agreed,
                                     award.example});
        agreed[programme] = agreed[programme] + money.agreed;
    }
    std::vector<TimelineRow> programmes;
    for (const Programme &programme : funding.programmes)
        programmes.push_back({{&programmeKind, programme.id.value},
                              programme.name,
                              0,
                              programme.start,
                              programme.end,
                              agreed[programme.id.value],
                              programme.example});
    sortByDay(programmes);
    std::vector<TimelineRow> rows;
    const auto addAwards = [&](qint64 programme) {
        std::vector<TimelineRow> &own = awards[programme];
        sortByDay(own);
        rows.insert(rows.end(), own.begin(), own.end());
    };
    for (const TimelineRow &programme : programmes) {
        rows.push_back(programme);
        addAwards(programme.ref.number);
    }
    addAwards(0);
    std::vector<TimelineRow> grants;
    for (const FunderGrant &grant : funding.funderGrants)
        grants.push_back({{&funderGrantKind, grant.id.value},
                          grant.title,
                          0,
                          grant.start,
                          grant.end,
                          grant.amount,
                          grant.example});
    for (const Variation &variation : funding.variations) {
        const auto grant = std::ranges::find_if(
            grants, [&](const TimelineRow &row) { return row.ref.number == variation.funderGrant.value; });
        if (grant != grants.end())
            grant->agreed = grant->agreed + variation.amount;
    }
    sortByDay(grants);
    rows.insert(rows.end(), grants.begin(), grants.end());
    return rows;
}

QString timelineDays(const TimelineRow &row)
{
    if (row.from.isValid() && row.to.isValid())
        return tr("%1 to %2").arg(dateText(row.from), dateText(row.to));
    if (row.from.isValid())
        return tr("from %1, runs on").arg(dateText(row.from));
    return row.to.isValid() ? tr("to %1").arg(dateText(row.to)) : tr("no days are on record");
}

QString timelineState(const TimelineRow &row, QDate today)
{
    if (row.from.isValid() && row.from > today)
        return tr("Begins in %1").arg(daysText(today.daysTo(row.from)));
    if (row.to.isValid() && row.to < today)
        return tr("Ended");
    if (row.to.isValid())
        return tr("Running, %1 left").arg(daysText(today.daysTo(row.to)));
    return row.from.isValid() ? tr("Running, no end is on record") : tr("Not said");
}

} // namespace yardstick
