#include "ui/pages/comparecontrols.h"

#include "ui/widgets/captioned.h"
#include "ui/widgets/indicatorpicker.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>

namespace yardstick {

namespace {

constexpr int controlSpacing = 16;
constexpr int widthOfOneRow = 960; ///< pixels that all controls need side by side

void name(QWidget *field, const char *objectName, const QString &accessibleName)
{
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(accessibleName);
}

} // namespace

CompareControls::CompareControls(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_rows(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_indicator(new SearchCombo(this))
    , m_measure(new Segmented(QStringLiteral("compare-measure"), this))
    , m_periodChoice(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_earlier(new QPushButton(QStringLiteral("‹"), this))
    , m_later(new QPushButton(QStringLiteral("›"), this))
    , m_views(new QWidget(this))
    , m_view(new Segmented(QStringLiteral("compare-view"), m_views))
    , m_order(new QComboBox(m_views))
{
    build();
    buildViews();
    connectAll();
    connect(&workspace, &Workspace::catalogueChanged, this,
            [this] { m_indicators.clear(); }); // names may have changed
}

void CompareControls::build()
{
    name(m_indicator, "compare-indicator", tr("Indicator"));
    m_measure->setAccessibleName(tr("Measure"));
    name(m_periodChoice, "compare-periods", tr("Kind of periods"));
    name(m_period, "compare-period", tr("Period"));
    name(m_earlier, "compare-earlier", tr("Earlier period"));
    name(m_later, "compare-later", tr("Later period"));
    m_earlier->setToolTip(tr("The period before"));
    m_later->setToolTip(tr("The period after"));
    m_indicator->setMinimumWidth(220);
    m_indicator->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QComboBox *combo : {m_periodChoice, m_period})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QPushButton *step : {m_earlier, m_later}) {
        step->setFixedWidth(34);
        step->setAutoDefault(false);
    }

    auto *what = new QHBoxLayout;
    what->setSpacing(controlSpacing);
    what->addLayout(captioned(tr("&Indicator"), m_indicator, this), 1);
    what->addLayout(captioned(tr("Measure"), m_measure, this));
    auto *when = new QHBoxLayout;
    when->setSpacing(controlSpacing);
    when->addLayout(captioned(tr("&Periods"), m_periodChoice, this));
    auto *steps = new QHBoxLayout;
    steps->setSpacing(4);
    steps->addLayout(captioned(tr("P&eriod"), m_period, this));
    steps->addWidget(m_earlier, 0, Qt::AlignBottom);
    steps->addWidget(m_later, 0, Qt::AlignBottom);
    when->addLayout(steps);
    when->addStretch();
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(12);
    m_rows->addLayout(what, 1);
    m_rows->addLayout(when);
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

void CompareControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool room = event->size().width() >= widthOfOneRow;
    m_rows->setDirection(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_rows->setSpacing(room ? controlSpacing : 12);
}

void CompareControls::connectAll()
{
    connect(m_indicator, &SearchCombo::chosen, this, [this](const QString &id) {
        m_choices.indicator = IndicatorId{id};
        emit edited();
    });
    connect(m_measure, &Segmented::chosen, this, [this](int measure) {
        m_choices.measure = static_cast<Measure>(measure);
        emit edited();
    });
    connect(m_periodChoice, &QComboBox::activated, this, [this](int row) {
        m_choices.periods = static_cast<PeriodChoice>(m_periodChoice->itemData(row).toInt());
        m_choices.period.reset();
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
    if (answer.indicators != m_indicators || m_indicator->count() == 0) {
        m_indicators = answer.indicators;
        m_indicator->setGroups(indicatorGroups(m_workspace.catalogue(), m_indicators));
    }
    m_measure->setSegments(measureSegments(m_workspace.catalogue(), m_choices.indicator));
    fillPeriods(answer);
    setEnabled(!answer.indicators.empty());
    m_views->setEnabled(!answer.indicators.empty());
    showChoices();
}

void CompareControls::fillPeriods(const CompareAnswer &answer)
{
    m_periodChoice->clear();
    for (const PeriodChoice choice : answer.periodChoices) {
        m_periodChoice->addItem(periodChoiceName(choice), static_cast<int>(choice));
        if (choice == m_choices.periods)
            m_periodChoice->setCurrentIndex(m_periodChoice->count() - 1);
    }
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
    m_indicator->setCurrentId(m_choices.indicator.value);
    m_measure->setCurrent(static_cast<int>(m_choices.measure));
    m_view->setCurrent(static_cast<int>(m_choices.view));
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(m_choices.order)));
}

} // namespace yardstick
