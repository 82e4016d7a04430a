#include "ui/widgets/noticebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace yardstick {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_act(new QPushButton(this))
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("notice-text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_act->setObjectName(QStringLiteral("notice-act"));
    m_act->setAccessibleName(tr("Act on this notice"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("notice-close"));
    close->setAccessibleName(tr("Close this notice"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 8, 24, 8);
    row->setSpacing(10);
    row->addWidget(m_text, 1);
    row->addWidget(m_act);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_act, &QPushButton::clicked, this, [this] {
        hide();
        if (m_do)
            m_do();
    });
    hide();
}

void NoticeBar::say(const QString &text, const QString &verb, std::function<void()> act)
{
    m_text->setText(text);
    m_act->setText(verb);
    m_act->setAccessibleName(QString(verb).remove(QLatin1Char('&')));
    m_act->setVisible(!verb.isEmpty());
    m_do = std::move(act);
    show();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor tint = palette().color(QPalette::Highlight);
    painter.fillRect(QRect(0, 0, 4, height()), tint);
    tint.setAlphaF(0.10F);
    painter.fillRect(rect(), tint);
}

} // namespace yardstick
