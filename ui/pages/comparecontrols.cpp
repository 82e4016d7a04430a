#include "ui/pages/comparecontrols.h"

#include "ui/pages/figurecontrols.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace yardstick {

namespace {

void name(QWidget *field, const char *objectName, const QString &accessibleName)
{
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(accessibleName);
}

} // namespace

CompareControls::CompareControls(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_figure(new FigureControls(workspace, QStringLiteral("compare-"), this))
    , m_period(new QComboBox(this))
    , m_earlier(new QPushButton(QStringLiteral("‹"), this))
    , m_later(new QPushButton(QStringLiteral("›"), this))
    , m_views(new QWidget(this))
    , m_view(new Segmented(QStringLiteral("compare-view"), m_views))
    , m_order(new QComboBox(m_views))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_figure);
    buildPeriod();
    buildViews();
    connectAll();
}

void CompareControls::buildPeriod()
{
    name(m_period, "compare-period", tr("Period"));
    name(m_earlier, "compare-earlier", tr("Earlier period"));
    name(m_later, "compare-later", tr("Later period"));
    m_earlier->setToolTip(tr("The period before"));
    m_later->setToolTip(tr("The period after"));
    m_period->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QPushButton *step : {m_earlier, m_later}) {
        step->setFixedWidth(34);
        step->setAutoDefault(false);
    }
    auto *steps = new QHBoxLayout;
    steps->setSpacing(4);
    steps->addLayout(captioned(tr("P&eriod"), m_period, this));
    steps->addWidget(m_earlier, 0, Qt::AlignBottom);
    steps->addWidget(m_later, 0, Qt::AlignBottom);
    m_figure->add(steps);
}

void CompareControls::buildViews()
{
    m_view->setAccessibleName(tr("How the comparison is shown"));
    m_view->setSegments({{static_cast<int>(CompareView::Bars), tr("Ranked bars"),
                          tr("A bar for each force in order, with its confidence interval")},
                         {static_cast<int>(CompareView::Funnel), tr("Funnel"),
                          tr("Each force by its size: who lies outside what chance explains")},
                         {static_cast<int>(CompareView::TableOnly), tr("Table only")}});
    name(m_order, "compare-order", tr("Order"));
    m_order->addItem(tr("Highest first"), static_cast<int>(RankOrder::HighestFirst));
    m_order->addItem(tr("Lowest first"), static_cast<int>(RankOrder::LowestFirst));
    auto *row = new QHBoxLayout(m_views);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_view);
    row->addWidget(m_order);
}

void CompareControls::connectAll()
{
    connect(m_figure, &FigureControls::edited, this, [this](const FigureChoices &choices) {
        if (choices.periods != m_choices.periods)
            m_choices.period.reset();
        static_cast<FigureChoices &>(m_choices) = choices;
        emit edited();
    });
    connect(m_period, &QComboBox::activated, this, &CompareControls::choosePeriod);
    // The list begins with the newest.
    connect(m_earlier, &QPushButton::clicked, this, [this] { choosePeriod(m_period->currentIndex() + 1); });
    connect(m_later, &QPushButton::clicked, this, [this] { choosePeriod(m_period->currentIndex() - 1); });
    connect(m_order, &QComboBox::activated, this, [this](int row) {
        m_choices.order = static_cast<RankOrder>(m_order->itemData(row).toInt());
        emit edited();
    });
    connect(m_view, &Segmented::chosen, this, [this](int view) {
        m_choices.view = static_cast<CompareView>(view);
        emit viewChosen();
    });
}

void CompareControls::choosePeriod(int row)
{
    if (row < 0 || row >= std::ssize(m_offered.periods))
        return;
    const Period &chosen = m_offered.periods[static_cast<size_t>(row)];
    // Whoever looks at the newest period goes on to the next when it is imported.
    m_choices.period = chosen == m_offered.newest ? std::nullopt : std::optional(chosen);
    m_period->setCurrentIndex(row);
    m_earlier->setEnabled(row + 1 < m_period->count());
    m_later->setEnabled(row > 0);
    emit edited();
}

void CompareControls::setChoices(const CompareChoices &choices)
{
    m_choices = choices;
    showChoices();
}

void CompareControls::setAnswer(const CompareAnswer &answer)
{
    m_choices = answer.choices;
    m_offered = answer.periods;
    m_figure->show(m_choices, answer);
    fillPeriods();
    m_views->setEnabled(!answer.indicators.empty());
    showChoices();
}

void CompareControls::fillPeriods()
{
    m_period->clear();
    const std::optional<Period> shown = m_choices.period ? m_choices.period : m_offered.newest;
    for (const Period &period : m_offered.periods) {
        m_period->addItem(periodShortLabel(period));
        m_period->setItemData(m_period->count() - 1, periodLabel(period), Qt::ToolTipRole);
        if (period == shown)
            m_period->setCurrentIndex(m_period->count() - 1);
    }
    const int row = m_period->currentIndex();
    m_earlier->setEnabled(row >= 0 && row + 1 < m_period->count());
    m_later->setEnabled(row > 0);
}

void CompareControls::showChoices()
{
    m_figure->show(m_choices);
    m_view->setCurrent(static_cast<int>(m_choices.view));
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(m_choices.order)));
}

} // namespace yardstick
