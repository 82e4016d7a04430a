#include "ui/pages/mapcontrols.h"

#include "ui/pages/figurecontrols.h"
#include "ui/widgets/captioned.h"

#include <QComboBox>
#include <QVBoxLayout>

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

} // namespace

MapControls::MapControls(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_figure(new FigureControls(workspace, QStringLiteral("map-"), this))
    , m_colouring(new QComboBox(this))
{
    m_colouring->setObjectName(QStringLiteral("map-colouring"));
    m_colouring->setAccessibleName(tr("Colour by"));
    m_colouring->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_figure->add(captioned(tr("&Colour by"), m_colouring, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_figure);
    connect(m_figure, &FigureControls::edited, this, [this](const FigureChoices &choices) {
        static_cast<FigureChoices &>(m_choices) = choices;
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
    m_figure->show(m_choices, answer);
    fillColourings(answer);
    showChoices();
}

void MapControls::showChoices()
{
    m_figure->show(m_choices);
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
