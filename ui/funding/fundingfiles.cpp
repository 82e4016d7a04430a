#include "ui/funding/fundingfiles.h"

#include "core/exporting/recordsfile.h"
#include "core/exporting/writefiles.h"
#include "core/funding/giving/givingimport.h"
#include "core/store/fundingstore.h"
#include "core/store/givingpublisher.h"
#include "core/store/office.h"
#include "ui/dialogs/messages.h"
#include "ui/funding/auditdialog.h"
#include "ui/funding/draftdialog.h"
#include "ui/funding/exportdialog.h"
#include "ui/funding/fundingactions.h"
#include "ui/funding/mappingdialog.h"
#include "ui/pages/reading.h"
#include "ui/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace yardstick {

Result<ReadFundingFile> readFundingFile(const Store &store, const Catalogue &catalogue,
                                        const FundingRegister &funding, const QString &path)
{
    ReadFundingFile read;
    if (isGivingFile(path)) {
        Result<FundingDraft> draft = draftOfGiving(funding, catalogue, path);
        if (!draft)
            return draft.error();
        read.grants = std::move(*draft);
        return read;
    }
    Result<std::vector<PlainSheet>> sheets = plainSheets(path);
    if (!sheets)
        return sheets.error();
    std::erase_if(*sheets, [](const PlainSheet &sheet) { return sheet.rows.size() < 2; });
    if (sheets->empty())
        return Error{
            FundingFiles::tr("%1 has no sheet with rows under headings.").arg(QFileInfo(path).fileName())};
    const Result<std::vector<OfficeEntry>> entries = officeEntries(store);
    if (!entries)
        return entries.error();
    for (const PlainSheet &sheet : *sheets) {
        if (!read.mapping)
            read.mapping = fittingMapping(mappingsOf(*entries), sheet);
    }
    read.sheets = std::move(*sheets);
    return read;
}

