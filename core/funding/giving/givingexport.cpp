#include "core/funding/giving/givingexport.h"

#include "core/funding/entrytext.h"
#include "core/funding/giving/givingfields.h"
#include "core/funding/totals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <map>

namespace yardstick {

namespace {

double poundsOf(Pence amount)
{
    return static_cast<double>(amount.amount) / static_cast<double>(poundInPence);
}

QStringList pathOf(const char *path)
{
    return QString::fromLatin1(path).split(QLatin1Char('/'));
}

bool isStandardDay(const QString &text)
{
    static const QRegularExpression day(QStringLiteral(
        R"(^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$)"));
    return day.match(text).hasMatch();
}

/// "17/08/2015 00:00" as the standard wants a moment: "2015-08-17T00:00:00Z".
QString standardMoment(const QString &text)
{
    static const QRegularExpression clock(QStringLiteral(R"((\d{1,2}):(\d{2})(?::(\d{2}))?)"));
    if (isStandardDay(text) && text.contains(QLatin1Char('T')))
        return text;
    const Result<QDate> day = parseDay(text);
    if (!day)
        return {};
    const QRegularExpressionMatch match = clock.match(text);
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return QDateTime(*day, time.isValid() ? time : QTime(0, 0), Qt::UTC).toString(Qt::ISODate);
}

QJsonValue withoutNames(const QJsonValue &value, const Redaction &redaction)
{
    if (value.isString())
        return redaction.text(value.toString());
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &one : value.toArray())
            list << withoutNames(one, redaction);
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(redaction.text(it.key()), withoutNames(it.value(), redaction));
    return result;
}

class Packer {
public:
    Packer(const FundingRegister &funding, const GivingPublisher &publisher,
           const std::vector<AuditEntry> &trail, const Redaction &redaction)
        : m_funding(funding)
        , m_publisher(publisher)
        , m_redaction(redaction)
    {
        for (const Payment &payment : funding.payments)
            m_paid[payment.award] = m_paid[payment.award] + payment.amount;
        for (const MoneyReturn &moneyReturn : funding.moneyReturns)
            m_paid[moneyReturn.award] = m_paid[moneyReturn.award] - moneyReturn.amount;
        for (const AwardMoney &money : awardMoney(funding))
            m_agreed[money.award->id] = money.agreed;
        for (const AuditEntry &entry : trail) {
            if (entry.kind == QLatin1String("award"))
                m_modified[AwardId{entry.record}] = entry.at;
        }
    }

    Result<QJsonObject> grantOf(const Award &award)
    {
        // Of a redacted award nothing goes out but what is known to be harmless.
        QJsonValue grant =
            award.redacted ? QJsonObject() : QJsonDocument::fromJson(award.published.toUtf8()).object();
        const bool isImported = !grant.toObject().isEmpty();
        const auto set = [&](const char *path, const QJsonValue &value) {
            grant = withValueAt(grant, pathOf(path), value);
        };
        const auto textAt = [&](const char *path) { return valueAt(grant, pathOf(path)).toString(); };
        if (!isImported && m_publisher.prefix.isEmpty())
            return Error{
                QStringLiteral("Say the office's 360Giving prefix, its identifier as an organisation and "
                               "its name before its grants are exported.")};
        set("id", identifierOf(award));
        setText(grant, "title", titleOf(award));
        setText(grant, "description", descriptionOf(award));
        if (textAt("currency").isEmpty())
            set("currency", QStringLiteral("GBP"));
        setAmount(grant, "amountAwarded", award.amount);
        setDay(grant, "awardDate", award.awarded);
        setDay(grant, "plannedDates/0/startDate", award.start);
        setDay(grant, "plannedDates/0/endDate", award.end);
        if (const auto paid = m_paid.find(award.id); paid != m_paid.end())
            setAmount(grant, "amountDisbursed", paid->second);
        if (const QString moment = standardMoment(textAt("dateModified")); !moment.isEmpty())
            set("dateModified", moment);
        else if (const auto at = m_modified.find(award.id); at != m_modified.end())
            set("dateModified", at->second.toUTC().toString(Qt::ISODate));
        setRecipient(grant, award);
        setPublisher(grant);
        setProgramme(grant, award);
        setArea(grant, award);
        return withoutNames(grant, m_redaction).toObject();
    }

    QString nameOf(const Award &award) const
    {
        return award.redacted ? identifierOf(award)
                              : m_redaction.text(recordLabel(m_funding, {&awardKind, award.id.value}));
    }

