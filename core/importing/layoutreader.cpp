#include "core/importing/layoutreader.h"

#include "core/importing/layoutfields.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

std::vector<AreaKind> areaKinds(LayoutFields &fields, const QString &key)
{
    std::vector<AreaKind> found;
    for (const QString &word : fields.texts(key)) {
        const auto kind = areaKindFromKey(word);
        if (!kind)
            fields.fail(QStringLiteral("%1.%2 names no kind of area: %3").arg(fields.entry(), key, word));
        else
            found.push_back(*kind);
    }
    return found;
}

std::vector<RowFilter> rowFilters(LayoutFields &fields)
{
    std::vector<RowFilter> found;
    for (LayoutFields &row : fields.parts(QStringLiteral("rows"))) {
        RowFilter filter;
        filter.header = row.pattern(QStringLiteral("header"));
        filter.keep = row.has(QStringLiteral("matches"));
        filter.value = row.pattern(filter.keep ? QStringLiteral("matches") : QStringLiteral("without"));
        filter.reason = row.text(QStringLiteral("reason"));
        if (filter.header.pattern().isEmpty() || filter.value.pattern().isEmpty())
            row.fail(QStringLiteral("%1 needs a header and what it matches").arg(row.entry()));
        row.finish();
        found.push_back(std::move(filter));
    }
    return found;
}

std::vector<CategoryRule> categoryRules(LayoutFields &fields)
{
    std::vector<CategoryRule> found;
    LayoutFields dimensions = fields.part(QStringLiteral("dimensions"));
    for (const QString &dimension : dimensions.keys()) {
        LayoutFields rule = dimensions.part(dimension);
        CategoryRule category;
        category.dimension = dimension;
        for (LayoutFields &rename : rule.parts(QStringLiteral("rename"))) {
            category.renames.push_back(
                {rename.pattern(QStringLiteral("matches")), rename.text(QStringLiteral("to"))});
            rename.finish();
        }
        category.total = rule.pattern(QStringLiteral("total"));
        category.skip = rule.pattern(QStringLiteral("skip"));
        category.reason = rule.text(QStringLiteral("reason"));
        rule.finish();
        found.push_back(std::move(category));
    }
    return found;
}

std::vector<AreaScope> areaScopes(LayoutFields &fields)
{
    std::vector<AreaScope> found;
    for (LayoutFields &item : fields.parts(QStringLiteral("scopes"))) {
        found.push_back({item.pattern(QStringLiteral("above")),
                         {item.text(QStringLiteral("area"))},
                         {item.text(QStringLiteral("is"))}});
        item.finish();
    }
    return found;
}

ValueColumn valueColumn(LayoutFields &fields)
{
    ValueColumn column;
    column.header = fields.pattern(QStringLiteral("header"));
    column.indicator = {fields.text(QStringLiteral("indicator"))};
    column.optional = fields.flag(QStringLiteral("optional"));
    column.rows = rowFilters(fields);
    column.scopes = areaScopes(fields);
    for (LayoutFields &item : fields.parts(QStringLiteral("breakdown"))) {
        column.breakdown.push_back(
            {item.text(QStringLiteral("dimension")), item.pattern(QStringLiteral("header"))});
        item.finish();
    }
    column.marker = fields.pattern(QStringLiteral("marker"));
    column.dimension = fields.text(QStringLiteral("dimension"));
    LayoutFields where = fields.part(QStringLiteral("where"));
    for (const QString &dimension : where.keys())
        column.where.emplace_back(dimension, where.text(dimension));
    if (column.indicator.isEmpty() || column.header.pattern().isEmpty())
        fields.fail(QStringLiteral("%1 needs a header and an indicator").arg(fields.entry()));
    if (column.namesCategory() == column.dimension.isEmpty())
        fields.fail(QStringLiteral("%1 needs both a dimension and a header that captures (?<category>...)")
                        .arg(fields.entry()));
    fields.finish();
    return column;
}

/// Columns that several tables share, by the name of the set.
using ColumnSets = std::map<QString, std::vector<ValueColumn>>;

ColumnSets columnSets(LayoutFields fields)
{
    ColumnSets sets;
    for (const QString &name : fields.keys()) {
        for (LayoutFields &column : fields.parts(name))
            sets[name].push_back(valueColumn(column));
    }
    return sets;
}

