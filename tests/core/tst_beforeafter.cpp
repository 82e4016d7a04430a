#include "core/analysis/beforeafter.h"
#include "core/funding/programmemarks.h"
#include "core/text/beforeaftertext.h"
#include "tests/support/fundingfixture.h"
#include "tests/support/testsupport.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

const Catalogue &catalogue()
{
    static const Catalogue loaded = *Catalogue::load();
    return loaded;
}

const AreaId own{QStringLiteral("E23000016")};
const AreaId nation{QStringLiteral("K04000001")};

Series series(const AreaId &area, const QString &label, int firstYear,
              const std::vector<std::optional<double>> &quarters)
{
    Series made{area, label, {}};
    int place = 0;
    for (const std::optional<double> &value : quarters) {
        Point point;
        point.period = Period::financialQuarter(firstYear + place / 4, place % 4 + 1);
        point.value = value;
        point.numerator = value;
        point.release = {1};
        if (!value)
            point.marker = Marker{MarkerKind::Unavailable, QStringLiteral("[x]")};
        made.points.push_back(point);
        ++place;
    }
    return made;
}

TrendData data(const std::vector<Series> &all)
{
    TrendData made;
    made.query.indicator = {QStringLiteral("knife-offences")};
    made.unit = QStringLiteral("offences");
    made.series = all;
    return made;
}

std::vector<std::optional<double>> twelveAndTwelve(double before, double after)
{
    std::vector<std::optional<double>> values(12, before);
    values.insert(values.end(), 12, after);
    return values;
}

} // namespace

class tst_BeforeAfter : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void levelAndChangeStandBesideTheBenchmark();
    void thePeriodOfTheStartIsOnNeitherSide();
    void tooFewPeriodsMakeNoInterruptedSeries();
    void aMissingFigureIsSaidAndNotCounted();
    void whatHasNoBeforeAndAfterIsRefused_data();
    void whatHasNoBeforeAndAfterIsRefused();
    void linesEndWithTheCaution();
    void bandsAreThoseOfTheProgrammes();
};

void tst_BeforeAfter::levelAndChangeStandBesideTheBenchmark()
{
    const auto found = beforeAfter(
        catalogue(),
        data({series(nation, QStringLiteral("England and Wales"), 2020, twelveAndTwelve(5000, 4900)),
              series(own, QStringLiteral("West Mercia"), 2020, twelveAndTwelve(200, 150))}),
        own, QDate(2023, 4, 1));
    QVERIFY_RESULT(found);
    QCOMPARE(found->periods, 12);
    QCOMPARE(found->rows.size(), std::size_t(2));
    QCOMPARE(found->rows[0].label, QStringLiteral("West Mercia"));
    QCOMPARE(found->rows[0].before->level, 200.0);
    QCOMPARE(found->rows[0].after->level, 150.0);
    QCOMPARE(*found->rows[0].change->percent, -25.0);
    QVERIFY(isBeyondChance(*found->rows[0].change->test));
    QCOMPARE(*found->rows[1].change->percent, -2.0);
    QVERIFY(found->fit);
    QVERIFY(found->poisson);
    QVERIFY(std::abs(rateRatio(found->fit->levelChange, false).ratio - 0.75) < 1e-9);
    QCOMPARE(found->caution, QStringLiteral("association, not proof of effect"));
}

void tst_BeforeAfter::thePeriodOfTheStartIsOnNeitherSide()
{
    auto values = twelveAndTwelve(200, 150);
    values[12] = 9999; // the quarter in which it began
    const auto found =
        beforeAfter(catalogue(), data({series(own, QStringLiteral("West Mercia"), 2020, values)}), own,
                    QDate(2023, 5, 15));
    QVERIFY_RESULT(found);
    QCOMPARE(found->leftOut, std::optional(Period::financialQuarter(2023, 1)));
    QCOMPARE(found->periods, 8); // whole years
    QCOMPARE(found->rows[0].after->level, 150.0);
    QCOMPARE(found->rows[0].before->first, Period::financialQuarter(2021, 1));
}

