#include "ui/widgets/periodrange.h"

#include "ui/widgets/captioned.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

constexpr int lastYears[] = {5, 10};

/// The first of the periods that end within so many years up to the newest one.
std::optional<Period> firstOfLastYears(const std::vector<Period> &periods, int years)
{
    if (periods.empty())
        return std::nullopt;
    const QDate before = periods.back().lastDay().addDays(1).addYears(-years);
    const auto found =
        std::ranges::find_if(periods, [&](const Period &period) { return period.lastDay() >= before; });
    return *found;
}

} // namespace

PeriodRange::PeriodRange(QWidget *parent)
    : QWidget(parent)
    , m_fromList(new QComboBox(this))
    , m_toList(new QComboBox(this))
{
    m_fromList->setObjectName(QStringLiteral("from"));
    m_fromList->setAccessibleName(tr("From period"));
    m_toList->setObjectName(QStringLiteral("to"));
    m_toList->setAccessibleName(tr("To period"));
    for (QComboBox *combo : {m_fromList, m_toList})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(captioned(tr("F&rom"), m_fromList, this));
    row->addLayout(captioned(tr("T&o"), m_toList, this));
    connect(m_fromList, &QComboBox::activated, this, &PeriodRange::chooseFrom);
    connect(m_toList, &QComboBox::activated, this, &PeriodRange::chooseTo);
}

void PeriodRange::setPeriods(const std::vector<Period> &periods, const std::optional<Period> &from,
                             const std::optional<Period> &to)
{
    m_periods = periods;
    m_from = from;
    m_to = to;
    fill(m_fromList, from, tr("First"));
    addLastYears();
    fill(m_toList, to, tr("Latest"));
}

// A row's data is the place of its period, counted from 1; nothing for no limit; below 0 the last years.
void PeriodRange::fill(QComboBox *combo, const std::optional<Period> &chosen, const QString &none)
{
    combo->clear();
    combo->addItem(none, 0);
    for (size_t i = 0; i < m_periods.size(); ++i) {
        combo->addItem(periodShortLabel(m_periods[i]), static_cast<int>(i + 1));
        if (m_periods[i] == chosen)
            combo->setCurrentIndex(combo->count() - 1);
    }
}

void PeriodRange::addLastYears()
{
    int row = 1;
    for (const int years : lastYears) {
        const std::optional<Period> first = firstOfLastYears(m_periods, years);
        if (!first || first == m_periods.front())
            continue; // it would be all of them
        m_fromList->insertItem(row++, tr("Last %1 years").arg(years), -years);
    }
    if (row > 1)
        m_fromList->insertSeparator(row);
}

void PeriodRange::chooseFrom(int row)
{
    const int place = m_fromList->itemData(row).toInt();
    m_from.reset();
    if (place < 0) {
        m_from = firstOfLastYears(m_periods, -place);
        m_to.reset();
    } else if (place > 0) {
        m_from = m_periods[static_cast<size_t>(place - 1)];
    }
    if (m_from && m_to && *m_to < *m_from)
        m_to.reset();
    emit edited();
}

void PeriodRange::chooseTo(int row)
{
    const int place = m_toList->itemData(row).toInt();
    m_to.reset();
    if (place > 0)
        m_to = m_periods[static_cast<size_t>(place - 1)];
    if (m_from && m_to && *m_to < *m_from)
        m_from.reset();
    emit edited();
}

} // namespace yardstick