    bool differs(const Award &award) const
    {
        const auto agreed = m_agreed.find(award.id);
        return agreed != m_agreed.end() && agreed->second != award.amount;
    }

private:
    QString identifierOf(const Award &award) const
    {
        if (!award.identifier.isEmpty() && !award.redacted)
            return award.identifier;
        const QString prefix = m_publisher.prefix.isEmpty() ? QStringLiteral("360G") : m_publisher.prefix;
        return QStringLiteral("%1-%2").arg(prefix).arg(award.id.value);
    }

    QString titleOf(const Award &award) const
    {
        const Programme *programme = find(m_funding, award.programme);
        const QString general =
            programme ? QStringLiteral("Award under %1").arg(programme->name) : QStringLiteral("Award");
        if (award.redacted)
            return m_redaction.textOfRedacted(general);
        return award.title.isEmpty() ? general : award.title;
    }

    QString descriptionOf(const Award &award) const
    {
        const QString text = award.purpose.isEmpty() ? titleOf(award) : award.purpose;
        return award.redacted ? m_redaction.textOfRedacted(text) : text;
    }

    static void setText(QJsonValue &grant, const char *path, const QString &text)
    {
        // The original stays where it says the same, to its last blank.
        if (valueAt(grant, pathOf(path)).toString().trimmed() != text)
            grant = withValueAt(grant, pathOf(path), text);
    }

    static void setAmount(QJsonValue &grant, const char *path, Pence amount)
    {
        const QJsonValue known = valueAt(grant, pathOf(path));
        const Result<Pence> same =
            known.isDouble() ? moneyFromPounds(known.toDouble()) : Result<Pence>(Error{});
        if (!same || *same != amount)
            grant = withValueAt(grant, pathOf(path), poundsOf(amount));
    }

    static void setDay(QJsonValue &grant, const char *path, QDate day)
    {
        const QString known = valueAt(grant, pathOf(path)).toString();
        const Result<QDate> same = parseDay(known);
        if (!day.isValid() || (isStandardDay(known) && same && *same == day))
            return;
        grant = withValueAt(grant, pathOf(path), day.toString(Qt::ISODate));
    }

    QString identifierOf(const Organisation &organisation) const
    {
        if (!organisation.identifier.isEmpty())
            return organisation.identifier;
        if (!organisation.charityNumber.isEmpty())
            return QStringLiteral("GB-CHC-%1").arg(organisation.charityNumber);
        if (!organisation.companyNumber.isEmpty())
            return QStringLiteral("GB-COH-%1").arg(organisation.companyNumber);
        return QStringLiteral("%1-org-%2").arg(m_publisher.prefix).arg(organisation.id.value);
    }

    void setRecipient(QJsonValue &grant, const Award &award) const
    {
        const QString list = QStringLiteral("recipientOrganization");
        if (award.redacted) {
            grant = withValueAt(
                grant, {list},
                QJsonArray{QJsonObject{
                    {QStringLiteral("id"), QStringLiteral("%1-not-published").arg(identifierOf(award))},
                    {QStringLiteral("name"), notPublished()}}});
            return;
        }
        const Organisation *recipient = find(m_funding, award.recipient);
        if (!recipient)
            return;
        if (const QJsonValue person = valueAt(grant, {QStringLiteral("recipientIndividual")});
            person.isObject())
            return;
        const QString name = award.recipientName.isEmpty() ? recipient->name : award.recipientName;
        const QJsonObject known = valueAt(grant, {list, QStringLiteral("0")}).toObject();
        QJsonObject made = known;
        const QString knownId = known.value(QStringLiteral("id")).toString();
        if (knownId.trimmed() != recipient->identifier || knownId.isEmpty()) {
            made = {{QStringLiteral("id"), identifierOf(*recipient)}};
            if (!recipient->charityNumber.isEmpty())
                made.insert(QStringLiteral("charityNumber"), recipient->charityNumber);
            if (!recipient->companyNumber.isEmpty())
                made.insert(QStringLiteral("companyNumber"), recipient->companyNumber);
        }
        if (made.value(QStringLiteral("name")).toString().trimmed() != name)
            made.insert(QStringLiteral("name"), name);
        if (made != known)
            grant = withValueAt(grant, {list, QStringLiteral("0")}, made);
    }

