// Timing and memory for the benchmarks: medians of runs that take turns, so that a busy machine slows all
// alike.
#pragma once

#include <functional>
#include <vector>

namespace yardstick::bench {

/// Processor seconds that this process has used, which other programs disturb less than the clock on the
/// wall.
double processorSeconds();

/// The same of the programs that this one has started and that have ended.
double processorSecondsOfOthers();

/// The processor seconds of one call.
double timed(const std::function<void()> &work);

/// The seconds of one call by the clock on the wall: what the person waits, for the disk too.
double timedByWall(const std::function<void()> &work);

/// The middle one; 0 of none.
double median(std::vector<double> values);

/// Runs each of `works` once a round, in turn; the medians in the order of `works`.
std::vector<double> medianSeconds(const std::vector<std::function<void()>> &works, int rounds);

/// Bytes that a child process had resident at most; -1 when it failed.
struct Peak {
    long working = 0;
    long idle = 0; ///< of a child that did nothing: what it took over from this process
};

/// The peak of a child process that does nothing but `work`. To be called before any measured work is done
/// here, for a child starts with the memory of its parent.
Peak peakOf(const std::function<void()> &work);

/// Prints it beside the aim.
void print(const Peak &peak);

} // namespace yardstick::bench
