// The audit trail as a file. What once said who the recipient of a redacted award is, is replaced, names of
// the past and records that are gone among it.
#include "core/exporting/fundingfile.h"
#include "core/funding/fieldtext.h"

#include <set>

namespace yardstick {

namespace {

std::set<qint64> redactedEdits(const FundingFileContext &context)
{
    std::set<qint64> edits;
    for (const AuditEntry &entry : context.trail) {
        if (context.redaction.concerns(entry.kind, entry.record))
            edits.insert(entry.edit);
    }
    return edits;
}

Result<TableFile> audit(const FundingFileContext &context)
{
    TableFile table;
    table.title = QStringLiteral("Audit trail");
    table.headers = {QStringLiteral("Entry"), QStringLiteral("Edit"),   QStringLiteral("When (UTC)"),
                     QStringLiteral("Who"),   QStringLiteral("What"),   QStringLiteral("Action"),
                     QStringLiteral("Kind"),  QStringLiteral("Number"), QStringLiteral("Field"),
                     QStringLiteral("From"),  QStringLiteral("To")};
    const std::set<qint64> edits = redactedEdits(context);
    const FieldContext fields{context.funding, context.catalogue};
    for (const AuditEntry &entry : context.trail) {
        const QDate day = entry.at.date();
        if ((context.options.from.isValid() && day < context.options.from) ||
            (context.options.to.isValid() && day > context.options.to))
            continue;
        const RecordKind *kind = recordKind(entry.kind);
        const RecordField *field = kind ? fieldOf(*kind, entry.field) : nullptr;
        const bool redacted = context.redaction.concerns(entry.kind, entry.record);
        const auto text = [&](const QString &given, bool all) {
            return all ? context.redaction.textOfRedacted(given) : context.redaction.text(given);
        };
        const auto valueText = [&](const FieldValue &value) {
            if (!field || value.index() == 0)
                return QString();
            return redacted && field->identifies ? notPublished()
                                                 : text(plainFieldText(fields, *field, value), redacted);
        };
        table.rows.push_back(
            {static_cast<double>(entry.number), static_cast<double>(entry.edit),
             entry.at.toUTC().toString(Qt::ISODate), entry.by, text(entry.what, edits.contains(entry.edit)),
             entry.action, kind ? QString::fromUtf8(kind->name) : entry.kind,
             static_cast<double>(entry.record), field ? QString::fromUtf8(field->title) : entry.field,
             valueText(entry.from), valueText(entry.to)});
    }
    return table;
}

} // namespace

const FundingFile auditFile = {"audit", "Audit trail", "Who changed what, when, from what to what.", audit};

} // namespace yardstick
