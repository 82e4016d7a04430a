// The register's awards in the 360Giving Data Standard, as .json and as a table.
#include "core/exporting/fundingfile.h"

#include <QJsonDocument>

namespace yardstick {

namespace {

Result<GivingPackage> packageOf(const FundingFileContext &context)
{
    return givingPackage(context.funding, context.options.publisher, context.trail, context.redaction);
}

Result<QByteArray> json(const FundingFileContext &context)
{
    const Result<GivingPackage> package = packageOf(context);
    if (!package)
        return package.error();
    return QJsonDocument(package->package).toJson(QJsonDocument::Indented);
}

Result<TableFile> table(const FundingFileContext &context)
{
    const Result<GivingPackage> package = packageOf(context);
    if (!package)
        return package.error();
    return givingTable(*package);
}

} // namespace

const FundingFile givingJsonFile = {
    "360giving", "360Giving, JSON", "Awards in the 360Giving Data Standard.", nullptr, json, "json"};
const FundingFile givingTableFile = {"360giving-table", "360Giving, spreadsheet",
                                     "Awards in the 360Giving Data Standard, with its headers.", table};

} // namespace yardstick
