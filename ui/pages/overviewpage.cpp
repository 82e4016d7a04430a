#include "ui/pages/overviewpage.h"

#include "core/catalogue/catalogue.h"
#include "core/text/format.h"
#include "ui/pages/overviewcontrols.h"
#include "ui/pages/overviewsave.h"
#include "ui/pages/overviewview.h"
#include "ui/pages/pageframe.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/reading.h"

#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace yardstick {

const PageKind overviewPageKind = {
    .id = QStringLiteral("overview"),
    .name = [] { return OverviewPage::tr("&Overview"); },
    .icon = QStringLiteral("overview"),
    .create = [](Workspace &workspace, QWidget *parent) -> Page * {
        return new OverviewPage(workspace, parent);
    },
};

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_frame(new PageFrame(QStringLiteral("overview"), QString(), this))
    , m_reading(new Reading(workspace, this))
    , m_controls(new OverviewControls(this))
    , m_head(new PageHead(QStringLiteral("overview"), this))
    , m_export(m_head->addButton(QStringLiteral("overview-export"), tr("&Export table..."),
                                 tr("Export table"),
                                 tr("Save the indicators shown as a table for a spreadsheet (CSV)")))
    , m_table(new OverviewView(this))
{
    build();
    connectParts();
}

void OverviewPage::build()
{
    m_table->setObjectName(QStringLiteral("overview-table"));
    m_table->setAccessibleName(tr("Every indicator for my area"));
    m_head->add(m_controls->orderControls(), 0);
    QVBoxLayout *column = m_frame->addContent(false);
    column->addWidget(m_head);
    column->addWidget(m_controls);
    column->addWidget(m_table, 1);
}

void OverviewPage::connectParts()
{
    connect(m_reading, &Reading::wanted, this, &OverviewPage::load);
    connect(m_reading, &Reading::slow, m_head, &PageHead::sayReading);
    connect(m_controls, &OverviewControls::edited, this, &OverviewPage::showLines);
    connect(m_table, &OverviewView::indicatorOpened, this, &OverviewPage::showTrendOf);
    connect(m_table, &OverviewView::topicFolding, m_controls, &OverviewControls::fold);
    connect(m_table, &OverviewView::orderChosen, m_controls, &OverviewControls::orderBy);
    connect(m_table, &TableView::menuOpening, this, &OverviewPage::addToMenu);
    connect(m_export, &QPushButton::clicked, this, &OverviewPage::exportTable);
}

TableView *OverviewPage::table() const
{
    return m_table;
}

void OverviewPage::setTheme(const Theme &theme)
{
    m_table->setTheme(theme);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // In a narrow window the heading needs the room.
    constexpr int roomInTop = 950;
    if (event->size().width() < roomInTop)
        m_controls->takeOrderControls();
    else
        m_head->add(m_controls->orderControls(), 0);
}

void OverviewPage::load()
{
    m_fresh = true;
    const auto basket = std::make_shared<OverviewBasket>();
    const OverviewQuery query{workspace().ownArea(), workspace().benchmark()};
    m_reading->read(
        [query, basket](const Store &store, const auto &catalogue, const async::Progress &progress) {
            return loadOverview(store, *catalogue, query, progress, *basket);
        },
        [this](const Result<OverviewAnswer> &result) { show(result); },
        [this, basket](double share) {
            addRows(basket->take());
            if (m_reading->isSlow())
                m_head->saySubtitle(tr("Reading figures, %1 per cent...").arg(numberText(share * 100, 0)));
        });
}

void OverviewPage::addRows(const OverviewRows &rows)
{
    if (rows.empty())
        return;
    if (std::exchange(m_fresh, false))
        m_rows.clear();
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    m_frame->setCurrentIndex(0);
    showLines();
}

void OverviewPage::show(const Result<OverviewAnswer> &result)
{
    m_fresh = false;
    m_answer = result ? *result : OverviewAnswer();
    m_rows = std::exchange(m_answer.rows, {});
    m_controls->setCounts(m_rows);
    showLines();
    if (!result) {
        m_head->say(tr("The figures can't be shown"), result.error().message);
        m_frame->showFailure();
    } else if (m_rows.empty()) {
        sayWhyEmpty();
        m_frame->showEmpty();
    } else {
        m_frame->showContent(m_table->viewport());
    }
    emit contentChanged();
}

