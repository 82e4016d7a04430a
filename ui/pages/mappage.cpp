#include "ui/pages/mappage.h"

#include "core/catalogue/catalogue.h"
#include "ui/charts/chartview.h"
#include "ui/charts/comparisonchart.h"
#include "ui/charts/maptext.h"
#include "ui/dialogs/messages.h"
#include "ui/dialogs/origindialog.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/detailline.h"
#include "ui/pages/mapcontrols.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/periodslider.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int widthOfTwo = 900;  ///< pixels from which on map and table stand side by side
constexpr int leastHeight = 290; ///< pixels below which neither can be read

} // namespace

const PageKind mapPageKind = {
    .id = QStringLiteral("map"),
    .name = [] { return MapPage::tr("&Map"); },
    .icon = QStringLiteral("map"),
    .create = [](Workspace &workspace, QWidget *parent) -> Page * { return new MapPage(workspace, parent); },
};

MapPage::MapPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_controls(new MapControls(workspace, this))
    , m_boundaries(new BoundariesChoice(workspace, this))
    , m_chart(new ChartView(this))
    , m_slider(new PeriodSlider(QStringLiteral("map-period"), this))
    , m_model(new ComparisonTable(this))
    , m_table(new TableView(this))
    , m_detail(new DetailLine(this, QStringLiteral("map-detail")))
    , m_heading(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
    , m_caveat(new QLabel(this))
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
    connectAll();
    m_chart->viewport()->installEventFilter(this);
}

MapPage::~MapPage()
{
    m_load.abandon();
}

void MapPage::connectAll()
{
    connect(m_slow, &QTimer::timeout, this, [this] { m_subtitle->setText(tr("Reading figures...")); });
    connect(m_controls, &MapControls::edited, this, &MapPage::load);
    connect(m_controls, &MapControls::recoloured, this, [this] {
        m_answer.choices = m_controls->choices();
        redraw();
    });
    connect(&workspace(), &Workspace::choicesChanged, this, &MapPage::load);
    connect(&workspace(), &Workspace::releasesChanged, this, &MapPage::load);
    connect(m_slider, &PeriodSlider::chosen, this, &MapPage::showPeriod);
    connect(m_boundaries, &BoundariesChoice::changed, this, &MapPage::redraw);
    connect(m_boundaries, &BoundariesChoice::failed, this,
            [this](const QString &sentence) { tell(this, tr("Not loaded"), sentence); });
    connect(m_boundaries, &BoundariesChoice::fileWanted, this, [this] {
        emit fileRequested({QStringLiteral("boundaries"), tr("Load boundaries of police force areas"),
                            tr("GeoJSON (*.geojson *.json);;All files (*)")});
    });
    connect(m_chart, &ChartView::pointHovered, this, &MapPage::point);
    connect(m_chart, &ChartView::pointChosen, this,
            [this](const PointRef &ref) { m_table->selectRow(static_cast<int>(ref.series)); });
    connect(m_chart, &ChartView::pointActivated, this, &MapPage::openTrend);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        openTrend({index.row(), 0});
    });
    connect(m_detail, &DetailLine::originRequested, this, &MapPage::openOrigin);
    connect(m_export, &QPushButton::clicked, this, &Page::exportRequested);
}

QWidget *MapPage::buildContent()
{
    m_table->setObjectName(QStringLiteral("map-table"));
    m_table->setAccessibleName(tr("The figures of the map as a table"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setMinimumSize(180, 110);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_chart->setCurrent({current.row(), 0});
            });

    m_splitter->setObjectName(QStringLiteral("map-splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(14);
    m_splitter->addWidget(buildMap());
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({640, 420});
    // As high as the window leaves room for: its own wish would make a low window scroll.
    m_splitter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);

    m_caveat->setObjectName(QStringLiteral("map-caveat"));
    m_caveat->setForegroundRole(QPalette::PlaceholderText);
    m_caveat->setWordWrap(true);
    QFont small = font();
    small.setPixelSize(12);
    m_caveat->setFont(small);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(10);
    column->addWidget(m_controls);
    column->addSpacing(4);
    column->addWidget(buildTop());
    column->addWidget(m_splitter, 1);
    column->addWidget(m_detail);
    column->addWidget(m_caveat);

    // Scrolls only where the window is lower than all of it: at 200 per cent on a small screen.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(content);
    return scroll;
}

QWidget *MapPage::buildTop()
{
    m_heading->setObjectName(QStringLiteral("map-heading"));
    QFont large = font();
    large.setPixelSize(19);
    large.setBold(true);
    m_heading->setFont(large);
    m_subtitle->setObjectName(QStringLiteral("map-subtitle"));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_export->setObjectName(QStringLiteral("export-map"));
    m_export->setAccessibleName(tr("Export chart"));
    m_export->setToolTip(tr("Save the map as a picture with its headline and source"));

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_heading);
    titles->addWidget(m_subtitle);
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(titles, 1);
    row->addWidget(m_boundaries, 0, Qt::AlignTop);
    row->addWidget(m_export, 0, Qt::AlignTop);
    return top;
}

QWidget *MapPage::buildMap()
{
    m_chart->setObjectName(QStringLiteral("map-chart"));
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setMinimumSize(340, 250);
    auto *map = new QWidget(this);
    auto *column = new QVBoxLayout(map);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_chart, 1);
    column->addWidget(m_slider);
    return map;
}

