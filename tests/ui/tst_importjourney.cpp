// Importing as a person does it: by menu and by dropping, looking first, cancelling, undoing, and being told
// in one sentence what is wrong.
#include "tests/ui/importfixture.h"
#include "ui/importing/importflow.h"
#include "ui/importing/importpreview.h"
#include "ui/importing/importprogress.h"
#include "ui/importing/importsummary.h"
#include "ui/importing/resolvedialog.h"
#include "ui/widgets/searchcombo.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>

using namespace yardstick;
using namespace yardstick::test;

class tst_ImportJourney : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aWorkbookIsImportedByMenuAndShows();
    void aDroppedFileIsImported();
    void whatIsCancelledLeavesTheStoreAsItWas();
    void aRunningImportCanBeStopped();
    void aFileWithErrorsCannotBeStored();
    void theRateIsSaidInWords_data();
    void theRateIsSaidInWords();
    void theNoticeLeadsToTheTrend();
    void aBadFileIsOneSentence();
    void theSameFileTwiceIsRefused();
    void aMissingPeriodIsAskedFor();
    void severalFilesComeOneAfterAnother();
    void anImportIsUndoneFromTheNoticeAndFromTheDataPage();
    void thePublishedWorkbookIsImported();
};

void tst_ImportJourney::aWorkbookIsImportedByMenuAndShows()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    fixture.filesToOpen = {workbook(fixture)};
    QVERIFY(!fixture.filesToOpen.first().isEmpty());
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    QTest::keyClick(&fixture.window(), Qt::Key_I, Qt::ControlModifier);
    auto *preview = waitFor<ImportPreview>(fixture);
    QVERIFY(preview);
    QVERIFY(!preview->findChild<QLabel *>(QStringLiteral("preview-title"))->text().isEmpty());
    QVERIFY(preview->findChild<TableView *>(QStringLiteral("figure-table"))->model()->rowCount() > 0);
    QCOMPARE(fixture.workspace().releases().size(), size_t(0)); // looking stores nothing

    QVERIFY(fixture.afterReload([&] { press(preview, "preview-import"); }));
    QTRY_COMPARE(fixture.workspace().releases().size(), size_t(1));
    QTRY_VERIFY(!fixture.trends().isLoading());
    QVERIFY(!isEmpty(fixture.trends().answer().chart.data));
    QVERIFY(fixture.find<QLabel>("notice-text")->text().contains(QStringLiteral("figures")));
    QCOMPARE(fixture.settings().value(QStringLiteral("folders/import")).toString(),
             QFileInfo(fixture.filesToOpen.first()).absolutePath());
}

void tst_ImportJourney::aDroppedFileIsImported()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(workbook(fixture))});
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &drop);
    press(waitFor<ImportPreview>(fixture), "preview-import");
    QTRY_COMPARE(fixture.workspace().releases().size(), size_t(1));

    // What is no file is not taken.
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    QDragEnterEvent other(QPoint(400, 400), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.setAccepted(false);
    QCoreApplication::sendEvent(&fixture.window(), &other);
    QVERIFY(!other.isAccepted());
}

void tst_ImportJourney::whatIsCancelledLeavesTheStoreAsItWas()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    const QByteArray before = bytesOf(fixture.storePath());
    fixture.window().importing().importFiles({workbook(fixture)});
    press(waitFor<ImportPreview>(fixture), "preview-cancel");
    QTRY_VERIFY(!fixture.window().importing().isBusy());
    QCOMPARE(fixture.workspace().releases().size(), size_t(1));
    QCOMPARE(bytesOf(fixture.storePath()), before);
}

void tst_ImportJourney::aRunningImportCanBeStopped()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window().importing().importFiles({workbook(fixture)});
    auto *progress = fixture.window().findChild<ImportProgress *>();
    QVERIFY(progress);
    progress->open();
    QTest::keyClick(progress, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.window().importing().isBusy());
    QVERIFY(!fixture.window().findChild<ImportProgress *>());
    QVERIFY(!fixture.window().findChild<ImportPreview *>());
    QCOMPARE(fixture.workspace().releases().size(), size_t(0));
}

void tst_ImportJourney::aFileWithErrorsCannotBeStored()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window().importing().importFiles(
        {spoiltWorkbook(fixture, QStringLiteral("spoilt"), 2, {QStringLiteral("[q]")})});
    auto *preview = waitFor<ImportPreview>(fixture);
    QVERIFY(!preview->findChild<QPushButton *>(QStringLiteral("preview-import"))->isEnabled());
    auto *issues = preview->findChild<TableView *>(QStringLiteral("issue-table"));
    QCOMPARE(issues->model()->index(0, 0).data().toString(), QStringLiteral("Error"));
    auto *filter = preview->findChild<QComboBox *>(QStringLiteral("issue-filter"));
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("Err"));
    QTest::keyClick(filter, Qt::Key_Return);
    emit filter->activated(filter->currentIndex());
    QCOMPARE(issues->model()->rowCount(), 1);
    press(preview, "preview-cancel");
}

