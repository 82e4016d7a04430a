// What a headline says against what the figures bear.
#include "core/text/claims.h"
#include "core/text/claimwords.h"
#include "tests/support/testsupport.h"

using namespace yardstick;

namespace {

const AreaId own{QStringLiteral("E23000016")};
const AreaId nation{QStringLiteral("K04000001")};

Period year(int at)
{
    return Period::fromMonths(QDate(at, 1, 1), 12);
}

Point count(int at, double value, ReleaseId release = {1})
{
    Point point;
    point.period = year(at);
    point.value = value;
    point.numerator = value;
    point.release = release;
    point.interval = Limits{value * 0.93, value * 1.07};
    return point;
}

/// West Mercia's knife offences, 720 and 666, between earlier years that are made up; the nation beside it.
TrendData knives()
{
    TrendData data;
    data.query.measure = Measure::Count;
    data.series.push_back(
        {own,
         QStringLiteral("West Mercia"),
         {count(2020, 510), count(2021, 690), count(2022, 705), count(2023, 720), count(2024, 666)}});
    data.series.push_back(
        {nation, QStringLiteral("England and Wales"), {count(2023, 53413), count(2024, 54587)}});
    return data;
}

/// The Metropolitan Police's recorded knife crime: the release of 2023 that said it had fallen since 2016.
TrendData london()
{
    TrendData data;
    data.query.measure = Measure::Count;
    data.series.push_back({own,
                           QStringLiteral("Metropolitan Police"),
                           {count(2016, 9086), count(2022, 12000), count(2023, 12786)}});
    return data;
}

/// Percentages: 29.1 and 27.4.
TrendData shares()
{
    TrendData data;
    data.query.measure = Measure::Percent;
    for (const auto &[at, value] : {std::pair(2023, 29.1), std::pair(2024, 27.4)}) {
        Point point = count(at, value);
        point.numerator = std::nullopt;
        data.series.resize(1);
        data.series.front().area = own;
        data.series.front().points.push_back(point);
    }
    return data;
}

} // namespace