/// The columns of a shared set, as one table has them: of other indicators by `suffix`, for some rows only.
void addSet(LayoutFields &fields, const ColumnSets &sets, std::vector<ValueColumn> &values)
{
    const QString name = fields.text(QStringLiteral("columns"));
    const QString suffix = fields.text(QStringLiteral("suffix"));
    const bool optional = fields.flag(QStringLiteral("optional"));
    const std::vector<RowFilter> rows = rowFilters(fields);
    const auto set = sets.find(name);
    if (set == sets.end())
        fields.fail(QStringLiteral("%1.columns names no set of columns: %2").arg(fields.entry(), name));
    else
        for (ValueColumn column : set->second) {
            column.indicator.value += suffix;
            column.optional = column.optional || optional;
            column.rows.insert(column.rows.end(), rows.begin(), rows.end());
            values.push_back(std::move(column));
        }
    fields.finish();
}

void readArea(LayoutFields fields, TableLayout &table)
{
    table.areaCode = fields.pattern(QStringLiteral("code"));
    table.areaName = fields.pattern(QStringLiteral("name"));
    table.areaKinds = areaKinds(fields, QStringLiteral("kinds"));
    table.area = {fields.text(QStringLiteral("is"))};
    LayoutFields kind = fields.part(QStringLiteral("kind"));
    table.areaKindHeader = kind.pattern(QStringLiteral("header"));
    for (LayoutFields &rule : kind.parts(QStringLiteral("rules"))) {
        table.areaKindRules.push_back(
            {rule.pattern(QStringLiteral("matches")), areaKinds(rule, QStringLiteral("kinds"))});
        rule.finish();
    }
    kind.finish();
    LayoutFields otherwise = fields.part(QStringLiteral("else"));
    table.areaElse = {otherwise.pattern(QStringLiteral("code")), otherwise.pattern(QStringLiteral("name")),
                      areaKinds(otherwise, QStringLiteral("kinds"))};
    otherwise.finish();
    table.scopes = areaScopes(fields);
    const bool inHeader = std::any_of(table.values.begin(), table.values.end(),
                                      [](const ValueColumn &column) { return column.namesArea(); });
    if (table.areaCode.pattern().isEmpty() && table.areaName.pattern().isEmpty() && table.area.isEmpty() &&
        !inHeader)
        fields.fail(
            QStringLiteral("%1 says neither where the areas stand nor which it is").arg(fields.entry()));
    fields.finish();
}

void readPeriod(LayoutFields fields, TableLayout &table)
{
    static const QHash<QString, PeriodSource> sources = {
        {QStringLiteral("title"), PeriodSource::Title},
        {QStringLiteral("header"), PeriodSource::Header},
        {QStringLiteral("columns"), PeriodSource::Columns},
        {QStringLiteral("file name"), PeriodSource::FileName}};
    const auto source = sources.constFind(fields.text(QStringLiteral("from")));
    if (source == sources.constEnd())
        fields.fail(
            QStringLiteral("%1.from must be title, header, columns or file name").arg(fields.entry()));
    else
        table.periodSource = *source;
    table.yearColumn = fields.pattern(QStringLiteral("year"));
    table.quarterColumn = fields.pattern(QStringLiteral("quarter"));
    table.monthColumn = fields.pattern(QStringLiteral("month"));
    table.toMonthEnd = fields.flag(QStringLiteral("toMonthEnd"));
    table.periodPattern = fields.pattern(QStringLiteral("pattern"));
    table.periodTemplate = fields.text(QStringLiteral("read"));
    LayoutFields byMonth = fields.part(QStringLiteral("readByEditionMonth"));
    for (const QString &month : byMonth.keys())
        table.periodTemplateByMonth[month.toInt()] = byMonth.text(month);
    fields.finish();
}

/// "unitsBelow" is true or the pattern of rows that hold units.
void readUnits(LayoutFields &fields, TableLayout &table)
{
    if (fields.isText(QStringLiteral("unitsBelow")))
        table.unitRows = fields.pattern(QStringLiteral("unitsBelow"));
    else
        table.unitsBelow = fields.flag(QStringLiteral("unitsBelow"));
}