void tst_ImportJourney::theRateIsSaidInWords_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    const int bytes = static_cast<int>(WorkAmount::Unit::Bytes);
    QTest::newRow("in the first moments without a rate")
        << bytes << 0.1 << 0.2 << QStringLiteral("1.1 of 10.0 MB");
    QTest::newRow("half of the reading")
        << bytes << 0.45 << 2.0 << QStringLiteral("5.0 of 10.0 MB, 2.5 MB a second");
    QTest::newRow("read through") << bytes << 0.95 << 4.0 << QStringLiteral("Then");
    QTest::newRow("figures") << static_cast<int>(WorkAmount::Unit::Figures) << 0.45 << 1.0
                             << QStringLiteral("5,242,880 of 10,485,760 figures, 5,242,880 figures a second");
    QTest::newRow("nothing to count") << static_cast<int>(WorkAmount::Unit::None) << 0.5 << 1.0 << QString();
}

void tst_ImportJourney::theRateIsSaidInWords()
{
    QFETCH(int, unit);
    QFETCH(double, share);
    QFETCH(double, seconds);
    QFETCH(QString, text);
    const WorkAmount amount{static_cast<WorkAmount::Unit>(unit), 10.0 * 1024 * 1024, 0.9,
                            QStringLiteral("Then")};
    QCOMPARE(amountText(amount, share, seconds), text);
}

void tst_ImportJourney::theNoticeLeadsToTheTrend()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    fixture.window().showPage(QStringLiteral("data"));
    fixture.window().importing().importFiles({workbook(fixture)});
    press(waitFor<ImportPreview>(fixture), "preview-import");
    QTRY_COMPARE(fixture.workspace().releases().size(), size_t(1));
    QVERIFY2(fixture.find<QLabel>("notice-text")->text().contains(QStringLiteral("revised")),
             qPrintable(fixture.find<QLabel>("notice-text")->text()));
    press(&fixture.window(), "notice-act-2");
    QCOMPARE(fixture.window().page(), &fixture.trends());
    QTRY_VERIFY(!fixture.trends().isLoading() && !isEmpty(fixture.trends().answer().chart.data));
}

void tst_ImportJourney::aBadFileIsOneSentence()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    const QString path = fixture.file(QStringLiteral("letter.xlsx"));
    QVERIFY_RESULT(writeBytes(path, "Dear Sir or Madam"));
    fixture.window().importing().importFiles({path});
    auto *said = waitFor<QMessageBox>(fixture);
    QVERIFY2(said->text().contains(QStringLiteral("letter.xlsx")), qPrintable(said->text()));
    QTest::mouseClick(said->button(QMessageBox::Ok), Qt::LeftButton);
    QTRY_VERIFY(!fixture.window().importing().isBusy());
    QCOMPARE(fixture.workspace().releases().size(), size_t(0));
}

void tst_ImportJourney::theSameFileTwiceIsRefused()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    const QString path = workbook(fixture);
    fixture.window().importing().importFiles({path});
    press(waitFor<ImportPreview>(fixture), "preview-import");
    QTRY_COMPARE(fixture.workspace().releases().size(), size_t(1));
    QTRY_VERIFY(!fixture.window().importing().isBusy());
    QTRY_VERIFY(!fixture.window().findChild<ImportPreview *>());
    fixture.window().importing().importFiles({path});
    auto *said = waitFor<QMessageBox>(fixture);
    QVERIFY2(said->text().contains(QStringLiteral("imported")), qPrintable(said->text()));
    QTest::mouseClick(said->button(QMessageBox::Ok), Qt::LeftButton);
    QCOMPARE(fixture.workspace().releases().size(), size_t(1));
}

