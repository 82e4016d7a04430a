#include "core/funding/totals.h"

#include "core/model/period.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

// Never the number of a record: recipients that must not be published.
constexpr qint64 redactedCode = -1;

QString themeOf(const FundingRegister &funding, ProgrammeId id)
{
    const Programme *programme = find(funding, id);
    return programme ? programme->theme.simplified() : QString();
}

void addLine(MoneyTotals &totals, const MoneyLine &line)
{
    totals.*line.figure = totals.*line.figure + line.amount;
}

/// Rows by what they are called: several programmes may have one theme.
std::vector<TotalsRow> labelled(const FundingRegister &funding, const Catalogue &catalogue,
                                const MoneyGrouping &grouping, const QHash<qint64, MoneyTotals> &groups)
{
    std::vector<qint64> codes(groups.keyBegin(), groups.keyEnd());
    std::ranges::sort(codes);
    std::vector<TotalsRow> rows;
    QHash<QString, std::size_t> places;
    for (const qint64 code : codes) {
        const QString label = code == redactedCode && grouping.recipients
                                  ? notPublished()
                                  : grouping.label(funding, catalogue, code);
        const auto known = grouping.merges ? places.constFind(label) : places.cend();
        if (known != places.cend()) {
            rows[*known].totals = rows[*known].totals + groups[code];
            continue;
        }
        places.insert(label, rows.size());
        rows.push_back({code, label, groups[code]});
    }
    if (!grouping.byCode)
        std::ranges::stable_sort(rows, [](const TotalsRow &a, const TotalsRow &b) {
            return a.label.localeAwareCompare(b.label) < 0;
        });
    return rows;
}

} // namespace

bool passes(const FundingRegister &funding, const MoneyLine &line, const MoneyFilter &filter)
{
    if (!filter.examples && line.example)
        return false;
    if ((filter.programme && line.programme != *filter.programme) ||
        (filter.award && line.award != *filter.award))
        return false;
    if ((filter.from.isValid() || filter.to.isValid()) && !line.date.isValid())
        return false;
    if ((filter.from.isValid() && line.date < filter.from) || (filter.to.isValid() && line.date > filter.to))
        return false;
    return !filter.theme ||
           themeOf(funding, line.programme).compare(filter.theme->simplified(), Qt::CaseInsensitive) == 0;
}

MoneyTable moneyTable(const FundingRegister &funding, const Catalogue &catalogue,
                      const MoneyGrouping &grouping, const MoneyFilter &filter)
{
    return moneyTable(funding, catalogue, moneyLines(funding), grouping, filter);
}

MoneyTable moneyTable(const FundingRegister &funding, const Catalogue &catalogue,
                      const std::vector<MoneyLine> &lines, const MoneyGrouping &grouping,
                      const MoneyFilter &filter)
{
    MoneyTable table;
    table.grouping = &grouping;
    QHash<qint64, MoneyTotals> groups;
    for (const MoneyLine &line : lines) {
        if (!passes(funding, line, filter))
            continue;
        const bool hidden = filter.published && grouping.recipients && line.redacted;
        addLine(groups[hidden ? redactedCode : grouping.code(funding, line)], line);
        addLine(table.all, line);
        table.hasExamples = table.hasExamples || line.example;
    }
    table.rows = labelled(funding, catalogue, grouping, groups);
    return table;
}

MoneyTotals moneyTotals(const FundingRegister &funding, const MoneyFilter &filter)
{
    MoneyTotals totals;
    for (const MoneyLine &line : moneyLines(funding)) {
        if (passes(funding, line, filter))
            addLine(totals, line);
    }
    return totals;
}

int financialYearOf(QDate day)
{
    constexpr int april = 4;
    return day.month() < april ? day.year() - 1 : day.year();
}

AreaId areaOf(const FundingRegister &funding, const Award &award)
{
    if (!award.area.isEmpty())
        return award.area;
    const Programme *programme = find(funding, award.programme);
    return programme && programme->areas.size() == 1 ? programme->areas.front() : AreaId();
}

QStringList themesOf(const FundingRegister &funding)
{
    QStringList themes;
    for (const Programme &programme : funding.programmes) {
        const QString theme = programme.theme.simplified();
        if (!theme.isEmpty() && !themes.contains(theme, Qt::CaseInsensitive))
            themes << theme;
    }
    std::ranges::sort(themes, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return themes;
}

} // namespace yardstick
