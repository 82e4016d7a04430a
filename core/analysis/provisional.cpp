#include "core/analysis/provisional.h"

#include "core/text/format.h"
#include "core/text/phrases.h"

#include <algorithm>
#include <map>
#include <set>

namespace yardstick {

namespace {

constexpr size_t mostNamed = 3; ///< periods; of more, the first and last are named

using ReleaseById = std::map<ReleaseId, std::pair<const Release *, const Publication *>>;

bool isProvisional(const Point &point, const ReleaseById &releases)
{
    const auto ofEdition = [&](ReleaseId id, const Period &period) {
        const auto found = releases.find(id);
        return found != releases.end() &&
               yardstick::isProvisional(period, *found->second.first, found->second.second);
    };
    if (point.observations.empty()) // an average of several areas
        return ofEdition(point.release, point.period);
    return std::ranges::any_of(point.observations, [&](const Observation &observation) {
        return ofEdition(observation.release, observation.period);
    });
}

QString sentence(const std::set<Period> &periods)
{
    QStringList names;
    for (const Period &period : periods)
        names << periodPhrase(period);
    if (names.size() > static_cast<qsizetype>(mostNamed)) {
        return QStringLiteral("Figures from %1 to %2 are provisional: the publisher will revise them.")
            .arg(names.front(), names.back());
    }
    return QStringLiteral("Figures for %1 are provisional: the publisher will revise them.")
        .arg(joinedList(names));
}

} // namespace

bool isProvisional(const Period &period, const Release &release, const Publication *publication)
{
    if (release.title.contains(QLatin1String("provisional"), Qt::CaseInsensitive))
        return true;
    if (!publication || publication->provisionalMonths <= 0 || !release.periodCovered.isValid())
        return false;
    const QDate settled =
        release.periodCovered.lastDay().addDays(1).addMonths(-publication->provisionalMonths);
    return period.lastDay() >= settled;
}

void markProvisional(TrendData &data, const Catalogue &catalogue)
{
    ReleaseById releases;
    for (const Release &release : data.releases)
        releases[release.id] = {&release, catalogue.publication(release.publication)};
    std::set<Period> periods;
    for (Series &series : data.series) {
        for (Point &point : series.points) {
            point.provisional = point.value && isProvisional(point, releases);
            if (point.provisional)
                periods.insert(point.period);
        }
    }
    if (!periods.empty())
        data.caveats << sentence(periods);
}

} // namespace yardstick
