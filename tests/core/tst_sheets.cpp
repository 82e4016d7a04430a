// What every reader owes: the same workbook reads equal in every type, and each oddity of a format ends as
// the cell that a spreadsheet program shows.
#include "tests/support/sheetcollector.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;
using Kind = Cell::Kind;

namespace {

const QList<QStringList> table = {
    {QStringLiteral("Offences by area [note 1]")},
    {},
    {QStringLiteral("Area"), QStringLiteral("Code"), QStringLiteral("Year ending\nMarch 2024"),
     QStringLiteral("Rate")},
    {QStringLiteral("Devon & Cornwall "), QStringLiteral("E23000035"), QStringLiteral("1234"),
     QStringLiteral("-0.5")},
    {QStringLiteral("  of which: Kent"), QString(), QStringLiteral("[x]"), QStringLiteral("'4.10")},
    {QStringLiteral("“quoted” \"too\", with commas"), QStringLiteral("007"), QStringLiteral("1,234"),
     QStringLiteral("0")},
};

QByteArray cellXml(const QByteArray &attributes, const QByteArray &content)
{
    return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
}

QByteArray odsTableXml(const QByteArray &rows)
{
    return "<table:table table:name=\"S\"><table:table-column/>" + rows + "</table:table>";
}

} // namespace

class TestSheets : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyTypeReadsTheSame_data();
    void everyTypeReadsTheSame();
    void xlsxCell_data();
    void xlsxCell();
    void odsCell_data();
    void odsCell();
    void xlsxRowsKeepTheirPlaceAndTellWhetherHidden();
    void odsRowsKeepTheirPlaceAndTellWhetherHidden();
    void oddPartNamesAreFound();
    void a1904WorkbookCountsFromThere();
    void tablesAreToldBeforeTheirRows_data();
    void tablesAreToldBeforeTheirRows();
    void brokenTablesDoNoHarm();
    void aSheetCanBeSkipped_data();
    void aSheetCanBeSkipped();
    void readingCanBeCancelled_data();
    void readingCanBeCancelled();

private:
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    ReadCell onlyCell(const QString &path);

    QTemporaryDir m_folder;
};

void TestSheets::everyTypeReadsTheSame_data()
{
    QTest::addColumn<QString>("id");
    for (const SheetReader *reader : sheetReaders())
        QTest::newRow(reader->id) << QString::fromLatin1(reader->id);
}

void TestSheets::everyTypeReadsTheSame()
{
    QFETCH(QString, id);
    const QString path = filePath(QStringLiteral("same.") + id);
    QVERIFY_RESULT(writeWorkbook(path, {{QStringLiteral("Table P1 "), table}}));
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    QCOMPARE(read->size(), 1);
    const bool csv = id == QLatin1String("csv");
    QCOMPARE(read->first().info.file, id == QLatin1String("zip") ? QStringLiteral("same.xlsx") : QString());
    QCOMPARE(read->first().info.name, csv ? QStringLiteral("same") : QStringLiteral("Table P1 "));
    qsizetype filled = 0;
    for (qsizetype row = 0; row < table.size(); ++row) {
        for (qsizetype column = 0; column < table[row].size(); ++column) {
            QString text = table[row][column];
            bool number = false;
            const double value = text.toDouble(&number);
            number = number && text != QLatin1String("007");
            if (text.startsWith(QLatin1Char('\'')))
                text.remove(0, 1);
            const ReadCell cell = read->first().at(quint32(row), quint32(column));
            QCOMPARE(cell.text, text);
            filled += text.isEmpty() ? 0 : 1;
            QCOMPARE(cell.kind, text.isEmpty() ? Kind::Empty : number && !csv ? Kind::Number : Kind::Text);
            if (cell.kind == Kind::Number)
                QCOMPARE(cell.number, value);
        }
    }
    QCOMPARE(read->first().cells.size(), filled);
}

/// The one cell of a workbook beside the word END, which must follow it in column C.
ReadCell TestSheets::onlyCell(const QString &path)
{
    const auto read = collectSheets(path);
    if (!read) {
        QTest::qFail(qPrintable(read.error().message), __FILE__, __LINE__);
        return {};
    }
    if (read->first().at(0, 2).text != QLatin1String("END"))
        QTest::qFail("END is not in column C", __FILE__, __LINE__);
    return read->first().at(0, 1);
}