    void setPublisher(QJsonValue &grant) const
    {
        if (!valueAt(grant, pathOf("fundingOrganization/0/id")).toString().isEmpty())
            return;
        grant = withValueAt(grant, pathOf("fundingOrganization/0/id"), m_publisher.identifier);
        grant = withValueAt(grant, pathOf("fundingOrganization/0/name"), m_publisher.name);
    }

    void setProgramme(QJsonValue &grant, const Award &award) const
    {
        const Programme *programme = find(m_funding, award.programme);
        const QString known = valueAt(grant, pathOf("grantProgramme/0/title")).toString().simplified();
        if (programme && known.compare(programme->name, Qt::CaseInsensitive) != 0)
            grant = withValueAt(grant, pathOf("grantProgramme"),
                                QJsonArray{QJsonObject{{QStringLiteral("title"), programme->name}}});
    }

    void setArea(QJsonValue &grant, const Award &award) const
    {
        const AreaId area = areaOf(m_funding, award);
        // Where few live, a place says who.
        if (area.isEmpty() || award.redacted || !valueAt(grant, pathOf("beneficiaryLocation")).isUndefined())
            return;
        QJsonObject place{{QStringLiteral("geoCode"), area.value},
                          {QStringLiteral("countryCode"), QStringLiteral("GB")}};
        if (area.value.startsWith(QLatin1String("E23")) || area.value.startsWith(QLatin1String("W15")))
            place.insert(QStringLiteral("geoCodeType"), QStringLiteral("PFA"));
        grant = withValueAt(grant, pathOf("beneficiaryLocation"), QJsonArray{place});
    }

    const FundingRegister &m_funding;
    const GivingPublisher &m_publisher;
    const Redaction &m_redaction;
    std::map<AwardId, Pence> m_paid;
    std::map<AwardId, Pence> m_agreed;
    std::map<AwardId, QDateTime> m_modified;
};

SheetCell cellOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.isString() ? SheetCell(value.toString()) : SheetCell();
}

/// Lists of texts that fit one cell stand in it.
void joinLists(QJsonObject &grant)
{
    const QString key = QStringLiteral("relatedActivity");
    QStringList texts;
    for (const QJsonValue &value : grant.value(key).toArray()) {
        if (!value.isString() || value.toString().contains(QLatin1Char(';')))
            return;
        texts << value.toString();
    }
    if (!texts.isEmpty())
        grant.insert(key, texts.join(QLatin1Char(';')));
}

} // namespace

Result<GivingPackage> givingPackage(const FundingRegister &funding, const GivingPublisher &publisher,
                                    const std::vector<AuditEntry> &trail, const Redaction &redaction)
{
    Packer packer(funding, publisher, trail, redaction);
    GivingPackage made;
    QJsonArray grants;
    for (const Award &award : funding.awards) {
        if (!award.awarded.isValid()) {
            made.leftOut << QStringLiteral("%1 has no day of award.").arg(packer.nameOf(award));
            continue;
        }
        Result<QJsonObject> grant = packer.grantOf(award);
        if (!grant)
            return grant.error();
        if (packer.differs(award))
            made.cautions << QStringLiteral("%1 was varied; the amount awarded is the one first agreed.")
                                 .arg(packer.nameOf(award));
        grants << *grant;
    }
    made.package.insert(QStringLiteral("grants"), grants);
    return made;
}

TableFile givingTable(const GivingPackage &package)
{
    TableFile table;
    table.title = QStringLiteral("grants");
    table.headers = requiredGivingHeaders();
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < table.headers.size(); ++i)
        places.insert(table.headers[i], i);
    for (const QJsonValue &value : package.package.value(QStringLiteral("grants")).toArray()) {
        QJsonObject grant = value.toObject();
        joinLists(grant);
        std::vector<SheetCell> row(static_cast<std::size_t>(table.headers.size()));
        for (const auto &[path, leaf] : givingLeaves(grant)) {
            const QString header = givingHeader(path);
            auto place = places.constFind(header);
            if (place == places.constEnd()) {
                place = places.insert(header, table.headers.size());
                table.headers << header;
                row.emplace_back();
            }
            row[static_cast<std::size_t>(*place)] = cellOf(leaf);
        }
        table.rows.push_back(std::move(row));
    }
    for (std::vector<SheetCell> &row : table.rows)
        row.resize(static_cast<std::size_t>(table.headers.size()));
    return table;
}

} // namespace yardstick
