#include "tests/support/workbookbuilder.h"

#include "tests/support/testcell.h"
#include "tests/support/xlsbuilder.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <zip.h>

namespace yardstick::test {

namespace {

const QByteArray xmlHead =
    QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
const QByteArray mainNamespace =
    QByteArrayLiteral("xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
const QByteArray relationNamespace =
    QByteArrayLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const QByteArray packageNamespace = QByteArrayLiteral("http://schemas.openxmlformats.org/package/2006/");

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray columnName(qsizetype column)
{
    QByteArray name;
    for (qsizetype left = column + 1; left > 0; left = (left - 1) / 26)
        name.prepend(char('A' + (left - 1) % 26));
    return name;
}

class SharedStrings {
public:
    qsizetype add(const TestCell &cell)
    {
        const QString key = cell.text + QChar(u'\0') + cell.superscript;
        const auto found = m_indexes.constFind(key);
        if (found != m_indexes.cend())
            return *found;
        const qsizetype index = m_indexes.size();
        m_indexes.insert(key, index);
        const auto text = [](QString plain) {
            // What looks like one of Excel's own escapes has its first letter escaped.
            static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
            return "<t xml:space=\"preserve\">" + escaped(plain.replace(escape, QStringLiteral("_x005F_"))) +
                   "</t>";
        };
        xml += cell.superscript.isEmpty()
                   ? "<si>" + text(cell.text) + "</si>"
                   : "<si><r>" + text(cell.text) + "</r><r><rPr><vertAlign val=\"superscript\"/></rPr>" +
                         text(cell.superscript) + "</r></si>";
        return index;
    }

    QByteArray xml;

private:
    QHash<QString, qsizetype> m_indexes;
};

/// A cell's attributes behind its place, and its content.
QByteArray xlsxCell(const TestCell &cell, SharedStrings &strings)
{
    switch (cell.kind) {
    case Cell::Kind::Text:
        return " t=\"s\"><v>" + QByteArray::number(strings.add(cell)) + "</v></c>";
    case Cell::Kind::Boolean:
        return " t=\"b\"><v>" + QByteArray::number(cell.number) + "</v></c>";
    case Cell::Kind::Error:
        return " t=\"e\"><v>" + escaped(cell.text) + "</v></c>";
    case Cell::Kind::DateTime:
        return " s=\"1\"><v>" + QByteArray::number(cell.number) + "</v></c>";
    default:
        return cell.percent ? " s=\"2\"><v>" + QByteArray::number(cell.number, 'g', 17) + "</v></c>"
                            : "><v>" + cell.text.toLatin1() + "</v></c>";
    }
}

const QByteArray xlsxFormats =
    QByteArrayLiteral("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/></cellXfs>");

QByteArray sheetDataOf(const TestSheet &sheet, SharedStrings &strings)
{
    QByteArray xml;
    for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
        const QByteArray number = QByteArray::number(row + 1);
        xml += "<row r=\"" + number + (sheet.hiddenRows.contains(int(row)) ? "\" hidden=\"1\">" : "\">");
        for (qsizetype column = 0; column < sheet.rows[row].size(); ++column) {
            const TestCell cell = testCell(sheet.rows[row][column]);
            if (cell.kind != Cell::Kind::Empty)
                xml += "<c r=\"" + columnName(column) + number + "\"" + xlsxCell(cell, strings);
        }
        xml += "</row>";
    }
    return xml;
}

QByteArray worksheet(const QByteArray &sheetData)
{
    return xmlHead + "<worksheet " + mainNamespace + "><sheetData>" + sheetData + "</sheetData></worksheet>";
}

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + relationNamespace + "/" + type + "\" Target=\"" +
           target + "\"/>";
}

/// The parts round the sheets of an .xlsx: contents, relationships, the list of sheets, strings and formats.
QList<ZipPart> xlsxFrame(const QList<TestSheet> &sheets, const QByteArray &strings, const QByteArray &styles)
{
    const QByteArray content = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    QByteArray types =
        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + content + "sheet.main+xml\"/>";
    QByteArray list;
    QByteArray relations;
    for (qsizetype index = 0; index < sheets.size(); ++index) {
        const QByteArray number = QByteArray::number(index + 1);
        types += "<Override PartName=\"/xl/worksheets/sheet" + number + ".xml\" ContentType=\"" + content +
                 "worksheet+xml\"/>";
        list += "<sheet name=\"" + escaped(sheets[index].name) + "\" sheetId=\"" + number + "\"" +
                (sheets[index].hidden ? " state=\"hidden\"" : "") + " r:id=\"rId" + number + "\"/>";
        relations += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    }
    relations += relation("rIdStrings", "sharedStrings", "sharedStrings.xml") +
                 relation("rIdStyles", "styles", "styles.xml");
    const QByteArray defaults =
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
        "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    const QByteArray open = "<Relationships xmlns=\"" + packageNamespace + "relationships\">";
    return {
        {"[Content_Types].xml",
         xmlHead + "<Types xmlns=\"" + packageNamespace + "content-types\">" + defaults + types + "</Types>"},
        {"_rels/.rels",
         xmlHead + open + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml", xmlHead + "<workbook " + mainNamespace + " xmlns:r=\"" + relationNamespace +
                                "\"><sheets>" + list + "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", xmlHead + open + relations + "</Relationships>"},
        {"xl/sharedStrings.xml", xmlHead + "<sst " + mainNamespace + ">" + strings + "</sst>"},
        {"xl/styles.xml", xmlHead + "<styleSheet " + mainNamespace + ">" + styles + "</styleSheet>"},
    };
}

/// Blanks that a reader may collapse, and line breaks, written the way ODF wants them.
QByteArray odsParagraphs(const TestCell &cell)
{
    static const QRegularExpression blanks(QStringLiteral("^ | (?= )| $"),
                                           QRegularExpression::MultilineOption);
    const auto marked = [](const QString &text) {
        QString xml = text.toHtmlEscaped();
        xml.replace(blanks, QStringLiteral("<text:s/>"));
        xml.replace(QLatin1Char('\t'), QStringLiteral("<text:tab/>"));
        xml.replace(QLatin1Char('\n'), QStringLiteral("</text:p><text:p>"));
        return xml.toUtf8();
    };
    const QByteArray raised =
        "<text:span text:style-name=\"raised\">" + marked(cell.superscript) + "</text:span>";
    return "<text:p>" + marked(cell.text) + (cell.superscript.isEmpty() ? QByteArray() : raised) +
           "</text:p>";
}

/// What stands in the element of a cell: attributes and paragraphs.
struct OdsCell {
    QByteArray attributes;
    QByteArray content;

