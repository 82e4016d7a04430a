#include "ui/widgets/embargofield.h"

#include "core/model/embargo.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>

namespace yardstick {

EmbargoField::EmbargoField(const QDateTime &until, const QDateTime &now, QWidget *parent)
    : QWidget(parent)
    , m_has(new QCheckBox(tr("Em&bargo until"), this))
    , m_when(new QDateTimeEdit(this))
{
    setObjectName(QStringLiteral("embargo-field"));
    m_has->setObjectName(QStringLiteral("embargo-has"));
    m_has->setAccessibleName(tr("The figures are under embargo"));
    m_has->setToolTip(
        tr("Until then these figures can be looked at, but neither copied nor saved without the embargo "
           "marked on them"));
    m_when->setObjectName(QStringLiteral("embargo-when"));
    m_when->setAccessibleName(tr("Day and time at which the embargo ends, in London"));
    m_when->setDisplayFormat(QStringLiteral("d MMMM yyyy, HH:mm"));
    m_when->setCalendarPopup(true);
    constexpr int frameAndArrow = 56;
    m_when->setMinimumWidth(
        m_when->fontMetrics().horizontalAdvance(QStringLiteral("30 September 2026, 09:30")) + frameAndArrow);
    // The field shows London's clocks whatever the computer's are, so it must not know a time zone itself.
    m_when->setTimeSpec(Qt::UTC);
    const QDateTime clock = until.isValid()
                                ? londonClock(until)
                                : QDateTime(londonClock(now).date().addDays(1), standardReleaseTime);
    m_when->setDateTime(QDateTime(clock.date(), clock.time(), Qt::UTC));
    m_has->setChecked(until.isValid());
    m_when->setEnabled(until.isValid());
    connect(m_has, &QCheckBox::toggled, m_when, &QWidget::setEnabled);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_has);
    row->addWidget(m_when);
    row->addWidget(new QLabel(tr("in London"), this));
    row->addStretch();
}

Result<QDateTime> EmbargoField::until() const
{
    if (!m_has->isChecked())
        return QDateTime();
    return londonMoment(m_when->date(), m_when->time());
}

} // namespace yardstick