FundingFiles::FundingFiles(Workspace &workspace, FundingActions &actions, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_window(window)
{
}

void FundingFiles::openMenu(QPoint at)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("funding-files-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *import = menu->addAction(tr("&Import a sheet or 360Giving..."), this, &FundingFiles::askForFile);
    import->setObjectName(QStringLiteral("funding-import"));
    menu->addSeparator();
    const auto addFile = [this](QMenu *to, const FundingFile &file, const QString &text) {
        QAction *action = to->addAction(text, this, [this, &file] { openExport(file); });
        action->setObjectName(QStringLiteral("funding-export-") + QLatin1String(file.key));
        action->setToolTip(QString::fromUtf8(file.meaning));
    };
    addFile(menu, spendAnswerFile, tr("&Answer to “spend on a theme”..."));
    addFile(menu, grantsListFile, tr("List of &grants, 3(f)..."));
    addFile(menu, spendingListFile, tr("List of i&tems over £500, 3(g)..."));
    addFile(menu, givingJsonFile, tr("&360Giving, JSON..."));
    addFile(menu, givingTableFile, tr("360Giving, &spreadsheet..."));
    addFile(menu, moneyTotalsFile, tr("T&otals..."));
    addFile(menu, alertsFile, tr("To be &looked at..."));
    addFile(menu, auditFile, tr("A&udit trail..."));
    QMenu *records = menu->addMenu(tr("&Records"));
    for (const FundingFile &file : recordsFiles())
        addFile(records, file, tr("%1...").arg(QString::fromUtf8(file.name)));
    menu->addSeparator();
    QAction *trail = menu->addAction(tr("Sho&w the audit trail..."), this, &FundingFiles::showTrail);
    trail->setObjectName(QStringLiteral("funding-trail"));
    QAction *examples =
        menu->addAction(tr("Remo&ve the examples..."), &m_actions, &FundingActions::removeExamples);
    examples->setObjectName(QStringLiteral("funding-remove-examples"));
    menu->popup(at);
}

void FundingFiles::askForFile()
{
    emit fileRequested({QStringLiteral("funding"), tr("Import into the register"),
                        tr("Sheets and 360Giving (*.xlsx *.ods *.csv *.json);;All files (*)")});
}

void FundingFiles::import(const QString &path)
{
    m_reading.abandon();
    m_reading = askStore(
        this, m_workspace,
        [path](const Store &store, const auto &catalogue,
               const async::Progress &) -> Result<ReadFundingFile> {
            const Result<FundingRegister> funding = fundingRegister(store);
            if (!funding)
                return funding.error();
            return readFundingFile(store, *catalogue, *funding, path);
        },
        [this, path](const Result<ReadFundingFile> &read) {
            if (read)
                show(*read, path);
            else
                tell(m_window, tr("Not imported"), read.error().message);
        });
}

void FundingFiles::show(const ReadFundingFile &read, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (read.grants) {
        auto *dialog = new DraftDialog(*read.grants, m_window);
        connect(dialog, &DraftDialog::taken, &m_actions, &FundingActions::makeLarge);
        dialog->open();
        return;
    }
    MappingRequest request;
    request.sheets = read.sheets;
    request.kinds = {&paymentKind,   &awardKind,       &instalmentKind,  &organisationKind,
                     &programmeKind, &applicationKind, &funderGrantKind, &variationKind};
    request.from = name;
    request.remembers = true;
    request.mapping = read.mapping;
    auto *dialog = new MappingDialog(m_workspace, std::move(request), m_window);
    connect(dialog, &MappingDialog::taken, &m_actions, &FundingActions::makeLarge);
    dialog->open();
}

void FundingFiles::exportTotals(const MoneyGrouping &by, const QString &theme, bool withExamples)
{
    FundingFileOptions options;
    options.grouping = &by;
    options.theme = theme;
    options.examples = withExamples;
    openExport(moneyTotalsFile, options);
}

void FundingFiles::openExport(const FundingFile &file, const FundingFileOptions &options)
{
    ExportRequest request{&file, options, m_actions.answer()};
    if (const Result<GivingPublisher> publisher = publisherOf(m_workspace.store()))
        request.options.publisher = *publisher;
    request.options.today = m_workspace.now().toLocalTime().date();
    auto *dialog = new ExportDialog(std::move(request), m_window);
    connect(dialog, &ExportDialog::chosen, this, &FundingFiles::save);
    dialog->open();
}

void FundingFiles::save(const FundingFile &file, const FundingFileOptions &options, const QString &suffix)
{
    const Result<GivingPublisher> before = publisherOf(m_workspace.store());
    if (before && *before != options.publisher) {
        if (const Result<void> kept = m_workspace.keepPublisher(options.publisher); !kept)
            return tell(m_window, tr("Not stored"), kept.error().message);
    }
    FileToSave wanted;
    wanted.title = QString::fromUtf8(file.name);
    QString about = QString::fromLatin1(file.key);
    if (!options.theme.isEmpty())
        about += QLatin1Char(' ') + options.theme;
    if (options.from.isValid() && options.to.isValid())
        about += QStringLiteral(" %1 %2").arg(options.from.toString(Qt::ISODate),
                                              options.to.toString(Qt::ISODate));
    wanted.fileName = fileNameOf(about) + QLatin1Char('.') + suffix;
    wanted.filter = suffix == QLatin1String("xlsx")   ? tr("Workbooks (*.xlsx)")
                    : suffix == QLatin1String("json") ? tr("360Giving packages (*.json)")
                                                      : tr("Comma-separated values (*.csv)");
    wanted.extension = suffix;
    wanted.begin = [this, &file, options](const QString &path) { write(file, options, path); };
    emit saveRequested(wanted);
}

void FundingFiles::write(const FundingFile &file, const FundingFileOptions &options, const QString &path)
{
    m_writing = askStore(
        this, m_workspace,
        [&file, options, path](const Store &store, const auto &catalogue,
                               const async::Progress &) -> Result<void> {
            // Names that a redacted recipient once had are in the trail.
            const Result<FundingRegister> funding = fundingRegister(store);
            if (!funding)
                return funding.error();
            const Result<std::vector<AuditEntry>> trail = auditTrail(store);
            if (!trail)
                return trail.error();
            return writeFundingFile(file, *funding, *catalogue, *trail, options, path);
        },
        [this, path](const Result<void> &done) {
            if (done)
                emit said(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
            else
                tell(m_window, tr("Not saved"), done.error().message);
        });
}

void FundingFiles::showTrail()
{
    (new AuditDialog(m_workspace, m_actions.answer(), m_window))->open();
}

} // namespace yardstick
