// What somebody should look at in the register, as a list: overdue instalments and returns, sums given out
// beyond their cap. Return leads to the record.
#pragma once

#include "ui/funding/fundingload.h"
#include "ui/models/valuetable.h"

#include <QWidget>

namespace yardstick {

class EntryTable;

std::vector<TableColumn<FundingAlert>> alertColumns(const std::shared_ptr<const FundingAnswer> &answer);

class AlertsPane : public QWidget {
    Q_OBJECT

public:
    explicit AlertsPane(QWidget *parent);

    void show(const std::shared_ptr<const FundingAnswer> &answer);
    EntryTable *table() const { return m_table; }

signals:
    void opened(const yardstick::RecordRef &ref);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ValueTable<FundingAlert> *m_model;
    EntryTable *m_table;
};

} // namespace yardstick
