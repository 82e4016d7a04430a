// Awards of the register as grants in the 360Giving Data Standard 1.4, as .json and as a table. A recipient
// that must not be published is named nowhere in it.
#pragma once

#include "core/exporting/tablefile.h"
#include "core/funding/redaction.h"

#include <QJsonObject>

namespace yardstick {

/// Who publishes: the office, with the prefix that 360Giving gave it.
struct GivingPublisher {
    QString prefix;     ///< "360G-westmercia"
    QString identifier; ///< of the office as an organisation: "GB-LAE-PCC..."
    QString name;

    bool operator==(const GivingPublisher &) const = default;
};

struct GivingPackage {
    QJsonObject package;  ///< {"grants": [...]}
    QStringList leftOut;  ///< awards that the standard can't take, each with the reason: a sentence
    QStringList cautions; ///< what is true of it and should be known

    bool operator==(const GivingPackage &) const = default;
};

/// Every award that has a day. What an imported grant had besides is in it again, unless the award's
/// recipient must not be published; what the register says otherwise goes before. Error: a grant of the
/// office's own, where nobody has said who the publisher is.
Result<GivingPackage> givingPackage(const FundingRegister &funding, const GivingPublisher &publisher,
                                    const std::vector<AuditEntry> &trail, const Redaction &redaction);

/// The same grants as a table with the standard's headers, the required ones first.
TableFile givingTable(const GivingPackage &package);

} // namespace yardstick
