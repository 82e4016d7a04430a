// What the main window's search can find: a file of its own, because it is a list and nothing else.
#include "core/analysis/overview.h"
#include "core/analysis/trend.h"
#include "ui/dialogs/searchdialog.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QAction>
#include <QMenu>

namespace yardstick {

namespace {

QString withoutMnemonic(QString text)
{
    text.replace(QLatin1String("&&"), QLatin1String("\n"));
    text.remove(QLatin1Char('&'));
    return text.replace(QLatin1Char('\n'), QLatin1Char('&'));
}

} // namespace

void MainWindow::search()
{
    auto *dialog = new SearchDialog(searchItems(), this);
    dialog->open();
}

std::vector<SearchItem> MainWindow::searchItems()
{
    std::vector<SearchItem> items;
    for (QAction *action : findChildren<QAction *>()) {
        // A menu's own action opens it; one without a name of ours is a widget's.
        if (action->menu() || !action->isEnabled() ||
            !action->objectName().startsWith(QLatin1String("action-")))
            continue;
        items.push_back({withoutMnemonic(action->text()), tr("Command"),
                         action->shortcut().toString(QKeySequence::NativeText),
                         [action] { action->trigger(); }});
    }
    const auto found = indicatorsWithFigures(m_workspace.store(), m_workspace.catalogue());
    for (const Indicator &indicator : m_workspace.catalogue().indicators()) {
        if (found && found->contains(indicator.id)) {
            items.push_back({indicator.name, tr("Indicator"), indicator.topic,
                             [this, id = indicator.id] { showTrendOf(id); }});
        }
    }
    const auto report = [this](const Result<void> &written) {
        if (!written)
            emit m_workspace.undoFailed(written.error().message);
    };
    for (const Area &area : m_workspace.catalogue().areas()) {
        if (area.validTo.isValid() || area.kind == AreaKind::Partnership ||
            area.kind == AreaKind::LocalAuthority)
            continue;
        if (area.kind == AreaKind::Force) {
            items.push_back({area.name, tr("My area"), tr("look at this force"),
                             [this, report, id = area.id] { report(m_workspace.setOwnArea(id)); }});
        }
        items.push_back({area.name, tr("Compare with"), {}, [this, report, id = area.id] {
                             report(m_workspace.setBenchmark({id, {}, m_workspace.benchmark().average}));
                         }});
    }
    for (const AreaGroup &group : m_workspace.catalogue().groups()) {
        items.push_back(
            {groupLabel(group), tr("Compare with"), tr("group of forces"), [this, report, id = group.id] {
                 report(m_workspace.setBenchmark({{}, id, m_workspace.benchmark().average}));
             }});
    }
    return items;
}

// In the measure in which the overview shows the indicator: a count that was looked at last says little of
// another.
void MainWindow::showTrendOf(const IndicatorId &id)
{
    FigureWish wish{id};
    const Indicator *indicator = m_workspace.catalogue().indicator(id);
    if (indicator && !m_workspace.ownArea().isEmpty()) {
        const auto measure =
            overviewMeasure(m_workspace.store(), m_workspace.catalogue(), *indicator, m_workspace.ownArea());
        if (measure)
            wish.measure = *measure;
    }
    showPage(trendsPageKind.id);
    page()->showFigure(wish);
}

} // namespace yardstick
