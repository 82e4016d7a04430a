#include "ui/pages/trendcontrols.h"

#include "ui/widgets/areapicker.h"
#include "ui/widgets/forcechooser.h"
#include "ui/widgets/indicatorpicker.h"
#include "ui/widgets/searchcombo.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace yardstick {

namespace {

// A field under its caption. The caption's mnemonic leads to the field.
QLayout *captioned(const QString &caption, QWidget *field, QWidget *owner)
{
    auto *label = new QLabel(caption, owner);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(field);
    return column;
}

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
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_forces(new ForceChooser(m_areas))
    , m_allForces(new QCheckBox(tr("All forces in &grey"), m_areas))
{
    build();
    connectAll();
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
    name(m_from, "from", tr("From period"));
    name(m_to, "to", tr("To period"));
    name(m_forces, "other-forces", tr("Other forces"));
    name(m_allForces, "all-forces", tr("All forces in grey"));
    m_indicator->setMinimumWidth(240);
    m_indicator->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QComboBox *combo : {m_periodChoice, m_from, m_to})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_allForces->setToolTip(tr("Draws every other force as a thin grey line behind the named ones"));
    m_forces->setForces(forceGroup(m_workspace.catalogue()).items);

    auto *what = new QHBoxLayout;
    what->setSpacing(controlSpacing);
    what->addLayout(captioned(tr("&Indicator"), m_indicator, this), 1);
    what->addLayout(captioned(tr("Measure"), m_measure, this));
    auto *when = new QHBoxLayout;
    when->setSpacing(controlSpacing);
    when->addLayout(captioned(tr("&Periods"), m_periodChoice, this));
    when->addLayout(captioned(tr("F&rom"), m_from, this));
    when->addLayout(captioned(tr("T&o"), m_to, this));
    when->addStretch();
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(12);
    m_rows->addLayout(what, 1);
    m_rows->addLayout(when);

    auto *label = new QLabel(tr("Other &forces"), m_areas);
    label->setBuddy(m_forces);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *areas = new QHBoxLayout(m_areas);
    areas->setContentsMargins(0, 0, 0, 0);
    areas->setSpacing(8);
    areas->addWidget(m_allForces);
    areas->addSpacing(10);
    areas->addWidget(label);
    areas->addWidget(m_forces);
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
    // The first entry of both ends of the range is "no limit".
    const auto periodAt = [this](int row) {
        return row > 0 ? std::optional(m_periods[static_cast<size_t>(row - 1)]) : std::nullopt;
    };
    connect(m_from, &QComboBox::activated, this, [this, periodAt](int row) {
        m_choices.from = periodAt(row);
        if (m_choices.from && m_choices.to && *m_choices.to < *m_choices.from)
            m_choices.to.reset();
        emit edited();
    });
    connect(m_to, &QComboBox::activated, this, [this, periodAt](int row) {
        m_choices.to = periodAt(row);
        if (m_choices.from && m_choices.to && *m_choices.to < *m_choices.from)
            m_choices.from.reset();
        emit edited();
    });
    connect(m_forces, &ForceChooser::chosenChanged, this, [this] {
        m_choices.highlighted.clear();
        for (const QString &id : m_forces->chosen())
            m_choices.highlighted.push_back(AreaId{id});
        emit edited();
    });
    connect(m_allForces, &QCheckBox::clicked, this, [this](bool on) {
        m_choices.allForces = on;
        emit edited();
    });
}

void TrendControls::setChoices(const TrendChoices &choices)
{
    m_choices = choices;
    showChoices();
}

void TrendControls::setAnswer(const TrendAnswer &answer)
{
    m_choices = answer.choices;
    m_periods = answer.periods;
    fillIndicators(answer.indicators);
    fillMeasures();
    fillPeriods(answer);
    fillRange(m_from, answer.periods, m_choices.from, tr("First"));
    fillRange(m_to, answer.periods, m_choices.to, tr("Latest"));
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
    m_allForces->setChecked(m_choices.allForces);
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

void TrendControls::fillRange(QComboBox *combo, const std::vector<Period> &periods,
                              const std::optional<Period> &chosen, const QString &none)
{
    combo->clear();
    combo->addItem(none);
    for (const Period &period : periods) {
        combo->addItem(periodShortLabel(period));
        if (period == chosen)
            combo->setCurrentIndex(combo->count() - 1);
    }
}

} // namespace yardstick