void tst_BeforeAfter::tooFewPeriodsMakeNoInterruptedSeries()
{
    const auto found = beforeAfter(catalogue(),
                                   data({series(own, QStringLiteral("West Mercia"), 2022,
                                                std::vector<std::optional<double>>(8, 100.0))}),
                                   own, QDate(2023, 4, 1));
    QVERIFY_RESULT(found);
    QVERIFY(!found->fit);
    QVERIFY(!found->whyNoFit.isEmpty());
    QCOMPARE(found->periods, 4);
}

void tst_BeforeAfter::aMissingFigureIsSaidAndNotCounted()
{
    auto values = twelveAndTwelve(200, 150);
    values[20] = std::nullopt;
    const auto found =
        beforeAfter(catalogue(), data({series(own, QStringLiteral("West Mercia"), 2020, values)}), own,
                    QDate(2023, 4, 1));
    QVERIFY_RESULT(found);
    QVERIFY(!found->rows[0].after);
    QVERIFY(!found->rows[0].change);
    QCOMPARE(found->rows[0].why, QStringLiteral("A figure of the time after is missing."));
}

void tst_BeforeAfter::whatHasNoBeforeAndAfterIsRefused_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("periods");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("before all figures")
        << QDate(2010, 1, 1) << int(PeriodChoice::AsPublished) << QStringLiteral("no figures on both sides");
    QTest::newRow("after all figures")
        << QDate(2040, 1, 1) << int(PeriodChoice::AsPublished) << QStringLiteral("no figures on both sides");
    QTest::newRow("no day") << QDate() << int(PeriodChoice::AsPublished)
                            << QStringLiteral("no figures of this area");
    QTest::newRow("rolling years") << QDate(2023, 4, 1) << int(PeriodChoice::RollingYear)
                                   << QStringLiteral("Rolling years overlap");
}

void tst_BeforeAfter::whatHasNoBeforeAndAfterIsRefused()
{
    QFETCH(QDate, start);
    QFETCH(int, periods);
    QFETCH(QString, sentence);
    TrendData asked = data({series(own, QStringLiteral("West Mercia"), 2020, twelveAndTwelve(1, 2))});
    asked.query.periods = PeriodChoice(periods);
    const auto found = beforeAfter(catalogue(), asked, own, start);
    QVERIFY(!found);
    QVERIFY2(found.error().message.contains(sentence), qPrintable(found.error().message));
}

void tst_BeforeAfter::linesEndWithTheCaution()
{
    const TrendData asked =
        data({series(own, QStringLiteral("West Mercia"), 2020, twelveAndTwelve(200, 150))});
    const QStringList lines =
        beforeAfterLines(*beforeAfter(catalogue(), asked, own, QDate(2023, 4, 1)), asked.unit);
    QCOMPARE(lines.first(),
             QStringLiteral(
                 "Average of 12 quarters before and 12 quarters after 1 April 2023, offences in each:"));
    QCOMPARE(lines.at(1),
             QStringLiteral(
                 "West Mercia: 200 before, 150 after (\u221225.0%, larger than chance would explain)."));
    QCOMPARE(lines.last(), QStringLiteral("This is an association, not proof of effect."));
}

void tst_BeforeAfter::bandsAreThoseOfTheProgrammes()
{
    Store store = *Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(applyEdit(store, everyKind(), officer()));
    const FundingRegister funding = *fundingRegister(store);
    const std::vector<ChartEvent> events = programmeEvents(funding, QDate(2026, 4, 1));
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events[0].label, QStringLiteral("Steer Clear (£10,000 awarded)"));
    QCOMPARE(events[0].from, QDate(2023, 4, 1));
    QCOMPARE(events[0].to, QDate(2026, 4, 1));
    QVERIFY(concerns(events[0], {QStringLiteral("knife-offences")}));
    QVERIFY(!concerns(events[0], {QStringLiteral("burglary")}));
    QVERIFY(events[0].source.endsWith(QStringLiteral("association, not proof of effect")));
    QCOMPARE(programmesOf(funding, {QStringLiteral("knife-offences")}).size(), std::size_t(1));
    QVERIFY(programmesOf(funding, {QStringLiteral("burglary")}).empty());
    QVERIFY(programmeEvents(funding, QDate(2020, 1, 1)).empty()); // it has not begun
}

QTEST_GUILESS_MAIN(tst_BeforeAfter)
#include "tst_beforeafter.moc"
