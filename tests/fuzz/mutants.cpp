#include "tests/fuzz/mutants.h"

#include "tests/support/workbookbuilder.h"
#include "tests/support/xlsbuilder.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <array>

namespace yardstick::test {

namespace {

/// One of each kind of cell, several times, on two sheets.
QList<TestSheet> seedSheets()
{
    QList<QStringList> rows = {
        {QStringLiteral("Area"), QStringLiteral("Year"), QStringLiteral("Count"), QStringLiteral("Rate")}};
    for (int row = 0; row < 20; ++row)
        rows << QStringList{QStringLiteral("Area %1^{%2}").arg(row % 7).arg(row), QString::number(2000 + row),
                            QString::number(row * 37 % 101), QStringLiteral("=%1%").arg(row)};
    rows << QStringList{QStringLiteral("=2024-03-31"),
                        QStringLiteral("=TRUE"),
                        QStringLiteral("=#N/A"),
                        QStringLiteral("-0.25"),
                        QString(),
                        QStringLiteral("Môn – 😀\nline")};
    return {{QStringLiteral("First"), rows, false, {3}}, {QStringLiteral("Second"), rows, true, {}}};
}

/// What a byte is likely to become to matter: a border of a number, a letter of mark-up.
constexpr std::array<unsigned char, 12> sharp = {0x00, 0xFF, 0x7F, 0x80, 0x01, 0xFE,
                                                 '<',  '>',  '"',  '&',  '\n', '9'};

void mutate(QByteArray &bytes, QRandomGenerator &random)
{
    for (int change = random.bounded(1, 7); change > 0 && !bytes.isEmpty(); --change) {
        const qsizetype at = random.bounded(int(bytes.size()));
        switch (random.bounded(7)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes[at] = char(sharp[std::size_t(random.bounded(int(sharp.size())))]);
            break;
        case 2:
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            break;
        case 3:
            bytes.remove(at, random.bounded(1, 40));
            break;
        case 4:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(1, 80)));
            break;
        case 5:
            bytes.replace(at, 4, QByteArray(4, random.bounded(2) ? '\xFF' : '\0'));
            break;
        default:
            if (random.bounded(4) == 0)
                bytes.truncate(at);
        }
    }
}

QByteArray bytesOfFile(const QString &type)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("seed.") + type);
    const QList<TestSheet> sheets = type == QLatin1String("csv") ? seedSheets().first(1) : seedSheets();
    QFile file(path);
    return writeWorkbook(path, sheets) && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray &seedFile(const QString &type)
{
    static QHash<QString, QByteArray> seeds;
    QByteArray &seed = seeds[type];
    if (seed.isEmpty())
        seed = bytesOfFile(type);
    return seed;
}

QList<ZipPart> seedParts(const QString &type)
{
    if (type == QLatin1String("xlsx")) {
        const QByteArray space = "http://schemas.openxmlformats.org/";
        static const QList<ZipPart> parts =
            xlsxParts(seedSheets()) +
            QList<ZipPart>{{"xl/worksheets/_rels/sheet1.xml.rels",
                            "<Relationships xmlns=\"" + space +
                                "package/2006/relationships\"><Relationship Id=\"t\" Type=\"" + space +
                                "officeDocument/2006/relationships/table\" "
                                "Target=\"../tables/t.xml\"/></Relationships>"},
                           {"xl/tables/t.xml",
                            "<table xmlns=\"" + space +
                                "spreadsheetml/2006/main\" name=\"T\" ref=\"A1:D9\" headerRowCount=\"1\"/>"}};
        return parts;
    }
    if (type == QLatin1String("ods")) {
        static const QList<ZipPart> parts = odsParts(seedSheets());
        return parts;
    }
    return {{"a/book v2.xlsx", seedFile(QStringLiteral("xlsx"))},
            {"a/book.xlsx", seedFile(QStringLiteral("xlsx"))},
            {"b/old.xls", seedFile(QStringLiteral("xls"))},
            {"c/table.csv", seedFile(QStringLiteral("csv"))}};
}

/// The stream of the workbook in the .xls seed, which stands at the end of its container.
QByteArray seedStream()
{
    static const QByteArray stream = [] {
        const QByteArray file = seedFile(QStringLiteral("xls"));
        return file.mid(file.indexOf(biffWord(0x0809) + biffWord(16)));
    }();
    return stream;
}

QByteArray table(const QByteArray &rows)
{
    return "<table:table table:name=\"S\">" + rows + "</table:table>";
}

HostileFile zipped(const char *name, const QString &fileName, const std::function<QList<ZipPart>()> &parts)
{
    return {name, fileName, [parts](const QString &path) { return writeZip(path, parts()); }};
}

HostileFile plain(const char *name, const QString &fileName, const std::function<QByteArray()> &bytes)
{
    return {name, fileName, [bytes](const QString &path) { return writeBytes(path, bytes()); }};
}

/// A container whose chains of sectors run in a circle from the sector `from` on.
QByteArray circularContainer(qsizetype from, quint32 to)
{
    QByteArray file = compoundFile(seedStream());
    constexpr qsizetype header = 512;
    return file.replace(header + from * 4, 4, biffDoubleWord(to));
}

} // namespace

QStringList mutantTypes()
{
    return {QStringLiteral("xlsx"), QStringLiteral("ods"), QStringLiteral("xls"), QStringLiteral("csv"),
            QStringLiteral("zip")};
}

