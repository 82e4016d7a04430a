// How long the overview of one force takes on the starter store, and with five million observations beside
// it: fifteen editions of the open data of recorded crime, of which the newest shows. Beside a floor measured
// in the same run: the store's bare answers for the same figures, my area's series and one period of all
// forces, before any measure, population, comparison or trend. A made store can be given, and is else made
// once.
#include "core/analysis/areacomparison.h"
#include "core/analysis/overview.h"
#include "core/importing/starter.h"
#include "core/store/storing.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace yardstick;

namespace {

constexpr int editions = 15;
constexpr int offencesOfGroup = 15;
constexpr int firstYear = 2012;
constexpr int quarters = 52;
constexpr int rounds = 9;

const OverviewQuery westMercia{{QStringLiteral("E23000016")}, {{QStringLiteral("K04000001")}, {}, {}}};

/// An edition of some 322,000 figures: every force, quarter and offence of nine groups.
Draft openData(const Catalogue &catalogue, int edition)
{
    Draft draft;
    draft.breakdowns.indexOf({});
    draft.release.publication = {QStringLiteral("ho-prc-open-data")};
    draft.release.title = QStringLiteral("Edition %1").arg(edition);
    draft.release.fileName = draft.release.title + QStringLiteral(".ods");
    draft.release.sha256 = QStringLiteral("made-%1").arg(edition);
    draft.release.editionDate = QDate(2025, 1, 1).addMonths(edition);
    draft.release.editionDateKnown = true;
    draft.release.importedAt = QDateTime(QDate(2026, 5, 1), QTime(9, 30), Qt::UTC);
    draft.release.sheets << QStringLiteral("Table");
    draft.release.periodCovered = Period::calendarQuarter(firstYear + (quarters - 1) / 4, 4);
    const int indicator = draft.indicators.indexOf({QStringLiteral("prc-offences")});
    int row = 1;
    for (const Indicator &group : catalogue.indicators()) {
        if (group.storedAs != IndicatorId{QStringLiteral("prc-offences")})
            continue;
        for (int offence = 0; offence < offencesOfGroup; ++offence) {
            Breakdown breakdown = group.where;
            breakdown.insert(breakdown.begin(), {QStringLiteral("offence-code"), QString::number(row)});
            const int category = draft.breakdowns.indexOf(breakdown);
            for (const AreaId &force : forcesIn(catalogue, draft.release.periodCovered)) {
                for (int quarter = 0; quarter < quarters; ++quarter) {
                    DraftFigure figure;
                    figure.indicator = indicator;
                    figure.breakdown = category;
                    figure.area = draft.areas.indexOf(force);
                    figure.period = draft.periods.indexOf(
                        Period::calendarQuarter(firstYear + quarter / 4, quarter % 4 + 1));
                    figure.value = 1 + (row * 7919) % 97;
                    figure.row = ++row;
                    figure.column = 1;
                    draft.figures.push_back(figure);
                }
            }
        }
    }
    draft.release.observations = static_cast<qint64>(draft.figures.size());
    return draft;
}

Result<void> fill(Store &store, const Catalogue &catalogue)
{
    for (int edition = 0; edition < editions; ++edition) {
        if (const auto stored = storeDraft(store, openData(catalogue, edition)); !stored)
            return stored.error();
    }
    return {};
}

/// The store's answers for the figures of the rows, and nothing made of them.
size_t readBare(const Store &store, const Catalogue &catalogue, const Overview &shown)
{
    size_t read = 0;
    for (const OverviewRow &row : shown.rows) {
        for (const Observation &behind : row.point.observations) {
            const Indicator &indicator = *catalogue.indicator(behind.indicator);
            FigureQuery query{indicator.storedAs.isEmpty() ? indicator.id : indicator.storedAs,
                              indicator.where,
                              indicator.additive,
                              {shown.query.area}};
            const auto series = figures(store, query);
            query.areas = forcesIn(catalogue, behind.period);
            query.from = behind.period.firstDay();
            query.to = behind.period.lastDay();
            const auto period = figures(store, query);
            read += (series ? series->size() : 0) + (period ? period->size() : 0);
        }
    }
    return read;
}

void measure(const QString &path, const Catalogue &catalogue, const char *what)
{
    const Result<Store> store = Store::open(path, Store::Mode::ReadOnly);
    if (!store)
        return;
    const auto shown = overview(*store, catalogue, westMercia);
    if (!shown)
        return;
    constexpr double milli = 1000;
    const std::vector<double> seconds =
        bench::medianSeconds({[&] { readBare(*store, catalogue, *shown); },
                              [&] { (void)overview(*store, catalogue, westMercia).ok(); }},
                             rounds);
    std::printf("%s: %zu indicators, median of %d\n", what, shown->rows.size(), rounds);
    std::printf("  floor, the store's answers  %7.1f ms\n", seconds[0] * milli);
    std::printf("  overview                    %7.1f ms   (aim: at most 400)\n", seconds[1] * milli);
    std::printf("  overview / floor            %7.2f\n", seconds[1] / seconds[0]);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    const Result<Catalogue> catalogue = Catalogue::load();
    const QString starter = home.filePath(QStringLiteral("starter.yardstick"));
    if (!catalogue || !openOrCreateStore(starter, *catalogue)) {
        std::fprintf(stderr, "The starter store could not be made in %s.\n", qPrintable(home.path()));
        return 1;
    }
    measure(starter, *catalogue, "starter store");

    const QString large = argc > 1
                              ? QString::fromLocal8Bit(argv[1])
                              : QDir::temp().filePath(QStringLiteral("yardstick-five-million.yardstick"));
    if (!QFileInfo::exists(large)) {
        Result<Store> store = openOrCreateStore(large, *catalogue);
        const Result<void> filled = store ? fill(*store, *catalogue) : Result<void>(store.error());
        if (!filled) {
            QFile::remove(large);
            std::fprintf(stderr, "%s\n", qPrintable(filled.error().message));
            return 1;
        }
    }
    measure(large, *catalogue, "five million observations");
    return 0;
}
