// How fast a workbook is read, beside the floor (floor.h), in the same run. Without arguments the workbook of
// 322,000 rows, as .xlsx and as .ods; or: bench_reading WORKBOOK [ROUNDS]. Processor seconds are those of one
// thread; an .xlsx is then timed by the clock on the wall too, with all processors at work.
#include "core/sheets/sheetreader.h"
#include "core/sheets/xlsxreader.h"
#include "tests/benchmarks/floor.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/workbook.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <libxml/parser.h>
#include <thread>

using namespace yardstick;

namespace {

struct Counts {
    std::uint64_t rows = 0;
    std::uint64_t cells = 0;
    double sum = 0; ///< keeps the compiler from leaving the values out
};

using Read = Result<void> (*)(const QString &path, const SheetVisitor &visitor);

Result<void> readOnOneThread(const QString &path, const SheetVisitor &visitor)
{
    return path.endsWith(QLatin1String(".xlsx")) ? sheets::readXlsx(path, visitor, {.threads = 1})
                                                 : readSheets(path, visitor);
}

Counts readWorkbook(const QString &path, Read readFile)
{
    Counts counts;
    SheetVisitor visitor;
    visitor.beginSheet = [](const SheetInfo &) { return true; };
    visitor.row = [&counts](const Row &row) {
        ++counts.rows;
        counts.cells += row.cells.size();
        for (const Cell &cell : row.cells)
            counts.sum += cell.number + double(cell.text.size());
        return RowAction::Continue;
    };
    visitor.endSheet = [](const SheetInfo &) {};
    if (const auto read = readFile(path, visitor); !read) {
        std::fprintf(stderr, "%s\n", qPrintable(read.error().message));
        std::exit(1);
    }
    return counts;
}

/// What a person waits: the floor on one thread, reading on all.
void measureOnAllProcessors(const QString &path, int rounds)
{
    std::vector<double> floor;
    std::vector<double> reading;
    for (int round = 0; round < rounds; ++round) {
        floor.push_back(bench::timedByWall([&] { bench::readIdly(path); }));
        reading.push_back(bench::timedByWall([&] { readWorkbook(path, readSheets); }));
    }
    const double floorSeconds = bench::median(std::move(floor));
    const double seconds = bench::median(std::move(reading));
    std::printf("  by the clock on the wall: floor %.3f s, reading on %u processors %.3f s\n", floorSeconds,
                std::thread::hardware_concurrency(), seconds);
    std::printf("  reading / floor  %.2f   (aim: at most 0.7 on two)\n", seconds / floorSeconds);
}

void measure(const QString &path, const bench::Peak &peak, int rounds)
{
    Counts counts;
    const std::vector<double> medians = bench::medianSeconds(
        {[&] { bench::readIdly(path); }, [&] { counts = readWorkbook(path, readOnOneThread); }}, rounds);
    std::printf("%s: %llu rows, %llu cells (sum %.0f)\n", qPrintable(QFileInfo(path).fileName()),
                static_cast<unsigned long long>(counts.rows), static_cast<unsigned long long>(counts.cells),
                counts.sum);
    std::printf("  floor    %.3f s of the processor (median of %d)\n", medians[0], rounds);
    std::printf("  reading  %.3f s, %.2f million cells a second\n", medians[1],
                double(counts.cells) / medians[1] / 1e6);
    std::printf("  reading / floor  %.2f   (aim: at most 1.15)\n", medians[1] / medians[0]);
    if (path.endsWith(QLatin1String(".xlsx")))
        measureOnAllProcessors(path, rounds);
    bench::print(peak);
}

} // namespace

int main(int argc, char **argv)
{
    xmlInitParser();
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
    const Result<QStringList> paths =
        argc > 1 ? Result<QStringList>(QStringList{QFile::decodeName(argv[1])}) : bench::largeWorkbooks();
    if (!paths) {
        std::fprintf(stderr, "%s\n", qPrintable(paths.error().message));
        return 1;
    }
    std::vector<bench::Peak> peaks;
    for (const QString &path : *paths)
        peaks.push_back(bench::peakOf([&path] { readWorkbook(path, readSheets); }));
    for (qsizetype i = 0; i < paths->size(); ++i)
        measure(paths->at(i), peaks[std::size_t(i)], rounds);
    return 0;
}
