#include "core/funding/redaction.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

// Shorter texts than this would be found inside other words.
constexpr int shortestName = 4;

const QString awardKey = QStringLiteral("award");
const QString paymentKey = QStringLiteral("payment");
const QString organisationKey = QStringLiteral("organisation");

/// A name as texts have it: without its article, and without its legal form.
void addName(QStringList &names, const QString &name)
{
    static const QRegularExpression article(QStringLiteral("^the\\s+"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression form(
        QStringLiteral("[,\\s]+(limited|ltd|plc|llp|cic|cio|c\\.i\\.c|charity|trust)\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString whole = name.simplified();
    const QString bare = QString(whole).remove(article).remove(form);
    for (const QString &text : {whole, bare}) {
        if (text.size() >= shortestName && !names.contains(text, Qt::CaseInsensitive))
            names << text;
    }
}

QString without(const QString &text, const QStringList &names)
{
    QString result = text;
    for (const QString &name : names) {
        QStringList words;
        for (const QString &word : name.split(QLatin1Char(' ')))
            words << QRegularExpression::escape(word);
        const QRegularExpression pattern(words.join(QStringLiteral("[\\s_\\-]*")),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
        result.replace(pattern, notPublished());
    }
    return result;
}

bool isYes(const FieldValue &value)
{
    return value == FieldValue(qint64(1));
}

qint64 numberIn(const FieldValue &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? *number : 0;
}

QString textIn(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

} // namespace

QString notPublished()
{
    return QStringLiteral("[not published]");
}

Redaction::Redaction(const FundingRegister &funding, const std::vector<AuditEntry> &trail)
{
    findRedacted(funding, trail);
    if (m_records.empty())
        return;
    findDependants(funding, trail);
    findHidden(funding);
    collectNames(funding, trail);
}

void Redaction::findRedacted(const FundingRegister &funding, const std::vector<AuditEntry> &trail)
{
    for (const Award &award : funding.awards) {
        if (award.redacted) {
            m_records.insert({awardKey, award.id.value});
            m_recipients.insert(award.recipient.value);
        }
    }
    for (const Payment &payment : funding.payments) {
        if (payment.redacted) {
            m_records.insert({paymentKey, payment.id.value});
            const Award *award = find(funding, payment.award);
            m_recipients.insert(award ? award->recipient.value : payment.recipient.value);
        }
    }
    // A record that is gone can't be published any more: once redacted, it stays so.
    for (const AuditEntry &entry : trail) {
        if (entry.field != QLatin1String("redacted") || !(isYes(entry.from) || isYes(entry.to)))
            continue;
        const bool stands = entry.kind == awardKey
                                ? find(funding, AwardId{entry.record}) != nullptr
                                : recordOf(funding.payments, PaymentId{entry.record}) != nullptr;
        if (!stands)
            m_records.insert({entry.kind, entry.record});
    }
    for (const AuditEntry &entry : trail) {
        if (entry.field == QLatin1String("recipient") && m_records.contains({entry.kind, entry.record})) {
            m_recipients.insert(numberIn(entry.from));
            m_recipients.insert(numberIn(entry.to));
        }
    }
    m_recipients.erase(0);
}

void Redaction::findDependants(const FundingRegister &funding, const std::vector<AuditEntry> &trail)
{
    const auto isRedacted = [this](AwardId award) { return m_records.contains({awardKey, award.value}); };
    for (const Award &award : funding.awards) {
        if (isRedacted(award.id) && !award.application.isNone())
            m_records.insert({QStringLiteral("application"), award.application.value});
    }
    for (const RecordKind *kind : recordKinds()) {
        const RecordField *owner = fieldOf(*kind, u"award");
        for (std::size_t place = 0; owner && place < kind->count(funding); ++place) {
            const Record record = kind->at(funding, place);
            if (isRedacted({numberIn(owner->read(record))}))
                m_records.insert({QString::fromLatin1(kind->key), numberOf(record)});
        }
    }
    for (const AuditEntry &entry : trail) {
        if (entry.field == awardKey &&
            (isRedacted({numberIn(entry.from)}) || isRedacted({numberIn(entry.to)})))
            m_records.insert({entry.kind, entry.record});
        if (entry.field == QLatin1String("application") && m_records.contains({entry.kind, entry.record}))
            m_records.insert({entry.field, std::max(numberIn(entry.from), numberIn(entry.to))});
    }
}

void Redaction::findHidden(const FundingRegister &funding)
{
    m_hidden = m_recipients;
    for (const Award &award : funding.awards) {
        if (!award.redacted)
            m_hidden.erase(award.recipient.value);
    }
    for (const Payment &payment : funding.payments) {
        if (!payment.redacted && payment.award.isNone())
            m_hidden.erase(payment.recipient.value);
    }
    for (const FunderGrant &grant : funding.funderGrants)
        m_hidden.erase(grant.funder.value);
    for (const qint64 organisation : m_hidden)
        m_records.insert({organisationKey, organisation});
    for (const Application &application : funding.applications) {
        if (hides(application.applicant))
            m_records.insert({QStringLiteral("application"), application.id.value});
    }
}

void Redaction::collectNames(const FundingRegister &funding, const std::vector<AuditEntry> &trail)
{
    const auto add = [this](qint64 organisation, const QString &name) {
        if (m_hidden.contains(organisation))
            addName(m_hiddenNames, name);
        if (m_recipients.contains(organisation))
            addName(m_allNames, name);
    };
    constexpr std::array naming = {"name", "identifier", "charity_number", "company_number", "website"};
    for (const Organisation &organisation : funding.organisations) {
        if (!m_recipients.contains(organisation.id.value))
            continue;
        for (const char *key : naming)
            add(organisation.id.value,
                textIn(fieldOf(organisationKind, QString::fromLatin1(key))->read(organisation)));
    }
    for (const Award &award : funding.awards) {
        if (award.redacted)
            add(award.recipient.value, award.recipientName);
    }
    for (const AuditEntry &entry : trail) {
        const bool names = entry.kind == organisationKey && std::ranges::any_of(naming, [&](const char *key) {
                               return entry.field == QLatin1String(key);
                           });
        for (const FieldValue &value : {entry.from, entry.to}) {
            if (names)
                add(entry.record, textIn(value));
        }
    }
    for (QStringList *names : {&m_hiddenNames, &m_allNames})
        std::ranges::stable_sort(*names, std::greater(), &QString::size);
}

bool Redaction::concerns(const QString &kind, qint64 number) const
{
    return m_records.contains({kind, number});
}

bool Redaction::concerns(const Record &record) const
{
    return !m_records.empty() && concerns(QString::fromLatin1(kindOf(record).key), numberOf(record));
}

QString Redaction::text(const QString &text) const
{
    return without(text, m_hiddenNames);
}

QString Redaction::textOfRedacted(const QString &text) const
{
    return without(text, m_allNames);
}

} // namespace yardstick
