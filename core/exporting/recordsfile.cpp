#include "core/exporting/recordsfile.h"

#include "core/funding/fieldtext.h"

#include <array>

namespace yardstick {

namespace {

SheetCell cellOf(const FieldContext &fields, const FundingFileContext &context, const Record &record,
                 const RecordField &field)
{
    const FieldValue value = field.read(record);
    if (value.index() == 0)
        return {};
    const bool hidden = field.identifies && context.redaction.concerns(record);
    if (!hidden && field.type == FieldType::Money)
        return Pence{std::get<qint64>(value)};
    if (!hidden && field.type == FieldType::Day)
        return QDate::fromString(std::get<QString>(value), Qt::ISODate);
    return publicFieldText(fields, context.redaction, record, field);
}

TableFile recordsOf(const RecordKind &kind, const FundingFileContext &context)
{
    TableFile table;
    table.title = QString::fromUtf8(kind.plural);
    table.headers << QStringLiteral("Number");
    for (const RecordField &field : kind.fields) {
        table.headers << QString::fromUtf8(field.title);
        if (field.refersTo)
            table.headers << QStringLiteral("%1, number").arg(QString::fromUtf8(field.title));
    }
    const FieldContext fields{context.funding, context.catalogue};
    for (std::size_t place = 0; place < kind.count(context.funding); ++place) {
        const Record record = kind.at(context.funding, place);
        std::vector<SheetCell> row = {static_cast<double>(numberOf(record))};
        for (const RecordField &field : kind.fields) {
            row.push_back(cellOf(fields, context, record, field));
            if (!field.refersTo)
                continue;
            const FieldValue value = field.read(record);
            const auto *number = std::get_if<qint64>(&value);
            const bool hidden = field.identifies && context.redaction.concerns(record);
            row.push_back(number && !hidden ? SheetCell(static_cast<double>(*number)) : SheetCell());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The file of one kind of record, by its place in the table of kinds.
template <std::size_t place>
FundingFile fileOf()
{
    static const QByteArray key = QByteArray("records-") + recordKinds()[place]->key;
    return {key.constData(), recordKinds()[place]->plural, "Every record of this kind, with all its fields.",
            [](const FundingFileContext &context) -> Result<TableFile> {
                return recordsOf(*recordKinds()[place], context);
            }};
}

template <std::size_t... places>
std::vector<FundingFile> filesOf(std::index_sequence<places...>)
{
    return {fileOf<places>()...};
}

} // namespace

const std::vector<FundingFile> &recordsFiles()
{
    static const std::vector<FundingFile> files =
        filesOf(std::make_index_sequence<std::variant_size_v<Record>>());
    return files;
}

} // namespace yardstick
