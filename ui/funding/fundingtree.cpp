#include "ui/funding/fundingtree.h"

#include "core/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FundingTree", text);
}

std::pair<quintptr, qint64> keyOf(const RecordRef &ref)
{
    return {reinterpret_cast<quintptr>(ref.kind), ref.number};
}

class Tree {
public:
    Tree(const FundingRegister &funding, const std::vector<FundingAlert> &alerts)
        : m_funding(funding)
    {
        for (const FundingAlert &alert : alerts) {
            const bool isPart =
                alert.record.kind == &instalmentKind || alert.record.kind == &monitoringReturnKind;
            m_alerts[keyOf(isPart ? ownerOf(funding, alert.record) : alert.record)].push_back(alert.kind);
        }
    }

    void addProgrammes()
    {
        for (const Programme &programme : m_funding.programmes)
            add({&programmeKind, programme.id.value}, programme.name, -1, false, programme.example);
        for (const Round &round : m_funding.rounds)
            add({&roundKind, round.id.value}, round.name, placeOf({&programmeKind, round.programme.value}),
                false);
        for (const Lot &lot : m_funding.lots)
            add({&lotKind, lot.id.value}, lot.name, placeOf({&roundKind, lot.round.value}), false);
    }

    void addAwards()
    {
        for (const AwardMoney &money : awardMoney(m_funding)) {
            const Award &award = *money.award;
            int parent = placeOf({&lotKind, award.lot.value});
            if (parent < 0)
                parent = placeOf({&programmeKind, award.programme.value});
            if (parent < 0)
                parent = heading(awardKind, tr("Awards without a programme"));
            const int node = add({&awardKind, award.id.value}, nameOf(award), parent, true, award.example);
            for (int at = node; at >= 0; at = m_tree.nodes[static_cast<std::size_t>(at)].parent) {
                FundingNode &one = m_tree.nodes[static_cast<std::size_t>(at)];
                one.hasMoney = true;
                one.agreed = one.agreed + money.agreed;
                one.paid = one.paid + money.paid;
            }
        }
    }

    void addGrants()
    {
        std::map<qint64, std::pair<Pence, Pence>> sums;
        for (const FunderGrant &grant : m_funding.funderGrants)
            sums[grant.id.value].first = grant.amount;
        for (const Variation &variation : m_funding.variations) {
            if (!variation.funderGrant.isNone())
                sums[variation.funderGrant.value].first =
                    sums[variation.funderGrant.value].first + variation.amount;
        }
        for (const Payment &payment : m_funding.payments) {
            if (!payment.funderGrant.isNone())
                sums[payment.funderGrant.value].second =
                    sums[payment.funderGrant.value].second + payment.amount;
        }
        for (const FunderGrant &grant : m_funding.funderGrants) {
            const int node = add({&funderGrantKind, grant.id.value}, grant.title,
                                 heading(funderGrantKind, tr("Grants from funders")), true, grant.example);
            FundingNode &made = m_tree.nodes[static_cast<std::size_t>(node)];
            made.agreed = sums[grant.id.value].first;
            made.paid = sums[grant.id.value].second;
        }
        for (const Organisation &organisation : m_funding.organisations)
            add({&organisationKind, organisation.id.value}, organisation.name,
                heading(organisationKind, tr("Organisations")), false, organisation.example);
    }

    FundingTree take()
    {
        for (std::size_t at = m_tree.nodes.size(); at-- > 0;) {
            const FundingNode &node = m_tree.nodes[at];
            const auto own = m_alerts.find(keyOf(node.ref));
            if (own == m_alerts.end() || !node.ref.kind)
                continue;
            m_tree.nodes[at].alert = alertWords(own->second);
            for (int up = node.parent; up >= 0; up = m_tree.nodes[static_cast<std::size_t>(up)].parent)
                m_tree.nodes[static_cast<std::size_t>(up)].within += static_cast<int>(own->second.size());
        }
        order();
        return std::move(m_tree);
    }

private:
    int placeOf(const RecordRef &ref) const { return ref.number == 0 ? -1 : m_tree.nodeOf(ref); }

