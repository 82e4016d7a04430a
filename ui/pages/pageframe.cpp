#include "ui/pages/pageframe.h"

#include "ui/pages/page.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yardstick {

PageFrame::PageFrame(const QString &name, const QString &whyEmpty, Page *page)
    : QStackedWidget(page)
    , m_page(page)
    , m_empty(new QWidget(this))
    , m_text(new QLabel(whyEmpty, m_empty))
    , m_import(new QPushButton(tr("&Import..."), m_empty))
{
    buildEmpty(name, whyEmpty);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(this);
}

void PageFrame::buildEmpty(const QString &name, const QString &whyEmpty)
{
    m_text->setObjectName(name + QStringLiteral("-empty"));
    m_text->setText(whyEmpty);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_import->setObjectName(name + QStringLiteral("-import"));
    m_import->setAccessibleName(tr("Import a published spreadsheet"));
    connect(m_import, &QPushButton::clicked, m_page, &Page::importRequested);
    auto *column = new QVBoxLayout(m_empty);
    column->addStretch();
    column->addWidget(m_text);
    column->addSpacing(12);
    column->addWidget(m_import, 0, Qt::AlignHCenter);
    column->addStretch();
}

QVBoxLayout *PageFrame::addContent(bool scrolls)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(12);
    QWidget *shown = content;
    if (scrolls) {
        auto *scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setBackgroundRole(QPalette::Window);
        scroll->setWidget(content);
        shown = scroll;
    }
    addWidget(shown);
    addWidget(m_empty);
    return column;
}

void PageFrame::showContent(QWidget *canvas)
{
    setCurrentIndex(0);
    if (m_canvas)
        m_canvas->removeEventFilter(this);
    m_canvas = canvas;
    canvas->installEventFilter(this);
    canvas->update();
}

void PageFrame::showFailure()
{
    setCurrentIndex(0);
    tellDrawn();
}

void PageFrame::showEmpty()
{
    setCurrentWidget(m_empty);
    tellDrawn();
}

void PageFrame::showIf(bool anyFigures, QWidget *canvas)
{
    if (anyFigures)
        showContent(canvas);
    else
        showEmpty();
}

void PageFrame::sayWhyEmpty(const QString &text, bool importHelps)
{
    m_text->setText(text);
    m_import->setVisible(importHelps);
}

bool PageFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_canvas && event->type() == QEvent::Paint) {
        m_canvas->removeEventFilter(this);
        m_canvas.clear();
        tellDrawn();
    }
    return QStackedWidget::eventFilter(watched, event);
}

void PageFrame::tellDrawn()
{
    // After this paint, not within it.
    QMetaObject::invokeMethod(m_page, &Page::drawn, Qt::QueuedConnection);
}

} // namespace yardstick
