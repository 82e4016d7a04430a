#include "ui/pages/trendcard.h"

#include "ui/charts/smallmultiples.h"
#include "ui/charts/trendview.h"
#include "ui/pages/detailline.h"
#include "ui/widgets/notelabel.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace yardstick {

namespace {

constexpr int leastWidth = 480; ///< a chart narrower than this can't be read
constexpr int leastHeight = 240;

} // namespace

TrendCard::TrendCard(QWidget *parent)
    : QWidget(parent)
    , m_chart(new TrendView(this))
    , m_multiples(new SmallMultiples(this))
    , m_axesNote(new NoteLabel(QStringLiteral("small-axes"), this))
    , m_pictures(new QStackedWidget(this))
    , m_detail(new DetailLine(this))
    , m_caveat(new NoteLabel(QStringLiteral("trend-caveat"), this))
{
    build();
    connect(m_chart, &ChartView::pointHovered, this, &TrendCard::point);
    connect(m_chart, &ChartView::pointChosen, this, &TrendCard::chosen);
    connect(m_chart, &ChartView::pointActivated, this, [this](const PointRef &ref) {
        point(ref);
        emit originRequested();
    });
    connect(m_multiples, &SmallMultiples::forceChosen, this, &TrendCard::forceChosen);
    connect(m_detail, &DetailLine::originRequested, this, &TrendCard::originRequested);
}

void TrendCard::build()
{
    m_chart->setObjectName(QStringLiteral("trend-chart"));
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setMinimumSize(leastWidth, leastHeight);
    auto *small = new QWidget(this);
    auto *smallColumn = new QVBoxLayout(small);
    smallColumn->setContentsMargins(0, 0, 0, 0);
    smallColumn->setSpacing(6);
    smallColumn->addWidget(m_axesNote);
    smallColumn->addWidget(m_multiples, 1);
    m_pictures->addWidget(m_chart);
    m_pictures->addWidget(small);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_pictures, 1);
    column->addWidget(m_detail);
    column->addWidget(m_caveat);
}

QWidget *TrendCard::canvas() const
{
    return m_pictures->currentIndex() == 0 ? m_chart->viewport() : m_multiples->viewport();
}

void TrendCard::setTheme(const Theme &theme)
{
    m_chart->setTheme(theme);
    m_multiples->setTheme(theme);
}

void TrendCard::show(const TrendAnswer &answer)
{
    m_answer = answer;
    const bool all = answer.choices.picture == TrendPicture::AllForces;
    m_pictures->setCurrentIndex(all ? 1 : 0);
    m_chart->setTrend(answer.chart);
    if (all) { // the other picture is made when it is asked for
        m_multiples->setOrder(answer.choices.order);
        m_multiples->setChart(answer.chart);
        m_axesNote->setText(m_multiples->axes() ? cellAxesText(answer.chart, *m_multiples->axes())
                                                : QString());
    }
    m_caveat->showNotes(publishedNotesOf(answer.chart) + answer.chart.data.caveats);
    point({});
}

void TrendCard::point(const PointRef &ref)
{
    m_pointed = ref.isValid() ? ref : latestFigure(m_answer.chart);
    m_detail->show(m_answer.chart.data, m_pointed);
}

} // namespace yardstick
