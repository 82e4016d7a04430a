#include "ui/pages/trendspage.h"

#include "core/catalogue/catalogue.h"
#include "ui/charts/trendview.h"
#include "ui/dialogs/eventsdialog.h"
#include "ui/models/trendtable.h"
#include "ui/pages/pageframe.h"
#include "ui/pages/reading.h"
#include "ui/pages/trendbench.h"
#include "ui/pages/trendcard.h"
#include "ui/pages/trendchoices.h"
#include "ui/pages/trendcontrols.h"
#include "ui/pages/trendfacts.h"
#include "ui/pages/trendheading.h"
#include "ui/widgets/factspane.h"
#include "ui/widgets/forcechooser.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

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
    , m_frame(new PageFrame(QStringLiteral("trend"),
                            tr("There are no figures in this store yet.\nImport a published spreadsheet to "
                               "see its trends."),
                            this))
    , m_reading(new Reading(workspace, this))
    , m_controls(new TrendControls(workspace, this))
    , m_heading(new TrendHeading(m_controls->areaControls(), this))
    , m_card(new TrendCard(this))
    , m_model(new TrendTable(this))
    , m_table(new TableView(this))
    , m_facts(new FactsPane(this))
    , m_finder(new TrendFacts(workspace, *m_facts, this))
{
    build();
    showFacts(m_controls->choices().facts);
    connectParts();
}

void TrendsPage::connectParts()
{
    connect(m_reading, &Reading::wanted, this, &TrendsPage::load);
    connect(m_reading, &Reading::slow, m_heading, &TrendHeading::sayReading);
    connect(&workspace(), &Workspace::fundingChanged, m_reading, &Reading::want);
    connect(m_controls, &TrendControls::edited, m_reading, &Reading::want);
    connect(m_controls, &TrendControls::eventsRequested, this, &TrendsPage::openEvents);
    connect(m_card, &TrendCard::chosen, this, &TrendsPage::choose);
    connect(m_card, &TrendCard::originRequested, this, &TrendsPage::openOrigin);
    connect(m_card, &TrendCard::forceChosen, m_controls, &TrendControls::chooseForce);
    connect(m_card->chart(), &TrendView::zoomChanged, this, &TrendsPage::showZoom);
    connect(m_heading, &TrendHeading::zoomReset, this, [this] {
        m_card->chart()->setFocus(); // the button goes, and must not leave the keyboard nowhere
        m_card->chart()->resetZoom();
    });
    connect(m_heading, &TrendHeading::exportRequested, this, &Page::exportRequested);
    connect(m_heading, &TrendHeading::factsToggled, this, &TrendsPage::showFacts);
    connect(m_facts, &FactsPane::optionsChanged, this,
            [this] { m_controls->setFacts(m_controls->choices().facts, m_facts->options()); });
    connect(m_table, &QAbstractItemView::activated, this, &TrendsPage::openOrigin);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { choose(m_model->pointAt(current)); });
}

void TrendsPage::build()
{
    m_table->setObjectName(QStringLiteral("trend-table"));
    m_table->setAccessibleName(tr("The figures of the chart as a table"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(80);
    m_bench = new TrendBench(m_card, m_table, m_facts, this);
    QVBoxLayout *column = m_frame->addContent(true);
    column->addWidget(m_controls);
    column->addWidget(m_heading);
    column->addWidget(m_bench, 1);
}

void TrendsPage::setTheme(const Theme &theme)
{
    m_card->setTheme(theme);
}

void TrendsPage::load()
{
    const TrendRequest request{m_controls->choices(), workspace().ownArea(), workspace().benchmark(),
                               workspace().now().toLocalTime().date()};
    m_reading->read([request](const Store &store, const auto &catalogue,
                              const async::Progress &) { return loadTrend(store, *catalogue, request); },
                    [this](const Result<TrendAnswer> &result) { show(result); });
}

void TrendsPage::show(const Result<TrendAnswer> &result)
{
    if (!result) {
        m_heading->say(tr("The figures can't be shown"), result.error().message);
        return m_frame->showFailure();
    }
    // What was chosen of the facts meanwhile is no part of the question.
    const TrendChoices now = m_controls->choices();
    m_answer = *result;
    m_answer.choices.facts = now.facts;
    m_answer.choices.factOptions = now.factOptions;
    m_controls->setAnswer(m_answer);
    m_heading->show(m_answer.chart.data);
    m_card->show(m_answer);
    showZoom();
    showTable();
    m_finder->setAnswer(m_answer);
    m_frame->showIf(!m_answer.indicators.empty(), m_card->canvas());
    emit contentChanged();
}

void TrendsPage::showTable()
{
    m_model->setChart(m_answer.chart, m_answer.choices.tableIntervals);
    m_table->fitColumns(24, 130, [](int) { return 260; });
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
    openOriginOf(m_answer.chart.data, m_card->pointed());
}

void TrendsPage::openEvents()
{
    (new EventsDialog(workspace(), m_answer.choices.indicator, this))->open();
}

bool TrendsPage::isFinding() const
{
    return m_finder->isFinding();
}

bool TrendsPage::isLoading() const
{
    return m_reading->isRunning();
}

std::vector<Release> TrendsPage::releasesShown() const
{
    return m_answer.chart.data.releases;
}

std::optional<PressChart> TrendsPage::pressChart() const
{
    if (isEmpty(m_answer.chart.data))
        return std::nullopt;
    return pressChartFor(m_answer.chart, publications());
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
    m_reading->want();
}

void TrendsPage::showImported(const Release &release)
{
    // What the person looks at stays; only a page without figures of that publication's own moves on by
    // itself.
    const Indicator *shown = workspace().catalogue().indicator(m_answer.choices.indicator);
    if (!shown || isEmpty(m_answer.chart.data))
        showFirstOf(release.publication);
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
    m_reading->want();
}

} // namespace yardstick
