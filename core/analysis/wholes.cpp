#include "core/analysis/wholes.h"

#include "core/analysis/figuresum.h"

#include <QSet>

#include <algorithm>
#include <map>

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

std::vector<Figure> sumOf(const std::vector<Figure> &figures, const AreaId &area,
                          const std::vector<AreaId> &parts)
{
    const QSet<AreaId> members(parts.begin(), parts.end());
    std::map<Period, std::pair<Figure, size_t>> sums;
    for (const Figure &figure : figures) {
        if (!members.contains(figure.area))
            continue;
        auto &[sum, count] = sums[figure.period];
        if (count++ == 0) {
            sum = figure;
            sum.area = area;
            sum.cell = {};
        } else {
            addPart(sum, figure);
        }
    }
    std::vector<Figure> made;
    for (const auto &[period, sum] : sums) {
        if (sum.second == parts.size())
            made.push_back(sum.first);
    }
    return made;
}

} // namespace

std::vector<AreaId> partsOfArea(const Catalogue &catalogue, const AreaId &area)
{
    const Area *whole = catalogue.area(area);
    std::vector<AreaId> parts;
    if (!whole || (whole->kind != AreaKind::Nation && whole->kind != AreaKind::Region))
        return parts;
    for (const Area &candidate : catalogue.areas()) {
        if (candidate.kind == AreaKind::Force && liesWithin(catalogue, candidate, area))
            parts.push_back(candidate.id);
    }
    if (area == englandAndWales)
        parts.push_back(transportPolice);
    return parts;
}

std::vector<Figure> withWholes(const Catalogue &catalogue, std::vector<Figure> figures,
                               const std::vector<AreaId> &wanted)
{
    const auto isThere = [&](const AreaId &area) {
        return std::any_of(figures.begin(), figures.end(),
                           [&](const Figure &figure) { return figure.area == area; });
    };
    std::vector<Figure> wholes;
    for (const AreaId &area : wanted) {
        const std::vector<AreaId> parts =
            isThere(area) ? std::vector<AreaId>() : partsOfArea(catalogue, area);
        if (parts.empty())
            continue;
        const std::vector<Figure> sums = sumOf(figures, area, parts);
        wholes.insert(wholes.end(), sums.begin(), sums.end());
    }
    const QSet<AreaId> kept(wanted.begin(), wanted.end());
    std::erase_if(figures, [&](const Figure &figure) { return !kept.contains(figure.area); });
    figures.insert(figures.end(), wholes.begin(), wholes.end());
    std::stable_sort(figures.begin(), figures.end(), [](const Figure &a, const Figure &b) {
        return a.area == b.area ? a.period < b.period : a.area < b.area;
    });
    return figures;
}

} // namespace yardstick
