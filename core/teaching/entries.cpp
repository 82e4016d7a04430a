#include "core/teaching/lesson.h"
#include "core/text/labels.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

QString escaped(const QString &text)
{
    return QRegularExpression::escape(text);
}

// The whole text, whatever years and numbers it names: next year's header differs in those.
QString patternOf(const QString &header)
{
    static const QRegularExpression digits(QStringLiteral(R"(\d+)"));
    return QLatin1Char('^') + escaped(header).replace(digits, QStringLiteral("\\d+")) + QLatin1Char('$');
}

// The first words of a title, which stay from year to year while dates and punctuation change.
QString titlePattern(const QString &title)
{
    constexpr int wordsCompared = 6;
    static const QRegularExpression word(QStringLiteral(R"([^\W\d_]{4,})"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto all = word.globalMatch(title); all.hasNext() && words.size() < wordsCompared;) {
        const QString found = all.next().captured();
        // A month is part of a date.
        if (!findPeriod(found + QStringLiteral(" 2024")))
            words << escaped(found);
    }
    return words.join(QStringLiteral(".*"));
}

// The header with a place for the period where it names one: "Rate: 2014" becomes "^Rate: (?<period>.+)$".
QString periodPattern(const QString &header, const Period &period)
{
    for (qsizetype length = header.size(); length > 0; --length) {
        for (qsizetype at = 0; at + length <= header.size(); ++at) {
            if (parsePeriod(QStringView(header).mid(at, length)) != period)
                continue;
            return QLatin1Char('^') + escaped(header.left(at)).trimmed() +
                   QStringLiteral("\\s*(?<period>.+?)\\s*") + escaped(header.mid(at + length)).trimmed() +
                   QLatin1Char('$');
        }
    }
    return patternOf(header);
}

/// Makes ids of names, each once, and none that the catalogue has.
class Ids {
public:
    explicit Ids(const Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    QString idFor(const QString &name)
    {
        static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
        constexpr qsizetype longest = 60;
        QString base =
            QStringLiteral("own-") + name.toLower().replace(other, QStringLiteral("-")).left(longest);
        while (base.endsWith(QLatin1Char('-')))
            base.chop(1);
        QString id = base;
        for (int number = 2; isTaken(id); ++number)
            id = base + QStringLiteral("-%1").arg(number);
        m_given.insert(id);
        return id;
    }

private:
    bool isTaken(const QString &id) const
    {
        return m_given.contains(id) || m_catalogue.indicator({id}) || m_catalogue.publication({id});
    }

    const Catalogue &m_catalogue;
    std::set<QString> m_given;
};

class EntryMaker {
public:
    EntryMaker(const Lesson &lesson, const Catalogue &catalogue)
        : m_lesson(lesson)
        , m_table(lesson.table)
        , m_catalogue(catalogue)
        , m_ids(catalogue)
    {
    }

    std::vector<OfficeEntry> make();

private:
    void add(OfficeEntry::Kind kind, const QString &id, const QJsonObject &content);
    QString publicationId();
    QString indicatorId(const QString &name, const QString &unit);
    const TaughtColumn *first(ColumnRole role) const;
    QJsonObject areaJson() const;
    QJsonObject periodJson() const;
    QJsonArray valuesJson();
    QJsonObject valueJson(const TaughtColumn &column, const QString &name) const;
    QJsonArray headersJson(const QJsonArray &values) const;
    QJsonObject tableJson();

    const Lesson &m_lesson;
    const TaughtTable &m_table;
    const Catalogue &m_catalogue;
    Ids m_ids;
    QString m_publication;
    std::map<QString, QString> m_indicators; ///< name to id
    std::vector<OfficeEntry> m_entries;
};

void EntryMaker::add(OfficeEntry::Kind kind, const QString &id, const QJsonObject &content)
{
    m_entries.push_back({kind, id, QJsonDocument(content).toJson(QJsonDocument::Compact), {}, {}});
}

QString EntryMaker::publicationId()
{
    const QString title = m_lesson.publication.trimmed();
    for (const Publication &known : m_catalogue.publications()) {
        if (normalisedLabel(known.title) == normalisedLabel(title))
            return known.id.value;
    }
    const QString id = m_ids.idFor(title);
    add(OfficeEntry::Kind::Publication, id,
        {{QStringLiteral("id"), id},
         {QStringLiteral("title"), title},
         {QStringLiteral("publisher"), m_lesson.publisher.trimmed()}});
    return id;
}

QString EntryMaker::indicatorId(const QString &name, const QString &unit)
{
    if (const auto known = m_indicators.find(name); known != m_indicators.end())
        return known->second;
    for (const Indicator &indicator : m_catalogue.indicators()) {
        if (indicator.publication.value == m_publication && indicator.name == name)
            return m_indicators[name] = indicator.id.value;
    }
    const QString id = m_ids.idFor(name);
    add(OfficeEntry::Kind::Indicator, id,
        {{QStringLiteral("id"), id},
         {QStringLiteral("name"), name},
         {QStringLiteral("topic"), m_lesson.publication.trimmed()},
         {QStringLiteral("publication"), m_publication},
         {QStringLiteral("unit"), unit},
         {QStringLiteral("polarity"), QStringLiteral("no judgement")}});
    return m_indicators[name] = id;
}

const TaughtColumn *EntryMaker::first(ColumnRole role) const
{
    const auto found = std::ranges::find(m_table.columns, role, &TaughtColumn::role);
    return found == m_table.columns.end() ? nullptr : &*found;
}

QJsonObject EntryMaker::areaJson() const
{
    const TaughtColumn *code = first(ColumnRole::AreaCode);
    const TaughtColumn *name = first(ColumnRole::AreaName);
    QJsonObject area;
    if (code)
        area.insert(QStringLiteral("code"), patternOf(code->header));
    if (name)
        area.insert(QStringLiteral("name"), patternOf(name->header));
    if (!code && !name)
        area.insert(QStringLiteral("is"), m_lesson.area.value);
    return area;
}

QJsonObject EntryMaker::periodJson() const
{
    if (m_table.wide)
        return {{QStringLiteral("from"), QStringLiteral("header")}};
    if (const TaughtColumn *period = first(ColumnRole::Period))
        return {{QStringLiteral("from"), QStringLiteral("columns")},
                {QStringLiteral("year"), patternOf(period->header)}};
    return {{QStringLiteral("from"), QStringLiteral("title")}};
}

QJsonObject EntryMaker::valueJson(const TaughtColumn &column, const QString &name) const
{
    QString header = patternOf(column.header);
    if (m_table.wide && column.period) {
        header = periodPattern(column.header, *column.period);
        // A column that is not to be read may name a period in the same way.
        for (const TaughtColumn &other : m_table.columns) {
            if (other.role == ColumnRole::None && !other.header.isEmpty())
                header.prepend(QStringLiteral("(?!^%1$)").arg(escaped(other.header)));
        }
    }
    QJsonObject value{{QStringLiteral("header"), header},
                      {QStringLiteral("indicator"), m_indicators.at(name)}};
    QJsonArray breakdown;
    for (const TaughtColumn &category : m_table.columns) {
        if (category.role == ColumnRole::Category) {
            breakdown << QJsonObject{{QStringLiteral("dimension"), category.header.toLower()},
                                     {QStringLiteral("header"), patternOf(category.header)}};
        }
    }
    if (!breakdown.isEmpty())
        value.insert(QStringLiteral("breakdown"), breakdown);
    if (const TaughtColumn *marker = first(ColumnRole::Marker))
        value.insert(QStringLiteral("marker"), patternOf(marker->header));
    return value;
}

// One entry for each indicator; columns that differ only in their period are one pattern.
QJsonArray EntryMaker::valuesJson()
{
    const TaughtColumn *kinds = first(ColumnRole::Indicator);
    QJsonArray values;
    const auto addOnce = [&values](const QJsonObject &value) {
        if (!values.contains(value))
            values << value;
    };
    for (const TaughtColumn &column : m_table.columns) {
        if (column.role != ColumnRole::Value)
            continue;
        const QString unit = (column.unit.isEmpty() ? m_lesson.unit : column.unit).trimmed();
        if (kinds) {
            for (const QString &kind : kinds->samples) {
                indicatorId(kind, unit);
                QJsonObject value = valueJson(column, kind);
                value.insert(QStringLiteral("rows"),
                             QJsonArray{QJsonObject{{QStringLiteral("header"), patternOf(kinds->header)},
                                                    {QStringLiteral("matches"),
                                                     QLatin1Char('^') + escaped(kind) + QLatin1Char('$')}}});
                addOnce(value);
            }
            continue;
        }
        const QString name = (column.indicator.isEmpty() ? m_lesson.indicator : column.indicator).trimmed();
        indicatorId(name, unit);
        addOnce(valueJson(column, name));
    }
    return values;
}

// What must be there for the table to be recognised: the columns of areas and periods, and of the figures
// where their headers are not periods, which change.
QJsonArray EntryMaker::headersJson(const QJsonArray &values) const
{
    QJsonArray headers;
    for (const TaughtColumn &column : m_table.columns) {
        if (column.role == ColumnRole::AreaCode || column.role == ColumnRole::AreaName ||
            column.role == ColumnRole::Period || column.role == ColumnRole::Indicator ||
            column.role == ColumnRole::Category)
            headers << patternOf(column.header);
    }
    for (const QJsonValue &value : values) {
        QString header = value[QStringLiteral("header")].toString();
        header.replace(QStringLiteral("(?<period>.+?)"), QStringLiteral(".*\\d.*"));
        if (!headers.contains(header))
            headers << header;
    }
    return headers;
}

QJsonObject EntryMaker::tableJson()
{
    const QJsonArray values = valuesJson();
    QJsonObject table{{QStringLiteral("id"), QStringLiteral("table")},
                      {QStringLiteral("headers"), headersJson(values)},
                      {QStringLiteral("area"), areaJson()},
                      {QStringLiteral("period"), periodJson()},
                      {QStringLiteral("values"), values}};
    if (m_table.headerRows > 1)
        table.insert(QStringLiteral("headerRows"), m_table.headerRows);
    if (const QString title = titlePattern(m_table.title); !title.isEmpty())
        table.insert(QStringLiteral("title"), title);
    QJsonArray ignored;
    QJsonObject dimensions;
    for (const TaughtColumn &column : m_table.columns) {
        if (column.role == ColumnRole::None)
            ignored << patternOf(column.header);
        if (column.role == ColumnRole::Category)
            dimensions.insert(column.header.toLower(),
                              QJsonObject{{QStringLiteral("total"), QStringLiteral("^(all|total)$")}});
    }
    if (!ignored.isEmpty())
        table.insert(QStringLiteral("ignored"), ignored);
    if (!dimensions.isEmpty())
        table.insert(QStringLiteral("dimensions"), dimensions);
    return table;
}

std::vector<OfficeEntry> EntryMaker::make()
{
    m_publication = publicationId();
    const QJsonObject table = tableJson();
    const QString id = m_ids.idFor(m_lesson.publication + QLatin1Char(' ') + m_lesson.indicator);
    add(OfficeEntry::Kind::Layout, id,
        {{QStringLiteral("id"), id},
         {QStringLiteral("publication"), m_publication},
         {QStringLiteral("title"), m_lesson.publication.trimmed()},
         {QStringLiteral("note"), QStringLiteral("Taught by the office.")},
         {QStringLiteral("tables"), QJsonArray{table}}});
    return std::move(m_entries);
}

} // namespace

Result<std::vector<OfficeEntry>> entriesOf(const Lesson &lesson, const Catalogue &catalogue)
{
    if (const QString missing = whatIsMissing(lesson); !missing.isEmpty())
        return Error{missing};
    return EntryMaker(lesson, catalogue).make();
}

} // namespace yardstick
