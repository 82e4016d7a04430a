#include "ui/funding/recorddetails.h"

#include "core/text/format.h"
#include "ui/funding/auditpane.h"
#include "ui/funding/entrytable.h"
#include "ui/funding/fundingactions.h"
#include "ui/funding/moneyfigures.h"
#include "ui/funding/recordlist.h"
#include "ui/funding/unitcosts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notelabel.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

namespace yardstick {

namespace {

RecordListKind moneyList()
{
    return {QStringLiteral("money"),
            RecordDetails::tr("Variations, instalments, payments and returns of money"),
            {&paymentKind, &instalmentKind, &variationKind, &moneyReturnKind},
            RecordDetails::tr("No instalment, payment, variation or return of money is on record."),
            true,
            true};
}

RecordListKind reachedList()
{
    return {QStringLiteral("reached"),
            RecordDetails::tr("Targets, monitoring returns and their measures"),
            {&targetKind, &monitoringReturnKind, &returnMeasureKind},
            RecordDetails::tr("No target and no monitoring return is on record.")};
}

RecordListKind applicationList()
{
    return {QStringLiteral("applications"),
            RecordDetails::tr("Applications"),
            {&applicationKind},
            RecordDetails::tr("No application is on record.")};
}

RecordListKind paperList()
{
    return {QStringLiteral("papers"),
            RecordDetails::tr("Decisions and documents"),
            {&decisionKind, &documentKind},
            RecordDetails::tr("No decision and no document is on record.")};
}

QPushButton *namedButton(const char *name, const QString &text, const QString &accessible, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(accessible);
    button->setToolTip(accessible);
    button->setAutoDefault(false);
    return button;
}

} // namespace

RecordDetails::RecordDetails(Workspace &workspace, FundingActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_answer(std::make_shared<FundingAnswer>())
    , m_title(new ElidedLabel(this))
    , m_kind(new ElidedLabel(this))
    , m_alerts(new NoteLabel(QStringLiteral("record-alerts"), this))
    , m_tabs(new QTabWidget(this))
    , m_fieldModel(new ValueTable<FieldLine>(fieldColumns(), this))
    , m_fields(new EntryTable(this))
    , m_edit(namedButton("record-edit", tr("Chan&ge..."), tr("Change what is on record (Return)"), this))
    , m_trend(
          namedButton("record-trend", tr("Show trend"), tr("Show the trend of the linked indicator"), this))
    , m_beforeAfter(namedButton("record-before-after", tr("Before and after..."),
                                tr("The linked indicator before and after the programme began"), this))
    , m_figures(new MoneyFigures(this))
    , m_costs(new UnitCosts(this))
    , m_money(new RecordList(moneyList(), workspace, actions, this))
    , m_reached(new RecordList(reachedList(), workspace, actions, this))
    , m_applications(new RecordList(applicationList(), workspace, actions, this))
    , m_papers(new RecordList(paperList(), workspace, actions, this))
    , m_audit(new AuditPane(QStringLiteral("record-audit"), workspace, this))
{
    m_lists = {m_money, m_reached, m_applications, m_papers};
    build();
    connect(m_edit, &QPushButton::clicked, this, [this] { m_actions.edit(m_ref); });
    connect(static_cast<EntryTable *>(m_fields), &EntryTable::editRequested, this,
            [this] { m_actions.edit(m_ref); });
    connect(m_trend, &QPushButton::clicked, this, &RecordDetails::openTrend);
    connect(m_beforeAfter, &QPushButton::clicked, this,
            [this] { emit beforeAfterRequested({m_ref.number}); });
}

void RecordDetails::openTrend()
{
    const Programme *programme = yardstick::find(m_answer->funding, ProgrammeId{m_ref.number});
    if (!programme || programme->indicators.empty())
        return;
    if (programme->indicators.size() == 1) {
        emit trendRequested(programme->indicators.front());
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("record-trend-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const IndicatorId &id : programme->indicators) {
        if (const Indicator *indicator = m_workspace.catalogue().indicator(id))
            menu->addAction(indicator->name, this, [this, id] { emit trendRequested(id); });
    }
    menu->popup(m_trend->mapToGlobal(QPoint(0, m_trend->height())));
}

void RecordDetails::build()
{
    m_title->setObjectName(QStringLiteral("record-title"));
    QFont large = font();
    large.setPixelSize(16);
    large.setBold(true);
    m_title->setFont(large);
    m_kind->setObjectName(QStringLiteral("record-kind"));
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    m_tabs->setObjectName(QStringLiteral("record-tabs"));
    m_tabs->tabBar()->setAccessibleName(tr("What is on record"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildDetails(), tr("Details"));
    m_tabs->addTab(buildMoney(), tr("Money"));
    m_tabs->addTab(buildReached(), tr("Reached"));
    m_tabs->addTab(m_applications, tr("Applications"));
    m_tabs->addTab(m_papers, tr("Papers"));
    m_tabs->addTab(m_audit, tr("Audit"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_title);
    column->addWidget(m_kind);
    column->addWidget(m_alerts);
    column->addSpacing(4);
    column->addWidget(m_tabs, 1);
}

QWidget *RecordDetails::buildDetails()
{
    m_fields->setObjectName(QStringLiteral("record-fields"));
    m_fields->setAccessibleName(tr("The fields of the record"));
    m_fields->setModel(m_fieldModel);
    m_fields->setWordWrap(true);
    m_fields->setTextElideMode(Qt::ElideNone);
    m_fields->setColumnWidth(0, 150);
    m_fields->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *pane = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_edit);
    row->addWidget(m_trend);
    row->addWidget(m_beforeAfter);
    row->addStretch();
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_fields, 1);
    return pane;
}

QWidget *RecordDetails::buildMoney()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_figures);
    column->addWidget(m_money, 1);
    return pane;
}

QWidget *RecordDetails::buildReached()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_reached, 2);
    column->addWidget(m_costs);
    return pane;
}

