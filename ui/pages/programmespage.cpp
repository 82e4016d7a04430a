#include "ui/pages/programmespage.h"

#include "ui/funding/alertspane.h"
#include "ui/funding/beforeafterdialog.h"
#include "ui/funding/entrytable.h"
#include "ui/funding/fundingactions.h"
#include "ui/funding/fundingfiles.h"
#include "ui/funding/fundingtreeview.h"
#include "ui/funding/recorddetails.h"
#include "ui/funding/timelinepane.h"
#include "ui/funding/totalspane.h"
#include "ui/pages/pageframe.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/reading.h"
#include "ui/widgets/besidesplitter.h"
#include "ui/widgets/drawnicon.h"
#include "ui/widgets/segmented.h"

#include <QIcon>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace yardstick {

const PageKind programmesPageKind = {
    .id = QStringLiteral("programmes"),
    .name = [] { return ProgrammesPage::tr("Pro&grammes"); },
    .icon = QStringLiteral("programmes"),
    .create = [](Workspace &workspace, QWidget *parent) -> Page * {
        return new ProgrammesPage(workspace, parent);
    },
};

ProgrammesPage::ProgrammesPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_answer(std::make_shared<FundingAnswer>())
    , m_frame(new PageFrame(QStringLiteral("programmes"), QString(), this))
    , m_reading(new Reading(workspace, this))
    , m_head(new PageHead(QStringLiteral("programmes"), this))
    , m_views(new Segmented(QStringLiteral("programmes-view"), this))
    , m_add(m_head->addButton(QStringLiteral("programmes-add"), tr("A&dd..."), tr("Add to the register"),
                              tr("Add a programme, award, payment and more (Insert)")))
    , m_files(m_head->addButton(QStringLiteral("programmes-files"), tr("Fi&les..."),
                                tr("Import, export and answers"),
                                tr("Take sheets and 360Giving in; lists, answers and 360Giving out")))
    , m_alerts(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new FundingTreeView(this))
    , m_actions(new FundingActions(workspace, this))
    , m_filing(new FundingFiles(workspace, *m_actions, this))
    , m_details(new RecordDetails(workspace, *m_actions, this))
    , m_timeline(new TimelinePane(this))
    , m_totals(new TotalsPane(workspace, this))
    , m_toLookAt(new AlertsPane(this))
{
    build();
    connectParts();
    connectRegister();
}

void ProgrammesPage::build()
{
    m_views->setSegments({{Register, tr("Register"), tr("Programmes, awards and all that belongs to them")},
                          {Timeline, tr("Timeline"), tr("When programmes and awards run")},
                          {Totals, tr("Totals"), tr("What the money comes to")},
                          {ToLookAt, tr("To look at"), tr("What is overdue or over-allocated")}});
    m_views->setAccessibleName(tr("What is shown"));
    m_head->add(m_views, 0);
    m_alerts->setObjectName(QStringLiteral("programmes-alerts"));
    m_alerts->setAccessibleName(tr("What should be looked at"));
    m_alerts->setIcon(QIcon(new DrawnIcon(warningLines())));
    m_alerts->setIconSize(QSize(15, 15));
    m_alerts->setAutoDefault(false);
    m_alerts->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_stack->addWidget(buildRegister());
    m_stack->addWidget(m_timeline);
    m_stack->addWidget(m_totals);
    m_stack->addWidget(m_toLookAt);
    QVBoxLayout *column = m_frame->addContent(true);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_alerts);
    column->addWidget(m_stack, 1);
}

QWidget *ProgrammesPage::buildRegister()
{
    constexpr int leastHeight = 260;
    auto *parts = new BesideSplitter(QStringLiteral("programmes-splitter"), leastHeight, this);
    m_tree->setMinimumSize(240, 200);
    m_details->setMinimumSize(320, 250);
    parts->setParts(m_tree, 4, m_details, 4); // more than either needs, so that both are as wide
    return parts;
}

