// What a trend shows besides its lines: intervals, breaks, events and bands, provisional figures.
#include "tests/support/testsupport.h"
#include "tests/ui/trenddata.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/charttext.h"
#include "ui/charts/trendlayout.h"

using namespace yardstick;

namespace {

constexpr QSizeF size(1200, 675);

Series &own(TrendChart &chart)
{
    return chart.data.series.back();
}

TrendChart withIntervals()
{
    TrendChart chart = test::publishedChart();
    for (Point &point : own(chart).points)
        point.interval = Limits{*point.value - 5, *point.value + 6};
    return chart;
}

ChartEvent happening(const QString &label, QDate from, QDate to = {})
{
    return {{label}, label, from, to, {}, QStringLiteral("Decision 24")};
}

QStringList textsOf(const TrendLayout &layout)
{
    QStringList texts;
    for (const PlacedMark &mark : layout.marks) {
        if (!mark.text.isEmpty())
            texts << mark.text;
    }
    return texts;
}

bool stripSays(const TrendLayout &layout, const QString &text)
{
    return std::ranges::any_of(layout.strip, [&](const StripText &one) { return one.text == text; });
}

} // namespace

class tst_TrendMarks : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }
    void theIntervalIsCutWhereTheLineIs();
    void aFigureWithoutAnIntervalCutsTheBand();
    void theAxisHoldsTheInterval();
    void onlyTheOwnAreaHasABand();
    void yearsThatEndInAnotherMonthAreMarked();
    void addedUpAreasAreMarkedWhereTheyEnd();
    void editionsWithoutADayAreNamedByWhatTheyReachTo();
    void eventsAndBandsStandWhereTheyWere();
    void textsOfMarksNeverMeet();
    void aMarkWithoutRoomIsNamedAboveTheChart();
    void whatIsOutsideTheAxisIsNotDrawn();
    void provisionalFiguresAreHollow();
    void everythingIsSaidInWords();
};

void tst_TrendMarks::theIntervalIsCutWhereTheLineIs()
{
    const TrendLayout layout = layOutTrend(withIntervals(), lightTheme(), size);
    QCOMPARE(layout.intervals.size(), size_t(2));
    QCOMPARE(layout.intervals[0].lower.size(), 12);
    QCOMPARE(layout.intervals[1].upper.size(), 2);
    QCOMPARE(layout.intervals[1].lower.back().y(), 45.25);
    QCOMPARE(layout.intervals[1].upper.back().y(), 56.25);
    QVERIFY(stripSays(layout, QStringLiteral("95% confidence interval")));
}

void tst_TrendMarks::aFigureWithoutAnIntervalCutsTheBand()
{
    TrendChart chart = withIntervals();
    own(chart).points[4].interval.reset();
    own(chart).points[8].interval->lower.reset(); // Byar's limits have no lower end for very small counts
    const TrendLayout layout = layOutTrend(chart, lightTheme(), size);
    QList<qsizetype> lengths;
    for (const IntervalBand &band : layout.intervals)
        lengths << band.lower.size();
    QCOMPARE(lengths, (QList<qsizetype>{4, 3, 3, 2}));
}

void tst_TrendMarks::theAxisHoldsTheInterval()
{
    TrendChart chart = withIntervals();
    own(chart).points.back().interval->upper = 139;
    const TrendLayout layout = layOutTrend(chart, lightTheme(), size);
    QVERIFY(layout.values.max >= 139);
    chart.intervals = false;
    const TrendLayout without = layOutTrend(chart, lightTheme(), size);
    QVERIFY(without.intervals.empty());
    QCOMPARE(without.values.max, 100.0);
    QVERIFY(!stripSays(without, QStringLiteral("95% confidence interval")));
}

void tst_TrendMarks::onlyTheOwnAreaHasABand()
{
    TrendChart chart = withIntervals();
    chart.own = {};
    QVERIFY(layOutTrend(chart, lightTheme(), size).intervals.empty());
}

void tst_TrendMarks::yearsThatEndInAnotherMonthAreMarked()
{
    const TrendLayout layout = layOutTrend(test::publishedChart(), lightTheme(), size);
    QCOMPARE(textsOf(layout), QStringList{QStringLiteral("years now end in December")});
    QVERIFY2(layout.marks[0].tip.contains(QStringLiteral("end in March")), qPrintable(layout.marks[0].tip));
    // A missing year of the same kind is a gap and no change.
    TrendChart chart = test::publishedChart();
    for (Series &series : chart.data.series)
        series.points.resize(12);
    own(chart).points[5].value.reset();
    QVERIFY(layOutTrend(chart, lightTheme(), size).marks.empty());
}

