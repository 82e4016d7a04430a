#include "ui/pages/comparepage.h"

#include "ui/charts/chartview.h"
#include "ui/dialogs/origindialog.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/comparecontrols.h"
#include "ui/pages/compareframe.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int widthOfTwo = 900;   ///< pixels from which on chart and table stand side by side
constexpr size_t rowsOfWide = 22; ///< more rows than this have no room for their names in a wide picture
constexpr QSize tallPicture(1080, 1350);

const ChartKind &kindOf(CompareView view)
{
    return view == CompareView::Funnel ? funnelKind : rankedBarsKind;
}

} // namespace

const PageKind comparePageKind = {
    .id = QStringLiteral("compare"),
    .name = [] { return ComparePage::tr("&Compare"); },
    .icon = QStringLiteral("compare"),
    .create = [](Workspace &workspace, QWidget *parent) -> Page * {
        return new ComparePage(workspace, parent);
    },
};

ComparePage::ComparePage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_stack(new QStackedWidget(this))
    , m_controls(new CompareControls(workspace, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_chart(new ChartView(this))
    , m_model(new ComparisonTable(this))
    , m_table(new TableView(this))
    , m_head(new CompareHead(m_controls->viewControls(), this))
    , m_foot(new CompareFoot(this))
    , m_slow(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(buildEmpty());
    m_slow->setSingleShot(true);
    m_slow->setInterval(400);
    connectAll();
    m_chart->viewport()->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
}

ComparePage::~ComparePage()
{
    m_load.abandon();
}

void ComparePage::connectAll()
{
    connect(m_slow, &QTimer::timeout, this, [this] {
        m_head->show(textsOf(m_answer, this->workspace().catalogue()).heading, tr("Reading figures..."));
    });
    connect(m_controls, &CompareControls::edited, this, &ComparePage::load);
    connect(m_controls, &CompareControls::viewChosen, this, [this] {
        m_answer.choices.view = m_controls->choices().view;
        fitColumns();
        showChart();
        showTexts();
        emit contentChanged();
    });
    connect(&workspace(), &Workspace::choicesChanged, this, &ComparePage::load);
    connect(&workspace(), &Workspace::releasesChanged, this, &ComparePage::load);
    connect(&workspace(), &Workspace::catalogueChanged, this, &ComparePage::load);
    connect(m_chart, &ChartView::pointHovered, this, &ComparePage::explain);
    connect(m_chart, &ChartView::pointChosen, this, &ComparePage::selectFigure);
    connect(m_chart, &ChartView::pointActivated, this, &ComparePage::openTrend);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { selectFigure(m_model->pointAt(current)); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { openTrend(m_model->pointAt(index)); });
    connect(m_head, &CompareHead::exportRequested, this, &Page::exportRequested);
    connect(m_foot, &CompareFoot::originRequested, this, &ComparePage::openOrigin);
    connect(m_foot, &CompareFoot::groupsRequested, this, &Page::groupsRequested);
}

QWidget *ComparePage::buildContent()
{
    m_table->setObjectName(QStringLiteral("compare-table"));
    m_table->setAccessibleName(tr("The compared areas as a table"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumSize(200, 90);
    m_chart->setObjectName(QStringLiteral("compare-chart"));
    m_chart->setMinimumSize(260, 150);
    m_splitter->setObjectName(QStringLiteral("compare-splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(14);
    m_splitter->addWidget(m_chart);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({600, 500});
    // As high as the window leaves room for: its own wish would make a low window scroll.
    m_splitter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(10);
    column->addWidget(m_controls);
    column->addWidget(m_head);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_foot);

    // Scrolls only where the window is lower than all of it: at 200 per cent on a small screen.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(content);
    return scroll;
}

QWidget *ComparePage::buildEmpty()
{
    auto *empty = new QWidget(this);
    auto *text = new QLabel(
        tr("There are no figures in this store yet.\nImport a published spreadsheet to compare forces."),
        empty);
    text->setObjectName(QStringLiteral("compare-empty"));
    text->setAlignment(Qt::AlignCenter);
    auto *import = new QPushButton(tr("&Import..."), empty);
    import->setObjectName(QStringLiteral("compare-import"));
    import->setAccessibleName(tr("Import a published spreadsheet"));
    connect(import, &QPushButton::clicked, this, &Page::importRequested);
    auto *column = new QVBoxLayout(empty);
    column->addStretch();
    column->addWidget(text);
    column->addSpacing(12);
    column->addWidget(import, 0, Qt::AlignHCenter);
    column->addStretch();
    return empty;
}

void ComparePage::setTheme(const Theme &theme)
{
    m_chart->setTheme(theme);
}

void ComparePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_loaded)
        load();
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= widthOfTwo;
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_splitter->setMinimumHeight(beside ? 200 : 460);        // below that the page scrolls
    QTimer::singleShot(0, this, &ComparePage::showSelected); // once the parts have their new sizes
}

void ComparePage::load()
{
    if (!m_loaded && !isVisible())
        return; // it will be asked for when the page is first shown
    m_loaded = true;
    m_load.abandon();
    m_slow->start();
    const CompareRequest request{m_controls->choices(), workspace().ownArea(), workspace().benchmark()};
    m_load = async::run(
        this,
        [request, path = workspace().storePath(),
         catalogue = workspace().sharedCatalogue()](const async::Progress &) -> Result<CompareAnswer> {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            return loadCompare(*store, *catalogue, request);
        },
        [this](const Result<CompareAnswer> &result) { show(result); });
}

void ComparePage::show(const Result<CompareAnswer> &result)
{
    m_slow->stop();
    if (!result) {
        m_head->show(tr("The figures can't be shown"), result.error().message);
        m_stack->setCurrentIndex(0);
        return;
    }
    m_answer = *result;
    m_stack->setCurrentIndex(m_answer.indicators.empty() ? 1 : 0);
    m_unpainted = !m_answer.indicators.empty();
    m_controls->setAnswer(m_answer);
    m_model->setChart(m_answer.chart);
    fitColumns();
    // The area that was chosen stays so; else one's own, else the first.
    const std::vector<ComparedArea> &areas = m_answer.chart.comparison.areas;
    AreaId chosen = m_selected;
    for (const AreaId &next : {m_answer.chart.own, areas.empty() ? AreaId() : areas.front().area}) {
        if (!refOf(m_answer.chart.comparison, chosen).isValid())
            chosen = next;
    }
    m_selected = {};
    select(chosen);
    showChart();
    showTexts();
    showSelected();
    emit contentChanged();
    if (!m_unpainted)
        emit drawn();
}

void ComparePage::showChart()
{
    m_chart->setVisible(m_answer.choices.view != CompareView::TableOnly);
    m_chart->setChart(m_answer.chart, kindOf(m_answer.choices.view));
    m_head->setExportEnabled(pressChart().has_value());
}

void ComparePage::showTexts()
{
    const CompareTexts texts = textsOf(m_answer, workspace().catalogue());
    m_head->show(texts.heading, texts.subtitle);
    m_foot->show(texts);
}

void ComparePage::fitColumns()
{
    m_table->resizeColumnsToContents();
    // Beside the chart the reasons would push the intervals out of sight; their tooltips say them whole.
    const int widestVerdict = m_answer.choices.view == CompareView::TableOnly ? 460 : 150;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int widest = column == ComparisonTable::verdictColumn ? widestVerdict : 240;
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 8, 60, widest));
    }
}

