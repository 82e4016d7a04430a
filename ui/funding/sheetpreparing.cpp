#include "ui/funding/sheetpreparing.h"

#include "core/funding/entrytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

constexpr std::size_t rowsLookedAt = 50;

bool isDay(const PlainCell &cell)
{
    return cell.day.isValid() || bool(parseDay(cell.text));
}

bool isAmount(const PlainCell &cell)
{
    return cell.number.has_value() || bool(parseMoney(cell.text));
}

bool looksLikeFigures(const PlainRow &row)
{
    return std::ranges::any_of(row.cells,
                               [](const auto &cell) { return isDay(cell.second) || isAmount(cell.second); });
}

std::set<int> columnsOf(const PlainSheet &sheet)
{
    std::set<int> columns;
    for (const PlainRow &row : sheet.rows) {
        for (const auto &[column, cell] : row.cells)
            columns.insert(column);
    }
    return columns;
}

template <typename Test>
bool mostly(const PlainSheet &sheet, int column, Test test)
{
    int filled = 0;
    int fitting = 0;
    for (std::size_t place = 1; place < std::min(sheet.rows.size(), rowsLookedAt); ++place) {
        const auto cell = sheet.rows[place].cells.find(column);
        if (cell == sheet.rows[place].cells.end())
            continue;
        ++filled;
        fitting += test(cell->second) ? 1 : 0;
    }
    return filled > 0 && fitting * 2 > filled;
}

/// "Column A" and so on, in a row of their own before the others.
void addHeadings(PreparedSheet &made)
{
    PlainRow headings;
    for (const int column : columnsOf(made.sheet)) {
        const QString text =
            QCoreApplication::translate("MappingDialog", "Column %1").arg(cellName(1, column).chopped(1));
        headings.cells.emplace(column, PlainCell{text});
        made.header.texts.emplace(column, text);
    }
    made.sheet.rows.insert(made.sheet.rows.begin(), headings);
    made.header.place = 0;
    made.headed = false;
}

/// The first field of each type that no column has yet.
void guess(PreparedSheet &made, const RecordKind &kind)
{
    std::set<QString> taken;
    const auto take = [&](int column, FieldType type) {
        for (const RecordField &field : kind.fields) {
            const QString key = QString::fromLatin1(field.key);
            const bool fits =
                field.type == type || (type == FieldType::Text && field.type == FieldType::LongText);
            if (!fits || !taken.insert(key).second)
                continue;
            made.mapping.columns.push_back({made.header.texts[column], key});
            return;
        }
    };
    for (const auto &[column, text] : made.header.texts) {
        if (mostly(made.sheet, column, isDay))
            take(column, FieldType::Day);
        else if (mostly(made.sheet, column, isAmount))
            take(column, FieldType::Money);
        else
            take(column, FieldType::Text);
    }
}

void addOwner(PreparedSheet &made, const RecordKind &kind, const RecordRef &owner)
{
    const RecordField *field = owner.kind ? referenceTo(kind, *owner.kind) : nullptr;
    if (!field)
        return;
    const std::set<int> columns = columnsOf(made.sheet);
    const int column = columns.empty() ? 1 : *columns.rbegin() + 1;
    made.ownerHeader = QStringLiteral("\u2192 %1").arg(QString::fromUtf8(owner.kind->name));
    for (std::size_t place = made.header.place + 1; place < made.sheet.rows.size(); ++place)
        made.sheet.rows[place].cells[column] = PlainCell{QString::number(owner.number)};
    made.sheet.rows[made.header.place].cells[column] = PlainCell{made.ownerHeader};
    made.header.texts[column] = made.ownerHeader;
    const QString key = QString::fromLatin1(field->key);
    std::erase_if(made.mapping.columns, [&](const MappedColumn &one) { return one.field == key; });
    made.mapping.columns.push_back({made.ownerHeader, key});
}

} // namespace

PreparedSheet preparedSheet(const PlainSheet &sheet, const RecordKind &kind, const RecordRef &owner)
{
    PreparedSheet made;
    made.sheet = sheet;
    made.mapping.kind = QString::fromLatin1(kind.key);
    const std::optional<SheetHeader> header = headerOf(sheet);
    if (header && !looksLikeFigures(sheet.rows[header->place])) {
        made.header = *header;
        made.mapping = proposedMapping(kind, header->list());
    } else {
        addHeadings(made);
        guess(made, kind);
    }
    addOwner(made, kind, owner);
    return made;
}

} // namespace yardstick
