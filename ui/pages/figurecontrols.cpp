#include "ui/pages/figurecontrols.h"

#include "core/analysis/trend.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/indicatorpicker.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QResizeEvent>

namespace yardstick {

namespace {

constexpr int controlSpacing = 16;
constexpr int rowSpacing = 12;
constexpr int widthOfOneRow = 960; ///< pixels that all controls need side by side

} // namespace

FigureControls::FigureControls(const Workspace &workspace, const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_rows(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_second(new QHBoxLayout)
    , m_indicator(new SearchCombo(this))
    , m_measure(new Segmented(prefix + QStringLiteral("measure"), this))
    , m_periods(new QComboBox(this))
{
    build(prefix);
    connectAll();
}

void FigureControls::build(const QString &prefix)
{
    m_indicator->setObjectName(prefix + QStringLiteral("indicator"));
    m_indicator->setAccessibleName(tr("Indicator"));
    m_indicator->setMinimumWidth(220);
    m_indicator->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_measure->setAccessibleName(tr("Measure"));
    m_periods->setObjectName(prefix + QStringLiteral("periods"));
    m_periods->setAccessibleName(tr("Kind of periods"));
    m_periods->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    auto *first = new QHBoxLayout;
    first->setSpacing(controlSpacing);
    first->addLayout(captioned(tr("&Indicator"), m_indicator, this), 1);
    first->addLayout(captioned(tr("Measure"), m_measure, this));
    m_second->setSpacing(controlSpacing);
    m_second->addLayout(captioned(tr("&Periods"), m_periods, this));
    m_second->addStretch();
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(rowSpacing);
    m_rows->addLayout(first, 1);
    m_rows->addLayout(m_second);
}

void FigureControls::connectAll()
{
    connect(m_indicator, &SearchCombo::chosen, this, [this](const QString &id) {
        m_choices.indicator = IndicatorId{id};
        emit edited(m_choices);
    });
    connect(m_measure, &Segmented::chosen, this, [this](int measure) {
        m_choices.measure = static_cast<Measure>(measure);
        emit edited(m_choices);
    });
    connect(m_periods, &QComboBox::activated, this, [this](int row) {
        m_choices.periods = static_cast<PeriodChoice>(m_periods->itemData(row).toInt());
        emit edited(m_choices);
    });
    connect(&m_workspace, &Workspace::catalogueChanged, this,
            [this] { m_offered.clear(); }); // names may have changed
}

void FigureControls::add(QWidget *control)
{
    m_second->insertWidget(m_second->count() - 1, control); // before the stretch
}

void FigureControls::add(QLayout *controls)
{
    m_second->insertLayout(m_second->count() - 1, controls);
}

void FigureControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool room = event->size().width() >= widthOfOneRow;
    m_rows->setDirection(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_rows->setSpacing(room ? controlSpacing : rowSpacing);
}

void FigureControls::show(const FigureChoices &choices)
{
    m_choices = choices;
    m_indicator->setCurrentId(choices.indicator.value);
    m_measure->setCurrent(static_cast<int>(choices.measure));
}

void FigureControls::show(const FigureChoices &choices, const FigureOffers &offers)
{
    if (offers.indicators != m_offered || m_indicator->count() == 0) {
        m_offered = offers.indicators;
        m_indicator->setGroups(indicatorGroups(m_workspace.catalogue(), m_offered));
    }
    m_measure->setSegments(measureSegments(m_workspace.catalogue(), choices.indicator));
    m_periods->clear();
    for (const PeriodChoice choice : offers.periodChoices)
        m_periods->addItem(periodChoiceName(choice), static_cast<int>(choice));
    m_periods->setCurrentIndex(m_periods->findData(static_cast<int>(choices.periods)));
    setEnabled(!offers.indicators.empty());
    show(choices);
}

} // namespace yardstick
