// The tables of an import: what was found wrong, and the first figures as they would be stored; and the table
// of what was imported before.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/draft.h"
#include "core/reconciling/reconcile.h"
#include "ui/models/valuetable.h"

namespace yardstick {

/// Grouped, with the decimals that the figure has.
QString figureNumber(double value);

/// "Age group: 10-17, Sex: Male"; empty for the total.
QString breakdownText(const Breakdown &breakdown);

/// "Error", "Warning", "Note".
QString severityName(Issue::Severity severity);

std::vector<TableColumn<Issue>> issueColumns();

/// A figure of a draft in words.
struct DraftFigureRow {
    QString indicator;
    QString area;
    QString period;
    QString breakdown;
    QString value;
    QString cell;
};

/// The first figures of a draft, at most `most`.
std::vector<DraftFigureRow> firstFigures(const Draft &draft, const Catalogue &catalogue, size_t most);
std::vector<TableColumn<DraftFigureRow>> draftFigureColumns();

/// When an edition was imported and by whom: "26 November 2026 by analyst".
QString importedText(const Release &release);

std::vector<TableColumn<Release>> releaseColumns();

/// A line of the list of what is stored: a publication, or one of its editions beneath it.
struct ReleaseLine {
    QString publication; ///< empty for an edition
    Release release;

    bool isHeading() const { return !publication.isEmpty(); }
};

/// Publications by name, each followed by its editions as they come.
std::vector<ReleaseLine> releaseLines(const std::vector<Release> &releases, const Catalogue &catalogue);
/// The columns of releaseColumns() for lines of both kinds.
std::vector<TableColumn<ReleaseLine>> releaseLineColumns();

/// A check with what became of it in words: "all right", "3 wrong", "nothing to check".
std::vector<TableColumn<CheckResult>> checkColumns();
QString checkVerdict(const CheckResult &check);

} // namespace yardstick
