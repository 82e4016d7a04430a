#include "ui/funding/fundingindex.h"

#include <algorithm>

namespace yardstick {

namespace {

quint64 placeOf(const RecordKind &kind)
{
    return static_cast<quint64>(std::ranges::find(recordKinds(), &kind) - recordKinds().begin());
}

quint64 keyOf(const RecordKind &kind, const RecordRef &owner)
{
    return placeOf(kind) << 56 | placeOf(*owner.kind) << 48 | static_cast<quint64>(owner.number);
}

qint64 numberIn(const Record &record, const RecordField &field)
{
    const FieldValue value = field.read(record);
    const auto *number = std::get_if<qint64>(&value);
    return number ? *number : 0;
}

} // namespace

FundingIndex::FundingIndex(const FundingRegister &funding)
{
    for (const RecordKind *kind : recordKinds()) {
        std::vector<std::pair<const RecordField *, const RecordKind *>> references;
        for (const RecordField &field : kind->fields) {
            if (field.refersTo)
                references.emplace_back(&field, recordKind(QString::fromLatin1(field.refersTo)));
        }
        for (std::size_t place = 0; !references.empty() && place < kind->count(funding); ++place) {
            const Record record = kind->at(funding, place);
            for (const auto &[field, owner] : references) {
                if (const qint64 number = numberIn(record, *field); number != 0)
                    m_places[keyOf(*kind, {owner, number})].push_back(static_cast<std::uint32_t>(place));
            }
        }
    }
}

const std::vector<std::uint32_t> &FundingIndex::placesOf(const RecordKind &kind, const RecordRef &owner) const
{
    static const std::vector<std::uint32_t> none;
    const auto found = owner.kind ? m_places.constFind(keyOf(kind, owner)) : m_places.constEnd();
    return found == m_places.constEnd() ? none : *found;
}

std::vector<Record> recordsOf(const FundingRegister &funding, const FundingIndex &index,
                              const RecordKind &kind, const RecordRef &owner)
{
    std::vector<Record> records;
    for (const std::uint32_t place : index.placesOf(kind, owner))
        records.push_back(kind.at(funding, place));
    return records;
}

std::vector<const RecordKind *> kindsReferringTo(const RecordKind &owner)
{
    std::vector<const RecordKind *> kinds;
    for (const RecordKind *kind : recordKinds()) {
        if (referenceTo(*kind, owner))
            kinds.push_back(kind);
    }
    return kinds;
}

const RecordField *referenceTo(const RecordKind &kind, const RecordKind &owner)
{
    const auto found = std::ranges::find_if(kind.fields, [&](const RecordField &field) {
        return field.refersTo && QLatin1String(field.refersTo) == QLatin1String(owner.key);
    });
    return found == kind.fields.end() ? nullptr : &*found;
}

RecordRef ownerOf(const FundingRegister &funding, const RecordRef &ref)
{
    const std::optional<Record> record = findRecord(funding, ref);
    if (!record)
        return {};
    // The nearest first: an award of a lot is its lot's, and by that its programme's.
    for (const RecordKind *owner : {&monitoringReturnKind, &awardKind, &funderGrantKind, &lotKind, &roundKind,
                                    &programmeKind, &organisationKind}) {
        if (ref.kind == owner || (owner == &funderGrantKind && ref.kind == &awardKind))
            continue;
        const RecordField *field = referenceTo(*ref.kind, *owner);
        const qint64 number = field ? numberIn(*record, *field) : 0;
        if (number != 0)
            return {owner, number};
    }
    return {};
}

} // namespace yardstick