void TestSheets::xlsxCell_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("strings");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("superscript");
    const auto row = [](const char *name, const QByteArray &cell, const QByteArray &strings, Kind kind,
                        double number, const QString &text, const QString &superscript = QString()) {
        QTest::newRow(name) << cell << strings << kind << number << text << superscript;
    };
    const auto shared = [](const QByteArray &si) { return "<si>" + si + "</si>"; };
    const QByteArray first = "<c r=\"B1\" t=\"s\"><v>0</v></c>";
    row("a number keeps its text as stored", "<c r=\"B1\"><v>1.50</v></c>", {}, Kind::Number, 1.5,
        QStringLiteral("1.50"));
    row("a number in scientific notation", "<c r=\"B1\"><v>1.5E3</v></c>", {}, Kind::Number, 1500,
        QStringLiteral("1.5E3"));
    row("a format without a value is empty", "<c r=\"B1\" s=\"1\"/>", {}, Kind::Empty, 0, {});
    row("an empty shared text is empty", first, shared("<t/>"), Kind::Empty, 0, {});
    row("runs are joined", first, shared("<r><t>Police </t></r><r><rPr><b/></rPr><t>crime</t></r>"),
        Kind::Text, 0, QStringLiteral("Police crime"));
    row("a superscript run is kept apart", first,
        shared("<r><t>Kent</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>8,9</t></r>"), Kind::Text,
        0, QStringLiteral("Kent"), QStringLiteral("8,9"));
    row("a subscript run stays", first,
        shared("<r><t>CO</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>2</t></r>"), Kind::Text, 0,
        QStringLiteral("CO2"));
    row("an inline superscript run is kept apart",
        "<c r=\"B1\" t=\"inlineStr\"><is><r><t>Kent</t></r><r><rPr><vertAlign "
        "val=\"superscript\"/></rPr><t>4</t></r></is></c>",
        {}, Kind::Text, 0, QStringLiteral("Kent"), QStringLiteral("4"));
    row("phonetic runs are left out", first, shared("<t>Tokyo</t><rPh sb=\"0\" eb=\"1\"><t>LEAK</t></rPh>"),
        Kind::Text, 0, QStringLiteral("Tokyo"));
    row("escapes are undone", first, shared("<t>a_x000A_b_x005F_x000D_c_xD83D__xDE00_</t>"), Kind::Text, 0,
        QStringLiteral("a\nb_x000D_c😀"));
    row("what only looks like an escape stays", first, shared("<t>_x_x12G4_ _x12</t>"), Kind::Text, 0,
        QStringLiteral("_x_x12G4_ _x12"));
    row("entities are the five of XML", first, shared("<t>&lt;5 &amp; &#8211;<![CDATA[<raw&>]]></t>"),
        Kind::Text, 0, QStringLiteral("<5 & –<raw&>"));
    row("a formula's text", "<c r=\"B1\" t=\"str\"><f>A1&amp;\"LEAK\"</f><v>yes</v></c>", {}, Kind::Text, 0,
        QStringLiteral("yes"));
    row("a formula without a value is empty", "<c r=\"B1\"><f>1+1</f></c>", {}, Kind::Empty, 0, {});
    row("a truth", "<c r=\"B1\" t=\"b\"><v>1</v></c>", {}, Kind::Boolean, 1, QStringLiteral("1"));
    row("an error", "<c r=\"B1\" t=\"e\"><v>#N/A</v></c>", {}, Kind::Error, 0, QStringLiteral("#N/A"));
    row("a date written out", "<c r=\"B1\" t=\"d\"><v>2024-03-31</v></c>", {}, Kind::DateTime, 45382,
        QStringLiteral("2024-03-31"));
    row("a date by a built-in format", "<c r=\"B1\" s=\"1\"><v>45382</v></c>", {}, Kind::DateTime, 45382,
        QStringLiteral("2024-03-31"));
    row("a date with a time of day", "<c r=\"B1\" s=\"1\"><v>45382.5</v></c>", {}, Kind::DateTime, 45382.5,
        QStringLiteral("2024-03-31T12:00:00"));
    row("a date before Excel's phantom leap day", "<c r=\"B1\" s=\"1\"><v>1</v></c>", {}, Kind::DateTime, 2,
        QStringLiteral("1900-01-01"));
    row("a date by a custom format", "<c r=\"B1\" s=\"2\"><v>45382</v></c>", {}, Kind::DateTime, 45382,
        QStringLiteral("2024-03-31"));
    row("an elapsed time", "<c r=\"B1\" s=\"3\"><v>1.5</v></c>", {}, Kind::DateTime, 1.5,
        QStringLiteral("36:00:00"));
    row("quoted and escaped letters make no date", "<c r=\"B1\" s=\"4\"><v>12</v></c>", {}, Kind::Number, 12,
        QStringLiteral("12"));
    row("a colour makes no date", "<c r=\"B1\" s=\"5\"><v>13</v></c>", {}, Kind::Number, 13,
        QStringLiteral("13"));
    row("a lower-case reference", "<c r=\"b1\"><v>1</v></c>", {}, Kind::Number, 1, QStringLiteral("1"));
}

