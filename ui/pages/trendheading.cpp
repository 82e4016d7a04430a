#include "ui/pages/trendheading.h"

#include "ui/charts/trendchart.h"
#include "ui/press/presstexts.h"
#include "ui/widgets/elidedlabel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

namespace yardstick {

namespace {

constexpr int roomForHeading = 260; ///< pixels that the heading has beside the buttons at least

} // namespace

TrendHeading::TrendHeading(QWidget *areaControls, QWidget *parent)
    : QWidget(parent)
    , m_heading(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
    , m_reset(new QPushButton(tr("Reset &zoom"), this))
    , m_facts(new QPushButton(tr("Facts"), this))
    , m_export(new QPushButton(tr("Export c&hart..."), this))
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    build(areaControls);
    connect(m_export, &QPushButton::clicked, this, &TrendHeading::exportRequested);
    connect(m_reset, &QPushButton::clicked, this, &TrendHeading::zoomReset);
    connect(m_facts, &QPushButton::clicked, this, &TrendHeading::factsToggled);
}

void TrendHeading::build(QWidget *areaControls)
{
    m_heading->setObjectName(QStringLiteral("trend-heading"));
    QFont large = font();
    large.setPixelSize(19);
    large.setBold(true);
    m_heading->setFont(large);
    m_subtitle->setObjectName(QStringLiteral("trend-subtitle"));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_reset->setObjectName(QStringLiteral("reset-zoom"));
    m_reset->setAccessibleName(tr("Show all periods again"));
    m_reset->setToolTip(tr("Shows all periods again. The wheel, + and - zoom; dragging moves along"));
    m_reset->hide();
    m_facts->setObjectName(QStringLiteral("show-facts"));
    m_facts->setAccessibleName(tr("Show what the figures say, as sentences"));
    m_facts->setToolTip(tr("Sentences about the figures, ready to be copied (Ctrl+Shift+F)"));
    m_facts->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+F")));
    m_facts->setCheckable(true);
    m_export->setObjectName(QStringLiteral("export-chart"));
    m_export->setAccessibleName(tr("Export chart"));
    m_export->setToolTip(tr("Save the chart as a picture with its headline and source"));
    for (QPushButton *button : {m_reset, m_facts, m_export})
        button->setAutoDefault(false);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_heading);
    titles->addWidget(m_subtitle);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_reset);
    buttons->addWidget(areaControls);
    buttons->addWidget(m_facts);
    buttons->addWidget(m_export);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    m_rows->addLayout(titles, 1);
    m_rows->addLayout(buttons);
}

void TrendHeading::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int buttons = m_rows->itemAt(1)->minimumSize().width();
    const bool room = event->size().width() - buttons >= roomForHeading;
    m_rows->setDirection(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TrendHeading::say(const QString &heading, const QString &sentence)
{
    m_heading->setText(heading);
    m_subtitle->setText(sentence);
    m_heading->setToolTip(heading);
    m_subtitle->setToolTip(sentence);
}

void TrendHeading::sayReading()
{
    m_subtitle->setText(tr("Reading figures..."));
}

void TrendHeading::show(const TrendData &figures)
{
    const bool any = !isEmpty(figures);
    say(figures.indicatorName, any ? statisticalSubtitle(figures) : figures.unit);
    m_export->setEnabled(any);
}

void TrendHeading::setZoomed(bool zoomed)
{
    m_reset->setVisible(zoomed);
}

void TrendHeading::setFactsShown(bool shown)
{
    m_facts->setChecked(shown);
}

} // namespace yardstick
