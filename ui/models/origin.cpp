#include "ui/models/origin.h"

#include "core/text/format.h"
#include "core/text/notewords.h"
#include "ui/charts/charttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace yardstick {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Origin", source);
}

} // namespace

const Release *releaseOf(const TrendData &data, const Point &point)
{
    const auto found = std::ranges::find(data.releases, point.release, &Release::id);
    return found == data.releases.end() ? nullptr : &*found;
}

QString cellText(const Release &release, const CellRef &cell)
{
    if (!cell.isValid())
        return {};
    const QString name = cellName(cell.row, cell.column);
    if (cell.sheet < 0 || cell.sheet >= release.sheets.size())
        return text("cell %1").arg(name);
    return text("%1, cell %2").arg(release.sheets.at(cell.sheet).trimmed(), name);
}

QString figureText(const TrendData &data, const Point &point)
{
    if (point.value)
        return valueWithUnit(*point.value, data);
    if (!point.marker)
        return text("no figure");
    const QString meaning = markerMeaning(point.marker->kind);
    return point.marker->text.isEmpty() ? meaning : text("%1 %2").arg(meaning, point.marker->text);
}

QString cellValueText(const TrendData &data, const Point &point)
{
    if (point.value)
        return tableText(*point.value, data.query.measure);
    return point.marker ? point.marker->text : QString();
}

QString originText(const TrendData &data, const Point &point)
{
    QStringList lines;
    if (!point.value)
        lines << figureText(data, point);
    if (const Release *release = releaseOf(data, point)) {
        lines << release->title;
        const QString cell = cellText(*release, point.cell);
        if (!cell.isEmpty())
            lines << cell;
    }
    if (!point.formula.isEmpty())
        lines << formulaText(point);
    for (const QString &note : notesOn(point))
        lines << briefNote(note);
    return lines.join(QLatin1Char('\n'));
}

} // namespace yardstick
