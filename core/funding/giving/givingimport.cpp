#include "core/funding/giving/givingimport.h"

#include "core/funding/entrytext.h"
#include "core/funding/giving/givingfields.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace yardstick {

namespace {

QString textAt(const QJsonObject &grant, const char *path)
{
    const QJsonValue value = valueAt(grant, QString::fromLatin1(path).split(QLatin1Char('/')));
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString().trimmed();
}

class Reader {
public:
    Reader(const QJsonObject &grant, const Catalogue &catalogue)
        : m_grant(grant)
        , m_catalogue(catalogue)
    {
    }

    GivingAward read()
    {
        Award &award = m_made.award;
        award.identifier = needed("id", "The grant has no identifier");
        award.title = textAt(m_grant, "title");
        award.purpose = textAt(m_grant, "description");
        readAmount();
        award.awarded = day("awardDate");
        if (!award.awarded.isValid() && m_made.faults.empty())
            fault("awardDate", QStringLiteral("The grant has no day of award."));
        award.start = day("plannedDates/0/startDate");
        award.end = day("plannedDates/0/endDate");
        if (award.start.isValid() && award.end.isValid() && award.end < award.start) {
            m_made.cautions << QStringLiteral(
                "Its planned end is before its start, so neither is taken over.");
            award.start = award.end = {};
        }
        readRecipient();
        readArea();
        m_made.programme = textAt(m_grant, "grantProgramme/0/title");
        award.source = textAt(m_grant, "dataSource");
        award.published = QString::fromUtf8(QJsonDocument(m_grant).toJson(QJsonDocument::Compact));
        return m_made;
    }

private:
    void fault(const char *path, const QString &sentence)
    {
        m_made.faults.emplace_back(QString::fromLatin1(path), sentence);
    }

    QString needed(const char *path, const char *complaint)
    {
        const QString text = textAt(m_grant, path);
        if (text.isEmpty())
            fault(path,
                  QStringLiteral("%1; fill it in and import the file again.").arg(QLatin1String(complaint)));
        return text;
    }

    void readAmount()
    {
        const QString currency = textAt(m_grant, "currency");
        if (!currency.isEmpty() && currency.compare(QLatin1String("GBP"), Qt::CaseInsensitive) != 0)
            fault("currency",
                  QStringLiteral("The amount is in %1, and the register holds pounds only.").arg(currency));
        const QJsonValue value = m_grant.value(QStringLiteral("amountAwarded"));
        const Result<Pence> amount =
            value.isDouble() ? moneyFromPounds(value.toDouble()) : parseMoney(value.toString());
        if (!amount)
            fault("amountAwarded", amount.error().message);
        else if (amount->amount < 0)
            fault("amountAwarded", QStringLiteral("An award can't be below £0."));
        else
            m_made.award.amount = *amount;
    }

    QDate day(const char *path)
    {
        const QString text = textAt(m_grant, path);
        if (text.isEmpty())
            return {};
        const Result<QDate> read = parseDay(text);
        if (!read)
            fault(path, read.error().message);
        return read ? *read : QDate();
    }

    void readRecipient()
    {
        Organisation &recipient = m_made.recipient;
        const bool isPerson = m_grant.contains(QStringLiteral("recipientIndividual"));
        const char *identifier = isPerson ? "recipientIndividual/id" : "recipientOrganization/0/id";
        const char *name = isPerson ? "recipientIndividual/name" : "recipientOrganization/0/name";
        recipient.identifier = textAt(m_grant, identifier);
        recipient.name = needed(name, "The grant has no recipient");
        if (isPerson)
            return;
        recipient.charityNumber = textAt(m_grant, "recipientOrganization/0/charityNumber");
        recipient.companyNumber = textAt(m_grant, "recipientOrganization/0/companyNumber");
        recipient.website = textAt(m_grant, "recipientOrganization/0/url");
    }

    void readArea()
    {
        for (const QJsonValue &place : m_grant.value(QStringLiteral("beneficiaryLocation")).toArray()) {
            const AreaId area{place.toObject().value(QStringLiteral("geoCode")).toString()};
            if (m_made.award.area.isEmpty() && !area.isEmpty() && m_catalogue.area(area))
                m_made.award.area = area;
        }
    }

    const QJsonObject &m_grant;
    const Catalogue &m_catalogue;
    GivingAward m_made;
};

class Importer {
public:
    Importer(const FundingRegister &funding, const Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
        for (const Organisation &organisation : funding.organisations)
            m_organisations.insert(keyOf(organisation), organisation);
        for (const Programme &programme : funding.programmes)
            m_programmes.insert(programme.name.simplified().toCaseFolded(), programme.id);
        for (const Award &award : funding.awards) {
            if (!award.identifier.isEmpty())
                m_awards.insert(award.identifier, award);
        }
    }

