// What changed between two editions, and that taking an import back leaves the store as if it had never been.
#include "core/importing/revisions.h"
#include "core/store/releases.h"
#include "core/store/storeddraft.h"
#include "tests/support/storecontent.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

using namespace yardstick;
using namespace yardstick::test;

class tst_Revisions : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void newRevisedUnchangedAndWithdrawnAreToldApart();
    void theLargestChangeComesFirst();
    void aMarkerThatBecomesANumberIsARevision();
    void storedEditionsCompareLikeTheDraftDid();
    void aStoredReleaseComesBackAsTheDraftItWas();
    void importsAreUndoneInAnyOrder();
};

namespace {

const QString knives = QStringLiteral("knife-offences");
const QString westMercia = QStringLiteral("E23000016");
const QString leicestershire = QStringLiteral("E23000021");

Draft edition(const QString &name, const std::vector<TestFigure> &figures)
{
    return makeDraft(name, QStringLiteral("ons-pfa"), figures);
}

Draft first()
{
    return edition(QStringLiteral("first"), {{knives, westMercia, QStringLiteral("2023"), 720},
                                             {knives, leicestershire, QStringLiteral("2023"), 820},
                                             {knives, westMercia, QStringLiteral("2022"), 700},
                                             {knives, leicestershire, QStringLiteral("2022"), std::nullopt}});
}

Draft second()
{
    return edition(QStringLiteral("second"), {{knives, westMercia, QStringLiteral("2024"), 666},
                                              {knives, westMercia, QStringLiteral("2023"), 730},
                                              {knives, leicestershire, QStringLiteral("2022"), 810},
                                              {knives, westMercia, QStringLiteral("2022"), 700}});
}

} // namespace

void tst_Revisions::newRevisedUnchangedAndWithdrawnAreToldApart()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(store);
    QCOMPARE(revisionsOf(*store, first())->total, (Comparison{4, 0, 0, 0}));
    QVERIFY_RESULT(storeDraft(*store, first()));
    const auto report = revisionsOf(*store, second());
    QVERIFY_RESULT(report);
    QCOMPARE(report->total, (Comparison{1, 2, 1, 1}));
    QCOMPARE(report->byIndicator.at({knives}), report->total);
    QCOMPARE(report->byArea.at({westMercia}), (Comparison{1, 1, 1, 0}));
    QCOMPARE(report->byArea.at({leicestershire}), (Comparison{0, 1, 0, 1}));
    QCOMPARE(report->byPeriod.at(Period::calendarYear(2023)), (Comparison{0, 1, 0, 1}));
    QCOMPARE(report->byPeriod.at(Period::calendarYear(2024)), (Comparison{1, 0, 0, 0}));
}

void tst_Revisions::theLargestChangeComesFirst()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(storeDraft(*store, first()));
    const auto report = revisionsOf(*store, second());
    QVERIFY_RESULT(report);
    QCOMPARE(report->revisions.size(), size_t{3});
    QVERIFY(report->revisions[0].withdrawn);
    QCOMPARE(report->revisions[0].before, std::optional<double>(820));
    QVERIFY(!report->revisions[0].cell.isValid());
    QCOMPARE(report->revisions[1].after, std::optional<double>(810));
    QCOMPARE(report->revisions[2].difference(), std::optional<double>(10));
    QCOMPARE(*report->revisions[2].percentage(), 10.0 / 720 * 100);
    QVERIFY(std::ranges::is_sorted(report->revisions, std::ranges::greater(), &Revision::size));
}

void tst_Revisions::aMarkerThatBecomesANumberIsARevision()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    QVERIFY_RESULT(storeDraft(*store, first()));
    const auto report = revisionsOf(*store, second());
    QVERIFY_RESULT(report);
    const Revision &appeared = report->revisions[1];
    QCOMPARE(appeared.markerBefore, QStringLiteral("[x]"));
    QVERIFY(!appeared.before && !appeared.difference() && !appeared.percentage());
}

