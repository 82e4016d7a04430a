#include "core/funding/sheets/rowreader.h"

#include "core/funding/entrytext.h"

namespace yardstick {

namespace {

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded();
}

} // namespace

Result<FieldValue> fieldOfCell(const FieldContext &context, const RecordField &field, const PlainCell &cell)
{
    if (cell.text.isEmpty())
        return FieldValue();
    if (field.type == FieldType::Day && cell.day.isValid())
        return FieldValue(cell.day.toString(Qt::ISODate));
    if (field.type == FieldType::Day && cell.number && !parseDay(cell.text))
        return Error{
            QStringLiteral("%1 is a number and no day; give the column a date format.").arg(cell.text)};
    if (field.type == FieldType::Money && cell.number) {
        const Result<Pence> amount = moneyFromPounds(*cell.number);
        return amount ? Result<FieldValue>(FieldValue(amount->amount)) : Result<FieldValue>(amount.error());
    }
    if (field.type == FieldType::Number && cell.number)
        return FieldValue(*cell.number);
    return parseField(context, field, cell.text);
}

NamedRecords::NamedRecords(const FundingRegister &funding)
{
    for (const Organisation &organisation : funding.organisations)
        remember(organisation);
    for (const Programme &programme : funding.programmes)
        remember(programme);
}

QStringList NamedRecords::keysOf(const Record &record) const
{
    if (const auto *programme = std::get_if<Programme>(&record))
        return {QStringLiteral("programme ") + folded(programme->name)};
    const auto &organisation = std::get<Organisation>(record);
    QStringList keys;
    for (const auto &[kind, text] : {std::pair("identifier ", organisation.identifier),
                                     std::pair("charity ", organisation.charityNumber),
                                     std::pair("company ", organisation.companyNumber)}) {
        if (!text.isEmpty())
            keys << QLatin1String(kind) + folded(text);
    }
    // By name only where nothing surer is known.
    if (keys.isEmpty())
        keys << QStringLiteral("name ") + folded(organisation.name);
    return keys;
}

void NamedRecords::remember(const Record &record)
{
    const qint64 number = numberOf(record);
    for (const QString &key : keysOf(record)) {
        if (!m_numbers.contains(key))
            m_numbers.insert(key, number);
    }
    if (const auto *organisation = std::get_if<Organisation>(&record)) {
        const QString name = QStringLiteral("name ") + folded(organisation->name);
        if (!m_numbers.contains(name))
            m_numbers.insert(name, number);
    }
}

qint64 NamedRecords::numberFor(const Record &named)
{
    for (const QString &key : keysOf(named)) {
        if (const auto known = m_numbers.constFind(key); known != m_numbers.constEnd())
            return *known;
    }
    Record made = named;
    setNumber(made, --m_standIn);
    remember(made);
    m_made.push_back(made);
    return m_standIn;
}

} // namespace yardstick
