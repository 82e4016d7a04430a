#include "ui/widgets/periodslider.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace yardstick {

PeriodSlider::PeriodSlider(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_first(new QLabel(this))
    , m_label(new QLabel(this))
    , m_last(new QLabel(this))
{
    setObjectName(name);
    m_slider->setObjectName(name + QStringLiteral("-slider"));
    m_slider->setAccessibleName(tr("Period"));
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->setPageStep(1);
    m_slider->setMinimumHeight(26);
    m_slider->setMinimumWidth(120);
    m_label->setObjectName(name + QStringLiteral("-label"));
    m_label->setBuddy(m_slider);
    QFont bold = font();
    bold.setBold(true);
    m_label->setFont(bold);
    for (QLabel *end : {m_first, m_last})
        end->setForegroundRole(QPalette::PlaceholderText);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_label);
    row->addWidget(m_first);
    row->addWidget(m_slider, 1);
    row->addWidget(m_last);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        describe();
        emit chosen(static_cast<size_t>(value));
    });
}

void PeriodSlider::setPeriods(const std::vector<Period> &periods, size_t current)
{
    m_periods = periods;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(0, static_cast<int>(periods.size()) - 1));
    m_slider->setValue(static_cast<int>(current));
    m_slider->setEnabled(periods.size() > 1);
    m_first->setText(periods.empty() ? QString() : periodShortLabel(periods.front()));
    m_last->setText(periods.empty() ? QString() : periodShortLabel(periods.back()));
    // As wide as the widest, so that the slider does not move under the hand that moves it.
    int widest = 0;
    for (const Period &period : periods)
        widest = std::max(widest, QFontMetrics(m_label->font()).horizontalAdvance(periodLabel(period)));
    m_label->setMinimumWidth(widest + 2);
    describe();
}

size_t PeriodSlider::current() const
{
    return static_cast<size_t>(m_slider->value());
}

void PeriodSlider::describe()
{
    const QString label = current() < m_periods.size() ? periodLabel(m_periods[current()]) : QString();
    m_label->setText(label);
    m_slider->setToolTip(label);
    m_slider->setAccessibleDescription(label);
    QAccessibleEvent changed(m_slider, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace yardstick
