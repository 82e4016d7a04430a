#include "core/funding/moneylines.h"

#include <algorithm>

namespace yardstick {

namespace {

template <typename T>
std::optional<std::size_t> placeOf(const std::vector<T> &records, decltype(T::id) id)
{
    const T *found = recordOf(records, id);
    return found ? std::optional<std::size_t>(found - records.data()) : std::nullopt;
}

constexpr std::array figures = {
    MoneyFigure{"approved", "Approved", "What the decisions on record approved.",
                [](const MoneyTotals &t) { return t.approved; }},
    MoneyFigure{"awarded", "Awarded", "What was first agreed with providers.",
                [](const MoneyTotals &t) { return t.awarded; }},
    MoneyFigure{"varied", "Variations", "What was agreed more, or less, later on.",
                [](const MoneyTotals &t) { return t.varied; }},
    MoneyFigure{"agreed", "Agreed now", "Awarded, with all variations.",
                [](const MoneyTotals &t) { return t.awarded + t.varied; }},
    MoneyFigure{"paid", "Paid", "What was paid out, before anything came back.",
                [](const MoneyTotals &t) { return t.paid; }},
    MoneyFigure{"returned", "Returned", "What providers gave back.",
                [](const MoneyTotals &t) { return t.returned; }},
    MoneyFigure{"net-paid", "Paid less returned", "What providers have had and kept.",
                [](const MoneyTotals &t) { return t.paid - t.returned; }},
    MoneyFigure{"committed", "Committed", "Agreed now and not yet paid, on the days when it falls due.",
                [](const MoneyTotals &t) { return t.committed; }},
    MoneyFigure{"granted", "Granted to us", "What funders first granted the office.",
                [](const MoneyTotals &t) { return t.granted; }, true},
    MoneyFigure{"grant-varied", "Variations of grants", "What funders granted more, or less, later on.",
                [](const MoneyTotals &t) { return t.grantVaried; }, true},
    MoneyFigure{"grant-agreed", "Granted now", "Granted to the office, with all variations.",
                [](const MoneyTotals &t) { return t.granted + t.grantVaried; }, true},
    MoneyFigure{"received", "Received", "What funders have paid the office.",
                [](const MoneyTotals &t) { return t.received; }, true},
    MoneyFigure{"repaid", "Repaid", "What the office gave back to funders.",
                [](const MoneyTotals &t) { return t.repaid; }, true},
};

class Lines {
public:
    explicit Lines(const FundingRegister &funding)
        : m_funding(funding)
    {
        m_lines.reserve(funding.payments.size() + funding.instalments.size() + 2 * funding.awards.size());
    }

    void addAwards()
    {
        for (const AwardMoney &money : awardMoney(m_funding)) {
            MoneyLine line = ofAward(*money.award);
            add(line, &MoneyTotals::awarded, money.award->amount, money.award->awarded);
            Pence rest = money.agreed - money.paid;
            for (const OpenInstalment &open : money.open) {
                add(line, &MoneyTotals::committed, open.unpaid, open.instalment->due);
                rest = rest - open.unpaid;
            }
            add(line, &MoneyTotals::committed, rest, {});
        }
    }

    void addGrants()
    {
        for (const FunderGrant &grant : m_funding.funderGrants)
            add(ofGrant(grant), &MoneyTotals::granted, grant.amount, grant.awarded);
    }

    template <typename T>
    void addMoves(const std::vector<T> &moves, Pence MoneyTotals::*out, Pence MoneyTotals::*in,
                  QDate T::*date)
    {
        for (const T &move : moves) {
            if (const Award *award = find(m_funding, move.award))
                add(ofAward(*award), out, move.amount, move.*date);
            else if (const FunderGrant *grant = find(m_funding, move.funderGrant))
                add(ofGrant(*grant), in, move.amount, move.*date);
        }
    }

    void addPayments()
    {
        for (const Payment &payment : m_funding.payments) {
            if (const FunderGrant *grant = find(m_funding, payment.funderGrant)) {
                add(ofGrant(*grant), &MoneyTotals::received, payment.amount, payment.paid);
                continue;
            }
            const Award *award = find(m_funding, payment.award);
            MoneyLine line = award ? ofAward(*award) : MoneyLine();
            if (!award) {
                line.programme = payment.programme;
                line.recipient = payment.recipient;
                const Programme *programme = find(m_funding, payment.programme);
                line.example = programme && programme->example;
            }
            line.redacted = line.redacted || payment.redacted;
            add(line, &MoneyTotals::paid, payment.amount, payment.paid);
        }
    }

