#include "ui/pages/trendfacts.h"

#include "ui/dialogs/origindialog.h"
#include "ui/pages/reading.h"
#include "ui/widgets/factspane.h"

#include <QTimer>

#include <algorithm>

namespace yardstick {

std::optional<FindingsQuery> factsQuery(const TrendAnswer &answer, const Benchmark &benchmark,
                                        const std::optional<Period> &period)
{
    const TrendChart &chart = answer.chart;
    FindingsQuery query;
    for (const qsizetype place : seriesByWeight(chart)) {
        const Series &series = chart.data.series[static_cast<size_t>(place)];
        const bool figures =
            std::ranges::any_of(series.points, [](const Point &point) { return point.value.has_value(); });
        // The average of a group is no area of which anything can be asked.
        if (figures && !series.area.value.startsWith(QLatin1String("group:"))) {
            query.area = series.area;
            break;
        }
    }
    if (query.area.isEmpty())
        return std::nullopt;
    query.indicator = answer.choices.indicator;
    query.measure = answer.choices.measure;
    query.periods = answer.choices.periods;
    query.benchmark = benchmark;
    query.period = period;
    if (!period && answer.choices.to) // the newest of those that are shown
        query.period = latestPeriod(chart, query.area);
    return query;
}

TrendFacts::TrendFacts(Workspace &workspace, FactsPane &pane, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pane(pane)
    , m_soon(new QTimer(this))
{
    constexpr int restingMilliseconds = 120;
    m_soon->setSingleShot(true);
    m_soon->setInterval(restingMilliseconds);
    connect(m_soon, &QTimer::timeout, this, &TrendFacts::find);
    connect(&pane, &FactsPane::originRequested, this, &TrendFacts::openOrigin);
}

TrendFacts::~TrendFacts()
{
    m_find.abandon();
}

void TrendFacts::setAnswer(const TrendAnswer &answer)
{
    m_answer = answer;
    m_period.reset();
    m_pane.wait();
    find();
}

void TrendFacts::setPeriod(const std::optional<Period> &period)
{
    if (period == m_period)
        return;
    m_period = period;
    m_soon->start();
}

void TrendFacts::setShown(bool shown)
{
    m_shown = shown;
    if (shown && m_stale)
        find();
}

void TrendFacts::find()
{
    m_find.abandon();
    m_soon->stop();
    m_stale = !m_shown;
    if (m_stale)
        return;
    const auto query = factsQuery(m_answer, m_workspace.benchmark(), m_period);
    if (!query)
        return m_pane.say(tr("There are no figures to speak of."));
    m_find = askStore(
        this, m_workspace,
        [query = *query](const Store &store, const auto &catalogue, const async::Progress &) {
            return findings(store, *catalogue, query);
        },
        [this](const Result<Findings> &found) { m_pane.show(found, m_workspace.sharedCatalogue()); });
}

void TrendFacts::openOrigin(const FactLine &line)
{
    if (m_pane.findings()) {
        showOrigin(&m_pane, originOf(line, *m_pane.findings(), m_workspace.catalogue()),
                   m_workspace.storePath());
    }
}

} // namespace yardstick
