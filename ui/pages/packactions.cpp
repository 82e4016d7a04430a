#include "ui/pages/packactions.h"

#include "core/analysis/trend.h"
#include "ui/dialogs/messages.h"
#include "ui/workspace.h"

#include <QDir>
#include <QMenu>
#include <QProgressDialog>
#include <QWidget>

namespace yardstick {

PackActions::PackActions(Workspace &workspace, std::function<PressPack()> pack,
                         std::function<void(const std::function<void()> &then)> gate, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_pack(std::move(pack))
    , m_gate(std::move(gate))
    , m_page(page)
{
}

void PackActions::fill(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, const char *name, auto act) {
        menu->addAction(text, this, act)->setObjectName(QLatin1String(name));
    };
    add(tr("As a &folder..."), "press-pack-folder", [this] { askOne(false); });
    add(tr("As a .&zip archive..."), "press-pack-zip", [this] { askOne(true); });
    menu->addSeparator();
    add(tr("For &every force..."), "press-pack-forces", [this] {
        askMany(packForEveryForce(m_workspace.catalogue(), m_pack().press, terms()),
                QStringLiteral("press-packs-every-force"));
    });
    add(tr("For every &indicator..."), "press-pack-indicators", [this] { askIndicators(); });
}

PackTerms PackActions::terms() const
{
    return {m_workspace.now(), !m_pack().press.embargo.isEmpty()};
}

void PackActions::askOne(bool zip)
{
    m_gate([this, zip] {
        const PressPack pack = m_pack();
        FileToSave file;
        file.title = tr("Save the press pack");
        file.fileName = packName(pack) + (zip ? QStringLiteral(".zip") : QString());
        file.filter = zip ? tr("Archives (*.zip)") : tr("A new folder (*)");
        file.extension = zip ? QStringLiteral("zip") : QString();
        file.begin = [this, pack, zip](const QString &path) {
            const PackItem item{
                pack.press.headline, packName(pack),
                [pack](const Store &, const Catalogue &) -> Result<PressPack> { return pack; }};
            run({m_workspace.storePath(), m_workspace.sharedCatalogue(), {item}, path, zip, true});
        };
        emit saveRequested(file);
    });
}

void PackActions::askMany(std::vector<PackItem> items, const QString &proposal)
{
    FileToSave file;
    file.title = tr("A folder for %1 packs").arg(items.size());
    file.fileName = proposal;
    file.filter = tr("A new folder (*)");
    file.begin = [this, items = std::move(items)](const QString &path) {
        run({m_workspace.storePath(), m_workspace.sharedCatalogue(), items, path, false, false});
    };
    emit saveRequested(file);
}

void PackActions::askIndicators()
{
    if (const auto found = indicatorsWithFigures(m_workspace.store(), m_workspace.catalogue()))
        askMany(packForEveryIndicator(m_workspace.catalogue(), *found, m_pack().press, terms()),
                tr("press-packs-every-indicator"));
}

void PackActions::run(const PackJob &job)
{
    const int count = static_cast<int>(job.items.size());
    auto *progress = new QProgressDialog(tr("Making press packs"), tr("&Cancel"), 0, count, m_page);
    progress->setObjectName(QStringLiteral("pack-progress"));
    progress->setWindowTitle(tr("Press packs"));
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(0);
    progress->setAutoClose(false);
    progress->setAutoReset(false);
    auto *batch = new PackBatch(job, this);
    connect(batch, &PackBatch::progressed, progress, [progress](int done, int of, const QString &name) {
        progress->setLabelText(tr("%1 of %2: %3").arg(done + 1).arg(of).arg(name));
        progress->setValue(done);
    });
    connect(progress, &QProgressDialog::canceled, batch, &PackBatch::cancel);
    connect(batch, &PackBatch::finished, this,
            [this, progress, batch, folder = job.folder](const PackOutcome &outcome) {
                progress->deleteLater();
                batch->deleteLater();
                if (outcome.failure.isEmpty())
                    emit said(tr("%1 Look in %2.").arg(outcome.sentence(), QDir::toNativeSeparators(folder)));
                else
                    tell(m_page, tr("Not all was written"), outcome.sentence());
            });
    progress->show();
    batch->start();
}

} // namespace yardstick
