// The register's money as one list of movements, each of one kind of figure. All totals are sums of these
// lines, so parts always add up to the whole, however they are grouped.
#pragma once

#include "core/funding/redaction.h"

namespace yardstick {

/// Ten figures that are easily taken for one another. Approved, awarded, paid, returned and committed are
/// all true of the same programme and all different; see moneyFigures() for what each is.
struct MoneyTotals {
    Pence approved = {};
    Pence awarded = {};
    Pence varied = {};
    Pence paid = {};
    Pence returned = {};
    Pence committed = {};
    Pence granted = {};
    Pence grantVaried = {};
    Pence received = {};
    Pence repaid = {};

    bool operator==(const MoneyTotals &) const = default;
};

MoneyTotals operator+(const MoneyTotals &a, const MoneyTotals &b);

/// A figure as it is named and explained wherever it is shown. `of` may be made of several parts of the
/// totals, as "agreed" is.
struct MoneyFigure {
    const char *key;     ///< on the command line and in files
    const char *name;    ///< "Awarded"
    const char *meaning; ///< one sentence
    Pence (*of)(const MoneyTotals &totals);
    bool incoming = false; ///< from a funder
};

/// Approved, awarded, variations, agreed, paid, returned, net paid, committed; granted, variations, received,
/// repaid. In the order in which they are shown.
std::span<const MoneyFigure> moneyFigures();
const MoneyFigure *moneyFigure(QStringView key);

struct MoneyLine {
    Pence MoneyTotals::*figure = nullptr;
    Pence amount;
    QDate date; ///< none: not said, or not scheduled
    ProgrammeId programme = {};
    AwardId award = {};
    FunderGrantId grant = {};
    OrganisationId recipient = {}; ///< of money out
    bool redacted = false;         ///< the recipient must not be published
    bool example = false;
};

/// Every movement of money. What is committed is agreed and not yet paid: it stands on the days on which
/// unpaid instalments fall due, and the rest of it on no day. A payment settles its own instalment or else
/// the earliest that is open. Money that a provider returns is not committed again.
std::vector<MoneyLine> moneyLines(const FundingRegister &funding);

/// An instalment and what of it is still unpaid.
struct OpenInstalment {
    const Instalment *instalment = nullptr; ///< of the register
    Pence unpaid;
};

/// Award by award what is agreed and paid, and what of its instalments is open.
struct AwardMoney {
    const Award *award = nullptr; ///< of the register
    Pence agreed;                 ///< with its variations
    Pence paid;
    Pence returned;
    Pence scheduled;                  ///< all instalments
    std::vector<OpenInstalment> open; ///< by day
};
/// In the order of the register's awards. The pointers are into `funding`.
std::vector<AwardMoney> awardMoney(const FundingRegister &funding);

} // namespace yardstick
