#include "core/importing/arearesolver.h"

#include "core/importing/cellvalue.h"

namespace yardstick {

namespace {

QString didYouMean(const Catalogue &catalogue, const QString &name)
{
    QStringList names;
    for (const Area *area : catalogue.nearestAreas(name))
        names << area->name;
    return names.isEmpty() ? QString()
                           : QStringLiteral(" (did you mean %1?)").arg(names.join(QStringLiteral(" or ")));
}

bool allows(const std::vector<AreaKind> &kinds, AreaKind kind)
{
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

} // namespace

AreaResolver::AreaResolver(const Catalogue &catalogue, const TableMatch &match, const SheetInfo &sheet,
                           Draft &draft)
    : m_catalogue(catalogue)
    , m_match(match)
    , m_draft(draft)
    , m_issues(sheet, draft)
{
}

AreaResolver::Answer AreaResolver::areaOf(const Row &row)
{
    const Answer *known = m_answers.find({textAt(row, m_match.areaCode), textAt(row, m_match.areaName),
                                          textAt(row, m_match.areaKind), textAt(row, m_match.elseCode),
                                          textAt(row, m_match.elseName)});
    if (known) {
        if (known->area)
            m_before = m_catalogue.area(m_draft.areas.at(*known->area));
        return *known;
    }
    m_needsContext = false;
    const Answer answer = resolve(row);
    if (!m_needsContext)
        m_answers.remember(answer);
    m_before = answer.area ? m_catalogue.area(m_draft.areas.at(*answer.area)) : m_before;
    m_regionsMet = m_regionsMet || (m_before && m_before->kind == AreaKind::Region);
    return answer;
}

AreaResolver::Answer AreaResolver::resolve(const Row &row)
{
    if (!m_match.table->area.isEmpty())
        return {m_draft.areas.indexOf(m_match.table->area), {}};
    const bool ownCode = !trimmedText(textAt(row, m_match.areaCode)).isEmpty();
    const bool ownName = !shownText(textAt(row, m_match.areaName)).isEmpty();
    const bool elseCode = !trimmedText(textAt(row, m_match.elseCode)).isEmpty();
    if (!ownCode && !ownName) {
        if (elseCode)
            return resolveByCode(row, m_match.elseCode, m_match.elseName);
        return resolveByName(row, m_match.elseName >= 0 ? m_match.elseName : m_match.areaName,
                             m_match.elseName >= 0 ? m_match.table->areaElse.kinds : kindsOf(row));
    }
    if (elseCode) {
        const Answer within = resolveByCode(row, m_match.elseCode, m_match.elseName);
        if (!within.area)
            return within;
    }
    return ownCode ? resolveByCode(row, m_match.areaCode, m_match.areaName)
                   : resolveByName(row, m_match.areaName, kindsOf(row));
}

AreaResolver::Answer AreaResolver::resolveByCode(const Row &row, int codeColumn, int nameColumn)
{
    const QString code = trimmedText(textAt(row, codeColumn));
    const QString name = shownText(textAt(row, nameColumn));
    const Area *byCode = m_catalogue.area({code});
    if (!byCode) // an office may have said what an unknown code stands for
        byCode = m_catalogue.findArea(code);
    if (!byCode) {
        m_issues.add(
            static_cast<int>(row.number), codeColumn,
            {Issue::Severity::Error,
             {},
             {},
             QStringLiteral("the area code \"%1\" (%2) is not in the catalogue; say which area it is, or add "
                            "it as a new one.")
                 .arg(code, name),
             Issue::Question::UnknownArea,
             code,
             name});
        return {{}, None::Unknown};
    }
    if (name.isEmpty() || m_catalogue.isNameOf(*byCode, name))
        return {m_draft.areas.indexOf(byCode->id), {}};
    // "England and Wales (exc. BTP)" stands under the code of England and Wales in the ONS's tables of 2018.
    const Area *within = m_catalogue.findArea(name, {AreaKind::Aggregate});
    if (within && within->parent == byCode->id)
        return {m_draft.areas.indexOf(within->id), {}};
    m_issues.add(
        static_cast<int>(row.number), nameColumn,
        {Issue::Severity::Warning,
         {},
         {},
         QStringLiteral("the code %1 is %2 but the name says \"%3\"; the publisher contradicts itself, so "
                        "rows with this pair were left out.")
             .arg(code, byCode->name, name)});
    return {{}, None::Contradicted};
}

std::vector<AreaKind> AreaResolver::kindsOf(const Row &row) const
{
    const QString kind = shownText(textAt(row, m_match.areaKind));
    for (const AreaKindRule &rule : m_match.table->areaKindRules) {
        if (rule.value.match(kind).hasMatch())
            return rule.kinds;
    }
    return m_match.table->areaKinds;
}

// "West Midlands" is a region and a force. Where a table lists regions with their forces below, the name is
// the region's unless the row before already belongs to that region.
const Area *AreaResolver::inContext(const QString &name, const std::vector<AreaKind> &kinds,
                                    const Area *first)
{
    const Area *region = m_catalogue.findArea(name, {AreaKind::Region});
    const Area *force = m_catalogue.findArea(name, {AreaKind::Force});
    if (!region || !force || !allows(kinds, AreaKind::Region) || !allows(kinds, AreaKind::Force))
        return first;
    m_needsContext = true;
    if (!m_regionsMet)
        return first;
    const bool within = m_before && (m_before->id == region->id || m_before->parent == region->id);
    return within ? force : region;
}

AreaResolver::Answer AreaResolver::resolveByName(const Row &row, int nameColumn,
                                                 const std::vector<AreaKind> &kinds)
{
    const QString name = shownText(textAt(row, nameColumn));
    if (name.isEmpty())
        return {{}, None::Blank};
    for (const AreaName &meaning : m_match.table->areaNames) {
        if (meaning.name.match(name).hasMatch())
            return {m_draft.areas.indexOf(meaning.is), {}};
    }
    const Area *byName = inContext(name, kinds, m_catalogue.findArea(name, kinds));
    if (byName)
        return {m_draft.areas.indexOf(byName->id), {}};
    m_issues.add(
        static_cast<int>(row.number), nameColumn,
        {Issue::Severity::Error,
         {},
         {},
         QStringLiteral("\"%1\" is no area that the catalogue knows%2; say which area it is, or add it as a "
                        "new one.")
             .arg(name, didYouMean(m_catalogue, name)),
         Issue::Question::UnknownArea,
         name,
         {}});
    return {{}, None::Unknown};
}

} // namespace yardstick
