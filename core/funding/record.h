// A record of the funding register of whatever kind, and the value of one of its fields as the store keeps
// it. Audit, undo, files and forms go by these, so that they need not know each kind.
#pragma once

#include "core/funding/register.h"

#include <QString>

#include <variant>

namespace yardstick {

using Record =
    std::variant<Organisation, Programme, Round, Lot, Application, FunderGrant, Award, Variation, Instalment,
                 Payment, MoneyReturn, Target, MonitoringReturn, ReturnMeasure, Decision, Document>;

/// None, or text (also days, as 2024-03-31), or a whole number (pence, numbers of records, 0 and 1), or a
/// number.
using FieldValue = std::variant<std::monostate, QString, qint64, double>;

inline qint64 numberOf(const Record &record)
{
    return std::visit([](const auto &value) { return value.id.value; }, record);
}

inline void setNumber(Record &record, qint64 number)
{
    std::visit([number](auto &value) { value.id.value = number; }, record);
}

struct RecordKind;

/// Names one record. `number` is that of the store.
struct RecordRef {
    const RecordKind *kind = nullptr;
    qint64 number = 0;

    bool operator==(const RecordRef &) const = default;
};

} // namespace yardstick
