// Grants in the 360Giving Data Standard as awards of the register. The whole grant is kept beside the award,
// so that what the register has no field for comes out again when it is exported.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/funding/fundingdraft.h"
#include "core/funding/giving/givingread.h"

namespace yardstick {

/// The award that a grant is, its recipient and the title of its programme.
struct GivingAward {
    Award award;
    Organisation recipient;
    QString programme;
    std::vector<std::pair<QString, QString>> faults; ///< path, and a sentence
    QStringList cautions;                            ///< sentences; the grant is taken none the less

    bool operator==(const GivingAward &) const = default;
};

/// Faults: no identifier, amount, recipient or day of award that can be read, another currency than GBP.
GivingAward awardOfGrant(const QJsonObject &grant, const Catalogue &catalogue);

/// What importing the file would do: grants whose identifier the register does not have are added, others
/// altered where they differ. Recipients are known by identifier, programmes by name. Nothing is stored.
/// Errors: those of readGiving().
Result<FundingDraft> draftOfGiving(const FundingRegister &funding, const Catalogue &catalogue,
                                   const QString &path);

} // namespace yardstick
