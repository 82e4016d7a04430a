#include "ui/pages/trendspage.h"

#include "core/catalogue/catalogue.h"
#include "ui/charts/trendview.h"
#include "ui/dialogs/eventsdialog.h"
#include "ui/dialogs/origindialog.h"
#include "ui/models/trendtable.h"
#include "ui/pages/trendbench.h"
#include "ui/pages/trendcard.h"
#include "ui/pages/trendchoices.h"
#include "ui/pages/trendcontrols.h"
#include "ui/pages/trendfacts.h"
#include "ui/pages/trendheading.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factspane.h"
#include "ui/widgets/forcechooser.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

const PageKind trendsPageKind = {
    .id = QStringLiteral("trends"),
    .name = [] { return TrendsPage::tr("&Trends"); },
    .icon = QStringLiteral("trends"),
    .create = [](Workspace &workspace, QWidget *parent) -> Page * {
        return new TrendsPage(workspace, parent);
    },
};

TrendsPage::TrendsPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_stack(new QStackedWidget(this))
    , m_controls(new TrendControls(workspace, this))
    , m_heading(new TrendHeading(m_controls->areaControls(), this))
    , m_card(new TrendCard(this))
    , m_model(new TrendTable(this))
    , m_table(new TableView(this))
    , m_facts(new FactsPane(this))
    , m_finder(new TrendFacts(workspace, *m_facts, this))
    , m_emptyText(new QLabel(this))
    , m_slow(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(buildEmpty());
    showFacts(m_controls->choices().facts);
    connectParts();
    connect(&workspace, &Workspace::choicesChanged, this, &TrendsPage::load);
    connect(&workspace, &Workspace::releasesChanged, this, &TrendsPage::load);
    connect(&workspace, &Workspace::catalogueChanged, this, [this] {
        if (m_loaded)
            load(); // an event may have been added
    });
}

TrendsPage::~TrendsPage()
{
    m_load.abandon();
}

void TrendsPage::connectParts()
{
    m_slow->setSingleShot(true);
    m_slow->setInterval(400);
    connect(m_slow, &QTimer::timeout, m_heading, &TrendHeading::sayReading);
    connect(m_controls, &TrendControls::edited, this, &TrendsPage::load);
    connect(m_controls, &TrendControls::eventsRequested, this, &TrendsPage::openEvents);
    connect(m_card, &TrendCard::chosen, this, &TrendsPage::choose);
    connect(m_card, &TrendCard::originRequested, this, &TrendsPage::openOrigin);
    connect(m_card, &TrendCard::forceChosen, m_controls, &TrendControls::chooseForce);
    connect(m_card->chart(), &TrendView::zoomChanged, this, &TrendsPage::showZoom);
    connect(m_heading, &TrendHeading::zoomReset, m_card->chart(), &TrendView::resetZoom);
    connect(m_heading, &TrendHeading::exportRequested, this, &Page::exportRequested);
    connect(m_heading, &TrendHeading::factsToggled, this, &TrendsPage::showFacts);
    connect(m_facts, &FactsPane::optionsChanged, this,
            [this] { m_controls->setFacts(m_controls->choices().facts, m_facts->options()); });
    connect(m_table, &QAbstractItemView::activated, this, &TrendsPage::openOrigin);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { choose(m_model->pointAt(current)); });
    for (QObject *canvas : {m_card->findChild<QWidget *>(QStringLiteral("trend-chart")),
                            m_card->findChild<QWidget *>(QStringLiteral("small-multiples"))})
        static_cast<QAbstractScrollArea *>(canvas)->viewport()->installEventFilter(this);
}

QWidget *TrendsPage::buildContent()
{
    m_table->setObjectName(QStringLiteral("trend-table"));
    m_table->setAccessibleName(tr("The figures of the chart as a table"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(80);
    m_bench = new TrendBench(m_card, m_table, m_facts, this);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(14);
    column->addWidget(m_controls);
    column->addWidget(m_heading);
    column->addWidget(m_bench, 1);

    // Scrolls only where the window is lower than all of it: at 200 per cent on a small screen.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(content);
    return scroll;
}

QWidget *TrendsPage::buildEmpty()
{
    auto *empty = new QWidget(this);
    m_emptyText->setObjectName(QStringLiteral("trend-empty"));
    m_emptyText->setText(
        tr("There are no figures in this store yet.\nImport a published spreadsheet to see its trends."));
    m_emptyText->setAlignment(Qt::AlignCenter);
    auto *import = new QPushButton(tr("&Import..."), empty);
    import->setObjectName(QStringLiteral("empty-import"));
    import->setAccessibleName(tr("Import a published spreadsheet"));
    connect(import, &QPushButton::clicked, this, &Page::importRequested);
    auto *column = new QVBoxLayout(empty);
    column->addStretch();
    column->addWidget(m_emptyText);
    column->addSpacing(12);
    column->addWidget(import, 0, Qt::AlignHCenter);
    column->addStretch();
    return empty;
}

void TrendsPage::setTheme(const Theme &theme)
{
    m_card->setTheme(theme);
}

void TrendsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_loaded)
        load();
}

