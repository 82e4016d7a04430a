// From one period to another: two lists of the periods there are, and the last years at one click.
#pragma once

#include "core/model/period.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;

namespace yardstick {

class PeriodRange : public QWidget {
    Q_OBJECT

public:
    explicit PeriodRange(QWidget *parent = nullptr);

    /// Offers the periods, in order, and shows a range. Says nothing.
    void setPeriods(const std::vector<Period> &periods, const std::optional<Period> &from,
                    const std::optional<Period> &to);

    const std::optional<Period> &from() const { return m_from; } ///< none: from the first
    const std::optional<Period> &to() const { return m_to; }     ///< none: to the latest

signals:
    void edited();

private:
    void fill(QComboBox *combo, const std::optional<Period> &chosen, const QString &none);
    void addLastYears();
    void chooseFrom(int row);
    void chooseTo(int row);

    std::vector<Period> m_periods;
    std::optional<Period> m_from;
    std::optional<Period> m_to;
    QComboBox *m_fromList;
    QComboBox *m_toList;
};

} // namespace yardstick