QWidget *MapPage::buildEmpty()
{
    auto *empty = new QWidget(this);
    auto *text = new QLabel(
        tr("There are no figures in this store yet.\nImport a published spreadsheet to see its map."), empty);
    text->setObjectName(QStringLiteral("map-empty"));
    text->setAlignment(Qt::AlignCenter);
    auto *import = new QPushButton(tr("&Import..."), empty);
    import->setObjectName(QStringLiteral("map-empty-import"));
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

void MapPage::setTheme(const Theme &theme)
{
    m_chart->setTheme(theme);
}

void MapPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_loaded)
        load();
}

void MapPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool beside = event->size().width() >= widthOfTwo;
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_splitter->setMinimumHeight(beside ? leastHeight : leastHeight + m_table->minimumHeight() + 60);
}

void MapPage::load()
{
    m_loaded = true;
    m_load.abandon();
    m_slow->start();
    const MapRequest request{m_controls->choices(), workspace().benchmark()};
    m_load = async::run(
        this,
        [request, path = workspace().storePath(),
         catalogue = workspace().sharedCatalogue()](const async::Progress &) -> Result<MapAnswer> {
            const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
            if (!store)
                return store.error();
            return loadMap(*store, catalogue, request);
        },
        [this](const Result<MapAnswer> &result) { show(result); });
}

void MapPage::show(const Result<MapAnswer> &result)
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
    m_period = periodShown(m_answer);
    m_controls->setAnswer(m_answer);
    std::vector<Period> periods;
    for (const AreaComparison &one : m_answer.comparisons)
        periods.push_back(one.period);
    m_slider->setPeriods(periods, m_period);
    redraw();
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 8, 56, 165));
    if (!m_unpainted)
        emit drawn();
}

void MapPage::showPeriod(size_t place)
{
    m_period = place;
    MapChoices choices = m_controls->choices();
    // The newest is not remembered by its name: a newer one is to take its place.
    choices.period =
        place == m_answer.newest ? std::nullopt : std::optional(m_answer.comparisons[place].period);
    m_controls->keep(choices);
    redraw();
}

void MapPage::redraw()
{
    m_shown = mapChartOf(m_answer, m_period, workspace().ownArea(), m_boundaries->shown());
    m_chart->setChart(m_shown, mapChartKind);
    m_model->setChart(asComparison(m_shown));
    showTexts();
    point({});
    emit contentChanged();
}

void MapPage::showTexts()
{
    const AreaComparison &comparison = m_shown.comparison;
    const bool any = !isEmpty(comparison);
    m_heading->setText(comparison.indicatorName.isEmpty() ? tr("No force has a figure")
                                                          : comparison.indicatorName);
    m_subtitle->setText(any ? statisticalSubtitle(m_shown)
                            : tr("Choose another indicator, measure or kind of periods."));
    m_heading->setToolTip(m_heading->text());
    m_subtitle->setToolTip(m_subtitle->text());
    QStringList notes = publishedNotesOf(m_shown) + comparison.caveats + mapNotes(m_shown);
    notes << m_boundaries->remark();
    notes.removeAll(QString());
    m_caveat->setText(notes.join(QLatin1Char(' ')));
    m_caveat->setVisible(!notes.isEmpty());
    m_export->setEnabled(any);
}

void MapPage::point(const PointRef &ref)
{
    m_pointed = ref.isValid() ? ref : refOf(m_shown.comparison, workspace().ownArea());
    if (m_pointed.isValid())
        m_detail->show(figureOf(m_shown.comparison, m_pointed), {0, 0});
    else
        m_detail->show({}, {});
}

void MapPage::openTrend(const PointRef &ref)
{
    if (!ref.isValid())
        return;
    const AreaComparison &comparison = m_shown.comparison;
    emit trendRequested({comparison.query.indicator, areaAt(comparison, ref).area, comparison.query.measure});
}

void MapPage::openOrigin()
{
    if (!m_pointed.isValid())
        return;
    const TrendData figure = figureOf(m_shown.comparison, m_pointed);
    showOrigin(this, originOf(figure, {0, 0}, workspace().catalogue()), workspace().storePath());
}

bool MapPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_chart->viewport() && event->type() == QEvent::Paint && m_unpainted) {
        m_unpainted = false;
        // After this paint, not within it.
        QMetaObject::invokeMethod(this, &Page::drawn, Qt::QueuedConnection);
    }
    return Page::eventFilter(watched, event);
}

std::vector<Release> MapPage::releasesShown() const
{
    return m_shown.comparison.releases;
}

std::optional<PressChart> MapPage::pressChart() const
{
    if (isEmpty(m_shown.comparison))
        return std::nullopt;
    return pressChartFor(m_shown, mapChartKind,
                         [this](const PublicationId &id) { return workspace().catalogue().publication(id); });
}

QVariantMap MapPage::choices() const
{
    MapChoices choices = m_controls->choices();
    choices.boundaries = m_boundaries->wanted();
    choices.boundariesPath = m_boundaries->path();
    return toMap(choices);
}

void MapPage::restoreChoices(const QVariantMap &choices)
{
    const MapChoices restored = mapChoicesFrom(choices);
    m_controls->setChoices(restored);
    m_boundaries->restore(restored.boundariesPath, restored.boundaries);
    if (m_loaded)
        load();
}

void MapPage::showImported(const Release &release)
{
    // What the person looks at stays; only a page without figures moves on by itself.
    if (!isEmpty(m_shown.comparison))
        return;
    for (const Indicator &indicator : workspace().catalogue().indicators()) {
        if (indicator.listed && indicator.publication == release.publication) {
            showIndicator(indicator.id);
            return;
        }
    }
}

void MapPage::showFigure(const FigureWish &wish)
{
    MapChoices choices = m_controls->choices();
    choices.indicator = wish.indicator;
    choices.measure = wish.measure.value_or(choices.measure);
    m_controls->setChoices(choices);
    load();
}

} // namespace yardstick
