#include "core/analysis/record.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace yardstick;

namespace {

using Figures = std::vector<PeriodValue>;

constexpr int firstYear = 2011;
constexpr int randomCases = 3000;

/// Financial years from 2011-12 on: "5 7 - 6", where - is an absent figure.
Figures yearly(const QString &text)
{
    Figures series;
    for (const QString &figure : text.split(u' ', Qt::SkipEmptyParts)) {
        const Period period = Period::financialYear(firstYear + static_cast<int>(series.size()));
        series.push_back({period, figure == u'-' ? std::nullopt : std::optional(figure.toDouble())});
    }
    return series;
}

QString shortLabel(const std::optional<Period> &period)
{
    return period ? periodShortLabel(*period) : QStringLiteral("-");
}

QString labels(const std::vector<Period> &periods)
{
    QStringList texts;
    for (const Period &period : periods)
        texts << periodShortLabel(period);
    return texts.join(u' ');
}

/// Up to fifteen years of few different figures, so that many are equal; the last is there.
Figures randomSeries(QRandomGenerator &random)
{
    Figures series(static_cast<size_t>(random.bounded(1, 16)));
    for (size_t i = 0; i < series.size(); ++i) {
        series[i].period = Period::calendarYear(firstYear + static_cast<int>(i));
        if (i + 1 == series.size() || random.bounded(5))
            series[i].value = random.bounded(-4, 12);
    }
    return series;
}

} // namespace

class TestRecord : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void stands_data();
    void stands();
    void laterFiguresAreNotLookedAt();
    void calendarYearsAfterFinancialYears();
    void refuses_data();
    void refuses();
    void agreesWithTheHighestOfAll();
    void sinceIsTheLastThatIsNotExceeded();
    void orderDoesNotMatter();
    void lowestIsTheHighestOfTheNegated();
};

void TestRecord::stands_data()
{
    QTest::addColumn<QString>("figures");
    QTest::addColumn<int>("extreme");
    QTest::addColumn<bool>("ofSeries");
    QTest::addColumn<QString>("since");
    QTest::addColumn<int>("exceeded");
    QTest::addColumn<QString>("equalTo");
    QTest::addColumn<int>("searched");
    QTest::addColumn<int>("missing");

    const auto row = [](const char *name, const char *figures, Extreme extreme, bool ofSeries,
                        const char *since, int exceeded, const char *equalTo, int searched, int missing) {
        QTest::newRow(name) << QString::fromLatin1(figures) << static_cast<int>(extreme) << ofSeries
                            << QString::fromLatin1(since) << exceeded << QString::fromLatin1(equalTo)
                            << searched << missing;
    };
    const auto highest = Extreme::Highest;
    const auto lowest = Extreme::Lowest;
    row("one figure alone is the highest of one", "5", highest, true, "-", 0, "", 1, 0);
    row("the highest of all", "5 7 6 8", highest, true, "-", 3, "", 4, 0);
    row("the highest since the second year", "5 9 6 7 8", highest, false, "2012-13", 2, "", 5, 0);
    row("lower than the year before", "5 9 6 8 7", highest, false, "2014-15", 0, "", 5, 0);
    row("as high as the highest so far", "5 8 6 8", highest, true, "2012-13", 1, "2012-13", 4, 0);
    row("as high as two before it", "8 5 8 6 8", highest, true, "2013-14", 1, "2011-12 2013-14", 5, 0);
    row("as high as one, and another was higher", "8 9 6 8", highest, false, "2012-13", 1, "2011-12", 4, 0);
    row("always the same", "4 4 4", highest, true, "2012-13", 0, "2011-12 2012-13", 3, 0);
    row("an absent figure is skipped and counted", "5 - 6 7", highest, true, "-", 2, "", 3, 1);
    row("an absent figure at the start is no part of the search", "- 5 6", highest, true, "-", 1, "", 2, 1);
    row("the lowest of all", "5 7 6 3", lowest, true, "-", 3, "", 4, 0);
    row("the lowest since the first year", "3 7 6 4", lowest, false, "2011-12", 2, "", 4, 0);
    row("zero is a figure", "3 7 - 0", lowest, true, "-", 2, "", 3, 1);
    row("as low as one before it", "3 7 3", lowest, true, "2011-12", 1, "2011-12", 3, 0);
}

void TestRecord::stands()
{
    QFETCH(QString, figures);
    QFETCH(int, extreme);
    const Figures series = yearly(figures);
    const auto record = recordAt(series, series.back().period, static_cast<Extreme>(extreme));
    QVERIFY_RESULT(record);
    QCOMPARE(record->period, series.back().period);
    QCOMPARE(record->value, series.back().value.value());
    QTEST(record->ofSeries, "ofSeries");
    QTEST(shortLabel(record->since), "since");
    QTEST(record->exceeded, "exceeded");
    QTEST(labels(record->equalTo), "equalTo");
    QTEST(record->searched, "searched");
    QTEST(record->missing, "missing");
    QCOMPARE(record->firstSearched,
             Period::financialYear(figures.startsWith(u'-') ? firstYear + 1 : firstYear));
}

