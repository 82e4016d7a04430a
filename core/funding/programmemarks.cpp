#include "core/funding/programmemarks.h"

#include "core/analysis/interruptedseries.h"
#include "core/text/moneytext.h"

#include <QHash>

#include <algorithm>

namespace yardstick {

namespace {

QHash<qint64, Pence> awardedByProgramme(const FundingRegister &funding)
{
    QHash<qint64, Pence> sums;
    for (const Award &award : funding.awards)
        sums[award.programme.value] = sums.value(award.programme.value) + award.amount;
    return sums;
}

} // namespace

QString programmeCaution()
{
    QString text = associationCaution();
    return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
}

std::vector<ChartEvent> programmeEvents(const FundingRegister &funding, QDate today)
{
    const QHash<qint64, Pence> awarded = awardedByProgramme(funding);
    std::vector<ChartEvent> events;
    for (const Programme &programme : funding.programmes) {
        if (!programme.start.isValid() || programme.indicators.empty() || programme.start > today)
            continue;
        ChartEvent event;
        event.id = {QStringLiteral("programme-%1").arg(programme.id.value)};
        const Pence sum = awarded.value(programme.id.value);
        event.label = sum.amount > 0 ? QStringLiteral("%1 (%2 awarded)").arg(programme.name, moneyText(sum))
                                     : programme.name;
        event.from = programme.start;
        event.to = programme.end.isValid() ? programme.end : today;
        event.indicators = programme.indicators;
        event.source = QStringLiteral("Programme of the office; %1").arg(associationCaution());
        events.push_back(std::move(event));
    }
    return events;
}

std::vector<ProgrammeId> programmesOf(const FundingRegister &funding, const IndicatorId &indicator)
{
    std::vector<const Programme *> found;
    for (const Programme &programme : funding.programmes) {
        if (std::ranges::find(programme.indicators, indicator) != programme.indicators.end())
            found.push_back(&programme);
    }
    std::ranges::sort(found, [](const Programme *a, const Programme *b) {
        return a->name.localeAwareCompare(b->name) < 0;
    });
    std::vector<ProgrammeId> ids;
    ids.reserve(found.size());
    for (const Programme *programme : found)
        ids.push_back(programme->id);
    return ids;
}

} // namespace yardstick
