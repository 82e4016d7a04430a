#include "core/analysis/controlrules.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

constexpr size_t runLength = 7;
constexpr size_t threeLength = 3;
constexpr int enoughOfThree = 2;
constexpr double lastDigits = 1e-12;

using Points = std::span<ControlPoint>;

bool isOutside(const ControlPoint &point, const ControlLimits &limits)
{
    return compared(*point.value, limits.lower) == Direction::Down ||
           compared(*point.value, limits.upper) == Direction::Up;
}

bool isNear(const ControlPoint &point, const ControlLimits &limits)
{
    return !isOutside(point, limits) && (compared(*point.value, limits.nearLower) == Direction::Down ||
                                         compared(*point.value, limits.nearUpper) == Direction::Up);
}

/// The rules run from the weakest to the strongest, so that what is set last goes before.
void setCause(Points points, SpecialCause cause)
{
    for (ControlPoint &point : points)
        point.cause = cause;
}

void markOneSide(Points points)
{
    for (size_t begin = 0; begin < points.size();) {
        size_t end = begin + 1;
        while (end < points.size() && points[end].direction == points[begin].direction)
            ++end;
        if (end - begin >= runLength && points[begin].direction != Direction::Level)
            setCause(points.subspan(begin, end - begin), SpecialCause::OneSide);
        begin = end;
    }
}

void markTwoOfThree(Points points, const ControlLimits &limits)
{
    for (size_t begin = 0; begin + threeLength <= points.size(); ++begin) {
        const Points three = points.subspan(begin, threeLength);
        const auto isOnThatSide = [&](const ControlPoint &point) {
            return point.direction == three.front().direction;
        };
        const auto isNearLimit = [&](const ControlPoint &point) { return isNear(point, limits); };
        if (!std::ranges::all_of(three, isOnThatSide) ||
            std::ranges::count_if(three, isNearLimit) < enoughOfThree)
            continue;
        for (ControlPoint &point : three) {
            if (isNearLimit(point))
                point.cause = SpecialCause::TwoOfThree;
        }
    }
}

Direction step(const ControlPoint &from, const ControlPoint &to)
{
    if (*to.value == *from.value)
        return Direction::Level;
    return *to.value > *from.value ? Direction::Up : Direction::Down;
}

/// A point that ends one trend and begins the next keeps the first: it was known to be of it earlier.
void markTrends(Points points)
{
    for (size_t begin = 0; begin + 1 < points.size();) {
        const Direction direction = step(points[begin], points[begin + 1]);
        size_t last = begin + 1;
        while (last + 1 < points.size() && step(points[last], points[last + 1]) == direction)
            ++last;
        if (last + 1 - begin >= runLength && direction != Direction::Level) {
            for (size_t i = begin; i <= last; ++i) {
                if (points[i].cause != SpecialCause::Trend)
                    points[i].direction = direction;
                points[i].cause = SpecialCause::Trend;
            }
        }
        begin = last;
    }
}

} // namespace

Direction compared(double a, double b)
{
    if (std::abs(a - b) <= lastDigits * std::max(std::abs(a), std::abs(b)))
        return Direction::Level;
    return a > b ? Direction::Up : Direction::Down;
}

void applyRules(std::span<ControlPoint> points, const ControlLimits &limits)
{
    for (ControlPoint &point : points)
        point.direction = compared(*point.value, limits.centre);
    markOneSide(points);
    markTwoOfThree(points, limits);
    markTrends(points);
    for (ControlPoint &point : points) {
        if (!isOutside(point, limits))
            continue;
        point.cause = SpecialCause::OutsideLimits;
        point.direction = compared(*point.value, limits.centre);
    }
}

} // namespace yardstick
