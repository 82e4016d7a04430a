#include "ui/importing/importflow.h"

#include "ui/dialogs/messages.h"
#include "ui/importing/importpreview.h"
#include "ui/importing/importprogress.h"
#include "ui/workspace.h"

#include <QFileInfo>
#include <QLocale>
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
    if (!m_busy)
        next();
}

void ImportFlow::next()
{
    m_busy = !m_waiting.isEmpty();
    if (m_busy)
        read(m_waiting.takeFirst(), std::nullopt);
}

void ImportFlow::read(const QString &path, std::optional<Period> period)
{
    openProgress(tr("Reading %1").arg(QFileInfo(path).fileName()));
    const ImportRequest request{path, m_workspace.storePath(), m_workspace.sharedCatalogue(), period};
    m_task = async::run(
        this, [request](const async::Progress &progress) { return offerImport(request, progress); },
        [this, path, given = period.has_value()](const Result<ImportOffer> &offer) {
            closeProgress();
            readDone(path, given, offer);
        },
        [this](double share) {
            if (m_progress)
                m_progress->setShare(share);
        });
}

void ImportFlow::readDone(const QString &path, bool periodGiven, const Result<ImportOffer> &offer)
{
    if (offer)
        preview(*offer);
    else if (offer.error().cancelled)
        next();
    else if (!periodGiven && offer.error().needsPeriod)
        askPeriod(path);
    else
        fail(offer.error().message);
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
        [this] { next(); });
}

void ImportFlow::preview(const ImportOffer &offer)
{
    auto *dialog = new ImportPreview(offer, m_workspace.catalogue(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, offer] { store(offer); });
    connect(dialog, &QDialog::rejected, this, &ImportFlow::next);
    dialog->open();
}

void ImportFlow::store(const ImportOffer &offer)
{
    openProgress(tr("Storing %1").arg(offer.draft().release.title));
    m_task = async::run(
        this,
        [offer, path = m_workspace.storePath()](const async::Progress &progress) {
            return performImport(offer, path, progress);
        },
        [this](const Result<Release> &release) {
            closeProgress();
            stored(release);
        },
        [this](double share) {
            if (m_progress)
                m_progress->setShare(share);
        });
}

void ImportFlow::stored(const Result<Release> &release)
{
    if (!release && !release.error().cancelled) {
        fail(release.error().message);
        return;
    }
    if (release) {
        m_workspace.refreshReleases();
        emit imported(*release);
    }
    next();
}

void ImportFlow::fail(const QString &sentence)
{
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
    ask(m_window, question, [this, release] {
        if (const Result<void> undoneResult = m_workspace.undoImport(release.id); !undoneResult)
            tell(m_window, tr("Not undone"), undoneResult.error().message);
        else
            emit undone(release);
    });
}

void ImportFlow::openProgress(const QString &what)
{
    m_progress = new ImportProgress(what, m_window);
    connect(m_progress, &ImportProgress::cancelled, this, [this] { m_task.cancel(); });
    // Small files are through before anybody would have seen the window.
    QTimer::singleShot(250, m_progress, &QDialog::open);
}

void ImportFlow::closeProgress()
{
    delete m_progress;
}

} // namespace yardstick
