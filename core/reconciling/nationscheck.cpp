// Forces against the regions and nations that they make up. England and Wales is the sum of its forces, and
// in most publications of the British Transport Police as well; where that force has no row, what is left
// over is said, not called wrong (in the Knife and Offensive Weapon Sentencing Statistics it is up to 588
// offences).
#include "core/analysis/wholes.h"
#include "core/reconciling/check.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yardstick {

namespace {

const AreaId englandAndWales{QStringLiteral("K04000001")};
const AreaId transportPolice{QStringLiteral("YS-BTP")};
/// Rows that no territorial force has, and that some publications count into England and Wales and others
/// don't.
const std::array besides = {transportPolice, AreaId{QStringLiteral("YS-UNKNOWN")},
                            AreaId{QStringLiteral("YS-CENTRAL")}};
/// The share of a nation's figure that a force without a row may account for.
constexpr double largestUnallocated = 0.04;

/// A whole and the forces in it, in the draft's numbers.
struct Whole {
    int area;
    const Area *what;
    std::vector<int> forces;
    int transportPolice = -1;
};

// An older edition has the forces that a newer one replaced.
std::vector<AreaId> partsInDraft(const CheckRun &run, const std::vector<AreaId> &parts)
{
    std::vector<AreaId> found;
    for (const AreaId &part : parts) {
        const Area *area = run.catalogue().area(part);
        if (run.figures().area(part) >= 0 || area->replaces.empty()) {
            found.push_back(part);
            continue;
        }
        const std::vector<AreaId> replaced = partsInDraft(run, area->replaces);
        found.insert(found.end(), replaced.begin(), replaced.end());
    }
    return found;
}

std::vector<Whole> wholesOf(const CheckRun &run)
{
    std::vector<Whole> wholes;
    int number = -1;
    for (const AreaId &id : run.draft().areas.values()) {
        ++number;
        Whole whole{number, run.catalogue().area(id), {}};
        bool complete = true;
        for (const AreaId &part : partsInDraft(run, partsOfArea(run.catalogue(), id))) {
            if (part == transportPolice) {
                whole.transportPolice = run.figures().area(part);
                continue;
            }
            whole.forces.push_back(run.figures().area(part));
            complete = complete && whole.forces.back() >= 0;
        }
        if (complete && !whole.forces.empty())
            wholes.push_back(std::move(whole));
    }
    return wholes;
}

// Whether the forces make the whole, with any of the rows besides them that the table has.
bool addsUp(const CheckRun &run, const Whole &whole, const DraftFigure &total, double forces,
            double tolerance)
{
    std::vector<double> sums{forces};
    if (whole.what->kind == AreaKind::Nation) {
        for (const AreaId &area : besides) {
            const DraftFigure *figure = run.figures().number(total.indicator, total.breakdown,
                                                             run.figures().area(area), total.period);
            const size_t before = sums.size();
            for (size_t i = 0; figure && i < before; ++i)
                sums.push_back(sums[i] + figure->value);
        }
    }
    return std::ranges::any_of(sums, [&](double sum) { return std::abs(sum - total.value) <= tolerance; });
}

void checkFigure(CheckRun &run, const Whole &whole, const DraftFigure &total, double step)
{
    double sum = 0;
    for (const int force : whole.forces) {
        const DraftFigure *figure =
            run.figures().number(total.indicator, total.breakdown, force, total.period);
        if (!figure)
            return;
        sum += figure->value;
    }
    const double tolerance = (step > 1 || (step > 0 && step < 1))
                                 ? step / 2 * static_cast<double>(whole.forces.size() + 2)
                             : step > 0 ? 1e-6
                                        : 1e-6 * std::max(1.0, std::abs(sum));
    const DraftFigure *transport =
        run.figures().number(total.indicator, total.breakdown, whole.transportPolice, total.period);
    if (addsUp(run, whole, total, sum, tolerance)) {
        run.made();
        return;
    }
    const double left = total.value - sum;
    const bool mayBeTransport = run.draft().areas.at(whole.area) == englandAndWales && !transport;
    if (mayBeTransport && left > 0 && left <= largestUnallocated * total.value) {
        run.made();
        run.note(total,
                 QStringLiteral("%1 of %2 in %3 stand under no force of the table; the British Transport "
                                "Police has no row in it.")
                     .arg(numberText(left, 0), numberText(total.value, 0), whole.what->name));
        return;
    }
    const int decimals = total.value == std::round(total.value) && sum == std::round(sum) ? 0 : 2;
    run.failed(total, QStringLiteral("the forces of %1 add up to %2%3, but the table says %4.")
                          .arg(whole.what->name, numberText(sum, decimals),
                               transport ? QStringLiteral(" (%1 with the British Transport Police)")
                                               .arg(numberText(sum + transport->value, decimals))
                                         : QString(),
                               numberText(total.value, decimals)));
}

void make(CheckRun &run)
{
    const std::vector<Whole> wholes = wholesOf(run);
    if (wholes.empty())
        return;
    int number = -1;
    for (const IndicatorId &id : run.draft().indicators.values()) {
        ++number;
        const Indicator *indicator = run.catalogue().indicator(id);
        // Rates, shares and changes do not add up.
        if (!indicator || !indicator->hasCount || !indicator->changeOf.isEmpty())
            continue;
        const std::vector<const DraftFigure *> figures = run.figures().of(number);
        const double step = stepOf(figures, 1000);
        for (const DraftFigure *figure : figures) {
            for (const Whole &whole : wholes) {
                if (figure->area == whole.area && figure->marker < 0)
                    checkFigure(run, whole, *figure, step);
            }
        }
    }
}

} // namespace

const Check nationsCheck = {"regions and nations held against their forces", make};

} // namespace yardstick
