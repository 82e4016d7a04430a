// What comes into the main window: files that are chosen or dropped, and what is said of an import. A file of
// its own, because the window that joins its parts is long enough.
#include "ui/importing/importflow.h"
#include "ui/mainwindow.h"
#include "ui/models/revisiontables.h"
#include "ui/widgets/noticebar.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>

namespace yardstick {

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

void MainWindow::import()
{
    const QStringList paths = m_chooser.open(
        this,
        {tr("Import published spreadsheets"), folder(QStringLiteral("import")), {}, spreadsheetFilter()});
    if (paths.isEmpty())
        return;
    m_settings.setValue(QStringLiteral("folders/import"), QFileInfo(paths.first()).absolutePath());
    m_importing->importFiles(paths);
}

void MainWindow::openFileFor(Page &page, const FileWish &wish)
{
    const QStringList paths = m_chooser.open(this, {wish.title, folder(wish.purpose), {}, wish.filter});
    if (paths.isEmpty())
        return;
    m_settings.setValue(QStringLiteral("folders/") + wish.purpose, QFileInfo(paths.first()).absolutePath());
    page.takeFile(paths.first());
}

void MainWindow::imported(const ImportOutcome &outcome)
{
    const Release &release = outcome.release;
    std::vector<NoticeAct> acts = {{tr("U&ndo import"), [this, id = release.id] { m_importing->undo(id); }}};
    if (!outcome.indicator.isEmpty()) {
        acts.push_back({tr("Show the t&rend"), [this, indicator = outcome.indicator] {
                            showPage(trendsPageKind.id);
                            page()->showIndicator(indicator);
                        }});
    }
    m_notice->say(tr("Imported “%1”. %2.").arg(release.title, comparisonText(outcome.changes)),
                  std::move(acts));
    if (page())
        page()->showImported(release);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_importing->importFiles(localFiles(*event->mimeData()));
}

} // namespace yardstick
