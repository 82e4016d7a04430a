#include "core/model/money.h"

#include <numeric>

namespace yardstick {

Pence sum(const std::vector<Pence> &amounts)
{
    return std::accumulate(amounts.begin(), amounts.end(), Pence());
}

Result<std::vector<Pence>> equalShares(Pence total, int count)
{
    if (count < 1)
        return Error{QStringLiteral("An amount can't be divided into %1 shares.").arg(count)};
    const qint64 sign = total.amount < 0 ? -1 : 1;
    const qint64 size = total.amount * sign;
    const qint64 down = size / count;
    const bool roundsUp = size % count * 2 >= count;
    qint64 share = roundsUp ? down + 1 : down;
    if (size - share * (count - 1) < 0)
        share = down;
    std::vector<Pence> shares(static_cast<size_t>(count), Pence{share * sign});
    shares.back() = Pence{(size - share * (count - 1)) * sign};
    return shares;
}

} // namespace yardstick
