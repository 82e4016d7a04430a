// How long the funding register takes with 10,000 awards and 100,000 payments: reading it, totals of every
// grouping, what is overdue, and one edit. Beside a floor measured in the same run: SQLite's own sum of the
// same payments by award.
#include "core/funding/alerts.h"
#include "core/funding/totals.h"
#include "core/store/engine.h"
#include "core/store/fundingstore.h"
#include "tests/benchmarks/largeregister.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace yardstick;

namespace {

constexpr int rounds = 9;
constexpr double milli = 1000;

void sumBare(const Store &store)
{
    Statement statement(store, QStringLiteral("SELECT award, SUM(amount) FROM payment GROUP BY award"));
    qint64 sum = 0;
    if (statement.run()) {
        while (statement.next())
            sum += statement.integer(1);
    }
    Q_UNUSED(sum)
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    const Result<Catalogue> catalogue = Catalogue::load();
    Result<Store> store = Store::open(home.filePath(QStringLiteral("funding.yardstick")));
    if (!catalogue || !store)
        return 1;
    const double filling = bench::timed([&] {
        if (const auto done = applyEdit(*store, bench::largeRegister()); !done)
            std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
    });
    const FundingRegister funding = *fundingRegister(*store);
    const std::vector<MoneyLine> lines = moneyLines(funding);
    Award one = funding.awards.front();
    const std::vector<double> seconds = bench::medianSeconds(
        {[&] { sumBare(*store); }, [&] { (void)fundingRegister(*store).ok(); },
         [&] { (void)moneyTable(funding, *catalogue, *moneyGrouping(u"financial-year")).rows.size(); },
         [&] {
             for (const MoneyGrouping *grouping : moneyGroupings())
                 (void)moneyTable(funding, *catalogue, lines, *grouping).rows.size();
         },
         [&] { (void)fundingAlerts(funding, QDate(2026, 4, 1)).size(); },
         [&] {
             Award other = one;
             other.title += QLatin1Char('x');
             (void)applyEdit(*store, {QStringLiteral("Change"), {alteration(one, other)}}).ok();
             one = other;
         }},
        rounds);
    std::printf("%d awards, %d payments, median of %d\n", bench::awardsOfRegister,
                bench::awardsOfRegister * bench::paymentsOfAward, rounds);
    std::printf("  floor, a sum by SQLite       %7.1f ms\n", seconds[0] * milli);
    std::printf("  reading the register         %7.1f ms   (aim: at most 300)\n", seconds[1] * milli);
    std::printf("  totals by financial year     %7.1f ms   (aim: at most 50)\n", seconds[2] * milli);
    std::printf("  totals / floor               %7.2f\n", seconds[2] / seconds[0]);
    std::printf("  all ten groupings            %7.1f ms\n", seconds[3] * milli);
    std::printf("  what is overdue              %7.1f ms\n", seconds[4] * milli);
    std::printf("  one edit                     %7.1f ms\n", seconds[5] * milli);
    std::printf("  filling it in one edit       %7.1f ms\n", filling * milli);
    return 0;
}
