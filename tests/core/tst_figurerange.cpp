// Figures of some periods only: what is read by the key is what all figures would have given, and what
// another connection has stored meanwhile is seen.
#include "core/analysis/trend.h"
#include "core/store/releases.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const IndicatorId prc{QStringLiteral("prc-offences")};
const QString westMercia = QStringLiteral("E23000016");
const QString englandAndWales = QStringLiteral("K04000001");

/// Two years of quarters of two offences for every force, and the nation where `nation` says so.
std::vector<TestFigure> quarterFigures(const Catalogue &catalogue, const QStringList &nation)
{
    std::vector<TestFigure> figures;
    std::vector<QString> areas;
    for (const Area &area : catalogue.areas()) {
        if (area.kind == AreaKind::Force && area.successor.isEmpty())
            areas.push_back(area.id.value);
    }
    areas.push_back(QStringLiteral("YS-BTP"));
    for (int year = 2023; year <= 2024; ++year) {
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const QString period = QStringLiteral("Q%1 %2").arg(quarter).arg(year);
            for (const char *offence : {"Robbery", "Drug offences"}) {
                for (const QString &area : areas) {
                    figures.push_back({prc.value,
                                       area,
                                       period,
                                       100.0 * quarter + year,
                                       {{QStringLiteral("offence-group"), QLatin1String(offence)}}});
                }
            }
            if (nation.contains(period))
                figures.push_back({prc.value,
                                   englandAndWales,
                                   period,
                                   7,
                                   {{QStringLiteral("offence-group"), QStringLiteral("Robbery")}}});
        }
    }
    return figures;
}

} // namespace

class tst_FigureRange : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aRangeGivesThePeriodsThatTouchIt_data();
    void aRangeGivesThePeriodsThatTouchIt();
    void everyBreakdownIsAddedUpForSomeAreas();
    void aRangeOfATrendIsThatPartOfTheTrend_data();
    void aRangeOfATrendIsThatPartOfTheTrend();
    void aNationWithAFigureElsewhereIsNoSum();
    void whatAnotherConnectionStoresIsSeen();
    void issuesOfACellAreThoseOfThatCell();
};

void tst_FigureRange::aRangeGivesThePeriodsThatTouchIt_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<int>("periods");
    QTest::newRow("open at both ends") << QDate() << QDate() << 8;
    QTest::newRow("open at the end") << QDate(2024, 4, 1) << QDate() << 3;
    QTest::newRow("open at the beginning") << QDate() << QDate(2023, 3, 31) << 1;
    QTest::newRow("a day within a quarter touches it") << QDate(2023, 5, 5) << QDate(2023, 5, 5) << 1;
    QTest::newRow("outside of what is stored") << QDate(2026, 1, 1) << QDate() << 0;
}

void tst_FigureRange::aRangeGivesThePeriodsThatTouchIt()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(int, periods);
    const auto catalogue = Catalogue::load();
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("a"), QStringLiteral("ho-prc-open-data"),
                                                quarterFigures(*catalogue, {}))));
    FigureQuery query{prc, {}, true, {{westMercia}}};
    query.from = from;
    query.to = to;
    const auto found = figures(*store, query);
    QVERIFY_RESULT(found);
    QCOMPARE(found->size(), size_t(periods));
    for (const Figure &figure : *found)
        QVERIFY(query.covers(figure.period));
}

void tst_FigureRange::everyBreakdownIsAddedUpForSomeAreas()
{
    const auto catalogue = Catalogue::load();
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("a"), QStringLiteral("ho-prc-open-data"),
                                                quarterFigures(*catalogue, {}))));
    const auto some = figures(*store, {prc, {}, true, {{westMercia}}});
    auto all = figures(*store, {prc, {}, true, {}});
    QVERIFY_RESULT(some);
    QVERIFY_RESULT(all);
    std::erase_if(*all, [](const Figure &figure) { return figure.area.value != westMercia; });
    QCOMPARE(some->size(), all->size());
    for (size_t i = 0; i < all->size(); ++i) {
        QCOMPARE(some->at(i).value, all->at(i).value);
        QCOMPARE(some->at(i).parts, 2);
    }
}

