#include "app/cli/fundingoptions.h"

#include "core/funding/edit.h"
#include "core/store/fundingstore.h"
#include "core/store/givingpublisher.h"
#include "core/text/format.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yardstick::cli {

namespace {

std::optional<QDate> dayFrom(const Context &context, const QString &option)
{
    if (!context.options.isSet(option))
        return QDate();
    const QDate day = QDate::fromString(context.options.value(option), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

QString plainCell(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return QString(*text)
            .replace(QLatin1Char('\n'), QLatin1Char(' '))
            .replace(QLatin1Char('\t'), QLatin1Char(' '));
    if (const auto *money = std::get_if<Pence>(&cell))
        return QStringLiteral("%1").arg(
            static_cast<double>(money->amount) / static_cast<double>(poundInPence), 0, 'f', 2);
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    if (const auto *number = std::get_if<double>(&cell))
        return plainNumber(*number);
    return {};
}

QJsonValue jsonCell(const SheetCell &cell)
{
    if (const auto *money = std::get_if<Pence>(&cell))
        return static_cast<double>(money->amount) / static_cast<double>(poundInPence);
    if (const auto *number = std::get_if<double>(&cell))
        return *number;
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    return cell.index() == 0 ? QJsonValue() : QJsonValue(plainCell(cell));
}

} // namespace

std::vector<QCommandLineOption> fundingOptions()
{
    return {
        {QStringLiteral("from"), QStringLiteral("The first day, as 2024-04-01."), QStringLiteral("DAY")},
        {QStringLiteral("to"), QStringLiteral("The last day."), QStringLiteral("DAY")},
        {QStringLiteral("theme"), QStringLiteral("Only programmes of this theme."), QStringLiteral("TEXT")},
        {QStringLiteral("by"),
         QStringLiteral(
             "financial-year, calendar-year, theme, programme, round, lot, award, funder, provider "
             "or area."),
         QStringLiteral("WHAT")},
        {QStringLiteral("with-examples"), QStringLiteral("The program's examples too.")},
        {QStringLiteral("today"), QStringLiteral("The day by which things are overdue; default: today."),
         QStringLiteral("DAY")},
        {QStringLiteral("out"), QStringLiteral("The file to write: .csv, .xlsx or, of 360Giving, .json."),
         QStringLiteral("FILE")},
    };
}

std::variant<FundingFileOptions, WrongUse> fundingOptionsFrom(const Context &context)
{
    FundingFileOptions options;
    for (const auto &[option, day] :
         {std::pair(QStringLiteral("from"), &options.from), std::pair(QStringLiteral("to"), &options.to),
          std::pair(QStringLiteral("today"), &options.today)}) {
        const std::optional<QDate> given = dayFrom(context, option);
        if (!given)
            return WrongUse{QStringLiteral("--%1 is a day, as 2024-04-01.").arg(option)};
        *day = *given;
    }
    if (!options.today.isValid())
        options.today = QDate::currentDate();
    options.theme = context.options.value(QStringLiteral("theme"));
    options.examples = context.options.isSet(QStringLiteral("with-examples"));
    if (const QString by = context.options.value(QStringLiteral("by")); !by.isEmpty()) {
        options.grouping = moneyGrouping(by);
        if (!options.grouping)
            return WrongUse{
                QStringLiteral("--by is financial-year, calendar-year, theme, programme, round, lot, "
                               "award, funder, provider or area.")};
    }
    return options;
}

Result<OpenFunding> openFunding(const Context &context)
{
    Result<Store> store = openStore(context);
    if (!store)
        return store.error();
    Result<FundingRegister> funding = fundingRegister(*store);
    if (!funding)
        return funding.error();
    Result<std::vector<AuditEntry>> trail = auditTrail(*store);
    if (!trail)
        return trail.error();
    return OpenFunding{std::move(*store), std::move(*funding), std::move(*trail)};
}

Answer tableAnswer(const TableFile &table)
{
    QString text = table.headers.join(QLatin1Char('\t')) + QLatin1Char('\n');
    QJsonArray rows;
    for (const std::vector<SheetCell> &row : table.rows) {
        QStringList cells;
        QJsonObject object;
        for (std::size_t i = 0; i < row.size(); ++i) {
            cells << plainCell(row[i]);
            object.insert(table.headers.value(static_cast<qsizetype>(i)), jsonCell(row[i]));
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
        rows << object;
    }
    for (const QString &note : table.notes)
        text += QStringLiteral("Note: %1\n").arg(note);
    return Answer{text, rows};
}

Outcome giveFile(const Context &context, const FundingFile &file)
{
    auto options = fundingOptionsFrom(context);
    if (const auto *wrong = std::get_if<WrongUse>(&options))
        return *wrong;
    FundingFileOptions &chosen = std::get<FundingFileOptions>(options);
    Result<OpenFunding> open = openFunding(context);
    if (!open)
        return open.error();
    const Result<GivingPublisher> publisher = publisherOf(open->store);
    if (!publisher)
        return publisher.error();
    chosen.publisher = *publisher;
    const QString out = context.options.value(QStringLiteral("out"));
    if (!out.isEmpty()) {
        if (const Result<void> done =
                writeFundingFile(file, open->funding, context.catalogue, open->trail, chosen, out);
            !done)
            return done.error();
        return Answer{QStringLiteral("%1\n").arg(out), QJsonObject{{QStringLiteral("file"), out}}};
    }
    if (file.bytes)
        return WrongUse{QStringLiteral("Say where to with --out FILE.%1.").arg(QLatin1String(file.suffix))};
    const Result<TableFile> table =
        fundingFileTable(file, open->funding, context.catalogue, open->trail, chosen);
    if (!table)
        return table.error();
    return tableAnswer(*table);
}

QString issuesText(const std::vector<Issue> &issues)
{
    QString text;
    for (const Issue &issue : issues) {
        const char *word = issue.severity == Issue::Severity::Error     ? "Error"
                           : issue.severity == Issue::Severity::Warning ? "Warning"
                                                                        : "Note";
        text += QStringLiteral("%1: %2\n").arg(QLatin1String(word), issueText(issue));
    }
    return text;
}

} // namespace yardstick::cli
