#include "ui/pages/trendheading.h"

#include "ui/charts/trendchart.h"
#include "ui/press/presstexts.h"

#include <QPushButton>

namespace yardstick {

TrendHeading::TrendHeading(QWidget *areaControls, QWidget *parent)
    : PageHead(QStringLiteral("trend"), parent)
    , m_reset(addButton(QStringLiteral("reset-zoom"), tr("Reset &zoom"), tr("Show all periods again"),
                        tr("Shows all periods again. The wheel, + and - zoom; dragging moves along")))
{
    add(areaControls);
    m_facts =
        addButton(QStringLiteral("show-facts"), tr("Facts"), tr("Show what the figures say, as sentences"),
                  tr("Sentences about the figures, ready to be copied (Ctrl+Shift+F)"));
    m_export = addExport(QStringLiteral("export-chart"));
    m_reset->hide();
    m_facts->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+F")));
    m_facts->setCheckable(true);
    connect(m_export, &QPushButton::clicked, this, &TrendHeading::exportRequested);
    connect(m_reset, &QPushButton::clicked, this, &TrendHeading::zoomReset);
    connect(m_facts, &QPushButton::clicked, this, &TrendHeading::factsToggled);
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
