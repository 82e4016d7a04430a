// The files that the funding register gives, as a table of kinds: the lists that the law asks for, answers,
// totals, the audit trail, every kind of record, and 360Giving. Each goes through the redaction, and the test
// of that goes through this table.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/exporting/tablefile.h"
#include "core/funding/giving/givingexport.h"
#include "core/funding/totals.h"

namespace yardstick {

struct FundingFileOptions {
    QDate from;    ///< of a list or answer; none: from the first
    QDate to;      ///< the last day; none: to the last
    QString theme; ///< of a spending answer; empty: every theme
    const MoneyGrouping *grouping =
        nullptr;           ///< of totals and of the years of an answer; null: financial years
    bool examples = false; ///< the program's examples are in it
    QDate today;           ///< for what is overdue
    GivingPublisher publisher;
};

struct FundingFileContext {
    const FundingRegister &funding;
    const Catalogue &catalogue;
    const std::vector<AuditEntry> &trail;
    const FundingFileOptions &options;
    const Redaction &redaction;
};

struct FundingFile {
    const char *key; ///< "grants-list"
    const char *name;
    const char *meaning; ///< one sentence
    Result<TableFile> (*table)(const FundingFileContext &context);
    /// The file's bytes where it is no table; null where it is one, which goes to .csv and .xlsx.
    Result<QByteArray> (*bytes)(const FundingFileContext &context) = nullptr;
    const char *suffix = "csv"; ///< that it has by itself
};

extern const FundingFile grantsListFile;
extern const FundingFile spendingListFile;
extern const FundingFile spendAnswerFile;
extern const FundingFile moneyTotalsFile;
extern const FundingFile alertsFile;
extern const FundingFile auditFile;
extern const FundingFile givingJsonFile;
extern const FundingFile givingTableFile;

/// Every kind of file, and after them one for the records of each kind: "records-award".
const std::vector<FundingFile> &fundingFiles();
const FundingFile *fundingFile(QStringView key);

/// The table of a file that is one. Errors: those of the kind.
Result<TableFile> fundingFileTable(const FundingFile &file, const FundingRegister &funding,
                                   const Catalogue &catalogue, const std::vector<AuditEntry> &trail,
                                   const FundingFileOptions &options);

/// Makes the file's bytes; `suffix` is "csv" or "xlsx" for a table, "json" for 360Giving. Where the options
/// leave examples out, they and all that belongs to them are. Errors: another suffix, and those of the kind.
Result<QByteArray> fundingFileBytes(const FundingFile &file, const FundingRegister &funding,
                                    const Catalogue &catalogue, const std::vector<AuditEntry> &trail,
                                    const FundingFileOptions &options, const QString &suffix);

/// Writes it to `path`, whole or not at all; the suffix is that of the path.
Result<void> writeFundingFile(const FundingFile &file, const FundingRegister &funding,
                              const Catalogue &catalogue, const std::vector<AuditEntry> &trail,
                              const FundingFileOptions &options, const QString &path);

} // namespace yardstick
