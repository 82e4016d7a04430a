#include "ui/pages/pagehead.h"

#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>

namespace yardstick {

namespace {

constexpr int roomForHeading = 260; ///< pixels that the heading has beside the controls at least

} // namespace

PageHead::PageHead(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_controls(new QHBoxLayout)
    , m_heading(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
{
    m_heading->setObjectName(name + QStringLiteral("-heading"));
    QFont large = font();
    large.setPixelSize(19);
    large.setBold(true);
    m_heading->setFont(large);
    m_subtitle->setObjectName(name + QStringLiteral("-subtitle"));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_heading);
    titles->addWidget(m_subtitle);
    m_controls->setSpacing(8);
    m_controls->addStretch();
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(10);
    m_rows->addLayout(titles, 1);
    m_rows->addLayout(m_controls);
    m_rows->setAlignment(m_controls, Qt::AlignTop);
}

void PageHead::add(QWidget *control, int place)
{
    const int last = m_controls->count() - 1; // of the stretch
    m_controls->insertWidget(place < 0 ? last : std::min(place, last), control, 0, Qt::AlignTop);
}

QPushButton *PageHead::addButton(const QString &name, const QString &text, const QString &accessibleName,
                                 const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(accessibleName);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    add(button);
    return button;
}

QPushButton *PageHead::addExport(const QString &name)
{
    return addButton(name, tr("Send to Press"), tr("Send the chart to Press"),
                     tr("Compose headline, source and size, and save the chart or a press pack of it"));
}

void PageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool room = event->size().width() - m_controls->minimumSize().width() >= roomForHeading;
    m_rows->setDirection(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PageHead::say(const QString &heading, const QString &subtitle)
{
    m_heading->setText(heading);
    m_heading->setToolTip(heading);
    saySubtitle(subtitle);
}

void PageHead::saySubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setToolTip(text);
}

void PageHead::sayReading()
{
    saySubtitle(tr("Reading figures..."));
}

} // namespace yardstick
