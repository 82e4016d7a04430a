#include "core/exporting/figuresfile.h"

#include "core/analysis/years.h"
#include "core/exporting/csvtext.h"
#include "core/importing/figuresfile.h"
#include "core/store/notes.h"
#include "core/text/format.h"

#include <QDir>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>

namespace yardstick {

namespace {

QString pairsOnOneLine(QString canonical)
{
    return canonical.replace(QLatin1Char('\n'), QStringLiteral("; "));
}

// One line a figure; sums over several stored figures have no cell.
template <typename AnyFigure>
QString figureLine(const IndicatorId &indicator, const QString &breakdown, const AnyFigure &figure)
{
    const QString value = figure.value    ? plainNumber(*figure.value)
                          : figure.marker ? figure.marker->text
                                          : QString();
    const auto number = [&](int n) { return figure.cell.isValid() ? QString::number(n) : QString(); };
    return csvLine({indicator.value, figure.area.value, periodShortLabel(figure.period), breakdown, value,
                    number(figure.cell.sheet), number(figure.cell.row), number(figure.cell.column),
                    figure.parts > 1 ? QString::number(figure.parts) : QString()});
}

// Every figure of an indicator as the release has it; its cells are added to `cells`.
Result<QString> allLines(const Store &store, const IndicatorId &indicator, ReleaseId release,
                         std::vector<CellRef> &cells)
{
    const auto found = storedFigures(store, indicator, release);
    if (!found)
        return found.error();
    QString lines;
    for (const StoredFigure &figure : *found) {
        lines += figureLine(indicator, pairsOnOneLine(figure.breakdown), figure);
        cells.push_back(figure.cell);
    }
    return lines;
}

// An additive indicator by the catalogue's slices of it and by financial year.
Result<QString> yearlyLines(const Store &store, const Catalogue &catalogue, const IndicatorId &indicator,
                            ReleaseId release)
{
    QString lines;
    for (const Indicator &slice : catalogue.indicators()) {
        if (slice.storedAs != indicator)
            continue;
        const auto found = figures(store, {indicator, slice.where, true, {}, release});
        if (!found)
            return found.error();
        for (const Figure &figure : financialYears(*found, [](ReleaseId, ReleaseId) { return false; }))
            lines += figureLine(indicator, pairsOnOneLine(canonicalBreakdown(slice.where)), figure);
    }
    return lines;
}

// The publisher's notes on the figures that are written.
QString noteLines(const std::vector<Note> &notes, const std::vector<CellRef> &cells)
{
    QString lines;
    for (const Note &note : notes) {
        if (std::ranges::none_of(cells, [&](const CellRef &cell) { return note.covers(cell); }))
            continue;
        lines += csvLine({QStringLiteral("note"), noteScopeKey(note.scope), QString::number(note.sheet),
                          QString::number(note.firstRow), QString::number(note.lastRow),
                          QString::number(note.column), note.mark, note.text});
    }
    return lines;
}

QString headOf(const Catalogue &catalogue, const Release &release, const QString &notes)
{
    const Publication *publication = catalogue.publication(release.publication);
    QString head = csvLine({figuresFileMark, QStringLiteral("1")});
    head += csvLine({QStringLiteral("publication"), release.publication.value});
    head += csvLine({QStringLiteral("title"), release.title});
    if (release.editionDateKnown)
        head += csvLine({QStringLiteral("published"), release.editionDate.toString(Qt::ISODate)});
    const QString source =
        release.source.isEmpty()
            ? QStringLiteral("%1, %2, SHA-256 %3")
                  .arg(publication ? publication->publisher : QString(), release.fileName, release.sha256)
            : release.source;
    head += csvLine({QStringLiteral("source"), source});
    if (publication)
        head += csvLine({QStringLiteral("licence"), publication->licence});
    for (const QString &sheet : release.sheets)
        head += csvLine({QStringLiteral("sheet"), sheet});
    return head + notes + QStringLiteral("indicator,area,period,breakdown,value,sheet,row,column,parts\n");
}

} // namespace

Result<void> writeFiguresFile(const Store &store, const Catalogue &catalogue, const Release &release,
                              const FiguresSelection &selection, const QString &path)
{
    std::vector<IndicatorId> indicators = selection.indicators;
    if (indicators.empty()) {
        Result<std::vector<IndicatorId>> stored = storedIndicators(store);
        if (!stored)
            return stored.error();
        indicators = std::move(*stored);
    }
    const Result<std::vector<Note>> notes = notesOf(store, release.id);
    if (!notes)
        return notes.error();
    QString lines;
    std::vector<CellRef> cells;
    for (const IndicatorId &indicator : indicators) {
        const Indicator *known = catalogue.indicator(indicator);
        const Result<QString> some = selection.yearly && known && known->additive
                                         ? yearlyLines(store, catalogue, indicator, release.id)
                                         : allLines(store, indicator, release.id, cells);
        if (!some)
            return some.error();
        lines += *some;
    }
    if (lines.isEmpty())
        return Error{QStringLiteral("Release %1 has no figures of these indicators.").arg(release.id.value)};

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write((headOf(catalogue, release, noteLines(*notes, cells)) + lines).toUtf8()) < 0 ||
        !file.commit()) {
        return Error{QStringLiteral("%1 can't be written: %2.")
                         .arg(QDir::toNativeSeparators(path), file.errorString())};
    }
    return {};
}

} // namespace yardstick
