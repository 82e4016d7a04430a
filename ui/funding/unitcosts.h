// What one student, referral or site cost, as far as the returns say: a small table under the returns, or the
// reason why there is no such figure.
#pragma once

#include "ui/funding/fundingload.h"
#include "ui/models/valuetable.h"

#include <QWidget>

class QLabel;

namespace yardstick {

class TableView;

class UnitCosts : public QWidget {
    Q_OBJECT

public:
    explicit UnitCosts(QWidget *parent);

    void show(const FundingAnswer &answer, const RecordRef &ref);

private:
    QLabel *m_caption;
    ValueTable<UnitCost> *m_model;
    TableView *m_table;
};

} // namespace yardstick
