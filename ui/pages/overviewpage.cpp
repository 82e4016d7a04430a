#include "ui/pages/overviewpage.h"

#include "core/catalogue/catalogue.h"
#include "core/exporting/overviewfile.h"
#include "core/text/format.h"
#include "ui/dialogs/savefile.h"
#include "ui/pages/overviewcontrols.h"
#include "ui/pages/overviewview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/workspace.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

const PageKind overviewPageKind = {
    .id = QStringLiteral("overview"),
    .name = [] { return OverviewPage::tr("&Overview"); },
    .icon = QStringLiteral("overview"),
    .create = [](Workspace &workspace, QWidget *parent) -> Page * {
        return new OverviewPage(workspace, parent);
    },
};

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_stack(new QStackedWidget(this))
    , m_top(new QHBoxLayout)
    , m_controls(new OverviewControls(this))
    , m_table(new OverviewView(this))
    , m_heading(new ElidedLabel(this))
    , m_count(new ElidedLabel(this))
    , m_emptyText(new QLabel(this))
    , m_import(new QPushButton(tr("&Import..."), this))
    , m_export(new QPushButton(tr("&Export table..."), this))
    , m_slow(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(buildEmpty());
    m_slow->setSingleShot(true);
    m_slow->setInterval(400);
    connectParts();
}

OverviewPage::~OverviewPage()
{
    m_load.abandon();
}

QWidget *OverviewPage::buildContent()
{
    m_table->setObjectName(QStringLiteral("overview-table"));
    m_table->setAccessibleName(tr("Every indicator for my area"));
    m_table->viewport()->installEventFilter(this);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(12);
    column->addLayout(buildTop());
    column->addWidget(m_controls);
    column->addWidget(m_table, 1);
    return content;
}

