#include "ui/dialogs/recoverdialog.h"

#include "core/store/copystore.h"
#include "core/store/salvage.h"
#include "core/text/format.h"
#include "ui/async.h"
#include "ui/dialogs/backupsdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

namespace {

const QString suffix = QStringLiteral(".yardstick");

} // namespace

RecoverDialog::RecoverDialog(QString storePath, StoreCondition condition, FileChooser chooser,
                             QWidget *parent)
    : QDialog(parent)
    , m_storePath(std::move(storePath))
    , m_condition(std::move(condition))
    , m_chooser(std::move(chooser))
    , m_backups(backupsOf(m_storePath))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("recover-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 can't be used as it is").arg(QFileInfo(m_storePath).fileName()));
    build();
}

void RecoverDialog::build()
{
    auto *sentence = new QLabel(m_condition.sentence, this);
    sentence->setObjectName(QStringLiteral("recover-sentence"));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setMinimumWidth(480);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(sentence);
    column->addSpacing(4);
    if (!m_backups.empty() && m_condition.condition != Condition::ReadOnly &&
        m_condition.condition != Condition::Unreadable)
        addBackups(column);
    // A full disk, a drive that is away, another program: something that can be mended meanwhile.
    if (m_condition.condition == Condition::Unreadable) {
        connect(addWay(column, "recover-again", tr("&Try again")), &QPushButton::clicked, this, [this] {
            emit storeReady(m_storePath);
            accept();
        });
    }
    if (m_condition.condition == Condition::ReadOnly)
        connect(addWay(column, "recover-copy", tr("Open a &copy...")), &QPushButton::clicked, this,
                &RecoverDialog::openCopy);
    if (m_condition.condition == Condition::Damaged)
        connect(addWay(column, "recover-salvage", tr("&Save what can be read...")), &QPushButton::clicked,
                this, &RecoverDialog::saveReadable);
    connect(addWay(column, "recover-other", tr("&Open another store...")), &QPushButton::clicked, this,
            &RecoverDialog::openOther);
    m_said->setObjectName(QStringLiteral("recover-said"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("recover-close"));
    close->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void RecoverDialog::addBackups(QVBoxLayout *column)
{
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("recover-backups"));
    m_choice->setAccessibleName(tr("Backup to restore"));
    for (const Backup &backup : m_backups) {
        m_choice->addItem(
            tr("%1, %2 (%3)")
                .arg(momentText(backup.madeAt), backupReasonText(backup.reason), sizeText(backup.size)));
    }
    column->addWidget(m_choice);
    connect(addWay(column, "recover-restore", tr("&Restore this backup")), &QPushButton::clicked, this,
            &RecoverDialog::restoreChosen);
}

QPushButton *RecoverDialog::addWay(QVBoxLayout *column, const char *name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    button->setDefault(m_ways.empty());
    column->addWidget(button);
    m_ways.push_back(button);
    return button;
}

void RecoverDialog::work(const QString &sentence, const std::function<Result<void>()> &job,
                         const QString &path)
{
    m_said->setText(sentence);
    for (QPushButton *way : m_ways)
        way->setEnabled(false);
    async::run(
        this, [job](const async::Progress &) { return job(); },
        [this, path](const Result<void> &done) {
            for (QPushButton *way : m_ways)
                way->setEnabled(true);
            if (!done) {
                m_said->setText(done.error().message);
                return;
            }
            emit storeReady(path);
            accept();
        });
}

void RecoverDialog::restoreChosen()
{
    const QString from = m_backups[static_cast<size_t>(m_choice->currentIndex())].path;
    emit replacing();
    work(
        tr("The backup is being restored..."),
        [path = m_storePath, from]() -> Result<void> {
            const Result<Restored> done = restoreAt(path, from);
            return done ? Result<void>() : Result<void>(done.error());
        },
        m_storePath);
}

void RecoverDialog::openCopy()
{
    const QFileInfo store(m_storePath);
    const QString path = m_chooser.save(this, {tr("Open a copy"),
                                               {},
                                               tr("%1-copy").arg(store.completeBaseName()) + suffix,
                                               tr("Yardstick stores (*%1)").arg(suffix)});
    if (path.isEmpty())
        return;
    work(
        tr("The store is being copied..."), [from = m_storePath, path] { return copyUnopened(from, path); },
        path);
}

void RecoverDialog::saveReadable()
{
    const QFileInfo store(m_storePath);
    const QString path = m_chooser.save(this, {tr("Save what can be read"), store.absolutePath(),
                                               tr("%1-saved").arg(store.completeBaseName()) + suffix,
                                               tr("Yardstick stores (*%1)").arg(suffix)});
    if (path.isEmpty())
        return;
    work(
        tr("What can be read is being saved..."),
        [from = m_storePath, path]() -> Result<void> {
            const Result<Salvage> saved = salvage(from, path);
            return saved ? Result<void>() : Result<void>(saved.error());
        },
        path);
}

void RecoverDialog::openOther()
{
    const QString filter = tr("Yardstick stores (*%1 *.sqlite);;All files (*)").arg(suffix);
    const QStringList paths =
        m_chooser.open(this, {tr("Open store"), QFileInfo(m_storePath).absolutePath(), {}, filter});
    if (paths.isEmpty())
        return;
    emit storeReady(paths.first());
    accept();
}

} // namespace yardstick
