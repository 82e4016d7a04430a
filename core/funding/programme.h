// What an office funds and for whom: organisations, programmes with their rounds, lots and targets, and the
// decisions and documents that stand behind them. Plain values; what they cost is core/funding/award.h and
// moneymoves.h.
#pragma once

#include "core/funding/fundingids.h"
#include "core/model/ids.h"
#include "core/model/money.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace yardstick {

/// A funder, a provider, or both.
struct Organisation {
    OrganisationId id = {};
    QString name = {};
    QString identifier = {};    ///< 360Giving's, "GB-COH-00123456": text, for its leading zeros count
    QString charityNumber = {}; ///< text, for the same reason
    QString companyNumber = {};
    QString website = {};
    QString note = {};
    bool example = false; ///< came with the program, to show what a register holds
    QString source = {};  ///< who says so, and where

    bool operator==(const Organisation &) const = default;
};

/// Something that an office funds over years: "Steer Clear".
struct Programme {
    ProgrammeId id = {};
    QString name = {};
    QString theme = {};    ///< as the office groups its spending: "Knife crime"
    QString priority = {}; ///< of the police and crime plan
    QString description = {};
    std::vector<AreaId> areas = {};
    std::vector<IndicatorId> indicators = {}; ///< that it hopes to influence
    QDate start = {};
    QDate end = {}; ///< the last day; none while it runs
    bool example = false;
    QString source = {};

    bool operator==(const Programme &) const = default;
};

/// A call for applications, with a sum of its own.
struct Round {
    RoundId id = {};
    ProgrammeId programme = {};
    QString name = {};
    std::optional<Pence> cap = {}; ///< what is to be given in all
    QDate opens = {};
    QDate closes = {};
    std::optional<double> applicationsReceived = {}; ///< as announced; the ones on record may be fewer

    bool operator==(const Round &) const = default;
};

/// A part of a round, with its own sum and the most that one award of it may be.
struct Lot {
    LotId id = {};
    RoundId round = {};
    QString name = {};
    std::optional<Pence> cap = {};
    std::optional<Pence> awardCap = {};

    bool operator==(const Lot &) const = default;
};

/// What a programme, or one award of it, is to reach: 10,000 students a year.
struct Target {
    TargetId id = {};
    ProgrammeId programme = {};
    AwardId award = {};   ///< none: of the whole programme
    QString measure = {}; ///< "students reached"; the word by which returns are counted against it
    double value = 0;
    QString per = {}; ///< "year"; empty where it is for the whole time
    QDate from = {};
    QDate to = {};
    QString source = {};

    bool operator==(const Target &) const = default;
};

/// A decision of the commissioner, and the sum that it approved.
struct Decision {
    DecisionId id = {};
    ProgrammeId programme = {};
    AwardId award = {}; ///< none: of the whole programme
    QString reference = {};
    QDate date = {};
    QString title = {};
    std::optional<Pence> approved = {};
    QString source = {};

    bool operator==(const Decision &) const = default;
};

/// A paper that is kept elsewhere: its path, address or file number.
struct Document {
    DocumentId id = {};
    ProgrammeId programme = {};
    AwardId award = {}; ///< none: of the whole programme
    QString title = {};
    QString place = {};
    QDate date = {};

    bool operator==(const Document &) const = default;
};

} // namespace yardstick
