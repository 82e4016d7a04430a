// What the preview says is wrong with a file, and settling it: the cell in its sheet, unknown markers and
// areas.
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

class tst_ImportIssues : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void anIssueShowsItsCellInTheSheet();
    void anUnknownMarkerIsSettledOnceForThePublication();
    void anUnknownAreaIsAddedOrMapped_data();
    void anUnknownAreaIsAddedOrMapped();
    void returnInTheTablesDoesNotImport();
};

void tst_ImportIssues::anIssueShowsItsCellInTheSheet()
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

void tst_ImportIssues::anUnknownMarkerIsSettledOnceForThePublication()
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

void tst_ImportIssues::anUnknownAreaIsAddedOrMapped_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("added as a new area") << true;
    QTest::newRow("mapped to one that is known") << false;
}

void tst_ImportIssues::anUnknownAreaIsAddedOrMapped()
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

void tst_ImportIssues::returnInTheTablesDoesNotImport()
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

QTEST_MAIN(tst_ImportIssues)
#include "tst_importissues.moc"
