#include "core/catalogue/read.h"

#include "core/catalogue/entry.h"

#include <QDir>
#include <QJsonDocument>

#include <array>

namespace yardstick {

namespace {

template <typename Value>
struct Word {
    QLatin1String word;
    Value value;
};

constexpr std::array<Word<Polarity>, 3> polarities = {{
    {QLatin1String("low is good"), Polarity::LowIsGood},
    {QLatin1String("high is good"), Polarity::HighIsGood},
    {QLatin1String("no judgement"), Polarity::NoJudgement},
}};

template <typename Value, size_t count>
Value wordOf(Entry &entry, const QString &key, const std::array<Word<Value>, count> &words)
{
    const QString text = entry.requiredText(key);
    QStringList known;
    for (const Word<Value> &word : words) {
        if (text == word.word)
            return word.value;
        known += word.word;
    }
    entry.fail(QStringLiteral("\"%1\" is \"%2\"; it must be one of: %3.")
                   .arg(key, text, known.join(QStringLiteral(", "))));
    return words.front().value;
}

Area areaFrom(Entry &entry)
{
    Area area;
    area.id = {entry.requiredText(QStringLiteral("id"))};
    entry.nameIt(area.id.value);
    area.name = entry.requiredText(QStringLiteral("name"));
    const QString kind = entry.requiredText(QStringLiteral("kind"));
    if (const auto known = areaKindFromKey(kind))
        area.kind = *known;
    else
        entry.fail(QStringLiteral("\"kind\" is \"%1\"; it must be one of: %2.")
                       .arg(kind, areaKindKeys().join(QStringLiteral(", "))));
    area.aliases = entry.texts(QStringLiteral("aliases"));
    area.parent = {entry.text(QStringLiteral("parent"))};
    area.validFrom = entry.date(QStringLiteral("validFrom"));
    area.validTo = entry.date(QStringLiteral("validTo"));
    area.successor = {entry.text(QStringLiteral("successor"))};
    for (const QString &replaced : entry.texts(QStringLiteral("replaces")))
        area.replaces.push_back({replaced});
    return area;
}

AreaGroup groupFrom(Entry &entry)
{
    AreaGroup group;
    group.id = {entry.requiredText(QStringLiteral("id"))};
    entry.nameIt(group.id.value);
    group.name = entry.requiredText(QStringLiteral("name"));
    group.asOf = entry.date(QStringLiteral("asOf"));
    group.source = entry.requiredText(QStringLiteral("source"));
    for (const QString &member : entry.texts(QStringLiteral("members")))
        group.members.push_back({member});
    return group;
}

ChartEvent eventFrom(Entry &entry)
{
    ChartEvent event;
    event.id = {entry.requiredText(QStringLiteral("id"))};
    entry.nameIt(event.id.value);
    event.label = entry.requiredText(QStringLiteral("label"));
    event.from = entry.date(QStringLiteral("from"));
    event.to = entry.date(QStringLiteral("to"));
    event.source = entry.text(QStringLiteral("source"));
    for (const QString &indicator : entry.texts(QStringLiteral("indicators")))
        event.indicators.push_back({indicator});
    if (!event.from.isValid())
        entry.fail(QStringLiteral("\"from\" must be a day."));
    else if (event.to.isValid() && event.to < event.from)
        entry.fail(QStringLiteral("\"to\" is before \"from\"."));
    return event;
}

RateRule rateFrom(Entry &entry)
{
    RateRule rate;
    rate.per = entry.number(QStringLiteral("per"), 0);
    if (!(rate.per > 0))
        entry.fail(QStringLiteral("\"per\" must be a number above zero."));
    rate.published = {entry.text(QStringLiteral("published"))};
    rate.denominator = {entry.text(QStringLiteral("denominator"))};
    rate.printed = {entry.text(QStringLiteral("printed"))};
    return rate;
}

PercentRule percentFrom(Entry &entry)
{
    PercentRule percent;
    percent.published = {entry.text(QStringLiteral("published"))};
    percent.numerator = {entry.text(QStringLiteral("numerator"))};
    percent.denominator = {entry.text(QStringLiteral("denominator"))};
    percent.remainder = entry.flag(QStringLiteral("remainder"), false);
    if (percent.numerator.isEmpty() != percent.denominator.isEmpty())
        entry.fail(QStringLiteral("\"numerator\" and \"denominator\" make a percentage only together."));
    percent.of = entry.requiredText(QStringLiteral("of"));
    percent.name = entry.text(QStringLiteral("name"));
    return percent;
}

/// A rule is there or not; what is wrong inside it is wrong with the entry.
template <typename Rule>
std::optional<Rule> ruleFrom(Entry &entry, const QString &key, Rule (*read)(Entry &), Result<void> &problem)
{
    if (!entry.has(key))
        return std::nullopt;
    Entry part = entry.part(key);
    Rule rule = read(part);
    if (problem.ok())
        problem = part.finish();
    return rule;
}

Indicator indicatorFrom(Entry &entry, Result<void> &problem)
{
    Indicator indicator;
    indicator.id = {entry.requiredText(QStringLiteral("id"))};
    entry.nameIt(indicator.id.value);
    indicator.name = entry.requiredText(QStringLiteral("name"));
    indicator.topic = entry.requiredText(QStringLiteral("topic"));
    indicator.publication = {entry.requiredText(QStringLiteral("publication"))};
    indicator.unit = entry.requiredText(QStringLiteral("unit"));
    indicator.definition = entry.text(QStringLiteral("definition"));
    indicator.polarity = wordOf(entry, QStringLiteral("polarity"), polarities);
    indicator.stock = entry.flag(QStringLiteral("stock"), false);
    indicator.hasCount = entry.flag(QStringLiteral("hasCount"), true);
    indicator.listed = entry.flag(QStringLiteral("listed"), true);
    indicator.additive = entry.flag(QStringLiteral("additive"), false);
    indicator.storedAs = {entry.text(QStringLiteral("storedAs"))};
    indicator.where = entry.textPairs(QStringLiteral("where"));
    indicator.rate = ruleFrom(entry, QStringLiteral("rate"), rateFrom, problem);
    indicator.percent = ruleFrom(entry, QStringLiteral("percent"), percentFrom, problem);
    indicator.changeOf = {entry.text(QStringLiteral("changeOf"))};
    for (const QString &part : entry.texts(QStringLiteral("parts")))
        indicator.parts.push_back({part});
    return indicator;
}

Publication publicationFrom(Entry &entry)
{
    Publication publication;
    publication.id = {entry.requiredText(QStringLiteral("id"))};
    entry.nameIt(publication.id.value);
    publication.title = entry.requiredText(QStringLiteral("title"));
    publication.publisher = entry.requiredText(QStringLiteral("publisher"));
    publication.licence = entry.text(QStringLiteral("licence"));
    publication.status = entry.text(QStringLiteral("status"));
    publication.comparable = entry.flag(QStringLiteral("comparable"), true);
    publication.caveat = entry.text(QStringLiteral("caveat"));
    publication.provisionalMonths = static_cast<int>(entry.number(QStringLiteral("provisionalMonths"), 0));
    return publication;
}

OfficeAdditions::MarkerMeaning markerFrom(Entry &entry)
{
    OfficeAdditions::MarkerMeaning marker;
    marker.publication = {entry.requiredText(QStringLiteral("publication"))};
    marker.marker.text = entry.requiredText(QStringLiteral("text"));
    marker.meaning = entry.text(QStringLiteral("meaning"));
    const QString kind = entry.requiredText(QStringLiteral("kind"));
    if (const auto known = markerKindFromKey(kind))
        marker.marker.kind = *known;
    else
        entry.fail(QStringLiteral("\"kind\" is \"%1\", which is no kind of marker.").arg(kind));
    return marker;
}

/// Reads every entry of the files "<key>*.json" with `read`, which may report what is wrong beyond the
/// entry's own fields. A long list may be spread over several files: indicators.json, which comes first, then
/// indicators-home-office.json.
template <typename Value, typename Read>
Result<std::vector<Value>> readAll(const QString &folder, const QString &key, Read read)
{
    QStringList files = QDir(folder).entryList({key + QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    files.removeOne(key + QStringLiteral(".json"));
    files.prepend(key + QStringLiteral(".json")); // first; its absence is told
    std::vector<Value> values;
    for (const QString &file : files) {
        Result<std::vector<Entry>> entries = readEntries(folder, file, key);
        if (!entries)
            return entries.error();
        values.reserve(values.size() + entries->size());
        for (Entry &entry : *entries) {
            Result<void> problem;
            values.push_back(read(entry, problem));
            if (const Result<void> whole = entry.finish(); !whole)
                return whole.error();
            if (!problem)
                return problem.error();
        }
    }
    return values;
}

} // namespace

Result<std::vector<Area>> readAreas(const QString &folder)
{
    return readAll<Area>(folder, QStringLiteral("areas"),
                         [](Entry &entry, Result<void> &) { return areaFrom(entry); });
}

Result<std::vector<Indicator>> readIndicators(const QString &folder)
{
    return readAll<Indicator>(folder, QStringLiteral("indicators"), indicatorFrom);
}

Result<std::vector<Publication>> readPublications(const QString &folder)
{
    return readAll<Publication>(folder, QStringLiteral("publications"),
                                [](Entry &entry, Result<void> &) { return publicationFrom(entry); });
}

Result<void> addOfficeEntry(const OfficeEntry &office, OfficeAdditions &added)
{
    Entry entry(QJsonDocument::fromJson(office.content).object(),
                QStringLiteral("the office's own %1 %2").arg(officeKindKey(office.kind), office.id));
    Result<void> problem;
    switch (office.kind) {
    case OfficeEntry::Kind::Area:
        added.areas.push_back(areaFrom(entry));
        break;
    case OfficeEntry::Kind::Alias: {
        const QString text = entry.requiredText(QStringLiteral("text"));
        added.aliases.emplace_back(text, AreaId{entry.requiredText(QStringLiteral("area"))});
        break;
    }
    case OfficeEntry::Kind::Marker:
        added.markers.push_back(markerFrom(entry));
        break;
    case OfficeEntry::Kind::Indicator:
        added.indicators.push_back(indicatorFrom(entry, problem));
        break;
    case OfficeEntry::Kind::Publication:
        added.publications.push_back(publicationFrom(entry));
        break;
    case OfficeEntry::Kind::Group:
        added.groups.push_back(groupFrom(entry));
        break;
    case OfficeEntry::Kind::Event:
        added.events.push_back(eventFrom(entry));
        break;
    case OfficeEntry::Kind::Layout:
    case OfficeEntry::Kind::FundingSheet:
        return {};
    }
    if (const Result<void> whole = entry.finish(); !whole)
        return whole;
    return problem;
}

} // namespace yardstick
