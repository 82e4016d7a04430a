// Importing as a person does it: by menu and by dropping, looking first, cancelling, undoing, and being told
// in one sentence what is wrong.
#include "tests/support/layoutcase.h"
#include "tests/ui/windowfixture.h"
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
    void anIssueShowsItsCellInTheSheet();
    void anUnknownMarkerIsSettledOnceForThePublication();
    void anUnknownAreaIsAddedOrMapped_data();
    void anUnknownAreaIsAddedOrMapped();
    void returnInTheTablesDoesNotImport();
    void theRateIsSaidInWords_data();
    void theRateIsSaidInWords();
    void theNoticeLeadsToTheTrend();
    void aBadFileIsOneSentence();
    void theSameFileTwiceIsRefused();
    void aMissingPeriodIsAskedFor();
    void severalFilesComeOneAfterAnother();
    void anImportIsUndoneFromTheNoticeAndFromTheDataPage();
    void thePublishedWorkbookIsImported();

private:
    QString workbook(const WindowFixture &fixture);
    /// The workbook with one cell of the first West Mercia row changed, as `name`.xlsx.
    QString spoiltWorkbook(const WindowFixture &fixture, const QString &name, int column,
                           const QStringList &texts);
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

QString tst_ImportJourney::spoiltWorkbook(const WindowFixture &fixture, const QString &name, int column,
                                          const QStringList &texts)
{
    auto layoutCase = readLayoutCase(QStringLiteral("ons-pfa"));
    if (!layoutCase)
        return {};
    layoutCase->fileName = name + QStringLiteral(".xlsx");
    for (TestSheet &sheet : layoutCase->sheets) {
        for (QStringList &row : sheet.rows) {
            if (row.value(0) != westMercia.value)
                continue;
            for (qsizetype i = 0; i < texts.size(); ++i)
                row[column + i] = texts.at(i);
            const auto path = writeCase(*layoutCase, fixture.file({}), QStringLiteral("xlsx"));
            return path ? *path : QString();
        }
    }
    return {};
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

void tst_ImportJourney::anIssueShowsItsCellInTheSheet()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window().importing().importFiles(
        {spoiltWorkbook(fixture, QStringLiteral("spoilt"), 3, {QStringLiteral("[q]")})});
    auto *preview = waitFor<ImportPreview>(fixture);
    QVERIFY(preview->findChild<QLabel *>(QStringLiteral("preview-reason"))
                ->text()
                .contains(QStringLiteral("was found on the sheet Table P1")));
    auto *grid = preview->findChild<TableView *>(QStringLiteral("sheet-grid"));
    QTRY_COMPARE(grid->currentIndex().data().toString(), QStringLiteral("[q]"));
    QCOMPARE(
        grid->model()->headerData(grid->currentIndex().column(), Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("D"));
    QCOMPARE(preview->findChild<QComboBox *>(QStringLiteral("sheet-chooser"))->currentText(),
             QStringLiteral("Table P1"));
    const int row = grid->currentIndex().row();
    QCOMPARE(grid->model()->index(row, 0).data().toString(), westMercia.value);
    // Return goes on into the sheet; another sheet can be chosen.
    auto *issues = preview->findChild<TableView *>(QStringLiteral("issue-table"));
    issues->setFocus();
    QTest::keyClick(issues, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), grid);
    QVERIFY(preview->isVisible());
    auto *sheets = preview->findChild<QComboBox *>(QStringLiteral("sheet-chooser"));
    sheets->setCurrentIndex(0);
    emit sheets->activated(0);
    QTRY_VERIFY(grid->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Police force area")));
    press(preview, "preview-cancel");
}

void tst_ImportJourney::anUnknownMarkerIsSettledOnceForThePublication()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window().importing().importFiles(
        {spoiltWorkbook(fixture, QStringLiteral("first"), 2, {QStringLiteral("[q]")}),
         spoiltWorkbook(fixture, QStringLiteral("second"), 3, {QStringLiteral("[q]")})});
    auto *preview = waitFor<ImportPreview>(fixture);
    QVERIFY(preview->windowTitle().contains(QStringLiteral("File 1 of 2")));
    press(preview, "issue-resolve");
    auto *dialog = waitFor<ResolveDialog>(fixture);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("resolve-ok"))->isEnabled());
    auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("resolve-marker"));
    kind->setFocus();
    QTest::keyClicks(kind, QStringLiteral("Not av"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("resolve-meaning")),
                     QStringLiteral("data query"));
    QPointer<ImportPreview> before(preview);
    press(dialog, "resolve-ok");
    QTRY_VERIFY(!before);
    preview = waitFor<ImportPreview>(fixture);
    QVERIFY(preview->windowTitle().contains(QStringLiteral("File 1 of 2")));
    before = preview;
    press(preview, "preview-import");
    // The second file needs no answer any more.
    QTRY_VERIFY(!before);
    preview = waitFor<ImportPreview>(fixture);
    QVERIFY(preview->windowTitle().contains(QStringLiteral("File 2 of 2")));
    QVERIFY(preview->findChild<QPushButton *>(QStringLiteral("preview-import"))->isEnabled());
    press(preview, "preview-cancel");
    auto *summary = waitFor<ImportSummary>(fixture);
    QCOMPARE(summary->findChild<QLabel *>(QStringLiteral("summary-total"))->text(),
             QStringLiteral("Of 2 files: 1 imported, 1 skipped."));
    QCOMPARE(fixture.workspace().releases().size(), size_t(1));
}

