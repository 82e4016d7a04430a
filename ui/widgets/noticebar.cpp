#include "ui/widgets/noticebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace yardstick {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("notice-text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("notice-close"));
    close->setAccessibleName(tr("Close this notice"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 8, 24, 8);
    row->setSpacing(10);
    row->addWidget(m_text, 1);
    for (const char *name : {"notice-act", "notice-act-2"}) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(tr("Act on this notice"));
        button->hide();
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, place = m_buttons.size()] {
            hide();
            const NoticeAct chosen = m_acts[place]; // the act may say another notice
            chosen.act();
        });
        m_buttons.push_back(button);
    }
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::say(const QString &text, std::vector<NoticeAct> acts)
{
    m_text->setText(text);
    m_acts = std::move(acts);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const bool used = i < m_acts.size();
        m_buttons[i]->setVisible(used);
        if (used) {
            m_buttons[i]->setText(m_acts[i].verb);
            m_buttons[i]->setAccessibleName(QString(m_acts[i].verb).remove(QLatin1Char('&')));
        }
    }
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