void tst_Revisions::storedEditionsCompareLikeTheDraftDid()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    const auto older = storeDraft(*store, first());
    QVERIFY_RESULT(older);
    const auto asDraft = revisionsOf(*store, second());
    const auto newer = storeDraft(*store, second());
    QVERIFY_RESULT(newer);
    const auto asStored = revisionsBetween(*store, older->id, newer->id);
    QVERIFY_RESULT(asStored);
    QCOMPARE(asStored->total, asDraft->total);
    QVERIFY(asStored->byArea == asDraft->byArea);
    QVERIFY(asStored->byPeriod == asDraft->byPeriod);
    QVERIFY(asStored->revisions == asDraft->revisions);
    const auto backwards = revisionsBetween(*store, newer->id, older->id);
    QVERIFY_RESULT(backwards);
    QCOMPARE(backwards->total, (Comparison{1, 2, 1, 0}));
}

void tst_Revisions::aStoredReleaseComesBackAsTheDraftItWas()
{
    Result<Store> store = Store::open(QStringLiteral(":memory:"));
    Draft draft = first();
    draft.legends[{0, 0}] = QStringLiteral("not available");
    draft.issues.push_back(
        {Issue::Severity::Note, {0, 3, 2}, QStringLiteral("Table P6 "), QStringLiteral("a note.")});
    const auto stored = storeDraft(*store, draft);
    QVERIFY_RESULT(stored);
    const auto back = storedDraft(*store, stored->id);
    QVERIFY_RESULT(back);
    QCOMPARE(back->figures.size(), draft.figures.size());
    QVERIFY(back->issues == draft.issues);
    QCOMPARE(back->legends.size(), size_t{1});
    QCOMPARE(back->legends.begin()->second, QStringLiteral("not available"));
    QCOMPARE(*legendOf(*store, stored->id, 0, {MarkerKind::Unavailable, QStringLiteral("[x]")}),
             QStringLiteral("not available"));
    QVERIFY(!storedDraft(*store, {99}));
}

// Any number of editions, taken out in any order: what is left is what would be there had only the others
// been imported.
void tst_Revisions::importsAreUndoneInAnyOrder()
{
    QRandomGenerator random(20260322);
    const QStringList areas{westMercia, leicestershire, QStringLiteral("K04000001"),
                            QStringLiteral("E23000032")};
    const auto anyEdition = [&](int number) {
        std::vector<TestFigure> figures;
        for (const QString &area : areas) {
            for (int year = 2015; year < 2025; ++year) {
                if (random.bounded(3) == 0)
                    continue;
                const bool absent = random.bounded(5) == 0;
                Breakdown breakdown;
                if (random.bounded(2) == 0)
                    breakdown = {{QStringLiteral("sex"), QString::number(random.bounded(9))}};
                figures.push_back({knives + QString::number(random.bounded(3)), area, QString::number(year),
                                   absent ? std::nullopt : std::optional<double>(random.bounded(900)),
                                   breakdown});
            }
        }
        return edition(QStringLiteral("edition %1").arg(number), figures);
    };
    for (int round = 0; round < 12; ++round) {
        std::vector<Draft> drafts;
        for (int i = 0; i < 5; ++i)
            drafts.push_back(anyEdition(round * 10 + i));
        Result<Store> all = Store::open(QStringLiteral(":memory:"));
        Result<Store> kept = Store::open(QStringLiteral(":memory:"));
        std::vector<ReleaseId> undone;
        for (const Draft &draft : drafts) {
            const auto stored = storeDraft(*all, draft);
            QVERIFY_RESULT(stored);
            if (random.bounded(2) == 0)
                undone.push_back(stored->id);
            else
                QVERIFY_RESULT(storeDraft(*kept, draft));
        }
        std::shuffle(undone.begin(), undone.end(), random);
        for (const ReleaseId release : undone)
            QVERIFY_RESULT(deleteRelease(*all, release));
        QCOMPARE(storeContent(*all), storeContent(*kept));
        QVERIFY(referencesHold(*all));
    }
}

QTEST_GUILESS_MAIN(tst_Revisions)
#include "tst_revisions.moc"
