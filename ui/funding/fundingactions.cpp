#include "ui/funding/fundingactions.h"

#include "core/funding/sheets/sheetimport.h"
#include "core/store/fundingstore.h"
#include "core/text/format.h"
#include "ui/dialogs/messages.h"
#include "ui/funding/mappingdialog.h"
#include "ui/funding/recorddialog.h"
#include "ui/funding/splitdialog.h"
#include "ui/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <map>

namespace yardstick {

namespace {

/// "12 payments, 3 instalments": what an edit takes out besides the record itself.
QString othersText(const FundingEdit &edit, const RecordRef &ref)
{
    std::map<int, std::pair<const RecordKind *, int>> counts;
    for (const RecordChange &change : edit.changes) {
        if (change.after || RecordRef{&kindOf(*change.before), numberOf(*change.before)} == ref)
            continue;
        auto &[kind, count] = counts[static_cast<int>(change.before->index())];
        kind = &kindOf(*change.before);
        ++count;
    }
    QStringList parts;
    for (const auto &[place, counted] : counts)
        parts << QStringLiteral("%1 %2").arg(
            numberText(counted.second, 0),
            QString::fromUtf8(counted.second == 1 ? counted.first->name : counted.first->plural).toLower());
    return joinedList(parts);
}

} // namespace

std::vector<const RecordKind *> kindsToAdd(const RecordKind *owner)
{
    if (owner == &programmeKind)
        return {&awardKind,  &roundKind,    &applicationKind, &decisionKind,
                &targetKind, &documentKind, &funderGrantKind};
    if (owner == &roundKind)
        return {&lotKind, &applicationKind};
    if (owner == &lotKind)
        return {&awardKind, &applicationKind};
    if (owner == &awardKind)
        return {&paymentKind,          &instalmentKind, &variationKind, &moneyReturnKind,
                &monitoringReturnKind, &targetKind,     &decisionKind,  &documentKind};
    if (owner == &funderGrantKind)
        return {&paymentKind, &instalmentKind, &variationKind, &moneyReturnKind};
    return {&programmeKind, &funderGrantKind, &organisationKind, &awardKind};
}

FundingActions::FundingActions(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
    , m_answer(std::make_shared<FundingAnswer>())
{
}

void FundingActions::add(const RecordKind &kind, const RecordRef &owner)
{
    auto *dialog =
        new RecordDialog(m_workspace, m_answer, newRecord(*m_answer, kind, owner), owner, m_window);
    connect(dialog, &RecordDialog::kept, this, [this](const Record &record) {
        emit kept({&kindOf(record), numberOf(record)});
    });
    dialog->open();
}

void FundingActions::edit(const RecordRef &ref)
{
    const std::optional<Record> record = findRecord(m_answer->funding, ref);
    if (!record)
        return;
    auto *dialog =
        new RecordDialog(m_workspace, m_answer, *record, ownerOf(m_answer->funding, ref), m_window);
    connect(dialog, &RecordDialog::kept, this, [this, ref] { emit kept(ref); });
    dialog->open();
}

void FundingActions::remove(const RecordRef &ref)
{
    if (!ref.kind)
        return;
    m_task.abandon();
    // All of the register has to be looked through for what belongs to it.
    m_task = async::run(
        this, [answer = m_answer, ref](const async::Progress &) { return deletionOf(answer->funding, ref); },
        [this, ref](const FundingEdit &edit) { askToDelete(edit, ref); });
}

void FundingActions::askToDelete(const FundingEdit &edit, const RecordRef &ref)
{
    if (edit.changes.empty())
        return;
    const QString others = othersText(edit, ref);
    Question question;
    question.title = tr("Delete %1?").arg(QString::fromUtf8(ref.kind->name).toLower());
    question.text = tr("%1: %2").arg(QString::fromUtf8(ref.kind->name), recordLabel(m_answer->funding, ref));
    question.detail = (others.isEmpty() ? QString() : tr("With it go %1. ").arg(others)) +
                      tr("It can be undone, and the audit trail keeps what was there.");
    question.yes = tr("&Delete");
    question.destructive = true;
    ask(m_window, question, [this, edit] { make(edit); });
}

bool FundingActions::make(const FundingEdit &edit)
{
    const Result<FundingEdit> done = m_workspace.editFunding(edit);
    if (!done)
        tell(m_window, tr("Not done"), done.error().message);
    return bool(done);
}

void FundingActions::makeLarge(const FundingEdit &edit)
{
    const QString path = m_workspace.storePath();
    m_making = async::run(
        this,
        [path, edit](const async::Progress &) -> Result<FundingEdit> {
            Result<Store> store = Store::open(path, Store::Mode::OpenExisting);
            if (!store)
                return store.error();
            return applyEdit(*store, edit);
        },
        [this, path](const Result<FundingEdit> &made) {
            if (!made)
                tell(m_window, tr("Not done"), made.error().message);
            else if (m_workspace.storePath() == path) // else another store was opened meanwhile
                m_workspace.fundingEdited(*made);
        });
}

void FundingActions::splitAward(const RecordRef &award)
{
    auto *dialog = new SplitDialog(m_answer, {award.number}, m_window);
    connect(dialog, &SplitDialog::split, this, [this](const FundingEdit &edit) { make(edit); });
    dialog->open();
}

void FundingActions::paste(const std::vector<const RecordKind *> &kinds, const RecordRef &owner)
{
    const PlainSheet sheet = pastedSheet(QGuiApplication::clipboard()->text());
    if (sheet.rows.empty()) {
        tell(m_window, tr("Nothing to paste"),
             tr("Copy rows from a spreadsheet first: days, amounts and words in columns."));
        return;
    }
    MappingRequest request;
    request.sheets = {sheet};
    request.kinds = kinds;
    request.owner = owner;
    request.from = tr("the clipboard");
    auto *dialog = new MappingDialog(m_workspace, std::move(request), m_window);
    connect(dialog, &MappingDialog::taken, this, &FundingActions::makeLarge);
    dialog->open();
}

void FundingActions::removeExamples()
{
    const FundingEdit edit = removalOfExamples(m_answer->funding);
    if (edit.changes.empty()) {
        tell(m_window, tr("No examples"), tr("There are no examples in this register."));
        return;
    }
    Question question;
    question.title = tr("Remove the examples?");
    question.text = tr("The examples that came with the program go, %1 records in all.")
                        .arg(numberText(static_cast<double>(edit.changes.size()), 0));
    question.detail = tr("Your own entries stay. It can be undone.");
    question.yes = tr("&Remove examples");
    question.destructive = true;
    ask(m_window, question, [this, edit] { make(edit); });
}

void FundingActions::fillAddMenu(QMenu &menu, const std::vector<const RecordKind *> &kinds,
                                 const RecordRef &owner)
{
    for (const RecordKind *kind : kinds) {
        QAction *action =
            menu.addAction(QString::fromUtf8(kind->name), this, [this, kind, owner] { add(*kind, owner); });
        action->setObjectName(QStringLiteral("funding-add-") + QLatin1String(kind->key));
    }
}

} // namespace yardstick
