// The sentences that a press officer needs of one indicator, area and period, each whole in itself and with
// the figures that it rests on. They say what the figures bear and no more: per cent from unrounded figures,
// points called points, a change that could be chance said to be so, small bases without a percentage, and
// records that name the series searched (Code of Practice for Statistics; field's rules in METHODS.md).
#pragma once

#include "core/analysis/findings.h"

#include <QStringList>

#include <vector>

namespace yardstick {

enum class FactKind { Level, Change, Benchmark, RecordSince, Rank, Total, Trend };

/// One figure of a sentence, and where it came from.
struct FactValue {
    QString text;     ///< as the sentence has it: "32.7 per cent"
    double value = 0; ///< before rounding
    QString formula;  ///< "65 ÷ 199 × 100"; empty as published
    std::vector<Observation> observations;

    bool operator==(const FactValue &) const = default;
};

struct FactLine {
    FactKind kind = FactKind::Level;
    QString text;                  ///< one or two whole sentences
    std::vector<FactValue> values; ///< in the order in which the text has them
    QStringList notes;             ///< what a careful reader is told beside it: the test, the rounding

    bool operator==(const FactLine &) const = default;
};

struct FactOptions {
    int decimals = 1;        ///< of rates and percentages; one below 1 gets as many as show two figures
    bool smallBases = false; ///< give percentage changes of counts under 50 too, with their counts

    bool operator==(const FactOptions &) const = default;
};

/// The lines that can be said, in the order of FactKind; what can't be calculated is said with its reason
/// where a reader would ask for it (change, trend), else left out.
std::vector<FactLine> factLines(const Findings &found, const FactOptions &options = {});

/// "level", "change" ...: the word for a kind in JSON.
QString factKindKey(FactKind kind);

} // namespace yardstick
