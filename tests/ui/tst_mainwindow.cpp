// The window as a person uses it, with keys and clicks: start, choose a force, look, copy, export, remember.
#include "tests/ui/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/dialogs/firststart.h"
#include "ui/models/trendtable.h"
#include "ui/widgets/forcechooser.h"
#include "ui/widgets/searchcombo.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace yardstick;
using namespace yardstick::test;

class tst_MainWindow : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyPageOpensOnAnEmptyStore_data() { pages(); }
    void everyPageOpensOnAnEmptyStore();
    void everyPageOpensOnAStoreWithFigures_data() { pages(); }
    void everyPageOpensOnAStoreWithFigures();
    void theFirstStartAsksForTheOwnForceOnce();
    void theOwnForceCanBeChosenLater();
    void aForceIsFoundByTypingPartOfItsName();
    void theMeasureChangesAxisAndTable();
    void aChosenForceGetsAColumn();
    void aRangeOfPeriodsShortensChartAndTable();
    void theFigureUnderTheTableCursorIsExplained();
    void theCopiedTableIsTheTableShown();
    void theChartIsCopiedAsAPicture();
    void theStatusBarNamesTheReleases();
    void aPictureIsExportedAtItsExactSize_data();
    void aPictureIsExportedAtItsExactSize();
    void anExistingFileIsNotReplacedSilently();
    void anUnwritablePlaceIsOneSentence();
    void whatWasChosenIsRememberedOnTheNextStart();
    void storesAreCopiedOpenedAndMadeAnew();
    void lightAndDarkReachTheChart();

private:
    static void pages();
};

void tst_MainWindow::pages()
{
    QTest::addColumn<QString>("page");
    for (const PageKind *kind : pageKinds())
        QTest::newRow(qPrintable(kind->id)) << kind->id;
}

void tst_MainWindow::everyPageOpensOnAnEmptyStore()
{
    QFETCH(QString, page);
    WindowFixture fixture;
    fixture.settings().setValue(QStringLiteral("page"), page);
    QVERIFY(fixture.show());
    QVERIFY(!fixture.window().page()->pressChart().has_value());
    QVERIFY(!fixture.find<QAction>("action-export")->isEnabled());
}

void tst_MainWindow::everyPageOpensOnAStoreWithFigures()
{
    QFETCH(QString, page);
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    fixture.settings().setValue(QStringLiteral("page"), page);
    QVERIFY(fixture.show());
    QCOMPARE(fixture.window().page()->isVisible(), true);
}

void tst_MainWindow::theFirstStartAsksForTheOwnForceOnce()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.window().askOwnArea();
    auto *dialog = fixture.window().findChild<FirstStart *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("first-accept"))->isEnabled());
    auto *list = dialog->findChild<QListWidget *>(QStringLiteral("first-list"));
    QCOMPARE(list->count(), 43);

    auto *search = dialog->findChild<QLineEdit *>(QStringLiteral("first-search"));
    QTest::keyClicks(search, QStringLiteral("west mer"));
    QVERIFY(fixture.afterReload([search] { QTest::keyClick(search, Qt::Key_Return); }));
    QCOMPARE(fixture.workspace().ownArea(), westMercia);
    const auto kept = setting(fixture.workspace().store(), QStringLiteral("own-area"));
    QVERIFY_RESULT(kept);
    QCOMPARE(*kept, westMercia.value);
    QTRY_VERIFY(!fixture.window().findChild<FirstStart *>());
    QCOMPARE(fixture.find<SearchCombo>("own-area")->currentText(), QStringLiteral("West Mercia"));

    fixture.window().askOwnArea();
    QVERIFY(!fixture.window().findChild<FirstStart *>());
}

void tst_MainWindow::theOwnForceCanBeChosenLater()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window().askOwnArea();
    auto *dialog = fixture.window().findChild<FirstStart *>();
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("first-later")), Qt::LeftButton);
    QTRY_VERIFY(!fixture.window().findChild<FirstStart *>());
    QVERIFY(fixture.workspace().ownArea().isEmpty());
}

void tst_MainWindow::aForceIsFoundByTypingPartOfItsName()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    auto *combo = fixture.find<SearchCombo>("own-area");
    combo->setFocus();
    QTest::keyClicks(combo->lineEdit(), QStringLiteral("midl"));
    QVERIFY(fixture.afterReload([combo] { QTest::keyClick(combo->lineEdit(), Qt::Key_Return); }));
    QCOMPARE(combo->currentText(), QStringLiteral("West Midlands"));
    QCOMPARE(fixture.workspace().ownArea(), westMidlands);

    // What is no force is taken back.
    combo->lineEdit()->selectAll();
    QTest::keyClicks(combo->lineEdit(), QStringLiteral("Wessex"));
    QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
    QCOMPARE(combo->currentText(), QStringLiteral("West Midlands"));
    QCOMPARE(fixture.workspace().ownArea(), westMidlands);
}

