// How quickly the window answers: from page to page, letter by letter in its three searches, and how long the
// thread that paints is kept while a workbook of 322,000 rows is imported and while an overview beside five
// million observations loads. Floor of the same run: a repaint of the whole window.
#include "tests/benchmarks/guithread.h"
#include "tests/benchmarks/largestore.h"
#include "tests/benchmarks/wholeimport.h"
#include "tests/benchmarks/workbook.h"
#include "ui/importing/importflow.h"
#include "ui/mainwindow.h"
#include "ui/widgets/plainstyle.h"
#include "ui/widgets/searchcombo.h"
#include "ui/workspace.h"

#include <QCompleter>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace yardstick;
using namespace yardstick::bench;

namespace {

constexpr int rounds = 7;

double floorWall = 1; // of the window that is measured
double floorThread = 1;

void print(const QString &what, const Took &took, const char *aim)
{
    std::printf("  %-44s %8.1f ms %8.1f ms %7.1f %7.1f   %s\n", qPrintable(what), took.wall, took.thread,
                took.wall / floorWall, took.thread / floorThread, aim);
}

void print(const char *what, const Stall &stall)
{
    std::printf("  %-44s %8.1f ms %8.1f ms %7.1f           aim: at most 50 ms; %s\n", what, stall.heartbeat,
                stall.event, stall.event / floorThread, stall.what.constData());
}

/// A window on a store, on its page of indicators.
struct Opened {
    QTemporaryDir folder;
    Workspace workspace;
    QSettings settings;
    MainWindow window;

    Opened(const QString &store, const Catalogue &catalogue)
        : workspace(catalogue, need(Store::open(store, Store::Mode::OpenExisting)))
        , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , window(workspace, settings, FileChooser())
    {
        workspace.previewOwnArea({QStringLiteral("E23000016")});
        window.resize(1280, 800);
    }

