// The methods on the figures that the Office for National Statistics published for December 2024, and on two
// editions that disagree: section 13 of the statistical test vectors.
#include "core/analysis/change.h"
#include "core/analysis/findings.h"
#include "core/analysis/trend.h"
#include "core/importing/importer.h"
#include "core/importing/layoutreader.h"
#include "core/store/storing.h"
#include "tests/support/testsupport.h"

#include <set>

using namespace yardstick;
using namespace yardstick::test;

class TestPublishedStatistics : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void smallBasesHideMoreThanThePublisherHides();
    void printedChangesAreOurs();
    void editionsAreNotSpliced();
    void noTrendAcrossYearsOfDifferentPhase();
    void forcesStandAgainstEnglandAndWales();

private:
    /// Whether the figure stands in Table P2, the changes of the recorded offences by force.
    static bool isOfTableP2(const Store &store, const Figure &figure)
    {
        return releaseOf(store, figure.release)->sheets.value(figure.cell.sheet).trimmed() ==
               QLatin1String("Table P2");
    }
    Result<void> add(Store &store, const QString &path) const;

    std::optional<Catalogue> m_catalogue;
    std::vector<Layout> m_layouts;
};

void TestPublishedStatistics::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
    auto layouts = loadLayouts();
    QVERIFY_RESULT(layouts);
    m_layouts = std::move(*layouts);
}

Result<void> TestPublishedStatistics::add(Store &store, const QString &path) const
{
    const auto draft = readDraft(path, *m_catalogue, m_layouts, {});
    if (!draft)
        return draft.error();
    const auto stored = storeDraft(store, *draft);
    return stored ? Result<void>() : Result<void>(stored.error());
}

// 13d: the publisher hides a change by the new year's count; the rule names either count.
void TestPublishedStatistics::smallBasesHideMoreThanThePublisherHides()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(add(*store, path));
    int hiddenByPublisher = 0;
    int hiddenByUs = 0;
    for (const Indicator &printed : m_catalogue->indicators()) {
        if (printed.changeOf.isEmpty() || printed.publication.value != QLatin1String("ons-pfa"))
            continue;
        const auto changes = figures(*store, {printed.id, {}, false, {}});
        const auto counts = figures(*store, {printed.changeOf, {}, false, {}});
        QVERIFY_RESULT(changes);
        QVERIFY_RESULT(counts);
        const auto countAt = [&](const AreaId &area, int year) -> std::optional<double> {
            for (const Figure &figure : *counts) {
                if (figure.area == area && figure.period == Period::calendarYear(year))
                    return figure.value;
            }
            return std::nullopt;
        };
        for (const Figure &change : *changes) {
            const auto before = countAt(change.area, 2023);
            const auto after = countAt(change.area, 2024);
            if (!before || !after || !isOfTableP2(*store, change))
                continue;
            if (change.marker && change.marker->kind == MarkerKind::LowReliability)
                ++hiddenByPublisher;
            if (changeOfCounts(*before, *after)->smallBase)
                ++hiddenByUs;
        }
    }
    QCOMPARE(hiddenByPublisher, 82);
    QCOMPARE(hiddenByUs, 86);
}

// 13b: every printed change whose two counts the workbook has. (The vectors count 1,183 of them; we find
// 1,206, with the British Transport Police's, and all agree.)
void TestPublishedStatistics::printedChangesAreOurs()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(add(*store, path));
    int compared = 0;
    for (const Indicator &printed : m_catalogue->indicators()) {
        if (printed.changeOf.isEmpty() || printed.publication.value != QLatin1String("ons-pfa"))
            continue;
        const auto changes = figures(*store, {printed.id, {}, false, {}});
        QVERIFY_RESULT(changes);
        const auto counts = figures(*store, {printed.changeOf, {}, false, {}});
        QVERIFY_RESULT(counts);
        std::map<std::pair<QString, int>, double> byYear;
        for (const Figure &figure : *counts) {
            if (figure.value && figure.period.kind() == Period::Kind::CalendarYear)
                byYear[{figure.area.value, figure.period.firstDay().year()}] = *figure.value;
        }
        for (const Figure &change : *changes) {
            const auto before = byYear.find({change.area.value, 2023});
            const auto after = byYear.find({change.area.value, 2024});
            if (!change.value || before == byYear.end() || after == byYear.end() ||
                !isOfTableP2(*store, change))
                continue;
            const auto ours = changeOfCounts(before->second, after->second);
            QVERIFY_RESULT(ours);
            QVERIFY(ours->percent.has_value());
            QVERIFY(qAbs(*ours->percent - *change.value) < 1e-6 * qMax(1.0, qAbs(*change.value)));
            ++compared;
        }
    }
    QCOMPARE(compared, 1206);
}

