// A slider through periods: every step is a period, and the label beside it says which. Arrow keys, Home and
// End move it; it never stands between two periods.
#pragma once

#include "core/model/period.h"

#include <QWidget>

class QLabel;
class QSlider;

namespace yardstick {

class PeriodSlider : public QWidget {
    Q_OBJECT

public:
    /// `name` is the object name; the slider itself is "<name>-slider".
    explicit PeriodSlider(const QString &name, QWidget *parent = nullptr);

    /// The periods in order, and the one that is shown. Says nothing.
    void setPeriods(const std::vector<Period> &periods, size_t current);
    size_t current() const;

signals:
    /// The person moved to another period.
    void chosen(size_t place);

private:
    void describe();

    std::vector<Period> m_periods;
    QSlider *m_slider;
    QLabel *m_first;
    QLabel *m_label;
    QLabel *m_last;
};

} // namespace yardstick
