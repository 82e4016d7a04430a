#include "core/catalogue/catalogue.h"

#include "core/catalogue/checks.h"
#include "core/catalogue/read.h"

#include <algorithm>
#include <array>

namespace yardstick {

using namespace catalogue;

namespace {

constexpr std::array kindsByDefault = {AreaKind::Force, AreaKind::National, AreaKind::Nation,
                                       AreaKind::Region, AreaKind::Aggregate};
constexpr size_t mostSuggestions = 3;

/// The form in which areas are looked up: "Kent Police" and "Durham Constabulary" are Kent and Durham.
QString areaKey(QStringView text)
{
    QString key = normalisedLabel(text);
    for (const QLatin1String ending : {QLatin1String(" police"), QLatin1String(" constabulary")}) {
        if (key.endsWith(ending)) {
            key.chop(ending.size());
            break;
        }
    }
    return key;
}

/// Letters to change, add, drop or swap with their neighbour to make one text of the other
/// (Damerau-Levenshtein, restricted); more than `most` is not told apart.
int editDistance(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    const size_t width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> older(width);
    std::vector<int> previous(width);
    std::vector<int> current(width);
    for (size_t j = 0; j < width; ++j)
        previous[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (size_t j = 1; j < width; ++j) {
            const auto bj = static_cast<qsizetype>(j);
            const int change = a[i - 1] == b[bj - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[bj - 2] && a[i - 2] == b[bj - 1])
                current[j] = std::min(current[j], older[j - 2] + 1);
        }
        std::swap(older, previous);
        std::swap(previous, current);
    }
    return previous[width - 1];
}

template <typename Value>
const Value *at(const std::vector<Value> &values, const QHash<QString, qsizetype> &places, const QString &id)
{
    const auto found = places.constFind(id);
    return found == places.cend() ? nullptr : &values[static_cast<size_t>(*found)];
}

} // namespace

Result<Catalogue> Catalogue::load(const QString &folder)
{
    auto areas = readAreas(folder);
    if (!areas)
        return areas.error();
    auto publications = readPublications(folder);
    if (!publications)
        return publications.error();
    auto indicators = readIndicators(folder);
    if (!indicators)
        return indicators.error();
    return of(std::move(*areas), std::move(*indicators), std::move(*publications), {});
}

Result<Catalogue> Catalogue::of(std::vector<Area> areas, std::vector<Indicator> indicators,
                                std::vector<Publication> publications, std::vector<AreaGroup> groups)
{
    auto areaById = placesById(areas, QStringLiteral("areas.json"));
    if (!areaById)
        return areaById.error();
    auto publicationById = placesById(publications, QStringLiteral("publications.json"));
    if (!publicationById)
        return publicationById.error();
    auto indicatorById = placesById(indicators, QStringLiteral("indicators.json"));
    if (!indicatorById)
        return indicatorById.error();
    if (const auto sound = checkAreas(areas, *areaById); !sound)
        return sound.error();
    if (const auto sound = checkGroups(groups, areas, *areaById); !sound)
        return sound.error();
    if (const auto sound = checkIndicators(indicators, *indicatorById, *publicationById); !sound)
        return sound.error();
    findWholes(indicators, *indicatorById);
    linkSuccessors(areas, *areaById);
    std::vector<AreaGroup> known = groupsOfPlaces(areas, *areaById);
    known.insert(known.end(), groups.begin(), groups.end());
    if (const auto once = placesById(known, QStringLiteral("The groups of forces")); !once)
        return once.error();

    Catalogue catalogue;
    catalogue.m_groups = std::move(known);
    catalogue.m_areas = std::move(areas);
    catalogue.m_indicators = std::move(indicators);
    catalogue.m_publications = std::move(publications);
    catalogue.m_areaById = std::move(*areaById);
    catalogue.m_indicatorById = std::move(*indicatorById);
    catalogue.m_publicationById = std::move(*publicationById);
    if (const auto indexed = catalogue.indexNames(); !indexed)
        return indexed.error();
    return catalogue;
}

Result<Catalogue> Catalogue::extended(const std::vector<OfficeEntry> &entries) const
{
    OfficeAdditions added;
    for (const OfficeEntry &entry : entries) {
        if (const Result<void> read = addOfficeEntry(entry, added); !read)
            return read.error();
    }
    std::vector<Area> areas = m_areas;
    areas.insert(areas.end(), added.areas.begin(), added.areas.end());
    for (const auto &[text, id] : added.aliases) {
        const auto area = std::find_if(areas.begin(), areas.end(),
                                       [&id = id](const Area &candidate) { return candidate.id == id; });
        if (area == areas.end()) {
            return Error{
                QStringLiteral("The office's name \"%1\" stands for the area %2, which does not exist.")
                    .arg(text, id.value)};
        }
        area->aliases << text;
    }
    std::vector<Indicator> indicators = m_indicators;
    indicators.insert(indicators.end(), added.indicators.begin(), added.indicators.end());
    std::vector<Publication> publications = m_publications;
    publications.insert(publications.end(), added.publications.begin(), added.publications.end());
    Result<Catalogue> catalogue =
        of(std::move(areas), std::move(indicators), std::move(publications), std::move(added.groups));
    if (catalogue) {
        if (const auto once = placesById(added.events, QStringLiteral("The office's events")); !once)
            return once.error();
        if (const auto sound = checkEvents(added.events, catalogue->m_indicatorById); !sound)
            return sound.error();
        catalogue->m_events = std::move(added.events);
        for (const OfficeAdditions::MarkerMeaning &marker : added.markers)
            catalogue->m_officeMarkers.push_back({marker.publication, marker.marker, marker.meaning});
    }
    return catalogue;
}

const Catalogue::OfficeMarker *Catalogue::findOfficeMarker(const PublicationId &publication,
                                                           QStringView text) const
{
    for (const OfficeMarker &known : m_officeMarkers) {
        if (known.publication == publication && known.marker.text.compare(text, Qt::CaseInsensitive) == 0)
            return &known;
    }
    return nullptr;
}

std::optional<Marker> Catalogue::officeMarker(const PublicationId &publication, QStringView text) const
{
    const OfficeMarker *known = findOfficeMarker(publication, text);
    return known ? std::optional<Marker>(Marker{known->marker.kind, text.toString()}) : std::nullopt;
}

QString Catalogue::officeMeaning(const PublicationId &publication, QStringView text) const
{
    const OfficeMarker *known = findOfficeMarker(publication, text);
    return known ? known->meaning : QString();
}

Result<void> Catalogue::indexNames()
{
    for (size_t i = 0; i < m_areas.size(); ++i) {
        const Area &area = m_areas[i];
        for (const QString &name : QStringList{area.id.value, area.name} + area.aliases) {
            std::vector<qsizetype> &places = m_areasByKey[areaKey(name)];
            const auto place = static_cast<qsizetype>(i);
            if (std::find(places.begin(), places.end(), place) != places.end())
                continue;
            for (const qsizetype other : places) {
                const Area &rival = m_areas[static_cast<size_t>(other)];
                if (rival.kind == area.kind) {
                    return Error{QStringLiteral("areas.json: %1 and %2 both claim the name \"%3\".")
                                     .arg(rival.id.value, area.id.value, name)};
                }
            }
            places.push_back(place);
        }
    }
    return {};
}

const Area *Catalogue::area(const AreaId &id) const
{
    return at(m_areas, m_areaById, id.value);
}

const Indicator *Catalogue::indicator(const IndicatorId &id) const
{
    return at(m_indicators, m_indicatorById, id.value);
}

const Publication *Catalogue::publication(const PublicationId &id) const
{
    return at(m_publications, m_publicationById, id.value);
}

const AreaGroup *Catalogue::group(const AreaGroupId &id) const
{
    const auto found = std::ranges::find(m_groups, id, &AreaGroup::id);
    return found == m_groups.end() ? nullptr : &*found;
}

const Area *Catalogue::findArea(QStringView text, const std::vector<AreaKind> &kinds) const
{
    const auto found = m_areasByKey.constFind(areaKey(text));
    if (found == m_areasByKey.cend())
        return nullptr;
    const auto ofKind = [&](AreaKind kind) -> const Area * {
        for (const qsizetype place : *found) {
            const Area &area = m_areas[static_cast<size_t>(place)];
            if (area.kind == kind)
                return &area;
        }
        return nullptr;
    };
    const AreaKind *begin = kinds.empty() ? kindsByDefault.data() : kinds.data();
    const size_t count = kinds.empty() ? kindsByDefault.size() : kinds.size();
    for (size_t i = 0; i < count; ++i) {
        if (const Area *area = ofKind(begin[i]))
            return area;
    }
    return nullptr;
}

std::vector<const Area *> Catalogue::nearestAreas(QStringView text) const
{
    const QString key = areaKey(text);
    const int most = std::max(2, static_cast<int>(key.size() / 3));
    std::vector<std::pair<int, qsizetype>> nearest; // distance, place
    for (auto it = m_areasByKey.cbegin(); it != m_areasByKey.cend(); ++it) {
        const int distance = editDistance(key, it.key(), most);
        if (distance > most)
            continue;
        for (const qsizetype place : it.value()) {
            // Wiltshire is a force and a local authority; what may stand anywhere is meant.
            const AreaKind kind = m_areas[static_cast<size_t>(place)].kind;
            if (std::find(kindsByDefault.begin(), kindsByDefault.end(), kind) != kindsByDefault.end())
                nearest.emplace_back(distance, place);
        }
    }
    std::sort(nearest.begin(), nearest.end());
    std::vector<const Area *> areas;
    for (const auto &[distance, place] : nearest) {
        const Area *area = &m_areas[static_cast<size_t>(place)];
        if (areas.size() < mostSuggestions && std::find(areas.begin(), areas.end(), area) == areas.end())
            areas.push_back(area);
    }
    return areas;
}

bool Catalogue::isNameOf(const Area &area, QStringView text) const
{
    const auto found = m_areasByKey.constFind(areaKey(text));
    if (found == m_areasByKey.cend())
        return false;
    return std::any_of(found->begin(), found->end(),
                       [&](qsizetype place) { return m_areas[static_cast<size_t>(place)].id == area.id; });
}

} // namespace yardstick
