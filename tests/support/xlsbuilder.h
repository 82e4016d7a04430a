// .xls files made at test time: BIFF8 records in a compound file ([MS-XLS], [MS-CFB]), as small as readers
// take them. A table becomes a whole workbook; odd records are put in as they stand.
#pragma once

#include "tests/support/workbookbuilder.h"

namespace yardstick::test {

/// The whole workbook as the bytes of an .xls file.
QByteArray xlsFile(const QList<TestSheet> &sheets);

/// A record; a body of more than 8,224 bytes is parted with CONTINUE records, which is right for all but
/// texts.
QByteArray biffRecord(quint16 type, const QByteArray &body);

/// Little-endian numbers for bodies.
QByteArray biffWord(unsigned value);
QByteArray biffDoubleWord(quint32 value);
QByteArray biffReal(double value);

/// A text of BIFF8 with its length in two bytes; of one byte a character where all of them allow it.
QByteArray biffText(const QString &text);

struct XlsTestSheet {
    QByteArray records; ///< between the first and the last
    QString name = QStringLiteral("Sheet1");
    unsigned state = 0;     ///< 1 hidden, 2 very hidden
    unsigned type = 0x0010; ///< 0x0020 for a chart
};

/// A workbook's stream. `globals` are records that stand before the list of sheets; five fonts are there
/// already, the one with number 5 in superscript, and five formats of cells: General, dd/mm/yyyy, 0.00%,
/// hh:mm, and General in superscript.
QByteArray xlsStream(const QList<XlsTestSheet> &sheets, const QByteArray &globals = {});

/// A compound file with one stream.
QByteArray compoundFile(const QByteArray &stream, const QString &name = QStringLiteral("Workbook"));

} // namespace yardstick::test