void ProgrammesPage::connectParts()
{
    connect(m_reading, &Reading::wanted, this, &ProgrammesPage::load);
    connect(m_reading, &Reading::slow, m_head, &PageHead::sayReading);
    connect(&workspace(), &Workspace::fundingChanged, m_reading, &Reading::want);
    connect(m_views, &Segmented::chosen, this, [this](int view) { showView(static_cast<View>(view)); });
    connect(m_alerts, &QPushButton::clicked, this, [this] { showView(ToLookAt); });
    connect(m_add, &QPushButton::clicked, this,
            [this] { openAddMenu(m_add->mapToGlobal(QPoint(0, m_add->height()))); });
    connect(m_files, &QPushButton::clicked, this,
            [this] { m_filing->openMenu(m_files->mapToGlobal(QPoint(0, m_files->height()))); });
    connect(m_filing, &FundingFiles::fileRequested, this, &Page::fileRequested);
    connect(m_filing, &FundingFiles::saveRequested, this, &Page::saveRequested);
    connect(m_filing, &FundingFiles::said, this, &Page::said);
    connect(m_totals, &TotalsPane::exportRequested, this, [this] {
        m_filing->exportTotals(m_totals->grouping(), m_totals->theme(), m_totals->withExamples());
    });
    connect(m_totals, &TotalsPane::shown, this, &Page::contentChanged);
    connect(m_timeline, &TimelinePane::opened, this, &ProgrammesPage::choose);
    connect(m_toLookAt, &AlertsPane::opened, this, &ProgrammesPage::choose);
}

void ProgrammesPage::connectRegister()
{
    connect(m_actions, &FundingActions::kept, this, [this](const RecordRef &ref) { m_wanted = ref; });
    connect(m_tree, &FundingTreeView::recordChosen, this, &ProgrammesPage::showChosen);
    connect(m_tree, &FundingTreeView::editRequested, this, [this] { m_actions->edit(m_tree->chosen()); });
    connect(m_tree, &FundingTreeView::deleteRequested, this, [this] { m_actions->remove(m_tree->chosen()); });
    connect(m_tree, &FundingTreeView::addRequested, this, [this] {
        const QRect at = m_tree->visualRect(m_tree->currentIndex());
        openAddMenu(m_tree->viewport()->mapToGlobal(at.isValid() ? at.bottomLeft() : QPoint()));
    });
    connect(m_tree, &FundingTreeView::menuRequested, this, &ProgrammesPage::openTreeMenu);
    connect(m_details, &RecordDetails::trendRequested, this,
            [this](const IndicatorId &indicator) { emit trendRequested({indicator}); });
    connect(m_details, &RecordDetails::beforeAfterRequested, this, [this](ProgrammeId programme) {
        (new BeforeAfterDialog(workspace(), m_answer, programme, this))->open();
    });
}

void ProgrammesPage::openAddMenu(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("programmes-add-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const RecordRef owner = m_stack->currentIndex() == Register ? m_tree->chosen() : RecordRef();
    if (owner.kind && owner.kind != &organisationKind) {
        menu->addSection(tr("To %1").arg(recordLabel(m_answer->funding, owner)));
        m_actions->fillAddMenu(*menu, kindsToAdd(owner.kind), owner);
        menu->addSection(tr("To the register"));
    }
    for (const RecordKind *kind : kindsToAdd(nullptr)) {
        QAction *action = menu->addAction(tr("New %1").arg(QString::fromUtf8(kind->name).toLower()), this,
                                          [this, kind] { m_actions->add(*kind, {}); });
        action->setObjectName(QStringLiteral("funding-new-") + QLatin1String(kind->key));
    }
    for (QAction *action : menu->actions()) {
        if (action->isSeparator())
            continue;
        menu->setActiveAction(action);
        break;
    }
    menu->popup(at);
}

void ProgrammesPage::openTreeMenu(QPoint at)
{
    const RecordRef ref = m_tree->chosen();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("programmes-tree-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Add..."), this, [this, at] { openAddMenu(at); });
    QAction *edit = menu->addAction(tr("&Change..."), this, [this, ref] { m_actions->edit(ref); });
    QAction *remove = menu->addAction(tr("&Delete..."), this, [this, ref] { m_actions->remove(ref); });
    edit->setEnabled(ref.kind != nullptr);
    remove->setEnabled(ref.kind != nullptr);
    menu->addSeparator();
    menu->addAction(tr("&Unfold all"), m_tree, &QTreeView::expandAll);
    menu->addAction(tr("&Fold all"), m_tree, &QTreeView::collapseAll);
    menu->popup(at);
}

