#include "ui/importing/importpreview.h"

#include "core/text/counttext.h"
#include "core/text/format.h"
#include "ui/dialogs/messages.h"
#include "ui/importing/checkspane.h"
#include "ui/importing/issuepane.h"
#include "ui/importing/revisionpane.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

namespace yardstick {

namespace {

constexpr size_t figuresShown = 200;

QString count(qint64 number)
{
    return numberText(static_cast<double>(number), 0);
}

// One number with what it counts, set large.
QWidget *factTile(const QString &number, const QString &what, QWidget *parent)
{
    auto *tile = new QWidget(parent);
    auto *value = new QLabel(number, tile);
    QFont large = value->font();
    large.setPixelSize(20);
    large.setBold(true);
    value->setFont(large);
    auto *label = new QLabel(what, tile);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(tile);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(value);
    column->addWidget(label);
    return tile;
}

} // namespace

QString QueuePlace::text() const
{
    return of > 1 ? QCoreApplication::translate("QueuePlace", "File %1 of %2").arg(at).arg(of) : QString();
}

ImportPreview::ImportPreview(const ImportOffer &offer, const std::shared_ptr<const Catalogue> &catalogue,
                             const QueuePlace &place, QWidget *parent)
    : QDialog(parent)
    , m_offer(offer)
    , m_catalogue(catalogue)
    , m_tabs(new QTabWidget(this))
    , m_issues(new IssuePane(this))
    , m_embargo(new EmbargoField({}, QDateTime::currentDateTimeUtc(), this))
{
    setObjectName(QStringLiteral("import-preview"));
    const QString title = tr("Import %1").arg(offer.draft().release.fileName);
    setWindowTitle(place.of > 1 ? QStringLiteral("%1: %2").arg(place.text(), title) : title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_tabs->setObjectName(QStringLiteral("preview-tabs"));
    m_tabs->setDocumentMode(true);
    const Comparison &total = offer.prepared->revisions.total;
    const qint64 changed = total.revised + total.withdrawn;
    const qint64 issues = static_cast<qint64>(offer.draft().issues.size());
    const qint64 failed = offer.prepared->checks.failed();
    m_tabs->addTab(buildFigures(), tr("&Figures as they will be stored"));
    m_tabs->addTab(buildRevisions(),
                   changed == 0 ? tr("What c&hanges") : tr("What c&hanges (%1)").arg(count(changed)));
    m_tabs->addTab(buildChecks(), failed == 0 ? tr("Chec&ks") : tr("Chec&ks (%1 wrong)").arg(count(failed)));
    m_tabs->addTab(buildIssues(), issues == 0 ? tr("I&ssues (none)") : tr("I&ssues (%1)").arg(count(issues)));
    if (firstError(offer.draft()))
        m_tabs->setCurrentWidget(m_issues);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 14);
    column->setSpacing(12);
    column->addWidget(buildFacts());
    column->addWidget(m_tabs, 1);
    auto *last = new QHBoxLayout;
    last->addWidget(m_embargo, 1);
    last->addWidget(buildButtons(place));
    column->addLayout(last);
    resize(QSize(1040, 680).boundedTo(screen()->availableSize() - QSize(32, 64)));
}

QString ImportPreview::reasonText() const
{
    const Draft &draft = m_offer.draft();
    const Publication *publication = m_catalogue->publication(draft.release.publication);
    const QString what = publication ? publication->title : draft.release.publication.value;
    if (draft.recognised.isEmpty())
        return tr("Recognised as “%1”.").arg(what);
    QString reason = tr("Recognised as “%1”: %2").arg(what, draft.recognised.first());
    const qsizetype more = draft.recognised.size() - 1;
    if (more > 0)
        reason += countText(more, tr(" And one more table."), tr(" And %1 more tables."));
    return reason;
}

QWidget *ImportPreview::buildFacts()
{
    const Release &release = m_offer.draft().release;
    const Comparison &comparison = m_offer.prepared->revisions.total;
    auto *facts = new QWidget(this);
    auto *title = new QLabel(release.title, facts);
    title->setObjectName(QStringLiteral("preview-title"));
    title->setWordWrap(true);
    QFont large = title->font();
    large.setPixelSize(19);
    large.setBold(true);
    title->setFont(large);
    QStringList about;
    if (const Publication *publication = m_catalogue->publication(release.publication))
        about << publication->publisher;
    about << editionText(release);
    if (release.periodCovered.isValid() && release.editionDateKnown)
        about << tr("up to %1").arg(periodLabel(release.periodCovered));
    auto *subtitle = new QLabel(about.join(QStringLiteral(" · ")), facts);
    subtitle->setObjectName(QStringLiteral("preview-about"));
    subtitle->setForegroundRole(QPalette::PlaceholderText);
    subtitle->setWordWrap(true);
    auto *reason = new QLabel(facts);
    reason->setObjectName(QStringLiteral("preview-reason"));
    reason->setTextFormat(Qt::PlainText);
    reason->setWordWrap(true);
    reason->setText(reasonText());
    reason->setToolTip(m_offer.draft().recognised.join(QLatin1Char('\n')));

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(32);
    tiles->addWidget(factTile(count(release.rowsRead), tr("rows read"), facts));
    tiles->addWidget(factTile(count(release.rowsLeftOut), tr("rows left out"), facts));
    tiles->addWidget(
        factTile(count(static_cast<qint64>(m_offer.draft().figures.size())), tr("figures"), facts));
    tiles->addWidget(factTile(count(comparison.added), tr("new"), facts));
    tiles->addWidget(factTile(count(comparison.revised), tr("revised"), facts));
    tiles->addWidget(factTile(count(comparison.unchanged), tr("unchanged"), facts));
    tiles->addWidget(factTile(count(comparison.withdrawn), tr("withdrawn"), facts));
    tiles->addStretch();

    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(title);
    column->addWidget(subtitle);
    column->addWidget(reason);
    column->addSpacing(6);
    column->addLayout(tiles);
    return facts;
}

QWidget *ImportPreview::buildFigures()
{
    auto *page = new QWidget(this);
    auto *model = new ValueTable<DraftFigureRow>(draftFigureColumns(), this);
    model->setRows(firstFigures(m_offer.draft(), *m_catalogue, figuresShown));
    auto *table = new TableView(page);
    table->setObjectName(QStringLiteral("figure-table"));
    table->setAccessibleName(tr("The first figures as they will be stored"));
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->fitColumns(12, 80, [](int) { return 230; }); // the rest is the cell's: a sheet's name can be long
    auto *note = new QLabel(page);
    const qint64 all = static_cast<qint64>(m_offer.draft().figures.size());
    if (all > static_cast<qint64>(figuresShown))
        note->setText(tr("The first %1 of %2 figures.").arg(count(figuresShown), count(all)));
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 10, 0, 0);
    column->addWidget(table, 1);
    column->addWidget(note);
    return page;
}

