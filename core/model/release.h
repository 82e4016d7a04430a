// One edition of a publication as it was imported: where it came from, when, and what its cells are called.
#pragma once

#include "core/model/ids.h"
#include "core/model/period.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <vector>

namespace yardstick {

struct Publication {
    PublicationId id;
    QString title;          ///< "Crime in England and Wales: police force area data tables"
    QString publisher;      ///< "Office for National Statistics"
    QString licence;        ///< "Open Government Licence v3.0"
    QString status;         ///< "official statistics", "accredited official statistics"
    bool comparable = true; ///< false where the publisher advises against comparing forces or years
    QString caveat;         ///< a sentence that must travel with its figures; may be empty

    int provisionalMonths =
        0; ///< how many of the latest months of an edition the publisher calls provisional

    bool operator==(const Publication &) const = default;
};

struct Release {
    ReleaseId id;
    PublicationId publication;
    QString title;     ///< "Police force area data tables - year ending December 2024"
    QDate editionDate; ///< when published; where neither file nor user says, the day of the import
    bool editionDateKnown = false; ///< false when editionDate is only the day of the import
    Period periodCovered;          ///< the latest period with figures
    LayoutId layout;
    QString fileName; ///< name only, never a path
    QString sha256;   ///< of the file, lower-case hexadecimal
    qint64 fileSize = 0;
    QString importerVersion;
    QDateTime importedAt; ///< UTC
    QString importedBy;
    QString source;         ///< how the figures came here, when not straight from the publisher's file
    qint64 rowsRead = 0;    ///< rows of data tables, headers and preamble not counted
    qint64 rowsLeftOut = 0; ///< rows of data tables that gave no observation; each is listed as an issue
    qint64 observations = 0;
    QStringList sheets;          ///< names, in the file's order
    QDateTime embargoUntil = {}; ///< UTC; not valid where the figures may leave the office at any time

    bool operator==(const Release &) const = default;
};

/// Where a figure stood: sheet by its place in Release::sheets; row and column from 1, as the spreadsheet
/// shows them.
struct CellRef {
    int sheet = -1;
    int row = 0;
    int column = 0;

    bool isValid() const { return row > 0; }
    bool operator==(const CellRef &) const = default;
};

/// "AC46": the cell's name in a spreadsheet. Column and row count from 1.
QString cellName(int row, int column);

} // namespace yardstick
