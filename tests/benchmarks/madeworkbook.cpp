#include "tests/benchmarks/madeworkbook.h"

#include "core/catalogue/catalogue.h"
#include "tests/support/workbookbuilder.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <array>
#include <cstdint>
#include <functional>
#include <vector>
#include <zip.h>

namespace yardstick::bench {

namespace {

constexpr int firstYear = 2012;
constexpr int years = 14;
constexpr int quartersOfLastYear = 3; ///< as published in the middle of a year
constexpr int offences = 133;         ///< 44 forces x 55 quarters x 133 offences are 321,860 rows

/// The groups and subgroups of the Home Office's counting rules.
constexpr std::array<std::array<const char *, 2>, 19> subgroups = {{
    {"Violence against the person", "Homicide"},
    {"Violence against the person", "Violence with injury"},
    {"Violence against the person", "Violence without injury"},
    {"Violence against the person", "Stalking and harassment"},
    {"Violence against the person", "Death or serious injury - unlawful driving"},
    {"Sexual offences", "Rape offences"},
    {"Sexual offences", "Other sexual offences"},
    {"Robbery", "Robbery of business property"},
    {"Robbery", "Robbery of personal property"},
    {"Theft offences", "Residential burglary"},
    {"Theft offences", "Vehicle offences"},
    {"Theft offences", "Shoplifting"},
    {"Criminal damage and arson", "Arson"},
    {"Criminal damage and arson", "Criminal damage"},
    {"Drug offences", "Possession of drugs"},
    {"Drug offences", "Trafficking of drugs"},
    {"Possession of weapons offences", "Possession of weapons offences"},
    {"Public order offences", "Public order offences"},
    {"Miscellaneous crimes against society", "Miscellaneous crimes against society"},
}};

/// A row, and whether its second and last cells are numbers, as they are on all but the header's row.
using Line = QList<QByteArray>;
using TakeLine = std::function<void(const Line &line, bool withNumbers)>;

struct Sheet {
    QString name;
    std::function<void(const TakeLine &take)> lines;
};

bool isNumber(qsizetype column)
{
    return column == 1 || column == 7;
}

Sheet textSheet(const QString &name, const QList<Line> &lines)
{
    return {name, [lines](const TakeLine &take) {
                for (const Line &line : lines)
                    take(line, false);
            }};
}

QList<QByteArray> forceNames()
{
    QList<QByteArray> names;
    const Result<Catalogue> catalogue = Catalogue::load();
    for (const Area &area : catalogue ? catalogue->areas() : std::vector<Area>()) {
        if (area.kind == AreaKind::Force || area.id.value == QLatin1String("YS-BTP"))
            names << area.name.toHtmlEscaped().toUtf8();
    }
    return names;
}

void yearLines(int year, const QList<QByteArray> &forces, const TakeLine &take)
{
    take({"Financial Year", "Financial Quarter", "Force Name", "Offence Description", "Offence Group",
          "Offence Subgroup", "Offence Code", "Number of Offences"},
         false);
    const QByteArray label =
        QByteArray::number(year) + '/' + QByteArray::number((year + 1) % 100).rightJustified(2, '0');
    const int quarters = year == firstYear + years - 1 ? quartersOfLastYear : 4;
    auto chance = std::uint32_t(year); // a generator of our own gives the same figures everywhere
    for (int quarter = 1; quarter <= quarters; ++quarter) {
        for (const QByteArray &force : forces) {
            for (int offence = 0; offence < offences; ++offence) {
                const auto &[group, subgroup] = subgroups[std::size_t(offence) % subgroups.size()];
                const QByteArray code = QByteArray::number(offence + 1) + char('A' + offence % 3);
                chance = chance * 1664525U + 1013904223U;
                const std::uint32_t count = (chance >> 16) % (offence % 7 == 0 ? 4000U : 60U);
                take({label, QByteArray::number(quarter), force, QByteArray(subgroup) + ", class " + code,
                      group, subgroup, code, QByteArray::number(count)},
                     true);
            }
        }
    }
}

std::vector<Sheet> sheetsOfWorkbook()
{
    std::vector<Sheet> sheets = {
        textSheet(QStringLiteral("Cover_sheet"),
                  {{"Police recorded crime open data: police force area"},
                   {"Invented figures in the published shape, to measure with"}}),
        textSheet(QStringLiteral("Notes"), {{"Note number", "Note text"},
                                            {"1", "Figures are subject to revision in later releases."}})};
    const QList<QByteArray> forces = forceNames();
    for (int year = firstYear; year < firstYear + years; ++year) {
        sheets.push_back({QStringLiteral("%1_%2").arg(year).arg((year + 1) % 100, 2, 10, QLatin1Char('0')),
                          [year, forces](const TakeLine &take) { yearLines(year, forces, take); }});
    }
    return sheets;
}

/// A part of the archive, written to a file piece by piece.
class PartFile {
public:
    explicit PartFile(const QString &path)
        : m_file(path)
    {
        m_good = m_file.open(QIODevice::WriteOnly);
    }

    PartFile &operator<<(const QByteArray &text)
    {
        m_good = m_good && m_file.write(text) == text.size();
        return *this;
    }
    bool finish() { return m_good && m_file.flush(); }

private:
    QFile m_file;
    bool m_good = false;
};

/// The texts that the cells of an .xlsx refer to by number.
struct SharedTexts {
    QHash<QByteArray, QByteArray> numbers;
    QByteArray xml;

