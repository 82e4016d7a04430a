// What the office's money comes to, by financial year, theme, funder, provider, area and more. This is the
// one place that computes such totals; each figure of theirs is named and explained by moneyFigures().
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/funding/moneylines.h"

namespace yardstick {

/// A way to part the money. Lines of one code stand together; where it merges, so do rows of one label.
struct MoneyGrouping {
    const char *key;  ///< "financial-year"
    const char *name; ///< "Financial year"
    qint64 (*code)(const FundingRegister &funding, const MoneyLine &line);
    QString (*label)(const FundingRegister &funding, const Catalogue &catalogue, qint64 code);
    bool byCode = false;     ///< rows go by code, as years do; else by their labels
    bool merges = false;     ///< several codes may have one label: programmes of one theme
    bool recipients = false; ///< its labels name recipients
};

/// Financial year (April to March), calendar year, theme, programme, round, lot, award, funder, provider,
/// area.
std::span<const MoneyGrouping *const> moneyGroupings();
const MoneyGrouping *moneyGrouping(QStringView key);

/// Which money is wanted.
struct MoneyFilter {
    std::optional<QString> theme = {}; ///< compared without regard to case; empty: of no theme
    std::optional<ProgrammeId> programme = {};
    std::optional<AwardId> award = {};
    QDate from = {}; ///< lines of no day are left out where one of the two is given
    QDate to = {};
    bool examples = true;
    bool published = false; ///< for publication: recipients that are redacted stand together without a name

    bool operator==(const MoneyFilter &) const = default;
};

/// Whether the line is among what the filter wants.
bool passes(const FundingRegister &funding, const MoneyLine &line, const MoneyFilter &filter);

struct TotalsRow {
    qint64 code = 0; ///< of its first group: the year, or the number of the record
    QString label;
    MoneyTotals totals;

    bool operator==(const TotalsRow &) const = default;
};

/// Rows whose sum is `all`, figure by figure. Where a line belongs nowhere, a row says so: "No theme".
struct MoneyTable {
    const MoneyGrouping *grouping = nullptr;
    std::vector<TotalsRow> rows;
    MoneyTotals all;
    bool hasExamples = false; ///< money of the program's examples is among it

    bool operator==(const MoneyTable &) const = default;
};

MoneyTable moneyTable(const FundingRegister &funding, const Catalogue &catalogue,
                      const MoneyGrouping &grouping, const MoneyFilter &filter = {});
/// The same of lines that are at hand already.
MoneyTable moneyTable(const FundingRegister &funding, const Catalogue &catalogue,
                      const std::vector<MoneyLine> &lines, const MoneyGrouping &grouping,
                      const MoneyFilter &filter = {});

/// All of it.
MoneyTotals moneyTotals(const FundingRegister &funding, const MoneyFilter &filter = {});

/// The year that begins on 1 April: 2023 for 31 March 2024.
int financialYearOf(QDate day);

/// The area an award's money is for: its own, or the programme's where that has only one; else none.
AreaId areaOf(const FundingRegister &funding, const Award &award);

/// The themes of the register's programmes, each once, by name.
QStringList themesOf(const FundingRegister &funding);

} // namespace yardstick