    bool operator==(const OdsCell &) const = default;
};

OdsCell odsCell(const TestCell &cell)
{
    const auto typed = [](const QByteArray &type, const QByteArray &attribute, const QByteArray &value) {
        return " office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value + "\"";
    };
    switch (cell.kind) {
    case Cell::Kind::Empty:
        return {};
    case Cell::Kind::Text:
        return {" office:value-type=\"string\"", odsParagraphs(cell)};
    case Cell::Kind::Boolean:
        return {typed("boolean", "boolean-value", cell.number == 0 ? "false" : "true"), odsParagraphs(cell)};
    case Cell::Kind::DateTime:
        return {typed("date", "date-value", cell.text.toLatin1()), odsParagraphs(cell)};
    default: // an error too: Excel stores it as a nought that shows its name
        return {typed(cell.percent ? "percentage" : "float", "value",
                      cell.percent ? QByteArray::number(cell.number, 'g', 17)
                                   : (cell.kind == Cell::Kind::Error ? "0" : cell.text.toLatin1())),
                odsParagraphs(cell)};
    }
}

QByteArray odsRow(const QStringList &row)
{
    QByteArray xml;
    for (qsizetype column = 0; column < row.size();) {
        const OdsCell cell = odsCell(testCell(row[column]));
        qsizetype end = column + 1;
        while (end < row.size() && odsCell(testCell(row[end])) == cell)
            ++end;
        xml += "<table:table-cell" + cell.attributes;
        if (end - column > 1)
            xml += " table:number-columns-repeated=\"" + QByteArray::number(end - column) + '"';
        xml += '>' + cell.content + "</table:table-cell>";
        column = end;
    }
    return row.isEmpty() ? "<table:table-cell/>" : xml;
}

/// Rows and cells that are alike stand once, with how often, as every program writes them.
QByteArray odsTable(const TestSheet &sheet)
{
    QByteArray xml = "<table:table table:name=\"" + escaped(sheet.name) + "\" table:style-name=\"" +
                     (sheet.hidden ? "hidden" : "shown") + "\"><table:table-column/>";
    for (qsizetype row = 0; row < sheet.rows.size();) {
        const bool hidden = sheet.hiddenRows.contains(int(row));
        qsizetype end = row + 1;
        while (end < sheet.rows.size() && sheet.rows[end] == sheet.rows[row] &&
               sheet.hiddenRows.contains(int(end)) == hidden)
            ++end;
        xml += "<table:table-row";
        if (end - row > 1)
            xml += " table:number-rows-repeated=\"" + QByteArray::number(end - row) + '"';
        xml +=
            (hidden ? " table:visibility=\"filter\">" : ">") + odsRow(sheet.rows[row]) + "</table:table-row>";
        row = end;
    }
    return xml + "</table:table>";
}

QByteArray csvText(const TestSheet &sheet)
{
    QByteArray csv;
    for (const QStringList &row : sheet.rows) {
        QStringList fields;
        for (const QString &cell : row) {
            const TestCell parsed = testCell(cell);
            QString field = parsed.text + parsed.superscript;
            if (field.contains(QRegularExpression(QStringLiteral("[\",\r\n]"))))
                field = QLatin1Char('"') + field.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                        QLatin1Char('"');
            fields += field;
        }
        csv += fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return csv;
}

} // namespace

QList<ZipPart> xlsxParts(const QList<TestSheet> &sheets)
{
    SharedStrings strings;
    QList<ZipPart> worksheets;
    for (const TestSheet &sheet : sheets)
        worksheets += ZipPart{"xl/worksheets/sheet" + QByteArray::number(worksheets.size() + 1) + ".xml",
                              worksheet(sheetDataOf(sheet, strings))};
    return xlsxFrame(sheets, strings.xml, xlsxFormats) + worksheets;
}

QList<ZipPart> xlsxPartsFromXml(const QByteArray &sheetData, const QByteArray &sharedStrings,
                                const QByteArray &styles)
{
    return xlsxFrame({TestSheet{QStringLiteral("Sheet1"), {}}}, sharedStrings, styles) +
           QList<ZipPart>{{"xl/worksheets/sheet1.xml", worksheet(sheetData)}};
}

QList<ZipPart> odsParts(const QList<TestSheet> &sheets)
{
    QByteArray tables;
    for (const TestSheet &sheet : sheets)
        tables += odsTable(sheet);
    return odsPartsFromXml(
        tables, "<style:style style:name=\"shown\" style:family=\"table\"><style:table-properties "
                "table:display=\"true\"/></style:style><style:style style:name=\"hidden\" "
                "style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
                "<style:style style:name=\"raised\" style:family=\"text\"><style:text-properties "
                "style:text-position=\"super 58%\"/></style:style>");
}

QList<ZipPart> odsPartsFromXml(const QByteArray &spreadsheet, const QByteArray &automaticStyles)
{
    const QByteArray type = "application/vnd.oasis.opendocument.spreadsheet";
    QByteArray namespaces;
    for (const char *name : {"office", "style", "text", "table", "manifest"})
        namespaces +=
            QByteArray(" xmlns:") + name + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0\"";
    namespaces += " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    return {
        {"mimetype", type},
        {"META-INF/manifest.xml", xmlHead + "<manifest:manifest" + namespaces +
                                      "><manifest:file-entry manifest:full-path=\"/\" " +
                                      "manifest:media-type=\"" + type + "\"/></manifest:manifest>"},
        {"content.xml", xmlHead + "<office:document-content" + namespaces +
                            " office:version=\"1.2\"><office:automatic-styles>" + automaticStyles +
                            "</office:automatic-styles><office:body><office:spreadsheet>" + spreadsheet +
                            "</office:spreadsheet></office:body></office:document-content>"},
    };
}

