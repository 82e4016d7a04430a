#include "core/funding/sheets/sheetimport.h"

#include "core/funding/sheets/rowreader.h"
#include "core/text/counttext.h"

#include <QFileInfo>

#include <algorithm>

namespace yardstick {

namespace {

/// One column of the sheet and what it is of the record.
struct Column {
    int number = 0;
    const RecordField *field = nullptr; ///< of the kind
    const RecordField *part = nullptr;  ///< of what that field refers to
};

QString signatureOf(const Record &record, const std::vector<const RecordField *> &fields)
{
    QStringList parts;
    for (const RecordField *field : fields) {
        const FieldValue value = field->read(record);
        if (const auto *text = std::get_if<QString>(&value))
            parts << *text;
        else if (const auto *whole = std::get_if<qint64>(&value))
            parts << QString::number(*whole);
        else if (const auto *real = std::get_if<double>(&value))
            parts << QString::number(*real, 'g', 17);
        else
            parts << QString();
    }
    return parts.join(QChar(0x1f));
}

class SheetImport {
public:
    SheetImport(const FundingRegister &funding, const Catalogue &catalogue, const PlainSheet &sheet,
                const SheetHeader &header, const SheetMapping &mapping)
        : m_context{funding, catalogue}
        , m_kind(*recordKind(mapping.kind))
        , m_sheet(sheet)
        , m_names(funding)
    {
        findColumns(header, mapping);
        for (std::size_t place = 0; place < m_kind.count(funding); ++place)
            ++m_known[signatureOf(m_kind.at(funding, place), m_fields)];
    }

    void take(const PlainRow &row)
    {
        if (isTotals(row)) {
            note(Issue::Severity::Note, row, 0, QStringLiteral("The row holds totals and is left out."));
            return;
        }
        ++m_draft.rows;
        const std::size_t before = m_draft.issues.size();
        const Record record = recordOfRow(row);
        if (m_draft.issues.size() == before) {
            for (const FieldIssue &issue : validate(record))
                note(Issue::Severity::Error, row, columnOf(issue.field), issue.message);
        }
        if (m_draft.issues.size() != before) {
            ++m_draft.leftOut;
            return;
        }
        const QString signature = signatureOf(record, m_fields);
        if (int &left = m_known[signature]; left > 0) {
            --left;
            ++m_draft.unchanged;
            return;
        }
        m_records.push_back(record);
        ++m_draft.added;
    }

    FundingDraft finish()
    {
        for (const Record &named : m_names.made())
            m_draft.edit.changes.push_back(addition(named));
        for (const Record &record : m_records)
            m_draft.edit.changes.push_back(addition(record));
        return std::move(m_draft);
    }

private:
    void findColumns(const SheetHeader &header, const SheetMapping &mapping)
    {
        for (const auto &[number, text] : header.texts) {
            const auto mapped =
                std::ranges::find_if(mapping.columns, [&text = text](const MappedColumn &column) {
                    return column.header.simplified().compare(text, Qt::CaseInsensitive) == 0;
                });
            if (mapped == mapping.columns.end()) {
                m_draft.issues.push_back({Issue::Severity::Note,
                                          {m_sheet.index, m_sheet.rows[header.place].number, number},
                                          m_sheet.name,
                                          QStringLiteral("Column \"%1\" is not taken over.").arg(text)});
                continue;
            }
            Column column{number, fieldOf(m_kind, mapped->field.section(QLatin1Char('.'), 0, 0)), nullptr};
            if (column.field && mapped->field.contains(QLatin1Char('.')))
                column.part = fieldOf(*recordKind(QString::fromLatin1(column.field->refersTo)),
                                      mapped->field.section(QLatin1Char('.'), 1));
            m_columns.push_back(column);
            if (std::ranges::find(m_fields, column.field) == m_fields.end())
                m_fields.push_back(column.field);
        }
    }

    bool isTotals(const PlainRow &row) const
    {
        const auto first = row.cells.begin();
        if (!first->second.text.startsWith(QLatin1String("total"), Qt::CaseInsensitive) &&
            !first->second.text.startsWith(QLatin1String("grand total"), Qt::CaseInsensitive))
            return false;
        return std::ranges::any_of(m_columns, [&](const Column &column) {
            return column.field->required && !column.part && row.text(column.number).isEmpty();
        });
    }

    Record recordOfRow(const PlainRow &row)
    {
        Record record = m_kind.make();
        for (const RecordField *field : m_fields) {
            if (isNamed(*field)) {
                setNamed(row, *field, record);
                continue;
            }
            for (const Column &column : m_columns) {
                if (column.field == field)
                    set(row, column, *field, record);
            }
        }
        return record;
    }

