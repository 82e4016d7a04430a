#include "core/funding/sheets/sheetmapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

constexpr std::size_t headerSearch = 15; // rows in which headers may stand

/// Headers that offices use, without case, blanks and signs. The first field that the kind has is meant.
struct Synonym {
    const char *header;
    const char *field;
};
constexpr std::array synonyms = {
    Synonym{"provider", "recipient"},
    Synonym{"recipient", "recipient"},
    Synonym{"supplier", "recipient"},
    Synonym{"suppliername", "recipient"},
    Synonym{"payee", "recipient"},
    Synonym{"beneficiary", "recipient"},
    Synonym{"organisation", "recipient"},
    Synonym{"organisationname", "recipient"},
    Synonym{"grantee", "recipient"},
    Synonym{"applicant", "applicant"},
    Synonym{"organisation", "applicant"},
    Synonym{"recipientname", "recipient"},
    Synonym{"funder", "funder"},
    Synonym{"amount", "amount"},
    Synonym{"value", "amount"},
    Synonym{"total", "amount"},
    Synonym{"sum", "amount"},
    Synonym{"awardamount", "amount"},
    Synonym{"amountawarded", "amount"},
    Synonym{"grantamount", "amount"},
    Synonym{"amountpaid", "amount"},
    Synonym{"netamount", "amount"},
    Synonym{"asked", "asked"},
    Synonym{"amountrequested", "asked"},
    Synonym{"amountappliedfor", "asked"},
    Synonym{"date", "awarded"},
    Synonym{"awarddate", "awarded"},
    Synonym{"dateawarded", "awarded"},
    Synonym{"dateofaward", "awarded"},
    Synonym{"date", "paid"},
    Synonym{"datepaid", "paid"},
    Synonym{"paymentdate", "paid"},
    Synonym{"paiddate", "paid"},
    Synonym{"duedate", "due"},
    Synonym{"date", "due"},
    Synonym{"date", "day"},
    Synonym{"start", "start_day"},
    Synonym{"startdate", "start_day"},
    Synonym{"from", "start_day"},
    Synonym{"end", "end_day"},
    Synonym{"enddate", "end_day"},
    Synonym{"to", "end_day"},
    Synonym{"purpose", "purpose"},
    Synonym{"purposeofgrant", "purpose"},
    Synonym{"purposeofspend", "purpose"},
    Synonym{"description", "purpose"},
    Synonym{"projectdescription", "purpose"},
    Synonym{"title", "title"},
    Synonym{"project", "title"},
    Synonym{"projectname", "title"},
    Synonym{"programme", "programme"},
    Synonym{"scheme", "programme"},
    Synonym{"fund", "programme"},
    Synonym{"fundname", "programme"},
    Synonym{"fundingstream", "programme"},
    Synonym{"theme", "programme.theme"},
    Synonym{"theme", "theme"},
    Synonym{"area", "area"},
    Synonym{"force", "area"},
    Synonym{"reference", "reference"},
    Synonym{"ref", "reference"},
    Synonym{"transactionnumber", "reference"},
    Synonym{"ponumber", "reference"},
    Synonym{"invoicenumber", "reference"},
    Synonym{"grantid", "identifier"},
    Synonym{"identifier", "identifier"},
    Synonym{"charitynumber", "recipient.charity_number"},
    Synonym{"charityno", "recipient.charity_number"},
    Synonym{"companynumber", "recipient.company_number"},
    Synonym{"companyno", "recipient.company_number"},
    Synonym{"valueformoney", "value_for_money"},
    Synonym{"vfm", "value_for_money"},
    Synonym{"reason", "reason"},
    Synonym{"reasons", "reasons"},
    Synonym{"reasonsforaward", "reasons"},
    Synonym{"conditions", "conditions"},
};

