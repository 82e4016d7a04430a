// The options that choose figures, shared by the verbs that read them.
#pragma once

#include "app/cli/verb.h"
#include "core/analysis/areacomparison.h"

namespace yardstick::cli {

/// --indicator, --area, --measure, --periods, --edition, --population, --from, --to
std::vector<QCommandLineOption> queryOptions();

/// The query that the options say. A missing or senseless option is a wrong use; an area or indicator that is
/// not known is an error.
std::variant<Query, Error, WrongUse> queryFrom(const Context &context);

/// The same without areas and range, for verbs that have their own.
std::variant<Query, Error, WrongUse> queryWithoutAreas(const Context &context);

/// --period, --benchmark, --average
std::vector<QCommandLineOption> benchmarkOptions();

struct BenchmarkChoice {
    std::optional<Period> period;
    Benchmark benchmark;
};
std::variant<BenchmarkChoice, Error, WrongUse> benchmarkFrom(const Context &context);

/// An area by code, name or alias.
Result<AreaId> areaFrom(const Catalogue &catalogue, const QString &text);

} // namespace yardstick::cli