void tst_MainWindow::theMeasureChangesAxisAndTable()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    const auto *model = fixture.find<TableView>("trend-table")->model();
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("534"));
    QCOMPARE(model->index(2, 1).data().toString(), QStringLiteral("[x]"));

    auto *rate = fixture.find<QAbstractButton>("measure-1");
    QVERIFY(fixture.afterReload([rate] { QTest::mouseClick(rate, Qt::LeftButton); }));
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("40.50"));
    QCOMPARE(fixture.trends().answer().chart.data.unit, QStringLiteral("offences per 100,000 people"));
    QCOMPARE(fixture.find<ChartView>("trend-chart")->chart(), ChartValue(fixture.trends().answer().chart));

    auto *index = fixture.find<QAbstractButton>("measure-4");
    QVERIFY(fixture.afterReload([index] {
        index->setFocus();
        QTest::keyClick(index, Qt::Key_Space);
    }));
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("100.0"));
}

void tst_MainWindow::aChosenForceGetsAColumn()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    auto *button = fixture.find<ForceChooser>("other-forces");
    QTest::mouseClick(button, Qt::LeftButton);
    auto *search = button->findChild<QLineEdit *>(QStringLiteral("force-search"));
    QVERIFY(search->isVisible());
    QTest::keyClicks(search, QStringLiteral("west midl"));
    QVERIFY(fixture.afterReload([search] { QTest::keyClick(search, Qt::Key_Return); }));
    const auto *model = fixture.find<TableView>("trend-table")->model();
    QCOMPARE(model->columnCount(), 4);
    QCOMPARE(model->headerData(3, Qt::Horizontal).toString(), QStringLiteral("West Midlands"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("3,500"));

    // With all forces in grey they are in the chart and not in the table.
    auto *grey = fixture.find<QAction>("show-all-forces");
    QVERIFY(grey->isChecked());
    QVERIFY(fixture.trends().answer().chart.data.query.areas.size() > 40);
    QVERIFY(fixture.afterReload([grey] { grey->trigger(); }));
    QCOMPARE(fixture.trends().answer().chart.data.query.areas.size(), size_t(3));
}

void tst_MainWindow::aRangeOfPeriodsShortensChartAndTable()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    auto *from = fixture.find<QComboBox>("from");
    QCOMPARE(from->count(), 5);
    QVERIFY(fixture.afterReload([from] {
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Down);
        QTest::keyClick(from, Qt::Key_Down);
        QTest::keyClick(from, Qt::Key_Down);
    }));
    QTRY_COMPARE(fixture.find<TableView>("trend-table")->model()->rowCount(), 2);
    QCOMPARE(from->currentText(), periodShortLabel(Period::yearEnding(2023, 12)));
}

void tst_MainWindow::theFigureUnderTheTableCursorIsExplained()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    auto *figure = fixture.find<QLabel>("detail-figure");
    QVERIFY2(figure->text().contains(QStringLiteral("666 offences")), qPrintable(figure->text()));
    auto *table = fixture.find<TableView>("trend-table");
    table->setCurrentIndex(table->model()->index(1, 1));
    QVERIFY(figure->text().contains(QStringLiteral("621 offences")));

    QTest::mouseClick(fixture.find<QPushButton>("detail-origin"), Qt::LeftButton);
    auto *dialog = fixture.find<QDialog>("origin-dialog");
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("origin-copy")), Qt::LeftButton);
    const QString said = QGuiApplication::clipboard()->text();
    for (const char *part : {"621 offences", "West Mercia", "edition-1.csv", "Table P6, cell C16"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
}

void tst_MainWindow::theCopiedTableIsTheTableShown()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    auto *table = fixture.find<TableView>("trend-table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("2021\t534\t48000\n2022\t621\t49234\n"
                                                                  "2023\t[x]\t50468\n2024\t666\t51702\n"));
    fixture.find<QAction>("action-copy-table")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("Period\tWest Mercia\tEngland and Wales\n")));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("50,468")));
}

void tst_MainWindow::theChartIsCopiedAsAPicture()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.find<QAction>("action-copy-chart")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(2400, 1350));
}

void tst_MainWindow::theStatusBarNamesTheReleases()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    auto *status = fixture.find<QLabel>("status-releases");
    QVERIFY2(status->text().contains(QStringLiteral("edition-1")), qPrintable(status->text()));
    QVERIFY(status->toolTip().contains(QStringLiteral("24 April 2025")));
}

void tst_MainWindow::aPictureIsExportedAtItsExactSize_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("once") << 0 << QSize(1200, 675);
    QTest::newRow("twice") << 1 << QSize(2400, 1350);
}