void tst_FigureRange::aRangeOfATrendIsThatPartOfTheTrend_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("period");
    QTest::newRow("a quarter as published") << int(PeriodChoice::AsPublished) << QStringLiteral("Q2 2024");
    QTest::newRow("a quarter of quarters") << int(PeriodChoice::Quarter) << QStringLiteral("Q1 2023");
    QTest::newRow("a rolling year") << int(PeriodChoice::RollingYear)
                                    << QStringLiteral("year ending June 2024");
    QTest::newRow("a financial year") << int(PeriodChoice::FinancialYear) << QStringLiteral("2023-24");
    QTest::newRow("a calendar year") << int(PeriodChoice::CalendarYear) << QStringLiteral("2024");
}

void tst_FigureRange::aRangeOfATrendIsThatPartOfTheTrend()
{
    QFETCH(int, choice);
    QFETCH(QString, period);
    const auto catalogue = Catalogue::load();
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("a"), QStringLiteral("ho-prc-open-data"),
                                                quarterFigures(*catalogue, {}))));
    Query query;
    query.indicator = prc;
    query.areas = {{westMercia}, {englandAndWales}};
    query.periods = static_cast<PeriodChoice>(choice);
    const auto whole = trend(*store, *catalogue, query);
    QVERIFY_RESULT(whole);
    const Period wanted = *parsePeriod(period);
    query.from = wanted;
    query.to = wanted;
    const auto part = trend(*store, *catalogue, query);
    QVERIFY_RESULT(part);
    for (size_t series = 0; series < whole->series.size(); ++series) {
        std::vector<Point> expected = whole->series[series].points;
        QVERIFY(pointAt(expected, wanted));
        std::erase_if(expected, [&](const Point &point) { return !point.period.overlaps(wanted); });
        QCOMPARE(part->series[series].points, expected);
    }
}

void tst_FigureRange::aNationWithAFigureElsewhereIsNoSum()
{
    const auto catalogue = Catalogue::load();
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(storeDraft(*store, makeDraft(QStringLiteral("a"), QStringLiteral("ho-prc-open-data"),
                                                quarterFigures(*catalogue, {QStringLiteral("Q1 2023")}))));
    Query query;
    query.indicator = prc;
    query.areas = {{englandAndWales}};
    query.from = query.to = Period::calendarQuarter(2024, 4);
    const auto found = trend(*store, *catalogue, query);
    QVERIFY_RESULT(found);
    QVERIFY(found->series.front().points.empty());
    query.from = query.to = Period::calendarQuarter(2023, 1);
    const auto own = trend(*store, *catalogue, query);
    QVERIFY_RESULT(own);
    QCOMPARE(own->series.front().points.front().value, std::optional(7.0));
}

void tst_FigureRange::whatAnotherConnectionStoresIsSeen()
{
    const auto catalogue = Catalogue::load();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.yardstick"));
    auto reading = Store::open(path);
    QVERIFY_RESULT(reading);
    const FigureQuery query{prc, {}, true, {{westMercia}}};
    QVERIFY(figures(*reading, query)->empty());
    {
        auto writing = Store::open(path);
        QVERIFY_RESULT(storeDraft(*writing, makeDraft(QStringLiteral("a"), QStringLiteral("ho-prc-open-data"),
                                                      quarterFigures(*catalogue, {}))));
    }
    QCOMPARE(figures(*reading, query)->size(), size_t(8));
    QCOMPARE(releases(*reading)->size(), size_t(1));
    // And what it stores or deletes itself.
    QVERIFY_RESULT(deleteRelease(*reading, releases(*reading)->front().id));
    QVERIFY(figures(*reading, query)->empty());
    QVERIFY(releases(*reading)->empty());
}

void tst_FigureRange::issuesOfACellAreThoseOfThatCell()
{
    auto store = Store::open(QStringLiteral(":memory:"));
    Draft draft = makeDraft(QStringLiteral("a"), QStringLiteral("ons-pfa"),
                            {{QStringLiteral("knife-offences"), westMercia, QStringLiteral("2024"), 1.0}});
    Issue issue;
    issue.cell = {0, 10, 3};
    issue.message = QStringLiteral("This rate does not fit.");
    draft.issues = {issue};
    issue.cell = {0, 11, 3};
    draft.issues.push_back(issue);
    const auto stored = storeDraft(*store, draft);
    QVERIFY_RESULT(stored);
    const auto found = issuesAt(*store, stored->id, {0, 10, 3});
    QVERIFY_RESULT(found);
    QCOMPARE(found->size(), size_t(1));
    QCOMPARE(found->front().cell, (CellRef{0, 10, 3}));
    QVERIFY(issuesAt(*store, stored->id, {0, 12, 3})->empty());
}

QTEST_GUILESS_MAIN(tst_FigureRange)
#include "tst_figurerange.moc"
