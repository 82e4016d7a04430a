// The menus of the main window: a file of their own, because they are a list and nothing else.
#include "ui/appearance.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/help/helpwindow.h"
#include "ui/mainwindow.h"
#include "ui/storefiles.h"
#include "ui/workspace.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QSettings>
#include <QWhatsThis>

namespace yardstick {

namespace {

QAction *named(QAction *action, const char *name)
{
    action->setObjectName(QLatin1String(name));
    return action;
}

} // namespace

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    named(file->addAction(tr("&Import..."), QKeySequence(tr("Ctrl+I")), this, &MainWindow::import),
          "action-import");
    file->addSeparator();
    named(file->addAction(tr("&Open store..."), QKeySequence::Open, m_storeFiles, &StoreFiles::openStore),
          "action-open-store");
    m_storeFiles->addRecentMenu(file->addMenu(tr("Open &recent")));
    named(file->addAction(tr("&New store..."), QKeySequence::New, m_storeFiles, &StoreFiles::newStore),
          "action-new-store");
    named(file->addAction(tr("&Save a copy..."), m_storeFiles, &StoreFiles::saveCopy), "action-save-copy");
    named(file->addAction(tr("&Backups..."), m_storeFiles, &StoreFiles::showBackups), "action-backups");
    named(file->addAction(tr("&Hand over..."), m_storeFiles, &StoreFiles::handOver), "action-hand-over");
    file->addSeparator();
    m_chartActions.push_back(named(file->addAction(tr("Send chart to &Press"), QKeySequence(tr("Ctrl+E")),
                                                   this, &MainWindow::exportChart),
                                   "action-export"));
    file->addSeparator();
    named(file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close), "action-quit");
}

void MainWindow::buildEditMenu()
{
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = named(m_workspace.undoStack().createUndoAction(this, tr("&Undo")), "action-undo");
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = named(m_workspace.undoStack().createRedoAction(this, tr("&Redo")), "action-redo");
    // Both are usual, and people of Excel know the first.
    redo->setShortcuts({QKeySequence(tr("Ctrl+Y")), QKeySequence(tr("Ctrl+Shift+Z"))});
    edit->addActions({undo, redo});
    edit->addSeparator();
    m_tableActions.push_back(named(
        edit->addAction(tr("Copy &table"), QKeySequence(tr("Ctrl+Shift+C")), this, &MainWindow::copyTable),
        "action-copy-table"));
    m_chartActions.push_back(named(
        edit->addAction(tr("Copy chart as &picture"), this, &MainWindow::copyChart), "action-copy-chart"));
    edit->addSeparator();
    named(edit->addAction(tr("&Groups of forces..."), this, &MainWindow::editGroups), "action-groups");
    named(edit->addAction(tr("&Find a command, indicator or area..."), QKeySequence(tr("Ctrl+K")), this,
                          &MainWindow::search),
          "action-search");
}

void MainWindow::buildViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    auto *pages = new QActionGroup(this);
    for (size_t at = 0; at < pageKinds().size(); ++at) {
        const auto place = static_cast<int>(at);
        QAction *action =
            view->addAction(pageKinds()[at]->name(), this, [this, place] { showPageAt(place); });
        action->setObjectName(QStringLiteral("action-page-") + pageKinds()[at]->id);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(place + 1)));
        action->setCheckable(true);
        pages->addAction(action);
        m_pageActions.push_back(action);
    }

    view->addSeparator();
    QMenu *looks = view->addMenu(tr("&Appearance"));
    auto *look = new QActionGroup(this);
    const Appearance worn = appearanceFromKey(m_settings.value(QStringLiteral("appearance")).toString());
    for (const Appearance one : appearances()) {
        QAction *action = looks->addAction(appearanceName(one), this, [this, one] {
            m_settings.setValue(QStringLiteral("appearance"), appearanceKey(one));
            applyAppearance(one);
        });
        action->setObjectName(QStringLiteral("action-appearance-") + appearanceKey(one));
        action->setCheckable(true);
        action->setChecked(one == worn);
        look->addAction(action);
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    named(help->addAction(tr("&Guide"), QKeySequence::HelpContents, this,
                          [this] { showHelp(this, guidePage); }),
          "action-guide");
    // Shift+F1 is taken by "What's this?" everywhere.
    named(help->addAction(tr("&Methods"), QKeySequence(tr("Ctrl+F1")), this,
                          [this] { showHelp(this, methodsPage); }),
          "action-methods");
    QAction *whatsThis = named(QWhatsThis::createAction(this), "action-whats-this");
    whatsThis->setText(tr("&What's this?"));
    help->addAction(whatsThis);
    help->addSeparator();
    named(help->addAction(tr("&About Yardstick"), this, [this] { showAbout(this, m_workspace.catalogue()); }),
          "action-about");
}

} // namespace yardstick
