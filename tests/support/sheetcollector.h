// Everything that a reader reports of a file, held in memory so that tests can ask for cells.
#pragma once

#include "core/sheets/sheetreader.h"

#include <QList>
#include <QMap>
#include <QSet>

namespace yardstick::test {

struct ReadCell {
    Cell::Kind kind = Cell::Kind::Empty;
    double number = 0;
    QString text;
    QString superscript;

    bool operator==(const ReadCell &) const = default;
};

using CellPlace = std::pair<quint32, quint32>; ///< row, column

struct ReadSheet {
    SheetInfo info;
    QMap<CellPlace, ReadCell> cells;
    QSet<quint32> hiddenRows;

    /// The cell at a place from 0; an Empty one where there is none.
    ReadCell at(quint32 row, quint32 column) const { return cells.value({row, column}); }

    bool operator==(const ReadSheet &) const = default;
};

/// Reads a file with readSheets(). `seen`, where given, receives what was reported before an error too;
/// `notes` what SheetVisitor::note was told.
Result<QList<ReadSheet>> collectSheets(const QString &path, QList<ReadSheet> *seen = nullptr,
                                       QStringList *notes = nullptr);

} // namespace yardstick::test