void TestSheets::xlsxCell()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, strings);
    const QByteArray styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd\\ mmmm\\ "
                              "yyyy;@\"/><numFmt numFmtId=\"165\" "
                              "formatCode=\"[h]:mm:ss\"/><numFmt numFmtId=\"166\" formatCode=\"0&quot; "
                              "days&quot;\\d\"/><numFmt numFmtId=\"167\" "
                              "formatCode=\"[Red]0;[Blue]\\-0\"/></numFmts><cellStyleXfs><xf "
                              "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf "
                              "numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
                              "numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf "
                              "numFmtId=\"167\"/></cellXfs>";
    const QString path = filePath(QStringLiteral("cell.xlsx"));
    const QByteArray end = "<c t=\"inlineStr\"><is><t>END</t></is></c>";
    QVERIFY_RESULT(writeZip(path, xlsxPartsFromXml("<row>" + cell + end + "</row>", strings, styles)));
    const ReadCell read = onlyCell(path);
    QTEST(read.kind, "kind");
    QTEST(read.number, "number");
    QTEST(read.text, "text");
    QTEST(read.superscript, "superscript");
}

void TestSheets::odsCell_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("superscript");
    const auto row = [](const char *name, const QByteArray &cell, Kind kind, double number,
                        const QString &text, const QString &superscript = QString()) {
        QTest::newRow(name) << cell << kind << number << text << superscript;
    };
    const auto text = [](const QByteArray &content) {
        return cellXml("office:value-type=\"string\"", content);
    };
    const QByteArray comment =
        "<office:annotation><dc:creator>LEAK</dc:creator><text:p>LEAK</text:p></office:annotation>";
    row("a number shows its text",
        cellXml("office:value-type=\"float\" office:value=\"1225.8942999999999\"", "<text:p>1,226</text:p>"),
        Kind::Number, 1225.8942999999999, QStringLiteral("1,226"));
    row("a percentage",
        cellXml("office:value-type=\"percentage\" office:value=\"0.253\"", "<text:p>25.3%</text:p>"),
        Kind::Number, 0.253, QStringLiteral("25.3%"));
    row("a number without text", cellXml("office:value-type=\"float\" office:value=\"5\"", ""), Kind::Number,
        5, QStringLiteral("5"));
    row("a date",
        cellXml("office:value-type=\"date\" office:date-value=\"2024-03-31\"", "<text:p>31/03/24</text:p>"),
        Kind::DateTime, 45382, QStringLiteral("31/03/24"));
    row("a time",
        cellXml("office:value-type=\"time\" office:time-value=\"PT12H00M00S\"", "<text:p>noon</text:p>"),
        Kind::DateTime, 0.5, QStringLiteral("noon"));
    row("a truth",
        cellXml("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>TRUE</text:p>"),
        Kind::Boolean, 1, QStringLiteral("TRUE"));
    row("an error stored as 0",
        cellXml("office:value-type=\"float\" office:value=\"0\"", "<text:p>#DIV/0!</text:p>"), Kind::Error, 0,
        QStringLiteral("#DIV/0!"));
    row("paragraphs are lines", text("<text:p>Line 1</text:p><text:p/><text:p>Line 3</text:p>"), Kind::Text,
        0, QStringLiteral("Line 1\n\nLine 3"));
    row("blanks, tabs and breaks",
        text("<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>"), Kind::Text, 0,
        QStringLiteral("a   b\tc\nd"));
    row("raised text is kept apart",
        text("<text:p>Wiltshire<text:span text:style-name=\"T1\">1</text:span></text:p>"), Kind::Text, 0,
        QStringLiteral("Wiltshire"), QStringLiteral("1"));
    row("raised text by share and by parent",
        text("<text:p>A<text:span text:style-name=\"T2\">1</text:span><text:span "
             "text:style-name=\"T3\">2</text:span></text:p>"),
        Kind::Text, 0, QStringLiteral("A"), QStringLiteral("12"));
    row("bold within raised text is raised",
        text("<text:p>A<text:span text:style-name=\"T1\">1<text:span "
             "text:style-name=\"B\">2</text:span></text:span>B</text:p>"),
        Kind::Text, 0, QStringLiteral("AB"), QStringLiteral("12"));
    row("lowered text stays", text("<text:p>CO<text:span text:style-name=\"L\">2</text:span></text:p>"),
        Kind::Text, 0, QStringLiteral("CO2"));
    row("a comment before", text(comment + "<text:p>key</text:p>"), Kind::Text, 0, QStringLiteral("key"));
    row("a comment after", text("<text:p>key</text:p>" + comment), Kind::Text, 0, QStringLiteral("key"));
    row("a comment within a paragraph", text("<text:p>k" + comment + "ey</text:p>"), Kind::Text, 0,
        QStringLiteral("key"));
    row("a comment alone is empty", cellXml("", comment), Kind::Empty, 0, {});
    row("a drawing",
        text("<draw:frame><draw:text-box><text:p>LEAK</text:p></draw:text-box></draw:frame><text:p>key</"
             "text:p>"),
        Kind::Text, 0, QStringLiteral("key"));
    row("a link", text("<text:p>See <text:a>the guide</text:a>.</text:p>"), Kind::Text, 0,
        QStringLiteral("See the guide."));
    row("an entity in an attribute",
        cellXml("office:value-type=\"string\" office:string-value=\"A&amp;E\"", ""), Kind::Text, 0,
        QStringLiteral("A&E"));
    row("a covered cell counts", "<table:covered-table-cell/>", Kind::Empty, 0, {});
}

