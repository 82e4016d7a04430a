// How long the overview of one force takes on the starter store, and with five million observations beside
// it. Beside a floor measured in the same run: the store's bare answers for the same figures, my area's
// series and one period of all forces, before any measure, population, comparison or trend. A made store can
// be given, and is else made once.
#include "core/analysis/areacomparison.h"
#include "core/analysis/overview.h"
#include "tests/benchmarks/largestore.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace yardstick;

namespace {

constexpr int rounds = 9;

const OverviewQuery westMercia{{QStringLiteral("E23000016")}, {{QStringLiteral("K04000001")}, {}, {}}};

/// The store's answers for the figures of the rows, and nothing made of them.
size_t readBare(const Store &store, const Catalogue &catalogue, const Overview &shown)
{
    size_t read = 0;
    for (const OverviewRow &row : shown.rows) {
        for (const Observation &behind : row.point.observations) {
            const Indicator &indicator = *catalogue.indicator(behind.indicator);
            FigureQuery query{indicator.storedAs.isEmpty() ? indicator.id : indicator.storedAs,
                              indicator.where,
                              indicator.additive,
                              {shown.query.area}};
            const auto series = figures(store, query);
            query.areas = forcesIn(catalogue, behind.period);
            query.from = behind.period.firstDay();
            query.to = behind.period.lastDay();
            const auto period = figures(store, query);
            read += (series ? series->size() : 0) + (period ? period->size() : 0);
        }
    }
    return read;
}

void measure(const QString &path, const Catalogue &catalogue, const char *what)
{
    const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return;
    const auto shown = overview(*store, catalogue, westMercia);
    if (!shown)
        return;
    constexpr double milli = 1000;
    const std::vector<double> seconds =
        bench::medianSeconds({[&] { readBare(*store, catalogue, *shown); },
                              [&] { (void)overview(*store, catalogue, westMercia).ok(); }},
                             rounds);
    std::printf("%s: %zu indicators, median of %d\n", what, shown->rows.size(), rounds);
    std::printf("  floor, the store's answers  %7.1f ms\n", seconds[0] * milli);
    std::printf("  overview                    %7.1f ms   (aim: at most 400)\n", seconds[1] * milli);
    std::printf("  overview / floor            %7.2f\n", seconds[1] / seconds[0]);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    const Result<Catalogue> catalogue = Catalogue::load();
    const QString starter = home.filePath(QStringLiteral("starter.yardstick"));
    if (!catalogue || !bench::makeStarterStore(starter, *catalogue)) {
        std::fprintf(stderr, "The starter store could not be made in %s.\n", qPrintable(home.path()));
        return 1;
    }
    measure(starter, *catalogue, "starter store");

    const Result<QString> large =
        argc > 1 ? Result<QString>(QString::fromLocal8Bit(argv[1])) : bench::largeStore(*catalogue);
    if (!large) {
        std::fprintf(stderr, "%s\n", qPrintable(large.error().message));
        return 1;
    }
    measure(*large, *catalogue, "five million observations");
    return 0;
}
