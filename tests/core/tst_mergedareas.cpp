// Forces that merge, change their name or leave a group: figures of before are those of the areas that were
// there, added up; a rate is made of the sums; the program says so. The merger is made up for the test.
#include "core/analysis/areacomparison.h"
#include "core/analysis/trend.h"
#include "core/importing/knowledge.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const QString leicestershire = QStringLiteral("E23000021");
const QString northamptonshire = QStringLiteral("E23000022");
const QString nottinghamshire = QStringLiteral("E23000019");
const QString merged = QStringLiteral("YS-TEST-MERGED");
const QString knife = QStringLiteral("knife-offences");
const QString population = QStringLiteral("population");

/// As an office would declare it, long after the figures were imported.
OfficeEntry mergerEntry()
{
    return {
        OfficeEntry::Kind::Area,
        merged,
        R"({"id": "YS-TEST-MERGED", "name": "Example merged force", "kind": "force", "parent": "E12000004",
                "validFrom": "2024-01-01", "replaces": ["E23000021", "E23000022"]})",
        {},
        {}};
}

} // namespace

class TestMergedAreas : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void countsBeforeAreTheSum();
    void ratesAreTheSumsDivided();
    void aMissingPartMakesNoSum();
    void thePartsKeepTheirOwnFigures();
    void theOldForcesEndOnTheDayBefore();
    void theSeriesSaysWhatItIsMadeOf();
    void percentagesAreNotAddedUp();
    void aMergedSumIsTheSumForAnyFigures();

private:
    Result<TrendData> trendOf(Measure measure, const QString &area) const;

    std::optional<Catalogue> m_catalogue;
    std::optional<Store> m_store;
};

void TestMergedAreas::initTestCase()
{
    const auto own = Catalogue::load();
    QVERIFY_RESULT(own);
    auto extended = own->extended({mergerEntry()});
    QVERIFY_RESULT(extended);
    m_catalogue = std::move(*extended);
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    m_store = std::move(*store);
    const QString share = QStringLiteral("knife-offences-share");
    QVERIFY_RESULT(storeDraft(*m_store, makeDraft(QStringLiteral("pfa"), QStringLiteral("ons-pfa"),
                                                  {{knife, leicestershire, QStringLiteral("2021"), 700},
                                                   {knife, leicestershire, QStringLiteral("2022"), 800},
                                                   {knife, leicestershire, QStringLiteral("2023"), 820},
                                                   {knife, northamptonshire, QStringLiteral("2022"), 500},
                                                   {knife, northamptonshire, QStringLiteral("2023"), 540},
                                                   {knife, merged, QStringLiteral("2024"), 1300},
                                                   {share, leicestershire, QStringLiteral("2023"), 5.0},
                                                   {share, northamptonshire, QStringLiteral("2023"), 7.0}})));
    QVERIFY_RESULT(storeDraft(
        *m_store, makeDraft(QStringLiteral("people"), population,
                            {{population, leicestershire, QStringLiteral("Mid-2022"), 1100000},
                             {population, northamptonshire, QStringLiteral("Mid-2022"), 780000},
                             {population, leicestershire, QStringLiteral("Mid-2023"), 1120000},
                             {population, northamptonshire, QStringLiteral("Mid-2023"), 800000}})));
}

Result<TrendData> TestMergedAreas::trendOf(Measure measure, const QString &area) const
{
    Query query;
    query.indicator = {knife};
    query.measure = measure;
    query.areas = {{area}};
    return trend(*m_store, *m_catalogue, query);
}

void TestMergedAreas::countsBeforeAreTheSum()
{
    const auto data = trendOf(Measure::Count, merged);
    QVERIFY_RESULT(data);
    const std::vector<Point> &points = data->series.front().points;
    QCOMPARE(points.size(), size_t(3));
    QCOMPARE(*points[0].value, 1300.0); // 800 + 500 in 2022
    QVERIFY(points[0].backCast);
    QVERIFY(!points[0].cell.isValid());
    QCOMPARE(points[0].formula, QStringLiteral("sum of 2 figures"));
    QCOMPARE(*points[1].value, 1360.0);
    QCOMPARE(*points[2].value, 1300.0); // as published
    QVERIFY(!points[2].backCast);
    QVERIFY(points[2].cell.isValid());
}

