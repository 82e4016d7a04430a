// What the money reached, as the providers report it: measures of returns against targets, and what one of
// them cost. It says what was paid for how many, and not that the money was the cause.
#pragma once

#include "core/funding/register.h"

namespace yardstick {

/// Why there is no cost per unit.
enum class NoUnitCost { NothingPaid, NothingReported, NoneReached };

/// "No return has come yet": the reason in words.
QString noUnitCostText(NoUnitCost reason);

/// What one unit of a measure cost: all that the awards that reported it were paid, less what came back, over
/// the sum of the measure in their received returns. Money that also bought other things is not parted.
struct UnitCost {
    ProgrammeId programme;
    AwardId award; ///< none: of the whole programme
    QString measure;
    double units = 0;
    Pence cost;
    std::optional<Pence> perUnit; ///< rounded half away from zero to the penny
    std::optional<NoUnitCost> reason;
    int awards = 0;      ///< that reported this measure
    int awardsInAll = 0; ///< of the programme

    bool operator==(const UnitCost &) const = default;
};

/// Programme by programme, first the whole and then each award, measure by measure.
std::vector<UnitCost> unitCosts(const FundingRegister &funding);

/// How far a target is reached in one year, or in all the time that it is for.
struct TargetProgress {
    TargetId target;
    std::optional<int> financialYear; ///< where the target is for each year
    std::optional<double> reached;    ///< none where no return has reported it
    int returns = 0;                  ///< that reported it

    bool operator==(const TargetProgress &) const = default;
};

/// Of every target; one that is for each year has a row for every financial year with a return.
std::vector<TargetProgress> targetProgress(const FundingRegister &funding);

} // namespace yardstick
