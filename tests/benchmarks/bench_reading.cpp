// How fast a workbook is read, beside the floor (floor.h), in the same run. Without arguments the workbook of
// 322,000 rows, as .xlsx and as .ods; or: bench_reading WORKBOOK [ROUNDS].
#include "core/sheets/sheetreader.h"
#include "tests/benchmarks/floor.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/workbook.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <libxml/parser.h>

using namespace yardstick;

namespace {

struct Counts {
    std::uint64_t rows = 0;
    std::uint64_t cells = 0;
    double sum = 0; ///< keeps the compiler from leaving the values out
};

Counts readWorkbook(const QString &path)
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
    if (const auto read = readSheets(path, visitor); !read) {
        std::fprintf(stderr, "%s\n", qPrintable(read.error().message));
        std::exit(1);
    }
    return counts;
}

void measure(const QString &path, const bench::Peak &peak, int rounds)
{
    Counts counts;
    const std::vector<double> medians =
        bench::medianSeconds({[&] { bench::readIdly(path); }, [&] { counts = readWorkbook(path); }}, rounds);
    std::printf("%s: %llu rows, %llu cells (sum %.0f)\n", qPrintable(QFileInfo(path).fileName()),
                static_cast<unsigned long long>(counts.rows), static_cast<unsigned long long>(counts.cells),
                counts.sum);
    std::printf("  floor    %.3f s of the processor (median of %d)\n", medians[0], rounds);
    std::printf("  reading  %.3f s, %.2f million cells a second\n", medians[1],
                double(counts.cells) / medians[1] / 1e6);
    std::printf("  reading / floor  %.2f   (aim: at most 1.3)\n", medians[1] / medians[0]);
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
        peaks.push_back(bench::peakOf([&path] { readWorkbook(path); }));
    for (qsizetype i = 0; i < paths->size(); ++i)
        measure(paths->at(i), peaks[std::size_t(i)], rounds);
    return 0;
}
