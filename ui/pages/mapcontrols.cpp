#include "ui/pages/mapcontrols.h"

#include "ui/widgets/indicatorpicker.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

/// One entry of "Colour by".
struct ColourChoice {
    MapColouring colouring;
    Classing classing;
};

constexpr std::array<ColourChoice, 3> colourChoices = {{
    {MapColouring::Value, Classing::EqualNumbers},
    {MapColouring::Value, Classing::EqualSteps},
    {MapColouring::Comparison, Classing::EqualNumbers},
}};

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
constexpr int widthOfOneRow = 920; ///< pixels that all controls need side by side

void name(QWidget *field, const char *objectName, const QString &accessibleName)
{
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(accessibleName);
}

} // namespace

MapControls::MapControls(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_rows(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_indicator(new SearchCombo(this))
    , m_measure(new Segmented(QStringLiteral("map-measure"), this))
    , m_periods(new QComboBox(this))
    , m_colouring(new QComboBox(this))
{
    build();
    connectAll();
    connect(&workspace, &Workspace::catalogueChanged, this,
            [this] { m_offered.clear(); }); // names may have changed
}

void MapControls::build()
{
    name(m_indicator, "map-indicator", tr("Indicator"));
    m_measure->setAccessibleName(tr("Measure"));
    name(m_periods, "map-periods", tr("Periods"));
    name(m_colouring, "map-colouring", tr("Colour by"));
    m_indicator->setMinimumWidth(220);
    m_indicator->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QComboBox *combo : {m_periods, m_colouring})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *what = new QHBoxLayout;
    what->setSpacing(controlSpacing);
    what->addLayout(captioned(tr("&Indicator"), m_indicator, this), 1);
    what->addLayout(captioned(tr("Measure"), m_measure, this));
    auto *how = new QHBoxLayout;
    how->setSpacing(controlSpacing);
    how->addLayout(captioned(tr("&Periods"), m_periods, this));
    how->addLayout(captioned(tr("&Colour by"), m_colouring, this));
    how->addStretch();
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->addLayout(what, 1);
    m_rows->addLayout(how);
}

void MapControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool room = event->size().width() >= widthOfOneRow;
    m_rows->setDirection(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_rows->setSpacing(room ? controlSpacing : 10);
}

void MapControls::connectAll()
{
    connect(m_indicator, &SearchCombo::chosen, this, [this](const QString &id) {
        m_choices.indicator = IndicatorId{id};
        emit edited();
    });
    connect(m_measure, &Segmented::chosen, this, [this](int measure) {
        m_choices.measure = static_cast<Measure>(measure);
        emit edited();
    });
    connect(m_periods, &QComboBox::activated, this, [this](int row) {
        m_choices.periods = static_cast<PeriodChoice>(m_periods->itemData(row).toInt());
        emit edited();
    });
    connect(m_colouring, &QComboBox::activated, this, [this](int row) {
        const ColourChoice &chosen = colourChoices[static_cast<size_t>(row)];
        m_choices.colouring = chosen.colouring;
        m_choices.classing = chosen.classing;
        emit recoloured();
    });
}

void MapControls::setChoices(const MapChoices &choices)
{
    m_choices = choices;
    showChoices();
}

void MapControls::setAnswer(const MapAnswer &answer)
{
    m_choices = answer.choices;
    if (answer.indicators != m_offered || m_indicator->count() == 0) {
        m_offered = answer.indicators;
        m_indicator->setGroups(indicatorGroups(m_workspace.catalogue(), m_offered));
    }
    m_measure->setSegments(measureSegments(m_workspace.catalogue(), m_choices.indicator));
    m_periods->clear();
    for (const PeriodChoice choice : answer.periodChoices)
        m_periods->addItem(periodChoiceName(choice), static_cast<int>(choice));
    fillColourings(answer);
    setEnabled(!answer.indicators.empty());
    showChoices();
}

void MapControls::showChoices()
{
    m_indicator->setCurrentId(m_choices.indicator.value);
    m_measure->setCurrent(static_cast<int>(m_choices.measure));
    m_periods->setCurrentIndex(m_periods->findData(static_cast<int>(m_choices.periods)));
    const auto shown = std::ranges::find_if(colourChoices, [this](const ColourChoice &choice) {
        const bool classed = choice.colouring == MapColouring::Value;
        return choice.colouring == m_choices.colouring && (!classed || choice.classing == m_choices.classing);
    });
    m_colouring->setCurrentIndex(static_cast<int>(shown - colourChoices.begin()));
}

void MapControls::fillColourings(const MapAnswer &answer)
{
    const QString benchmark =
        answer.comparisons.empty() ? QString() : answer.comparisons.front().benchmarkName;
    m_colouring->clear();
    m_colouring->addItem(tr("Figure, equal numbers"));
    m_colouring->addItem(tr("Figure, equal steps"));
    m_colouring->addItem(tr("Comparison"));
    m_colouring->setItemData(0, tr("Five classes, each with about as many figures of all periods"),
                             Qt::ToolTipRole);
    m_colouring->setItemData(1, tr("Five classes, each as wide as the others"), Qt::ToolTipRole);
    m_colouring->setItemData(2,
                             benchmark.isEmpty() ? tr("Whether a force differs from the benchmark")
                                                 : tr("Whether a force differs from %1").arg(benchmark),
                             Qt::ToolTipRole);
}

} // namespace yardstick