void RecordDetails::show(const std::shared_ptr<const FundingAnswer> &answer, const RecordRef &ref)
{
    m_answer = answer;
    m_ref = ref;
    showDetails();
    for (RecordList *list : m_lists)
        list->show(answer, ref);
    m_audit->show(answer, ref);
    if (const std::optional<MoneyTotals> totals = ref.kind ? totalsOf(*answer, ref) : std::nullopt)
        m_figures->show(figuresOf(*ref.kind), *totals);
    else
        m_figures->show({}, {});
    m_costs->show(*answer, ref);
    showTabs();
}

void RecordDetails::showDetails()
{
    const bool any = m_ref.kind != nullptr;
    m_title->setText(any ? recordLabel(m_answer->funding, m_ref) : tr("Nothing is chosen"));
    m_title->setToolTip(m_title->text());
    const RecordRef owner = any ? ownerOf(m_answer->funding, m_ref) : RecordRef();
    QString about = any ? QString::fromUtf8(m_ref.kind->name) : QString();
    if (owner.kind && owner.kind != &organisationKind)
        about = tr("%1 of %2").arg(about, recordLabel(m_answer->funding, owner));
    const int node = any ? m_answer->tree.nodeOf(m_ref) : -1;
    if (node >= 0 && m_answer->tree.nodes[static_cast<std::size_t>(node)].example)
        about = tr("%1. An example from published sources").arg(about);
    m_kind->setText(about);
    m_kind->setToolTip(about);
    QStringList alerts;
    int more = 0;
    for (const FundingAlert &alert : m_answer->alerts) {
        if (!any || (alert.record != m_ref && ownerOf(m_answer->funding, alert.record) != m_ref))
            continue;
        if (alerts.isEmpty())
            alerts << QStringLiteral("\u25B2 %1: %2").arg(alertName(alert.kind), alert.message);
        else
            ++more;
    }
    if (more > 0)
        alerts << tr("And %1 more under “To look at”.").arg(numberText(more, 0));
    m_alerts->showNotes(alerts);
    m_fieldModel->setRows(any ? fieldLines(*m_answer, m_workspace.catalogue(), m_ref)
                              : std::vector<FieldLine>());
    const Programme *programme = m_ref.kind == &programmeKind
                                     ? yardstick::find(m_answer->funding, ProgrammeId{m_ref.number})
                                     : nullptr;
    const bool linked = programme && !programme->indicators.empty();
    m_edit->setEnabled(any);
    m_trend->setVisible(linked);
    m_beforeAfter->setVisible(linked && programme->start.isValid());
}

void RecordDetails::showTabs()
{
    const auto isFor = [this](const RecordList *list) { return m_ref.kind && list->isFor(*m_ref.kind); };
    const bool money = m_ref.kind && !figuresOf(*m_ref.kind).empty();
    const std::array visible = {
        true, money, isFor(m_reached), isFor(m_applications), isFor(m_papers), m_ref.kind != nullptr};
    const std::array names = {tr("Details"),      tr("Money"),  tr("Reached"),
                              tr("Applications"), tr("Papers"), tr("Audit")};
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const auto at = static_cast<std::size_t>(tab);
        m_tabs->setTabVisible(tab, visible[at]);
        const int count = tab >= 1 && tab <= 4 ? m_lists[at - 1]->count() : 0;
        m_tabs->setTabText(tab, count > 0 ? QStringLiteral("%1 (%2)").arg(names[at]).arg(count) : names[at]);
    }
}

void RecordDetails::choosePart(const RecordRef &part)
{
    for (std::size_t at = 0; at < m_lists.size(); ++at) {
        if (!m_lists[at]->choose(part))
            continue;
        m_tabs->setCurrentIndex(static_cast<int>(at) + 1);
        return;
    }
}

} // namespace yardstick