    /// Until the page on screen has painted its figures.
    void draw(const std::function<void()> &act)
    {
        runUntil([&](const std::function<void()> &quit) {
            QObject::connect(&window, &MainWindow::drawn, &window, quit, Qt::SingleShotConnection);
            act();
        });
    }
    template <typename Widget>
    Widget &find(const char *name)
    {
        return *window.findChild<Widget *>(QLatin1String(name));
    }
};

void measureFloor(Opened &opened)
{
    Took took{1e9, 1e9};
    for (int round = 0; round < 20; ++round)
        took = least(took, untilPainted(opened.window, [&] { opened.window.update(); }));
    floorWall = took.wall;
    floorThread = took.thread;
    print(QStringLiteral("floor: the window painted again"), took, "");
}

void measurePages(const QString &store, const Catalogue &catalogue)
{
    Opened opened(store, catalogue);
    opened.draw([&] { opened.window.show(); });
    measureFloor(opened);
    const auto switchTo = [&](const PageKind &kind) {
        return untilPainted(opened.window, [&] { opened.window.showPage(kind.id); });
    };
    const auto &kinds = pageKinds();
    for (const PageKind *kind : kinds) {
        if (kind != kinds.front())
            print(QStringLiteral("to %1 for the first time").arg(kind->id), switchTo(*kind),
                  "aim: at most 100 ms");
    }
    for (size_t at = 0; at + 1 < kinds.size(); ++at) {
        Took there{1e9, 1e9};
        Took back = there;
        switchTo(*kinds[at]);
        for (int round = 0; round < rounds; ++round) {
            there = least(there, switchTo(*kinds[at + 1]));
            back = least(back, switchTo(*kinds[at]));
        }
        print(QStringLiteral("%1 to %2").arg(kinds[at]->id, kinds[at + 1]->id), there, "aim: at most 100 ms");
        print(QStringLiteral("%1 to %2").arg(kinds[at + 1]->id, kinds[at]->id), back, "aim: at most 100 ms");
    }
}

/// Types a word and takes it back, letter by letter; the slowest letter, each at its best of all rounds.
Took slowestLetter(QLineEdit &field, QWidget &painted)
{
    const QString word = QStringLiteral("robb");
    std::vector<Took> letters(static_cast<size_t>(2 * word.size()), Took{1e9, 1e9});
    for (int round = 0; round < rounds; ++round) {
        for (size_t at = 0; at < letters.size(); ++at) {
            const auto place = static_cast<qsizetype>(at);
            const Took took = untilPainted(painted, [&] {
                if (place < word.size())
                    QTest::keyClick(&field, word[place].toLatin1());
                else
                    QTest::keyClick(&field, Qt::Key_Backspace);
            });
            letters[at] = least(letters[at], took);
        }
    }
    Took slowest;
    for (const Took &letter : letters)
        slowest = {std::max(slowest.wall, letter.wall), std::max(slowest.thread, letter.thread)};
    return slowest;
}

void measureSearches(const QString &store, const Catalogue &catalogue)
{
    Opened opened(store, catalogue);
    opened.draw([&] { opened.window.show(); });
    print(QStringLiteral("a letter in the search of the overview"),
          slowestLetter(opened.find<QLineEdit>("overview-search"),
                        *opened.find<QTableView>("overview-table").viewport()),
          "aim: at most 50 ms");

    opened.window.search();
    auto &dialog = opened.find<QDialog>("search");
    untilPainted(dialog, [] {});
    print(QStringLiteral("a letter in the search for everything"),
          slowestLetter(opened.find<QLineEdit>("search-text"), dialog), "aim: at most 50 ms");
    dialog.reject();

    opened.draw([&] { opened.window.showPage(trendsPageKind.id); });
    auto &picker = opened.find<SearchCombo>("indicator");
    picker.lineEdit()->setFocus();
    picker.lineEdit()->selectAll();
    print(QStringLiteral("a letter in the picker of indicators"),
          slowestLetter(*picker.lineEdit(), *picker.lineEdit()), "aim: at most 50 ms");
}

void measureLoad(WatchedApplication &application, const QString &store, const Catalogue &catalogue)
{
    Opened opened(store, catalogue);
    application.beginWatch();
    opened.draw([&] { opened.window.show(); });
    print("the overview loads", application.endWatch());
    for (const PageKind *kind : pageKinds()) {
        if (kind == pageKinds().front() || kind == pageKinds().back()) // the last reads nothing by itself
            continue;
        application.beginWatch();
        opened.draw([&] { opened.window.showPage(kind->id); });
        print(qPrintable(QStringLiteral("%1 loads").arg(kind->id)), application.endWatch());
    }
}

void measureImport(WatchedApplication &application, const QString &store, const Catalogue &catalogue)
{
    const QString workbook = need(largeWorkbooks()).first();
    Opened opened(store, catalogue);
    opened.draw([&] { opened.window.show(); });
    QTimer look; // the preview comes when it comes
    application.beginWatch();
    runUntil([&](const std::function<void()> &quit) {
        QObject::connect(&look, &QTimer::timeout, &look, [&, quit] {
            const auto *preview = opened.window.findChild<QDialog *>(QStringLiteral("import-preview"));
            if (preview && preview->isVisible())
                quit();
        });
        look.start(20);
        opened.window.importing().importFiles({workbook});
    });
    look.stop();
    auto &preview = opened.find<QDialog>("import-preview");
    untilPainted(preview, [&] { preview.update(); });
    print("a workbook is read until its preview", application.endWatch());
    application.beginWatch();
    opened.draw([&] { opened.find<QPushButton>("preview-import").click(); });
    print("it is stored until the page shows it", application.endWatch());
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    QApplication::setStyle(new PlainStyle);
    QApplication::setPalette(widgetPalette(lightTheme()));
    QApplication::setFont(lightTheme().font(14));
    QApplication::setQuitOnLastWindowClosed(false);
    const QTemporaryDir folder;
    const Catalogue catalogue = need(Catalogue::load());
    const QString starter = folder.filePath(QStringLiteral("starter.yardstick"));
    if (!makeStarterStore(starter, catalogue))
        return 1;
    const QString large = need(largeStore(catalogue));
    std::printf("until painted, the least of %d rounds; the last columns are times the floor\n", rounds);
    std::printf("  %-44s %11s %11s %7s %7s\n", "", "wall", "GUI thread", "wall", "thread");
    for (const auto &[name, store] :
         {std::pair{"starter store", starter}, std::pair{"five million", large}}) {
        std::printf("%s\n", name);
        measurePages(store, catalogue);
        measureSearches(store, catalogue);
    }
    std::printf("the longest stall: a timer's lateness by the clock, and an event in processor time\n");
    for (const auto &[name, store] :
         {std::pair{"starter store", starter}, std::pair{"five million", large}}) {
        std::printf("%s\n", name);
        measureLoad(application, store, catalogue);
    }
    measureImport(application, starter, catalogue);
    return 0;
}