void TestSheets::odsCell()
{
    QFETCH(QByteArray, cell);
    const auto style = [](const QByteArray &name, const QByteArray &position, const QByteArray &parent = {}) {
        return "<style:style style:family=\"text\" style:name=\"" + name + "\" style:parent-style-name=\"" +
               parent + "\"><style:text-properties" +
               (position.isEmpty() ? "" : " style:text-position=\"" + position + "\"") + "/></style:style>";
    };
    const QByteArray styles = style("T1", "super 58%") + style("T2", "33% 58%") + style("T3", {}, "T1") +
                              style("B", {}) + style("L", "sub 58%");
    const QString path = filePath(QStringLiteral("cell.ods"));
    const QByteArray end = cellXml("office:value-type=\"string\"", "<text:p>END</text:p>");
    const QByteArray row = "<table:table-row><table:table-cell/>" + cell + end + "</table:table-row>";
    QVERIFY_RESULT(writeZip(path, odsPartsFromXml(odsTableXml(row), styles)));
    const ReadCell read = onlyCell(path);
    QTEST(read.kind, "kind");
    QTEST(read.number, "number");
    QTEST(read.text, "text");
    QTEST(read.superscript, "superscript");
}

void TestSheets::xlsxRowsKeepTheirPlaceAndTellWhetherHidden()
{
    const QString path = filePath(QStringLiteral("rows.xlsx"));
    const QByteArray rows = "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>"
                            "<row r=\"3\" hidden=\"1\"><c><v>5</v></c><c><v>6</v></c></row>"
                            "<row><c r=\"XFD4\"><v>7</v></c></row>"
                            "<row r=\"1048576\" ht=\"0\"><c><v>8</v></c></row>";
    QVERIFY_RESULT(writeZip(path, xlsxPartsFromXml(rows)));
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    const ReadSheet &sheet = read->first();
    QCOMPARE(sheet.cells.keys(),
             QList<CellPlace>({{0, 0}, {0, 2}, {2, 0}, {2, 1}, {3, 16383}, {1048575, 0}}));
    QCOMPARE(sheet.hiddenRows, QSet<quint32>({2, 1048575}));
}

