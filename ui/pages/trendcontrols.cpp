#include "ui/pages/trendcontrols.h"

#include "ui/pages/figurecontrols.h"
#include "ui/pages/trendshow.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/forcechooser.h"
#include "ui/widgets/periodrange.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yardstick {

TrendControls::TrendControls(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_figure(new FigureControls(workspace, QString(), this))
    , m_range(new PeriodRange(this))
    , m_areas(new QWidget(this))
    , m_picture(new Segmented(QStringLiteral("picture"), m_areas))
    , m_order(new Segmented(QStringLiteral("force-order"), m_areas))
    , m_forces(new ForceChooser(m_areas))
    , m_show(new TrendShow(m_areas))
{
    m_figure->add(m_range);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_figure);
    buildAreas();
    connectFigure();
    connectAreas();
    connect(&workspace, &Workspace::catalogueChanged, this,
            [this] { m_forces->setForces(forceGroup(m_workspace.catalogue()).items); });
}

void TrendControls::buildAreas()
{
    m_forces->setObjectName(QStringLiteral("other-forces"));
    m_forces->setAccessibleName(tr("Other forces"));
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

void TrendControls::connectFigure()
{
    connect(m_figure, &FigureControls::edited, this, [this](const FigureChoices &choices) {
        if (choices.periods != m_choices.periods) {
            m_choices.from.reset();
            m_choices.to.reset();
        }
        static_cast<FigureChoices &>(m_choices) = choices;
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
    m_figure->show(m_choices, answer);
    m_range->setPeriods(answer.periods, m_choices.from, m_choices.to);
    m_areas->setEnabled(!answer.indicators.empty());
    showChoices();
}

void TrendControls::showChoices()
{
    m_figure->show(m_choices);
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

} // namespace yardstick
