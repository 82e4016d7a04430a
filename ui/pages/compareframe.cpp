#include "ui/pages/compareframe.h"

#include "core/text/format.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/comparisontext.h"
#include "ui/pages/detailline.h"
#include "ui/press/presstexts.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

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
    texts.notes = (notes + publishedNotesOf(answer.chart) + comparison.benchmarkDoubts + comparison.caveats)
                      .join(QLatin1Char(' '));
    return texts;
}

CompareHead::CompareHead(QWidget *viewControls, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_heading(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
    , m_export(new QPushButton(tr("Export c&hart..."), this))
{
    m_heading->setObjectName(QStringLiteral("compare-heading"));
    QFont large = font();
    large.setPixelSize(19);
    large.setBold(true);
    m_heading->setFont(large);
    m_subtitle->setObjectName(QStringLiteral("compare-subtitle"));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_export->setObjectName(QStringLiteral("compare-export"));
    m_export->setAccessibleName(tr("Export chart"));
    m_export->setToolTip(tr("Save the chart as a picture with its headline and source"));
    connect(m_export, &QPushButton::clicked, this, &CompareHead::exportRequested);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_heading);
    titles->addWidget(m_subtitle);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(10);
    controls->addWidget(viewControls);
    controls->addWidget(m_export);
    controls->addStretch();
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(10);
    m_rows->addLayout(titles, 1);
    m_rows->addLayout(controls);
    m_rows->setAlignment(controls, Qt::AlignTop);
}

void CompareHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int widthOfOneRow = 860;
    m_rows->setDirection(event->size().width() >= widthOfOneRow ? QBoxLayout::LeftToRight
                                                                : QBoxLayout::TopToBottom);
}

void CompareHead::show(const QString &heading, const QString &subtitle)
{
    m_heading->setText(heading);
    m_subtitle->setText(subtitle);
}

void CompareHead::setExportEnabled(bool enabled)
{
    m_export->setEnabled(enabled);
}

CompareFoot::CompareFoot(QWidget *parent)
    : QWidget(parent)
    , m_detail(new DetailLine(this, QStringLiteral("compare-detail")))
    , m_benchmark(new ElidedLabel(this))
    , m_notes(new QLabel(this))
    , m_groups(new QPushButton(tr("Edit &groups..."), this))
{
    m_benchmark->setObjectName(QStringLiteral("compare-benchmark"));
    m_groups->setObjectName(QStringLiteral("compare-groups"));
    m_groups->setAccessibleName(tr("Edit groups of forces"));
    m_groups->setToolTip(tr("Groups of forces to compare with, such as a Most Similar Group"));
    m_notes->setObjectName(QStringLiteral("compare-notes"));
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    m_notes->setWordWrap(true);
    QFont small = font();
    small.setPixelSize(12);
    m_notes->setFont(small);
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
    m_notes->setText(texts.notes);
    m_notes->setVisible(!texts.notes.isEmpty());
}

void CompareFoot::explain(const AreaComparison &comparison, const PointRef &ref)
{
    if (ref.isValid())
        m_detail->show(figureOf(comparison, ref), {0, 0});
    else
        m_detail->show({}, {});
}

} // namespace yardstick
