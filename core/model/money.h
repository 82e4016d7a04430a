// Money as whole pence, so that shares of a grant add up to the grant. How it is written for people is
// core/text/moneytext.h.
#pragma once

#include "core/result.h"

#include <QtGlobal>

#include <compare>
#include <vector>

namespace yardstick {

/// An amount in pence; below 0 for what is owed or taken back.
struct Pence {
    qint64 amount = 0;

    bool operator==(const Pence &) const = default;
    friend std::strong_ordering operator<=>(Pence a, Pence b) { return a.amount <=> b.amount; }
};

constexpr Pence operator+(Pence a, Pence b)
{
    return {a.amount + b.amount};
}

constexpr Pence operator-(Pence a, Pence b)
{
    return {a.amount - b.amount};
}

/// £100 is 100 * poundInPence.
constexpr qint64 poundInPence = 100;

/// What amounts come to together; nothing is £0.
Pence sum(const std::vector<Pence> &amounts);

/// `total` in `count` equal shares that add up to it exactly. Each is rounded half away from zero to the
/// penny and the last takes what is left: £200,000 in 12 is eleven times £16,666.67 and £16,666.63. Where
/// rounding up would leave the last with less than nothing (3p in 5), each is rounded towards zero instead.
/// Error: fewer than one share.
Result<std::vector<Pence>> equalShares(Pence total, int count);

} // namespace yardstick
