#include "ui/mainwindow.h"

#include "core/text/embargotext.h"
#include "core/text/format.h"
#include "ui/choicebar.h"
#include "ui/dialogs/firststart.h"
#include "ui/dialogs/groupdialog.h"
#include "ui/dialogs/messages.h"
#include "ui/dialogs/savefile.h"
#include "ui/importing/editiondialogs.h"
#include "ui/importing/importflow.h"
#include "ui/leaving.h"
#include "ui/navigationrail.h"
#include "ui/pages/page.h"
#include "ui/press/presspicture.h"
#include "ui/storefiles.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/tableview.h"
#include "ui/workspace.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>

#include <algorithm>

namespace yardstick {

MainWindow::MainWindow(Workspace &workspace, QSettings &settings, FileChooser chooser, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_chooser(chooser)
    , m_importing(new ImportFlow(workspace, this))
    , m_editions(new EditionDialogs(workspace, chooser, this))
    , m_storeFiles(new StoreFiles(workspace, settings, std::move(chooser), this))
    , m_rail(new NavigationRail(this))
    , m_notice(new NoticeBar(this))
    , m_pages(new QStackedWidget(this))
    , m_pageAt(pageKinds().size(), nullptr)
    , m_status(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("main-window"));
    setAcceptDrops(true);
    setMinimumSize(860, 480); // fits a full-HD screen at 200 per cent
    buildLayout();
    buildMenus();
    connectParts();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ChoiceBar(m_workspace, right));
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    auto *whole = new QWidget(this);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(right, 1);
    setCentralWidget(whole);

    m_status->setObjectName(QStringLiteral("status-releases"));
    m_status->setContentsMargins(10, 0, 10, 0);
    statusBar()->addWidget(m_status, 1);
    m_rail->setTheme(themeFor(palette()));
}

