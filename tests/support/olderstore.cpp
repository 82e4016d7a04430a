#include "tests/support/olderstore.h"

#include "core/store/engine.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace yardstick::test {

namespace {

const QString folder = QStringLiteral(":/yardstick/schema");

const QStringList figure = {
    QStringLiteral(
        "INSERT INTO release (id, publication, title, edition_date, edition_date_known, covered_first_day, "
        "covered_last_day, covered_months, layout, file_name, sha256, file_size, importer_version, "
        "imported_at, "
        "imported_by, source, rows_read, rows_left_out, observations) VALUES (1, 'ons-pfa', 'Old', "
        "'2025-04-24', 1, '2024-01-01', '2024-12-31', 12, "
        "'ons-pfa', 'old.xlsx', 'abc', 1, '0.0', '2025-05-01T09:30:00Z', 'analyst', '', 1, 0, 1)"),
    QStringLiteral("INSERT INTO release_sheet VALUES (1, 0, 'Table P6 ')"),
    QStringLiteral("INSERT INTO indicator VALUES (1, 'knife-offences')"),
    QStringLiteral("INSERT INTO area VALUES (1, 'E23000016')"),
    QStringLiteral("INSERT INTO period VALUES (1, '2024-01-01', 12)"),
    QStringLiteral("INSERT INTO observation VALUES (1, 1, 0, 1, 1, 666, NULL, 0, 46, 29, 1)"),
    QStringLiteral("INSERT INTO coverage VALUES (1, 1, 1)")};

Result<void> fill(const QSqlDatabase &database, int version)
{
    QStringList statements;
    for (const QString &step : schemaSteps()) {
        QFile file(folder + QLatin1Char('/') + step);
        if (step.left(3).toInt() > version || !file.open(QIODevice::ReadOnly))
            continue;
        for (const QString &statement :
             QString::fromUtf8(file.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts))
            statements << statement;
    }
    statements += figure;
    statements << QStringLiteral("PRAGMA application_id = %1").arg(0x59415244)
               << QStringLiteral("PRAGMA user_version = %1").arg(version);
    for (const QString &statement : std::as_const(statements)) {
        QSqlQuery query(database);
        if (!statement.trimmed().isEmpty() && !query.exec(statement))
            return Error{query.lastError().text() + QLatin1Char(' ') + statement};
    }
    return {};
}

} // namespace

QStringList schemaSteps()
{
    return QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

Result<void> makeOlderStore(const QString &path, int version)
{
    const QString name = QStringLiteral("older store");
    Result<void> done;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        done = database.open() ? fill(database, version) : Result<void>(Error{database.lastError().text()});
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

QStringList schemaOf(const Store &store)
{
    Statement statement(store,
                        QStringLiteral("SELECT type, name, sql FROM sqlite_master ORDER BY type, name"));
    if (const Result<void> done = statement.run(); !done)
        return {done.error().message};
    QStringList parts;
    while (statement.next())
        parts << statement.text(0) + QLatin1Char(' ') + statement.text(1) + QLatin1Char(' ') +
                     statement.text(2);
    return parts;
}

} // namespace yardstick::test
