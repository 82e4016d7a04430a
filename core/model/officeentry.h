// Something that an office has taught the program: an area or another name for one, what a marker stands for,
// an indicator, a publication, a layout, a group of forces, an event for the charts, the columns of a sheet
// of funding. Kept in the office's store, in the form of the program's own files.
#pragma once

#include "core/model/areagroup.h"
#include "core/model/chartevent.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace yardstick {

struct OfficeEntry {
    enum class Kind { Area, Alias, Marker, Indicator, Publication, Layout, Group, Event, FundingSheet };
    Kind kind = Kind::Area;
    QString id; ///< unique within its kind: the id of the area or layout, the alias's or marker's text
    QByteArray content; ///< a JSON object
    QDateTime madeAt;   ///< UTC
    QString madeBy;

    bool operator==(const OfficeEntry &) const = default;
};

/// The word under which a kind is stored, stable for ever: "area", "alias", "marker" ...
QString officeKindKey(OfficeEntry::Kind kind);
std::optional<OfficeEntry::Kind> officeKindFromKey(QStringView key);

/// Another name for an area, as publications write it. `area` is the id of one in the catalogue.
OfficeEntry aliasEntry(const QString &text, const QString &area);

/// What a cell's text stands for in the tables of one publication: `kind` is a marker's key ("confidential").
OfficeEntry markerEntry(const QString &publication, const QString &text, const QString &kind,
                        const QString &meaning);

/// An area that the catalogue doesn't know: `kind` and `parent` as in areas.json, the parent may be empty.
OfficeEntry areaEntry(const QString &id, const QString &name, const QString &kind, const QString &parent);

/// A group of forces that the office compares itself with.
OfficeEntry groupEntry(const AreaGroup &group);

/// An event or a stretch of time that charts show beside the figures.
OfficeEntry eventEntry(const ChartEvent &event);

} // namespace yardstick