void ComparePage::select(const AreaId &area)
{
    if (area == m_selected || area.isEmpty())
        return;
    m_selected = area;
    m_answer.chart.selected = area;
    showChart();
    if (const int row = m_model->rowOf(area); row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, 0));
    showSelected();
    explain(m_chart->current());
}

void ComparePage::showSelected()
{
    m_chart->ensureShown(refOf(m_answer.chart.comparison, m_selected));
    m_table->scrollTo(m_table->currentIndex());
}

void ComparePage::selectFigure(const PointRef &ref)
{
    if (ref.isValid())
        select(areaAt(m_answer.chart.comparison, ref).area);
}

void ComparePage::explain(const PointRef &ref)
{
    const AreaComparison &comparison = m_answer.chart.comparison;
    m_explained = ref.isValid() ? ref : refOf(comparison, m_selected);
    m_foot->explain(comparison, m_explained);
}

void ComparePage::openTrend(const PointRef &ref)
{
    if (!ref.isValid())
        return;
    const AreaComparison &comparison = m_answer.chart.comparison;
    emit trendRequested({comparison.query.indicator, areaAt(comparison, ref).area, comparison.query.measure});
}

void ComparePage::openOrigin()
{
    if (!m_explained.isValid())
        return;
    const TrendData figure = figureOf(m_answer.chart.comparison, m_explained);
    showOrigin(this, originOf(figure, {0, 0}, workspace().catalogue()), workspace().storePath());
}

bool ComparePage::eventFilter(QObject *watched, QEvent *event)
{
    const QWidget *painted =
        m_answer.choices.view == CompareView::TableOnly ? m_table->viewport() : m_chart->viewport();
    if (watched == painted && event->type() == QEvent::Paint && m_unpainted) {
        m_unpainted = false;
        // After this paint, not within it.
        QMetaObject::invokeMethod(this, &Page::drawn, Qt::QueuedConnection);
    }
    return Page::eventFilter(watched, event);
}

std::vector<Release> ComparePage::releasesShown() const
{
    return m_answer.chart.comparison.releases;
}

std::optional<PressChart> ComparePage::pressChart() const
{
    const AreaComparison &comparison = m_answer.chart.comparison;
    const CompareView view = m_answer.choices.view;
    if (view == CompareView::TableOnly || isEmpty(comparison) ||
        (view == CompareView::Funnel && !comparison.funnel))
        return std::nullopt;
    const bool tall = view == CompareView::Bars && comparison.areas.size() > rowsOfWide;
    ComparisonChart chart = m_answer.chart;
    if (chart.selected == chart.own)
        chart.selected = {}; // stands out by its colour; an outline would only repeat it
    return pressChartFor(
        chart, kindOf(view),
        [this](const PublicationId &id) { return workspace().catalogue().publication(id); },
        tall ? tallPicture : QSize(1200, 675));
}

QVariantMap ComparePage::choices() const
{
    return toMap(m_controls->choices());
}

void ComparePage::restoreChoices(const QVariantMap &choices)
{
    m_controls->setChoices(compareChoicesFrom(choices));
    if (m_loaded)
        load();
}

void ComparePage::showImported(const Release &release)
{
    // What the person looks at stays; only a page without figures moves on by itself.
    if (!isEmpty(m_answer.chart.comparison))
        return;
    for (const Indicator &indicator : workspace().catalogue().indicators()) {
        if (indicator.listed && indicator.publication == release.publication) {
            showIndicator(indicator.id);
            return;
        }
    }
}

void ComparePage::showFigure(const FigureWish &wish)
{
    CompareChoices choices = m_controls->choices();
    choices.indicator = wish.indicator;
    choices.measure = wish.measure.value_or(choices.measure);
    m_controls->setChoices(choices);
    load();
}

} // namespace yardstick
