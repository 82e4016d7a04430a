// Comparing computed numbers with published ones: near enough, by a tolerance that the test states.
// QCOMPARE's own tolerance for doubles (1e-12) is neither said nor chosen.
#pragma once

#include <QString>

#include <algorithm>
#include <cmath>

namespace yardstick::test {

/// What statistics published with all their digits are held to.
constexpr double relative = 1e-9;

/// True when the two differ by at most `tolerance` times the larger of them.
inline bool closeTo(double actual, double expected, double tolerance = relative)
{
    return std::abs(actual - expected) <= tolerance * std::max(std::abs(actual), std::abs(expected));
}

/// True when `expected`, printed with that many decimals, is what `actual` rounds to, give or take the last
/// digits of a double.
inline bool printsAs(double actual, double expected, int decimals)
{
    constexpr double slack = 1.0001;
    return std::abs(actual - expected) <= slack * 0.5 * std::pow(10.0, -decimals);
}

inline QString difference(double actual, double expected)
{
    constexpr int digits = 17;
    return QStringLiteral("%1, and not %2").arg(actual, 0, 'g', digits).arg(expected, 0, 'g', digits);
}

} // namespace yardstick::test

/// Fails the test with both numbers unless they are the same but for a relative difference of 1e-9.
#define QCLOSE(actual, expected)                                                                             \
    QVERIFY2(yardstick::test::closeTo((actual), (expected)),                                                 \
             qPrintable(yardstick::test::difference((actual), (expected))))

/// The same where a source prints `decimals` decimals.
#define QPRINTS(actual, expected, decimals)                                                                  \
    QVERIFY2(yardstick::test::printsAs((actual), (expected), (decimals)),                                    \
             qPrintable(yardstick::test::difference((actual), (expected))))
