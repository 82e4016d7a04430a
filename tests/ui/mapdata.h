// Figures for every force in two years, and the maps that are made of them.
#pragma once

#include "core/geo/geojson.h"
#include "tests/support/madeboundaries.h"
#include "tests/support/storefixture.h"
#include "ui/pages/mapload.h"

#include <QFile>
#include <QTemporaryDir>

namespace yardstick::test {

/// Knife crime of all forces and the nation in 2023 and 2024, higher from force to force. The City of London
/// has no figure in either year, Kent none in 2023.
inline std::vector<TestFigure> figuresOfAllForces(const Catalogue &catalogue)
{
    std::vector<TestFigure> figures;
    const auto add = [&figures](const QString &area, int year, std::optional<double> rate) {
        const QString period = QStringLiteral("year ending December %1").arg(year);
        const QString indicator = QStringLiteral("knife-offences");
        figures.push_back({indicator, area, period, rate ? std::optional(*rate * 12) : std::nullopt});
        figures.push_back({indicator + QStringLiteral("-rate"), area, period, rate});
    };
    for (const int year : {2023, 2024}) {
        double rate = year == 2023 ? 30 : 34;
        for (const Area &area : catalogue.areas()) {
            if (area.kind != AreaKind::Force)
                continue;
            const bool absent = area.name == QStringLiteral("City of London") ||
                                (year == 2023 && area.name == QStringLiteral("Kent"));
            add(area.id.value, year, absent ? std::nullopt : std::optional(rate));
            rate += 3;
        }
        add(QStringLiteral("K04000001"), year, year == 2023 ? 88.5 : 90.5);
    }
    return figures;
}

/// What the Map page would show of them.
inline Result<MapAnswer> mapAnswer(const MapChoices &choices = {})
{
    auto catalogue = Catalogue::load();
    auto store = Store::open(QStringLiteral(":memory:"));
    if (!catalogue || !store)
        return Error{QStringLiteral("The test has no catalogue or no store.")};
    const auto shared = std::make_shared<const Catalogue>(std::move(*catalogue));
    const auto stored = storeDraft(
        *store, makeDraft(QStringLiteral("pfa"), QStringLiteral("ons-pfa"), figuresOfAllForces(*shared)));
    if (!stored)
        return stored.error();
    return loadMap(*store, shared, {choices, Benchmark{AreaId{QStringLiteral("K04000001")}, {}, {}}});
}

/// Boundaries of all forces as boxes.
inline std::shared_ptr<const Boundaries> madeBoundaries(const Catalogue &catalogue)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("boxes.geojson")));
    if (!file.open(QIODevice::WriteOnly))
        return nullptr;
    file.write(forceBoxes(catalogue));
    file.close();
    auto read = readBoundaries(file.fileName(), catalogue);
    return read ? std::make_shared<const Boundaries>(std::move(*read)) : nullptr;
}

} // namespace yardstick::test
