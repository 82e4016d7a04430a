#include "ui/pages/mappage.h"

#include "ui/charts/chartview.h"
#include "ui/charts/comparisonchart.h"
#include "ui/charts/maptext.h"
#include "ui/dialogs/messages.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/detailline.h"
#include "ui/pages/mapcontrols.h"
#include "ui/pages/pageframe.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/reading.h"
#include "ui/widgets/besidesplitter.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/periodslider.h"
#include "ui/widgets/tableview.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

namespace {

constexpr int leastHeight = 290; ///< pixels below which map and table side by side can't be read

} // namespace

const PageKind mapPageKind = {
    .id = QStringLiteral("map"),
    .name = [] { return MapPage::tr("&Map"); },
    .icon = QStringLiteral("map"),
    .create = [](Workspace &workspace, QWidget *parent) -> Page * { return new MapPage(workspace, parent); },
};

MapPage::MapPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_frame(new PageFrame(QStringLiteral("map"),
                            tr("There are no figures in this store yet.\nImport a published spreadsheet to "
                               "see its map."),
                            this))
    , m_reading(new Reading(workspace, this))
    , m_controls(new MapControls(workspace, this))
    , m_boundaries(new BoundariesChoice(workspace, this))
    , m_head(new PageHead(QStringLiteral("map"), this))
    , m_export(m_head->addExport(QStringLiteral("export-map")))
    , m_chart(new ChartView(this))
    , m_slider(new PeriodSlider(QStringLiteral("map-period"), this))
    , m_model(new ComparisonTable(this))
    , m_table(new TableView(this))
    , m_detail(new DetailLine(this, QStringLiteral("map-detail")))
    , m_notes(new NoteLabel(QStringLiteral("map-caveat"), this))
{
    m_head->add(m_boundaries, 0);
    build();
    connectAll();
}

void MapPage::connectAll()
{
    connect(m_reading, &Reading::wanted, this, &MapPage::load);
    connect(m_reading, &Reading::slow, m_head, &PageHead::sayReading);
    connect(m_controls, &MapControls::edited, m_reading, &Reading::want);
    connect(m_controls, &MapControls::recoloured, this, [this] {
        m_answer.choices = m_controls->choices();
        redraw();
    });
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
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_chart->setCurrent({current.row(), 0});
            });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        openTrend({index.row(), 0});
    });
    connect(m_detail, &DetailLine::originRequested, this, [this] {
        if (m_pointed.isValid())
            openOriginOf(figureOf(m_shown.comparison, m_pointed), {0, 0});
    });
    connect(m_export, &QPushButton::clicked, this, &Page::exportRequested);
}

void MapPage::build()
{
    m_table->setObjectName(QStringLiteral("map-table"));
    m_table->setAccessibleName(tr("The figures of the map as a table"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setMinimumSize(180, 110);
    auto *parts = new BesideSplitter(QStringLiteral("map-splitter"), leastHeight, this);
    parts->setParts(buildMap(), 3, m_table, 2);
    QVBoxLayout *column = m_frame->addContent(true);
    column->addWidget(m_controls);
    column->addWidget(m_head);
    column->addWidget(parts, 1);
    column->addWidget(m_detail);
    column->addWidget(m_notes);
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

void MapPage::setTheme(const Theme &theme)
{
    m_chart->setTheme(theme);
}

void MapPage::load()
{
    const MapRequest request{m_controls->choices(), workspace().benchmark()};
    m_reading->read([request](const Store &store, const auto &catalogue,
                              const async::Progress &) { return loadMap(store, catalogue, request); },
                    [this](const Result<MapAnswer> &result) { show(result); });
}

void MapPage::show(const Result<MapAnswer> &result)
{
    if (!result) {
        m_head->say(tr("The figures can't be shown"), result.error().message);
        return m_frame->showFailure();
    }
    m_answer = *result;
    m_period = periodShown(m_answer);
    m_controls->setAnswer(m_answer);
    std::vector<Period> periods;
    for (const AreaComparison &one : m_answer.comparisons)
        periods.push_back(one.period);
    m_slider->setPeriods(periods, m_period);
    m_frame->showIf(!m_answer.indicators.empty(), m_chart->viewport());
    redraw();
    m_table->fitColumns(8, 56, [](int) { return 165; });
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
    m_head->say(comparison.indicatorName.isEmpty() ? tr("No force has a figure") : comparison.indicatorName,
                any ? statisticalSubtitle(m_shown)
                    : tr("Choose another indicator, measure or kind of periods."));
    m_notes->showNotes(publishedNotesOf(m_shown) + comparison.caveats + mapNotes(m_shown) +
                       QStringList{m_boundaries->remark()});
    m_export->setEnabled(any);
}

void MapPage::point(const PointRef &ref)
{
    m_pointed = ref.isValid() ? ref : refOf(m_shown.comparison, workspace().ownArea());
    m_detail->show(m_shown.comparison, m_pointed);
}

void MapPage::openTrend(const PointRef &ref)
{
    if (!ref.isValid())
        return;
    const AreaComparison &comparison = m_shown.comparison;
    emit trendRequested({comparison.query.indicator, areaAt(comparison, ref).area, comparison.query.measure});
}

std::vector<Release> MapPage::releasesShown() const
{
    return m_shown.comparison.releases;
}

std::optional<PressChart> MapPage::pressChart() const
{
    if (isEmpty(m_shown.comparison))
        return std::nullopt;
    return pressChartFor(m_shown, mapChartKind, publications());
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
    m_reading->want();
}

void MapPage::showImported(const Release &release)
{
    // What the person looks at stays; only a page without figures moves on by itself.
    if (isEmpty(m_shown.comparison))
        showFirstOf(release.publication);
}

void MapPage::showFigure(const FigureWish &wish)
{
    MapChoices choices = m_controls->choices();
    choices.indicator = wish.indicator;
    choices.measure = wish.measure.value_or(choices.measure);
    m_controls->setChoices(choices);
    m_reading->want();
}

} // namespace yardstick