    QByteArray numberOf(const QByteArray &text)
    {
        QByteArray &number = numbers[text];
        if (number.isEmpty()) {
            number = QByteArray::number(numbers.size() - 1);
            xml += "<si><t>" + text + "</t></si>";
        }
        return number;
    }
};

void writeXlsxRows(PartFile &part, const Sheet &sheet, SharedTexts &texts)
{
    int row = 0;
    sheet.lines([&](const Line &line, bool withNumbers) {
        const QByteArray number = QByteArray::number(++row);
        QByteArray xml = "<row r=\"" + number + "\">";
        for (qsizetype column = 0; column < line.size(); ++column) {
            xml += "<c r=\"" + QByteArray(1, char('A' + column)) + number + '"';
            xml += withNumbers && isNumber(column) ? "><v>" + line[column]
                                                   : " t=\"s\"><v>" + texts.numberOf(line[column]);
            xml += "</v></c>";
        }
        part << xml + "</row>";
    });
}

void writeOdsRows(PartFile &part, const Sheet &sheet)
{
    sheet.lines([&](const Line &line, bool withNumbers) {
        QByteArray xml = "<table:table-row>";
        for (qsizetype column = 0; column < line.size(); ++column) {
            xml +=
                withNumbers && isNumber(column)
                    ? "<table:table-cell office:value-type=\"float\" office:value=\"" + line[column] + "\">"
                    : QByteArray("<table:table-cell office:value-type=\"string\">");
            xml += "<text:p>" + line[column] + "</text:p></table:table-cell>";
        }
        part << xml + "</table:table-row>";
    });
}

/// The parts of a workbook. What is large stands in files, by the part's name.
struct Parts {
    QList<test::ZipPart> parts;
    QHash<QByteArray, QString> files;
    bool good = true;
};

/// Writes to a file what stands in the frame's part, with the rows before the tag `before`.
void fillPart(Parts &parts, const test::ZipPart &part, const QByteArray &before, const QString &path,
              const std::function<void(PartFile &)> &writeRows)
{
    PartFile file(path);
    const qsizetype at = part.content.indexOf(before);
    file << part.content.left(at);
    writeRows(file);
    file << part.content.mid(at);
    parts.good = file.finish() && parts.good;
    parts.files.insert(part.name, path);
}

Parts xlsxParts(const QString &folder)
{
    const std::vector<Sheet> sheets = sheetsOfWorkbook();
    QList<test::TestSheet> frame;
    for (const Sheet &sheet : sheets)
        frame += test::TestSheet{sheet.name, {}};
    Parts parts{test::xlsxParts(frame), {}};
    SharedTexts texts;
    for (std::size_t index = 0; index < sheets.size(); ++index) {
        const QByteArray name = "xl/worksheets/sheet" + QByteArray::number(index + 1) + ".xml";
        for (const test::ZipPart &part : parts.parts) {
            if (part.name == name)
                fillPart(parts, part, "</sheetData>", folder + QStringLiteral("/sheet%1").arg(index),
                         [&](PartFile &file) { writeXlsxRows(file, sheets[index], texts); });
        }
    }
    for (test::ZipPart &part : parts.parts) {
        if (part.name == "xl/sharedStrings.xml")
            part.content.replace("</sst>", texts.xml + "</sst>");
    }
    return parts;
}

Parts odsParts(const QString &folder)
{
    Parts parts{test::odsPartsFromXml({}, {}), {}};
    const auto writeTables = [](PartFile &file) {
        for (const Sheet &sheet : sheetsOfWorkbook()) {
            file << "<table:table table:name=\"" + sheet.name.toUtf8() + "\"><table:table-column/>";
            writeOdsRows(file, sheet);
            file << "</table:table>";
        }
    };
    for (const test::ZipPart &part : parts.parts) {
        if (part.name == "content.xml")
            fillPart(parts, part, "</office:spreadsheet>", folder + QStringLiteral("/content"), writeTables);
    }
    return parts;
}

bool writeArchive(const QString &path, const Parts &parts)
{
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!archive)
        return false;
    bool good = parts.good;
    constexpr time_t sometime = 1704067200; // a fixed hour, so that the bytes depend on the parts alone
    for (const test::ZipPart &part : parts.parts) {
        const QByteArray file = QFile::encodeName(parts.files.value(part.name));
        zip_source_t *source = file.isEmpty() ? zip_source_buffer(archive, part.content.constData(),
                                                                  zip_uint64_t(part.content.size()), 0)
                                              : zip_source_file(archive, file.constData(), 0, -1);
        const zip_int64_t index = zip_file_add(archive, part.name.constData(), source, ZIP_FL_ENC_UTF_8);
        good = good && index >= 0 && zip_file_set_mtime(archive, zip_uint64_t(index), sometime, 0) == 0;
        if (good && part.name == "mimetype") // ODF wants this one readable without unzipping
            good = zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) == 0;
    }
    if (good && zip_close(archive) == 0)
        return true;
    zip_discard(archive);
    return false;
}

} // namespace

Result<void> writeMadeWorkbook(const QString &path)
{
    const QTemporaryDir folder;
    const bool ods = path.endsWith(QLatin1String(".ods"));
    if (folder.isValid() && writeArchive(path, ods ? odsParts(folder.path()) : xlsxParts(folder.path())))
        return {};
    return Error{path + QStringLiteral(": the workbook could not be written; is the disk full?")};
}

} // namespace yardstick::bench