void TestSheets::odsRowsKeepTheirPlaceAndTellWhetherHidden()
{
    const QByteArray number = "office:value-type=\"float\" office:value=\"0\"";
    const QByteArray row = "<table:table-row>" + cellXml(number, "") + "</table:table-row>";
    QByteArray hidden = row;
    const QByteArray rows =
        "<table:table-row table:number-rows-repeated=\"2\">" +
        cellXml("table:number-columns-repeated=\"2\" " + number, "") +
        cellXml("table:number-columns-repeated=\"16382\"", "") +
        "</table:table-row><table:table-header-rows>" + row +
        "</table:table-header-rows><table:table-row "
        "table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>" +
        hidden.replace("<table:table-row", "<table:table-row table:visibility=\"filter\"") +
        "<table:table-row-group table:display=\"false\"><table:table-row-group>" + row +
        "</table:table-row-group></table:table-row-group>" + row +
        "<table:table-row table:number-rows-repeated=\"1048560\"><table:table-cell "
        "table:number-columns-repeated=\"16384\"/></table:table-row>";
    const QString path = filePath(QStringLiteral("rows.ods"));
    QVERIFY_RESULT(writeZip(path, odsPartsFromXml(odsTableXml(rows))));
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    const ReadSheet &sheet = read->first();
    QCOMPARE(sheet.cells.keys(),
             QList<CellPlace>({{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}, {6, 0}, {7, 0}, {8, 0}}));
    QCOMPARE(sheet.hiddenRows, QSet<quint32>({6, 7}));
}

void TestSheets::oddPartNamesAreFound()
{
    const QList<TestSheet> sheets = {{QStringLiteral("A"), table}, {QStringLiteral("B"), table, true}};
    const QString usual = filePath(QStringLiteral("usual.xlsx"));
    const QString odd = filePath(QStringLiteral("odd.xlsx"));
    QList<ZipPart> parts = xlsxParts(sheets);
    QVERIFY_RESULT(writeZip(usual, parts));
    for (ZipPart &part : parts) {
        part.name.replace("xl/sharedStrings", "xl/SharedStrings");
        part.name.replace('/', '\\');
        part.content.replace("Target=\"worksheets/", "Target=\"/xl/worksheets/");
        part.content.replace("sheetId=\"1\"", "sheetId=\"77\"");
        part.content.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                             "http://purl.oclc.org/ooxml/spreadsheetml/main");
    }
    QVERIFY_RESULT(writeZip(odd, parts));
    const auto expected = collectSheets(usual);
    const auto read = collectSheets(odd);
    QVERIFY_RESULT(expected);
    QVERIFY_RESULT(read);
    QCOMPARE(expected->at(1).info.visibility, SheetInfo::Visibility::Hidden);
    QVERIFY(*read == *expected);
}

