#include "core/funding/recordkind.h"

#include <optional>

namespace yardstick {

namespace {

constexpr std::array kinds = {&organisationKind,     &programmeKind,     &roundKind,       &lotKind,
                              &applicationKind,      &funderGrantKind,   &awardKind,       &variationKind,
                              &instalmentKind,       &paymentKind,       &moneyReturnKind, &targetKind,
                              &monitoringReturnKind, &returnMeasureKind, &decisionKind,    &documentKind};
static_assert(kinds.size() == std::variant_size_v<Record>);

bool isEmpty(const RecordField &field, const FieldValue &value)
{
    if (field.type == FieldType::Text || field.type == FieldType::LongText) {
        const auto *text = std::get_if<QString>(&value);
        return !text || text->trimmed().isEmpty();
    }
    return value.index() == 0;
}

} // namespace

std::span<const RecordKind *const> recordKinds()
{
    return kinds;
}

const RecordKind *recordKind(QStringView key)
{
    for (const RecordKind *kind : kinds) {
        if (key == QLatin1String(kind->key))
            return kind;
    }
    return nullptr;
}

const RecordKind &kindOf(const Record &record)
{
    return *kinds[record.index()];
}

const RecordField *fieldOf(const RecordKind &kind, QStringView key)
{
    for (const RecordField &field : kind.fields) {
        if (key == QLatin1String(field.key))
            return &field;
    }
    return nullptr;
}

std::optional<Record> findRecord(const FundingRegister &funding, const RecordRef &ref)
{
    if (!ref.kind)
        return std::nullopt;
    // The lists are in the order of their numbers.
    std::size_t first = 0;
    std::size_t last = ref.kind->count(funding);
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        Record record = ref.kind->at(funding, middle);
        const qint64 number = numberOf(record);
        if (number == ref.number)
            return record;
        if (number < ref.number)
            first = middle + 1;
        else
            last = middle;
    }
    return std::nullopt;
}

QString recordLabel(const FundingRegister &funding, const RecordRef &ref)
{
    if (!ref.kind)
        return {};
    const std::optional<Record> record = findRecord(funding, ref);
    const QString label = record ? ref.kind->label(*record, funding).trimmed() : QString();
    return label.isEmpty() ? QStringLiteral("%1 %2").arg(QLatin1String(ref.kind->name)).arg(ref.number)
                           : label;
}

std::vector<FieldIssue> validate(const Record &record)
{
    const RecordKind &kind = kindOf(record);
    std::vector<FieldIssue> issues;
    for (const RecordField &field : kind.fields) {
        if (field.required && isEmpty(field, field.read(record)))
            issues.push_back({QString::fromLatin1(field.key),
                              QStringLiteral("%1 is needed.").arg(QString::fromUtf8(field.title))});
    }
    if (kind.check) {
        for (FieldIssue &issue : kind.check(record))
            issues.push_back(std::move(issue));
    }
    return issues;
}

} // namespace yardstick
