#include "ui/funding/timelinepane.h"

#include "core/text/format.h"
#include "core/text/moneytext.h"
#include "ui/funding/entrytable.h"
#include "ui/funding/timelineview.h"

#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

namespace yardstick {

std::vector<TableColumn<TimelineRow>> timelineColumns(const std::shared_ptr<const FundingAnswer> &answer)
{
    const auto day = [](const QString &title, QDate TimelineRow::*of) {
        return TableColumn<TimelineRow>{
            title,
            [of](const TimelineRow &row) { return (row.*of).isValid() ? dateText(row.*of) : QString(); },
            true, QString(),
            [of](const TimelineRow &row, int role) {
                return role == PlainTextRole && (row.*of).isValid()
                           ? QVariant((row.*of).toString(Qt::ISODate))
                           : QVariant();
            }};
    };
    return {
        {TimelinePane::tr("Name"), [](const TimelineRow &row) { return row.name; }, false, QString(),
         [answer](const TimelineRow &row, int role) {
             if (role == Qt::ToolTipRole)
                 return QVariant(row.name);
             const std::optional<Record> record =
                 role == LeavingRole ? findRecord(answer->funding, row.ref) : std::nullopt;
             if (!record)
                 return QVariant();
             return QVariant(answer->redaction.concerns(*record) ? notPublished()
                                                                 : answer->redaction.text(row.name));
         }},
        {TimelinePane::tr("What"),
         [](const TimelineRow &row) { return QString::fromUtf8(row.ref.kind->name); }},
        day(TimelinePane::tr("Start"), &TimelineRow::from),
        day(TimelinePane::tr("End"), &TimelineRow::to),
        {TimelinePane::tr("Agreed now"),
         [](const TimelineRow &row) { return row.agreed.amount == 0 ? QString() : moneyText(row.agreed); },
         true},
        {TimelinePane::tr("State"),
         [answer](const TimelineRow &row) { return timelineState(row, answer->today); }}};
}

TimelinePane::TimelinePane(QWidget *parent)
    : QWidget(parent)
    , m_answer(std::make_shared<FundingAnswer>())
    , m_view(new TimelineView(this))
    , m_model(new ValueTable<TimelineRow>(timelineColumns(m_answer), this))
    , m_table(new EntryTable(this))
{
    m_table->setObjectName(QStringLiteral("timeline-table"));
    m_table->setAccessibleName(tr("The timeline as a table"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(90);
    int column = 0;
    for (const int width : {280, 110, 130, 130, 120})
        m_table->setColumnWidth(column++, width);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(QStringLiteral("timeline-splitter"));
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(14);
    parts->addWidget(m_view);
    parts->addWidget(m_table);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setSizes({300, 200});
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(parts);
    const auto open = [this](int row) {
        if (row >= 0 && row < m_model->rowCount())
            emit opened(m_model->at(row).ref);
    };
    connect(m_view, &TimelineView::rowActivated, this, open);
    connect(m_view, &TimelineView::rowChosen, this, [this](int row) {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->viewport()->update();
    });
    connect(m_table, &EntryTable::editRequested, this, [this, open] { open(m_table->currentIndex().row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { m_view->setCurrent(current.row()); });
}

void TimelinePane::show(const std::shared_ptr<const FundingAnswer> &answer)
{
    m_answer = answer;
    m_view->setRows(answer->timeline, answer->today);
    m_model->reset(timelineColumns(answer), answer->timeline);
    m_table->setPlaceholder(tr("No programme and no award is on record."));
}

void TimelinePane::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
}

} // namespace yardstick
