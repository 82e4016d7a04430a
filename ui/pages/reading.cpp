#include "ui/pages/reading.h"

#include <QEvent>
#include <QWidget>

namespace yardstick {

Reading::Reading(const Workspace &workspace, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_page(page)
{
    constexpr int noticedMilliseconds = 400;
    m_slow.setSingleShot(true);
    m_slow.setInterval(noticedMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, &Reading::slow);
    connect(&workspace, &Workspace::choicesChanged, this, &Reading::want);
    connect(&workspace, &Workspace::releasesChanged, this, &Reading::want);
    connect(&workspace, &Workspace::catalogueChanged, this, &Reading::want);
    page->installEventFilter(this);
}

Reading::~Reading()
{
    m_task.abandon();
}

void Reading::want()
{
    m_stale = true;
    m_task.abandon();
    m_slow.stop();
    if (m_page->isVisible())
        ask();
}

void Reading::ask()
{
    m_stale = false;
    emit wanted();
}

bool Reading::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Show && m_stale)
        ask();
    return QObject::eventFilter(watched, event);
}

} // namespace yardstick
