// groups: the groups of forces that one can compare with, and the office's own among them.
#include "app/cli/queryoptions.h"
#include "core/importing/knowledge.h"
#include "core/store/office.h"
#include "core/text/format.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yardstick::cli {

namespace {

std::vector<QCommandLineOption> options()
{
    return {
        {QStringLiteral("add"),
         QStringLiteral("Add a group of the office's own, or put a new one in its place."),
         QStringLiteral("ID")},
        {QStringLiteral("name"), QStringLiteral("Its name, for example \"Most Similar Group\"."),
         QStringLiteral("TEXT")},
        {QStringLiteral("source"), QStringLiteral("Who says that these forces belong together, and where."),
         QStringLiteral("TEXT")},
        {QStringLiteral("as-of"), QStringLiteral("The day for which that was said, as 2021-10-01."),
         QStringLiteral("DAY")},
        {QStringLiteral("area"), QStringLiteral("A member; given once for each."), QStringLiteral("AREA")},
        {QStringLiteral("remove"), QStringLiteral("Remove a group of the office's own."),
         QStringLiteral("ID")},
    };
}

QJsonObject groupJson(const AreaGroup &group)
{
    QJsonArray members;
    for (const AreaId &member : group.members)
        members << member.value;
    return {{QStringLiteral("id"), group.id.value},
            {QStringLiteral("name"), group.name},
            {QStringLiteral("as_of"), group.asOf.toString(Qt::ISODate)},
            {QStringLiteral("source"), group.source},
            {QStringLiteral("members"), members}};
}

QString groupText(const AreaGroup &group, const Catalogue &catalogue)
{
    QStringList names;
    for (const AreaId &member : group.members)
        names << catalogue.area(member)->name;
    return QStringList{group.id.value, groupLabel(group), group.source, joinedList(names)}.join(
               QLatin1Char('\t')) +
           QLatin1Char('\n');
}

Outcome list(const Catalogue &catalogue)
{
    QString text;
    QJsonArray groups;
    for (const AreaGroup &group : catalogue.groups()) {
        text += groupText(group, catalogue);
        groups << groupJson(group);
    }
    return Answer{text, groups};
}

Outcome add(const Context &context, Store &store)
{
    const QCommandLineParser &options = context.options;
    AreaGroup group;
    group.id = {options.value(QStringLiteral("add"))};
    group.name = options.value(QStringLiteral("name")).trimmed();
    group.source = options.value(QStringLiteral("source")).trimmed();
    if (group.name.isEmpty() || group.source.isEmpty())
        return WrongUse{QStringLiteral("A group needs its --name and its --source.")};
    if (options.isSet(QStringLiteral("as-of"))) {
        group.asOf = QDate::fromString(options.value(QStringLiteral("as-of")), Qt::ISODate);
        if (!group.asOf.isValid())
            return WrongUse{QStringLiteral("--as-of is a day, as 2021-10-01.")};
    }
    for (const QString &text : options.values(QStringLiteral("area")) + options.positionalArguments()) {
        const Result<AreaId> area = areaFrom(context.catalogue, text);
        if (!area)
            return area.error();
        group.members.push_back(*area);
    }
    if (const auto saved = saveGroup(store, group); !saved)
        return saved.error();
    return Answer{groupText(group, context.catalogue), groupJson(group)};
}

Outcome run(const Context &context)
{
    const bool adds = context.options.isSet(QStringLiteral("add"));
    const bool removes = context.options.isSet(QStringLiteral("remove"));
    if (adds && removes)
        return WrongUse{QStringLiteral("Give --add or --remove, not both.")};
    Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    if (adds)
        return add(context, *store);
    if (removes) {
        const QString id = context.options.value(QStringLiteral("remove"));
        if (const auto done = deleteOfficeEntry(*store, OfficeEntry::Kind::Group, id); !done)
            return done.error();
        return Answer{QStringLiteral("%1 is removed.\n").arg(id),
                      QJsonObject{{QStringLiteral("removed"), id}}};
    }
    return list(context.catalogue);
}

} // namespace

const Verb groupsVerb = {
    "groups", "[--add ID --name TEXT --source TEXT [--as-of DAY] --area AREA...] [--remove ID]",
    "List the groups of forces to compare with; add or remove the office's own.", options, run};

} // namespace yardstick::cli
