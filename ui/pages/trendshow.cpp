#include "ui/pages/trendshow.h"

#include <QMenu>

namespace yardstick {

TrendShow::TrendShow(QWidget *parent)
    : QPushButton(tr("Displa&y"), parent)
{
    setObjectName(QStringLiteral("trend-show"));
    setAccessibleName(tr("What is drawn"));
    setAutoDefault(false);
    setMenu(new QMenu(this));
    menu()->setObjectName(QStringLiteral("trend-show-menu"));
    menu()->setToolTipsVisible(true);
    add(tr("&All forces in grey"), QStringLiteral("show-all-forces"), &TrendChoices::allForces,
        tr("Draws every other force as a thin grey line behind the named ones"));
    add(tr("95% &confidence interval"), QStringLiteral("show-intervals"), &TrendChoices::intervals,
        tr("How far the figure of my area could be off by chance alone"));
    add(tr("&Events and programmes"), QStringLiteral("show-events"), &TrendChoices::events,
        tr("What happened or went on meanwhile: association, not proof of effect"));
    add(tr("Axis from &zero"), QStringLiteral("show-from-zero"), &TrendChoices::axisFromZero,
        tr("Off, changes look larger than they are; the chart then says so"));
    add(tr("&Intervals in the table"), QStringLiteral("show-table-intervals"), &TrendChoices::tableIntervals,
        tr("Two more columns for each area: the ends of its 95 per cent interval"));
    menu()->addSeparator();
    QAction *events = menu()->addAction(tr("E&dit events..."), this, &TrendShow::eventsRequested);
    events->setObjectName(QStringLiteral("edit-events"));
    events->setToolTip(tr("Add, change or remove what is shown beside the figures"));
}

void TrendShow::add(const QString &text, const QString &name, bool TrendChoices::*flag, const QString &tip)
{
    QAction *action = menu()->addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setToolTip(tip);
    m_flags.emplace_back(action, flag);
    connect(action, &QAction::triggered, this, &TrendShow::edited);
}

void TrendShow::setChoices(const TrendChoices &choices)
{
    for (const auto &[action, flag] : m_flags)
        action->setChecked(choices.*flag);
}

void TrendShow::applyTo(TrendChoices &choices) const
{
    for (const auto &[action, flag] : m_flags)
        choices.*flag = action->isChecked();
}

} // namespace yardstick
