// grants import and export: 360Giving, an office's own sheets, and the monthly lists.
#include "app/cli/fundingoptions.h"
#include "core/funding/giving/givingimport.h"
#include "core/funding/sheets/sheetimport.h"
#include "core/store/fundingstore.h"
#include "core/store/givingpublisher.h"
#include "core/store/office.h"
#include "core/text/format.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace yardstick::cli {

namespace {

std::vector<QCommandLineOption> options()
{
    std::vector<QCommandLineOption> all = fundingOptions();
    const std::vector<QCommandLineOption> own = {
        {QStringLiteral("dry-run"), QStringLiteral("Say what the import would do, and store nothing.")},
        {QStringLiteral("kind"), QStringLiteral("What a row of an office's own sheet is: payment, award ..."),
         QStringLiteral("KIND")},
        {QStringLiteral("column"),
         QStringLiteral("A column and its field, as \"Supplier=recipient\"; given once for each."),
         QStringLiteral("HEADER=FIELD")},
        {QStringLiteral("remember"), QStringLiteral("Keep the columns under this name for the next sheet."),
         QStringLiteral("NAME")},
        {QStringLiteral("file"),
         QStringLiteral("Which file to export: grants-list, spending-list, 360giving, 360giving-table ..."),
         QStringLiteral("WHICH")},
        {QStringLiteral("prefix"), QStringLiteral("The office's 360Giving prefix; kept."),
         QStringLiteral("TEXT")},
        {QStringLiteral("publisher-id"), QStringLiteral("The office's identifier as an organisation; kept."),
         QStringLiteral("TEXT")},
        {QStringLiteral("publisher"), QStringLiteral("The office's name; kept."), QStringLiteral("TEXT")},
    };
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

/// The mapping that the command line says, on top of what the headers propose; else one that was kept.
std::variant<SheetMapping, Error, WrongUse> mappingFor(const Context &context, const Store &store,
                                                       const QString &path)
{
    const Result<std::vector<PlainSheet>> sheets = plainSheets(path);
    if (!sheets)
        return sheets.error();
    const QString kindKey = context.options.value(QStringLiteral("kind"));
    if (kindKey.isEmpty()) {
        const Result<std::vector<OfficeEntry>> entries = officeEntries(store);
        if (!entries)
            return entries.error();
        for (const PlainSheet &sheet : *sheets) {
            if (const auto known = fittingMapping(mappingsOf(*entries), sheet))
                return *known;
        }
        return WrongUse{
            QStringLiteral("%1 is no 360Giving file and fits no columns that were kept; say what its rows "
                           "are with --kind, for example --kind payment.")
                .arg(QFileInfo(path).fileName())};
    }
    const RecordKind *kind = recordKind(kindKey);
    if (!kind)
        return WrongUse{QStringLiteral("--kind is a kind of record, such as payment or award.")};
    SheetMapping mapping{{}, {}, kindKey, {}};
    for (const PlainSheet &sheet : *sheets) {
        const std::optional<SheetHeader> header = headerOf(sheet);
        if (header && mapping.columns.empty())
            mapping = proposedMapping(*kind, header->list());
    }
    for (const QString &given : context.options.values(QStringLiteral("column"))) {
        const MappedColumn column{given.section(QLatin1Char('='), 0, -2).trimmed(),
                                  given.section(QLatin1Char('='), -1).trimmed()};
        std::erase_if(mapping.columns, [&](const MappedColumn &other) {
            return other.header == column.header || other.field == column.field;
        });
        mapping.columns.push_back(column);
    }
    mapping.name = context.options.value(QStringLiteral("remember"));
    mapping.id = mapping.name.simplified().toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
    return mapping;
}

QJsonObject draftJson(const FundingDraft &draft)
{
    QJsonArray issues;
    for (const Issue &issue : draft.issues)
        issues << issueText(issue);
    return {{QStringLiteral("file"), draft.fileName},
            {QStringLiteral("rows"), draft.rows},
            {QStringLiteral("added"), draft.added},
            {QStringLiteral("changed"), draft.changed},
            {QStringLiteral("unchanged"), draft.unchanged},
            {QStringLiteral("left_out"), draft.leftOut},
            {QStringLiteral("issues"), issues}};
}

Outcome import(const Context &context, const QString &path)
{
    Result<OpenFunding> open = openFunding(context);
    if (!open)
        return open.error();
    std::optional<SheetMapping> mapping;
    Result<FundingDraft> draft = FundingDraft();
    if (context.options.isSet(QStringLiteral("kind")) || !isGivingFile(path)) {
        if (!QFileInfo::exists(path))
            return Error{QStringLiteral("There is no file %1.").arg(path)};
        const auto found = mappingFor(context, open->store, path);
        if (const auto *error = std::get_if<Error>(&found))
            return *error;
        if (const auto *wrong = std::get_if<WrongUse>(&found))
            return *wrong;
        mapping = std::get<SheetMapping>(found);
        draft = draftOfSheet(open->funding, context.catalogue, path, *mapping);
    } else {
        draft = draftOfGiving(open->funding, context.catalogue, path);
    }
    if (!draft)
        return draft.error();
    const QString text =
        issuesText(draft->issues) + QStringLiteral("%1: %2 added, %3 changed, %4 unchanged, %5 left out\n")
                                        .arg(draft->fileName)
                                        .arg(draft->added)
                                        .arg(draft->changed)
                                        .arg(draft->unchanged)
                                        .arg(draft->leftOut);
    if (context.options.isSet(QStringLiteral("dry-run")))
        return Answer{text, draftJson(*draft), isSound(*draft)};
    if (!isSound(*draft))
        return blockingError(*draft);
    if (!draft->edit.changes.empty()) {
        if (const Result<FundingEdit> done = applyEdit(open->store, draft->edit); !done)
            return done.error();
    }
    if (mapping && !mapping->id.isEmpty() && context.options.isSet(QStringLiteral("remember"))) {
        if (const Result<void> kept = saveOfficeEntry(open->store, mappingEntry(*mapping)); !kept)
            return kept.error();
    }
    return Answer{text, draftJson(*draft)};
}

Outcome exportFile(const Context &context)
{
    const QString key = context.options.isSet(QStringLiteral("file"))
                            ? context.options.value(QStringLiteral("file"))
                            : QStringLiteral("360giving");
    const FundingFile *file = fundingFile(key);
    if (!file) {
        QStringList keys;
        for (const FundingFile &known : fundingFiles())
            keys << QString::fromLatin1(known.key);
        return WrongUse{QStringLiteral("--file is %1.").arg(keys.join(QStringLiteral(", ")))};
    }
    Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    Result<GivingPublisher> publisher = publisherOf(*store);
    if (!publisher)
        return publisher.error();
    const GivingPublisher before = *publisher;
    for (const auto &[option, text] :
         {std::pair("prefix", &publisher->prefix), std::pair("publisher-id", &publisher->identifier),
          std::pair("publisher", &publisher->name)}) {
        if (context.options.isSet(QLatin1String(option)))
            *text = context.options.value(QLatin1String(option)).trimmed();
    }
    if (*publisher != before) {
        if (const Result<void> kept = keepPublisher(*store, *publisher); !kept)
            return kept.error();
    }
    return giveFile(context, *file);
}

Outcome run(const Context &context)
{
    const QStringList given = context.options.positionalArguments();
    if (given.size() == 2 && given.front() == QLatin1String("import"))
        return import(context, given.at(1));
    if (given.size() == 1 && given.front() == QLatin1String("export"))
        return exportFile(context);
    return WrongUse{QStringLiteral("Say grants import FILE, or grants export --file WHICH --out FILE.")};
}

} // namespace

const Verb grantsVerb = {
    "grants", "import FILE [OPTION...] | export [--file WHICH] --out FILE [OPTION...]",
    "Take grants and payments in from 360Giving or a sheet of the office's own; give out "
    "360Giving and the lists that the law asks for.",
    options, run};

} // namespace yardstick::cli