    QString nameOf(const Award &award) const
    {
        const QString label = awardKind.label(award, m_funding);
        return label.isEmpty() ? recordLabel(m_funding, {&awardKind, award.id.value}) : label;
    }

    int heading(const RecordKind &kind, const QString &name)
    {
        const RecordRef ref{nullptr, static_cast<qint64>(reinterpret_cast<quintptr>(&kind))};
        const int known = m_tree.nodeOf(ref);
        if (known >= 0)
            return known;
        const int made = add(ref, name, -1, false);
        m_tree.nodes[static_cast<std::size_t>(made)].heads = &kind;
        return made;
    }

    int add(const RecordRef &ref, const QString &name, int parent, bool hasMoney, bool example = false)
    {
        const int place = static_cast<int>(m_tree.nodes.size());
        FundingNode node;
        node.ref = ref;
        node.name = name;
        node.parent = parent;
        node.hasMoney = hasMoney;
        node.example = example;
        m_tree.nodes.push_back(std::move(node));
        m_tree.places.insert(keyOf(ref), place);
        if (parent >= 0)
            m_tree.nodes[static_cast<std::size_t>(parent)].children.push_back(place);
        else
            m_tree.roots.push_back(place);
        return place;
    }

    /// Names in order; headings last, programmes first, rounds and lots before awards.
    void order()
    {
        const auto isBefore = [this](int a, int b) {
            const FundingNode &first = m_tree.nodes[static_cast<std::size_t>(a)];
            const FundingNode &second = m_tree.nodes[static_cast<std::size_t>(b)];
            if (first.ref.kind != second.ref.kind || !first.ref.kind)
                return rank(first) < rank(second);
            return first.name.compare(second.name, Qt::CaseInsensitive) < 0;
        };
        std::ranges::stable_sort(m_tree.roots, isBefore);
        number(m_tree.roots);
        for (FundingNode &node : m_tree.nodes) {
            std::ranges::stable_sort(node.children, isBefore);
            number(node.children);
        }
    }

    static int rank(const FundingNode &node)
    {
        const RecordKind *kind = node.ref.kind ? node.ref.kind : node.heads;
        const auto place = std::ranges::find(kindOrder, kind) - kindOrder.begin();
        return static_cast<int>(place) + (node.ref.kind ? 0 : 100);
    }

    void number(const std::vector<int> &siblings)
    {
        int row = 0;
        for (const int place : siblings)
            m_tree.nodes[static_cast<std::size_t>(place)].row = row++;
    }

    static constexpr std::array<const RecordKind *, 6> kindOrder = {
        &programmeKind, &roundKind, &lotKind, &awardKind, &funderGrantKind, &organisationKind};

    const FundingRegister &m_funding;
    FundingTree m_tree;
    std::map<std::pair<quintptr, qint64>, std::vector<FundingAlert::Kind>> m_alerts;
};

} // namespace

int FundingTree::nodeOf(const RecordRef &ref) const
{
    return places.value(keyOf(ref), -1);
}

QString alertWords(const std::vector<FundingAlert::Kind> &kinds)
{
    std::map<FundingAlert::Kind, int> counts;
    for (const FundingAlert::Kind kind : kinds)
        ++counts[kind];
    QStringList words;
    for (const auto &[kind, count] : counts)
        words << (count == 1
                      ? alertName(kind)
                      : QStringLiteral("%1 × %2").arg(numberText(count, 0), alertName(kind).toLower()));
    return words.join(QStringLiteral(", "));
}

FundingTree fundingTree(const FundingRegister &funding, const std::vector<FundingAlert> &alerts)
{
    Tree tree(funding, alerts);
    tree.addProgrammes();
    tree.addAwards();
    tree.addGrants();
    return tree.take();
}

} // namespace yardstick
