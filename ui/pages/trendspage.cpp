#include "ui/pages/trendspage.h"

#include "core/catalogue/catalogue.h"
#include "core/store/releases.h"
#include "core/text/notelines.h"
#include "ui/charts/chartview.h"
#include "ui/dialogs/origindialog.h"
#include "ui/models/trendtable.h"
#include "ui/pages/detailline.h"
#include "ui/pages/trendchoices.h"
#include "ui/pages/trendcontrols.h"
#include "ui/widgets/elidedlabel.h"
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
    , m_chart(new ChartView(this))
    , m_model(new TrendTable(this))
    , m_table(new TableView(this))
    , m_detail(new DetailLine(this))
    , m_heading(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
    , m_caveat(new QLabel(this))
    , m_emptyText(new QLabel(this))
    , m_export(new QPushButton(tr("Export c&hart..."), this))
    , m_slow(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(buildEmpty());

    m_slow->setSingleShot(true);
    m_slow->setInterval(400);
    connect(m_slow, &QTimer::timeout, this, [this] { m_subtitle->setText(tr("Reading figures...")); });
    connect(m_controls, &TrendControls::edited, this, &TrendsPage::load);
    connect(&workspace, &Workspace::choicesChanged, this, &TrendsPage::load);
    connect(&workspace, &Workspace::releasesChanged, this, &TrendsPage::load);
    connect(m_chart, &ChartView::pointHovered, this, &TrendsPage::point);
    connect(m_chart, &ChartView::pointActivated, this, [this](const PointRef &ref) {
        point(ref);
        openOrigin();
    });
    connect(m_table, &QAbstractItemView::activated, this, &TrendsPage::openOrigin);
    connect(m_detail, &DetailLine::originRequested, this, &TrendsPage::openOrigin);
    connect(m_export, &QPushButton::clicked, this, &Page::exportRequested);
    m_chart->viewport()->installEventFilter(this);
}

TrendsPage::~TrendsPage()
{
    m_load.abandon();
}

QWidget *TrendsPage::buildContent()
{
    m_table->setObjectName(QStringLiteral("trend-table"));
    m_table->setAccessibleName(tr("The figures of the chart as a table"));
    m_table->setModel(m_model);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { point(m_model->pointAt(current)); });

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("trend-splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(14);
    splitter->addWidget(buildChartCard());
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({440, 170});
    m_table->setMinimumHeight(80);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(14);
    column->addWidget(m_controls);
    column->addWidget(splitter, 1);

    // Scrolls only where the window is lower than all of it: at 200 per cent on a small screen.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(content);
    return scroll;
}

QWidget *TrendsPage::buildChartCard()
{
    m_heading->setObjectName(QStringLiteral("trend-heading"));
    QFont large = font();
    large.setPixelSize(19);
    large.setBold(true);
    m_heading->setFont(large);
    m_subtitle->setObjectName(QStringLiteral("trend-subtitle"));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_caveat->setObjectName(QStringLiteral("trend-caveat"));
    m_caveat->setForegroundRole(QPalette::PlaceholderText);
    m_caveat->setWordWrap(true);
    QFont small = font();
    small.setPixelSize(12);
    m_caveat->setFont(small);
    m_chart->setObjectName(QStringLiteral("trend-chart"));
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setMinimumHeight(150);
    m_export->setObjectName(QStringLiteral("export-chart"));
    m_export->setAccessibleName(tr("Export chart"));
    m_export->setToolTip(tr("Save the chart as a picture with its headline and source"));

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_heading);
    titles->addWidget(m_subtitle);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addLayout(titles, 1);
    top->addWidget(m_controls->areaControls(), 0, Qt::AlignTop);
    top->addWidget(m_export, 0, Qt::AlignTop);

    auto *card = new QWidget(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_chart, 1);
    column->addWidget(m_detail);
    column->addWidget(m_caveat);
    return card;
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
    m_chart->setTheme(theme);
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
        m_heading->setText(tr("The figures can't be shown"));
        m_subtitle->setText(result.error().message);
        m_stack->setCurrentIndex(0);
        return;
    }
    m_answer = *result;
    m_stack->setCurrentIndex(m_answer.indicators.empty() ? 1 : 0);
    m_unpainted = !m_answer.indicators.empty();
    m_controls->setAnswer(m_answer);
    m_chart->setChart(m_answer.chart);
    m_model->setChart(m_answer.chart);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 24, 130, 260));
    m_table->scrollToBottom();
    showTexts();
    point({});
    emit contentChanged();
    if (!m_unpainted)
        emit drawn();
}

void TrendsPage::showTexts()
{
    const TrendData &figures = m_answer.chart.data;
    m_heading->setText(figures.indicatorName);
    m_subtitle->setText(isEmpty(figures) ? figures.unit : statisticalSubtitle(figures));
    m_heading->setToolTip(m_heading->text());
    m_subtitle->setToolTip(m_subtitle->text());
    const QStringList notes = figures.caveats + noteLines(figures, seriesNamed(m_answer.chart));
    m_caveat->setText(notes.join(QLatin1Char(' ')));
    m_caveat->setVisible(!notes.isEmpty());
    m_export->setEnabled(!isEmpty(figures));
}

void TrendsPage::point(const PointRef &ref)
{
    m_pointed = ref.isValid() ? ref : latestFigure(m_answer.chart);
    m_detail->show(m_answer.chart.data, m_pointed);
}

void TrendsPage::openOrigin()
{
    if (!m_pointed.isValid())
        return;
    const TrendData &trend = m_answer.chart.data;
    const Point &shown =
        trend.series[static_cast<size_t>(m_pointed.series)].points[static_cast<size_t>(m_pointed.point)];
    QString legend;
    if (shown.marker && shown.cell.isValid()) {
        if (const auto said = legendOf(workspace().store(), shown.release, shown.cell.sheet, *shown.marker))
            legend = *said;
    }
    showOrigin(this, trend, m_pointed, workspace().catalogue(), legend);
}

bool TrendsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_chart->viewport() && event->type() == QEvent::Paint && m_unpainted) {
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
    m_controls->setChoices(trendChoicesFrom(choices));
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

void TrendsPage::showIndicator(const IndicatorId &indicator)
{
    TrendChoices choices = m_controls->choices();
    choices.indicator = indicator;
    m_controls->setChoices(choices);
    load();
}

} // namespace yardstick
