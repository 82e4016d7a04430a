#include "ui/pages/compareframe.h"

#include "core/text/format.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/comparisontext.h"
#include "ui/pages/detailline.h"
#include "ui/press/presstexts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace yardstick {

CompareTexts textsOf(const CompareAnswer &answer, const Catalogue &catalogue)
{
    const AreaComparison &comparison = answer.chart.comparison;
    CompareTexts texts;
    if (const Indicator *indicator = catalogue.indicator(answer.choices.indicator))
        texts.heading = indicator->name;
    texts.subtitle = answer.obstacle.isEmpty() ? statisticalSubtitle(answer.chart) : answer.obstacle;
    if (comparison.benchmark)
        texts.benchmark =
            CompareFoot::tr("Compared with %1: %2")
                .arg(benchmarkText(comparison), tableText(*comparison.benchmark, comparison.query.measure));
    else if (!comparison.benchmarkName.isEmpty())
        texts.benchmark = CompareFoot::tr("%1 has no figure to compare with").arg(benchmarkText(comparison));
    QStringList notes;
    if (answer.choices.view == CompareView::Funnel)
        notes = funnelKind.notes(answer.chart);
    texts.notes = notes + publishedNotesOf(answer.chart) + comparison.benchmarkDoubts + comparison.caveats;
    return texts;
}

CompareFoot::CompareFoot(QWidget *parent)
    : QWidget(parent)
    , m_detail(new DetailLine(this, QStringLiteral("compare-detail")))
    , m_benchmark(new ElidedLabel(this))
    , m_notes(new NoteLabel(QStringLiteral("compare-notes"), this))
    , m_groups(new QPushButton(tr("Edit &groups..."), this))
{
    m_benchmark->setObjectName(QStringLiteral("compare-benchmark"));
    m_groups->setObjectName(QStringLiteral("compare-groups"));
    m_groups->setAccessibleName(tr("Edit groups of forces"));
    m_groups->setToolTip(tr("Groups of forces to compare with, such as a Most Similar Group"));
    connect(m_detail, &DetailLine::originRequested, this, &CompareFoot::originRequested);
    connect(m_groups, &QPushButton::clicked, this, &CompareFoot::groupsRequested);

    auto *said = new QVBoxLayout;
    said->setSpacing(3);
    said->addWidget(m_benchmark);
    said->addWidget(m_notes);
    auto *against = new QHBoxLayout;
    against->setSpacing(16);
    against->addLayout(said, 1);
    against->addWidget(m_groups, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_detail);
    column->addLayout(against);
}

void CompareFoot::show(const CompareTexts &texts)
{
    m_benchmark->setText(texts.benchmark);
    m_notes->showNotes(texts.notes);
}

void CompareFoot::explain(const AreaComparison &comparison, const PointRef &ref)
{
    m_detail->show(comparison, ref);
}

} // namespace yardstick