/// "sumRows" is true or names the figures that may be added up by a dimension and what its category matches.
void readSumRows(LayoutFields &fields, TableLayout &table)
{
    if (!fields.isObject(QStringLiteral("sumRows"))) {
        table.sumRows = fields.flag(QStringLiteral("sumRows"));
        return;
    }
    LayoutFields rule = fields.part(QStringLiteral("sumRows"));
    table.sumRows = true;
    table.sumDimension = rule.text(QStringLiteral("dimension"));
    table.sumCategories = rule.pattern(QStringLiteral("matches"));
    if (table.sumDimension.isEmpty() || table.sumCategories.pattern().isEmpty())
        rule.fail(QStringLiteral("%1 needs a dimension and what it matches").arg(rule.entry()));
    rule.finish();
}

TableLayout tableLayout(LayoutFields &fields, const ColumnSets &sets)
{
    TableLayout table;
    table.id = fields.text(QStringLiteral("id"));
    fields.nameIt(table.id);
    table.sheet = fields.pattern(QStringLiteral("sheet"));
    table.title = fields.pattern(QStringLiteral("title"));
    table.headers = fields.patterns(QStringLiteral("headers"));
    table.headerRows = fields.number(QStringLiteral("headerRows"), 1);
    readUnits(fields, table);
    table.endsAt = fields.pattern(QStringLiteral("endsAt"));
    for (LayoutFields &value : fields.parts(QStringLiteral("values"))) {
        if (value.has(QStringLiteral("columns")))
            addSet(value, sets, table.values);
        else
            table.values.push_back(valueColumn(value));
    }
    readArea(fields.part(QStringLiteral("area")), table);
    readPeriod(fields.part(QStringLiteral("period")), table);
    table.ignoredColumns = fields.patterns(QStringLiteral("ignored"));
    for (LayoutFields &item : fields.parts(QStringLiteral("fillDown"))) {
        table.fillDown.push_back(
            {item.pattern(QStringLiteral("header")), item.pattern(QStringLiteral("ditto"))});
        item.finish();
    }
    table.rows = rowFilters(fields);
    table.categories = categoryRules(fields);
    readSumRows(fields, table);
    if (table.id.isEmpty() || table.headers.empty() || table.values.empty())
        fields.fail(QStringLiteral("every table needs an id, headers and values"));
    if (table.headerRows < 1 || table.headerRows > 9)
        fields.fail(QStringLiteral("%1.headerRows must be 1 to 9").arg(table.id));
    fields.finish();
    return table;
}

Layout layoutFrom(LayoutFields &fields)
{
    Layout layout;
    layout.id = {fields.text(QStringLiteral("id"))};
    layout.publication = {fields.text(QStringLiteral("publication"))};
    layout.title = fields.text(QStringLiteral("title"));
    layout.note = fields.text(QStringLiteral("note"));
    layout.editionInFileName = fields.pattern(QStringLiteral("editionInFileName"));
    const std::vector<CategoryRule> shared = categoryRules(fields);
    const ColumnSets sets = columnSets(fields.part(QStringLiteral("columns")));
    for (LayoutFields &entry : fields.parts(QStringLiteral("tables"))) {
        TableLayout table = tableLayout(entry, sets);
        table.categories.insert(table.categories.end(), shared.begin(), shared.end());
        layout.tables.push_back(std::move(table));
    }
    if (layout.id.isEmpty() || layout.publication.isEmpty() || layout.tables.empty())
        fields.fail(QStringLiteral("it needs an id, a publication and at least one table"));
    fields.finish();
    return layout;
}

} // namespace

Result<Layout> readLayout(const QString &file, const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonObject object = QJsonDocument::fromJson(json, &parsing).object();
    std::optional<QString> problem;
    if (parsing.error != QJsonParseError::NoError)
        problem = QStringLiteral("%1 at byte %2").arg(parsing.errorString()).arg(parsing.offset);
    LayoutFields fields(object, QString(), problem);
    Layout layout = layoutFrom(fields);
    if (problem)
        return Error{QStringLiteral("The layout %1 can't be used: %2.").arg(file, *problem)};
    return layout;
}

} // namespace yardstick
