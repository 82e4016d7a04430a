#include "core/analysis/wholes.h"

#include "core/analysis/figuresum.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

const AreaId englandAndWales{QStringLiteral("K04000001")};
const AreaId transportPolice{QStringLiteral("YS-BTP")};

bool liesWithin(const Catalogue &catalogue, const Area &area, const AreaId &whole)
{
    for (const Area *at = &area; at; at = catalogue.area(at->parent)) {
        if (at->parent == whole)
            return true;
    }
    return false;
}

/// The stored figures by area and period, and what can be made of them.
class AreaSums {
public:
    AreaSums(const Catalogue &catalogue, const std::vector<Figure> &figures)
        : m_catalogue(catalogue)
    {
        for (const Figure &figure : figures)
            m_figures[figure.area].insert(figure.period, &figure);
    }

    bool isStored(const AreaId &area) const { return m_figures.contains(area); }

    /// The area's own figure, or the sum of those that it replaced.
    std::optional<Figure> figure(const AreaId &area, const Period &period) const
    {
        if (const auto own = m_figures.constFind(area); own != m_figures.cend()) {
            if (const Figure *stored = own->value(period, nullptr))
                return *stored;
        }
        const Area *known = m_catalogue.area(area);
        if (!known || known->replaces.empty())
            return std::nullopt;
        std::optional<Figure> sum = sumOf(area, known->replaces, period);
        if (sum)
            sum->backCast = true;
        return sum;
    }

    std::optional<Figure> sumOf(const AreaId &area, const std::vector<AreaId> &parts,
                                const Period &period) const
    {
        std::optional<Figure> sum;
        for (const AreaId &part : parts) {
            const std::optional<Figure> next = figure(part, period);
            if (!next)
                return std::nullopt;
            if (sum) {
                addPart(*sum, *next);
            } else {
                sum = next;
                sum->area = area;
                sum->backCast = false;
            }
        }
        // The cell of a sum would be that of its first part only; a sum of one is that one.
        if (sum && parts.size() > 1)
            sum->cell = {};
        return sum;
    }

private:
    const Catalogue &m_catalogue;
    QHash<AreaId, QHash<Period, const Figure *>> m_figures;
};

// The forces of a nation or region that have not ended; empty for any other area.
std::vector<AreaId> forcesOf(const Catalogue &catalogue, const AreaId &area)
{
    const Area *whole = catalogue.area(area);
    std::vector<AreaId> forces;
    if (!whole || (whole->kind != AreaKind::Nation && whole->kind != AreaKind::Region))
        return forces;
    for (const Area &candidate : catalogue.areas()) {
        if (candidate.kind == AreaKind::Force && candidate.successor.isEmpty() &&
            liesWithin(catalogue, candidate, area))
            forces.push_back(candidate.id);
    }
    return forces;
}

// The national bodies beside the British Transport Police that have a figure for the period.
std::vector<AreaId> nationalBodies(const Catalogue &catalogue, const AreaSums &sums, const Period &period)
{
    std::vector<AreaId> bodies;
    for (const Area &area : catalogue.areas()) {
        if (area.kind == AreaKind::National && area.id != transportPolice && area.successor.isEmpty() &&
            sums.figure(area.id, period))
            bodies.push_back(area.id);
    }
    return bodies;
}

std::set<Period> periodsOf(const std::vector<Figure> &figures)
{
    std::set<Period> periods;
    for (const Figure &figure : figures)
        periods.insert(figure.period);
    return periods;
}

std::vector<Figure> inOrder(std::vector<Figure> figures)
{
    std::ranges::sort(figures, [](const Figure &a, const Figure &b) {
        return a.area == b.area ? a.period < b.period : a.area < b.area;
    });
    return figures;
}

} // namespace

std::vector<AreaId> partsOfArea(const Catalogue &catalogue, const AreaId &area)
{
    std::vector<AreaId> parts = forcesOf(catalogue, area);
    if (area == englandAndWales)
        parts.push_back(transportPolice);
    return parts;
}

std::vector<AreaId> withParts(const Catalogue &catalogue, const std::vector<AreaId> &wanted, bool ofForces)
{
    std::vector<AreaId> all = wanted;
    QSet<AreaId> known(all.begin(), all.end());
    for (size_t i = 0; i < all.size(); ++i) {
        std::vector<AreaId> parts = ofForces ? partsOfArea(catalogue, all[i]) : std::vector<AreaId>();
        for (const Area &area : catalogue.areas()) {
            if (!parts.empty() && all[i] == englandAndWales && area.kind == AreaKind::National)
                parts.push_back(area.id);
        }
        if (const Area *area = catalogue.area(all[i]))
            parts.insert(parts.end(), area->replaces.begin(), area->replaces.end());
        for (const AreaId &part : parts) {
            if (!known.contains(part)) {
                known.insert(part);
                all.push_back(part);
            }
        }
    }
    return all;
}

std::vector<Figure> withWholes(const Catalogue &catalogue, const std::vector<Figure> &figures,
                               const std::vector<AreaId> &wanted, bool ofForces)
{
    const AreaSums sums(catalogue, figures);
    const std::set<Period> periods = periodsOf(figures);
    std::vector<Figure> found;
    for (const AreaId &area : QSet<AreaId>(wanted.begin(), wanted.end())) {
        const std::vector<AreaId> forces =
            ofForces && !sums.isStored(area) ? partsOfArea(catalogue, area) : std::vector<AreaId>();
        for (const Period &period : periods) {
            std::vector<AreaId> parts = forces;
            if (area == englandAndWales && !parts.empty()) {
                const std::vector<AreaId> bodies = nationalBodies(catalogue, sums, period);
                parts.insert(parts.end(), bodies.begin(), bodies.end());
            }
            if (auto figure = parts.empty() ? sums.figure(area, period) : sums.sumOf(area, parts, period))
                found.push_back(std::move(*figure));
        }
    }
    return inOrder(std::move(found));
}

std::vector<Figure> withResidents(const Catalogue &catalogue, const std::vector<Figure> &figures,
                                  const std::vector<AreaId> &wanted)
{
    const AreaSums sums(catalogue, figures);
    const std::set<Period> days = periodsOf(figures);
    std::vector<Figure> found;
    for (const AreaId &area : QSet<AreaId>(wanted.begin(), wanted.end())) {
        const std::vector<AreaId> forces = forcesOf(catalogue, area);
        for (const Period &day : days) {
            std::optional<Figure> figure = sums.figure(area, day);
            if (!figure && !forces.empty())
                figure = sums.sumOf(area, forces, day);
            if (figure)
                found.push_back(std::move(*figure));
        }
    }
    return inOrder(std::move(found));
}

} // namespace yardstick
