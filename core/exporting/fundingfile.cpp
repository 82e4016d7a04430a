#include "core/exporting/fundingfile.h"

#include "core/exporting/recordsfile.h"
#include "core/exporting/xlsxfile.h"
#include "core/funding/edit.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace yardstick {

namespace {

FundingRegister wantedOf(const FundingRegister &funding, const FundingFileOptions &options)
{
    return options.examples ? funding : afterEdit(funding, removalOfExamples(funding));
}

} // namespace

const std::vector<FundingFile> &fundingFiles()
{
    static const std::vector<FundingFile> files = [] {
        std::vector<FundingFile> all = {grantsListFile, spendingListFile, spendAnswerFile, moneyTotalsFile,
                                        alertsFile,     auditFile,        givingJsonFile,  givingTableFile};
        std::ranges::copy(recordsFiles(), std::back_inserter(all));
        return all;
    }();
    return files;
}

const FundingFile *fundingFile(QStringView key)
{
    const auto found = std::ranges::find_if(
        fundingFiles(), [&](const FundingFile &file) { return key == QLatin1String(file.key); });
    return found == fundingFiles().end() ? nullptr : &*found;
}

Result<TableFile> fundingFileTable(const FundingFile &file, const FundingRegister &funding,
                                   const Catalogue &catalogue, const std::vector<AuditEntry> &trail,
                                   const FundingFileOptions &options)
{
    const FundingRegister wanted = wantedOf(funding, options);
    // Who must not be named is told by the whole register.
    const Redaction redaction(funding, trail);
    return file.table({wanted, catalogue, trail, options, redaction});
}

Result<QByteArray> fundingFileBytes(const FundingFile &file, const FundingRegister &funding,
                                    const Catalogue &catalogue, const std::vector<AuditEntry> &trail,
                                    const FundingFileOptions &options, const QString &suffix)
{
    if (file.bytes) {
        if (suffix != QLatin1String(file.suffix))
            return Error{QStringLiteral("%1 is a .%2 file; choose a name that ends so.")
                             .arg(QString::fromUtf8(file.name), QLatin1String(file.suffix))};
        const FundingRegister wanted = wantedOf(funding, options);
        const Redaction redaction(funding, trail);
        return file.bytes({wanted, catalogue, trail, options, redaction});
    }
    if (suffix != QLatin1String("xlsx") && suffix != QLatin1String("csv"))
        return Error{QStringLiteral("%1 is written as .csv or .xlsx; choose a name that ends so.")
                         .arg(QString::fromUtf8(file.name))};
    const Result<TableFile> table = fundingFileTable(file, funding, catalogue, trail, options);
    if (!table)
        return table.error();
    return suffix == QLatin1String("xlsx") ? tableXlsx(*table) : Result<QByteArray>(tableCsv(*table));
}

Result<void> writeFundingFile(const FundingFile &file, const FundingRegister &funding,
                              const Catalogue &catalogue, const std::vector<AuditEntry> &trail,
                              const FundingFileOptions &options, const QString &path)
{
    const QFileInfo place(path);
    const Result<QByteArray> bytes =
        fundingFileBytes(file, funding, catalogue, trail, options, place.suffix().toLower());
    if (!bytes)
        return bytes.error();
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(*bytes) != bytes->size() || !out.commit())
        return Error{QStringLiteral("%1 can't be written: %2.").arg(place.fileName(), out.errorString())};
    return {};
}

} // namespace yardstick
