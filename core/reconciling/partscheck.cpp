// Indicators that the catalogue calls parts of another: "violence against the person" is the sum of homicide,
// death or serious injury by unlawful driving, violence with and without injury, stalking and harassment.
#include "core/reconciling/check.h"
#include "core/text/format.h"

#include <cmath>

namespace yardstick {

namespace {

QString shown(double value)
{
    return numberText(value, value == std::round(value) ? 0 : 2);
}

void checkIndicator(CheckRun &run, int total, const Indicator &indicator)
{
    std::vector<int> parts;
    for (const IndicatorId &part : indicator.parts) {
        parts.push_back(run.figures().indicator(part));
        if (parts.back() < 0)
            return;
    }
    const std::vector<const DraftFigure *> totals = run.figures().of(total);
    // Each figure may be off by half a step of rounding.
    const double step = stepOf(totals, 1000);
    const double tolerance =
        step > 1 || (step > 0 && step < 1) ? step / 2 * static_cast<double>(parts.size() + 1) : 1e-6;
    for (const DraftFigure *whole : totals) {
        double sum = 0;
        bool complete = whole->marker < 0;
        for (const int part : parts) {
            const DraftFigure *figure =
                run.figures().number(part, whole->breakdown, whole->area, whole->period);
            complete = complete && figure;
            sum += figure ? figure->value : 0;
        }
        if (!complete)
            continue;
        if (std::abs(sum - whole->value) <= tolerance * std::max(1.0, step > 0 ? 1.0 : std::abs(sum))) {
            run.made();
            continue;
        }
        run.failed(*whole, QStringLiteral("%1: the parts add up to %2, but the total says %3.")
                               .arg(indicator.name, shown(sum), shown(whole->value)));
    }
}

void make(CheckRun &run)
{
    int number = 0;
    for (const IndicatorId &id : run.draft().indicators.values()) {
        const Indicator *indicator = run.catalogue().indicator(id);
        if (indicator && !indicator->parts.empty())
            checkIndicator(run, number, *indicator);
        ++number;
    }
}

} // namespace

const Check partsCheck = {"totals held against their parts", make};

} // namespace yardstick
