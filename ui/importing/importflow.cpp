#include "ui/importing/importflow.h"

#include "ui/dialogs/messages.h"
#include "ui/importing/importprogress.h"
#include "ui/importing/resolvedialog.h"
#include "ui/importing/teachdialog.h"
#include "ui/models/revisiontables.h"
#include "ui/workspace.h"

#include <QFileInfo>
#include <QTimer>
#include <QWidget>

namespace yardstick {

ImportFlow::ImportFlow(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{
}

ImportFlow::~ImportFlow()
{
    m_task.abandon();
}

void ImportFlow::importFiles(const QStringList &paths)
{
    m_waiting << paths;
    m_place.of += static_cast<int>(paths.size());
    if (!m_busy)
        next();
}

void ImportFlow::next()
{
    m_busy = !m_waiting.isEmpty();
    if (m_busy) {
        ++m_place.at;
        read(m_waiting.takeFirst(), std::nullopt);
        return;
    }
    m_place = {0, 0};
    const std::vector<FileOutcome> outcomes = std::exchange(m_outcomes, {});
    if (outcomes.size() > 1)
        (new ImportSummary(outcomes, m_window))->open();
}

void ImportFlow::note(FileOutcome::Kind kind, const QString &path, const QString &text)
{
    m_outcomes.push_back({kind, QFileInfo(path).fileName(), text});
}

void ImportFlow::read(const QString &path, std::optional<Period> period)
{
    WorkAmount amount{WorkAmount::Unit::Bytes, static_cast<double>(QFileInfo(path).size()), offerReadingShare,
                      tr("Comparing with what is stored")};
    openProgress(tr("Reading %1").arg(QFileInfo(path).fileName()), amount);
    const ImportRequest request{path, m_workspace.storePath(), m_workspace.sharedCatalogue(), period};
    m_task = async::run(
        this, [request](const async::Progress &progress) { return offerImport(request, progress); },
        [this, path, given = period.has_value()](const Result<ImportOffer> &offer) {
            closeProgress();
            readDone(path, given, offer);
        },
        showShare());
}

void ImportFlow::readDone(const QString &path, bool periodGiven, const Result<ImportOffer> &offer)
{
    if (offer) {
        preview(*offer);
    } else if (offer.error().cancelled) {
        note(FileOutcome::Kind::Skipped, path, tr("Cancelled while it was read."));
        next();
    } else if (!periodGiven && offer.error().needsPeriod) {
        askPeriod(path);
    } else if (offer.error().unknownLayout) {
        offerTeaching(path, offer.error().message);
    } else {
        fail(path, offer.error().message);
    }
}

void ImportFlow::askPeriod(const QString &path)
{
    TextRequest request;
    request.title = tr("Which period?");
    request.text = tr("%1 does not say what period its figures are for. Look it up on the page that the file "
                      "was published on, and give it here.")
                       .arg(QFileInfo(path).fileName());
    request.label = tr("&Period of the figures");
    request.example = tr("year ending June 2025");
    const auto check = [](const QString &typed) {
        return parsePeriod(typed)
                   ? QString()
                   : tr("That is no period. Write for example: 2024-25, year ending June 2025, 2024.");
    };
    askText(
        m_window, request, check, [this, path](const QString &typed) { read(path, parsePeriod(typed)); },
        [this, path] {
            note(FileOutcome::Kind::Skipped, path, tr("Its period was not given."));
            next();
        });
}

void ImportFlow::offerTeaching(const QString &path, const QString &sentence)
{
    Question question;
    question.title = tr("A spreadsheet that Yardstick does not know");
    question.text = sentence;
    question.detail = tr("You can show how it is to be read: where its table is, and what its columns are. "
                         "Next year's file is then recognised by itself.");
    question.yes = tr("&Show how to read it...");
    ask(
        m_window, question, [this, path] { teach(path); },
        [this, path, sentence] {
            note(FileOutcome::Kind::Refused, path, sentence);
            next();
        });
}

void ImportFlow::teach(const QString &path)
{
    auto *dialog = new TeachDialog(
        path, m_workspace.sharedCatalogue(),
        [this](const std::vector<OfficeEntry> &entries) { return m_workspace.teach(entries); }, m_window);
    connect(dialog, &QDialog::accepted, this, [this, path, dialog] { read(path, dialog->period()); });
    connect(dialog, &QDialog::rejected, this, [this, path] {
        note(FileOutcome::Kind::Skipped, path, tr("How to read it was not shown."));
        next();
    });
    dialog->open();
}

void ImportFlow::preview(const ImportOffer &offer)
{
    auto *dialog = new ImportPreview(offer, m_workspace.sharedCatalogue(), m_place, m_window);
    connect(dialog, &QDialog::accepted, this, [this, offer, dialog] {
        const Result<QDateTime> until = dialog->embargoUntil();
        ImportOffer chosen = offer;
        chosen.embargoUntil = until ? *until : QDateTime();
        store(chosen);
    });
    connect(dialog, &QDialog::rejected, this, [this, path = offer.path] {
        note(FileOutcome::Kind::Skipped, path, tr("Looked at and not imported."));
        next();
    });
    connect(dialog, &ImportPreview::resolveRequested, this,
            [this, offer, dialog](const Issue &issue) { resolve(offer, issue, dialog); });
    dialog->open();
}

void ImportFlow::resolve(const ImportOffer &offer, const Issue &issue, ImportPreview *preview)
{
    auto *dialog = new ResolveDialog(
        issue, offer.draft().release.publication, m_workspace.catalogue(),
        [this](const std::vector<OfficeEntry> &entries) { return m_workspace.teach(entries); }, preview);
    connect(dialog, &QDialog::accepted, this, [this, offer, preview = QPointer(preview)] {
        // The file is read again in the light of the answer.
        if (preview) {
            preview->disconnect(this);
            preview->hide();
            preview->deleteLater();
        }
        read(offer.path, offer.period);
    });
    dialog->open();
}

void ImportFlow::store(const ImportOffer &offer)
{
    const WorkAmount amount{WorkAmount::Unit::Figures, static_cast<double>(offer.draft().figures.size())};
    openProgress(tr("Storing %1").arg(offer.draft().release.title), amount);
    m_task = async::run(
        this,
        [offer, path = m_workspace.storePath(), catalogue = m_workspace.sharedCatalogue()](
            const async::Progress &progress) { return performImport(offer, path, *catalogue, progress); },
        [this, path = offer.path](const Result<ImportOutcome> &outcome) {
            closeProgress();
            stored(path, outcome);
        },
        showShare());
}

void ImportFlow::stored(const QString &path, const Result<ImportOutcome> &outcome)
{
    if (!outcome && !outcome.error().cancelled) {
        fail(path, outcome.error().message);
        return;
    }
    if (outcome) {
        note(FileOutcome::Kind::Imported, path, comparisonText(outcome->changes));
        m_workspace.refreshReleases();
        emit imported(*outcome);
    } else {
        note(FileOutcome::Kind::Skipped, path, tr("Cancelled while it was stored; nothing of it was kept."));
    }
    next();
}

void ImportFlow::fail(const QString &path, const QString &sentence)
{
    note(FileOutcome::Kind::Refused, path, sentence);
    tell(m_window, tr("Not imported"), sentence, [this] { next(); });
}

void ImportFlow::undo(ReleaseId id)
{
    const Release *found = m_workspace.release(id);
    if (!found)
        return;
    const Release release = *found;
    Question question;
    question.title = tr("Undo import");
    question.text = tr("Take “%1” out of the store?").arg(release.title);
    question.detail =
        tr("%L1 figures go. Earlier editions stay and show again where they cover the same periods. "
           "The file itself is not touched and can be imported again.")
            .arg(release.observations);
    question.yes = tr("&Undo import");
    question.destructive = true;
    ask(m_window, question, [this, release] { takeOut(release); });
}

void ImportFlow::takeOut(const Release &release)
{
    openProgress(tr("Taking “%1” out of the store").arg(release.title), {})->setEndless();
    m_task = async::run(
        this,
        [id = release.id, path = m_workspace.storePath()](const async::Progress &) {
            return performUndo(id, path);
        },
        [this, release](const Result<void> &gone) {
            closeProgress();
            m_workspace.refreshReleases();
            if (!gone)
                tell(m_window, tr("Not undone"), gone.error().message);
            else
                emit undone(release);
        });
}

ImportProgress *ImportFlow::openProgress(const QString &what, const WorkAmount &amount)
{
    const QString place = m_place.at > 0 ? m_place.text() : QString();
    m_progress = new ImportProgress(place.isEmpty() ? what : QStringLiteral("%1: %2").arg(place, what),
                                    amount, m_window);
    connect(m_progress, &ImportProgress::cancelled, this, [this] { m_task.cancel(); });
    // Small files are through before anybody would have seen the window.
    QTimer::singleShot(250, m_progress, &QDialog::open);
    return m_progress;
}

void ImportFlow::closeProgress()
{
    delete m_progress;
}

std::function<void(double)> ImportFlow::showShare()
{
    return [this](double share) {
        if (m_progress)
            m_progress->setShare(share);
    };
}

} // namespace yardstick