void tst_MainWindow::aPictureIsExportedAtItsExactSize()
{
    QFETCH(int, scale);
    QFETCH(QSize, size);
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    QTest::keyClick(&fixture.window(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(fixture.window().page()->objectName(), QStringLiteral("page-press"));
    auto *headline = fixture.find<QLineEdit>("press-headline");
    QTRY_VERIFY(fixture.find<QPushButton>("press-suggestions")->isEnabled()); // the facts have come
    headline->setFocus();
    headline->selectAll();
    QTest::keyClicks(headline, QStringLiteral("Knife crime rises again"));
    fixture.find<QComboBox>("press-scale")->setCurrentIndex(scale);
    fixture.fileToSave = fixture.file(QStringLiteral("chart")); // the ending is added
    QTest::mouseClick(fixture.find<QPushButton>("press-save"), Qt::LeftButton);
    const QImage picture(fixture.file(QStringLiteral("chart.png")));
    QCOMPARE(picture.size(), size);
    QVERIFY2(fixture.lastProposal.endsWith(QStringLiteral("knife-crime-rises-again.png")),
             qPrintable(fixture.lastProposal));
    QCOMPARE(fixture.settings().value(QStringLiteral("folders/export")).toString(), fixture.file({}));
}

void tst_MainWindow::anExistingFileIsNotReplacedSilently()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.fileToSave = fixture.file(QStringLiteral("chart.png"));
    QFile old(fixture.fileToSave);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();

    fixture.window().exportChart();
    QWidget *dialog = &fixture.window();
    auto *save = fixture.find<QPushButton>("press-save");
    QTest::mouseClick(save, Qt::LeftButton);
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QCOMPARE(bytesOf(fixture.fileToSave), QByteArray("old"));

    QTRY_VERIFY(!dialog->findChild<QMessageBox *>());
    QTest::mouseClick(save, Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("answer-yes")), Qt::LeftButton);
    QCOMPARE(QImage(fixture.fileToSave).size(), QSize(1200, 675));
}

void tst_MainWindow::anUnwritablePlaceIsOneSentence()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.fileToSave = fixture.file(QStringLiteral("missing/folder/chart.png"));
    fixture.window().exportChart();
    QWidget *dialog = &fixture.window();
    QTest::mouseClick(fixture.find<QPushButton>("press-save"), Qt::LeftButton);
    auto *said = dialog->findChild<QMessageBox *>();
    QVERIFY(said);
    QVERIFY2(said->text().contains(QStringLiteral("chart.png")), qPrintable(said->text()));
    QVERIFY(dialog->isVisible());
}

void tst_MainWindow::whatWasChosenIsRememberedOnTheNextStart()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    QVERIFY(fixture.afterReload(
        [&] { QTest::mouseClick(fixture.find<QAbstractButton>("measure-1"), Qt::LeftButton); }));
    fixture.window().resize(1100, 720);
    fixture.close();

    QVERIFY(fixture.show());
    QCOMPARE(fixture.trends().answer().choices.measure, Measure::Rate);
    QCOMPARE(fixture.window().size(), QSize(1100, 720));
    QVERIFY(fixture.find<QAbstractButton>("measure-1")->isChecked());
    QTest::mouseClick(fixture.find<QAbstractButton>("page-data"), Qt::LeftButton);
    fixture.close();

    QVERIFY(fixture.show());
    QVERIFY(fixture.find<QAbstractButton>("page-data")->isChecked());
}

void tst_MainWindow::storesAreCopiedOpenedAndMadeAnew()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.fileToSave = fixture.file(QStringLiteral("copy.yardstick"));
    fixture.find<QAction>("action-save-copy")->trigger();
    QVERIFY(QFileInfo::exists(fixture.fileToSave));

    const QString before = fixture.workspace().storePath();
    fixture.filesToOpen = {fixture.fileToSave};
    QVERIFY(fixture.afterReload([&] { fixture.find<QAction>("action-open-store")->trigger(); }));
    QCOMPARE(fixture.workspace().storePath(), fixture.fileToSave);
    QCOMPARE(fixture.workspace().releases().size(), size_t(1));

    fixture.filesToOpen = {sourcePath(QStringLiteral("LICENSE"))};
    fixture.find<QAction>("action-open-store")->trigger();
    auto *said = fixture.find<QDialog>("recover-dialog");
    QVERIFY(said);
    QTest::mouseClick(said->findChild<QPushButton *>(QStringLiteral("recover-close")), Qt::LeftButton);
    QCOMPARE(fixture.workspace().storePath(), fixture.file(QStringLiteral("copy.yardstick")));

    fixture.fileToSave = fixture.file(QStringLiteral("new"));
    fixture.find<QAction>("action-new-store")->trigger();
    QCOMPARE(fixture.workspace().storePath(), fixture.file(QStringLiteral("new.yardstick")));
    QVERIFY(before != fixture.workspace().storePath());
}

void tst_MainWindow::lightAndDarkReachTheChart()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    auto *chart = fixture.find<ChartView>("trend-chart");
    fixture.find<QAction>("action-appearance-dark")->trigger();
    QTRY_VERIFY(chart->grab().toImage().pixelColor(5, 5).lightness() < 80);
    QCOMPARE(fixture.settings().value(QStringLiteral("appearance")).toString(), QStringLiteral("dark"));
    fixture.find<QAction>("action-appearance-light")->trigger();
    QTRY_VERIFY(chart->grab().toImage().pixelColor(5, 5).lightness() > 200);
    fixture.find<QAction>("action-appearance-system")->trigger();
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
