#include "core/funding/edit.h"

#include "core/funding/recordkind.h"

#include <algorithm>
#include <map>
#include <set>

namespace yardstick {

namespace {

using Place = std::pair<const RecordKind *, qint64>;

struct Mention {
    Record record;
    const RecordField *field;
};

qint64 referenceOf(const Record &record, const RecordField &field)
{
    const FieldValue value = field.read(record);
    const auto *number = std::get_if<qint64>(&value);
    return number ? *number : 0;
}

/// Whose removal takes the records that refer to it with it: those that can't be without it, and what hangs
/// on an award or a funder's grant.
bool belongs(const Record &record, const RecordField &field)
{
    if (field.required)
        return true;
    const QLatin1String owner(field.refersTo);
    const bool isMoney =
        std::holds_alternative<Variation>(record) || std::holds_alternative<Instalment>(record) ||
        std::holds_alternative<Payment>(record) || std::holds_alternative<MoneyReturn>(record);
    if (isMoney)
        return owner == QLatin1String("award") || owner == QLatin1String("funder-grant") ||
               owner == QLatin1String("organisation");
    if (std::holds_alternative<Decision>(record) || std::holds_alternative<Document>(record))
        return owner == QLatin1String("award") || owner == QLatin1String("programme");
    return std::holds_alternative<Target>(record) && owner == QLatin1String("award");
}

/// Every record that refers to one of the kind, by the number of that one.
std::multimap<qint64, Mention> mentionsOf(const FundingRegister &funding, const RecordKind &target)
{
    std::multimap<qint64, Mention> mentions;
    for (const RecordKind *kind : recordKinds()) {
        for (const RecordField &field : kind->fields) {
            if (!field.refersTo || qstrcmp(field.refersTo, target.key) != 0)
                continue;
            for (std::size_t place = 0; place < kind->count(funding); ++place) {
                Record record = kind->at(funding, place);
                if (const qint64 number = referenceOf(record, field))
                    mentions.emplace(number, Mention{std::move(record), &field});
            }
        }
    }
    return mentions;
}

class Removal {
public:
    explicit Removal(const FundingRegister &funding)
        : m_funding(funding)
    {
    }

    void add(const RecordRef &ref)
    {
        const std::optional<Record> record = findRecord(m_funding, ref);
        if (!record || !m_removed.insert({ref.kind, ref.number}).second)
            return;
        const auto [first, last] = mentions(*ref.kind).equal_range(ref.number);
        for (auto it = first; it != last; ++it) {
            const RecordKind &kind = kindOf(it->second.record);
            if (belongs(it->second.record, *it->second.field))
                add({&kind, numberOf(it->second.record)});
            else
                m_cleared[{&kind, numberOf(it->second.record)}].push_back(it->second.field);
        }
        m_removals.push_back(removal(*record)); // after those that refer to it
    }

    std::vector<RecordChange> changes() const
    {
        std::vector<RecordChange> all;
        for (const auto &[place, fields] : m_cleared) {
            const std::optional<Record> before = findRecord(m_funding, {place.first, place.second});
            if (!before || m_removed.contains(place))
                continue;
            Record after = *before;
            for (const RecordField *field : fields)
                field->write(after, {});
            all.push_back(alteration(*before, std::move(after)));
        }
        all.insert(all.end(), m_removals.begin(), m_removals.end());
        return all;
    }

private:
    const std::multimap<qint64, Mention> &mentions(const RecordKind &kind)
    {
        auto &found = m_mentions[&kind];
        if (!found)
            found = mentionsOf(m_funding, kind);
        return *found;
    }