    /// Organisations and programmes are made where a row names a new one.
    static bool isNamed(const RecordField &field)
    {
        return field.refersTo && (qstrcmp(field.refersTo, organisationKind.key) == 0 ||
                                  qstrcmp(field.refersTo, programmeKind.key) == 0);
    }

    void set(const PlainRow &row, const Column &column, const RecordField &field, Record &record)
    {
        const auto cell = row.cells.find(column.number);
        if (cell == row.cells.end())
            return;
        const Result<FieldValue> value = fieldOfCell(m_context, field, cell->second);
        if (value)
            field.write(record, *value);
        else
            note(Issue::Severity::Error, row, column.number, value.error().message);
    }

    void setNamed(const PlainRow &row, const RecordField &field, Record &record)
    {
        const RecordKind &kind = *recordKind(QString::fromLatin1(field.refersTo));
        Record named = kind.make();
        bool any = false;
        for (const Column &column : m_columns) {
            if (column.field != &field || row.text(column.number).isEmpty())
                continue;
            const RecordField &part = column.part ? *column.part : *fieldOf(kind, u"name");
            set(row, column, part, named);
            any = any || !column.part;
        }
        if (any)
            field.write(record, m_names.numberFor(named));
    }

    int columnOf(const QString &field) const
    {
        const auto found = std::ranges::find_if(m_columns, [&](const Column &column) {
            return !column.part && field == QLatin1String(column.field->key);
        });
        return found == m_columns.end() ? 0 : found->number;
    }

    void note(Issue::Severity severity, const PlainRow &row, int column, const QString &sentence)
    {
        m_draft.issues.push_back({severity, {m_sheet.index, row.number, column}, m_sheet.name, sentence});
    }

    FieldContext m_context;
    const RecordKind &m_kind;
    const PlainSheet &m_sheet;
    NamedRecords m_names;
    std::vector<Column> m_columns;
    std::vector<const RecordField *> m_fields; ///< that some column holds
    QHash<QString, int> m_known;               ///< rows of the register by what the sheet would say of them
    std::vector<Record> m_records;
    FundingDraft m_draft;
};

} // namespace

FundingDraft draftOfRows(const FundingRegister &funding, const Catalogue &catalogue, const PlainSheet &sheet,
                         const SheetHeader &header, const SheetMapping &mapping)
{
    SheetImport import(funding, catalogue, sheet, header, mapping);
    for (std::size_t place = header.place + 1; place < sheet.rows.size(); ++place)
        import.take(sheet.rows[place]);
    FundingDraft draft = import.finish();
    draft.edit.what = QStringLiteral("Import %1 of %2")
                          .arg(countText(draft.added, QStringLiteral("1 row"), QStringLiteral("%1 rows")),
                               QString::fromUtf8(recordKind(mapping.kind)->plural).toLower());
    return draft;
}

Result<FundingDraft> draftOfSheet(const FundingRegister &funding, const Catalogue &catalogue,
                                  const QString &path, const SheetMapping &mapping)
{
    const QString name = QFileInfo(path).fileName();
    if (const QStringList faults = mappingFaults(mapping); !faults.isEmpty())
        return Error{QStringLiteral("%1 can't be read with this mapping: %2").arg(name, faults.front())};
    const Result<std::vector<PlainSheet>> sheets = plainSheets(path);
    if (!sheets)
        return sheets.error();
    for (const PlainSheet &sheet : *sheets) {
        const std::optional<SheetHeader> header = headerFor(sheet, mapping);
        if (!header)
            continue;
        FundingDraft draft = draftOfRows(funding, catalogue, sheet, *header, mapping);
        draft.fileName = name;
        draft.edit.what = QStringLiteral("Import %1").arg(name);
        return draft;
    }
    QStringList headers;
    for (const MappedColumn &column : mapping.columns)
        headers << column.header;
    return Error{QStringLiteral("%1 has no sheet with the headers %2; map its columns anew.")
                     .arg(name, headers.join(QStringLiteral(", ")))};
}

PlainSheet pastedSheet(const QString &text)
{
    PlainSheet sheet{0, QStringLiteral("what was pasted"), {}};
    int number = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        PlainRow row{++number, {}};
        int column = 0;
        for (const QString &cell : QString(line).remove(QLatin1Char('\r')).split(QLatin1Char('\t'))) {
            ++column;
            if (const QString shown = cell.trimmed(); !shown.isEmpty())
                row.cells.emplace(column, PlainCell{shown});
        }
        if (!row.cells.empty())
            sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

} // namespace yardstick
