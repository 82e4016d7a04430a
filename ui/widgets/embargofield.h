// A day and a time of London clocks until which figures must not leave the office, or none.
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QWidget>

class QCheckBox;
class QDateTimeEdit;

namespace yardstick {

class EmbargoField : public QWidget {
    Q_OBJECT

public:
    /// Begins with `until` (UTC); where it is not valid, without an embargo and on half past nine of the day
    /// after `now`.
    EmbargoField(const QDateTime &until, const QDateTime &now, QWidget *parent = nullptr);

    /// The moment in UTC, not valid where there is to be no embargo. Error for a time that the clocks leave
    /// out.
    Result<QDateTime> until() const;

private:
    QCheckBox *m_has;
    QDateTimeEdit *m_when;
};

} // namespace yardstick
