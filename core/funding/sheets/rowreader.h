// Turns the cells of a row into fields of a record, and the organisations and programmes that it names into
// references. For core/funding/sheets only.
#pragma once

#include "core/funding/fieldtext.h"
#include "core/funding/plainsheet.h"

#include <QHash>

namespace yardstick {

/// A cell as the value of a field; none for an empty one. Errors: one sentence without the place.
Result<FieldValue> fieldOfCell(const FieldContext &context, const RecordField &field, const PlainCell &cell);

/// The organisations and programmes that rows may name: those of the register, and those that rows add.
class NamedRecords {
public:
    explicit NamedRecords(const FundingRegister &funding);

    /// The number of the record that has these fields, made where there is none yet. `named` has the name and
    /// whatever else the row says of it.
    qint64 numberFor(const Record &named);

    /// What numberFor() has made.
    const std::vector<Record> &made() const { return m_made; }

private:
    QStringList keysOf(const Record &record) const;
    void remember(const Record &record);

    QHash<QString, qint64> m_numbers;
    std::vector<Record> m_made;
    qint64 m_standIn = 0;
};

} // namespace yardstick