void TestSheets::a1904WorkbookCountsFromThere()
{
    QList<ZipPart> parts = xlsxPartsFromXml("<row><c s=\"0\"><v>43920</v></c></row>", {},
                                            "<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
    for (ZipPart &part : parts)
        part.content.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    const QString path = filePath(QStringLiteral("1904.xlsx"));
    QVERIFY_RESULT(writeZip(path, parts));
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    QCOMPARE(read->first().at(0, 0).text, QStringLiteral("2024-03-31"));
}

namespace {

/// A workbook whose one sheet has relations, in `relations` and under `parts`.
QList<ZipPart> withSheetRelations(const QByteArray &relations, const QList<ZipPart> &parts)
{
    const QByteArray open =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return withPart(xlsxPartsFromXml("<row><c><v>1</v></c></row>"), "xl/worksheets/_rels/sheet1.xml.rels",
                    open + relations + "</Relationships>") +
           parts;
}

QByteArray tableRelation(const QByteArray &id, const QByteArray &target)
{
    return "<Relationship Id=\"" + id +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/table\" Target=\"" +
           target + "\"/>";
}

} // namespace

void TestSheets::tablesAreToldBeforeTheirRows_data()
{
    QTest::addColumn<QByteArray>("space");
    QTest::newRow("transitional") << QByteArray("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
    QTest::newRow("strict") << QByteArray("http://purl.oclc.org/ooxml/spreadsheetml/main");
}

void TestSheets::tablesAreToldBeforeTheirRows()
{
    QFETCH(QByteArray, space);
    const auto tablePart = [&space](const QByteArray &attributes) {
        return "<x:table xmlns:x=\"" + space + "\" " + attributes +
               "><x:autoFilter ref=\"A1:B2\"/></x:table>";
    };
    const QList<ZipPart> parts = withSheetRelations(
        tableRelation("a", "../tables/table2.xml") + tableRelation("b", "/xl/tables/table1.xml"),
        {{"xl/tables/table1.xml", tablePart("name=\"t1\" displayName=\"Offences\" ref=\"A3:XFD1048576\"")},
         {"xl/tables/table2.xml", tablePart("name=\"Rates\" ref=\"$B$1:$D$2\" headerRowCount=\"0\"")}});
    const QString path = filePath(QStringLiteral("tables.xlsx"));
    QVERIFY_RESULT(writeZip(path, parts));
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    const std::vector<SheetTable> expected = {{QStringLiteral("Rates"), 0, 1, 1, 3, 0},
                                              {QStringLiteral("Offences"), 2, 1'048'575, 0, 16'383, 1}};
    QVERIFY(read->first().info.tables == expected);
}

void TestSheets::brokenTablesDoNoHarm()
{
    const QByteArray space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const QList<ZipPart> parts = withSheetRelations(
        tableRelation("a", "nowhere.xml") + tableRelation("b", "sheet1.xml") +
            tableRelation("c", "_rels/sheet1.xml.rels") + tableRelation("d", "../tables/table1.xml") +
            tableRelation("e", "../tables/table2.xml") + tableRelation("f", "../tables/table3.xml") +
            tableRelation("g", "../../../../../etc/passwd"),
        {{"xl/tables/table1.xml", "<table " + space + " ref=\"B2:A1\"/>"},
         {"xl/tables/table2.xml", "<table " + space + " ref=\"AAAAAA1:B99999999\"/>"},
         {"xl/tables/table3.xml", "<!DOCTYPE table><table"}});
    const QString path = filePath(QStringLiteral("tables.xlsx"));
    QVERIFY_RESULT(writeZip(path, parts));
    const auto read = collectSheets(path);
    QVERIFY_RESULT(read);
    QVERIFY(read->first().info.tables.empty());
    QCOMPARE(read->first().at(0, 0).number, 1.0);
}

void TestSheets::aSheetCanBeSkipped_data()
{
    QTest::addColumn<QString>("file");
    for (const SheetReader *reader : sheetReaders()) {
        if (qstrcmp(reader->id, "csv") != 0) // which has one sheet
            QTest::newRow(reader->id) << QStringLiteral("skip.") + QString::fromLatin1(reader->id);
    }
}

void TestSheets::aSheetCanBeSkipped()
{
    QFETCH(QString, file);
    const QString path = filePath(file);
    QVERIFY_RESULT(writeWorkbook(
        path, {{QStringLiteral("A"), table}, {QStringLiteral("B"), table}, {QStringLiteral("C"), table}}));
    QStringList seen;
    SheetVisitor visitor;
    visitor.beginSheet = [&seen](const SheetInfo &sheet) {
        seen << QStringLiteral("begin ") + sheet.name;
        return sheet.name != QLatin1String("A");
    };
    visitor.row = [&seen](const Row &row) {
        seen << QString::number(row.number);
        return row.number == 2 ? RowAction::SkipSheet : RowAction::Continue;
    };
    visitor.endSheet = [&seen](const SheetInfo &sheet) { seen << QStringLiteral("end ") + sheet.name; };
    QVERIFY_RESULT(readSheets(path, visitor));
    QCOMPARE(seen.join(QLatin1Char(' ')), QStringLiteral("begin A begin B 0 2 end B begin C 0 2 end C"));
}

void TestSheets::readingCanBeCancelled_data()
{
    everyTypeReadsTheSame_data();
}

void TestSheets::readingCanBeCancelled()
{
    QFETCH(QString, id);
    const QString path = filePath(QStringLiteral("cancel.") + id);
    QVERIFY_RESULT(writeWorkbook(path, {{QStringLiteral("A"), table}}));
    SheetVisitor visitor;
    visitor.beginSheet = [](const SheetInfo &) { return true; };
    visitor.row = [](const Row &) { return RowAction::Continue; };
    visitor.endSheet = [](const SheetInfo &) {};
    visitor.progress = [](double share) { return share < 0; };
    const auto read = readSheets(path, visitor);
    QVERIFY(!read.ok());
    QVERIFY(read.error().cancelled);
}

QTEST_APPLESS_MAIN(TestSheets)
#include "tst_sheets.moc"
