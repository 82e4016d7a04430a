// How long the whole import of the workbook of 322,000 rows takes, from the file to stored figures in a new
// store on disk, beside the floor (floor.h) in the same run, and where the time goes. bench_import [WORKBOOK
// [ROUNDS]]
#include "core/importing/revisions.h"
#include "core/sheets/sheetreader.h"
#include "tests/benchmarks/floor.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/wholeimport.h"
#include "tests/benchmarks/workbook.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <libxml/parser.h>

using namespace yardstick;
using bench::Definitions;
using bench::need;

namespace {

void hashFile(const QString &path)
{
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    hash.result();
}

void readOnly(const QString &path)
{
    SheetVisitor visitor;
    visitor.beginSheet = [](const SheetInfo &) { return true; };
    visitor.row = [](const Row &) { return RowAction::Continue; };
    visitor.endSheet = [](const SheetInfo &) {};
    if (const Result<void> read = readSheets(path, visitor); !read)
        std::fprintf(stderr, "%s\n", qPrintable(read.error().message));
}

/// The medians of the whole, of its steps, and of the floor; each step takes what the one before it made.
void measure(const QString &path, const Definitions &definitions, const bench::Peak &peak, int rounds)
{
    enum { Floor, Whole, Hash, Reading, Drafting, InMemory, Waiting, Comparing, Steps };
    std::vector<std::vector<double>> seconds(Steps);
    qint64 figures = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto time = [&](int step, const std::function<void()> &work) {
            seconds[step].push_back(bench::timed(work));
        };
        time(Floor, [&] { bench::readIdly(path); });
        bench::removeImportedStore();
        seconds[Waiting].push_back(bench::timedByWall(
            [&] { time(Whole, [&] { figures = bench::importOnce(path, definitions); }); }));
        time(Hash, [&] { hashFile(path); });
        time(Reading, [&] { readOnly(path); });
        Draft draft;
        time(Drafting, [&] { draft = bench::draftOf(path, definitions); });
        {
            Store memory = need(Store::open(QStringLiteral(":memory:")));
            time(InMemory, [&] { need(storeDraft(memory, draft)); });
        }
        const Store stored = need(Store::open(bench::importedStore()));
        time(Comparing, [&] { need(revisionsOf(stored, draft)); });
    }
    bench::removeImportedStore();
    std::vector<double> median;
    for (std::vector<double> &step : seconds)
        median.push_back(bench::median(std::move(step)));

    std::printf("%s: %lld figures\n", qPrintable(QFileInfo(path).fileName()),
                static_cast<long long>(figures));
    const auto row = [&](const char *what, double value) {
        std::printf("  %-52s %7.3f s %6.2f x the floor\n", what, value, value / median[Floor]);
    };
    row("floor, processor time (as all below)", median[Floor]);
    row("whole import: read, draft, store on disk", median[Whole]);
    row("  of it: SHA-256 of the file", median[Hash]);
    row("  of it: reading the cells", median[Reading]);
    row("  of it: from cells to a draft", median[Drafting] - median[Hash] - median[Reading]);
    row("  of it: storing, were the store in memory", median[InMemory]);
    row("  of it: writing the file, committing (the rest)",
        median[Whole] - median[Drafting] - median[InMemory]);
    row("whole import by the clock on the wall", median[Waiting]);
    row("comparing the draft with what is stored (preview)", median[Comparing]);
    std::printf("  whole import / floor  %.2f   (aim: at most 2.5)\n", median[Whole] / median[Floor]);
    bench::print(peak);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    xmlInitParser();
    const Definitions definitions;
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
    const QStringList paths =
        argc > 1 ? QStringList{QFile::decodeName(argv[1])} : need(bench::largeWorkbooks());
    std::vector<bench::Peak> peaks;
    for (const QString &path : paths) {
        bench::removeImportedStore();
        peaks.push_back(bench::peakOf([&] { bench::importOnce(path, definitions); }));
    }
    for (qsizetype i = 0; i < paths.size(); ++i)
        measure(paths[i], definitions, peaks[static_cast<std::size_t>(i)], rounds);
    return 0;
}
