#include "ui/importing/revisionpane.h"

#include "core/text/format.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yardstick {

RevisionPane::RevisionPane(QWidget *parent)
    : QWidget(parent)
    , m_total(new QLabel(this))
    , m_view(new Segmented(QStringLiteral("revision-view"), this))
    , m_filter(new QLineEdit(this))
    , m_order(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_note(new QLabel(this))
    , m_rows(new ValueTable<const RevisionRow *>(revisionColumns(), this))
    , m_byArea(new ValueTable<RevisionSum>(revisionSumColumns(tr("Area")), this))
    , m_byPeriod(new ValueTable<RevisionSum>(revisionSumColumns(tr("Period")), this))
    , m_byIndicator(new ValueTable<RevisionSum>(revisionSumColumns(tr("Indicator")), this))
{
    m_total->setObjectName(QStringLiteral("revision-total"));
    m_total->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("revision-note"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_list = addTable(m_rows, "revision-table", tr("Figures that changed"));
    addTable(m_byArea, "revision-areas", tr("Changes by area"));
    addTable(m_byPeriod, "revision-periods", tr("Changes by period"));
    addTable(m_byIndicator, "revision-indicators", tr("Changes by indicator"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_total);
    m_controls = buildControls();
    column->addWidget(m_controls);
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);

    m_list->horizontalHeader()->setSectionsClickable(true);
    m_list->horizontalHeader()->setSortIndicatorShown(true);
    for (const auto &[place, width] : {std::pair{0, 210}, {1, 110}, {2, 250}, {3, 90}, {4, 100}, {5, 130}})
        m_list->setColumnWidth(place, width);
    m_list->horizontalHeader()->setStretchLastSection(true);
    connect(m_list->horizontalHeader(), &QHeaderView::sectionClicked, this, &RevisionPane::order);
    connect(m_order, &QComboBox::activated, this, [this] {
        m_turned = false;
        choose();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &RevisionPane::choose);
    connect(m_view, &Segmented::chosen, this, [this](int view) {
        m_stack->setCurrentIndex(view);
        m_filter->setEnabled(view == 0);
        m_order->setEnabled(view == 0);
    });
}

RevisionPane::~RevisionPane()
{
    m_task.abandon();
}

QWidget *RevisionPane::buildControls()
{
    m_view->setAccessibleName(tr("What to list"));
    m_view->setSegments(
        {{0, tr("Figures")}, {1, tr("By area")}, {2, tr("By period")}, {3, tr("By indicator")}});
    m_view->setCurrent(0);
    m_filter->setObjectName(QStringLiteral("revision-filter"));
    m_filter->setAccessibleName(tr("Show only figures with these words"));
    m_filter->setPlaceholderText(tr("Area, period or indicator"));
    m_filter->setClearButtonEnabled(true);
    m_order->setObjectName(QStringLiteral("revision-order"));
    m_order->setAccessibleName(tr("Order of the figures"));
    m_order->addItem(tr("Largest difference first"), RevisionRow::Difference);
    m_order->addItem(tr("Largest per cent first"), RevisionRow::Percent);
    m_order->addItem(tr("By area"), RevisionRow::Area);
    m_order->addItem(tr("By period"), RevisionRow::PeriodColumn);
    m_order->addItem(tr("By indicator"), RevisionRow::Indicator);
    m_order->addItem(tr("Largest before first"), RevisionRow::Before);
    m_order->addItem(tr("Largest after first"), RevisionRow::After);
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_view);
    row->addWidget(m_filter, 1);
    row->addWidget(m_order);
    return controls;
}

void RevisionPane::addControl(QWidget *control)
{
    m_controls->layout()->addWidget(control);
}

TableView *RevisionPane::addTable(QAbstractItemModel *model, const char *name, const QString &accessibleName)
{
    auto *table = new TableView(m_stack);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    if (model != m_rows) {
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        table->horizontalHeader()->setDefaultSectionSize(110);
    }
    m_stack->addWidget(table);
    return table;
}

void RevisionPane::setReport(const std::shared_ptr<const RevisionReport> &report,
                             const std::shared_ptr<const Catalogue> &catalogue)
{
    m_task.abandon();
    m_report = report;
    m_total->setText(comparisonText(report->total));
    m_controls->show();
    m_note->setText(tr("Listing what changed..."));
    m_task = async::run(
        this, [report, catalogue](const async::Progress &) { return revisionTables(*report, *catalogue); },
        [this](RevisionTables tables) {
            m_rows->setRows({}); // it holds pointers to what now goes
            m_tables = std::move(tables);
            m_byArea->setRows(m_tables.byArea);
            m_byPeriod->setRows(m_tables.byPeriod);
            m_byIndicator->setRows(m_tables.byIndicator);
            choose();
        });
}

void RevisionPane::keyPressEvent(QKeyEvent *event)
{
    // Return after a filter goes to what it found, and not on to a dialog's default button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_stack->currentWidget()->setFocus();
    else
        QWidget::keyPressEvent(event);
}

void RevisionPane::say(const QString &sentence)
{
    m_task.abandon();
    m_total->setText(sentence);
    m_rows->setRows({});
    m_tables = {};
    m_report.reset();
    m_note->clear();
}

void RevisionPane::order(int column)
{
    const int place = m_order->findData(column);
    m_turned = place == m_order->currentIndex() && !m_turned;
    m_order->setCurrentIndex(place);
    choose();
}

void RevisionPane::choose()
{
    if (!m_report)
        return;
    const auto column = static_cast<RevisionRow::Column>(m_order->currentData().toInt());
    const std::vector<int> chosen = chosenRevisions(m_tables.rows, m_filter->text(), column, m_turned);
    std::vector<const RevisionRow *> rows;
    rows.reserve(chosen.size());
    for (const int place : chosen)
        rows.push_back(&m_tables.rows[static_cast<size_t>(place)]);
    m_rows->setRows(std::move(rows));
    m_list->horizontalHeader()->setSortIndicator(column, m_turned ? Qt::DescendingOrder : Qt::AscendingOrder);
    const auto many = [](qint64 number) { return numberText(static_cast<double>(number), 0); };
    const qint64 all = m_report->total.revised + m_report->total.withdrawn;
    if (all == 0)
        m_note->setText(tr("No figure that was there before changes."));
    else if (all > std::ssize(m_tables.rows))
        m_note->setText(tr("%1 of the %2 largest changes; there are %3 in all.")
                            .arg(many(std::ssize(chosen)), many(std::ssize(m_tables.rows)), many(all)));
    else
        m_note->setText(tr("%1 of %2 changed figures.").arg(many(std::ssize(chosen)), many(all)));
}

} // namespace yardstick
