// The window: rail, choices, the page on screen, menus and status bar. It joins parts and decides nothing
// about figures.
#pragma once

#include "ui/dialogs/filechooser.h"
#include "ui/pages/page.h"

#include <QMainWindow>

class QLabel;
class QSettings;
class QStackedWidget;

namespace yardstick {

class EditionDialogs;
class ImportFlow;
class NavigationRail;
class NoticeBar;
class StoreFiles;
class Workspace;
struct ImportOutcome;
struct SearchItem;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `settings` keeps geometry, page, choices and folders; it outlives the window, as does the workspace.
    MainWindow(Workspace &workspace, QSettings &settings, FileChooser chooser, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows a page by its id; an unknown one changes nothing.
    void showPage(const QString &id);
    Page *page() const;
    ImportFlow &importing() const { return *m_importing; }
    /// Says that the store which was open last is not there, and which one is open instead.
    void sayStoreIsMissing(const QString &path);

public slots:
    void import();
    void exportChart();
    void copyTable() const;
    /// The list of everything that can be done and looked at, searched by typing.
    void search();
    void copyChart();
    void editGroups();
    /// Asks for the own area where this store has none. For the program's start, once the window is there.
    void askOwnArea();

signals:
    /// The page on screen has painted its content.
    void drawn();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void connectParts();
    void showPageAt(int place);
    void showContent();
    std::optional<PressChart> pressOnScreen() const;
    void imported(const ImportOutcome &outcome);
    void openFileFor(Page &page, const FileWish &wish);
    void save(const FileToSave &file);
    void restore();
    void remember();
    std::vector<SearchItem> searchItems();
    void showTrendOf(const IndicatorId &id);
    QString folder(const QString &purpose) const;

    Workspace &m_workspace;
    QSettings &m_settings;
    FileChooser m_chooser;
    ImportFlow *m_importing;
    EditionDialogs *m_editions;
    StoreFiles *m_storeFiles;
    NavigationRail *m_rail;
    NoticeBar *m_notice;
    QStackedWidget *m_pages;
    std::vector<Page *> m_pageAt; ///< in the order of pageKinds(); null until first shown
    QLabel *m_status;
    std::vector<QAction *> m_chartActions; ///< need a chart on screen
    std::vector<QAction *> m_tableActions; ///< need a table on screen
    std::vector<QAction *> m_pageActions;  ///< of the View menu, in the order of pageKinds()
};

} // namespace yardstick