QList<ZipPart> withPart(QList<ZipPart> parts, const QByteArray &name, const QByteArray &content)
{
    for (ZipPart &part : parts) {
        if (part.name == name) {
            part.content = content;
            return parts;
        }
    }
    parts += ZipPart{name, content};
    return parts;
}

Result<void> writeZip(const QString &path, const QList<ZipPart> &parts)
{
    const auto failed = [&path] {
        return Error{path + QStringLiteral(": the archive could not be written.")};
    };
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!archive)
        return failed();
    constexpr time_t sometime = 1704067200; // a fixed hour, so that the bytes depend on the parts alone
    bool good = true;
    for (const ZipPart &part : parts) {
        zip_source_t *source =
            zip_source_buffer(archive, part.content.constData(), zip_uint64_t(part.content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, part.name.constData(), source, ZIP_FL_ENC_UTF_8);
        good = good && index >= 0 && zip_file_set_mtime(archive, zip_uint64_t(index), sometime, 0) == 0;
        if (good && part.name == "mimetype") // ODF wants this one readable without unzipping
            good = zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) == 0;
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        good = false;
    }
    return good ? Result<void>() : failed();
}

Result<void> writeZipOfFiles(const QString &path, const QStringList &files)
{
    QList<ZipPart> parts;
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return Error{name + QStringLiteral(": the file could not be read.")};
        parts += ZipPart{QFileInfo(name).fileName().toUtf8(), file.readAll()};
    }
    return writeZip(path, parts);
}

Result<void> writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return Error{path + QStringLiteral(": the file could not be written.")};
    return {};
}

Result<void> writeWorkbook(const QString &path, const QList<TestSheet> &sheets)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == QLatin1String("xlsx"))
        return writeZip(path, xlsxParts(sheets));
    if (extension == QLatin1String("ods"))
        return writeZip(path, odsParts(sheets));
    if (extension == QLatin1String("xls"))
        return writeBytes(path, xlsFile(sheets));
    if (extension == QLatin1String("zip")) {
        const QTemporaryDir folder;
        const QString inside = folder.filePath(QFileInfo(path).completeBaseName() + QStringLiteral(".xlsx"));
        if (const auto written = writeWorkbook(inside, sheets); !written)
            return written;
        return writeZipOfFiles(path, {inside});
    }
    if (extension == QLatin1String("csv") && sheets.size() == 1)
        return writeBytes(path, csvText(sheets.first()));
    return Error{path +
                 QStringLiteral(": a test workbook is .xlsx, .ods, .xls, .zip, or .csv with one sheet.")};
}

} // namespace yardstick::test