void tst_ImportJourney::aMissingPeriodIsAskedFor()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    const QList<TestSheet> sheets = {
        {QStringLiteral("Table P6"),
         {{QStringLiteral("Table P6: Knife or sharp instrument offences by police force area")},
          {QStringLiteral("Area Code"), QStringLiteral("Area Name"),
           QStringLiteral("Total recorded crime (excluding fraud)")},
          {QStringLiteral("E23000016"), QStringLiteral("West Mercia"), QStringLiteral("666")}},
         false}};
    Q_UNUSED(sheets)
    auto layoutCase = readLayoutCase(QStringLiteral("ons-pfa"));
    QVERIFY_RESULT(layoutCase);
    // Table P1 alone, with a title that names no period.
    QList<TestSheet> p1;
    for (TestSheet sheet : layoutCase->sheets) {
        if (sheet.name.startsWith(QStringLiteral("Table P1"))) {
            for (QStringList &row : sheet.rows) {
                if (row.size() == 1 || row.value(1).isEmpty())
                    row = {row.first().startsWith(QStringLiteral("Table P1"))
                               ? QStringLiteral("Table P1: Recorded crime by offence group and "
                                                "police force area, number of offences")
                               : QString()};
            }
            p1 << sheet;
        }
    }
    if (p1.isEmpty())
        QSKIP("The layout case has no table P1.");
    const QString path = fixture.file(QStringLiteral("tables.xlsx"));
    QVERIFY_RESULT(writeWorkbook(path, p1));
    fixture.window().importing().importFiles({path});
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = fixture.find<QDialog>("text-dialog")) && dialog->isVisible());
    auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("text-field"));
    QTest::keyClicks(field, QStringLiteral("some day"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    field->clear();
    QTest::keyClicks(field, QStringLiteral("year ending June 2025"));
    QTest::keyClick(field, Qt::Key_Return);
    auto *preview = waitFor<ImportPreview>(fixture);
    QVERIFY(preview->findChild<QLabel *>(QStringLiteral("preview-about"))
                ->text()
                .contains(QStringLiteral("2025")));
    press(preview, "preview-import");
    QTRY_COMPARE(fixture.workspace().releases().size(), size_t(1));
    QCOMPARE(fixture.workspace().releases().front().periodCovered, Period::yearEnding(2025, 6));
}

void tst_ImportJourney::severalFilesComeOneAfterAnother()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    const QString bad = fixture.file(QStringLiteral("letter.xlsx"));
    QVERIFY_RESULT(writeBytes(bad, "Dear Sir or Madam"));
    fixture.window().importing().importFiles({bad, workbook(fixture)});
    auto *said = waitFor<QMessageBox>(fixture);
    QVERIFY(!fixture.window().findChild<ImportPreview *>()); // the second waits for the first
    QTest::mouseClick(said->button(QMessageBox::Ok), Qt::LeftButton);
    press(waitFor<ImportPreview>(fixture), "preview-import");
    QTRY_COMPARE(fixture.workspace().releases().size(), size_t(1));
    QTRY_VERIFY(!fixture.window().importing().isBusy());
    auto *summary = waitFor<ImportSummary>(fixture);
    QCOMPARE(summary->findChild<QLabel *>(QStringLiteral("summary-total"))->text(),
             QStringLiteral("Of 2 files: 1 imported, 1 refused."));
    press(summary, "summary-close");
}

void tst_ImportJourney::anImportIsUndoneFromTheNoticeAndFromTheDataPage()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    const QString path = workbook(fixture);
    for (const char *button : {"notice-act", "data-undo"}) {
        fixture.window().importing().importFiles({path});
        press(waitFor<ImportPreview>(fixture), "preview-import");
        QTRY_COMPARE(fixture.workspace().releases().size(), size_t(1));
        fixture.window().showPage(QStringLiteral("data"));
        press(&fixture.window(), button);
        auto *question = waitFor<QMessageBox>(fixture);
        QVERIFY(question);
        press(question, "answer-yes");
        QTRY_COMPARE(fixture.workspace().releases().size(), size_t(0));
        QTRY_VERIFY(!fixture.window().findChild<QMessageBox *>());
        QTRY_VERIFY(!fixture.window().findChild<ImportPreview *>());
    }
    QVERIFY(!fixture.find<QPushButton>("data-undo")->isEnabled());
}

void tst_ImportJourney::thePublishedWorkbookIsImported()
{
    REQUIRE_PUBLISHED(path, "ons/policeforceareatablesyedecember2024.xlsx");
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    fixture.filesToOpen = {path};
    fixture.window().import();
    press(waitFor<ImportPreview>(fixture), "preview-import");
    QTRY_COMPARE_WITH_TIMEOUT(fixture.workspace().releases().size(), size_t(1), 20000);
    QTRY_VERIFY(!fixture.trends().isLoading());
    QVERIFY(!isEmpty(fixture.trends().answer().chart.data));
    QVERIFY(fixture.trends().pressChart().has_value());
}

QTEST_MAIN(tst_ImportJourney)
#include "tst_importjourney.moc"
