// The cells of the Overview: figures and reasons, signs that are told apart by their shape, lines with gaps;
// and its model, which keeps the rules of item models.
#include "tests/ui/overviewfixture.h"
#include "ui/models/cellroles.h"
#include "ui/pages/overviewcontrols.h"
#include "ui/widgets/cellsigns.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPainter>

using namespace yardstick;
using namespace yardstick::test;

class tst_OverviewTable : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void brokenChoicesDoNoHarm();
    void theModelKeepsTheRules();
    void aSparklineHasGaps();
    void everySignIsAShapeOfItsOwn();
    void everyCellSaysItsFigureAndItsReason();
};

void tst_OverviewTable::brokenChoicesDoNoHarm()
{
    const OverviewChoices plain;
    QCOMPARE(overviewChoicesFrom({}), plain);
    QCOMPARE(
        overviewChoicesFrom({{QStringLiteral("filter"), 7}, {QStringLiteral("order"), QStringLiteral("?")}}),
        plain);
    OverviewChoices chosen;
    chosen.filter = OverviewFilter::Changed;
    chosen.order = OverviewOrder::Rank;
    chosen.turned = true;
    chosen.grouped = false;
    chosen.folded = QStringList{QStringLiteral("Violence")};
    QCOMPARE(overviewChoicesFrom(toMap(chosen)), chosen);
}

void tst_OverviewTable::theModelKeepsTheRules()
{
    OverviewFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(threeIndicators()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    const QAbstractItemModelTester tester(fixture.table().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTest::mouseClick(fixture.find<QAbstractButton>("overview-filter-1"), Qt::LeftButton);
    fixture.clickOn(QStringLiteral("Serious violence"));
    QTest::keyClicks(fixture.find<QLineEdit>("overview-search"), QStringLiteral("rob"));
    QVERIFY(fixture.afterAnswer([&] { QVERIFY_RESULT(fixture.workspace().setOwnArea(westMidlands)); }));
}

void tst_OverviewTable::aSparklineHasGaps()
{
    Sparkline sparkline;
    for (int year = 2020; year < 2025; ++year)
        sparkline.points.push_back(
            {Period::calendarYear(year), year == 2022 ? std::nullopt : std::optional(5.0)});
    sparkline.runs = {{0, 2}, {3, 5}};
    QImage image(101, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintSparkline(painter, QRectF(0, 0, 100, 20), sparkline, Qt::black);
    painter.end();
    const auto inked = [&](int x) {
        for (int y = 0; y < image.height(); ++y) {
            if (qGray(image.pixel(x, y)) < 128)
                return true;
        }
        return false;
    };
    QVERIFY(inked(12) && inked(87));
    QVERIFY(!inked(50));
    // Without any figure there is nothing to draw.
    image.fill(Qt::white);
    QPainter again(&image);
    paintSparkline(again, QRectF(0, 0, 100, 20), {{{Period::calendarYear(2024), std::nullopt}}, {}},
                   Qt::black);
    again.end();
    QVERIFY(!inked(50) && !inked(99));
}

void tst_OverviewTable::everySignIsAShapeOfItsOwn()
{
    std::vector<QImage> drawn;
    for (int sign = 0; sign <= int(CellSign::Lower); ++sign) {
        QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSign(painter, QRectF(2, 2, 12, 12), static_cast<CellSign>(sign), Qt::black, Qt::white);
        painter.end();
        QVERIFY(std::ranges::find(drawn, image) == drawn.end());
        drawn.push_back(image);
    }
}

void tst_OverviewTable::everyCellSaysItsFigureAndItsReason()
{
    OverviewFixture fixture;
    QVERIFY(fixture.open());
    const auto said = [&](OverviewColumn column, int role) {
        return fixture.cell(knifeName, column).data(role).toString();
    };
    QCOMPARE(said(OverviewColumn::Indicator, DetailRole),
             QStringLiteral("Rate: offences per 100,000 people"));
    QCOMPARE(said(OverviewColumn::Value, Qt::DisplayRole), QStringLiteral("200.0"));
    QCOMPARE(said(OverviewColumn::Value, DetailRole), QStringLiteral("2024"));
    QCOMPARE(said(OverviewColumn::Value, PlainTextRole), QStringLiteral("200"));
    QVERIFY(said(OverviewColumn::Value, Qt::ToolTipRole).contains(QStringLiteral("edition-1")));
    QCOMPARE(said(OverviewColumn::Change, Qt::DisplayRole), QStringLiteral("+11.8%"));
    QCOMPARE(fixture.cell(knifeName, OverviewColumn::Change).data(StrongRole), QVariant(true));
    QCOMPARE(said(OverviewColumn::Change, Qt::AccessibleTextRole),
             QStringLiteral("Change in a year: +11.8%, more than chance"));
    QCOMPARE(said(OverviewColumn::Benchmark, Qt::DisplayRole), QStringLiteral("worse"));
    QVERIFY(said(OverviewColumn::Benchmark, Qt::ToolTipRole)
                .contains(QStringLiteral("66.7 for England and Wales")));
    QCOMPARE(said(OverviewColumn::Rank, Qt::DisplayRole), QStringLiteral("1st of 2"));
    QCOMPARE(said(OverviewColumn::Trend, Qt::DisplayRole), QStringLiteral("increasing"));
    QCOMPARE(said(OverviewColumn::Trend, DetailRole), QStringLiteral("getting worse"));
    QVERIFY(said(OverviewColumn::Sparkline, Qt::AccessibleTextRole)
                .contains(QStringLiteral("5 figures from 2020 to 2024")));
    // What can't be calculated gives its reason under the mouse and in What's This.
    OverviewFixture young;
    QVERIFY(young.open(knifeFigures()));
    const QModelIndex trend = young.cell(knifeName, OverviewColumn::Trend);
    QCOMPARE(trend.data().toString(), QStringLiteral("cannot be calculated"));
    for (const int role : {int(Qt::ToolTipRole), int(Qt::WhatsThisRole)})
        QVERIFY(trend.data(role).toString().contains(QStringLiteral("fewer than five annual figures")));
}

QTEST_MAIN(tst_OverviewTable)
#include "tst_overviewtable.moc"
