// What is measured, and how it may be shown. The stored figures of an indicator are counts, rates or
// percentages as published; a measure says which of them, or which formula, a chart uses.
#pragma once

#include "core/model/ids.h"

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace yardstick {

enum class Measure { Count, Rate, Percent, Share, Index };
enum class Polarity { LowIsGood, HighIsGood, NoJudgement };

/// Pairs of dimension and category in canonical order; empty is the total.
using Breakdown = std::vector<std::pair<QString, QString>>;

/// Rates: as published in the same release where it publishes them, else count / population * per.
struct RateRule {
    double per = 1000;       ///< 1000 or 100000 people
    IndicatorId published;   ///< empty when the publisher prints no rate
    IndicatorId denominator; ///< the population (a mid-year stock); empty when rates can't be computed
    IndicatorId
        printed; ///< the population as the publisher prints it beside the rates; empty when it does not

    bool operator==(const RateRule &) const = default;
};

/// Percentages: numerator / denominator * 100, two counts of one edition in one counting unit; where they are
/// not both there, as published.
struct PercentRule {
    IndicatorId published;
    IndicatorId numerator;   ///< together with denominator, or empty
    IndicatorId denominator; ///< the whole, of which the numerator is a part
    bool remainder = false;  ///< true where the rest is meant: (denominator - numerator) / denominator * 100
    QString of;              ///< what the whole is, for subtitles: "selected offences"
    QString name; ///< what the percentage is of, for titles: "Offenders with a previous conviction or
                  ///< caution"; empty where the indicator's own name serves

    bool operator==(const PercentRule &) const = default;
};

struct Indicator {
    IndicatorId id;
    QString name;  ///< "Knife-enabled offences"
    QString topic; ///< group in pickers: "Serious violence"
    PublicationId publication;
    QString unit;       ///< what is counted, plural: "offences"
    QString definition; ///< one or two sentences, shown with the figures
    Polarity polarity = Polarity::NoJudgement;
    bool stock = false;    ///< a stock on a day (population) rather than a flow over a period
    bool hasCount = true;  ///< false where only rates or percentages are stored
    bool listed = true;    ///< false for the rates and shares that serve another indicator's measures
    bool additive = false; ///< its stored breakdown categories are parts of a whole and may be summed
    IndicatorId
        storedAs;    ///< where the figures are kept when this is a slice of another indicator; else empty
    Breakdown where; ///< the slice
    std::optional<RateRule> rate;
    std::optional<PercentRule> percent;
    IndicatorId changeOf; ///< where this is the publisher's percentage change of another indicator's counts
                          ///< on the same period a year before; else empty
    IndicatorId whole; ///< of which this is a part, in the same unit; the catalogue finds it from `parts` and
                       ///< `storedAs`. Empty when there is none
    std::vector<IndicatorId> parts; ///< the indicators whose counts add up to this one's, in every area and
                                    ///< period in which all of them are published; empty when none do

    bool operator==(const Indicator &) const = default;
};

QString measureName(Measure measure);                   ///< "Count", "Rate", "Per cent", "Share", "Index"
QString measureKey(Measure measure);                    ///< "count", "rate", "percent", "share", "index"
std::optional<Measure> measureFromKey(QStringView key); ///< also accepts "per cent"
QStringList measureKeys();                              ///< all of them, in their order
/// True for a measure whose values are percentages, so that their difference is in percentage points.
bool isPercentage(Measure measure);
/// The measures that the indicator can be shown in; Index wherever anything else can be.
std::vector<Measure> measuresOf(const Indicator &indicator);

} // namespace yardstick