void ProgrammesPage::load()
{
    const QDate today = workspace().now().toLocalTime().date();
    m_reading->read([today](const Store &store, const auto &,
                            const async::Progress &) { return loadFunding(store, today); },
                    [this](const auto &result) { show(result); });
}

void ProgrammesPage::show(const Result<std::shared_ptr<const FundingAnswer>> &result)
{
    if (!result) {
        m_head->say(tr("The register can't be shown"), result.error().message);
        return m_frame->showFailure();
    }
    m_answer = *result;
    m_actions->setAnswer(m_answer);
    m_tree->setAnswer(m_answer);
    if (const RecordRef wanted = std::exchange(m_wanted, {}); wanted.kind)
        choose(wanted);
    else
        showChosen();
    m_timeline->show(m_answer);
    m_totals->show(m_answer);
    m_toLookAt->show(m_answer);
    showSummary();
    m_frame->showContent(m_tree->isVisible() ? m_tree->viewport() : m_stack->currentWidget());
    emit contentChanged();
}

void ProgrammesPage::showSummary()
{
    m_head->say(tr("Programmes"), registerSummary(*m_answer));
    const QString alerts = alertSummary(m_answer->alerts);
    m_alerts->setText(tr(" To look at: %1").arg(alerts));
    m_alerts->setToolTip(alerts);
    m_alerts->setVisible(!alerts.isEmpty());
}

void ProgrammesPage::showChosen()
{
    m_details->show(m_answer, m_tree->chosen());
}

void ProgrammesPage::choose(const RecordRef &ref)
{
    RecordRef shown = ref;
    while (shown.kind && m_answer->tree.nodeOf(shown) < 0)
        shown = ownerOf(m_answer->funding, shown);
    if (!shown.kind)
        return showChosen();
    // A payment that was just added stands in the list of what is shown.
    if (shown != ref && m_details->shown() == m_tree->chosen() && m_stack->currentIndex() == Register &&
        m_tree->chosen().kind == &programmeKind && ownerOf(m_answer->funding, shown) == m_tree->chosen())
        shown = m_tree->chosen();
    showView(Register);
    m_tree->choose(shown);
    showChosen();
    if (shown != ref)
        m_details->choosePart(ref);
}

void ProgrammesPage::showView(View view)
{
    m_views->setCurrent(view);
    m_stack->setCurrentIndex(view);
    emit contentChanged();
}

TableView *ProgrammesPage::table() const
{
    switch (m_stack->currentIndex()) {
    case Timeline:
        return m_timeline->table();
    case Totals:
        return m_totals->table();
    case ToLookAt:
        return m_toLookAt->table();
    default:
        return nullptr;
    }
}

bool ProgrammesPage::isLoading() const
{
    return m_reading->isRunning();
}

void ProgrammesPage::setTheme(const Theme &theme)
{
    m_timeline->setTheme(theme);
    m_totals->setTheme(theme);
}

QVariantMap ProgrammesPage::choices() const
{
    QVariantMap map = m_totals->choices();
    map.insert(QStringLiteral("view"), m_stack->currentIndex());
    return map;
}

void ProgrammesPage::restoreChoices(const QVariantMap &choices)
{
    m_totals->restore(choices);
    const int view = choices.value(QStringLiteral("view")).toInt();
    showView(view >= Register && view <= ToLookAt ? static_cast<View>(view) : Register);
}

void ProgrammesPage::takeFile(const QString &path)
{
    m_filing->import(path);
}

} // namespace yardstick