void MainWindow::connectParts()
{
    connect(m_rail, &NavigationRail::chosen, this, &MainWindow::showPageAt);
    connect(findChild<ChoiceBar *>(), &ChoiceBar::failed, this,
            [this](const QString &sentence) { tell(this, tr("Not stored"), sentence); });
    connect(findChild<ChoiceBar *>(), &ChoiceBar::groupsRequested, this, &MainWindow::editGroups);
    connect(m_importing, &ImportFlow::imported, this, &MainWindow::imported);
    connect(m_importing, &ImportFlow::undone, this, [this](const Release &release) {
        m_notice->say(tr("“%1” is no longer in the store.").arg(release.title));
    });
    connect(m_storeFiles, &StoreFiles::copied, this, [this](const QString &path) {
        m_notice->say(tr("The store was copied to %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_storeFiles, &StoreFiles::noticed, m_notice, &NoticeBar::say);
    QMetaObject::invokeMethod(m_storeFiles, &StoreFiles::lookAtStore, Qt::QueuedConnection);
    connect(&m_workspace, &Workspace::undoFailed, this,
            [this](const QString &sentence) { tell(this, tr("Not stored"), sentence); });
    connect(&m_workspace, &Workspace::releasesChanged, this, &MainWindow::showContent);
}

void MainWindow::showPage(const QString &id)
{
    const auto found = std::ranges::find(pageKinds(), id, &PageKind::id);
    if (found != pageKinds().end())
        showPageAt(static_cast<int>(found - pageKinds().begin()));
}

void MainWindow::showPageAt(int place)
{
    const auto at = static_cast<size_t>(place);
    if (!m_pageAt[at]) {
        const PageKind &kind = *pageKinds()[at];
        Page *made = kind.create(m_workspace, m_pages);
        m_pageAt[at] = made;
        made->setObjectName(QStringLiteral("page-") + kind.id);
        made->setTheme(themeFor(palette()));
        made->restoreChoices(m_settings.value(QStringLiteral("pages/") + kind.id).toMap());
        connect(made, &Page::contentChanged, this, &MainWindow::showContent);
        connect(made, &Page::drawn, this, &MainWindow::drawn);
        connect(made, &Page::importRequested, this, &MainWindow::import);
        connect(made, &Page::exportRequested, this, &MainWindow::exportChart);
        connect(made, &Page::saveRequested, this, &MainWindow::save);
        connect(made, &Page::said, this, [this](const QString &sentence) { m_notice->say(sentence); });
        connect(made, &Page::trendRequested, this, [this](const FigureWish &wish) {
            showPage(trendsPageKind.id);
            page()->showFigure(wish);
        });
        connect(made, &Page::groupsRequested, this, &MainWindow::editGroups);
        connect(made, &Page::fileRequested, this,
                [this, made](const FileWish &wish) { openFileFor(*made, wish); });
        connect(made, &Page::undoImportRequested, m_importing, &ImportFlow::undo);
        connect(made, &Page::compareRequested, m_editions, &EditionDialogs::compare);
        connect(made, &Page::officeRequested, m_editions, &EditionDialogs::showOffice);
        m_pages->addWidget(made);
    }
    m_pages->setCurrentWidget(m_pageAt[at]);
    m_rail->setCurrent(place);
    m_pageActions[at]->setChecked(true);
    showContent();
}

Page *MainWindow::page() const
{
    return static_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::showContent()
{
    if (!page())
        return;
    const bool chart = page()->pressChart().has_value();
    for (QAction *action : m_chartActions)
        action->setEnabled(chart);
    for (QAction *action : m_tableActions)
        action->setEnabled(page()->table() != nullptr);

    const std::vector<Release> releases = page()->releasesShown();
    QStringList full;
    for (const Release &release : releases)
        full << tr("%1, %2").arg(release.title, editionText(release));
    QString line;
    if (!full.isEmpty())
        line = tr("Figures: %1").arg(full.first());
    if (full.size() > 1)
        line += tr(" and %1 more").arg(full.size() - 1);
    if (const std::optional<QDateTime> until = page()->embargo())
        line = tr("%1. %2").arg(embargoMark(*until), line);
    m_status->setText(line);
    m_status->setToolTip(full.join(QLatin1Char('\n')));
    setWindowTitle(tr("%1 - Yardstick").arg(QFileInfo(m_workspace.storePath()).completeBaseName()));
}

void MainWindow::sayStoreIsMissing(const QString &path)
{
    m_notice->say(
        tr("The store that was open last is not there: %1. This is %2; open another with File, Open "
           "store.")
            .arg(QDir::toNativeSeparators(path), QFileInfo(m_workspace.storePath()).fileName()));
}

std::optional<PressChart> MainWindow::pressOnScreen() const
{
    std::optional<PressChart> press = page()->pressChart();
    const std::optional<QDateTime> until = page()->embargo();
    if (press && until)
        press->embargo = embargoMark(*until);
    return press;
}

void MainWindow::exportChart()
{
    const Page *from = page();
    const std::optional<PressChart> press = from->pressChart();
    if (!press)
        return;
    showPage(pressPageKind.id);
    if (page() != from) // it is being composed there already
        page()->compose(*press);
}

void MainWindow::save(const FileToSave &file)
{
    const bool marked = page()->pressChart() && !page()->pressChart()->embargo.isEmpty();
    if (!marked && !mayLeave(page()))
        return;
    saveFile(this, m_chooser, folder(QStringLiteral("export")), file, [this](const QString &path) {
        m_settings.setValue(QStringLiteral("folders/export"), QFileInfo(path).absolutePath());
        m_notice->say(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
    });
}

void MainWindow::copyTable() const
{
    if (TableView *table = page()->table())
        table->copyTable();
}

void MainWindow::copyChart()
{
    const std::optional<PressChart> press = pressOnScreen();
    if (!press)
        return;
    const auto copy = [picture = *press] {
        if (const Result<QImage> image = pressImage(picture, 2))
            copyMarked(*image);
    };
    if (press->embargo.isEmpty()) {
        copy();
        return;
    }
    Question question;
    question.title = tr("Under embargo");
    question.text = tr("These figures are under embargo.");
    question.detail = tr("The picture can be copied with a mark across it: %1.").arg(press->embargo);
    question.yes = tr("&Copy marked");
    question.destructive = true;
    ask(this, question, copy);
}

void MainWindow::editGroups()
{
    (new GroupDialog(m_workspace, this))->open();
}

void MainWindow::askOwnArea()
{
    if (!m_workspace.ownArea().isEmpty())
        return;
    auto *dialog = new FirstStart(m_workspace.catalogue(), this);
    connect(dialog, &FirstStart::chosen, this, [this](const AreaId &area) {
        if (const Result<void> written = m_workspace.setOwnArea(area); !written)
            tell(this, tr("Not stored"), written.error().message);
    });
    dialog->open();
}

void MainWindow::restore()
{
    // Room for the window's own frame on the smallest screens that offices have.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(16, 48)));
    restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray());
    showPage(m_settings.value(QStringLiteral("page")).toString());
    if (!page()) // nothing was remembered, or a page that is no more
        showPageAt(0);
    centralWidget()->setFocus(); // nothing is chosen yet
}

void MainWindow::remember()
{
    m_settings.setValue(QStringLiteral("geometry"), saveGeometry());
    for (size_t at = 0; at < m_pageAt.size(); ++at) {
        const QString &id = pageKinds()[at]->id;
        if (m_pageAt[at])
            m_settings.setValue(QStringLiteral("pages/") + id, m_pageAt[at]->choices());
        if (m_pageAt[at] && m_pageAt[at] == page())
            m_settings.setValue(QStringLiteral("page"), id);
    }
}

QString MainWindow::folder(const QString &purpose) const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return m_settings.value(QStringLiteral("folders/") + purpose, documents).toString();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const Theme theme = themeFor(palette());
    m_rail->setTheme(theme);
    for (Page *one : m_pageAt) {
        if (one)
            one->setTheme(theme);
    }
}

} // namespace yardstick