void tst_ImportJourney::anUnknownAreaIsAddedOrMapped_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("added as a new area") << true;
    QTest::newRow("mapped to one that is known") << false;
}

void tst_ImportJourney::anUnknownAreaIsAddedOrMapped()
{
    QFETCH(bool, isNew);
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window().importing().importFiles({spoiltWorkbook(
        fixture, QStringLiteral("new"), 0, {QStringLiteral("E23999999"), QStringLiteral("Newshire")})});
    auto *preview = waitFor<ImportPreview>(fixture);
    press(preview, "issue-resolve");
    auto *dialog = waitFor<ResolveDialog>(fixture);
    const QPointer<ImportPreview> before(preview);
    if (isNew) {
        auto *choice = dialog->findChild<QRadioButton *>(QStringLiteral("resolve-new"));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Space);
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("resolve-code"))->text(),
                 QStringLiteral("E23999999"));
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("resolve-name"))->text(),
                 QStringLiteral("Newshire"));
        press(dialog, "resolve-ok");
    } else {
        auto *area = dialog->findChild<SearchCombo *>(QStringLiteral("resolve-area"));
        area->lineEdit()->clear();
        QTest::keyClicks(area->lineEdit(), QStringLiteral("Durham"));
        QTest::keyClick(area->lineEdit(), Qt::Key_Return);
        if (dialog->isVisible())
            press(dialog, "resolve-ok");
    }
    QTRY_VERIFY(!before);
    preview = waitFor<ImportPreview>(fixture);
    QVERIFY2(preview->findChild<QPushButton *>(QStringLiteral("preview-import"))->isEnabled(),
             qPrintable(preview->findChild<QLabel *>(QStringLiteral("issue-text"))->text()));
    QCOMPARE(fixture.workspace().catalogue().area({QStringLiteral("E23999999")}) != nullptr, isNew);
    const Area *named = fixture.workspace().catalogue().findArea(QStringLiteral("Newshire"),
                                                                 {AreaKind::LocalAuthority, AreaKind::Force});
    QVERIFY(named);
    QCOMPARE(named->name, isNew ? QStringLiteral("Newshire") : QStringLiteral("Durham"));
    press(preview, "preview-cancel");
}

void tst_ImportJourney::returnInTheTablesDoesNotImport()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window().importing().importFiles({workbook(fixture)});
    auto *preview = waitFor<ImportPreview>(fixture);
    QVERIFY(preview->findChild<QPushButton *>(QStringLiteral("preview-import"))->isEnabled());
    auto *tabs = preview->findChild<QTabWidget *>(QStringLiteral("preview-tabs"));
    const std::vector<std::pair<int, const char *>> places = {{0, "figure-table"},
                                                              {1, "revision-filter"},
                                                              {1, "revision-table"},
                                                              {3, "issue-table"},
                                                              {3, "sheet-grid"}};
    for (const auto &[tab, name] : places) {
        tabs->setCurrentIndex(tab);
        auto *input = preview->findChild<QWidget *>(QLatin1String(name));
        input->setFocus();
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY2(preview->isVisible() && !preview->result(), name);
    }
    press(preview, "preview-cancel");
    QTRY_VERIFY(!fixture.window().importing().isBusy());
    QCOMPARE(fixture.workspace().releases().size(), size_t(0));
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
