#include "ui/pages/comparepage.h"

#include "ui/charts/chartview.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/comparecontrols.h"
#include "ui/pages/compareframe.h"
#include "ui/pages/comparepicture.h"
#include "ui/pages/pageframe.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/reading.h"
#include "ui/widgets/besidesplitter.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace yardstick {

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
    , m_frame(new PageFrame(QStringLiteral("compare"),
                            tr("There are no figures in this store yet.\nImport a published spreadsheet to "
                               "compare forces."),
                            this))
    , m_reading(new Reading(workspace, this))
    , m_controls(new CompareControls(workspace, this))
    , m_head(new PageHead(QStringLiteral("compare"), this))
    , m_export(m_head->addExport(QStringLiteral("compare-export")))
    , m_chart(new ChartView(this))
    , m_model(new ComparisonTable(this))
    , m_table(new TableView(this))
    , m_foot(new CompareFoot(this))
{
    m_head->add(m_controls->viewControls(), 0);
    build();
    connectAll();
}

void ComparePage::connectAll()
{
    connect(m_reading, &Reading::wanted, this, &ComparePage::load);
    connect(m_reading, &Reading::slow, m_head, &PageHead::sayReading);
    connect(m_controls, &CompareControls::edited, m_reading, &Reading::want);
    connect(m_controls, &CompareControls::viewChosen, this, [this] {
        m_answer.choices.view = m_controls->choices().view;
        fitColumns();
        showChart();
        showTexts();
        emit contentChanged();
    });
    connect(m_chart, &ChartView::pointHovered, this, &ComparePage::explain);
    connect(m_chart, &ChartView::pointChosen, this, &ComparePage::selectFigure);
    connect(m_chart, &ChartView::pointActivated, this, &ComparePage::openTrend);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { selectFigure(m_model->pointAt(current)); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { openTrend(m_model->pointAt(index)); });
    connect(m_export, &QPushButton::clicked, this, &Page::exportRequested);
    connect(m_foot, &CompareFoot::originRequested, this, [this] {
        if (m_explained.isValid())
            openOriginOf(figureOf(m_answer.chart.comparison, m_explained), {0, 0});
    });
    connect(m_foot, &CompareFoot::groupsRequested, this, &Page::groupsRequested);
}

void ComparePage::build()
{
    m_table->setObjectName(QStringLiteral("compare-table"));
    m_table->setAccessibleName(tr("The compared areas as a table"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumSize(200, 90);
    m_chart->setObjectName(QStringLiteral("compare-chart"));
    m_chart->setMinimumSize(260, 150);
    constexpr int leastHeight = 200; // below that chart and table side by side can't be read
    auto *parts = new BesideSplitter(QStringLiteral("compare-splitter"), leastHeight, this);
    parts->setParts(m_chart, 6, m_table, 5);
    QVBoxLayout *column = m_frame->addContent(true);
    column->addWidget(m_controls);
    column->addWidget(m_head);
    column->addWidget(parts, 1);
    column->addWidget(m_foot);
}

void ComparePage::setTheme(const Theme &theme)
{
    m_chart->setTheme(theme);
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    QTimer::singleShot(0, this, &ComparePage::showSelected); // once the parts have their new sizes
}

void ComparePage::load()
{
    const CompareRequest request{m_controls->choices(), workspace().ownArea(), workspace().benchmark()};
    m_reading->read([request](const Store &store, const auto &catalogue,
                              const async::Progress &) { return loadCompare(store, *catalogue, request); },
                    [this](const Result<CompareAnswer> &result) { show(result); });
}

void ComparePage::show(const Result<CompareAnswer> &result)
{
    if (!result) {
        m_head->say(tr("The figures can't be shown"), result.error().message);
        return m_frame->showFailure();
    }
    m_answer = *result;
    m_controls->setAnswer(m_answer);
    m_model->setChart(m_answer.chart);
    fitColumns();
    select(areaToSelect(m_answer, std::exchange(m_selected, {})));
    showChart();
    showTexts();
    showSelected();
    m_frame->showIf(!m_answer.indicators.empty(), canvas());
    emit contentChanged();
}

QWidget *ComparePage::canvas() const
{
    return m_answer.choices.view == CompareView::TableOnly ? m_table->viewport() : m_chart->viewport();
}

void ComparePage::showChart()
{
    m_chart->setVisible(m_answer.choices.view != CompareView::TableOnly);
    m_chart->setChart(m_answer.chart, kindOf(m_answer.choices.view));
    m_export->setEnabled(pressChart().has_value());
}

void ComparePage::showTexts()
{
    const CompareTexts texts = textsOf(m_answer, workspace().catalogue());
    m_head->say(texts.heading, texts.subtitle);
    m_foot->show(texts);
}

void ComparePage::fitColumns()
{
    // Beside the chart the reasons would push the intervals out of sight; their tooltips say them whole.
    const int widestVerdict = m_answer.choices.view == CompareView::TableOnly ? 460 : 150;
    m_table->fitColumns(8, 60, [widestVerdict](int column) {
        return column == ComparisonTable::verdictColumn ? widestVerdict : 240;
    });
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

bool ComparePage::isLoading() const
{
    return m_reading->isRunning();
}

std::vector<Release> ComparePage::releasesShown() const
{
    return m_answer.chart.comparison.releases;
}

std::optional<PressChart> ComparePage::pressChart() const
{
    return comparePress(m_answer, publications());
}

QVariantMap ComparePage::choices() const
{
    return toMap(m_controls->choices());
}

void ComparePage::restoreChoices(const QVariantMap &choices)
{
    m_controls->setChoices(compareChoicesFrom(choices));
    m_reading->want();
}

void ComparePage::showImported(const Release &release)
{
    // What the person looks at stays; only a page without figures moves on by itself.
    if (isEmpty(m_answer.chart.comparison))
        showFirstOf(release.publication);
}

void ComparePage::showFigure(const FigureWish &wish)
{
    CompareChoices choices = m_controls->choices();
    choices.indicator = wish.indicator;
    choices.measure = wish.measure.value_or(choices.measure);
    m_controls->setChoices(choices);
    m_reading->want();
}

} // namespace yardstick
