#include "core/store/fundingstore.h"

#include "core/store/fundingedits.h"

namespace yardstick {

Result<FundingRegister> fundingRegister(const Store &store)
{
    return fundingRegister(store, recordKinds());
}

Result<FundingRegister> fundingRegister(const Store &store, std::span<const RecordKind *const> kinds)
{
    FundingRegister funding;
    FundingRows rows(store);
    for (const RecordKind *kind : kinds) {
        if (const Result<void> done = rows.readAll(*kind, funding); !done)
            return done.error();
    }
    return funding;
}

Result<FundingEdit> applyEdit(Store &store, const FundingEdit &edit, const Author &author)
{
    Result<Transaction> transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.error();
    Result<FundingEdit> made = FundingEditor(store).make(edit, author);
    if (!made)
        return made;
    if (const Result<void> done = transaction->commit(); !done)
        return done.error();
    return made;
}

Result<std::vector<AuditEntry>> auditTrail(const Store &store, const AuditQuery &query)
{
    Statement statement(
        store,
        QStringLiteral("SELECT a.id, a.edit, e.made_at, e.made_by, e.what, a.action, a.kind, a.record, "
                       "a.field, a.from_value, a.to_value FROM funding_audit a "
                       "JOIN funding_edit e ON e.id = a.edit "
                       "WHERE (:kind = '' OR a.kind = :samekind) AND (:record = 0 OR a.record = :samerecord) "
                       "AND e.made_at >= :from AND e.made_at < :to ORDER BY a.id"));
    const QString last = query.to.isValid() ? query.to.addDays(1).toString(Qt::ISODate) : QStringLiteral("z");
    const QString kind = query.kind.isNull() ? QStringLiteral("") : query.kind;
    statement.bind(QStringLiteral(":kind"), kind)
        .bind(QStringLiteral(":samekind"), kind)
        .bind(QStringLiteral(":record"), query.record)
        .bind(QStringLiteral(":samerecord"), query.record)
        .bind(QStringLiteral(":from"),
              query.from.isValid() ? query.from.toString(Qt::ISODate) : QStringLiteral(""))
        .bind(QStringLiteral(":to"), last);
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    std::vector<AuditEntry> entries;
    while (statement.next()) {
        const RecordKind *known = recordKind(statement.text(6));
        const RecordField *field = known ? fieldOf(*known, statement.text(8)) : nullptr;
        entries.push_back({statement.integer(0), statement.integer(1),
                           QDateTime::fromString(statement.text(2), Qt::ISODateWithMs), statement.text(3),
                           statement.text(4), statement.text(5), statement.text(6), statement.integer(7),
                           statement.text(8), fromAuditText(field, statement.value(9)),
                           fromAuditText(field, statement.value(10))});
    }
    return entries;
}

} // namespace yardstick
