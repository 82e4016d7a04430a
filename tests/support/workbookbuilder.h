// Workbooks made at test time, so that every fixture is text in the repository: one plain table becomes an
// .xlsx, an .ods, an .xls, a .csv file or a .zip, and odd parts given as text are zipped as they stand. Small
// files only: all is held in memory.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QStringList>

namespace yardstick::test {

/// A sheet as a table of texts; testcell.h says what each text stands for.
struct TestSheet {
    QString name;
    QList<QStringList> rows;
    bool hidden = false;
    QSet<int> hiddenRows = {}; ///< from 0; not in a .csv
};

/// Writes `sheets` to `path` as the extension says: .xlsx, .ods, .xls, .csv (UTF-8, CRLF; one sheet, its name
/// unused, superscripts glued to their text), or .zip with an .xlsx in it.
Result<void> writeWorkbook(const QString &path, const QList<TestSheet> &sheets);

/// One file inside an archive.
struct ZipPart {
    QByteArray name;
    QByteArray content;
};

/// The parts that writeWorkbook() zips, for tests that want one of them changed.
QList<ZipPart> xlsxParts(const QList<TestSheet> &sheets);
QList<ZipPart> odsParts(const QList<TestSheet> &sheets);

/// An .xlsx of one sheet from the XML inside <sheetData>, with shared strings (<si> elements) and cell
/// formats
/// (<numFmts>, <cellXfs> ... inside <styleSheet>) as XML too.
QList<ZipPart> xlsxPartsFromXml(const QByteArray &sheetData, const QByteArray &sharedStrings = {},
                                const QByteArray &styles = {});

/// An .ods from the XML inside <office:spreadsheet> and the styles inside <office:automatic-styles>.
QList<ZipPart> odsPartsFromXml(const QByteArray &spreadsheet, const QByteArray &automaticStyles = {});

/// Puts `content` in the place of the part called `name`, or adds the part.
QList<ZipPart> withPart(QList<ZipPart> parts, const QByteArray &name, const QByteArray &content);

/// Zips `parts` in their order. The same parts give the same bytes each time.
Result<void> writeZip(const QString &path, const QList<ZipPart> &parts);

/// Zips files, without their folders.
Result<void> writeZipOfFiles(const QString &path, const QStringList &files);

/// Writes bytes to a file.
Result<void> writeBytes(const QString &path, const QByteArray &bytes);

} // namespace yardstick::test
