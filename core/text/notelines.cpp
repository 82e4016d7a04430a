#include "core/text/notelines.h"

#include "core/model/note.h"
#include "core/text/format.h"
#include "core/text/notewords.h"

#include <algorithm>
#include <map>
#include <set>

namespace yardstick {

namespace {

/// More periods than this are not named one by one.
constexpr size_t mostPeriods = 3;

/// Where one note stands among the figures.
struct Places {
    QStringList areas;
    std::set<Period> periods;
    size_t figures = 0;
    size_t ofThem = 0; ///< figures of the series that have it
};

QString whereOf(const Places &places, size_t seriesShown)
{
    QStringList where;
    if (static_cast<size_t>(places.areas.size()) < seriesShown || seriesShown == 1)
        where << joinedList(places.areas);
    if (places.figures < places.ofThem && places.periods.size() <= mostPeriods) {
        QStringList periods;
        for (const Period &period : places.periods)
            periods << periodShortLabel(period);
        where << joinedList(periods);
    }
    return where.join(QStringLiteral(", "));
}

} // namespace

QStringList noteLines(const TrendData &data, const std::vector<qsizetype> &series)
{
    QStringList order;
    std::map<QString, Places> placesOf;
    for (const qsizetype place : series) {
        const Series &shown = data.series[static_cast<size_t>(place)];
        std::set<QString> here;
        for (const Point &point : shown.points) {
            for (const QString &note : notesOn(point)) {
                addText(order, note);
                Places &places = placesOf[note];
                addText(places.areas, shown.label);
                places.periods.insert(point.period);
                ++places.figures;
                here.insert(note);
            }
        }
        for (const QString &note : here)
            placesOf[note].ofThem += shown.points.size();
    }
    QStringList lines;
    for (const QString &note : order) {
        const QString where = whereOf(placesOf[note], series.size());
        addText(lines,
                where.isEmpty() ? briefNote(note) : QStringLiteral("%1: %2").arg(where, briefNote(note)));
    }
    return lines;
}

} // namespace yardstick
