#include "ui/importing/comparedialog.h"

#include "core/exporting/revisionsfile.h"
#include "core/text/format.h"
#include "ui/dialogs/messages.h"
#include "ui/dialogs/savefile.h"
#include "ui/importing/revisionpane.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

CompareDialog::CompareDialog(Workspace &workspace, const FileChooser &chooser, ReleaseId release,
                             QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_chooser(chooser)
    , m_pane(new RevisionPane(this))
    , m_export(new QPushButton(tr("&Export as CSV..."), this))
{
    setObjectName(QStringLiteral("compare-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare editions"));
    const Release *begin = workspace.release(release);
    for (const Release &edition : workspace.releases()) {
        if (begin && edition.publication == begin->publication)
            m_editions.push_back(edition);
    }
    m_earlier = editionChooser("compare-earlier", tr("Earlier edition"));
    m_later = editionChooser("compare-later", tr("Later edition"));
    const auto at = std::ranges::find(m_editions, release, &Release::id) - m_editions.begin();
    const auto last = std::ssize(m_editions) - 1;
    // Of the oldest edition there is none before: it is itself the earlier one.
    m_later->setCurrentIndex(static_cast<int>(at < last ? at : std::max<std::ptrdiff_t>(0, at - 1)));
    m_earlier->setCurrentIndex(static_cast<int>(at < last ? at + 1 : at));
    m_export->setObjectName(QStringLiteral("compare-export"));
    m_export->setAccessibleName(tr("Export the changes as CSV"));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->addRow(tr("&Later edition"), m_later);
    form->addRow(tr("Ea&rlier edition"), m_earlier);
    m_export->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("compare-close"));
    close->setAccessibleName(tr("Close"));
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 14);
    column->setSpacing(10);
    column->addLayout(form);
    column->addWidget(m_pane, 1);
    column->addWidget(buttons);
    resize(QSize(1040, 640).boundedTo(screen()->availableSize() - QSize(32, 64)));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &CompareDialog::write);
    for (QComboBox *combo : {m_earlier, m_later})
        connect(combo, &QComboBox::currentIndexChanged, this, &CompareDialog::compare);
    compare();
}

CompareDialog::~CompareDialog()
{
    m_task.abandon();
}

QComboBox *CompareDialog::editionChooser(const char *name, const QString &accessibleName)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(name));
    combo->setAccessibleName(accessibleName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const Release &edition : m_editions)
        combo->addItem(
            QStringLiteral("%1, %2 (%3)").arg(edition.title, editionText(edition), edition.fileName));
    return combo;
}

const Release *CompareDialog::chosen(const QComboBox *combo) const
{
    const int at = combo->currentIndex();
    return at < 0 ? nullptr : &m_editions[static_cast<size_t>(at)];
}

void CompareDialog::compare()
{
    m_task.abandon();
    m_report.reset();
    m_export->setEnabled(false);
    const Release *earlier = chosen(m_earlier);
    const Release *later = chosen(m_later);
    if (!earlier || !later || earlier->id == later->id) {
        m_pane->say(
            m_editions.size() < 2
                ? tr("Only one edition of this publication is stored. Import another to compare them.")
                : tr("Choose two different editions."));
        return;
    }
    m_pane->say(tr("Comparing..."));
    m_task = async::run(
        this,
        [path = m_workspace.storePath(), from = earlier->id,
         to = later->id](const async::Progress &) -> Result<std::shared_ptr<const RevisionReport>> {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            Result<RevisionReport> report = revisionsBetween(*store, from, to);
            if (!report)
                return report.error();
            return std::make_shared<const RevisionReport>(std::move(*report));
        },
        [this](const Result<std::shared_ptr<const RevisionReport>> &report) { show(report); });
}

void CompareDialog::show(const Result<std::shared_ptr<const RevisionReport>> &report)
{
    if (!report) {
        m_pane->say(report.error().message);
        return;
    }
    m_report = *report;
    m_export->setEnabled(!m_report->revisions.empty());
    m_pane->setReport(m_report, m_workspace.sharedCatalogue());
}

void CompareDialog::write()
{
    const Release *later = chosen(m_later);
    if (!m_report || !later)
        return;
    if (!mayLeave(this))
        return;
    FileToSave file;
    file.title = tr("Export the changes");
    file.fileName = tr("revisions.csv");
    file.filter = tr("Comma-separated values (*.csv)");
    file.extension = QStringLiteral("csv");
    file.write = [report = m_report, catalogue = m_workspace.sharedCatalogue(), release = *later](
                     const QString &path) { return writeRevisionsFile(*report, *catalogue, release, path); };
    saveFile(this, m_chooser, {}, file, [](const QString &) {});
}

std::optional<QDateTime> CompareDialog::embargo() const
{
    std::vector<Release> shown;
    for (const QComboBox *combo : {m_earlier, m_later}) {
        if (const Release *release = chosen(combo))
            shown.push_back(*release);
    }
    return m_workspace.embargoOn(shown);
}

} // namespace yardstick
