#include "ui/dialogs/backupsdialog.h"

#include "core/text/format.h"
#include "ui/async.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

std::vector<TableColumn<Backup>> backupColumns()
{
    return {
        {BackupsDialog::tr("Number"), [](const Backup &backup) { return numberText(backup.number, 0); },
         true},
        {BackupsDialog::tr("Made"), [](const Backup &backup) { return momentText(backup.madeAt); }},
        {BackupsDialog::tr("Why"), [](const Backup &backup) { return backupReasonText(backup.reason); }},
        {BackupsDialog::tr("Size"), [](const Backup &backup) { return sizeText(backup.size); }, true},
    };
}

QString momentText(const QDateTime &moment)
{
    return BackupsDialog::tr("%1, %2").arg(dateText(moment.date()), moment.toString(QStringLiteral("HH:mm")));
}

BackupsDialog::BackupsDialog(QString storePath, QWidget *parent)
    : QDialog(parent)
    , m_storePath(std::move(storePath))
    , m_backups(new ValueTable<Backup>(backupColumns(), this))
    , m_table(new TableView(this))
    , m_said(new QLabel(this))
    , m_make(new QPushButton(tr("&Back up now"), this))
    , m_restore(new QPushButton(tr("&Restore"), this))
{
    setObjectName(QStringLiteral("backups-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Backups of %1").arg(QFileInfo(m_storePath).completeBaseName()));
    build();
    refresh();
}

void BackupsDialog::build()
{
    auto *about = new QLabel(tr("A backup is made before every import, before an update and before "
                                "restoring. The ten newest are kept, "
                                "and the newest of each month. They are in %1")
                                 .arg(QDir::toNativeSeparators(backupFolder(m_storePath))),
                             this);
    about->setWordWrap(true);
    about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->setObjectName(QStringLiteral("backups-said"));
    m_said->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("backups-table"));
    m_table->setAccessibleName(tr("Backups, the newest first"));
    m_table->setModel(m_backups);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    for (const auto &[column, width] : {std::pair{0, 90}, {1, 210}, {2, 180}})
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("backups-close"));
    close->setAccessibleName(tr("Close"));
    m_make->setObjectName(QStringLiteral("backups-make"));
    m_make->setAccessibleName(tr("Back up now"));
    m_restore->setObjectName(QStringLiteral("backups-restore"));
    m_restore->setAccessibleName(tr("Restore the chosen backup"));
    m_restore->setToolTip(tr("What the store holds now is backed up first."));
    for (QPushButton *button : {m_make, m_restore}) {
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &BackupsDialog::backUpNow);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restoreChosen);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    column->addWidget(buttons);
    resize(640, 420);
}

void BackupsDialog::refresh()
{
    m_backups->setRows(backupsOf(m_storePath));
    const bool any = m_backups->rowCount() > 0;
    m_make->setEnabled(true);
    m_restore->setEnabled(any);
    if (any)
        m_table->setCurrentIndex(m_backups->index(0, 0));
    if (m_said->text().isEmpty() && !any)
        m_said->setText(tr("There are no backups of this store yet."));
}

void BackupsDialog::setBusy(const QString &sentence)
{
    m_said->setText(sentence);
    m_make->setEnabled(false);
    m_restore->setEnabled(false);
}

void BackupsDialog::backUpNow()
{
    setBusy(tr("The store is being backed up..."));
    async::run(
        this,
        [path = m_storePath](const async::Progress &) -> Result<Backup> {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            return backUp(*store, Backup::Reason::Asked);
        },
        [this](const Result<Backup> &made) {
            m_said->setText(made ? tr("Backup %1 was made.").arg(numberText(made->number, 0))
                                 : made.error().message);
            refresh();
        });
}

void BackupsDialog::restoreChosen()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const Backup backup = m_backups->at(current.row());
    setBusy(tr("Backup %1 is being restored...").arg(numberText(backup.number, 0)));
    async::run(
        this, [path = m_storePath, backup](const async::Progress &) { return restoreAt(path, backup.path); },
        [this, backup](const Result<Restored> &done) {
            if (!done) {
                m_said->setText(done.error().message);
            } else {
                m_said->setText(tr("The store is as it was on %1. What it held until now is backup %2.")
                                    .arg(momentText(backup.madeAt),
                                         done->before ? numberText(done->before->number, 0) : done->aside));
                emit restored();
            }
            refresh();
        });
}

} // namespace yardstick
