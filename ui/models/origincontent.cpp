#include "ui/models/origincontent.h"

#include "core/analysis/doubts.h"
#include "core/catalogue/catalogue.h"
#include "core/store/releases.h"
#include "core/text/format.h"
#include "ui/charts/charttext.h"
#include "ui/models/importtables.h"
#include "ui/models/origin.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("OriginDialog", source);
}

const Release *releaseIn(const std::vector<Release> &releases, ReleaseId id)
{
    const auto found = std::ranges::find(releases, id, &Release::id);
    return found == releases.end() ? nullptr : &*found;
}

void add(OriginLines &lines, const QString &what, const QString &answer)
{
    if (!answer.isEmpty())
        lines.emplace_back(what, answer);
}

void addRelease(OriginLines &lines, const Release &release, const Catalogue &catalogue, const CellRef &cell)
{
    if (const Publication *publication = catalogue.publication(release.publication)) {
        add(lines, tr("Publisher"), publication->publisher);
        add(lines, tr("Status"), publication->status);
        add(lines, tr("Note"), publication->caveat);
    }
    add(lines, tr("Release"), release.title);
    add(lines, tr("Edition"), editionText(release));
    add(lines, tr("File"), release.fileName);
    add(lines, tr("Place"), cellText(release, cell));
    add(lines, tr("Source"), release.source);
    add(lines, tr("Imported"), importedText(release));
}

void addFigures(OriginContent &content, const std::vector<Observation> &observations,
                const std::vector<Release> &releases, const Catalogue &catalogue)
{
    for (const Observation &observation : observations) {
        const Indicator *indicator = catalogue.indicator(observation.indicator);
        const Area *area = catalogue.area(observation.area);
        const OriginFigure figure{observation, indicator ? indicator->name : observation.indicator.value,
                                  area ? area->name : observation.area.value};
        if (std::ranges::find(content.figures, figure) != content.figures.end())
            continue;
        content.figures.push_back(figure);
        const Release *release = releaseIn(releases, observation.release);
        if (release && !releaseIn(content.releases, release->id))
            content.releases.push_back(*release);
    }
}

} // namespace

OriginLines originLines(const TrendData &data, const PointRef &ref, const Catalogue &catalogue,
                        const QString &legend)
{
    OriginLines lines;
    const Series &series = data.series[static_cast<size_t>(ref.series)];
    const Point &point = series.points[static_cast<size_t>(ref.point)];
    add(lines, tr("Figure"), figureText(data, point));
    add(lines, tr("Legend"), legend);
    add(lines, tr("For"), QStringLiteral("%1, %2").arg(series.label, periodLabel(point.period)));
    add(lines, tr("Interval"), intervalText(point, data.query.measure));
    add(lines, tr("Formula"), formulaText(point));
    add(lines, tr("Publisher's notes"), notesOn(point).join(QLatin1Char('\n')));
    if (point.provisional)
        add(lines, tr("Provisional"), tr("The publisher will revise it."));
    if (point.backCast)
        add(lines, tr("Areas"), tr("Made of the areas that this one replaced."));
    if (const Indicator *indicator = catalogue.indicator(data.query.indicator))
        add(lines, tr("Meaning"), indicator->definition);
    if (const Release *release = releaseOf(data, point))
        addRelease(lines, *release, catalogue, point.cell);
    add(lines, tr("Notes on the table"), data.tableNotes.join(QLatin1Char('\n')));
    return lines;
}

OriginContent originOf(const TrendData &data, const PointRef &ref, const Catalogue &catalogue)
{
    OriginContent content;
    content.lines = originLines(data, ref, catalogue);
    const Point &point = data.series[static_cast<size_t>(ref.series)].points[static_cast<size_t>(ref.point)];
    addFigures(content, point.observations, data.releases, catalogue);
    if (point.marker && point.cell.isValid()) {
        content.marker = point.marker;
        content.markerRelease = point.release;
        content.markerCell = point.cell;
    }
    return content;
}

OriginContent originOf(const FactLine &line, const Findings &found, const Catalogue &catalogue)
{
    OriginContent content;
    add(content.lines, tr("Says"), line.text);
    for (const FactValue &value : line.values) {
        add(content.lines, value.text,
            value.formula.isEmpty() ? tr("as published") : tr("Computed: %1").arg(value.formula));
        addFigures(content, value.observations, found.releases, catalogue);
    }
    add(content.lines, tr("Meaning"), found.definition);
    add(content.lines, tr("Notes"), line.notes.join(QLatin1Char(' ')));
    add(content.lines, tr("Caveats"), found.caveats.join(QLatin1Char(' ')));
    return content;
}

Result<OriginExtras> loadOriginExtras(const Store &store, const OriginContent &content)
{
    OriginExtras extras;
    std::vector<Observation> observations;
    for (const OriginFigure &figure : content.figures)
        observations.push_back(figure.observation);
    Result<QStringList> doubts = Doubts(store).about(observations);
    if (!doubts)
        return doubts.error();
    extras.doubts = std::move(*doubts);
    if (content.marker) {
        Result<QString> legend =
            legendOf(store, content.markerRelease, content.markerCell.sheet, *content.marker);
        if (!legend)
            return legend.error();
        extras.legend = std::move(*legend);
    }
    for (const Release &release : content.releases) {
        const Result<QByteArray> file = fileOf(store, release.id);
        if (file && !file->isEmpty())
            extras.kept.insert(release.id);
    }
    return extras;
}

QString placeText(const OriginFigure &figure, const std::vector<Release> &releases)
{
    const Release *release = releaseIn(releases, figure.observation.release);
    const QString cell = release ? cellText(*release, figure.observation.cell) : QString();
    if (figure.observation.parts <= 1)
        return cell;
    const QString parts = tr("sum of %1 figures").arg(numberText(figure.observation.parts, 0));
    return cell.isEmpty() ? parts : tr("%1, the first in %2").arg(parts, cell);
}

} // namespace yardstick
