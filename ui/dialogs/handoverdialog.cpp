#include "ui/dialogs/handoverdialog.h"

#include "core/text/format.h"

#include <QCheckBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

HandOverDialog::HandOverDialog(QString storePath, FileChooser chooser, QString folder, QWidget *parent)
    : QDialog(parent)
    , m_storePath(std::move(storePath))
    , m_chooser(std::move(chooser))
    , m_folder(std::move(folder))
    , m_names(new QCheckBox(tr("&With the names of those who imported and entered things"), this))
    , m_progress(new QProgressBar(this))
    , m_said(new QLabel(this))
    , m_begin(new QPushButton(tr("Choose a &place..."), this))
{
    setObjectName(QStringLiteral("hand-over-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Hand over"));
    build();
}

HandOverDialog::~HandOverDialog()
{
    m_task.abandon();
}

void HandOverDialog::build()
{
    auto *about = new QLabel(
        tr("Everything that this store holds is written to a new folder, in files that any "
           "program can read: a CSV "
           "file for each table with its description, the definitions of the catalogue, and a "
           "list of all files by "
           "which a change would be noticed. Yardstick makes an equal store of it again. It is for whoever "
           "takes the office over, not for publication: recipients that are redacted in every "
           "published list, and figures under embargo, are in it."),
        this);
    about->setWordWrap(true);
    about->setMinimumWidth(480);
    m_names->setObjectName(QStringLiteral("hand-over-names"));
    m_names->setAccessibleName(tr("With the names of those who imported and entered things"));
    m_names->setChecked(true);
    m_progress->setObjectName(QStringLiteral("hand-over-progress"));
    m_progress->setAccessibleName(tr("How far the hand-over is"));
    m_progress->setRange(0, async::Progress::steps);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_said->setObjectName(QStringLiteral("hand-over-said"));
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_close->setObjectName(QStringLiteral("hand-over-close"));
    m_close->setAccessibleName(tr("Close"));
    m_begin->setObjectName(QStringLiteral("hand-over-begin"));
    m_begin->setAccessibleName(tr("Choose a place"));
    m_begin->setDefault(true);
    buttons->addButton(m_begin, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] {
        if (m_task.isRunning())
            m_task.cancel();
        else
            reject();
    });
    connect(m_begin, &QPushButton::clicked, this, &HandOverDialog::begin);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(m_names);
    column->addWidget(m_progress);
    column->addWidget(m_said);
    column->addStretch(1);
    column->addWidget(buttons);
}

void HandOverDialog::begin()
{
    const QString name =
        tr("%1 handed over %2")
            .arg(QFileInfo(m_storePath).completeBaseName(), QDate::currentDate().toString(Qt::ISODate));
    const QString folder = m_chooser.save(this, {tr("A new folder for the hand-over"), m_folder, name, {}});
    if (folder.isEmpty())
        return;
    m_begin->setEnabled(false);
    m_names->setEnabled(false);
    m_close->setText(tr("&Cancel"));
    m_close->setAccessibleName(tr("Cancel"));
    m_progress->setValue(0);
    m_progress->show();
    m_said->setText(tr("The store is being written..."));
    m_task = async::run(
        this,
        [path = m_storePath, folder, withNames = m_names->isChecked()](const async::Progress &progress) {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            HandOverOptions options;
            options.withNames = withNames;
            options.progress = [&progress](double share) { return progress(share); };
            return store ? handOver(*store, folder, options) : Result<HandOver>(store.error());
        },
        [this, folder](const Result<HandOver> &made) { show(made, folder); },
        [this](double share) { m_progress->setValue(static_cast<int>(share * async::Progress::steps)); });
}

void HandOverDialog::show(const Result<HandOver> &made, const QString &folder)
{
    m_progress->hide();
    m_begin->setEnabled(true);
    m_names->setEnabled(true);
    m_close->setText(tr("&Close"));
    m_close->setAccessibleName(tr("Close"));
    if (!made) {
        m_said->setText(made.error().message);
        return;
    }
    m_said->setText(tr("%1 rows of %2 tables stand in %3 (%4).")
                        .arg(numberText(static_cast<double>(made->rows), 0), numberText(made->tables, 0),
                             QDir::toNativeSeparators(folder), sizeText(made->bytes)));
    emit written(folder);
}

} // namespace yardstick
