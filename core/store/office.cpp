#include "core/store/office.h"

#include "core/store/engine.h"

namespace yardstick {

namespace {

Result<void> write(const Store &store, OfficeEntry entry)
{
    if (!entry.madeAt.isValid())
        entry.madeAt = QDateTime::currentDateTimeUtc();
    if (entry.madeBy.isEmpty())
        entry.madeBy = systemUser();
    Statement statement(store,
                        QStringLiteral("INSERT INTO office_entry (kind, id, content, made_at, made_by) "
                                       "VALUES (:kind, :id, :content, :at, :by) "
                                       "ON CONFLICT (kind, id) DO UPDATE SET content = excluded.content, "
                                       "made_at = excluded.made_at, made_by = excluded.made_by"));
    statement.bind(QStringLiteral(":kind"), officeKindKey(entry.kind))
        .bind(QStringLiteral(":id"), entry.id)
        .bind(QStringLiteral(":content"), QString::fromUtf8(entry.content))
        .bind(QStringLiteral(":at"), entry.madeAt.toUTC().toString(Qt::ISODate))
        .bind(QStringLiteral(":by"), entry.madeBy);
    return statement.run();
}

} // namespace

Result<std::vector<OfficeEntry>> officeEntries(const Store &store)
{
    Statement statement(store, QStringLiteral("SELECT kind, id, content, made_at, made_by FROM office_entry "
                                              "ORDER BY made_at, kind, id"));
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    std::vector<OfficeEntry> entries;
    while (statement.next()) {
        // A kind that this version doesn't know was made by a newer one, which the schema's number rules out.
        if (const auto kind = officeKindFromKey(statement.text(0))) {
            entries.push_back({*kind, statement.text(1), statement.text(2).toUtf8(),
                               QDateTime::fromString(statement.text(3), Qt::ISODate), statement.text(4)});
        }
    }
    return entries;
}

Result<void> saveOfficeEntry(Store &store, OfficeEntry entry)
{
    return saveOfficeEntries(store, {std::move(entry)});
}

Result<void> saveOfficeEntries(Store &store, const std::vector<OfficeEntry> &entries)
{
    return exchangeOfficeEntries(store, {}, entries);
}

Result<void> exchangeOfficeEntries(Store &store, const std::vector<OfficeEntry> &forgotten,
                                   const std::vector<OfficeEntry> &kept)
{
    Result<Transaction> transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.error();
    for (const OfficeEntry &entry : forgotten) {
        Statement statement(store,
                            QStringLiteral("DELETE FROM office_entry WHERE kind = :kind AND id = :id"));
        statement.bind(QStringLiteral(":kind"), officeKindKey(entry.kind))
            .bind(QStringLiteral(":id"), entry.id);
        if (const Result<void> done = statement.run(); !done)
            return done;
    }
    for (const OfficeEntry &entry : kept) {
        if (const Result<void> done = write(store, entry); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> deleteOfficeEntry(Store &store, OfficeEntry::Kind kind, const QString &id)
{
    Result<Transaction> transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.error();
    Statement statement(store, QStringLiteral("DELETE FROM office_entry WHERE kind = :kind AND id = :id "
                                              "RETURNING id"));
    statement.bind(QStringLiteral(":kind"), officeKindKey(kind)).bind(QStringLiteral(":id"), id);
    if (const Result<void> done = statement.run(); !done)
        return done;
    if (!statement.next())
        return Error{QStringLiteral("The office has added nothing called \"%1\".").arg(id)};
    while (statement.next()) {
    }
    return transaction->commit();
}

QString systemUser()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString user = qEnvironmentVariable(variable); !user.isEmpty())
            return user;
    }
    return QStringLiteral("unknown");
}

} // namespace yardstick
