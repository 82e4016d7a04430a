#include "core/funding/examplesfile.h"

#include "core/funding/fieldtext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yardstick {

namespace {

class Reader {
public:
    explicit Reader(const Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    Result<void> take(const QJsonObject &object)
    {
        const QString place = QStringLiteral("record %1").arg(m_edit.changes.size() + 1);
        const RecordKind *kind = recordKind(object.value(QStringLiteral("kind")).toString());
        if (!kind)
            return Error{QStringLiteral("The examples, %1: there is no such kind.").arg(place)};
        Record record = kind->make();
        setNumber(record, --m_standIn);
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == QLatin1String("kind") || it.key() == QLatin1String("as"))
                continue;
            const RecordField *field = fieldOf(*kind, it.key());
            const Result<FieldValue> value =
                field ? valueOf(*field, it.value().toString())
                      : Result<FieldValue>(Error{QStringLiteral("There is no such field.")});
            if (!value)
                return Error{
                    QStringLiteral("The examples, %1, %2: %3").arg(place, it.key(), value.error().message)};
            field->write(record, *value);
        }
        for (const FieldIssue &issue : validate(record))
            return Error{QStringLiteral("The examples, %1, %2: %3").arg(place, issue.field, issue.message)};
        if (const QString name = object.value(QStringLiteral("as")).toString(); !name.isEmpty())
            m_named.insert(QString::fromLatin1(kind->key) + QLatin1Char('@') + name, m_standIn);
        m_edit.changes.push_back(addition(std::move(record)));
        return {};
    }

    FundingEdit take() { return std::move(m_edit); }

private:
    Result<FieldValue> valueOf(const RecordField &field, const QString &text) const
    {
        if (!field.refersTo)
            return parseField({m_empty, m_catalogue}, field, text);
        const auto found = m_named.constFind(QLatin1String(field.refersTo) + text);
        if (found == m_named.constEnd())
            return Error{QStringLiteral("%1 stands before it nowhere.").arg(text)};
        return FieldValue(*found);
    }

    const Catalogue &m_catalogue;
    FundingRegister m_empty;
    QHash<QString, qint64> m_named;
    qint64 m_standIn = 0;
    FundingEdit m_edit{QStringLiteral("Add examples"), {}};
};

} // namespace

Result<FundingEdit> readExamples(const QByteArray &content, const Catalogue &catalogue)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(content, &problem);
    if (document.isNull())
        return Error{QStringLiteral("The examples are no JSON: %1.").arg(problem.errorString())};
    Reader reader(catalogue);
    for (const QJsonValue &value : document.object().value(QStringLiteral("records")).toArray()) {
        if (const Result<void> done = reader.take(value.toObject()); !done)
            return done.error();
    }
    return reader.take();
}

Result<FundingEdit> ownExamples(const Catalogue &catalogue)
{
    QFile file(QStringLiteral(":/yardstick/starter/funding/examples.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("The program's own examples can't be read; install Yardstick again.")};
    return readExamples(file.readAll(), catalogue);
}

} // namespace yardstick
