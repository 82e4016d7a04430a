// Who changed what in the funding register, when, and from what to what: one entry for each field of each
// record that an edit touched. The store only ever adds to it.
#pragma once

#include "core/funding/recordkind.h"

#include <QDateTime>

namespace yardstick {

/// Who makes a change, and when it is made. Left empty, the store takes the system's user and the clock.
struct Author {
    QString name;
    QDateTime at;

    bool operator==(const Author &) const = default;
};

struct AuditEntry {
    qint64 number = 0; ///< counts up over the whole trail
    qint64 edit = 0;   ///< the same for all that one edit did
    QDateTime at;      ///< UTC
    QString by;
    QString what;   ///< what the edit was called
    QString action; ///< "add", "change" or "delete"
    QString kind;   ///< key of the record's kind
    qint64 record = 0;
    QString field; ///< key of the field
    FieldValue from;
    FieldValue to;

    bool operator==(const AuditEntry &) const = default;
};

/// Which entries are wanted: of one record, or of days.
struct AuditQuery {
    QString kind;      ///< empty: all
    qint64 record = 0; ///< 0: all of the kind
    QDate from;
    QDate to;

    bool operator==(const AuditQuery &) const = default;
};

} // namespace yardstick
