#include "core/analysis/series.h"
#include "tests/support/testsupport.h"

using namespace yardstick;

class TestRuns : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void cutsWhere_data()
    {
        QTest::addColumn<QString>(
            "figures"); // one letter a period: present, - absent, capital of another release
        QTest::addColumn<QString>("expected");

        QTest::newRow("nothing at all") << ""
                                        << "";
        QTest::newRow("only absent figures") << "--"
                                             << "";
        QTest::newRow("one figure is a run of its own") << "a"
                                                        << "0-1";
        QTest::newRow("all present is one run") << "aaaa"
                                                << "0-4";
        QTest::newRow("an absent figure cuts") << "aa-aa"
                                               << "0-2 3-5";
        QTest::newRow("absent figures at both ends are in no run") << "-aa-"
                                                                   << "1-3";
        QTest::newRow("a figure alone between two absent ones") << "a-a-a"
                                                                << "0-1 2-3 4-5";
        QTest::newRow("another release cuts though no time lies between") << "aaBB"
                                                                          << "0-2 2-4";
        QTest::newRow("back to the first release cuts again") << "aBa"
                                                              << "0-1 1-2 2-3";
    }

    void cutsWhere()
    {
        QFETCH(QString, figures);
        Series series;
        for (int i = 0; i < figures.size(); ++i) {
            Point point;
            point.period = Period::financialYear(2010 + i);
            if (figures.at(i) != QLatin1Char('-'))
                point.value = i;
            point.release.value = figures.at(i) == QLatin1Char('B') ? 2 : 1;
            series.points.push_back(point);
        }
        QTEST(text(runs(series)), "expected");
    }

    void cutsWhereTimeLiesBetween()
    {
        Series series;
        for (const Period &period : {Period::financialYear(2020), Period::financialYear(2021),
                                     Period::calendarYear(2023), Period::calendarYear(2024)}) {
            Point point;
            point.period = period;
            point.value = 1;
            series.points.push_back(point);
        }
        QCOMPARE(text(runs(series)), QStringLiteral("0-2 2-4"));
    }

private:
    static QString text(const std::vector<Run> &found)
    {
        QStringList texts;
        for (const Run &run : found)
            texts << QStringLiteral("%1-%2").arg(run.begin).arg(run.end);
        return texts.join(QLatin1Char(' '));
    }
};

QTEST_APPLESS_MAIN(TestRuns)
#include "tst_runs.moc"
