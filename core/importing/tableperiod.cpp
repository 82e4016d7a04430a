#include "core/importing/tableperiod.h"

#include "core/importing/cautions.h"
#include "core/importing/cellvalue.h"
#include "core/text/format.h"

#include <QRegularExpression>

namespace yardstick {

Result<std::optional<Period>> tablePeriod(const TableMatch &match, const ImportOptions &options,
                                          const QString &fileName, const SheetInfo &sheet, Draft &draft)
{
    const TableLayout &table = *match.table;
    if (table.periodSource == PeriodSource::Header || table.periodSource == PeriodSource::Columns) {
        if (!table.periodTemplateByMonth.empty() && !draft.release.editionDateKnown) {
            return Error{
                QStringLiteral(
                    "%1, sheet %2, says only \"year\" and not when its years end; name the file after its "
                    "release date (2024-07-26.csv) or give the date with --published.")
                    .arg(fileName, sheet.name.trimmed())};
        }
        return std::optional<Period>();
    }
    if (options.period)
        return options.period;
    if (table.periodSource == PeriodSource::Title && match.titlePeriod)
        return match.titlePeriod;
    if (table.periodSource == PeriodSource::FileName) {
        const QString captured = table.periodPattern.match(fileName).captured(QStringLiteral("period"));
        const auto period =
            parsePeriod(table.periodTemplate.isEmpty() ? captured : table.periodTemplate.arg(captured));
        if (period) {
            draft.issues.push_back(
                {Issue::Severity::Warning,
                 {sheet.index, 0, 0},
                 sheet.name,
                 QStringLiteral("the file does not say its period; %1 was taken from the file's name.")
                     .arg(periodLabel(*period))});
            return period;
        }
    }
    return Error{
        QStringLiteral(
            "%1, sheet %2, does not say what period its figures are for; give it, for example --period "
            "\"year ending March 2024\" or --period \"Mid-2024\".")
            .arg(fileName, sheet.name.trimmed()),
        false, true};
}

// A title that names another period than the columns below it is the publisher's slip, or the table is not
// the one that it seems to be.
void tellStrayPeriods(const TableMatch &match, const std::vector<HeldRow> &rows, const SheetInfo &sheet,
                      Draft &draft)
{
    std::vector<Period> columns;
    for (const BoundValue &value : match.values) {
        if (value.period)
            columns.push_back(*value.period);
    }
    for (size_t i = 0; i + 1 < rows.size(); ++i) {
        const Row row = rows[i].view();
        for (const Cell &cell : row.cells) {
            for (const Period &stray : strayPeriods(shownText(cell.text), columns)) {
                draft.issues.push_back(
                    {Issue::Severity::Warning,
                     {sheet.index, static_cast<int>(row.number) + 1, static_cast<int>(cell.column) + 1},
                     sheet.name,
                     QStringLiteral(
                         "the title names %1, but no column of the table is for it; the columns' own "
                         "periods were taken.")
                         .arg(periodLabel(stray))});
            }
        }
    }
}

} // namespace yardstick
