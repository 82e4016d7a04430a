// What reading takes of memory, and of time beside the floor (floor.h), where a workbook is much smaller than
// it says: rows that end in 16,376 blank cells, sheets that end in a million blank rows, as spreadsheet
// programs write them and the Home Office publishes them. The published workbook where it stands beside the
// checkout, and a made one. bench_memory [WORKBOOK [ROUNDS]]
#include "core/sheets/sheetreader.h"
#include "tests/benchmarks/floor.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/wholeimport.h"
#include "tests/support/testsupport.h"
#include "tests/support/workbookbuilder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <libxml/parser.h>

using namespace yardstick;

namespace {

/// Twenty sheets of two thousand rows.
QString madeWorkbook()
{
    constexpr int sheets = 20;
    constexpr int rows = 2000;
    const QByteArray blanks = "<table:table-cell table:number-columns-repeated=\"16376\"/></table:table-row>";
    QByteArray xml;
    for (int sheet = 1; sheet <= sheets; ++sheet) {
        xml += "<table:table table:name=\"Table " + QByteArray::number(sheet) + "\">";
        for (int row = 0; row < rows; ++row) {
            xml += "<table:table-row>";
            for (int column = 0; column < 8; ++column) {
                const QByteArray number = QByteArray::number(row * column);
                xml += "<table:table-cell office:value-type=\"float\" office:value=\"" + number +
                       "\"><text:p>" + number + "</text:p></table:table-cell>";
            }
            xml += blanks;
        }
        xml +=
            "<table:table-row table:number-rows-repeated=\"" + QByteArray::number(1048576 - rows) +
            "\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
    }
    const QString folder = QStringLiteral(YARDSTICK_BUILD_DIR "/workbooks");
    QDir().mkpath(folder);
    const QString path = folder + QStringLiteral("/phantoms.ods");
    if (const Result<void> written = test::writeZip(path, test::odsPartsFromXml(xml)); !written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().message));
        std::exit(1);
    }
    return path;
}

struct Counts {
    std::uint64_t rows = 0;
    std::uint64_t cells = 0;
};

Counts readWorkbook(const QString &path)
{
    Counts counts;
    SheetVisitor visitor;
    visitor.beginSheet = [](const SheetInfo &) { return true; };
    visitor.row = [&counts](const Row &row) {
        ++counts.rows;
        counts.cells += row.cells.size();
        return RowAction::Continue;
    };
    visitor.endSheet = [](const SheetInfo &) {};
    if (const auto read = readSheets(path, visitor); !read)
        std::fprintf(stderr, "%s\n", qPrintable(read.error().message));
    return counts;
}

/// A table that no layout knows is no figures but reads the same.
void draftWorkbook(const QString &path, const bench::Definitions &definitions)
{
    static_cast<void>(readDraft(path, definitions.catalogue, definitions.layouts));
}

struct Peaks {
    bench::Peak reading;
    bench::Peak drafting;
};

void measure(const QString &path, const Peaks &peaks, const bench::Definitions &definitions, int rounds)
{
    Counts counts;
    const std::vector<double> medians =
        bench::medianSeconds({[&] { bench::readIdly(path); }, [&] { counts = readWorkbook(path); },
                              [&] { draftWorkbook(path, definitions); }},
                             rounds);
    std::printf("%s: %llu rows, %llu cells that hold something\n", qPrintable(QFileInfo(path).fileName()),
                static_cast<unsigned long long>(counts.rows), static_cast<unsigned long long>(counts.cells));
    std::printf("  floor    %.3f s of the processor (median of %d)\n", medians[0], rounds);
    std::printf("  reading  %.3f s, reading / floor  %.2f   (aim: at most 1.15)\n", medians[1],
                medians[1] / medians[0]);
    bench::print(peaks.reading);
    std::printf("  reading into a draft  %.3f s, %.2f x the floor\n", medians[2], medians[2] / medians[0]);
    bench::print(peaks.drafting);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    xmlInitParser();
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
    QStringList paths;
    if (argc > 1) {
        paths << QFile::decodeName(argv[1]);
    } else {
        paths << test::publishedFile(
                     QStringLiteral("home-office/police-use-of-force-apr2019-mar2020-hosb3720-tables.ods"))
              << madeWorkbook();
        if (paths.first().isEmpty())
            std::printf("The published use of force tables are not at hand: left out\n");
        paths.removeAll(QString());
    }
    const bench::Definitions definitions;
    std::vector<Peaks> peaks;
    for (const QString &path : paths)
        peaks.push_back({bench::peakOf([&] { readWorkbook(path); }),
                         bench::peakOf([&] { draftWorkbook(path, definitions); })});
    for (qsizetype i = 0; i < paths.size(); ++i)
        measure(paths[i], peaks[std::size_t(i)], definitions, rounds);
    return 0;
}