    void addDecisions()
    {
        for (const Decision &decision : m_funding.decisions) {
            if (!decision.approved)
                continue;
            const Award *award = find(m_funding, decision.award);
            MoneyLine line = award ? ofAward(*award) : MoneyLine();
            if (!award) {
                const Programme *programme = find(m_funding, decision.programme);
                line.programme = decision.programme;
                line.example = programme && programme->example;
            }
            add(line, &MoneyTotals::approved, *decision.approved, decision.date);
        }
    }

    std::vector<MoneyLine> take() { return std::move(m_lines); }

private:
    static MoneyLine ofAward(const Award &award)
    {
        MoneyLine line;
        line.programme = award.programme;
        line.award = award.id;
        line.grant = award.funderGrant;
        line.recipient = award.recipient;
        line.redacted = award.redacted;
        line.example = award.example;
        return line;
    }

    static MoneyLine ofGrant(const FunderGrant &grant)
    {
        MoneyLine line;
        line.programme = grant.programme;
        line.grant = grant.id;
        line.example = grant.example;
        return line;
    }

    void add(MoneyLine line, Pence MoneyTotals::*figure, Pence amount, QDate date)
    {
        if (amount.amount == 0)
            return;
        line.figure = figure;
        line.amount = amount;
        line.date = date;
        m_lines.push_back(line);
    }

    const FundingRegister &m_funding;
    std::vector<MoneyLine> m_lines;
};

} // namespace

MoneyTotals operator+(const MoneyTotals &a, const MoneyTotals &b)
{
    return {a.approved + b.approved, a.awarded + b.awarded,         a.varied + b.varied,
            a.paid + b.paid,         a.returned + b.returned,       a.committed + b.committed,
            a.granted + b.granted,   a.grantVaried + b.grantVaried, a.received + b.received,
            a.repaid + b.repaid};
}

std::span<const MoneyFigure> moneyFigures()
{
    return figures;
}

const MoneyFigure *moneyFigure(QStringView key)
{
    const auto found = std::ranges::find_if(
        figures, [&](const MoneyFigure &figure) { return key == QLatin1String(figure.key); });
    return found == figures.end() ? nullptr : &*found;
}

std::vector<AwardMoney> awardMoney(const FundingRegister &funding)
{
    std::vector<AwardMoney> all;
    all.reserve(funding.awards.size());
    for (const Award &award : funding.awards)
        all.push_back({&award, award.amount, {}, {}, {}, {}});
    const auto of = [&](AwardId award) -> AwardMoney * {
        const auto place = placeOf(funding.awards, award);
        return place ? &all[*place] : nullptr;
    };
    for (const Variation &variation : funding.variations) {
        if (AwardMoney *money = of(variation.award))
            money->agreed = money->agreed + variation.amount;
    }
    for (const MoneyReturn &moneyReturn : funding.moneyReturns) {
        if (AwardMoney *money = of(moneyReturn.award))
            money->returned = money->returned + moneyReturn.amount;
    }
    std::vector<Pence> settled(funding.instalments.size()); // by payments that name their instalment
    for (const Payment &payment : funding.payments) {
        AwardMoney *money = of(payment.award);
        if (!money)
            continue;
        money->paid = money->paid + payment.amount;
        if (const auto place = placeOf(funding.instalments, payment.instalment))
            settled[*place] = settled[*place] + payment.amount;
    }
    std::vector<Pence> pools;
    pools.reserve(all.size());
    for (const AwardMoney &money : all)
        pools.push_back(money.paid);
    for (std::size_t i = 0; i < funding.instalments.size(); ++i) {
        const Instalment &instalment = funding.instalments[i];
        const auto place = placeOf(funding.awards, instalment.award);
        if (!place)
            continue;
        const Pence own = std::min(settled[i], instalment.amount);
        pools[*place] = pools[*place] - own;
        all[*place].scheduled = all[*place].scheduled + instalment.amount;
        all[*place].open.push_back({&instalment, instalment.amount - own});
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::vector<OpenInstalment> &open = all[i].open;
        std::ranges::stable_sort(open, {}, [](const OpenInstalment &one) { return one.instalment->due; });
        for (OpenInstalment &one : open) {
            const Pence taken = std::min(one.unpaid, pools[i]);
            one.unpaid = one.unpaid - taken;
            pools[i] = pools[i] - taken;
        }
        std::erase_if(open, [](const OpenInstalment &one) { return one.unpaid.amount == 0; });
    }
    return all;
}

std::vector<MoneyLine> moneyLines(const FundingRegister &funding)
{
    Lines lines(funding);
    lines.addDecisions();
    lines.addAwards();
    lines.addGrants();
    lines.addMoves(funding.variations, &MoneyTotals::varied, &MoneyTotals::grantVaried, &Variation::date);
    lines.addPayments();
    lines.addMoves(funding.moneyReturns, &MoneyTotals::returned, &MoneyTotals::repaid, &MoneyReturn::date);
    return lines.take();
}

} // namespace yardstick