QString bare(const QString &header)
{
    static const QRegularExpression brackets(QStringLiteral("\\([^)]*\\)"));
    static const QRegularExpression signs(QStringLiteral("[^\\p{L}\\p{N}]"));
    return QString(header).remove(brackets).remove(signs).toCaseFolded();
}

bool isMappable(const RecordField &field)
{
    return field.type != FieldType::Json && qstrcmp(field.key, "example") != 0;
}

const RecordField *requiredField(const RecordKind &kind, const QString &key)
{
    const RecordField *field = fieldOf(kind, key);
    return field && field->required ? field : nullptr;
}

std::optional<QString> fieldFor(const std::vector<MappableField> &fields, const QString &header)
{
    const QString wanted = bare(header);
    if (wanted.isEmpty())
        return std::nullopt;
    for (const MappableField &field : fields) {
        if (bare(field.title) == wanted || bare(field.field) == wanted)
            return field.field;
    }
    for (const Synonym &synonym : synonyms) {
        const auto known =
            std::ranges::find(fields, QString::fromLatin1(synonym.field), &MappableField::field);
        if (wanted == QLatin1String(synonym.header) && known != fields.end())
            return known->field;
    }
    return std::nullopt;
}

SheetHeader headerAt(const PlainSheet &sheet, std::size_t place)
{
    SheetHeader header{place, {}};
    for (const auto &[column, cell] : sheet.rows[place].cells)
        header.texts.emplace(column, cell.text.simplified());
    return header;
}

bool has(const SheetHeader &header, const QString &text)
{
    return std::ranges::any_of(header.texts,
                               [&](const auto &entry) { return bare(entry.second) == bare(text); });
}

} // namespace

QStringList SheetHeader::list() const
{
    QStringList all;
    for (const auto &[column, text] : texts)
        all << text;
    return all;
}

std::vector<MappableField> mappableFields(const RecordKind &kind)
{
    std::vector<MappableField> fields;
    for (const RecordField &field : kind.fields) {
        if (!isMappable(field))
            continue;
        const QString key = QString::fromLatin1(field.key);
        const QString title = QString::fromUtf8(field.title);
        fields.push_back({key, title, field.required});
        const RecordKind *other = field.refersTo ? recordKind(QString::fromLatin1(field.refersTo)) : nullptr;
        // Only what a row can make where it is not there yet: an organisation, a programme.
        if (other != &organisationKind && other != &programmeKind)
            continue;
        for (const RecordField &part : other->fields) {
            if (isMappable(part) && qstrcmp(part.key, "name") != 0)
                fields.push_back(
                    {key + QLatin1Char('.') + QLatin1String(part.key),
                     QStringLiteral("%1: %2").arg(title, QString::fromUtf8(part.title).toLower()), false});
        }
    }
    return fields;
}

SheetMapping proposedMapping(const RecordKind &kind, const QStringList &headers)
{
    SheetMapping mapping;
    mapping.kind = QString::fromLatin1(kind.key);
    const std::vector<MappableField> fields = mappableFields(kind);
    for (const QString &header : headers) {
        const std::optional<QString> field = fieldFor(fields, header);
        if (field &&
            std::ranges::find(mapping.columns, *field, &MappedColumn::field) == mapping.columns.end())
            mapping.columns.push_back({header, *field});
    }
    return mapping;
}

QStringList mappingFaults(const SheetMapping &mapping)
{
    const RecordKind *kind = recordKind(mapping.kind);
    if (!kind)
        return {QStringLiteral("There is no kind of record called \"%1\".").arg(mapping.kind)};
    QStringList faults;
    QStringList seen;
    const std::vector<MappableField> fields = mappableFields(*kind);
    for (const MappedColumn &column : mapping.columns) {
        if (std::ranges::find(fields, column.field, &MappableField::field) == fields.end())
            faults << QStringLiteral("Column \"%1\": there is no field \"%2\".")
                          .arg(column.header, column.field);
        if (seen.contains(column.field))
            faults << QStringLiteral("Column \"%1\": another column is \"%2\" already.")
                          .arg(column.header, column.field);
        seen << column.field;
    }
    for (const MappableField &field : fields) {
        if (field.required && !seen.contains(field.field))
            faults << QStringLiteral("No column is \"%1\", which every %2 needs.")
                          .arg(field.title, QString::fromUtf8(kind->name).toLower());
    }
    return faults;
}

