// What the lines of one Findings have in common: how its figures are written and what they are called. Only
// for core/text/fact*.cpp.
#pragma once

#include "core/text/facts.h"

#include <optional>

namespace yardstick::facts {

struct Writer {
    const Findings &found;
    FactOptions options;
    Measure measure;
    int decimals; ///< the same in every line, so that they can be held against each other

    Writer(const Findings &findings, const FactOptions &wanted);

    QString brief(double value) const; ///< "50.3", "32.7 per cent"
    QString full(double value) const;  ///< "50.3 offences per 100,000 people", "32.7 per cent of offenders"
    QString where() const;             ///< "in West Mercia"
    QString subject() const;           ///< "Knife-enabled offences in West Mercia"
    /// Of a publisher's percentage change there is no change, and so on.
    bool isChangeItself() const;
};

constexpr int fewestForRecord = 5; ///< of two figures one is always the highest, of three it is no news

FactValue valueOf(const Point &point, const QString &text);

FactLine levelLine(const Writer &writer);
FactLine changeLine(const Writer &writer);
std::optional<FactLine> benchmarkLine(const Writer &writer);
std::optional<FactLine> recordLine(const Writer &writer, const std::optional<SeriesRecord> &record);
std::optional<FactLine> rankLine(const Writer &writer);
std::optional<FactLine> totalLine(const Writer &writer);
FactLine trendLine(const Writer &writer);

} // namespace yardstick::facts
