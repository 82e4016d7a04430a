// What happens to agreed money: changes of the sum, instalments that fall due, payments, and money that comes
// back. Each belongs to an award (money out) or to a funder's grant (money in). Plain values; what they come
// to is core/funding/totals.h.
#pragma once

#include "core/funding/fundingids.h"
#include "core/model/money.h"

#include <QDate>
#include <QString>

namespace yardstick {

/// More or less than was first agreed: Safer Streets 5 was cut by £180,000.
struct Variation {
    VariationId id = {};
    AwardId award = {};
    FunderGrantId funderGrant = {};
    Pence amount = {}; ///< below 0 for a cut
    QDate date = {};
    QString reason = {};

    bool operator==(const Variation &) const = default;
};

/// A part of an award or grant that falls due on a day.
struct Instalment {
    InstalmentId id = {};
    AwardId award = {};
    FunderGrantId funderGrant = {};
    QDate due = {};
    Pence amount = {};
    QString note = {};

    bool operator==(const Instalment &) const = default;
};

/// Money that moved. With an award it was paid to the award's recipient, with a funder's grant it was
/// received from the funder; with neither it is an item of expenditure to a recipient of its own.
struct Payment {
    PaymentId id = {};
    AwardId award = {};
    FunderGrantId funderGrant = {};
    InstalmentId instalment = {};  ///< none: it settles the earliest that is open
    ProgrammeId programme = {};    ///< of an item without an award; may be none
    OrganisationId recipient = {}; ///< of an item without an award
    QDate paid = {};
    Pence amount = {};
    QString reference = {};
    QString purpose = {};
    QString valueForMoney = {}; ///< why it is held to be value for money (Specified Information Order, 3(g))
    bool redacted = false; ///< the recipient must not be published; an award's own redaction holds as well
    QString redactionReason = {};

    bool operator==(const Payment &) const = default;
};

/// Money that came back: from a provider to the office, or from the office to a funder.
struct MoneyReturn {
    MoneyReturnId id = {};
    AwardId award = {};
    FunderGrantId funderGrant = {};
    QDate date = {};
    Pence amount = {}; ///< above 0
    QString reason = {};

    bool operator==(const MoneyReturn &) const = default;
};

} // namespace yardstick
