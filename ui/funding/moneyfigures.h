// The figures of a programme or award beside each other, each under its name: approved, awarded, agreed,
// paid, returned and committed are different figures and are never shown as one.
#pragma once

#include "ui/funding/fundingload.h"

#include <QWidget>

class QGridLayout;

namespace yardstick {

class MoneyFigures : public QWidget {
    Q_OBJECT

public:
    explicit MoneyFigures(QWidget *parent);

    void show(const std::vector<const MoneyFigure *> &figures, const MoneyTotals &totals);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    QGridLayout *m_grid;
    std::vector<QWidget *> m_cells;
    int m_columns = 0;
};

} // namespace yardstick