class TestClaims : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void readsWhatIsSaid()
    {
        const Claim claim = readClaim(QStringLiteral("Knife crime fell 7.5% to 666 offences, lowest since "
                                                     "2019-20, 1.6 points below the national rate"));
        QCOMPARE(claim.way, std::optional(Way::Down));
        QCOMPARE(claim.numbers.size(), size_t(3));
        QCOMPARE(claim.numbers[0].unit, ClaimUnit::PerCent);
        QCOMPARE(claim.numbers[0].value, 7.5);
        QCOMPARE(claim.numbers[0].decimals, 1);
        QCOMPARE(claim.numbers[1].value, 666.0);
        QCOMPARE(claim.numbers[2].unit, ClaimUnit::Points);
        QCOMPARE(claim.since, std::optional(2020));
        QVERIFY(claim.lowest && !claim.highest && claim.below && !claim.above && !claim.cause);
    }

    void objects_data()
    {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("objection"); ///< part of one; empty: none is made
        const auto row = [](const char *sentence, const char *headline, const char *objection) {
            QTest::newRow(sentence) << QString::fromUtf8(headline) << QString::fromUtf8(objection);
        };
        row("a neutral headline", "Knife-enabled offences in West Mercia, 2020 to 2024", "");
        row("a fall called a rise", "Knife crime rises in West Mercia",
            "fell, from 720 in 2023 to 666 in 2024, by 7.5 per cent");
        row("a rise called a fall", "Knife crime has fallen since 2020",
            "rose, from 510 in 2020 to 666 in 2024, by 30.6 per cent");
        row("a true rise since a year", "Knife crime is up since 2020", "");
        row("a fall that could be chance", "Knife crime falls to 666", "could be chance (p = 0.15)");
        row("a wrong percentage", "Knife crime down 8.7 per cent", "8.7 per cent");
        row("the right one", "Knife crime down 7.5 per cent", "could be chance");
        row("a coarser one that is right", "Knife crime down 8%", "could be chance");
        row("a wrong count", "667 knife offences in West Mercia", "“667” is none");
        row("a right one among the nation's", "54,587 knife offences in England and Wales", "");
        row("loosely right", "Almost 700 knife offences", "");
        row("a record that is none", "Knife crime at a record high",
            "The highest is 720 in 2023, not 666 in 2024");
        row("a record without its series", "720 offences in 2023: the highest ever",
            "of the 4 periods in this chart, which begin with 2020");
        row("since a year, truly", "Lowest knife crime since 2020", "");
        row("a year that is not there", "Knife crime up since 2012", "no figure for 2012");
        row("halved is not a fall of eight per cent", "Knife crime halved", "says more than the figures");
        row("a cause", "Knife crime down thanks to patrols", "not why");
        row("above the nation", "Knife crime above the national total", "below what it is held against");
        row("people are no figure of the chart", "1.3 million people", "1.3 million");
    }

    void objects()
    {
        QFETCH(QString, headline);
        QFETCH(QString, objection);
        const TrendData data = knives();
        Indicator indicator;
        ClaimBasis basis{&data, nullptr, own, nation, &indicator};
        const QStringList all = claimObjections(headline, basis);
        const QString text = all.join(QLatin1Char('\n'));
        if (objection.isEmpty())
            QVERIFY2(all.isEmpty(), qPrintable(text));
        else
            QVERIFY2(text.contains(objection), qPrintable(text));
    }

    void theMayorsReleaseIsRejected()
    {
        const TrendData data = london();
        const QStringList all = claimObjections(QStringLiteral("Knife crime has fallen since 2016"),
                                                {&data, nullptr, own, {}, nullptr});
        QCOMPARE(all.size(), 1);
        QVERIFY2(all.front().contains(
                     QStringLiteral("rose, from 9,086 in 2016 to 12,786 in 2023, by 40.7 per cent")),
                 qPrintable(all.front()));
    }

    void pointsAreNotPerCent()
    {
        const TrendData data = shares();
        const ClaimBasis basis{&data, nullptr, own, {}, nullptr};
        QVERIFY(claimObjections(QStringLiteral("Share down 1.7 percentage points"), basis).isEmpty());
        QVERIFY(claimObjections(QStringLiteral("Share down 5.8 per cent"), basis).isEmpty());
        const QString wrong =
            claimObjections(QStringLiteral("Share down 1.7 per cent"), basis).join(QLatin1Char(' '));
        QVERIFY2(wrong.contains(QStringLiteral("percentage points")), qPrintable(wrong));
        QVERIFY(!claimObjections(QStringLiteral("Share down 1.6 points"), basis).isEmpty());
    }

    void editionsAreNotSpliced()
    {
        TrendData data = knives();
        data.series.front().points[0].release = {2};
        const QString said =
            claimObjections(QStringLiteral("Up since 2020"), {&data, nullptr, own, {}, nullptr})
                .join(QLatin1Char(' '));
        QVERIFY2(said.contains(QStringLiteral("different editions")), qPrintable(said));
    }

    void placesOfOnePeriod()
    {
        AreaComparison comparison;
        comparison.query.measure = Measure::Count;
        comparison.benchmark = 500;
        comparison.benchmarkName = QStringLiteral("England and Wales");
        for (const double value : {900.0, 666.0, 400.0}) {
            ComparedArea area;
            area.area = value == 666 ? own : AreaId{QString::number(value)};
            area.name = QStringLiteral("Area");
            area.point = count(2024, value);
            area.rank = Rank{value == 900 ? 1 : value == 666 ? 2 : 3, 1, 3};
            comparison.areas.push_back(area);
        }
        const ClaimBasis basis{nullptr, &comparison, own, {}, nullptr};
        QVERIFY(claimObjections(QStringLiteral("West Mercia has the 2nd highest count of 3 forces"), basis)
                    .isEmpty());
        QVERIFY(
            claimObjections(QStringLiteral("West Mercia above the national figure of 500"), basis).isEmpty());
        QVERIFY(!claimObjections(QStringLiteral("West Mercia below the national figure"), basis).isEmpty());
        QVERIFY(!claimObjections(QStringLiteral("Knife crime rises"), basis).isEmpty());
        QVERIFY(!claimObjections(QStringLiteral("West Mercia has the highest count"), basis).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
