#include "core/analysis/ranking.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace yardstick;

namespace {

using Values = std::vector<std::optional<double>>;

constexpr int randomCases = 3000;
constexpr std::nullopt_t absent = std::nullopt;

/// "1 2 2 4", with - for what has no rank.
QString text(const std::vector<std::optional<Rank>> &found)
{
    QStringList texts;
    for (const auto &rank : found)
        texts << (rank ? QString::number(rank->rank) : QStringLiteral("-"));
    return texts.join(u' ');
}

/// Up to twenty values, so few different ones that many are equal, some of them absent.
Values randomValues(QRandomGenerator &random)
{
    Values values(static_cast<size_t>(random.bounded(21)));
    for (auto &value : values) {
        if (random.bounded(6) != 0)
            value = random.bounded(-5, 10);
    }
    return values;
}

} // namespace

Q_DECLARE_METATYPE(Values)

class TestRanking : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void ranksValues_data();
    void ranksValues();
    void saysHowManyShareARank();
    void words_data();
    void words();
    void rankIsOneMoreThanThoseAbove();
    void orderOfTheAreasDoesNotMatter();
    void negationTurnsTheOrder();
};

void TestRanking::ranksValues_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("highestFirst");
    QTest::addColumn<QString>("lowestFirst");

    QTest::newRow("nobody") << Values{} << ""
                            << "";
    QTest::newRow("one alone") << Values{7.0} << "1"
                               << "1";
    QTest::newRow("all different") << Values{30.0, 10.0, 20.0} << "1 3 2"
                                   << "3 1 2";
    QTest::newRow("two share the second place") << Values{40.0, 30.0, 30.0, 20.0} << "1 2 2 4"
                                                << "4 2 2 1";
    QTest::newRow("all alike") << Values{5.0, 5.0, 5.0} << "1 1 1"
                               << "1 1 1";
    QTest::newRow("an absent figure has no rank and is not zero") << Values{-1.0, absent, -2.0} << "1 - 2"
                                                                  << "2 - 1";
    QTest::newRow("only absent figures") << Values{absent, absent} << "- -"
                                         << "- -";
    QTest::newRow("what is not finite has no rank")
        << Values{std::numeric_limits<double>::quiet_NaN(), 1.0, std::numeric_limits<double>::infinity()}
        << "- 1 -"
        << "- 1 -";
    QTest::newRow("zero and minus zero are one figure") << Values{0.0, -0.0} << "1 1"
                                                        << "1 1";
    QTest::newRow("figures that only look alike when rounded differ") << Values{50.04, 50.03} << "1 2"
                                                                      << "2 1";
}

void TestRanking::ranksValues()
{
    QFETCH(Values, values);
    QTEST(text(ranks(values)), "highestFirst");
    QTEST(text(ranks(values, RankOrder::LowestFirst)), "lowestFirst");
}

void TestRanking::saysHowManyShareARank()
{
    const auto found = ranks({40.0, 30.0, absent, 30.0, 20.0});
    QCOMPARE(found.at(0).value(), (Rank{1, 1, 4}));
    QCOMPARE(found.at(1).value(), (Rank{2, 2, 4}));
    QCOMPARE(found.at(3).value(), (Rank{2, 2, 4}));
    QCOMPARE(found.at(4).value(), (Rank{4, 1, 4}));
}

void TestRanking::words_data()
{
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("sharedBy");
    QTest::addColumn<QString>("expected");

    QTest::newRow("first") << 1 << 1 << "1st";
    QTest::newRow("second of two") << 2 << 2 << "joint 2nd";
    QTest::newRow("third") << 3 << 1 << "3rd";
    QTest::newRow("fourth") << 4 << 1 << "4th";
    QTest::newRow("eleventh") << 11 << 1 << "11th";
    QTest::newRow("twelfth") << 12 << 1 << "12th";
    QTest::newRow("thirteenth of three") << 13 << 3 << "joint 13th";
    QTest::newRow("twenty-first") << 21 << 1 << "21st";
    QTest::newRow("forty-second") << 42 << 1 << "42nd";
    QTest::newRow("hundred and eleventh") << 111 << 1 << "111th";
    QTest::newRow("hundred and twenty-third") << 123 << 1 << "123rd";
}

void TestRanking::words()
{
    QFETCH(int, rank);
    QFETCH(int, sharedBy);
    QTEST(rankText({rank, sharedBy, 200}), "expected");
}

void TestRanking::rankIsOneMoreThanThoseAbove()
{
    QRandomGenerator random(1);
    for (int i = 0; i < randomCases; ++i) {
        const Values values = randomValues(random);
        const auto found = ranks(values);
        QCOMPARE(found.size(), values.size());
        for (size_t area = 0; area < values.size(); ++area) {
            QCOMPARE(found[area].has_value(), values[area].has_value());
            if (!found[area])
                continue;
            const auto count = [&](auto holds) {
                return static_cast<int>(std::count_if(values.begin(), values.end(), [&](const auto &other) {
                    return other && holds(*other, *values[area]);
                }));
            };
            QCOMPARE(found[area]->rank, 1 + count([](double a, double b) { return a > b; }));
            QCOMPARE(found[area]->sharedBy, count([](double a, double b) { return a == b; }));
            QCOMPARE(found[area]->ranked, count([](double, double) { return true; }));
        }
    }
}

void TestRanking::orderOfTheAreasDoesNotMatter()
{
    QRandomGenerator random(2);
    for (int i = 0; i < randomCases; ++i) {
        const Values values = randomValues(random);
        std::vector<size_t> places(values.size());
        for (size_t place = 0; place < places.size(); ++place)
            places[place] = place;
        std::shuffle(places.begin(), places.end(), random);
        Values shuffled;
        for (const size_t place : places)
            shuffled.push_back(values[place]);
        const auto found = ranks(values);
        const auto ofShuffled = ranks(shuffled);
        for (size_t place = 0; place < places.size(); ++place)
            QCOMPARE(ofShuffled[place], found[places[place]]);
    }
}

void TestRanking::negationTurnsTheOrder()
{
    QRandomGenerator random(3);
    for (int i = 0; i < randomCases; ++i) {
        const Values values = randomValues(random);
        Values negated = values;
        for (auto &value : negated) {
            if (value)
                value = -*value;
        }
        QVERIFY(ranks(negated) == ranks(values, RankOrder::LowestFirst));
    }
}

QTEST_APPLESS_MAIN(TestRanking)
#include "tst_ranking.moc"