void tst_TrendMarks::addedUpAreasAreMarkedWhereTheyEnd()
{
    TrendChart chart = test::publishedChart();
    for (size_t i = 0; i < 5; ++i)
        own(chart).points[i].backCast = true;
    const TrendLayout layout = layOutTrend(chart, lightTheme(), size);
    QCOMPARE(textsOf(layout).first(), QStringLiteral("before: earlier areas added up"));
    const double before = layout.at({dayOf(own(chart).points[4].period), 0}).x();
    const double after = layout.at({dayOf(own(chart).points[5].period), 0}).x();
    QVERIFY(layout.marks[0].left > before && layout.marks[0].left < after);
}

void tst_TrendMarks::editionsWithoutADayAreNamedByWhatTheyReachTo()
{
    TrendChart chart = test::publishedChart();
    chart.data.releases[0].editionDateKnown = false;
    chart.data.releases[0].periodCovered = Period::calendarYear(2024);
    chart.data.releases.push_back(test::release(2, QDate(2019, 10, 17)));
    for (size_t i = 0; i < 6; ++i)
        own(chart).points[i].release.value = 2;
    QCOMPARE(textsOf(layOutTrend(chart, lightTheme(), size)).first(),
             QStringLiteral("edition up to December 2024"));
}

void tst_TrendMarks::eventsAndBandsStandWhereTheyWere()
{
    TrendChart chart = test::publishedChart();
    chart.events = {happening(QStringLiteral("Steer Clear"), QDate(2018, 4, 1), QDate(2020, 3, 31)),
                    happening(QStringLiteral("New rules"), QDate(2013, 10, 1))};
    const TrendLayout layout = layOutTrend(chart, lightTheme(), size);
    QCOMPARE(layout.marks.size(), size_t(3));
    QCOMPARE(layout.marks[0].text, QStringLiteral("New rules"));
    QCOMPARE(layout.marks[0].kind, TrendMark::Kind::Event);
    QCOMPARE(layout.marks[0].left, layout.marks[0].right);
    QCOMPARE(layout.marks[1].kind, TrendMark::Kind::Band);
    const auto x = [&](QDate day) { return layout.at({double(day.toJulianDay()), 0}).x(); };
    QCOMPARE(layout.marks[1].left, x(QDate(2018, 4, 1)));
    QCOMPARE(layout.marks[1].right, x(QDate(2020, 4, 1)));
    QVERIFY2(layout.marks[1].tip.contains(QStringLiteral("Association, not proof of effect")),
             qPrintable(layout.marks[1].tip));
    QVERIFY(layout.marks[1].tip.contains(QStringLiteral("Decision 24")));
    QCOMPARE(trendChartKind.notes(chart).size(), 1);
    QVERIFY(trendChartKind.notes(test::publishedChart()).isEmpty());
}

void tst_TrendMarks::textsOfMarksNeverMeet()
{
    TrendChart chart = test::publishedChart();
    for (int i = 0; i < 12; ++i) {
        chart.events.push_back(happening(QStringLiteral("Programme number %1 of many").arg(i),
                                         QDate(2012 + i, 1 + i % 12, 1),
                                         i % 3 == 0 ? QDate(2013 + i, 6, 30) : QDate()));
    }
    for (const QSizeF &one : {QSizeF(500, 300), QSizeF(1200, 675), QSizeF(2000, 1200)}) {
        const TrendLayout layout = layOutTrend(chart, lightTheme(), one);
        QVERIFY(textsOf(layout).size() >= 3);
        for (size_t i = 0; i < layout.marks.size(); ++i) {
            const PlacedMark &mark = layout.marks[i];
            if (mark.text.isEmpty())
                continue;
            QVERIFY(QRectF(QPointF(), one).contains(mark.rect));
            QVERIFY(mark.rect.bottom() <= layout.plot.top() + 0.01);
            for (size_t k = 0; k < i; ++k)
                QVERIFY(layout.marks[k].text.isEmpty() ||
                        !mark.rect.adjusted(0.1, 0.1, -0.1, -0.1).intersects(layout.marks[k].rect));
        }
        QVERIFY(layout.plot.height() > one.height() * 0.4);
    }
}