void TestMergedAreas::ratesAreTheSumsDivided()
{
    const auto data = trendOf(Measure::Rate, merged);
    QVERIFY_RESULT(data);
    const std::vector<Point> &points = data->series.front().points;
    QCOMPARE(*points[0].value, 1300.0 / 1880000.0 * 100000.0);
    QCOMPARE(*points[1].value, 1360.0 / 1920000.0 * 100000.0);
    // The new force's own count, on the people of the two: its first estimate is not out yet.
    QCOMPARE(*points[2].value, 1300.0 / 1920000.0 * 100000.0);
    QCOMPARE(*points[1].denominator, 1920000.0);
}

void TestMergedAreas::aMissingPartMakesNoSum()
{
    const auto data = trendOf(Measure::Count, merged);
    QVERIFY_RESULT(data);
    // In 2021 only one of the two has a figure.
    QVERIFY(!pointAt(data->series.front().points, Period::calendarYear(2021)));
}

void TestMergedAreas::thePartsKeepTheirOwnFigures()
{
    const auto data = trendOf(Measure::Count, leicestershire);
    QVERIFY_RESULT(data);
    QCOMPARE(data->series.front().label, QStringLiteral("Leicestershire"));
    QCOMPARE(data->series.front().points.size(), size_t(3));
    QVERIFY(std::ranges::none_of(data->series.front().points, &Point::backCast));
    QVERIFY(data->caveats.filter(QStringLiteral("added up")).isEmpty());
}

void TestMergedAreas::theOldForcesEndOnTheDayBefore()
{
    QCOMPARE(m_catalogue->area({leicestershire})->validTo, QDate(2023, 12, 31));
    QCOMPARE(m_catalogue->area({leicestershire})->successor, AreaId{merged});
    const auto contains = [](const std::vector<AreaId> &areas, const QString &area) {
        return std::ranges::find(areas, AreaId{area}) != areas.end();
    };
    const auto before = forcesIn(*m_catalogue, Period::calendarYear(2023));
    const auto after = forcesIn(*m_catalogue, Period::calendarYear(2024));
    QCOMPARE(before.size(), size_t(43));
    QVERIFY(contains(before, leicestershire) && !contains(before, merged));
    QCOMPARE(after.size(), size_t(42));
    QVERIFY(!contains(after, northamptonshire) && contains(after, merged));
    // Groups of places are those of today.
    const AreaGroup *midlands = m_catalogue->group({QStringLiteral("forces-of-E12000004")});
    QVERIFY(midlands && contains(midlands->members, merged) && contains(midlands->members, nottinghamshire) &&
            !contains(midlands->members, leicestershire));
}

void TestMergedAreas::theSeriesSaysWhatItIsMadeOf()
{
    const auto data = trendOf(Measure::Count, merged);
    QVERIFY_RESULT(data);
    QVERIFY2(data->caveats.contains(
                 QStringLiteral("Figures for Example merged force before 1 January 2024 are those of "
                                "Leicestershire and Northamptonshire added up.")),
             qPrintable(data->caveats.join(QLatin1Char('\n'))));
}

void TestMergedAreas::percentagesAreNotAddedUp()
{
    const auto data = trendOf(Measure::Percent, merged);
    QVERIFY_RESULT(data);
    QVERIFY(data->series.front().points.empty());
}

void TestMergedAreas::aMergedSumIsTheSumForAnyFigures()
{
    QRandomGenerator random(2028);
    for (int round = 0; round < 200; ++round) {
        auto store = Store::open(QStringLiteral(":memory:"));
        QVERIFY_RESULT(store);
        std::vector<TestFigure> figures;
        std::map<int, std::array<std::optional<double>, 2>> drawn;
        for (int year = 2010; year < 2020; ++year) {
            int place = 0;
            for (const QString &area : {leicestershire, northamptonshire}) {
                if (random.bounded(10) > 0) {
                    const double value = random.bounded(5000);
                    drawn[year][static_cast<size_t>(place)] = value;
                    figures.push_back({knife, area, QString::number(year), value});
                }
                ++place;
            }
        }
        QVERIFY_RESULT(
            storeDraft(*store, makeDraft(QStringLiteral("r"), QStringLiteral("ons-pfa"), figures)));
        Query query;
        query.indicator = {knife};
        query.areas = {{merged}};
        const auto data = trend(*store, *m_catalogue, query);
        QVERIFY_RESULT(data);
        for (const auto &[year, parts] : drawn) {
            const Point *point = pointAt(data->series.front().points, Period::calendarYear(year));
            QCOMPARE(point != nullptr, parts[0].has_value() && parts[1].has_value());
            if (point)
                QCOMPARE(*point->value, *parts[0] + *parts[1]);
        }
    }
}

QTEST_GUILESS_MAIN(TestMergedAreas)
#include "tst_mergedareas.moc"
