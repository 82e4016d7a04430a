// Many packs one after the other: one for each force, whole or not there, stopped when asked.
#include "core/analysis/trend.h"
#include "tests/ui/windowfixture.h"
#include "ui/press/packbatch.h"

#include <QDir>

using namespace yardstick;
using namespace yardstick::test;

class tst_PackBatch : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void aBatchMakesAPackForEachAndSaysWhomItLeftOut()
    {
        WindowFixture fixture;
        std::vector<TestFigure> figures = knifeFigures();
        QVERIFY_RESULT(fixture.storeFigures(figures));
        const TrendChart chart = trendOf(fixture);
        PressChart like = pressChartFor(chart, {});
        PackJob job{fixture.storePath(),
                    fixture.workspace().sharedCatalogue(),
                    packForEveryForce(fixture.workspace().catalogue(), like, {}),
                    fixture.file(QStringLiteral("packs")),
                    false,
                    false};
        QCOMPARE(job.items.size(), size_t(43));
        PackBatch batch(job, nullptr);
        QSignalSpy finished(&batch, &PackBatch::finished);
        batch.start();
        QVERIFY(finished.wait(60000));
        const auto outcome = finished.front().front().value<PackOutcome>();
        QVERIFY2(outcome.failure.isEmpty(), qPrintable(outcome.failure));
        QCOMPARE(outcome.written, 2); // the two forces that have figures
        QCOMPARE(outcome.leftOut.size(), 41);
        QCOMPARE(QDir(job.folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
    }

    void aStoppedBatchLeavesWholePacksOnly()
    {
        WindowFixture fixture;
        QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
        const TrendChart chart = trendOf(fixture);
        PressChart like = pressChartFor(chart, {});
        std::vector<PackItem> items;
        for (int at = 0; at < 6; ++at)
            items.push_back({QString::number(at), QStringLiteral("pack-%1").arg(at),
                             [like, at](const Store &, const Catalogue &) -> Result<PressPack> {
                                 PressPack pack{like, {}};
                                 pack.press.headline = QStringLiteral("Pack %1").arg(at);
                                 return pack;
                             }});
        PackBatch batch({fixture.storePath(), fixture.workspace().sharedCatalogue(), items,
                         fixture.file(QStringLiteral("stopped")), false, false},
                        nullptr);
        QSignalSpy finished(&batch, &PackBatch::finished);
        connect(&batch, &PackBatch::progressed, &batch, [&batch](int done) {
            if (done == 2)
                batch.cancel();
        });
        batch.start();
        QVERIFY(finished.wait(60000));
        const auto outcome = finished.front().front().value<PackOutcome>();
        QVERIFY(outcome.cancelled);
        QVERIFY(outcome.sentence().startsWith(QStringLiteral("Stopped: ")));
        const QDir folder(fixture.file(QStringLiteral("stopped")));
        const QStringList packs = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(packs.size(), outcome.written);
        QVERIFY(packs.size() < 6);
        for (const QString &pack : packs)
            QCOMPARE(QDir(folder.filePath(pack)).entryList(QDir::Files).size(), 10);
    }

    void whatIsUnderEmbargoLeavesOnlyMarked()
    {
        WindowFixture fixture;
        QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
        const TrendChart chart = trendOf(fixture);
        // Another publication's figures, which the chart itself does not show, are held back.
        QVERIFY_RESULT(fixture.storeFigures(
            {{QStringLiteral("homicide"), westMercia.value, QStringLiteral("year ending December 2024"), 9}},
            QStringLiteral("edition-2")));
        const QDateTime now(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC);
        for (const Release &release : fixture.workspace().releases()) {
            if (release.title.contains(QStringLiteral("edition-2")))
                QVERIFY_RESULT(fixture.workspace().setEmbargo(release.id, now.addSecs(1800)));
        }
        const std::set<IndicatorId> both = {{QStringLiteral("knife-offences")}, {QStringLiteral("homicide")}};
        const auto packs = [&](const char *folder, const PackTerms &terms) {
            return runPacks({fixture.storePath(), fixture.workspace().sharedCatalogue(),
                             packForEveryIndicator(fixture.workspace().catalogue(), both,
                                                   pressChartFor(chart, {}), terms),
                             fixture.file(QLatin1String(folder)), false, false});
        };
        const PackOutcome held = packs("held", {now, false});
        QCOMPARE(held.written, 1);
        QCOMPARE(held.leftOut.size(), 1);
        QVERIFY2(held.leftOut.front().contains(QStringLiteral("under embargo until 9:30am")),
                 qPrintable(held.leftOut.front()));
        QCOMPARE(packs("marked", {now, true}).written, 2);
        const QDir marked(fixture.file(QStringLiteral("marked")));
        int named = 0;
        for (const QString &pack : marked.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            named +=
                QDir(marked.filePath(pack)).entryList({QStringLiteral("EMBARGOED-*.csv")}).isEmpty() ? 0 : 1;
        QCOMPARE(named, 1); // only what is under embargo says so
        QCOMPARE(packs("free", {now.addSecs(1800), false}).written, 2);
    }

    void packsOfAlikeNamesDoNotMeet()
    {
        WindowFixture fixture;
        const std::vector<PackItem> items =
            packForEveryForce(fixture.workspace().catalogue(), PressChart(), {});
        std::set<QString> folders;
        for (const PackItem &item : items)
            QVERIFY2(folders.insert(item.folder).second, qPrintable(item.folder));
        QCOMPARE(folders.size(), size_t(43));
    }

    void aFolderThatCannotBeMadeIsOneSentence()
    {
        WindowFixture fixture;
        QFile file(fixture.file(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const PackOutcome outcome = runPacks({fixture.storePath(),
                                              fixture.workspace().sharedCatalogue(),
                                              {},
                                              fixture.file(QStringLiteral("file/packs")),
                                              false,
                                              false});
        QVERIFY2(outcome.failure.contains(QStringLiteral("can't be made")), qPrintable(outcome.failure));
    }

private:
    static TrendChart trendOf(WindowFixture &fixture)
    {
        TrendChart chart;
        chart.own = westMercia;
        Query query;
        query.indicator = {QStringLiteral("knife-offences")};
        query.areas = {westMercia, englandAndWales};
        chart.data.query = query;
        if (auto data = yardstick::trend(fixture.workspace().store(), fixture.workspace().catalogue(), query))
            chart.data = *data;
        chart.benchmark = englandAndWales;
        return chart;
    }
};

QTEST_MAIN(tst_PackBatch)
#include "tst_packbatch.moc"
