#include "ui/choicebar.h"

#include "ui/widgets/areapicker.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace yardstick {

namespace {

const QString editGroups = QStringLiteral("#edit-groups"); // no area's id, and no average's

} // namespace

ChoiceBar::ChoiceBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_own(new SearchCombo(this))
    , m_benchmark(new SearchCombo(this))
    , m_average(new Segmented(QStringLiteral("average"), this))
{
    setObjectName(QStringLiteral("choice-bar"));
    m_own->setObjectName(QStringLiteral("own-area"));
    m_own->setAccessibleName(tr("My area"));
    m_own->lineEdit()->setPlaceholderText(tr("Choose your force"));
    m_benchmark->setObjectName(QStringLiteral("benchmark"));
    m_benchmark->setAccessibleName(tr("Compare with"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 10, 24, 10);
    row->setSpacing(10);
    const auto add = [this, row](const QString &text, SearchCombo *combo) {
        auto *label = new QLabel(text, this);
        label->setBuddy(combo);
        combo->setMinimumWidth(230);
        row->addWidget(label);
        row->addWidget(combo);
        row->addSpacing(18);
    };
    add(tr("&My area"), m_own);
    add(tr("&Compare with"), m_benchmark);
    m_average->setAccessibleName(tr("How the group is averaged"));
    m_average->setSegments({{static_cast<int>(AverageKind::Weighted), tr("Weighted"),
                             tr("All counts of the group by all its people: large forces weigh more")},
                            {static_cast<int>(AverageKind::Simple), tr("Simple"),
                             tr("The mean of the forces' rates: each force alike")}});
    row->addWidget(m_average);
    row->addStretch();

    const auto report = [this](const Result<void> &written) {
        if (!written)
            emit failed(written.error().message);
    };
    connect(m_own, &SearchCombo::chosen, this,
            [this, report](const QString &id) { report(m_workspace.setOwnArea(AreaId{id})); });
    connect(m_benchmark, &SearchCombo::chosen, this, [this](const QString &id) {
        if (id != editGroups) {
            chooseBenchmark(id, m_workspace.benchmark().average);
            return;
        }
        showChoices(); // it is no choice
        emit groupsRequested();
    });
    connect(m_average, &Segmented::chosen, this, [this](int average) {
        chooseBenchmark(seriesIdOf(m_workspace.benchmark()).value, static_cast<AverageKind>(average));
    });
    connect(&workspace, &Workspace::choicesChanged, this, &ChoiceBar::showChoices);
    connect(&workspace, &Workspace::catalogueChanged, this, &ChoiceBar::fill);
    fill();
}

void ChoiceBar::fill()
{
    m_own->setGroups({{QString(), forceGroup(m_workspace.catalogue()).items}});
    std::vector<ComboGroup> groups = benchmarkGroups(m_workspace.catalogue());
    groups.back().items.push_back(
        {editGroups, tr("Edit groups..."),
         tr("Add a group of forces of the office's own, such as a Most Similar Group")});
    m_benchmark->setGroups(groups);
    showChoices();
}

void ChoiceBar::showChoices()
{
    m_own->setCurrentId(m_workspace.ownArea().value);
    m_benchmark->setCurrentId(seriesIdOf(m_workspace.benchmark()).value);
    m_average->setCurrent(static_cast<int>(m_workspace.benchmark().average));
    m_average->setVisible(!m_workspace.benchmark().group.isEmpty());
}

void ChoiceBar::chooseBenchmark(const QString &id, AverageKind average)
{
    Benchmark benchmark{{}, {}, average};
    for (const AreaGroup &group : m_workspace.catalogue().groups()) {
        if (averageId(group.id).value == id)
            benchmark.group = group.id;
    }
    if (benchmark.group.isEmpty())
        benchmark.area = {id};
    if (const Result<void> written = m_workspace.setBenchmark(benchmark); !written)
        emit failed(written.error().message);
}

void ChoiceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace yardstick
