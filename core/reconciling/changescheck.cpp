// Printed changes on the year before, recomputed from the counts. From zero there is no percentage; what the
// publisher hides for its small base is not checked.
#include "core/reconciling/check.h"
#include "core/text/format.h"

#include <cmath>

namespace yardstick {

namespace {

Period yearBefore(const Period &period)
{
    return Period::fromMonths(period.firstDay().addYears(-1), period.months());
}

bool isPercentage(const Indicator &indicator)
{
    return indicator.unit.startsWith(QStringLiteral("per cent")) || indicator.unit.contains(QLatin1Char('%'));
}

void checkIndicator(CheckRun &run, int number, const Indicator &indicator)
{
    const int counts = run.figures().indicator(indicator.changeOf);
    if (counts < 0)
        return;
    const bool percentage = isPercentage(indicator);
    const std::vector<const DraftFigure *> changes = run.figures().of(number);
    const double step = stepOf(changes);
    for (const DraftFigure *change : changes) {
        if (change->marker >= 0)
            continue;
        const Period &period = run.draft().periods.at(change->period);
        const int before = run.figures().period(yearBefore(period));
        const DraftFigure *now =
            run.figures().number(counts, change->breakdown, change->area, change->period);
        const DraftFigure *then = run.figures().number(counts, change->breakdown, change->area, before);
        if (!now || !then || (percentage && then->value == 0))
            continue;
        const double difference = now->value - then->value;
        const double expected = percentage ? difference / then->value * 100 : difference;
        const double tolerance = step > 0 ? step / 2 + 1e-9 : 1e-6 * std::max(1.0, std::abs(expected));
        if (std::abs(expected - change->value) <= tolerance) {
            run.made();
            continue;
        }
        run.failed(*change, QStringLiteral("the change is printed as %1, but from %2 to %3 it is %4%5.")
                                .arg(numberText(change->value, 2), numberText(then->value, 0),
                                     numberText(now->value, 0), numberText(expected, 2),
                                     percentage ? QStringLiteral(" per cent") : QString()));
    }
}

void make(CheckRun &run)
{
    int number = 0;
    for (const IndicatorId &id : run.draft().indicators.values()) {
        const Indicator *indicator = run.catalogue().indicator(id);
        if (indicator && !indicator->changeOf.isEmpty())
            checkIndicator(run, number, *indicator);
        ++number;
    }
}

} // namespace

const Check changesCheck = {"printed changes recomputed", make};

} // namespace yardstick