    const FundingRegister &m_funding;
    std::map<const RecordKind *, std::optional<std::multimap<qint64, Mention>>> m_mentions;
    std::set<Place> m_removed;
    std::map<Place, std::vector<const RecordField *>> m_cleared;
    std::vector<RecordChange> m_removals;
};

QString kindInSentence(const RecordKind &kind)
{
    return QString::fromUtf8(kind.name).toLower();
}

} // namespace

RecordChange addition(Record after)
{
    return {std::nullopt, std::move(after)};
}

RecordChange alteration(Record before, Record after)
{
    return {std::move(before), std::move(after)};
}

RecordChange removal(Record before)
{
    return {std::move(before), std::nullopt};
}

QString changeText(const FundingRegister &funding, const RecordChange &change)
{
    const Record &record = change.after ? *change.after : *change.before;
    const RecordKind &kind = kindOf(record);
    const QString label = kind.label(record, funding).trimmed();
    const QString named =
        label.isEmpty() ? kindInSentence(kind) : QStringLiteral("%1: %2").arg(kindInSentence(kind), label);
    const QString pattern = !change.before  ? QStringLiteral("Add %1")
                            : !change.after ? QStringLiteral("Delete %1")
                                            : QStringLiteral("Change %1");
    return pattern.arg(named);
}

FundingEdit editOf(const FundingRegister &funding, RecordChange change)
{
    QString what = changeText(funding, change);
    return {std::move(what), {std::move(change)}};
}

FundingEdit inverse(const FundingEdit &edit)
{
    FundingEdit back{edit.what, {}};
    for (auto change = edit.changes.rbegin(); change != edit.changes.rend(); ++change)
        back.changes.push_back({change->after, change->before});
    return back;
}

FundingRegister afterEdit(const FundingRegister &funding, const FundingEdit &edit)
{
    std::map<const RecordKind *, std::map<qint64, std::optional<Record>>> changed;
    for (const RecordChange &change : edit.changes) {
        const Record &record = change.after ? *change.after : *change.before;
        changed[&kindOf(record)][numberOf(record)] = change.after;
    }
    FundingRegister result;
    for (const RecordKind *kind : recordKinds()) {
        std::map<qint64, std::optional<Record>> &records = changed[kind];
        for (std::size_t place = 0; place < kind->count(funding); ++place) {
            Record record = kind->at(funding, place);
            records.try_emplace(numberOf(record), std::move(record));
        }
        for (auto &[number, record] : records) {
            if (record)
                kind->append(result, std::move(*record));
        }
    }
    return result;
}

FundingEdit deletionOf(const FundingRegister &funding, const RecordRef &ref)
{
    Removal removal(funding);
    removal.add(ref);
    const QString label = recordLabel(funding, ref);
    return {QStringLiteral("Delete %1: %2").arg(kindInSentence(*ref.kind), label), removal.changes()};
}

FundingEdit removalOfExamples(const FundingRegister &funding)
{
    Removal removal(funding);
    for (const RecordKind *kind : recordKinds()) {
        const RecordField *example = fieldOf(*kind, u"example");
        for (std::size_t place = 0; example && place < kind->count(funding); ++place) {
            const Record record = kind->at(funding, place);
            if (example->read(record) == FieldValue(qint64(1)))
                removal.add({kind, numberOf(record)});
        }
    }
    return {QStringLiteral("Remove the examples"), removal.changes()};
}

Result<FundingEdit> equalInstalments(const FundingRegister &funding, AwardId award, int count, QDate first,
                                     int monthsApart)
{
    const Award *owner = find(funding, award);
    if (!owner || !first.isValid())
        return Error{QStringLiteral("Say which award and on which day its first instalment falls due.")};
    Pence total = owner->amount;
    for (const Variation &variation : funding.variations) {
        if (variation.award == award)
            total = total + variation.amount;
    }
    const Result<std::vector<Pence>> shares = equalShares(total, count);
    if (!shares)
        return shares.error();
    FundingEdit edit{
        QStringLiteral("Set instalments of %1").arg(recordLabel(funding, {&awardKind, award.value})), {}};
    for (const Instalment &instalment : funding.instalments) {
        if (instalment.award != award)
            continue;
        for (const Payment &payment : funding.payments) {
            if (payment.instalment != instalment.id)
                continue;
            Payment freed = payment;
            freed.instalment = {};
            edit.changes.push_back(alteration(payment, freed));
        }
        edit.changes.push_back(removal(instalment));
    }
    for (int i = 0; i < count; ++i) {
        Instalment instalment;
        instalment.award = award;
        instalment.due = first.addMonths(i * monthsApart);
        instalment.amount = (*shares)[static_cast<std::size_t>(i)];
        edit.changes.push_back(addition(instalment));
    }
    return edit;
}

} // namespace yardstick
