// How long the Programmes page takes with 10,000 awards and 100,000 payments: until it is on screen, until
// the totals are, and how long it keeps the thread that paints meanwhile. Beside a floor measured in the same
// run: reading the same register without a window.
#include "core/funding/totals.h"
#include "core/store/fundingstore.h"
#include "tests/benchmarks/guithread.h"
#include "tests/benchmarks/largeregister.h"
#include "tests/benchmarks/measure.h"
#include "ui/funding/fundingload.h"
#include "ui/funding/fundingtreeview.h"
#include "ui/funding/totalspane.h"
#include "ui/pages/programmespage.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace yardstick;

namespace {

constexpr int rounds = 5;
const QDate today(2026, 4, 1);

void print(const char *what, double milliseconds, const char *aim, const bench::Stall &stall)
{
    std::printf("  %-34s %7.1f ms   (aim: at most %s)   longest event %5.1f ms: %s\n", what, milliseconds,
                aim, stall.event, stall.what.constData());
}

/// Milliseconds by the clock until `quit`.
double until(const std::function<void(const std::function<void()> &quit)> &arm)
{
    QElapsedTimer clock;
    clock.start();
    return bench::runUntil(arm) ? static_cast<double>(clock.nsecsElapsed()) / 1e6 : -1;
}

struct Measured {
    double milliseconds = 0;
    bench::Stall stall;
};

Measured measured(bench::WatchedApplication &application,
                  const std::function<void(const std::function<void()> &quit)> &arm)
{
    application.beginWatch();
    const double taken = until(arm);
    return {taken, application.endWatch()};
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::WatchedApplication application(argc, argv);
    const QTemporaryDir home;
    const QString path = home.filePath(QStringLiteral("funding.yardstick"));
    Result<Catalogue> catalogue = Catalogue::load();
    Result<Store> store = Store::open(path);
    if (!catalogue || !store)
        return 1;
    if (const auto done = applyEdit(*store, bench::largeRegister()); !done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
        return 1;
    }
    const std::vector<double> floor = bench::medianSeconds(
        {[&] { (void)fundingRegister(*store).ok(); }, [&] { (void)loadFunding(*store, today).ok(); }},
        rounds);
    std::printf("%d awards, %d payments\n", bench::awardsOfRegister,
                bench::awardsOfRegister * bench::paymentsOfAward);
    std::printf("  %-34s %7.1f ms\n", "floor, reading the register", floor[0] * 1000);
    std::printf("  %-34s %7.1f ms\n", "the page's answer, on a worker", floor[1] * 1000);

    Workspace workspace(std::move(*catalogue), std::move(*store));
    workspace.setClock([] { return QDateTime(today, QTime(9, 0), Qt::UTC); });
    ProgrammesPage page(workspace);
    page.resize(1140, 640);
    const Measured opened = measured(application, [&](const std::function<void()> &quit) {
        QObject::connect(&page, &Page::drawn, &application, quit);
        page.setVisible(true);
    });
    print("page opens", opened.milliseconds, "300", opened.stall);

    auto *tree = page.findChild<FundingTreeView *>();
    const FundingAnswer &answer = page.answer();
    const Measured chosen = measured(application, [&](const std::function<void()> &quit) {
        tree->choose({&programmeKind, answer.funding.programmes.back().id.value});
        QTimer::singleShot(0, &application, quit);
    });
    print("a programme of 250 awards chosen", chosen.milliseconds, "50", chosen.stall);

    auto *totals = page.findChild<TotalsPane *>();
    page.showView(ProgrammesPage::Totals);
    auto *by = page.findChild<QComboBox *>(QStringLiteral("totals-by"));
    for (int choice = 0; choice < by->count(); ++choice) {
        const Measured shown = measured(application, [&](const std::function<void()> &quit) {
            QObject::connect(totals, &TotalsPane::shown, &application, quit, Qt::SingleShotConnection);
            by->setCurrentIndex(choice);
            emit by->activated(choice);
        });
        print(qPrintable(QStringLiteral("totals by ") + by->currentText().toLower()), shown.milliseconds,
              "50", shown.stall);
    }
    page.showView(ProgrammesPage::Register);
    const Measured edited = measured(application, [&](const std::function<void()> &quit) {
        QObject::connect(&page, &Page::drawn, &application, quit);
        Programme programme = answer.funding.programmes.front();
        Programme other = programme;
        other.name += QLatin1Char('x');
        (void)workspace.editFunding(editOf(answer.funding, alteration(programme, other))).ok();
    });
    print("an edit, until it is shown", edited.milliseconds, "300", edited.stall);
    return 0;
}