    void take(const GivingGrant &given)
    {
        ++m_draft.rows;
        GivingAward made = awardOfGrant(given.grant, m_catalogue);
        for (const QString &caution : made.cautions)
            note(given, {}, Issue::Severity::Warning, caution);
        if (!made.faults.empty()) {
            for (const auto &[path, sentence] : made.faults)
                note(given, path, Issue::Severity::Error, sentence);
            ++m_draft.leftOut;
            return;
        }
        if (!m_seen.contains(made.award.identifier)) {
            m_seen.insert(made.award.identifier);
        } else {
            note(given, QStringLiteral("id"), Issue::Severity::Error,
                 QStringLiteral("The identifier %1 stands twice in the file.").arg(made.award.identifier));
            ++m_draft.leftOut;
            return;
        }
        place(made);
    }

    FundingDraft take() { return std::move(m_draft); }

private:
    /// Publishers write "n/a" where a recipient has no number: that is no identifier.
    static bool identifies(const QString &identifier)
    {
        const QString last = identifier.section(QLatin1Char('-'), -1).toLower();
        return !identifier.isEmpty() && last != QLatin1String("na") && last != QLatin1String("n/a") &&
               last != QLatin1String("none") && last != QLatin1String("unknown");
    }

    static QString keyOf(const Organisation &organisation)
    {
        return identifies(organisation.identifier) ? organisation.identifier
                                                   : organisation.name.simplified().toCaseFolded();
    }

    void note(const GivingGrant &given, const QString &path, Issue::Severity severity,
              const QString &sentence)
    {
        m_draft.issues.push_back({severity, given.cellOf(path), given.sheet, sentence});
    }

    void place(GivingAward &made)
    {
        Award award = made.award;
        award.recipient = organisationFor(made.recipient);
        const Organisation &recipient = m_organisations[keyOf(made.recipient)];
        if (recipient.name != made.recipient.name)
            award.recipientName = made.recipient.name;
        award.programme = programmeFor(made.programme);
        const auto known = m_awards.constFind(award.identifier);
        if (known == m_awards.constEnd()) {
            m_draft.edit.changes.push_back(addition(award));
            ++m_draft.added;
            return;
        }
        // What only the office knows of it stays.
        Award after = *known;
        after.programme = award.programme.isNone() ? after.programme : award.programme;
        after.recipient = award.recipient;
        after.recipientName = award.recipientName;
        after.title = award.title;
        after.purpose = award.purpose;
        after.amount = award.amount;
        after.awarded = award.awarded;
        after.start = award.start;
        after.end = award.end;
        after.area = award.area.isEmpty() ? after.area : award.area;
        after.published = award.published;
        if (after == *known) {
            ++m_draft.unchanged;
            return;
        }
        m_draft.edit.changes.push_back(alteration(*known, after));
        ++m_draft.changed;
    }

    OrganisationId organisationFor(const Organisation &given)
    {
        const QString key = keyOf(given);
        if (const auto known = m_organisations.constFind(key); known != m_organisations.constEnd())
            return known->id;
        Organisation made = given;
        made.id = {--m_standIn};
        m_organisations.insert(key, made);
        m_draft.edit.changes.push_back(addition(made));
        return made.id;
    }

    ProgrammeId programmeFor(const QString &name)
    {
        const QString key = name.simplified().toCaseFolded();
        if (key.isEmpty())
            return {};
        if (const auto known = m_programmes.constFind(key); known != m_programmes.constEnd())
            return *known;
        Programme made;
        made.id = {--m_standIn};
        made.name = name.simplified();
        m_programmes.insert(key, made.id);
        m_draft.edit.changes.push_back(addition(made));
        return made.id;
    }

    const Catalogue &m_catalogue;
    QHash<QString, Organisation> m_organisations;
    QHash<QString, ProgrammeId> m_programmes;
    QHash<QString, Award> m_awards;
    QSet<QString> m_seen;
    qint64 m_standIn = 0;
    FundingDraft m_draft;
};

} // namespace

GivingAward awardOfGrant(const QJsonObject &grant, const Catalogue &catalogue)
{
    return Reader(grant, catalogue).read();
}

Result<FundingDraft> draftOfGiving(const FundingRegister &funding, const Catalogue &catalogue,
                                   const QString &path)
{
    const Result<std::vector<GivingGrant>> grants = readGiving(path);
    if (!grants)
        return grants.error();
    Importer importer(funding, catalogue);
    for (const GivingGrant &grant : *grants)
        importer.take(grant);
    FundingDraft draft = importer.take();
    draft.fileName = QFileInfo(path).fileName();
    draft.edit.what = QStringLiteral("Import %1").arg(draft.fileName);
    return draft;
}

} // namespace yardstick
