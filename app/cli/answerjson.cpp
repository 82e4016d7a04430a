#include "app/cli/answerjson.h"

#include "core/text/format.h"

namespace yardstick::cli {

namespace {

QString sheetName(const std::vector<Release> &releases, ReleaseId id, const CellRef &cell)
{
    for (const Release &release : releases) {
        if (release.id == id)
            return release.sheets.value(cell.sheet).trimmed();
    }
    return {};
}

void addCell(QJsonObject &object, const std::vector<Release> &releases, ReleaseId id, const CellRef &cell)
{
    if (!cell.isValid())
        return;
    object.insert(QStringLiteral("sheet"), sheetName(releases, id, cell));
    object.insert(QStringLiteral("cell"), cellName(cell.row, cell.column));
}

} // namespace

QJsonValue numberJson(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject periodJson(const Period &period)
{
    return {{QStringLiteral("period"), periodShortLabel(period)},
            {QStringLiteral("first_day"), period.firstDay().toString(Qt::ISODate)},
            {QStringLiteral("last_day"), period.lastDay().toString(Qt::ISODate)}};
}

QJsonObject pointJson(const Point &point, const std::vector<Release> &releases)
{
    QJsonObject object = periodJson(point.period);
    object.insert(QStringLiteral("value"), numberJson(point.value));
    object.insert(QStringLiteral("release"), point.release.value);
    if (point.interval) {
        object.insert(QStringLiteral("lower_95"), numberJson(point.interval->lower));
        object.insert(QStringLiteral("upper_95"), numberJson(point.interval->upper));
    }
    if (point.numerator)
        object.insert(QStringLiteral("numerator"), *point.numerator);
    if (point.denominator)
        object.insert(QStringLiteral("denominator"), *point.denominator);
    if (point.marker) {
        object.insert(QStringLiteral("marker"), point.marker->text);
        object.insert(QStringLiteral("meaning"), markerMeaning(point.marker->kind));
    }
    addCell(object, releases, point.release, point.cell);
    if (!point.formula.isEmpty())
        object.insert(QStringLiteral("formula"), point.formula);
    if (point.provisional)
        object.insert(QStringLiteral("provisional"), true);
    if (point.backCast)
        object.insert(QStringLiteral("back_cast"), true);
    return object;
}

QJsonArray observationsJson(const std::vector<Observation> &observations,
                            const std::vector<Release> &releases)
{
    QJsonArray array;
    for (const Observation &observation : observations) {
        QJsonObject object = periodJson(observation.period);
        object.insert(QStringLiteral("indicator"), observation.indicator.value);
        object.insert(QStringLiteral("area"), observation.area.value);
        object.insert(QStringLiteral("value"), numberJson(observation.value));
        object.insert(QStringLiteral("release"), observation.release.value);
        if (observation.parts > 1)
            object.insert(QStringLiteral("parts"), observation.parts);
        addCell(object, releases, observation.release, observation.cell);
        array << object;
    }
    return array;
}

QJsonArray releasesJson(const std::vector<Release> &releases)
{
    QJsonArray array;
    for (const Release &release : releases) {
        array << QJsonObject{{QStringLiteral("release"), release.id.value},
                             {QStringLiteral("title"), release.title},
                             {QStringLiteral("file"), release.fileName},
                             {QStringLiteral("sha256"), release.sha256}};
    }
    return array;
}

QString sourcesText(const std::vector<Release> &releases, const QStringList &caveats,
                    const Catalogue &catalogue)
{
    QString text;
    for (const Release &release : releases) {
        if (const Publication *publication = catalogue.publication(release.publication))
            text += sourceLine(release, *publication) + QStringLiteral(".\n");
    }
    for (const QString &caveat : caveats)
        text += QStringLiteral("Note: %1\n").arg(caveat);
    return text;
}

} // namespace yardstick::cli
