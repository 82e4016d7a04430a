// The tables of an import: what was found wrong, and the first figures as they would be stored; and the table
// of what was imported before.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/draft.h"
#include "ui/models/valuetable.h"

namespace yardstick {

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

std::vector<TableColumn<Release>> releaseColumns();

} // namespace yardstick