void tst_TrendMarks::aMarkWithoutRoomIsNamedAboveTheChart()
{
    TrendChart chart = test::publishedChart();
    chart.events = {happening(QStringLiteral("Steer Clear"), QDate(2016, 4, 1), QDate(2018, 3, 31)),
                    happening(QStringLiteral("Safer Streets"), QDate(2016, 4, 1), QDate(2018, 3, 31)),
                    happening(QStringLiteral("Climb"), QDate(2016, 5, 1), QDate(2018, 2, 1)),
                    happening(QStringLiteral("New rules"), QDate(2016, 4, 20))};
    for (const QSizeF &one : {QSizeF(750, 260), QSizeF(1200, 675), QSizeF(2000, 1200)}) {
        const TrendLayout layout = layOutTrend(chart, lightTheme(), one);
        QString strip;
        for (const StripText &text : layout.strip)
            strip += text.text + QLatin1Char('\n');
        QCOMPARE(layout.marks.size(), size_t(5)); // and the years
        for (const PlacedMark &mark : layout.marks) {
            QVERIFY2(!mark.text.isEmpty() != strip.contains(mark.name),
                     qPrintable(QStringLiteral("%1 in %2").arg(mark.name, strip)));
        }
        QVERIFY(layout.strip.back().rect.bottom() <= layout.plot.top());
    }
    for (int width = 320; width < 1500; width += 13) {
        const TrendLayout layout = layOutTrend(chart, lightTheme(), QSizeF(width, 240 + width % 160));
        for (const StripText &text : layout.strip)
            QVERIFY2(!text.rect.isEmpty() && text.rect.right() <= width + 0.5, qPrintable(text.text));
        QVERIFY(layout.strip.back().rect.bottom() <= layout.plot.top());
    }
    const TrendLayout small = layOutTrend(chart, lightTheme(), {750, 260});
    QVERIFY(std::ranges::any_of(small.strip, [](const StripText &one) {
        return one.sample == StripText::Sample::Band && one.text.startsWith(QStringLiteral("Shaded: "));
    }));
}

void tst_TrendMarks::whatIsOutsideTheAxisIsNotDrawn()
{
    TrendChart chart = test::publishedChart();
    chart.events = {happening(QStringLiteral("Before our time"), QDate(1998, 1, 1)),
                    happening(QStringLiteral("Long"), QDate(1998, 1, 1), QDate(2012, 1, 1))};
    const TrendLayout layout = layOutTrend(chart, lightTheme(), size);
    QCOMPARE(layout.marks.size(), size_t(2)); // the band and the years
    QCOMPARE(layout.marks[0].left, layout.plot.left());
}

void tst_TrendMarks::provisionalFiguresAreHollow()
{
    TrendChart chart = test::publishedChart();
    for (Series &series : chart.data.series)
        series.points.back().provisional = true;
    const TrendLayout layout = layOutTrend(chart, lightTheme(), size);
    for (const DrawnRun &run : layout.runs) {
        const bool named = run.role != SeriesRole::Context;
        const bool last = run.figures.size() == 2;
        QCOMPARE(run.provisional.size(), named && last ? 1 : 0);
    }
    QVERIFY(stripSays(layout, QStringLiteral("Provisional")));
    QVERIFY(altText(chart).contains(QStringLiteral("Hollow dots are provisional")));
    QVERIFY(calloutFor(own(chart).points.back(), own(chart), chart.data)
                .note.startsWith(QStringLiteral("Provisional")));
    // The dots of the benchmark have a shape of their own: hollow says one thing only.
    QCOMPARE(layout.runs.back().shape, DotShape::Circle);
    QVERIFY(std::ranges::any_of(layout.runs, [](const DrawnRun &run) {
        return run.role == SeriesRole::Benchmark && run.shape == DotShape::Diamond;
    }));
}

void tst_TrendMarks::everythingIsSaidInWords()
{
    TrendChart chart = withIntervals();
    chart.events = {happening(QStringLiteral("Steer Clear"), QDate(2018, 4, 1), QDate(2020, 3, 31))};
    const QString text = altText(chart);
    for (const char *part :
         {"Marked: years now end in December.", "Steer Clear, 1 April 2018 to 31 March 2020",
          "association, not proof of effect"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    QCOMPARE(calloutFor(own(chart).points.back(), own(chart), chart.data).interval,
             QStringLiteral("95% confidence interval 45.3 to 56.3"));
}

QTEST_MAIN(tst_TrendMarks)
#include "tst_trendmarks.moc"
