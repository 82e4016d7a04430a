#include "ui/pages/trendcontrols.h"

#include "ui/pages/trendshow.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/forcechooser.h"
#include "ui/widgets/indicatorpicker.h"
#include "ui/widgets/periodrange.h"
#include "ui/widgets/searchcombo.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

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

TrendControls::TrendControls(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_areas(new QWidget(this))
    , m_rows(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_indicator(new SearchCombo(this))
    , m_measure(new Segmented(QStringLiteral("measure"), this))
    , m_periodChoice(new QComboBox(this))
    , m_range(new PeriodRange(this))
    , m_forces(new ForceChooser(m_areas))
    , m_picture(new Segmented(QStringLiteral("picture"), m_areas))
    , m_order(new Segmented(QStringLiteral("force-order"), m_areas))
    , m_show(new TrendShow(m_areas))
{
    build();
    buildAreas();
    connectAll();
    connectAreas();
    connect(&workspace, &Workspace::catalogueChanged, this, [this] {
        m_forces->setForces(forceGroup(m_workspace.catalogue()).items);
        m_offered.clear(); // names may have changed
    });
}

void TrendControls::build()
{
    name(m_indicator, "indicator", tr("Indicator"));
    m_measure->setAccessibleName(tr("Measure"));
    name(m_periodChoice, "periods", tr("Periods"));
    m_indicator->setMinimumWidth(240);
    m_indicator->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_periodChoice->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    auto *what = new QHBoxLayout;
    what->setSpacing(controlSpacing);
    what->addLayout(captioned(tr("&Indicator"), m_indicator, this), 1);
    what->addLayout(captioned(tr("Measure"), m_measure, this));
    auto *when = new QHBoxLayout;
    when->setSpacing(controlSpacing);
    when->addLayout(captioned(tr("&Periods"), m_periodChoice, this));
    when->addWidget(m_range);
    when->addStretch();
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(12);
    m_rows->addLayout(what, 1);
    m_rows->addLayout(when);
}

void TrendControls::buildAreas()
{
    name(m_forces, "other-forces", tr("Other forces"));
    m_forces->setForces(forceGroup(m_workspace.catalogue()).items);
    m_picture->setAccessibleName(tr("Picture"));
    m_picture->setSegments({{static_cast<int>(TrendPicture::OneChart), tr("One chart"),
                             tr("A line for each area, all in one chart")},
                            {static_cast<int>(TrendPicture::AllForces), tr("All forces"),
                             tr("A small chart for each force, all on the same axes")}});
    m_order->setAccessibleName(tr("Order of the forces"));
    m_order->setSegments(
        {{static_cast<int>(CellOrder::Name), tr("By name"), {}},
         {static_cast<int>(CellOrder::Value), tr("By value"), tr("The highest latest figure first")}});
    auto *areas = new QHBoxLayout(m_areas);
    areas->setContentsMargins(0, 0, 0, 0);
    areas->setSpacing(8);
    areas->addWidget(m_picture);
    areas->addSpacing(4);
    areas->addWidget(m_order);
    areas->addWidget(m_forces);
    areas->addWidget(m_show);
}

void TrendControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool room = event->size().width() >= widthOfOneRow;
    m_rows->setDirection(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_rows->setSpacing(room ? controlSpacing : 12);
}

void TrendControls::connectAll()
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
        m_choices.from.reset();
        m_choices.to.reset();
        emit edited();
    });
    connect(m_range, &PeriodRange::edited, this, [this] {
        m_choices.from = m_range->from();
        m_choices.to = m_range->to();
        emit edited();
    });
}

void TrendControls::connectAreas()
{
    connect(m_forces, &ForceChooser::chosenChanged, this, [this] {
        m_choices.highlighted.clear();
        for (const QString &id : m_forces->chosen())
            m_choices.highlighted.push_back(AreaId{id});
        emit edited();
    });
    connect(m_picture, &Segmented::chosen, this, [this](int picture) {
        m_choices.picture = static_cast<TrendPicture>(picture);
        showAreas();
        emit edited();
    });
    connect(m_order, &Segmented::chosen, this, [this](int order) {
        m_choices.order = static_cast<CellOrder>(order);
        emit edited();
    });
    connect(m_show, &TrendShow::edited, this, [this] {
        m_show->applyTo(m_choices);
        emit edited();
    });
    connect(m_show, &TrendShow::eventsRequested, this, &TrendControls::eventsRequested);
}

void TrendControls::chooseForce(const AreaId &area)
{
    const std::vector<AreaId> only = {area};
    m_choices.highlighted = m_choices.highlighted == only ? std::vector<AreaId>() : only;
    showChoices();
    emit edited();
}

void TrendControls::setFacts(bool shown, const FactOptions &options)
{
    m_choices.facts = shown;
    m_choices.factOptions = options;
    m_show->setChoices(m_choices);
}

void TrendControls::setChoices(const TrendChoices &choices)
{
    m_choices = choices;
    showChoices();
}

void TrendControls::setAnswer(const TrendAnswer &answer)
{
    m_choices = answer.choices;
    fillIndicators(answer.indicators);
    fillMeasures();
    fillPeriods(answer);
    m_range->setPeriods(answer.periods, m_choices.from, m_choices.to);
    setEnabled(!answer.indicators.empty());
    m_areas->setEnabled(!answer.indicators.empty());
    showChoices();
}

void TrendControls::showChoices()
{
    m_indicator->setCurrentId(m_choices.indicator.value);
    m_measure->setCurrent(static_cast<int>(m_choices.measure));
    QStringList forces;
    for (const AreaId &id : m_choices.highlighted)
        forces << id.value;
    m_forces->setChosen(forces);
    m_show->setChoices(m_choices);
    showAreas();
}

void TrendControls::showAreas()
{
    m_picture->setCurrent(static_cast<int>(m_choices.picture));
    m_order->setCurrent(static_cast<int>(m_choices.order));
    m_order->setVisible(m_choices.picture == TrendPicture::AllForces);
    m_forces->setVisible(m_choices.picture == TrendPicture::OneChart);
}

void TrendControls::fillIndicators(const std::set<IndicatorId> &withFigures)
{
    if (withFigures == m_offered && m_indicator->count() > 0)
        return;
    m_offered = withFigures;
    m_indicator->setGroups(indicatorGroups(m_workspace.catalogue(), withFigures));
}

void TrendControls::fillMeasures()
{
    m_measure->setSegments(measureSegments(m_workspace.catalogue(), m_choices.indicator));
}

void TrendControls::fillPeriods(const TrendAnswer &answer)
{
    m_periodChoice->clear();
    for (const PeriodChoice choice : answer.periodChoices) {
        m_periodChoice->addItem(periodChoiceName(choice), static_cast<int>(choice));
        if (choice == m_choices.periods)
            m_periodChoice->setCurrentIndex(m_periodChoice->count() - 1);
    }
}

} // namespace yardstick
