// Importing as a person does it: by menu and by dropping, looking first, cancelling, undoing, and being told
// in one sentence what is wrong.
#include "tests/support/layoutcase.h"
#include "tests/ui/windowfixture.h"
#include "ui/importing/importflow.h"
#include "ui/importing/importpreview.h"
#include "ui/importing/importprogress.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

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
    void aBadFileIsOneSentence();
    void theSameFileTwiceIsRefused();
    void aMissingPeriodIsAskedFor();
    void severalFilesComeOneAfterAnother();
    void anImportIsUndoneFromTheNoticeAndFromTheDataPage();
    void thePublishedWorkbookIsImported();

private:
    QString workbook(const WindowFixture &fixture);
    template <typename Dialog>
    Dialog *waitFor(WindowFixture &fixture);
    void press(QWidget *in, const char *button);
};

QString tst_ImportJourney::workbook(const WindowFixture &fixture)
{
    const auto layoutCase = readLayoutCase(QStringLiteral("ons-pfa"));
    if (!layoutCase)
        return {};
    const auto path = writeCase(*layoutCase, fixture.file({}), QStringLiteral("xlsx"));
    return path ? *path : QString();
}

template <typename Dialog>
Dialog *tst_ImportJourney::waitFor(WindowFixture &fixture)
{
    Dialog *found = nullptr;
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT((found = fixture.window().findChild<Dialog *>()) && found->isVisible(),
                                 20000);
    }();
    return found;
}

void tst_ImportJourney::press(QWidget *in, const char *button)
{
    auto *found = in->findChild<QPushButton *>(QLatin1String(button));
    QVERIFY2(found && found->isEnabled(), button);
    QTest::mouseClick(found, Qt::LeftButton);
}

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
    auto layoutCase = readLayoutCase(QStringLiteral("ons-pfa"));
    QVERIFY_RESULT(layoutCase);
    // The first number of the workbook becomes a text that nobody knows.
    bool spoilt = false;
    for (TestSheet &sheet : layoutCase->sheets) {
        for (QStringList &row : sheet.rows) {
            if (!spoilt && row.size() > 2 && row.first().startsWith(QLatin1Char('E'))) {
                row[2] = QStringLiteral("[q]");
                spoilt = true;
            }
        }
    }
    QVERIFY(spoilt);
    const auto path = writeCase(*layoutCase, fixture.file({}), QStringLiteral("xlsx"));
    QVERIFY_RESULT(path);
    fixture.window().importing().importFiles({*path});
    auto *preview = waitFor<ImportPreview>(fixture);
    QVERIFY(!preview->findChild<QPushButton *>(QStringLiteral("preview-import"))->isEnabled());
    auto *issues = preview->findChild<TableView *>(QStringLiteral("issue-table"));
    QCOMPARE(issues->model()->index(0, 0).data().toString(), QStringLiteral("Error"));
    auto *filter = preview->findChild<QComboBox *>(QStringLiteral("issue-filter"));
    filter->setCurrentText(QStringLiteral("Errors"));
    QCOMPARE(issues->model()->rowCount(), 1);
    press(preview, "preview-cancel");
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
                               ? QStringLiteral("Table P1: Recorded crime")
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
