// The timeline and, beneath it, the same rows as a table: what one chooses in the one is chosen in the other.
#pragma once

#include "ui/funding/fundingload.h"
#include "ui/models/valuetable.h"
#include "ui/theme.h"

#include <QWidget>

namespace yardstick {

class EntryTable;
class TimelineView;

class TimelinePane : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePane(QWidget *parent);

    void show(const std::shared_ptr<const FundingAnswer> &answer);
    void setTheme(const Theme &theme);
    EntryTable *table() const { return m_table; }
    TimelineView *view() const { return m_view; }

signals:
    /// The record is to be looked at.
    void opened(const yardstick::RecordRef &ref);

private:
    std::shared_ptr<const FundingAnswer> m_answer;
    TimelineView *m_view;
    ValueTable<TimelineRow> *m_model;
    EntryTable *m_table;
};

std::vector<TableColumn<TimelineRow>> timelineColumns(const std::shared_ptr<const FundingAnswer> &answer);

} // namespace yardstick