void TestRecord::laterFiguresAreNotLookedAt()
{
    const auto record = recordAt(yearly(QStringLiteral("5 7 6 9 - 1")), Period::financialYear(firstYear + 2),
                                 Extreme::Highest);
    QVERIFY_RESULT(record);
    QCOMPARE(record->searched, 3);
    QCOMPARE(record->missing, 0);
    QCOMPARE(shortLabel(record->since), QStringLiteral("2012-13"));
}

void TestRecord::calendarYearsAfterFinancialYears()
{
    // Police force area tables, year ending December 2024.
    Figures series = yearly(QStringLiteral("430 440 620 700"));
    series.push_back({Period::calendarYear(2023), 720});
    series.push_back({Period::calendarYear(2024), 666});
    const auto record = recordAt(series, Period::calendarYear(2024), Extreme::Lowest);
    QVERIFY_RESULT(record);
    QCOMPARE(shortLabel(record->since), QStringLiteral("2013-14"));
    QCOMPARE(record->exceeded, 2);
}

void TestRecord::refuses_data()
{
    QTest::addColumn<QString>("figures");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("extraLabel");

    QTest::newRow("an empty series") << "" << 2011 << "";
    QTest::newRow("a period that the series does not have") << "5 6" << 2015 << "";
    QTest::newRow("a period before the series") << "5 6" << 2001 << "";
    QTest::newRow("an absent figure") << "5 -" << 2012 << "";
    QTest::newRow("a figure that is no number") << "5 nan" << 2012 << "";
    QTest::newRow("two figures for one period") << "5 6" << 2012 << "2011-12";
    QTest::newRow("a quarter among years") << "5 6" << 2012 << "2012 Q3";
    QTest::newRow("a stock among years") << "5 6" << 2012 << "30 June 2012";
}

void TestRecord::refuses()
{
    QFETCH(QString, figures);
    QFETCH(int, year);
    QFETCH(QString, extraLabel);
    Figures series = yearly(figures);
    if (!extraLabel.isEmpty())
        series.push_back({parsePeriod(extraLabel).value(), 5});
    const auto record = recordAt(series, Period::financialYear(year), Extreme::Highest);
    QVERIFY(!record.ok());
    QVERIFY(record.error().message.endsWith(u'.'));
}

void TestRecord::agreesWithTheHighestOfAll()
{
    QRandomGenerator random(1);
    for (int i = 0; i < randomCases; ++i) {
        const Figures series = randomSeries(random);
        const SeriesRecord record = recordAt(series, series.back().period, Extreme::Highest).value();
        std::vector<double> values;
        for (const PeriodValue &figure : series) {
            if (figure.value)
                values.push_back(*figure.value);
        }
        QCOMPARE(record.ofSeries, *std::max_element(values.begin(), values.end()) == values.back());
        QCOMPARE(record.searched, static_cast<int>(values.size()));
        QCOMPARE(record.searched + record.missing, static_cast<int>(series.size()));
        QCOMPARE(static_cast<qsizetype>(record.equalTo.size()) + 1,
                 static_cast<qsizetype>(std::count(values.begin(), values.end(), values.back())));
        QCOMPARE(record.ofSeries && record.equalTo.empty(), !record.since.has_value());
    }
}

void TestRecord::sinceIsTheLastThatIsNotExceeded()
{
    QRandomGenerator random(2);
    for (int i = 0; i < randomCases; ++i) {
        const Figures series = randomSeries(random);
        const SeriesRecord record = recordAt(series, series.back().period, Extreme::Highest).value();
        int exceeded = 0;
        for (const PeriodValue &figure : series) {
            if (figure.period == record.since)
                QVERIFY(figure.value.value() >= record.value);
            const bool after = !record.since || figure.period > *record.since;
            if (after && figure.period < record.period && figure.value) {
                QVERIFY(*figure.value < record.value);
                ++exceeded;
            }
        }
        QCOMPARE(record.exceeded, exceeded);
    }
}

void TestRecord::orderDoesNotMatter()
{
    QRandomGenerator random(3);
    for (int i = 0; i < randomCases; ++i) {
        const Figures series = randomSeries(random);
        Figures shuffled = series;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        QCOMPARE(recordAt(shuffled, series.back().period, Extreme::Lowest).value(),
                 recordAt(series, series.back().period, Extreme::Lowest).value());
    }
}

void TestRecord::lowestIsTheHighestOfTheNegated()
{
    QRandomGenerator random(4);
    for (int i = 0; i < randomCases; ++i) {
        const Figures series = randomSeries(random);
        Figures negated = series;
        for (PeriodValue &figure : negated) {
            if (figure.value)
                figure.value = -*figure.value;
        }
        const SeriesRecord lowest = recordAt(series, series.back().period, Extreme::Lowest).value();
        SeriesRecord expected = recordAt(negated, series.back().period, Extreme::Highest).value();
        expected.extreme = Extreme::Lowest;
        expected.value = -expected.value;
        QCOMPARE(lowest, expected);
    }
}

QTEST_APPLESS_MAIN(TestRecord)
#include "tst_record.moc"