QWidget *ImportPreview::buildRevisions()
{
    auto *pane = new RevisionPane(this);
    // The report lives within the offer and keeps it alive.
    pane->setReport({m_offer.prepared, &m_offer.prepared->revisions}, m_catalogue);
    return pane;
}

QWidget *ImportPreview::buildChecks()
{
    auto *pane = new ChecksPane(this);
    pane->setChecks(m_offer.prepared->checks);
    connect(pane, &ChecksPane::issueActivated, this, [this](const Issue &issue) {
        m_tabs->setCurrentWidget(m_issues);
        m_issues->showIssue(issue);
    });
    return pane;
}

QWidget *ImportPreview::buildIssues()
{
    SheetSource source;
    source.path = m_offer.path;
    m_issues->setIssues(m_offer.draft().issues, source, m_offer.draft().release.sheets);
    m_issues->setAnswers(true);
    connect(m_issues, &IssuePane::resolveRequested, this, &ImportPreview::resolveRequested);
    return m_issues;
}

QWidget *ImportPreview::buildButtons(const QueuePlace &place)
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    if (place.at < place.of)
        cancel->setText(tr("Ski&p this file"));
    import->setObjectName(QStringLiteral("preview-import"));
    import->setAccessibleName(tr("Import these figures"));
    cancel->setObjectName(QStringLiteral("preview-cancel"));
    cancel->setAccessibleName(tr("Do not import"));
    const bool blocked = firstError(m_offer.draft()).has_value();
    import->setEnabled(!blocked);
    import->setDefault(!blocked);
    if (blocked)
        import->setToolTip(tr("The file has errors that must be put right first: see Issues."));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const Result<QDateTime> until = m_embargo->until(); !until)
            tell(this, tr("Not a time"), until.error().message);
        else
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

} // namespace yardstick