QLayout *OverviewPage::buildTop()
{
    m_heading->setObjectName(QStringLiteral("overview-heading"));
    QFont large = font();
    large.setPixelSize(19);
    large.setBold(true);
    m_heading->setFont(large);
    m_count->setObjectName(QStringLiteral("overview-count"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_export->setObjectName(QStringLiteral("overview-export"));
    m_export->setAccessibleName(tr("Export table"));
    m_export->setToolTip(tr("Save the indicators shown as a table for a spreadsheet (CSV)"));
    m_export->setAutoDefault(false);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_heading);
    titles->addWidget(m_count);
    m_top->setSpacing(16);
    m_top->addLayout(titles, 1);
    m_top->addWidget(m_controls->orderControls(), 0, Qt::AlignTop);
    m_top->addWidget(m_export, 0, Qt::AlignTop);
    return m_top;
}

QWidget *OverviewPage::buildEmpty()
{
    auto *empty = new QWidget(this);
    m_emptyText->setObjectName(QStringLiteral("overview-empty"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_import->setObjectName(QStringLiteral("overview-import"));
    m_import->setAccessibleName(tr("Import a published spreadsheet"));
    auto *column = new QVBoxLayout(empty);
    column->addStretch();
    column->addWidget(m_emptyText);
    column->addSpacing(12);
    column->addWidget(m_import, 0, Qt::AlignHCenter);
    column->addStretch();
    return empty;
}

void OverviewPage::connectParts()
{
    connect(m_slow, &QTimer::timeout, this, [this] { m_count->setText(tr("Reading figures...")); });
    connect(&workspace(), &Workspace::choicesChanged, this, &OverviewPage::reload);
    connect(&workspace(), &Workspace::releasesChanged, this, &OverviewPage::reload);
    connect(&workspace(), &Workspace::catalogueChanged, this, &OverviewPage::reload);
    connect(m_controls, &OverviewControls::edited, this, &OverviewPage::showLines);
    connect(m_table, &OverviewView::indicatorOpened, this, &OverviewPage::showTrendOf);
    connect(m_table, &OverviewView::topicFolding, m_controls, &OverviewControls::fold);
    connect(m_table, &OverviewView::orderChosen, m_controls, &OverviewControls::orderBy);
    connect(m_table, &TableView::menuOpening, this, &OverviewPage::addToMenu);
    connect(m_import, &QPushButton::clicked, this, &Page::importRequested);
    connect(m_export, &QPushButton::clicked, this, &OverviewPage::exportTable);
}

TableView *OverviewPage::table() const
{
    return m_table;
}

void OverviewPage::setTheme(const Theme &theme)
{
    m_table->setTheme(theme);
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        load();
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // In a narrow window the heading needs the room.
    constexpr int roomInTop = 950;
    if (event->size().width() < roomInTop)
        m_controls->takeOrderControls();
    else
        m_top->insertWidget(1, m_controls->orderControls(), 0, Qt::AlignTop);
}

// A page that nobody sees reads nothing until it is shown.
void OverviewPage::reload()
{
    m_stale = true;
    m_load.abandon();
    if (isVisible())
        load();
}

void OverviewPage::load()
{
    m_stale = false;
    m_fresh = true;
    m_load.abandon();
    m_slow->start();
    const auto basket = std::make_shared<OverviewBasket>();
    const OverviewQuery query{workspace().ownArea(), workspace().benchmark()};
    m_load = async::run(
        this,
        [query, basket, path = workspace().storePath(), catalogue = workspace().sharedCatalogue()](
            const async::Progress &progress) -> Result<OverviewAnswer> {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            return loadOverview(*store, *catalogue, query, progress, *basket);
        },
        [this](const Result<OverviewAnswer> &result) { show(result); },
        [this, basket](double share) {
            addRows(basket->take());
            if (!m_slow->isActive())
                m_count->setText(tr("Reading figures, %1 per cent...").arg(numberText(share * 100, 0)));
        });
}

void OverviewPage::addRows(const OverviewRows &rows)
{
    if (rows.empty())
        return;
    if (std::exchange(m_fresh, false))
        m_rows.clear();
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    m_stack->setCurrentIndex(0);
    showLines();
}

void OverviewPage::show(const Result<OverviewAnswer> &result)
{
    m_slow->stop();
    m_fresh = false;
    m_answer = result ? *result : OverviewAnswer();
    m_rows = std::exchange(m_answer.rows, {});
    m_controls->setCounts(m_rows);
    showLines();
    if (!result) {
        m_heading->setText(tr("The figures can't be shown"));
        m_count->setText(result.error().message);
    }
    const bool empty = result && m_rows.empty();
    if (empty)
        sayWhyEmpty();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_unpainted = !empty;
    m_table->viewport()->update();
    emit contentChanged();
    if (empty)
        QMetaObject::invokeMethod(this, &Page::drawn, Qt::QueuedConnection);
}

void OverviewPage::sayWhyEmpty()
{
    m_import->setVisible(!m_answer.anyFigures || !workspace().ownArea().isEmpty());
    if (!m_answer.anyFigures)
        m_emptyText->setText(
            tr("There are no figures in this store yet.\nImport a published spreadsheet to see "
               "where your force stands."));
    else if (workspace().ownArea().isEmpty())
        m_emptyText->setText(tr("Choose your force under “My area”, above, to see where it stands."));
    else
        m_emptyText->setText(
            tr("There are no figures for %1 in this store yet.").arg(m_answer.overview.areaName));
}

void OverviewPage::showLines()
{
    const Overview &overview = m_answer.overview;
    m_table->showLines(overviewLines(m_rows, m_controls->choices()), benchmarkName(), overview.releases);
    m_table->showOrder(m_controls->choices());
    showCount();
}

QString OverviewPage::benchmarkName() const
{
    const Benchmark &benchmark = workspace().benchmark();
    if (const AreaGroup *group = workspace().catalogue().group(benchmark.group))
        return groupLabel(*group);
    const Area *area = workspace().catalogue().area(benchmark.area);
    return area ? area->name : QString();
}

void OverviewPage::showCount()
{
    const Area *area = workspace().catalogue().area(workspace().ownArea());
    const QString benchmark = benchmarkName();
    m_heading->setText(!area                 ? tr("Overview")
                       : benchmark.isEmpty() ? area->name
                                             : tr("%1 against %2").arg(area->name, benchmark));
    const auto number = [](qsizetype count) { return numberText(static_cast<double>(count), 0); };
    const qsizetype shown = std::ssize(chosenRows(m_rows, m_controls->choices()));
    m_count->setText(tr("%1 of %2 indicators").arg(number(shown), number(std::ssize(m_rows))));
    m_table->setPlaceholder(
        m_rows.empty() ? QString()
                       : tr("No indicator is among those chosen. Choose “All” and clear the search to see "
                            "every one."));
    m_export->setEnabled(shown > 0 && !isLoading());
}

bool OverviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Paint && m_unpainted) {
        m_unpainted = false;
        // After this paint, not within it.
        QMetaObject::invokeMethod(this, &Page::drawn, Qt::QueuedConnection);
    }
    return Page::eventFilter(watched, event);
}

void OverviewPage::showTrendOf(const IndicatorId &indicator)
{
    const auto row =
        std::ranges::find_if(m_rows, [&indicator](const auto &one) { return one->indicator == indicator; });
    if (row != m_rows.end())
        emit trendRequested({indicator, workspace().ownArea(), (*row)->measure});
}

void OverviewPage::exportTable()
{
    if (!m_export->isEnabled())
        return;
    const OverviewRows chosen = chosenRows(m_rows, m_controls->choices());
    FileToSave file;
    file.title = tr("Export the table");
    file.fileName = tr("overview-%1.csv").arg(m_answer.overview.areaName.toLower().replace(u' ', u'-'));
    file.filter = tr("Comma-separated values (*.csv)");
    file.extension = QStringLiteral("csv");
    file.write = [chosen, overview = m_answer.overview](const QString &path) {
        std::vector<const OverviewRow *> rows;
        for (const auto &row : chosen)
            rows.push_back(row.get());
        return writeOverviewFile(overview, rows, path);
    };
    emit saveRequested(file);
}

void OverviewPage::addToMenu(QMenu *menu)
{
    menu->addSeparator();
    const OverviewLine *line = m_table->currentLine();
    const IndicatorId indicator = line && line->row ? line->row->indicator : IndicatorId();
    QAction *trend =
        menu->addAction(tr("Show the &trend"), this, [this, indicator] { showTrendOf(indicator); });
    trend->setObjectName(QStringLiteral("overview-show-trend"));
    trend->setEnabled(!indicator.isEmpty());
    QAction *file = menu->addAction(tr("&Export table..."), this, &OverviewPage::exportTable);
    file->setObjectName(QStringLiteral("overview-menu-export"));
    file->setEnabled(m_export->isEnabled());
    menu->addSeparator();
    QStringList topics;
    for (const auto &row : m_rows) {
        if (!topics.contains(row->topic))
            topics << row->topic;
    }
    menu->addAction(tr("&Fold all topics"), this, [this, topics] { m_controls->setFolded(topics); });
    menu->addAction(tr("&Unfold all topics"), this, [this] { m_controls->setFolded({}); });
}

std::vector<Release> OverviewPage::releasesShown() const
{
    return m_answer.overview.releases;
}

QVariantMap OverviewPage::choices() const
{
    return toMap(m_controls->choices());
}

void OverviewPage::restoreChoices(const QVariantMap &choices)
{
    m_controls->setChoices(overviewChoicesFrom(choices));
    showLines();
}

} // namespace yardstick
