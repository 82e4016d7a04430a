#include "core/teaching/lesson.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace yardstick {

namespace {

bool has(const TaughtTable &table, ColumnRole role)
{
    return std::ranges::any_of(table.columns,
                               [role](const TaughtColumn &column) { return column.role == role; });
}

// "Table 4: Offences by police force area, 2024" names the figures "Offences by police force area".
QString withoutTableNumber(QString title)
{
    static const QRegularExpression number(
        QStringLiteral(R"(^\s*(table|figure|sheet)\s+[\w.]+\s*[:.\-–]?\s*)"),
        QRegularExpression::CaseInsensitiveOption);
    return title.remove(number).trimmed();
}

// "hate-crime-2024.csv" is an edition of "Hate crime", which next year's file belongs to as well.
QString publicationIn(const QString &fileName)
{
    static const QRegularExpression blanks(QStringLiteral(R"([_\-\s]+)"));
    static const QRegularExpression year(QStringLiteral(R"(\s*\b(19|20)\d{2}\b.*$)"));
    const QString name =
        QFileInfo(fileName).completeBaseName().replace(blanks, QStringLiteral(" ")).trimmed();
    const QString undated = QString(name).remove(year);
    const QString title = undated.isEmpty() ? name : undated;
    return title.left(1).toUpper() + title.mid(1);
}

} // namespace

Lesson lessonFor(const QString &fileName, const TaughtTable &table)
{
    constexpr qsizetype longestName = 90;
    Lesson lesson;
    lesson.table = table;
    lesson.publication = publicationIn(fileName);
    QString named = withoutTableNumber(table.title);
    const auto value = std::ranges::find(table.columns, ColumnRole::Value, &TaughtColumn::role);
    if (named.isEmpty() && value != table.columns.end() && !table.wide)
        named = value->header;
    lesson.indicator = named.isEmpty() || named.size() > longestName ? lesson.publication : named;
    return lesson;
}

QString whatIsMissing(const Lesson &lesson)
{
    const TaughtTable &table = lesson.table;
    if (!has(table, ColumnRole::Value))
        return QStringLiteral("Say which column holds the figures.");
    if (!has(table, ColumnRole::AreaCode) && !has(table, ColumnRole::AreaName) && lesson.area.isEmpty())
        return QStringLiteral("Say which column names the areas, or which area the whole table is for.");
    if (lesson.publication.trimmed().isEmpty())
        return QStringLiteral("Give the publication a title.");
    if (lesson.publisher.trimmed().isEmpty())
        return QStringLiteral("Say who publishes it.");
    const bool named = std::ranges::all_of(table.columns, [&](const TaughtColumn &column) {
        return column.role != ColumnRole::Value || !column.indicator.trimmed().isEmpty() ||
               !lesson.indicator.trimmed().isEmpty() || has(table, ColumnRole::Indicator);
    });
    if (!named)
        return QStringLiteral("Say what the figures count.");
    if (lesson.unit.trimmed().isEmpty() && std::ranges::any_of(table.columns, [](const TaughtColumn &column) {
            return column.role == ColumnRole::Value && column.unit.trimmed().isEmpty();
        }))
        return QStringLiteral("Give the unit of the figures, such as offences or per cent.");
    if (!table.wide && !has(table, ColumnRole::Period) && !table.titlePeriod && !lesson.period)
        return QStringLiteral("Say what period the figures are for.");
    return {};
}

} // namespace yardstick