// 13e: spliced, West Mercia's knife crime rose by 59.74 per cent from 2018-19 to 2019-20; in one edition, by
// 37.36 per cent.
void TestPublishedStatistics::editionsAreNotSpliced()
{
    REQUIRE_PUBLISHED(older, "ons/policeforceareatablesyearendingseptember2019.xlsx");
    REQUIRE_PUBLISHED(newer, "ons/policeforceareatablesyedecember2024.xlsx");
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(add(*store, older));
    QVERIFY_RESULT(add(*store, newer));
    FindingsQuery query;
    query.indicator = {QStringLiteral("knife-offences")};
    query.area = {QStringLiteral("E23000016")};
    query.period = Period::financialYear(2019);
    const auto found = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(found);
    QCOMPARE(found->change->before, 621.0);
    QCOMPARE(found->change->after, 853.0);
    QVERIFY(qAbs(*found->change->percent - 37.36) < 0.005);

    // The older edition is still there to be asked for by itself.
    const auto all = releases(*store);
    QVERIFY_RESULT(all);
    query.edition = all->back().id;
    query.period = Period::financialYear(2018);
    const auto old = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(old);
    QCOMPARE(*old->point.value, 534.0);
}

// 13f: April to March up to 2022, then January to December: no five years that a trend could be made of.
void TestPublishedStatistics::noTrendAcrossYearsOfDifferentPhase()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(add(*store, path));
    FindingsQuery query;
    query.indicator = {QStringLiteral("knife-offences")};
    query.area = {QStringLiteral("E23000016")};
    auto found = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(found);
    QCOMPARE(found->trend.outcome, RecentTrend::Outcome::CannotBeCalculated);
    QCOMPARE(found->trend.reason, std::optional(NoTrend::DifferentPhase));
    // Up to March 2022 there are.
    query.period = Period::financialYear(2021);
    found = findings(*store, *m_catalogue, query);
    QVERIFY_RESULT(found);
    QVERIFY(!found->trend.reason);
}

// 13a
void TestPublishedStatistics::forcesStandAgainstEnglandAndWales()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    auto store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(add(*store, path));
    ComparisonQuery query;
    query.indicator = {QStringLiteral("knife-offences")};
    query.benchmark.area = {QStringLiteral("K04000001")};
    const auto all = compareAreas(*store, *m_catalogue, query);
    QVERIFY_RESULT(all);
    QCOMPARE(all->period, Period::calendarYear(2024));
    const auto rowOf = [&](const char *code) {
        return *std::ranges::find(all->areas, AreaId{QLatin1String(code)}, &ComparedArea::area);
    };
    const ComparedArea westMercia = rowOf("E23000016");
    const ComparedArea leicestershire = rowOf("E23000021");
    for (const ComparedArea &area : {westMercia, leicestershire})
        QCOMPARE(area.comparison.verdict, Verdict::Better); // lower, and low is good
    QVERIFY(qAbs(*westMercia.point.denominator - 1325250) < 1);
    QVERIFY(qAbs(*leicestershire.point.denominator - 1154438) < 1);
    QVERIFY(qAbs(*leicestershire.point.interval->lower - 61.903416) < 1e-4);
    QVERIFY(qAbs(*leicestershire.point.interval->upper - 71.402088) < 1e-4);
}

QTEST_GUILESS_MAIN(TestPublishedStatistics)
#include "tst_publishedstatistics.moc"
