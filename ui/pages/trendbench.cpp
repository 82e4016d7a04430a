#include "ui/pages/trendbench.h"

#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace yardstick {

namespace {

constexpr int factsWidth = 300;
constexpr int widthForBoth = 860; ///< below this the picture would have too little beside the facts
constexpr int handle = 14;

} // namespace

TrendBench::TrendBench(QWidget *picture, QWidget *table, QWidget *facts, QWidget *parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_tabs(new QTabWidget(this))
{
    m_across->setObjectName(QStringLiteral("trend-across"));
    m_across->setChildrenCollapsible(false);
    m_across->setHandleWidth(handle);
    m_tabs->setObjectName(QStringLiteral("trend-tabs"));
    m_tabs->setAccessibleName(tr("Table and facts"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("trend-tab-bar"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabBarAutoHide(true);
    m_tabs->addTab(table, tr("Table"));
    facts->setMinimumWidth(factsWidth - 40);

    auto *down = new QSplitter(Qt::Vertical, m_across);
    down->setObjectName(QStringLiteral("trend-splitter"));
    down->setChildrenCollapsible(false);
    down->setHandleWidth(handle);
    down->addWidget(picture);
    down->addWidget(m_tabs);
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 1);
    down->setSizes({450, 130});
    m_across->addWidget(down);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_across);
    placeFacts();
}

bool TrendBench::factsBeside() const
{
    return m_across->indexOf(m_facts) >= 0;
}

void TrendBench::setFactsShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    placeFacts();
    if (shown && !factsBeside())
        m_tabs->setCurrentWidget(m_facts);
}

void TrendBench::placeFacts()
{
    const bool beside = width() >= widthForBoth;
    const int tab = m_tabs->indexOf(m_facts);
    if (!m_shown) {
        if (tab >= 0)
            m_tabs->removeTab(tab);
        m_facts->setParent(this);
        m_facts->hide();
        return;
    }
    if (beside && !factsBeside()) {
        if (tab >= 0)
            m_tabs->removeTab(tab);
        m_across->addWidget(m_facts);
        m_across->setStretchFactor(0, 1);
        m_across->setStretchFactor(1, 0);
        m_across->setSizes({width() - factsWidth - handle, factsWidth});
        m_facts->show();
    } else if (!beside && tab < 0) {
        m_tabs->addTab(m_facts, tr("Facts"));
    }
}

void TrendBench::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeFacts();
}

} // namespace yardstick
