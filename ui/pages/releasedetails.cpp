#include "ui/pages/releasedetails.h"

#include "core/model/embargo.h"
#include "core/store/releases.h"
#include "core/store/storeddraft.h"
#include "core/text/embargotext.h"
#include "core/text/format.h"
#include "ui/importing/checkspane.h"
#include "ui/importing/issuepane.h"
#include "ui/models/importtables.h"
#include "ui/workspace.h"

#include <QLabel>
#include <QScrollArea>

namespace yardstick {

ReleaseDetails::ReleaseDetails(Workspace &workspace, QWidget *parent)
    : QTabWidget(parent)
    , m_workspace(workspace)
    , m_about(new QLabel(this))
    , m_issues(new IssuePane(this))
    , m_checks(new ChecksPane(this))
{
    setObjectName(QStringLiteral("data-tabs"));
    setDocumentMode(true);
    m_about->setObjectName(QStringLiteral("data-detail"));
    m_about->setWordWrap(true);
    m_about->setContentsMargins(0, 10, 0, 0);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_about);
    addTab(scroll, tr("A&bout"));
    addTab(m_issues, tr("I&ssues"));
    addTab(m_checks, tr("Chec&ks"));
    connect(this, &QTabWidget::currentChanged, this, &ReleaseDetails::load);
    connect(m_checks, &ChecksPane::issueActivated, this, [this](const Issue &issue) {
        setCurrentWidget(m_issues);
        m_issues->showIssue(issue);
    });
    connect(&workspace, &Workspace::releasesChanged, this, &ReleaseDetails::forgetChecks);
    connect(&workspace, &Workspace::catalogueChanged, this, &ReleaseDetails::forgetChecks);
}

ReleaseDetails::~ReleaseDetails()
{
    m_issueTask.abandon();
    m_checkTask.abandon();
}

void ReleaseDetails::forgetChecks()
{
    m_checked.clear();
}

void ReleaseDetails::showRelease(const Release *release, const QString &sentence)
{
    m_issueTask.abandon();
    m_checkTask.abandon();
    m_release = release ? *release : Release{};
    m_issuesRead = false;
    m_about->setText(release ? aboutText(*release) : sentence);
    setTabText(1, tr("I&ssues"));
    for (const int tab : {1, 2})
        setTabEnabled(tab, release != nullptr);
    if (release)
        load();
    else
        setCurrentIndex(0);
}

void ReleaseDetails::showEvent(QShowEvent *event)
{
    QTabWidget::showEvent(event);
    load();
}

void ReleaseDetails::load()
{
    if (!isVisible() || m_release.id.value == 0)
        return;
    if (!m_issuesRead)
        loadIssues();
    if (currentWidget() == m_checks)
        loadChecks();
}

void ReleaseDetails::loadIssues()
{
    m_issuesRead = true;
    m_issueTask = async::run(
        this,
        [path = m_workspace.storePath(),
         id = m_release.id](const async::Progress &) -> Result<std::vector<Issue>> {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            return issuesOf(*store, id);
        },
        [this](const Result<std::vector<Issue>> &issues) {
            if (!issues) {
                setTabText(1, tr("I&ssues (can't be read)"));
                return;
            }
            setTabText(1, issues->empty()
                              ? tr("I&ssues (none)")
                              : tr("I&ssues (%1)").arg(numberText(static_cast<double>(issues->size()), 0)));
            m_issues->setIssues(*issues, {{}, m_workspace.storePath(), m_release}, m_release.sheets);
        });
}

void ReleaseDetails::loadChecks()
{
    const auto known = m_checked.find(m_release.id);
    if (known != m_checked.end()) {
        m_checks->setChecks(known->second);
        return;
    }
    if (m_checkTask.isRunning())
        return;
    m_checks->say(tr("Holding the release's figures against each other..."));
    m_checkTask = async::run(
        this,
        [path = m_workspace.storePath(), catalogue = m_workspace.sharedCatalogue(),
         id = m_release.id](const async::Progress &) -> Result<Reconciliation> {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            const Result<Draft> draft = storedDraft(*store, id);
            if (!draft)
                return draft.error();
            return reconcile(*catalogue, *draft);
        },
        [this, id = m_release.id](const Result<Reconciliation> &checks) {
            if (!checks) {
                m_checks->say(checks.error().message);
                return;
            }
            m_checked[id] = *checks;
            m_checks->setChecks(*checks);
        });
}

QString ReleaseDetails::aboutText(const Release &release) const
{
    QStringList lines;
    const Publication *publication = m_workspace.catalogue().publication(release.publication);
    if (publication)
        lines << QStringLiteral("%1: %2").arg(publication->publisher, publication->title);
    lines << tr("%1, %2.").arg(release.title, editionText(release));
    if (release.embargoUntil.isValid())
        lines << (isUnderEmbargo(release, m_workspace.now())
                      ? tr("%1.").arg(embargoMark(release.embargoUntil))
                      : tr("The embargo ended at %1.").arg(embargoMoment(release.embargoUntil)));
    if (release.periodCovered.isValid())
        lines << tr("Figures up to %1: %2 figures of %3 rows, %4 rows left out.")
                     .arg(periodLabel(release.periodCovered),
                          numberText(static_cast<double>(release.observations), 0),
                          numberText(static_cast<double>(release.rowsRead), 0),
                          numberText(static_cast<double>(release.rowsLeftOut), 0));
    if (!release.source.isEmpty())
        lines << release.source;
    if (!release.sheets.isEmpty())
        lines << tr("Sheets: %1.").arg(release.sheets.join(QStringLiteral(", ")));
    if (!release.sha256.isEmpty())
        lines << tr("File %1, SHA-256 %2, read by importer %3.")
                     .arg(release.fileName, release.sha256.left(16) + QStringLiteral("..."),
                          release.importerVersion);
    lines << tr("Imported on %1.").arg(importedText(release));
    if (publication && !publication->caveat.isEmpty())
        lines << publication->caveat;
    return lines.join(QLatin1Char('\n'));
}

} // namespace yardstick