Result<void> writeMutant(const QString &type, const QString &path, QRandomGenerator &random)
{
    const bool packed = type != QLatin1String("csv") && type != QLatin1String("xls");
    // Before packing, no sum gives the change away, so that it reaches the parser.
    if (packed && random.bounded(4) != 0) {
        QList<ZipPart> parts = seedParts(type);
        for (int part = random.bounded(1, 3); part > 0; --part)
            mutate(parts[random.bounded(int(parts.size()))].content, random);
        return writeZip(path, parts);
    }
    if (type == QLatin1String("xls") && random.bounded(3) != 0) {
        QByteArray stream = seedStream();
        mutate(stream, random);
        return writeBytes(path, compoundFile(stream));
    }
    QByteArray bytes = seedFile(type);
    mutate(bytes, random);
    return writeBytes(path, bytes);
}

QList<HostileFile> hostileFiles()
{
    const QByteArray number = "<table:table-cell office:value-type=\"float\" office:value=\"1\" ";
    const auto xlsx = [](const QByteArray &rows, const QByteArray &strings = {}) {
        return xlsxPartsFromXml(rows, strings);
    };
    QList<HostileFile> files;
    const QString x = QStringLiteral("hostile.xlsx");
    const QString o = QStringLiteral("hostile.ods");
    const QString s = QStringLiteral("hostile.xls");
    const QString z = QStringLiteral("hostile.zip");
    files << zipped("a sheet of blanks that unpacks to 100 MB", x,
                    [xlsx] { return xlsx(QByteArray(qsizetype(100) << 20, ' ')); });
    files << zipped("a table of text that unpacks to 100 MB", z, [] {
        return QList<ZipPart>{{"bomb.csv", "a,b\n1,2\n" + QByteArray(qsizetype(100) << 20, '0')}};
    });
    files << zipped("texts by the million", x,
                    [xlsx] { return xlsx({}, QByteArray("<si><t/></si>").repeated(4'000'000)); });
    files << zipped("relationships of 100 MB", x, [xlsx] {
        return withPart(xlsx({}), "_rels/.rels", "<a>" + QByteArray("<b/>").repeated(25 << 20) + "</a>");
    });
    files << zipped("entities that expand a million times", x, [xlsx] {
        QByteArray entities = "<!DOCTYPE worksheet [<!ENTITY a \"ha\">";
        for (char c = 'b'; c < 'z'; ++c)
            entities += QByteArray("<!ENTITY ") + c + " \"" +
                        (QByteArray("&") + char(c - 1) + ';').repeated(9) + "\">";
        return withPart(xlsx({}), "xl/worksheets/sheet1.xml", entities + "]><worksheet>&y;</worksheet>");
    });
    files << zipped("relationships in a circle", x, [xlsx] {
        const QByteArray open =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        const QByteArray relation =
            "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"workbook.xml\"/>"
            "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"_rels/workbook.xml.rels\"/>";
        return withPart(xlsx({}), "xl/_rels/workbook.xml.rels", open + relation + "</Relationships>");
    });
    files << zipped("16,384 phantom columns on a million rows", o, [number] {
        const QByteArray blank = "<table:table-cell table:number-columns-repeated=\"16383\"/>";
        return odsPartsFromXml(
            table(("<table:table-row>" + number + "/>" + blank + "</table:table-row>").repeated(20'000) +
                  "<table:table-row table:number-rows-repeated=\"1028576\">" + blank + "</table:table-row>"));
    });
    files << zipped("a cell repeated a million times", o, [number] {
        return odsPartsFromXml(table("<table:table-row table:number-rows-repeated=\"1000000\">" + number +
                                     "/></table:table-row>"));
    });
    files << zipped("cells repeated ten thousand million times", o, [number] {
        return odsPartsFromXml(table("<table:table-row table:number-rows-repeated=\"1000000\">" + number +
                                     "table:number-columns-repeated=\"10000\"/></table:table-row>"));
    });
    files << zipped("elements nested a hundred thousand deep", o,
                    [] { return odsPartsFromXml(QByteArray("<table:table>").repeated(100'000)); });
    files << plain("the chain of the workbook in a circle", s, [] { return circularContainer(5, 4); });
    files << plain("the chain of the directory in a circle", s, [] { return circularContainer(1, 1); });
    files << plain("the table of chains as its own sector", s, [] { return circularContainer(0, 0); });
    files << plain("a container that declares four gigabytes", s, [] {
        QByteArray file = compoundFile(seedStream());
        return file.replace(512 * 2 + 128 + 120, 4, biffDoubleWord(0xFFFFFFFF));
    });
    files << plain("four thousand million declared texts", s, [] {
        return compoundFile(
            xlsStream({{{}}}, biffRecord(0x00FC, biffDoubleWord(0xFFFFFFFF) + biffDoubleWord(0xFFFFFFFF))));
    });
    files << plain("a text with a declared guide of four gigabytes", s, [] {
        return compoundFile(
            xlsStream({{{}}}, biffRecord(0x00FC, biffDoubleWord(1) + biffDoubleWord(1) + biffWord(1) +
                                                     '\x04' + biffDoubleWord(0xFFFFFFFF) + "x")));
    });
    files << plain("a quotation mark that never closes", QStringLiteral("hostile.csv"),
                   [] { return "a,b\n1,2\n3,4\n5,\"" + QByteArray(30 << 20, 'x'); });
    files << plain("ten million delimiters", QStringLiteral("hostile.csv"),
                   [] { return "a,b\n1,2\n3,4\n" + QByteArray(10'000'000, ','); });
    return files;
}

} // namespace yardstick::test
