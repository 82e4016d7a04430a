#include "tests/benchmarks/measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yardstick::bench {

namespace {

long peakMemory(const std::function<void()> &work)
{
    const pid_t child = fork();
    if (child < 0)
        return -1;
    if (child == 0) {
        work();
        _exit(0);
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status))
        return -1;
    constexpr long kilobyte = 1024;
    return usage.ru_maxrss * kilobyte;
}

double secondsOf(int whose)
{
    rusage usage{};
    getrusage(whose, &usage);
    constexpr double micro = 1e-6;
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           micro * double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

} // namespace

double processorSeconds()
{
    return secondsOf(RUSAGE_SELF);
}

double processorSecondsOfOthers()
{
    return secondsOf(RUSAGE_CHILDREN);
}

double timed(const std::function<void()> &work)
{
    const double begin = processorSeconds();
    work();
    return processorSeconds() - begin;
}

double timedByWall(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::vector<double> medianSeconds(const std::vector<std::function<void()>> &works, int rounds)
{
    std::vector<std::vector<double>> seconds(works.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t index = 0; index < works.size(); ++index)
            seconds[index].push_back(timed(works[index]));
    }
    std::vector<double> medians;
    for (std::vector<double> &each : seconds)
        medians.push_back(median(std::move(each)));
    return medians;
}

Peak peakOf(const std::function<void()> &work)
{
    const long idle = peakMemory([] {});
    return {peakMemory(work), idle};
}

void print(const Peak &peak)
{
    constexpr double megabyte = 1 << 20;
    std::printf("  peak memory  %.1f MB, of which %.1f MB before the work   (aim: at most 200)\n",
                double(peak.working) / megabyte, double(peak.idle) / megabyte);
}

} // namespace yardstick::bench
