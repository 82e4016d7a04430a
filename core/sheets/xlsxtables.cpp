#include "core/sheets/xlsxtables.h"

#include "core/sheets/numbers.h"
#include "core/sheets/xlsxnames.h"
#include "core/sheets/xlsxrelations.h"
#include "core/sheets/xmlpart.h"

#include <algorithm>

namespace yardstick::sheets {

namespace {

/// Of a table, its first element says all that is wanted.
class TableHandler final : public PartHandler {
public:
    void startElement(int token, const SaxAttributes &attributes) override
    {
        stopped = true;
        if (token != static_cast<int>(Xlsx::Table))
            return;
        const auto value = [&attributes](Xlsx name) {
            return attributes.find(static_cast<int>(name)).value_or(std::string_view());
        };
        const std::string_view range = value(Xlsx::RangeAttribute);
        const std::size_t colon = range.find(':');
        const auto first = parseReference(range.substr(0, colon));
        const auto last = colon == std::string_view::npos ? first : parseReference(range.substr(colon + 1));
        if (!first || !last || last->row < first->row || last->column < first->column)
            return;
        const std::string_view shown = value(Xlsx::DisplayNameAttribute);
        const std::string_view name = shown.empty() ? value(Xlsx::NameAttribute) : shown;
        table = SheetTable{QString::fromUtf8(name.data(), qsizetype(name.size())),
                           first->row,
                           last->row,
                           first->column,
                           last->column,
                           std::min(parseWhole(value(Xlsx::HeaderRowsAttribute)).value_or(1), 1U)};
    }
    void endElement(int) override {}
    void characters(std::string_view) override {}

    std::optional<SheetTable> table;
};

} // namespace

std::vector<SheetTable> readXlsxTables(const ZipArchive &archive, const QByteArray &sheetPart)
{
    constexpr std::size_t most = 1000;
    std::vector<SheetTable> tables;
    if (sheetPart.isEmpty() || !archive.find(relationsPart(sheetPart)))
        return tables;
    const auto relations = readXlsxRelations(archive, sheetPart);
    if (!relations)
        return tables;
    for (const XlsxRelation &relation : *relations) {
        if (relation.type != "table" || !archive.find(relation.part) || tables.size() >= most)
            continue;
        TableHandler handler;
        if (parseSmallPart(archive, relation.part, handler, xlsxVocabulary()) && handler.table)
            tables.push_back(std::move(*handler.table));
    }
    std::ranges::sort(tables, {}, [](const SheetTable &table) {
        return std::tuple(table.firstRow, table.firstColumn, table.name);
    });
    return tables;
}

} // namespace yardstick::sheets
