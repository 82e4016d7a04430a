#include "ui/importing/importpreview.h"

#include "core/text/format.h"
#include "ui/models/origin.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int allSeverities = -1;
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
    large.setPixelSize(22);
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

TableView *tableOf(QAbstractItemModel *model, const char *name, const QString &accessibleName,
                   QWidget *parent)
{
    auto *table = new TableView(parent);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

ImportPreview::ImportPreview(const ImportOffer &offer, const Catalogue &catalogue, QWidget *parent)
    : QDialog(parent)
    , m_offer(offer)
    , m_issues(new ValueTable<Issue>(issueColumns(), this))
    , m_figures(new ValueTable<DraftFigureRow>(draftFigureColumns(), this))
{
    setObjectName(QStringLiteral("import-preview"));
    setWindowTitle(tr("Import %1").arg(offer.draft().release.fileName));
    setAttribute(Qt::WA_DeleteOnClose);
    m_figures->setRows(firstFigures(offer.draft(), catalogue, figuresShown));

    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("preview-tabs"));
    tabs->setDocumentMode(true);
    const qint64 issues = static_cast<qint64>(offer.draft().issues.size());
    tabs->addTab(buildFigures(catalogue), tr("&Figures as they will be stored"));
    tabs->addTab(buildIssues(), issues == 0 ? tr("I&ssues (none)") : tr("I&ssues (%1)").arg(count(issues)));
    if (firstError(offer.draft()))
        tabs->setCurrentIndex(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addWidget(buildFacts(catalogue));
    column->addWidget(tabs, 1);
    column->addWidget(buildButtons());
    resize(920, 620);
}

QWidget *ImportPreview::buildFacts(const Catalogue &catalogue)
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
    const Publication *publication = catalogue.publication(release.publication);
    QStringList about;
    if (publication)
        about << publication->publisher << publication->title;
    about << editionText(release);
    if (release.periodCovered.isValid() && release.editionDateKnown)
        about << tr("up to %1").arg(periodLabel(release.periodCovered));
    auto *subtitle = new QLabel(about.join(QStringLiteral(" · ")), facts);
    subtitle->setObjectName(QStringLiteral("preview-about"));
    subtitle->setForegroundRole(QPalette::PlaceholderText);
    subtitle->setWordWrap(true);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(36);
    const qint64 figures = static_cast<qint64>(m_offer.draft().figures.size());
    tiles->addWidget(factTile(count(release.rowsRead), tr("rows read"), facts));
    tiles->addWidget(factTile(count(release.rowsLeftOut), tr("rows left out"), facts));
    tiles->addWidget(factTile(count(figures), tr("figures"), facts));
    tiles->addWidget(factTile(count(comparison.added), tr("new"), facts));
    tiles->addWidget(factTile(count(comparison.revised), tr("revised"), facts));
    tiles->addWidget(factTile(count(comparison.unchanged), tr("unchanged"), facts));
    tiles->addStretch();

    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(subtitle);
    column->addSpacing(10);
    column->addLayout(tiles);
    return facts;
}

QWidget *ImportPreview::buildIssues()
{
    auto *page = new QWidget(this);
    auto *filter = new QComboBox(page);
    filter->setObjectName(QStringLiteral("issue-filter"));
    filter->setAccessibleName(tr("Which issues to show"));
    filter->addItem(tr("All issues"), allSeverities);
    filter->addItem(tr("Errors"), static_cast<int>(Issue::Severity::Error));
    filter->addItem(tr("Warnings"), static_cast<int>(Issue::Severity::Warning));
    filter->addItem(tr("Notes"), static_cast<int>(Issue::Severity::Note));
    connect(filter, &QComboBox::currentIndexChanged, this,
            [this, filter] { showIssues(filter->currentData().toInt()); });
    showIssues(allSeverities);

    TableView *table = tableOf(m_issues, "issue-table", tr("Issues found in the file"), page);
    table->setColumnWidth(0, 90);
    table->setColumnWidth(1, 160);
    table->setColumnWidth(2, 70);
    // The chosen issue in full: a sentence is often longer than its column.
    auto *whole = new QLabel(page);
    whole->setObjectName(QStringLiteral("issue-text"));
    whole->setWordWrap(true);
    whole->setTextFormat(Qt::PlainText);
    whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, whole,
            [this, whole](const QModelIndex &current) {
                whole->setText(current.isValid() ? issueText(m_issues->at(current.row())) : QString());
            });
    const auto chooseFirst = [this, table] { table->setCurrentIndex(m_issues->index(0, 0)); };
    connect(m_issues, &QAbstractItemModel::modelReset, table, chooseFirst);
    chooseFirst();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addWidget(filter, 0, Qt::AlignLeft);
    column->addWidget(table, 1);
    column->addWidget(whole);
    return page;
}

void ImportPreview::showIssues(int severity)
{
    std::vector<Issue> shown;
    for (const Issue &issue : m_offer.draft().issues) {
        if (severity == allSeverities || static_cast<int>(issue.severity) == severity)
            shown.push_back(issue);
    }
    // The gravest first; within a severity in the file's order.
    std::ranges::stable_sort(shown, std::greater<>(), &Issue::severity);
    m_issues->setRows(std::move(shown));
}

QWidget *ImportPreview::buildFigures(const Catalogue &)
{
    auto *page = new QWidget(this);
    TableView *table =
        tableOf(m_figures, "figure-table", tr("The first figures as they will be stored"), page);
    table->setColumnWidth(0, 200);
    table->setColumnWidth(1, 150);
    table->setColumnWidth(2, 190);
    table->setColumnWidth(3, 130);
    table->setColumnWidth(4, 80);
    auto *note = new QLabel(page);
    const qint64 all = static_cast<qint64>(m_offer.draft().figures.size());
    if (all > static_cast<qint64>(figuresShown))
        note->setText(tr("The first %1 of %2 figures.").arg(count(figuresShown), count(all)));
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(table, 1);
    column->addWidget(note);
    return page;
}

QWidget *ImportPreview::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    import->setObjectName(QStringLiteral("preview-import"));
    import->setAccessibleName(tr("Import these figures"));
    cancel->setObjectName(QStringLiteral("preview-cancel"));
    cancel->setAccessibleName(tr("Do not import"));
    const bool blocked = firstError(m_offer.draft()).has_value();
    import->setEnabled(!blocked);
    import->setDefault(!blocked);
    if (blocked)
        import->setToolTip(tr("The file has errors that must be put right first: see Issues."));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

} // namespace yardstick
