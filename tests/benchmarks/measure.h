// Timing and memory for the benchmarks: medians of runs that take turns, so that a busy machine slows all
// alike.
#pragma once

#include <functional>
#include <vector>

namespace yardstick::bench {

/// Processor seconds that this process has used, which other programs disturb less than the clock on the
/// wall.
double processorSeconds();

/// The processor seconds of one call.
double timed(const std::function<void()> &work);

/// The seconds of one call by the clock on the wall: what the person waits, for the disk too.
double timedByWall(const std::function<void()> &work);

/// The middle one; 0 of none.
double median(std::vector<double> values);

/// Runs each of `works` once a round, in turn; the medians in the order of `works`.
std::vector<double> medianSeconds(const std::vector<std::function<void()>> &works, int rounds);

/// The most memory, in bytes, that a child process had resident which did nothing but `work`; -1 when that
/// fails.
long peakMemory(const std::function<void()> &work);

} // namespace yardstick::bench