void TrendsPage::load()
{
    m_loaded = true;
    m_load.abandon();
    m_slow->start();
    const TrendRequest request{m_controls->choices(), workspace().ownArea(), workspace().benchmark()};
    m_load = async::run(
        this,
        [request, path = workspace().storePath(),
         catalogue = workspace().sharedCatalogue()](const async::Progress &) -> Result<TrendAnswer> {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            return loadTrend(*store, *catalogue, request);
        },
        [this](const Result<TrendAnswer> &result) { show(result); });
}

void TrendsPage::show(const Result<TrendAnswer> &result)
{
    m_slow->stop();
    if (!result) {
        m_heading->say(tr("The figures can't be shown"), result.error().message);
        m_stack->setCurrentIndex(0);
        return;
    }
    // What was chosen of the facts meanwhile is no part of the question.
    const TrendChoices now = m_controls->choices();
    m_answer = *result;
    m_answer.choices.facts = now.facts;
    m_answer.choices.factOptions = now.factOptions;
    m_stack->setCurrentIndex(m_answer.indicators.empty() ? 1 : 0);
    m_unpainted = !m_answer.indicators.empty();
    m_controls->setAnswer(m_answer);
    m_heading->show(m_answer.chart.data);
    m_card->show(m_answer);
    showZoom();
    showTable();
    m_finder->setAnswer(m_answer);
    emit contentChanged();
    if (!m_unpainted)
        emit drawn();
}

void TrendsPage::showTable()
{
    m_model->setChart(m_answer.chart, m_answer.choices.tableIntervals);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 24, 130, 260));
    m_table->scrollToBottom();
}

void TrendsPage::showZoom()
{
    m_heading->setZoomed(m_card->chart()->isZoomed() && m_answer.choices.picture == TrendPicture::OneChart);
}

void TrendsPage::showFacts(bool shown)
{
    m_heading->setFactsShown(shown);
    m_controls->setFacts(shown, m_facts->options());
    m_bench->setFactsShown(shown);
    m_finder->setShown(shown);
}

void TrendsPage::choose(const PointRef &point)
{
    m_card->point(point);
    if (!point.isValid())
        return;
    const Series &series = m_answer.chart.data.series[static_cast<size_t>(point.series)];
    m_finder->setPeriod(series.points[static_cast<size_t>(point.point)].period);
}

void TrendsPage::openOrigin()
{
    if (m_card->pointed().isValid()) {
        showOrigin(this, originOf(m_answer.chart.data, m_card->pointed(), workspace().catalogue()),
                   workspace().storePath());
    }
}

void TrendsPage::openEvents()
{
    (new EventsDialog(workspace(), m_answer.choices.indicator, this))->open();
}

bool TrendsPage::isFinding() const
{
    return m_finder->isFinding();
}

bool TrendsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_card->canvas() && event->type() == QEvent::Paint && m_unpainted) {
        m_unpainted = false;
        // After this paint, not within it.
        QMetaObject::invokeMethod(this, &Page::drawn, Qt::QueuedConnection);
    }
    return Page::eventFilter(watched, event);
}

std::vector<Release> TrendsPage::releasesShown() const
{
    return m_answer.chart.data.releases;
}

std::optional<PressChart> TrendsPage::pressChart() const
{
    if (isEmpty(m_answer.chart.data))
        return std::nullopt;
    return pressChartFor(m_answer.chart,
                         [this](const PublicationId &id) { return workspace().catalogue().publication(id); });
}

QVariantMap TrendsPage::choices() const
{
    return toMap(m_controls->choices());
}

void TrendsPage::restoreChoices(const QVariantMap &choices)
{
    const TrendChoices remembered = trendChoicesFrom(choices);
    m_controls->setChoices(remembered);
    m_facts->setOptions(remembered.factOptions);
    showFacts(remembered.facts);
    if (m_loaded)
        load();
}

void TrendsPage::showImported(const Release &release)
{
    // What the person looks at stays; only a page without figures of that publication's own moves on by
    // itself.
    const Indicator *shown = workspace().catalogue().indicator(m_answer.choices.indicator);
    if (shown && !isEmpty(m_answer.chart.data))
        return;
    for (const Indicator &indicator : workspace().catalogue().indicators()) {
        if (indicator.listed && indicator.publication == release.publication) {
            showIndicator(indicator.id);
            return;
        }
    }
}

void TrendsPage::showFigure(const FigureWish &wish)
{
    TrendChoices choices = m_controls->choices();
    choices.indicator = wish.indicator;
    choices.measure = wish.measure.value_or(choices.measure);
    std::vector<AreaId> &chosen = choices.highlighted;
    const bool shown = wish.area.isEmpty() || wish.area == workspace().ownArea() ||
                       wish.area == workspace().benchmark().area ||
                       std::ranges::find(chosen, wish.area) != chosen.end();
    if (!shown) {
        if (std::ssize(chosen) >= ForceChooser::mostForces)
            chosen.erase(chosen.begin()); // the one that was chosen longest ago makes room
        chosen.push_back(wish.area);
    }
    m_controls->setChoices(choices);
    load();
}

} // namespace yardstick
