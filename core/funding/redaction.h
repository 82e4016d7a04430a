// What must not leave the office: who the recipient of a redacted award or payment is. Every export, public
// table and text of the register goes through this; only the program's own window shows the recipients.
// Source: the omissions that the Specified Information Order allows, one by one and each with its reason.
#pragma once

#include "core/funding/audittrail.h"

#include <QStringList>

#include <set>

namespace yardstick {

/// What stands in place of a recipient: "[not published]".
QString notPublished();

class Redaction {
public:
    /// By the register as it is. With the audit trail, records that are gone stay redacted, and so do
    /// names that a recipient once had.
    explicit Redaction(const FundingRegister &funding, const std::vector<AuditEntry> &trail = {});

    bool isEmpty() const { return m_allNames.isEmpty(); }

    /// The record is of a redacted award or payment, or is an organisation that is known by such only: its
    /// fields that identify somebody are not published.
    bool concerns(const QString &kind, qint64 number) const;
    bool concerns(const Record &record) const;

    /// The organisation is known as the recipient of redacted awards only, so that its name stands nowhere.
    bool hides(OrganisationId organisation) const { return m_hidden.contains(organisation.value); }

    /// The text without the names and identifiers of hidden organisations.
    QString text(const QString &text) const;
    /// The text of a redacted record, such as its purpose: also without names that are published elsewhere.
    QString textOfRedacted(const QString &text) const;

private:
    using Place = std::pair<QString, qint64>;

    void findRedacted(const FundingRegister &funding, const std::vector<AuditEntry> &trail);
    void findDependants(const FundingRegister &funding, const std::vector<AuditEntry> &trail);
    void findHidden(const FundingRegister &funding);
    void collectNames(const FundingRegister &funding, const std::vector<AuditEntry> &trail);

    std::set<Place> m_records;
    std::set<qint64> m_recipients; ///< of redacted records
    std::set<qint64> m_hidden;
    QStringList m_hiddenNames; ///< longest first
    QStringList m_allNames;
};

} // namespace yardstick
