#include "ui/dialogs/eventsdialog.h"

#include "ui/dialogs/eventeditor.h"
#include "ui/dialogs/messages.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

namespace {

QString shownByText(const ChartEvent &event, const Workspace &workspace)
{
    if (event.indicators.empty())
        return EventsDialog::tr("every indicator");
    QStringList names;
    for (const IndicatorId &id : event.indicators) {
        const Indicator *indicator = workspace.catalogue().indicator(id);
        names << (indicator ? indicator->name : id.value);
    }
    return names.join(QStringLiteral(", "));
}

std::vector<TableColumn<ChartEvent>> eventColumns(const Workspace &workspace)
{
    return {
        {EventsDialog::tr("Name"), [](const ChartEvent &event) { return event.label; }},
        {EventsDialog::tr("When"), eventDates},
        {EventsDialog::tr("Shown by"),
         [&workspace](const ChartEvent &event) { return shownByText(event, workspace); }},
        {EventsDialog::tr("Source"), [](const ChartEvent &event) { return event.source; }},
    };
}

} // namespace

EventsDialog::EventsDialog(Workspace &workspace, const IndicatorId &indicator, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_indicator(indicator)
    , m_events(new ValueTable<ChartEvent>(eventColumns(workspace), this))
    , m_table(new TableView(this))
    , m_said(new QLabel(this))
    , m_change(new QPushButton(tr("&Change..."), this))
    , m_remove(new QPushButton(tr("&Remove..."), this))
{
    setObjectName(QStringLiteral("events-dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Events beside the charts"));
    build();
    connect(&workspace, &Workspace::catalogueChanged, this, &EventsDialog::refresh);
    refresh();
}

void EventsDialog::build()
{
    m_said->setObjectName(QStringLiteral("events-said"));
    m_said->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("events-table"));
    m_table->setAccessibleName(tr("Events beside the charts"));
    m_table->setModel(m_events);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const auto &[column, width] : {std::pair{0, 190}, {1, 230}, {2, 170}})
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("events-close"));
    close->setAccessibleName(tr("Close"));
    auto *add = new QPushButton(tr("&Add..."), this);
    add->setObjectName(QStringLiteral("events-add"));
    add->setAccessibleName(tr("Add an event"));
    m_change->setObjectName(QStringLiteral("events-change"));
    m_change->setAccessibleName(tr("Change the chosen event"));
    m_remove->setObjectName(QStringLiteral("events-remove"));
    m_remove->setAccessibleName(tr("Remove the chosen event"));
    for (QPushButton *button : {add, m_change, m_remove}) {
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(add, &QPushButton::clicked, this, &EventsDialog::add);
    connect(m_change, &QPushButton::clicked, this, &EventsDialog::change);
    connect(m_remove, &QPushButton::clicked, this, &EventsDialog::remove);
    connect(m_table, &QAbstractItemView::activated, this, &EventsDialog::change);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_said);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(800, 380);
}

void EventsDialog::refresh()
{
    const int row = m_table->currentIndex().row();
    std::vector<ChartEvent> events = m_workspace.catalogue().events();
    std::ranges::stable_sort(events, {}, &ChartEvent::from);
    m_events->setRows(std::move(events));
    const int rows = m_events->rowCount();
    m_said->setText(tr(
        "What happened, or went on for a while, is drawn beside the figures. It shows association and is no "
        "proof of effect; charts and files say so."));
    m_change->setEnabled(rows > 0);
    m_remove->setEnabled(rows > 0);
    if (rows > 0)
        m_table->setCurrentIndex(m_events->index(std::clamp(row, 0, rows - 1), 0));
}

const ChartEvent *EventsDialog::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_events->at(current.row()) : nullptr;
}

void EventsDialog::edit(const ChartEvent &event)
{
    const Indicator *indicator = m_workspace.catalogue().indicator(m_indicator);
    const auto keep = [this](ChartEvent made) {
        const bool isNew = made.id.isEmpty();
        if (isNew)
            made.id = {QStringLiteral("event-") + QUuid::createUuid().toString(QUuid::WithoutBraces)};
        const Result<void> kept =
            m_workspace.exchangeEntries(isNew ? tr("Add event") : tr("Change event"), {}, {eventEntry(made)});
        return kept ? QString() : kept.error().message;
    };
    (new EventEditor(event, m_indicator, indicator ? indicator->name : m_indicator.value, keep, this))
        ->open();
}

void EventsDialog::add()
{
    ChartEvent event;
    event.indicators = {m_indicator};
    edit(event);
}

void EventsDialog::change()
{
    if (const ChartEvent *event = chosen())
        edit(*event);
}

void EventsDialog::remove()
{
    const ChartEvent *event = chosen();
    if (!event)
        return;
    Question question;
    question.title = tr("Remove");
    question.text = tr("Remove “%1” from every chart?").arg(event->label);
    question.detail = tr("Figures are not touched. Undo in the Edit menu brings it back.");
    question.yes = tr("&Remove");
    question.destructive = true;
    ask(this, question, [this, entry = eventEntry(*event)] {
        const Result<void> gone = m_workspace.exchangeEntries(tr("Remove event"), {entry}, {});
        if (!gone)
            tell(this, tr("Not removed"), gone.error().message);
    });
}

} // namespace yardstick
