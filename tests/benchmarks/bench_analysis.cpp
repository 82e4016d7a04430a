// Every method of core/analysis on 45 areas and 60 quarters, beside a floor in the same run: reading each
// figure once and taking its square root. Aim: 5 ms for all of them together, with one funnel: a page shows
// one period across areas. What sixty funnels take is printed besides.
#include "core/analysis/change.h"
#include "core/analysis/comparison.h"
#include "core/analysis/controlchart.h"
#include "core/analysis/funnel.h"
#include "core/analysis/ranking.h"
#include "core/analysis/recenttrend.h"
#include "core/analysis/record.h"
#include "tests/benchmarks/measure.h"

#include <QRandomGenerator>
#include <QTextStream>

#include <cmath>

using namespace yardstick;
using namespace yardstick::bench;

namespace {

constexpr int areas = 45;
constexpr int periods = 60;
constexpr double per = 100000;
constexpr double aim = 0.005;

struct Grid {
    std::vector<std::vector<double>> counts; ///< [area][period]
    std::vector<double> people;              ///< [area]
    std::vector<Period> quarters;
};

Grid madeGrid()
{
    QRandomGenerator random(45);
    Grid grid;
    for (int area = 0; area < areas; ++area) {
        grid.people.push_back(500000 + random.bounded(8000000));
        std::vector<double> counts;
        for (int quarter = 0; quarter < periods; ++quarter)
            counts.push_back(std::round(grid.people.back() * (0.0001 + random.bounded(1.0) * 0.0003)));
        grid.counts.push_back(std::move(counts));
    }
    for (int quarter = 0; quarter < periods; ++quarter)
        grid.quarters.push_back(Period::calendarQuarter(2010 + quarter / 4, quarter % 4 + 1));
    return grid;
}

double sink = 0; ///< so that nothing is left out by the compiler

void intervals(const Grid &grid)
{
    for (int area = 0; area < areas; ++area) {
        for (const double count : grid.counts[size_t(area)]) {
            for (const double confidence : {confidence95, confidence998})
                sink += *rateLimits(count, grid.people[size_t(area)], per, confidence)->upper;
            sink += *proportionLimits(count, count * 3)->upper;
        }
    }
}

void changesAndVerdicts(const Grid &grid)
{
    for (int area = 0; area < areas; ++area) {
        const auto &counts = grid.counts[size_t(area)];
        for (size_t quarter = 4; quarter < counts.size(); ++quarter) {
            sink += changeOfRates(counts[quarter - 4], grid.people[size_t(area)], counts[quarter],
                                  grid.people[size_t(area)], per)
                        ->difference;
            const double rate = counts[quarter] / grid.people[size_t(area)] * per;
            sink += double(int(compare(Limits{rate * 0.9, rate * 1.1}, 20.0, Polarity::LowIsGood).verdict));
        }
    }
}

void ranksOfEachPeriod(const Grid &grid)
{
    for (size_t quarter = 0; quarter < periods; ++quarter) {
        std::vector<std::optional<double>> values;
        for (size_t area = 0; area < areas; ++area)
            values.push_back(grid.counts[area][quarter] / grid.people[area]);
        sink += ranks(values).front()->rank;
    }
}

void funnelOf(const Grid &grid, size_t quarter)
{
    std::vector<FunnelArea> figures;
    for (size_t area = 0; area < areas; ++area)
        figures.push_back({grid.counts[area][quarter], grid.people[area]});
    sink += funnel(*pooledTarget(FunnelKind::Rate, figures, per), figures)->overdispersion.phi;
}

void funnelOfNewestPeriod(const Grid &grid)
{
    funnelOf(grid, periods - 1);
}

void funnelsOfEachPeriod(const Grid &grid)
{
    for (size_t quarter = 0; quarter < periods; ++quarter)
        funnelOf(grid, quarter);
}

void seriesOfEachArea(const Grid &grid)
{
    for (size_t area = 0; area < areas; ++area) {
        std::vector<PeriodValue> series;
        std::vector<TrendPoint> points;
        for (size_t quarter = 0; quarter < periods; ++quarter) {
            const double rate = grid.counts[area][quarter] / grid.people[area] * per;
            series.push_back({grid.quarters[quarter], rate});
            points.push_back({rate, Limits{rate * 0.9, rate * 1.1}, std::nullopt, std::nullopt});
        }
        sink += double(controlChart(series)->points.size());
        sink += recentTrend(points, TrendMethod::ByInterval).slope.value_or(0);
        sink += recordAt(series, grid.quarters.back(), Extreme::Highest)->searched;
        sink += recordAt(series, grid.quarters.back(), Extreme::Lowest)->searched;
    }
}

void floorOf(const Grid &grid)
{
    for (const auto &counts : grid.counts) {
        for (const double count : counts)
            sink += std::sqrt(count);
    }
}

} // namespace

int main()
{
    const Grid grid = madeGrid();
    using Method = void (*)(const Grid &);
    const std::vector<std::pair<const char *, Method>> methods = {
        {"intervals, 95 and 99.8 per cent, and Wilson's", intervals},
        {"changes with their tests, and verdicts", changesAndVerdicts},
        {"ranks of each period", ranksOfEachPeriod},
        {"control chart, recent trend and records of each area", seriesOfEachArea},
        {"funnel of the newest period, with over-dispersion", funnelOfNewestPeriod},
    };
    constexpr int repeats = 20; // a call is shorter than the processor's clock ticks
    std::vector<std::function<void()>> works = {[&] {
        for (int i = 0; i < repeats; ++i)
            floorOf(grid);
    }};
    for (const auto &[name, method] : methods) {
        works.push_back([&grid, run = method] {
            for (int i = 0; i < repeats; ++i)
                run(grid);
        });
    }
    works.push_back([&] { funnelsOfEachPeriod(grid); });
    const std::vector<double> seconds = medianSeconds(works, 5);
    QTextStream out(stdout);
    const double floor = seconds.front() / repeats;
    double all = 0;
    out << "45 areas x 60 quarters; milliseconds, and times the floor of " << floor * 1e6
        << " microseconds\n";
    for (size_t i = 0; i < methods.size(); ++i) {
        const double each = seconds[i + 1] / repeats;
        all += each;
        out << "  " << methods[i].first << ": " << each * 1e3 << " ms, " << each / floor << " x\n";
    }
    out << "all methods: " << all * 1e3 << " ms (aim " << aim * 1e3 << ")\n";
    out << "besides, funnels of all sixty periods: " << seconds.back() * 1e3 << " ms\n";
    return sink < 0 ? 1 : 0; // counts are never below zero: the sum is used, and the program ends well
}
