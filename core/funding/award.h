// Money that was asked for and agreed: applications and awards to providers, grants from funders, and what
// the providers report of what it did. Plain values; the money's movements are core/funding/moneymoves.h.
#pragma once

#include "core/funding/fundingids.h"
#include "core/model/ids.h"
#include "core/model/money.h"

#include <QDate>
#include <QString>

#include <optional>

namespace yardstick {

enum class ApplicationOutcome { Open, Won, Lost, Withdrawn };

/// A provider's application to a round or lot of ours.
struct Application {
    ApplicationId id = {};
    ProgrammeId programme = {};
    RoundId round = {};
    LotId lot = {};
    OrganisationId applicant = {};
    std::optional<Pence> asked = {};
    QDate received = {};
    ApplicationOutcome outcome = ApplicationOutcome::Open;
    QDate decided = {};
    QString reasons = {};

    bool operator==(const Application &) const = default;
};

/// Money that a funder grants the office, such as the Home Office's Safer Streets.
struct FunderGrant {
    FunderGrantId id = {};
    ProgrammeId programme = {}; ///< none: for several, or for all
    OrganisationId funder = {};
    QString title = {};
    Pence amount = {}; ///< as first granted; what changed it is a Variation
    QDate awarded = {};
    QDate start = {};
    QDate end = {};
    QString conditions = {};
    bool example = false;
    QString source = {};

    bool operator==(const FunderGrant &) const = default;
};

/// Money that the office agreed to give a provider.
struct Award {
    AwardId id = {};
    ProgrammeId programme = {};
    LotId lot = {};
    ApplicationId application = {};
    FunderGrantId funderGrant = {}; ///< out of which it is paid; none: the office's own money, or not said
    OrganisationId recipient = {};
    QString title = {};
    Pence amount = {}; ///< as first agreed; what changed it is a Variation
    QDate awarded = {};
    QDate start = {};
    QDate end = {};
    AreaId area = {}; ///< where it is spent; none: the programme's, where that has one
    QString purpose = {};
    QString conditions = {};
    QString reasons = {};
    bool redacted = false; ///< the recipient must not be published
    QString redactionReason = {};
    QString identifier = {};    ///< 360Giving's; empty: made of the office's prefix and the number
    QString recipientName = {}; ///< as the publisher of an imported grant spelled it, where that differs
    QString published = {};     ///< the whole grant as JSON, as it was imported from 360Giving; else empty
    bool example = false;
    QString source = {};

    bool operator==(const Award &) const = default;
};

/// What a provider has to report for a stretch of time, and when it came.
struct MonitoringReturn {
    MonitoringReturnId id = {};
    AwardId award = {};
    QDate from = {};
    QDate to = {};
    QDate due = {};
    QDate received = {}; ///< none: still to come
    QString note = {};

    bool operator==(const MonitoringReturn &) const = default;
};

/// One measure of a return: 49 referrals.
struct ReturnMeasure {
    ReturnMeasureId id = {};
    MonitoringReturnId monitoringReturn = {};
    QString measure = {};
    double value = 0;

    bool operator==(const ReturnMeasure &) const = default;
};

} // namespace yardstick