std::optional<SheetHeader> headerOf(const PlainSheet &sheet)
{
    std::optional<SheetHeader> best;
    std::size_t most = 1;
    for (std::size_t place = 0; place < std::min(sheet.rows.size(), headerSearch); ++place) {
        const auto &cells = sheet.rows[place].cells;
        const bool values = std::ranges::any_of(
            cells, [](const auto &entry) { return entry.second.number || entry.second.day.isValid(); });
        if (!values && cells.size() > most) {
            most = cells.size();
            best = headerAt(sheet, place);
        }
    }
    return best;
}

std::optional<SheetHeader> headerFor(const PlainSheet &sheet, const SheetMapping &mapping)
{
    const RecordKind *kind = recordKind(mapping.kind);
    if (!kind)
        return std::nullopt;
    for (std::size_t place = 0; place < std::min(sheet.rows.size(), headerSearch); ++place) {
        const SheetHeader header = headerAt(sheet, place);
        const bool whole = std::ranges::all_of(mapping.columns, [&](const MappedColumn &column) {
            return !requiredField(*kind, column.field) || has(header, column.header);
        });
        const bool any = std::ranges::any_of(
            mapping.columns, [&](const MappedColumn &column) { return has(header, column.header); });
        if (whole && any)
            return header;
    }
    return std::nullopt;
}

std::optional<SheetMapping> fittingMapping(const std::vector<SheetMapping> &mappings, const PlainSheet &sheet)
{
    std::optional<SheetMapping> best;
    for (const SheetMapping &mapping : mappings) {
        const std::optional<SheetHeader> header = headerFor(sheet, mapping);
        const bool fits = header && std::ranges::all_of(mapping.columns, [&](const MappedColumn &column) {
                              return has(*header, column.header);
                          });
        if (fits && (!best || mapping.columns.size() > best->columns.size()))
            best = mapping;
    }
    return best;
}

OfficeEntry mappingEntry(const SheetMapping &mapping)
{
    QJsonArray columns;
    for (const MappedColumn &column : mapping.columns)
        columns << QJsonObject{{QStringLiteral("header"), column.header},
                               {QStringLiteral("field"), column.field}};
    const QJsonObject content{{QStringLiteral("id"), mapping.id},
                              {QStringLiteral("name"), mapping.name},
                              {QStringLiteral("record"), mapping.kind},
                              {QStringLiteral("columns"), columns}};
    return {OfficeEntry::Kind::FundingSheet,
            mapping.id,
            QJsonDocument(content).toJson(QJsonDocument::Compact),
            {},
            {}};
}

std::vector<SheetMapping> mappingsOf(const std::vector<OfficeEntry> &entries)
{
    std::vector<SheetMapping> mappings;
    for (const OfficeEntry &entry : entries) {
        if (entry.kind != OfficeEntry::Kind::FundingSheet)
            continue;
        const QJsonObject content = QJsonDocument::fromJson(entry.content).object();
        SheetMapping mapping{entry.id,
                             content.value(QStringLiteral("name")).toString(),
                             content.value(QStringLiteral("record")).toString(),
                             {}};
        for (const QJsonValue &value : content.value(QStringLiteral("columns")).toArray()) {
            const QJsonObject column = value.toObject();
            mapping.columns.push_back({column.value(QStringLiteral("header")).toString(),
                                       column.value(QStringLiteral("field")).toString()});
        }
        mappings.push_back(std::move(mapping));
    }
    return mappings;
}

} // namespace yardstick
