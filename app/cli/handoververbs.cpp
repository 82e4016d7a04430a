// export-all and import-all: everything that a store holds, as files that outlive the program.
#include "app/cli/verb.h"
#include "core/exporting/handover.h"
#include "core/text/format.h"

#include <QDir>
#include <QJsonObject>

namespace yardstick::cli {

namespace {

QString count(qint64 n)
{
    return numberText(static_cast<double>(n), 0);
}

QJsonObject handOverJson(const HandOver &told)
{
    return {{QStringLiteral("rows"), told.rows},
            {QStringLiteral("tables"), told.tables},
            {QStringLiteral("files"), told.files},
            {QStringLiteral("bytes"), told.bytes},
            {QStringLiteral("content"), told.content}};
}

QString handOverText(const HandOver &told)
{
    return QStringLiteral("%1 rows of %2 tables, %3 files, %4\ncontent %5\n")
        .arg(count(told.rows), count(told.tables), count(told.files), sizeText(told.bytes), told.content);
}

Outcome exportAll(const Context &context)
{
    const QStringList folders = context.options.positionalArguments();
    if (folders.size() != 1)
        return WrongUse{QStringLiteral("Say which folder to write to.")};
    const Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    HandOverOptions options;
    options.withNames = !context.options.isSet(QStringLiteral("without-names"));
    const Result<HandOver> made = handOver(*store, folders.first(), options);
    if (!made)
        return made.error();
    return Answer{handOverText(*made), handOverJson(*made)};
}

Outcome importAll(const Context &context)
{
    const QStringList folders = context.options.positionalArguments();
    if (folders.size() != 1)
        return WrongUse{QStringLiteral("Say which folder to read.")};
    const Result<HandOver> read = takeOver(folders.first(), context.storePath);
    if (!read)
        return read.error();
    return Answer{handOverText(*read), handOverJson(*read)};
}

} // namespace

const Verb exportAllVerb = {
    "export-all",
    "FOLDER [--without-names]",
    "Hand the whole store over: every table as CSV with its description, and a list with hashes.",
    []() -> std::vector<QCommandLineOption> {
        return {
            {QStringLiteral("without-names"), QStringLiteral("Leave out who imported and entered things.")}};
    },
    exportAll,
};

const Verb importAllVerb = {
    "import-all",
    "FOLDER",
    "Make a new store of what export-all wrote.",
    []() -> std::vector<QCommandLineOption> { return {}; },
    importAll,
    false,
    true,
};

} // namespace yardstick::cli