void OverviewPage::sayWhyEmpty()
{
    const bool chosen = !workspace().ownArea().isEmpty();
    QString why = tr("There are no figures for %1 in this store yet.").arg(m_answer.overview.areaName);
    if (!m_answer.anyFigures)
        why = tr("There are no figures in this store yet.\nImport a published spreadsheet to see where your "
                 "force stands.");
    else if (!chosen)
        why = tr("Choose your force under “My area”, above, to see where it stands.");
    m_frame->sayWhyEmpty(why, !m_answer.anyFigures || chosen);
}

void OverviewPage::showLines()
{
    const Overview &overview = m_answer.overview;
    m_table->showLines(overviewLines(m_rows, m_controls->choices()), benchmarkName(), overview.releases);
    m_table->showOrder(m_controls->choices());
    showCount();
}

QString OverviewPage::benchmarkName() const
{
    const Benchmark &benchmark = workspace().benchmark();
    if (const AreaGroup *group = workspace().catalogue().group(benchmark.group))
        return groupLabel(*group);
    const Area *area = workspace().catalogue().area(benchmark.area);
    return area ? area->name : QString();
}

void OverviewPage::showCount()
{
    const Area *area = workspace().catalogue().area(workspace().ownArea());
    const QString benchmark = benchmarkName();
    const auto number = [](qsizetype count) { return numberText(static_cast<double>(count), 0); };
    const qsizetype shown = std::ssize(chosenRows(m_rows, m_controls->choices()));
    m_head->say(!area                 ? tr("Overview")
                : benchmark.isEmpty() ? area->name
                                      : tr("%1 against %2").arg(area->name, benchmark),
                tr("%1 of %2 indicators").arg(number(shown), number(std::ssize(m_rows))));
    m_table->setPlaceholder(
        m_rows.empty() ? QString()
                       : tr("No indicator is among those chosen. Choose “All” and clear the search to see "
                            "every one."));
    m_export->setEnabled(shown > 0 && !isLoading());
}

bool OverviewPage::isLoading() const
{
    return m_reading->isRunning();
}

void OverviewPage::showTrendOf(const IndicatorId &indicator)
{
    const auto row =
        std::ranges::find_if(m_rows, [&indicator](const auto &one) { return one->indicator == indicator; });
    if (row != m_rows.end())
        emit trendRequested({indicator, workspace().ownArea(), (*row)->measure});
}

void OverviewPage::exportTable()
{
    if (!m_export->isEnabled())
        return;
    emit saveRequested(overviewToSave(m_answer.overview, chosenRows(m_rows, m_controls->choices())));
}

void OverviewPage::addToMenu(QMenu *menu)
{
    menu->addSeparator();
    const OverviewLine *line = m_table->currentLine();
    const IndicatorId indicator = line && line->row ? line->row->indicator : IndicatorId();
    QAction *trend =
        menu->addAction(tr("Show the &trend"), this, [this, indicator] { showTrendOf(indicator); });
    trend->setObjectName(QStringLiteral("overview-show-trend"));
    trend->setEnabled(!indicator.isEmpty());
    QAction *file = menu->addAction(tr("&Export table..."), this, &OverviewPage::exportTable);
    file->setObjectName(QStringLiteral("overview-menu-export"));
    file->setEnabled(m_export->isEnabled());
    menu->addSeparator();
    QStringList topics;
    for (const auto &row : m_rows) {
        if (!topics.contains(row->topic))
            topics << row->topic;
    }
    menu->addAction(tr("&Fold all topics"), this, [this, topics] { m_controls->setFolded(topics); });
    menu->addAction(tr("&Unfold all topics"), this, [this] { m_controls->setFolded({}); });
}

std::vector<Release> OverviewPage::releasesShown() const
{
    return m_answer.overview.releases;
}

QVariantMap OverviewPage::choices() const
{
    return toMap(m_controls->choices());
}

void OverviewPage::restoreChoices(const QVariantMap &choices)
{
    m_controls->setChoices(overviewChoicesFrom(choices));
    showLines();
}

} // namespace yardstick
