// Strong one-field types for identifiers that would otherwise all be strings or integers.
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace yardstick {

template <typename Tag>
struct TextId {
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const TextId &) const = default;
    friend bool operator<(const TextId &a, const TextId &b) { return a.value < b.value; }
    friend size_t qHash(const TextId &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using AreaId = TextId<struct AreaTag>; ///< nine-character code, or "YS-..." where no code is published
using IndicatorId = TextId<struct IndicatorTag>;     ///< for example "knife-offences"
using PublicationId = TextId<struct PublicationTag>; ///< for example "ons-pfa"
using LayoutId = TextId<struct LayoutTag>;           ///< for example "ons-pfa-2024"

/// A stored release, as numbered by the store. 0 is "not stored".
struct ReleaseId {
    qint64 value = 0;

    auto operator<=>(const ReleaseId &) const = default;
    friend size_t qHash(ReleaseId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace yardstick
