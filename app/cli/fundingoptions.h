// What the verbs of the funding register have in common: the open register, and the options of its files.
#pragma once

#include "app/cli/verb.h"
#include "core/exporting/fundingfile.h"
#include "core/model/issue.h"

namespace yardstick::cli {

/// --from, --to, --theme, --by, --with-examples, --today
std::vector<QCommandLineOption> fundingOptions();

/// Options of a file by those of the command line. A day or grouping that is none is a wrong use.
std::variant<FundingFileOptions, WrongUse> fundingOptionsFrom(const Context &context);

/// The store with its register and trail.
struct OpenFunding {
    Store store;
    FundingRegister funding;
    std::vector<AuditEntry> trail;
};
Result<OpenFunding> openFunding(const Context &context);

/// A file of the register: written to --out where that is given, else the table as text and JSON.
Outcome giveFile(const Context &context, const FundingFile &file);

/// A table as lines with tabs between the cells, and as a list of objects by its headers.
Answer tableAnswer(const TableFile &table);

/// An issue list as text.
QString issuesText(const std::vector<Issue> &issues);

} // namespace yardstick::cli
