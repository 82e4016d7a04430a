// The facts beside a trend: lines to copy, options, and where their figures come from.
#include "core/text/factsheet.h"
#include "tests/ui/windowfixture.h"
#include "ui/charts/trendview.h"
#include "ui/dialogs/origindialog.h"
#include "ui/pages/trendbench.h"
#include "ui/widgets/factspane.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace yardstick;
using namespace yardstick::test;

class tst_FactsPane : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void theNewestFigureIsSpokenOf();
    void theChosenPeriodIsSpokenOf();
    void aLineIsCopied();
    void allLinesAreCopiedWithTheirSources();
    void smallBasesAreGivenOnRequest();
    void decimalsAreChosenAndRemembered();
    void aLineLeadsToItsCells();
    void theyMoveToATabWhereThereIsNoRoom();
    void theyAreCollapsedAndStaySo();
    void withoutFiguresTheySaySo();

private:
    FactsPane *pane() { return m_fixture->find<FactsPane>("facts-pane"); }
    bool settled()
    {
        return QTest::qWaitFor(
            [this] { return !m_fixture->trends().isFinding() && !pane()->lines().empty(); });
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_FactsPane::init()
{
    failOnWarnings();
    m_fixture = std::make_unique<WindowFixture>();
    std::vector<TestFigure> figures = knifeFigures();
    // Homicides are few: their percentages are hidden.
    for (const auto &[year, count] : {std::pair{2023, 8.0}, {2024, 12.0}}) {
        figures.push_back({QStringLiteral("homicide"), westMercia.value,
                           QStringLiteral("year ending December %1").arg(year), count});
    }
    QVERIFY_RESULT(m_fixture->storeFigures(figures));
    QVERIFY_RESULT(m_fixture->workspace().setOwnArea(westMercia));
    QVERIFY(m_fixture->show());
    m_fixture->window().resize(1280, 800);
    QVERIFY(settled());
}

void tst_FactsPane::theNewestFigureIsSpokenOf()
{
    QCOMPARE(m_fixture->find<QLabel>("facts-about")->text(), QStringLiteral("West Mercia, 2024"));
    QCOMPARE(m_fixture->find<QLabel>("fact-0-text")->text(),
             QStringLiteral("Knife-enabled offences in West Mercia stood at 666 offences in 2024."));
    QCOMPARE(pane()->lines()[0].kind, FactKind::Level);
}

void tst_FactsPane::theChosenPeriodIsSpokenOf()
{
    auto *table = m_fixture->find<TableView>("trend-table");
    table->setCurrentIndex(table->model()->index(1, 2)); // England and Wales, 2022
    QTRY_COMPARE(m_fixture->find<QLabel>("facts-about")->text(), QStringLiteral("West Mercia, 2022"));
    QVERIFY(pane()->lines()[0].text.contains(QStringLiteral("621 offences")));

    auto *chart = m_fixture->find<TrendView>("trend-chart");
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTRY_COMPARE(m_fixture->find<QLabel>("facts-about")->text(), QStringLiteral("West Mercia, 2021"));
}

void tst_FactsPane::aLineIsCopied()
{
    auto *copy = m_fixture->find<QToolButton>("fact-0-copy");
    QVERIFY(copy->accessibleName().startsWith(QStringLiteral("Copy: Knife-enabled")));
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Knife-enabled offences in West Mercia stood at 666 offences in 2024."));
    QCOMPARE(copy->text(), QStringLiteral("Copied"));
}

void tst_FactsPane::allLinesAreCopiedWithTheirSources()
{
    QTest::mouseClick(m_fixture->find<QPushButton>("facts-copy-all"), Qt::LeftButton);
    const QString said = QGuiApplication::clipboard()->text();
    for (const char *part :
         {"stood at 666 offences", "\nDefinition\n", "\nSources\nSource: Office for National",
          "published 24 April 2025", "\nCaveats\n"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
    for (const FactLine &line : pane()->lines())
        QVERIFY(said.contains(line.text));
}

void tst_FactsPane::smallBasesAreGivenOnRequest()
{
    QVERIFY(
        m_fixture->afterReload([this] { m_fixture->trends().showIndicator({QStringLiteral("homicide")}); }));
    QTRY_VERIFY(pane()->findings() &&
                pane()->findings()->query.indicator.value == QStringLiteral("homicide"));
    QVERIFY2(!pane()->lines()[1].text.contains(QStringLiteral("per cent")),
             qPrintable(pane()->lines()[1].text));
    m_fixture->find<QCheckBox>("facts-small-bases")->click();
    QVERIFY2(pane()->lines()[1].text.contains(QStringLiteral("50.0 per cent")),
             qPrintable(pane()->lines()[1].text));
}

void tst_FactsPane::decimalsAreChosenAndRemembered()
{
    QVERIFY(m_fixture->afterReload(
        [this] { QTest::mouseClick(m_fixture->find<QAbstractButton>("measure-1"), Qt::LeftButton); }));
    QTRY_VERIFY(pane()->findings() && pane()->findings()->query.measure == Measure::Rate);
    QVERIFY2(pane()->lines()[0].text.contains(QStringLiteral("43.5 offences per")),
             qPrintable(pane()->lines()[0].text));
    auto *decimals = m_fixture->find<QComboBox>("facts-decimals");
    decimals->setFocus();
    QTest::keyClick(decimals, Qt::Key_Down);
    QVERIFY2(pane()->lines()[0].text.contains(QStringLiteral("43.50 offences per")),
             qPrintable(pane()->lines()[0].text));
    m_fixture->close();
    QVERIFY(m_fixture->show());
    QVERIFY(settled());
    QCOMPARE(m_fixture->find<QComboBox>("facts-decimals")->currentIndex(), 2);
    QVERIFY(pane()->lines()[0].text.contains(QStringLiteral("43.50 offences per")));
}

void tst_FactsPane::aLineLeadsToItsCells()
{
    QTest::mouseClick(m_fixture->find<QToolButton>("fact-0-origin"), Qt::LeftButton);
    auto *dialog = m_fixture->window().findChild<OriginDialog *>();
    QVERIFY(dialog);
    const auto *figures = dialog->findChild<TableView *>(QStringLiteral("origin-figures"));
    QCOMPARE(figures->model()->rowCount(), 1);
    QCOMPARE(figures->model()->index(0, 3).data().toString(), QStringLiteral("666"));
    QTRY_VERIFY(!dialog->isLoading());
    // The file of this release was never kept.
    auto *open = dialog->findChild<QPushButton *>(QStringLiteral("origin-open"));
    QVERIFY(!open->isEnabled());
    QCOMPARE(open->toolTip(), QStringLiteral("The file was not kept in the store"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("origin-copy")), Qt::LeftButton);
    const QString said = QGuiApplication::clipboard()->text();
    for (const char *part : {"stood at 666 offences", "edition-1.csv", "Table P6, cell C"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
}

void tst_FactsPane::theyMoveToATabWhereThereIsNoRoom()
{
    auto *bench = m_fixture->window().findChild<TrendBench *>();
    auto *chart = m_fixture->find<TrendView>("trend-chart");
    QVERIFY(bench->factsBeside());
    QVERIFY(chart->width() >= 480);
    m_fixture->window().resize(900, 640);
    QTRY_VERIFY(!bench->factsBeside());
    auto *tabs = m_fixture->find<QTabWidget>("trend-tabs");
    QCOMPARE(tabs->count(), 2);
    QVERIFY(chart->width() >= 480);
    tabs->setCurrentIndex(1);
    QVERIFY(pane()->isVisible());
    m_fixture->window().resize(1280, 800);
    QTRY_VERIFY(bench->factsBeside());
    QCOMPARE(tabs->count(), 1);
    QVERIFY(pane()->isVisible());
}

void tst_FactsPane::theyAreCollapsedAndStaySo()
{
    auto *button = m_fixture->find<QPushButton>("show-facts");
    QVERIFY(button->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!pane()->isVisible());
    m_fixture->close();
    QVERIFY(m_fixture->show());
    QVERIFY(!m_fixture->find<QPushButton>("show-facts")->isChecked());
    QVERIFY(!pane()->isVisible());
    QTest::mouseClick(m_fixture->find<QPushButton>("show-facts"), Qt::LeftButton);
    QVERIFY(pane()->isVisible());
    QVERIFY(settled());
}

void tst_FactsPane::withoutFiguresTheySaySo()
{
    FactsPane alone;
    alone.show(Error{QStringLiteral("There is no figure.")}, nullptr);
    QCOMPARE(alone.findChild<QLabel *>(QStringLiteral("facts-said"))->text(),
             QStringLiteral("There is no figure."));
    QVERIFY(!alone.findChild<QPushButton *>(QStringLiteral("facts-copy-all"))->isEnabled());
}

QTEST_MAIN(tst_FactsPane)
#include "tst_factspane.moc"
