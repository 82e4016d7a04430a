// The definitions that the program is driven by, read once from resources/catalogue/*.json: areas, indicators
// and publications. It is a value: whoever needs it gets it by reference. Layouts are read by core/importing.
#pragma once

#include "core/model/area.h"
#include "core/model/areagroup.h"
#include "core/model/indicator.h"
#include "core/model/marker.h"
#include "core/model/officeentry.h"
#include "core/model/release.h"
#include "core/result.h"
#include "core/text/labels.h"

#include <QHash>

#include <vector>

namespace yardstick {

class Catalogue {
public:
    /// Reads areas.json, indicators.json and publications.json from `folder` (":/yardstick/catalogue" is the
    /// program's own). Errors name the file and the entry: an id twice, a reference to nothing, an alias that
    /// two areas of one kind claim.
    static Result<Catalogue> load(const QString &folder = QStringLiteral(":/yardstick/catalogue"));

    /// This catalogue with what an office has added: areas, other names, markers, indicators, publications,
    /// groups of forces, events. Layouts among the entries are passed over. Errors name the entry, as load()
    /// does.
    Result<Catalogue> extended(const std::vector<OfficeEntry> &entries) const;

    const std::vector<Area> &areas() const { return m_areas; }
    const std::vector<Indicator> &indicators() const { return m_indicators; }
    const std::vector<Publication> &publications() const { return m_publications; }
    /// Groups of forces: those that follow from the areas (all forces, each region), then the office's own.
    const std::vector<AreaGroup> &groups() const { return m_groups; }
    /// What the office shows beside its charts, in the order in which it was entered.
    const std::vector<ChartEvent> &events() const { return m_events; }

    const Area *area(const AreaId &id) const; ///< null when there is none; likewise below
    const Indicator *indicator(const IndicatorId &id) const;
    const Publication *publication(const PublicationId &id) const;
    const AreaGroup *group(const AreaGroupId &id) const;

    /// The area that a publication's text names, by code, name or alias. Notes ("[note 4]"), case, "&" for
    /// "and", hyphens, white space and a trailing "Police" or "Constabulary" do not matter. `kinds` says what
    /// may stand there; a name that several kinds share ("West Midlands") is the first kind of the list.
    /// Empty means: forces, then national bodies, nations, regions, aggregates. Null when no area of those
    /// kinds has that name.
    const Area *findArea(QStringView text, const std::vector<AreaKind> &kinds = {}) const;

    /// The areas whose name is nearest to a text that findArea() does not know, at most three: for "did you
    /// mean".
    std::vector<const Area *> nearestAreas(QStringView text) const;

    /// True when `text` is a way to write `area`'s name: used to hold names against codes.
    bool isNameOf(const Area &area, QStringView text) const;

    /// What a cell's text stands for in the tables of a publication, where the office has said so.
    std::optional<Marker> officeMarker(const PublicationId &publication, QStringView text) const;
    /// What the office said that it means; empty where it said nothing.
    QString officeMeaning(const PublicationId &publication, QStringView text) const;

private:
    struct OfficeMarker {
        PublicationId publication;
        Marker marker;
        QString meaning;
    };
    using Places = QHash<QString, qsizetype>;

    static Result<Catalogue> of(std::vector<Area> areas, std::vector<Indicator> indicators,
                                std::vector<Publication> publications, std::vector<AreaGroup> groups);
    Result<void> indexNames();
    const OfficeMarker *findOfficeMarker(const PublicationId &publication, QStringView text) const;

    std::vector<Area> m_areas;
    std::vector<Indicator> m_indicators;
    std::vector<Publication> m_publications;
    std::vector<AreaGroup> m_groups;
    std::vector<ChartEvent> m_events;
    std::vector<OfficeMarker> m_officeMarkers;
    QHash<QString, std::vector<qsizetype>> m_areasByKey; ///< normalised name or code to places in m_areas
    Places m_areaById;
    Places m_indicatorById;
    Places m_publicationById;
};

} // namespace yardstick
