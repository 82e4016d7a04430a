#include "core/importing/layout.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yardstick {

namespace {

/// Reads the entries of one layout file and remembers the first thing that is wrong with it.
class LayoutReader {
public:
    explicit LayoutReader(QString file)
        : m_file(std::move(file))
    {
    }

    Result<Layout> read(const QByteArray &json);

private:
    QRegularExpression pattern(const QJsonValue &value, const QString &entry);
    std::vector<QRegularExpression> patterns(const QJsonValue &value, const QString &entry);
    std::vector<AreaKind> areaKinds(const QJsonValue &value, const QString &entry);
    RowFilter rowFilter(const QJsonObject &object, const QString &entry);
    std::vector<RowFilter> rowFilters(const QJsonValue &value, const QString &entry);
    ValueColumn valueColumn(const QJsonObject &object, const QString &entry);
    void readArea(const QJsonObject &object, TableLayout &table);
    void readPeriod(const QJsonObject &object, TableLayout &table);
    TableLayout table(const QJsonObject &object);
    void fail(const QString &what);

    QString m_file;
    std::optional<Error> m_error;
};

void LayoutReader::fail(const QString &what)
{
    if (!m_error)
        m_error = Error{QStringLiteral("The layout %1 can't be used: %2.").arg(m_file, what)};
}

QRegularExpression LayoutReader::pattern(const QJsonValue &value, const QString &entry)
{
    if (value.isUndefined())
        return {};
    QRegularExpression expression(value.toString(), QRegularExpression::CaseInsensitiveOption);
    if (!value.isString() || value.toString().isEmpty() || !expression.isValid())
        fail(QStringLiteral("%1 is not a regular expression").arg(entry));
    expression.optimize();
    return expression;
}

std::vector<QRegularExpression> LayoutReader::patterns(const QJsonValue &value, const QString &entry)
{
    std::vector<QRegularExpression> found;
    for (const QJsonValue &item : value.toArray())
        found.push_back(pattern(item, entry));
    return found;
}

std::vector<AreaKind> LayoutReader::areaKinds(const QJsonValue &value, const QString &entry)
{
    std::vector<AreaKind> found;
    for (const QJsonValue &item : value.toArray()) {
        const auto kind = areaKindFromKey(item.toString());
        if (!kind)
            fail(QStringLiteral("%1 names no kind of area: %2").arg(entry, item.toString()));
        else
            found.push_back(*kind);
    }
    return found;
}

RowFilter LayoutReader::rowFilter(const QJsonObject &object, const QString &entry)
{
    RowFilter filter;
    filter.header = pattern(object.value(u"header"), entry + QStringLiteral(".header"));
    filter.keep = object.contains(u"matches");
    filter.value =
        pattern(object.value(filter.keep ? u"matches" : u"without"), entry + QStringLiteral(".matches"));
    filter.reason = object.value(u"reason").toString();
    return filter;
}

std::vector<RowFilter> LayoutReader::rowFilters(const QJsonValue &value, const QString &entry)
{
    std::vector<RowFilter> found;
    for (const QJsonValue &item : value.toArray())
        found.push_back(rowFilter(item.toObject(), entry));
    return found;
}

ValueColumn LayoutReader::valueColumn(const QJsonObject &object, const QString &entry)
{
    ValueColumn column;
    column.header = pattern(object.value(u"header"), entry + QStringLiteral(".header"));
    column.indicator = {object.value(u"indicator").toString()};
    column.optional = object.value(u"optional").toBool();
    column.rows = rowFilters(object.value(u"rows"), entry + QStringLiteral(".rows"));
    for (const QJsonValue &item : object.value(u"breakdown").toArray()) {
        const QJsonObject dimension = item.toObject();
        column.breakdown.push_back(
            {dimension.value(u"dimension").toString(),
             pattern(dimension.value(u"header"), entry + QStringLiteral(".breakdown"))});
    }
    if (column.indicator.isEmpty() || column.header.pattern().isEmpty())
        fail(QStringLiteral("%1 needs a header and an indicator").arg(entry));
    return column;
}

void LayoutReader::readArea(const QJsonObject &object, TableLayout &table)
{
    const QString entry = table.id + QStringLiteral(".area");
    table.areaCode = pattern(object.value(u"code"), entry + QStringLiteral(".code"));
    table.areaName = pattern(object.value(u"name"), entry + QStringLiteral(".name"));
    table.areaKinds = areaKinds(object.value(u"kinds"), entry + QStringLiteral(".kinds"));
    table.area = {object.value(u"is").toString()};
    const QJsonObject kind = object.value(u"kind").toObject();
    table.areaKindHeader = pattern(kind.value(u"header"), entry + QStringLiteral(".kind.header"));
    for (const QJsonValue &item : kind.value(u"rules").toArray()) {
        const QJsonObject rule = item.toObject();
        table.areaKindRules.push_back(
            {pattern(rule.value(u"matches"), entry + QStringLiteral(".kind.rules")),
             areaKinds(rule.value(u"kinds"), entry + QStringLiteral(".kind.rules"))});
    }
    if (table.areaCode.pattern().isEmpty() && table.areaName.pattern().isEmpty() && table.area.isEmpty())
        fail(QStringLiteral("%1 says neither where the areas stand nor which it is").arg(entry));
}

void LayoutReader::readPeriod(const QJsonObject &object, TableLayout &table)
{
    static const QHash<QString, PeriodSource> sources = {
        {QStringLiteral("title"), PeriodSource::Title},
        {QStringLiteral("header"), PeriodSource::Header},
        {QStringLiteral("columns"), PeriodSource::Columns},
        {QStringLiteral("file name"), PeriodSource::FileName}};
    const QString entry = table.id + QStringLiteral(".period");
    const auto source = sources.constFind(object.value(u"from").toString());
    if (source == sources.constEnd())
        fail(QStringLiteral("%1.from must be title, header, columns or file name").arg(entry));
    else
        table.periodSource = *source;
    table.yearColumn = pattern(object.value(u"year"), entry + QStringLiteral(".year"));
    table.quarterColumn = pattern(object.value(u"quarter"), entry + QStringLiteral(".quarter"));
    table.periodInFileName = pattern(object.value(u"pattern"), entry + QStringLiteral(".pattern"));
    table.periodTemplate = object.value(u"read").toString();
    const QJsonObject byMonth = object.value(u"readByEditionMonth").toObject();
    for (auto month = byMonth.begin(); month != byMonth.end(); ++month)
        table.periodTemplateByMonth[month.key().toInt()] = month.value().toString();
}

TableLayout LayoutReader::table(const QJsonObject &object)
{
    TableLayout table;
    table.id = object.value(u"id").toString();
    table.sheet = pattern(object.value(u"sheet"), table.id + QStringLiteral(".sheet"));
    table.title = pattern(object.value(u"title"), table.id + QStringLiteral(".title"));
    table.headers = patterns(object.value(u"headers"), table.id + QStringLiteral(".headers"));
    readArea(object.value(u"area").toObject(), table);
    readPeriod(object.value(u"period").toObject(), table);
    for (const QJsonValue &item : object.value(u"values").toArray())
        table.values.push_back(valueColumn(item.toObject(), table.id + QStringLiteral(".values")));
    table.ignoredColumns = patterns(object.value(u"ignored"), table.id + QStringLiteral(".ignored"));
    table.rows = rowFilters(object.value(u"rows"), table.id + QStringLiteral(".rows"));
    table.sumRows = object.value(u"sumRows").toBool();
    if (table.id.isEmpty() || table.headers.empty() || table.values.empty())
        fail(QStringLiteral("every table needs an id, headers and values"));
    return table;
}

Result<Layout> LayoutReader::read(const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonObject object = QJsonDocument::fromJson(json, &parsing).object();
    if (parsing.error != QJsonParseError::NoError)
        fail(QStringLiteral("%1 at byte %2").arg(parsing.errorString()).arg(parsing.offset));
    Layout layout;
    layout.id = {object.value(u"id").toString()};
    layout.publication = {object.value(u"publication").toString()};
    layout.title = object.value(u"title").toString();
    layout.note = object.value(u"note").toString();
    layout.editionInFileName =
        pattern(object.value(u"editionInFileName"), QStringLiteral("editionInFileName"));
    for (const QJsonValue &item : object.value(u"tables").toArray())
        layout.tables.push_back(table(item.toObject()));
    if (layout.id.isEmpty() || layout.publication.isEmpty() || layout.tables.empty())
        fail(QStringLiteral("it needs an id, a publication and at least one table"));
    if (m_error)
        return *m_error;
    return layout;
}

} // namespace

Result<Layout> readLayout(const QString &name, const QByteArray &json)
{
    return LayoutReader(name).read(json);
}

Result<std::vector<Layout>> loadLayouts(const QString &folder)
{
    std::vector<Layout> layouts;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{QStringLiteral("The layout %1 can't be read: %2.").arg(name, file.errorString())};
        Result<Layout> layout = readLayout(name, file.readAll());
        if (!layout)
            return layout.error();
        layouts.push_back(std::move(*layout));
    }
    return layouts;
}

} // namespace yardstick
