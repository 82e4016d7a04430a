#include "core/store/fundingedits.h"

#include "core/store/office.h"

#include <set>

namespace yardstick {

namespace {

QString named(const Record &record)
{
    const RecordKind &kind = kindOf(record);
    const QString label = kind.label(record, {}).trimmed();
    const QString name = QString::fromUtf8(kind.name).toLower();
    return label.isEmpty() ? QStringLiteral("%1 %2").arg(name).arg(numberOf(record))
                           : QStringLiteral("%1 \"%2\"").arg(name, label);
}

QString theKind(const RecordKind &kind)
{
    return QString::fromUtf8(kind.name).toLower();
}

Result<void> checkSound(const RecordChange &change)
{
    if (!change.before && !change.after)
        return Error{QStringLiteral("A change without a record can't be made.")};
    if (!change.after)
        return {};
    const std::vector<FieldIssue> issues = validate(*change.after);
    if (issues.empty())
        return {};
    return Error{
        QStringLiteral("The %1 can't be kept: %2").arg(named(*change.after), issues.front().message)};
}

Result<qint64> addEdit(const Store &store, const QString &what, const Author &author)
{
    const QDateTime at = author.at.isValid() ? author.at : QDateTime::currentDateTimeUtc();
    Statement statement(store, QStringLiteral("INSERT INTO funding_edit (made_at, made_by, what) "
                                              "VALUES (:at, :by, :what) RETURNING id"));
    statement.bind(QStringLiteral(":at"), at.toUTC().toString(Qt::ISODateWithMs))
        .bind(QStringLiteral(":by"), author.name.isEmpty() ? systemUser() : author.name)
        .bind(QStringLiteral(":what"), what.isNull() ? QStringLiteral("") : what);
    if (const Result<void> done = statement.run(); !done)
        return done.error();
    if (!statement.next())
        return Error{QStringLiteral("The audit trail could not be written; nothing was changed.")};
    const qint64 number = statement.integer(0);
    while (statement.next()) {
    }
    return number;
}

} // namespace

Result<qint64> FundingEditor::nextNumber(const RecordKind &kind)
{
    // Numbers are never given twice, or the audit trail would tell of one record what another was.
    Statement statement(
        m_store, QStringLiteral("SELECT COALESCE(MAX(record), 0) FROM funding_audit WHERE kind = :kind"));
    if (const Result<void> done = statement.bind(QStringLiteral(":kind"), QLatin1String(kind.key)).run();
        !done)
        return done.error();
    return statement.next() ? statement.integer(0) + 1 : 1;
}

Result<void> FundingEditor::number(FundingEdit &edit)
{
    std::map<const RecordKind *, qint64> next;
    std::map<std::pair<QLatin1String, qint64>, qint64> given; // kind and stand-in -> number
    for (RecordChange &change : edit.changes) {
        if (change.before || !change.after || numberOf(*change.after) > 0)
            continue;
        const RecordKind &kind = kindOf(*change.after);
        if (!next.contains(&kind)) {
            const Result<qint64> first = nextNumber(kind);
            if (!first)
                return first.error();
            next[&kind] = *first;
        }
        const qint64 fresh = next[&kind]++;
        if (const qint64 standIn = numberOf(*change.after); standIn < 0)
            given[{QLatin1String(kind.key), standIn}] = fresh;
        setNumber(*change.after, fresh);
    }
    for (RecordChange &change : edit.changes) {
        if (!change.after || given.empty())
            continue;
        for (const RecordField &field : kindOf(*change.after).fields) {
            if (!field.refersTo)
                continue;
            const FieldValue value = field.read(*change.after);
            const auto *standIn = std::get_if<qint64>(&value);
            if (!standIn || *standIn >= 0)
                continue;
            if (const auto found = given.find({QLatin1String(field.refersTo), *standIn});
                found != given.end())
                field.write(*change.after, found->second);
        }
    }
    return {};
}

Result<void> FundingEditor::checkBefore(const RecordChange &change)
{
    const Record &wanted = change.before ? *change.before : *change.after;
    const auto stored = m_rows.read(kindOf(wanted), numberOf(wanted));
    if (!stored)
        return stored.error();
    if (*stored != change.before)
        return Error{QStringLiteral("The %1 has been changed in the meantime, so nothing was done; look at "
                                    "it again.")
                         .arg(named(wanted))};
    return {};
}

Result<void> FundingEditor::write(const RecordChange &change)
{
    if (!change.after)
        return m_rows.remove(kindOf(*change.before), numberOf(*change.before));
    return change.before ? m_rows.alter(*change.after) : m_rows.add(*change.after);
}

Result<void> FundingEditor::checkReferences(const FundingEdit &edit)
{
    std::set<std::pair<const RecordKind *, qint64>> wanted;
    for (const RecordChange &change : edit.changes) {
        if (!change.after) {
            const RecordKind &gone = kindOf(*change.before);
            for (const RecordKind *kind : recordKinds()) {
                for (const RecordField &field : kind->fields) {
                    if (!field.refersTo || qstrcmp(field.refersTo, gone.key) != 0)
                        continue;
                    const Result<qint64> user = m_rows.mentioning(*kind, field, numberOf(*change.before));
                    if (!user)
                        return user.error();
                    if (*user != 0)
                        return Error{QStringLiteral("The %1 can't be deleted, because %2 %3 belongs to it.")
                                         .arg(named(*change.before), theKind(*kind))
                                         .arg(*user)};
                }
            }
            continue;
        }
        for (const RecordField &field : kindOf(*change.after).fields) {
            const FieldValue value = field.refersTo ? field.read(*change.after) : FieldValue();
            if (const auto *number = std::get_if<qint64>(&value))
                wanted.insert({recordKind(QString::fromLatin1(field.refersTo)), *number});
        }
    }
    for (const auto &[kind, number] : wanted) {
        const auto record = m_rows.read(*kind, number);
        if (!record)
            return record.error();
        if (!*record)
            return Error{QStringLiteral("There is no %1 %2 to refer to; it may have been deleted in the "
                                        "meantime.")
                             .arg(theKind(*kind))
                             .arg(number)};
    }
    return {};
}

Result<void> FundingEditor::note(const RecordChange &change, qint64 edit)
{
    const Record &record = change.after ? *change.after : *change.before;
    const RecordKind &kind = kindOf(record);
    const QString action = !change.before  ? QStringLiteral("add")
                           : !change.after ? QStringLiteral("delete")
                                           : QStringLiteral("change");
    Statement &statement = m_rows.statement(
        QStringLiteral("INSERT INTO funding_audit (edit, action, kind, record, field, from_value, to_value) "
                       "VALUES (:edit, :action, :kind, :record, :field, :from, :to)"));
    for (const RecordField &field : kind.fields) {
        const FieldValue from = change.before ? field.read(*change.before) : FieldValue();
        const FieldValue to = change.after ? field.read(*change.after) : FieldValue();
        if (from == to)
            continue;
        statement.bind(QStringLiteral(":edit"), edit)
            .bind(QStringLiteral(":action"), action)
            .bind(QStringLiteral(":kind"), QLatin1String(kind.key))
            .bind(QStringLiteral(":record"), numberOf(record))
            .bind(QStringLiteral(":field"), QLatin1String(field.key))
            .bind(QStringLiteral(":from"), auditText(from))
            .bind(QStringLiteral(":to"), auditText(to));
        if (const Result<void> done = statement.run(); !done)
            return done;
    }
    return {};
}

Result<FundingEdit> FundingEditor::make(FundingEdit edit, const Author &author)
{
    if (const Result<void> done = number(edit); !done)
        return done.error();
    const Result<qint64> noted = addEdit(m_store, edit.what, author);
    if (!noted)
        return noted.error();
    for (const RecordChange &change : edit.changes) {
        if (const Result<void> done = checkSound(change); !done)
            return done.error();
        if (const Result<void> done = checkBefore(change); !done)
            return done.error();
        if (const Result<void> done = write(change); !done)
            return done.error();
        if (const Result<void> done = note(change, *noted); !done)
            return done.error();
    }
    if (const Result<void> done = checkReferences(edit); !done)
        return done.error();
    return edit;
}

} // namespace yardstick
