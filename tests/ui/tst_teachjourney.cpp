// Teaching Yardstick a spreadsheet that no layout knows: it is offered, corrected by pointing, seen at once,
// kept, recognised next year, and can be taken out again.
#include "core/store/office.h"
#include "tests/support/workbookbuilder.h"
#include "tests/ui/windowfixture.h"
#include "ui/importing/importflow.h"
#include "ui/importing/importpreview.h"
#include "ui/importing/officedialog.h"
#include "ui/importing/teachdialog.h"
#include "ui/models/gridmodel.h"
#include "ui/widgets/choiceheader.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

using namespace yardstick;
using namespace yardstick::test;

class tst_TeachJourney : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aTableIsTaughtAndRecognisedNextYear();
    void pointingCorrectsWhatWasProposed();
    void cancellingKeepsNothing();
    void whatWasTaughtCanBeTakenOut();

private:
    /// Councils' antisocial behaviour figures by force, with a column for each of `years`.
    QString sheet(const WindowFixture &fixture, const QString &name, const QStringList &years);
    /// Imports the file up to the open lesson dialog.
    TeachDialog *open(WindowFixture &fixture, const QString &path);
    void type(QWidget *in, const char *field, const QString &text);
    bool fillAndSettle(TeachDialog *dialog);
    void press(QWidget *in, const char *button);
    int figuresShown(TeachDialog *dialog);
};

QString tst_TeachJourney::sheet(const WindowFixture &fixture, const QString &name, const QStringList &years)
{
    TestSheet sheet{QStringLiteral("Incidents"),
                    {{QStringLiteral("Antisocial behaviour incidents by police force area")},
                     {QStringLiteral("Collected from councils")},
                     QStringList{QStringLiteral("Police force area")} + years},
                    false};
    int number = 1200;
    for (const char *force : {"West Mercia", "West Midlands", "Kent", "Dorset", "Durham"}) {
        QStringList row{QLatin1String(force)};
        for (qsizetype i = 0; i < years.size(); ++i)
            row << QString::number(number += 37);
        sheet.rows << row;
    }
    const QString path = fixture.file(name);
    return writeWorkbook(path, {sheet}) ? path : QString();
}

TeachDialog *tst_TeachJourney::open(WindowFixture &fixture, const QString &path)
{
    fixture.window().importing().importFiles({path});
    QMessageBox *question = nullptr;
    const bool asked = QTest::qWaitFor(
        [&] { return (question = fixture.window().findChild<QMessageBox *>()) && question->isVisible(); },
        20000);
    if (!asked)
        return nullptr;
    press(question, "answer-yes");
    auto *dialog = fixture.window().findChild<TeachDialog *>();
    return dialog && QTest::qWaitFor([dialog] { return dialog->isSettled(); }, 20000) ? dialog : nullptr;
}

void tst_TeachJourney::type(QWidget *in, const char *field, const QString &text)
{
    auto *line = in->findChild<QLineEdit *>(QLatin1String(field));
    QVERIFY2(line, field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void tst_TeachJourney::press(QWidget *in, const char *button)
{
    auto *found = in->findChild<QPushButton *>(QLatin1String(button));
    QVERIFY2(found && found->isEnabled(), button);
    QTest::mouseClick(found, Qt::LeftButton);
}

bool tst_TeachJourney::fillAndSettle(TeachDialog *dialog)
{
    type(dialog, "teach-publication", QStringLiteral("Antisocial behaviour returns"));
    type(dialog, "teach-publisher", QStringLiteral("Association of Councils"));
    type(dialog, "teach-indicator", QStringLiteral("Antisocial behaviour incidents"));
    type(dialog, "teach-unit", QStringLiteral("incidents"));
    return QTest::qWaitFor([dialog] { return dialog->isSettled(); }, 20000);
}

int tst_TeachJourney::figuresShown(TeachDialog *dialog)
{
    return dialog->findChild<TableView *>(QStringLiteral("teach-figures"))->model()->rowCount();
}

void tst_TeachJourney::aTableIsTaughtAndRecognisedNextYear()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    const QStringList years = {QStringLiteral("Apr 2022 to Mar 2023"),
                               QStringLiteral("Apr 2023 to Mar 2024")};
    TeachDialog *dialog = open(fixture, sheet(fixture, QStringLiteral("asb-2024.xlsx"), years));
    QVERIFY(dialog);
    // What the program can't know is asked for; nothing can be accepted before.
    auto *ok = dialog->findChild<QPushButton *>(QStringLiteral("teach-ok"));
    auto *said = dialog->findChild<QLabel *>(QStringLiteral("teach-said"));
    QVERIFY(!ok->isEnabled());
    QVERIFY2(said->text().contains(QStringLiteral("publishes")), qPrintable(said->text()));
    auto *grid = dialog->findChild<TableView *>(QStringLiteral("teach-grid"));
    QCOMPARE(grid->model()->index(2, 0).data().toString(), QStringLiteral("Police force area"));
    QVERIFY(fillAndSettle(dialog));
    QVERIFY2(ok->isEnabled(), qPrintable(said->text()));
    QCOMPARE(figuresShown(dialog), 10);
    const QAbstractItemModel *figures =
        dialog->findChild<TableView *>(QStringLiteral("teach-figures"))->model();
    QCOMPARE(figures->index(0, 0).data().toString(), QStringLiteral("Antisocial behaviour incidents"));
    QCOMPARE(figures->index(0, 1).data().toString(), QStringLiteral("West Mercia"));
    QCOMPARE(figures->index(0, 4).data().toString(), QStringLiteral("1,237"));
    press(dialog, "teach-ok");

    ImportPreview *preview = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((preview = fixture.window().findChild<ImportPreview *>()), 20000);
    QVERIFY(preview->findChild<QLabel *>(QStringLiteral("preview-reason"))
                ->text()
                .contains(QStringLiteral("Antisocial behaviour returns")));
    const QPointer<ImportPreview> before(preview);
    press(preview, "preview-import");
    QTRY_COMPARE(fixture.workspace().releases().size(), size_t(1));
    QTRY_VERIFY(!before);

    fixture.window().importing().importFiles(
        {sheet(fixture, QStringLiteral("asb-2025.xlsx"),
               years + QStringList{QStringLiteral("Apr 2024 to Mar 2025")})});
    QTRY_VERIFY_WITH_TIMEOUT((preview = fixture.window().findChild<ImportPreview *>()), 20000);
    press(preview, "preview-import");
    QTRY_COMPARE(fixture.workspace().releases().size(), size_t(2));
    QCOMPARE(fixture.workspace().releases().front().periodCovered, Period::financialYear(2024));
}

void tst_TeachJourney::pointingCorrectsWhatWasProposed()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    TeachDialog *dialog = open(fixture, sheet(fixture, QStringLiteral("asb.xlsx"),
                                              {QStringLiteral("2022-23"), QStringLiteral("2023-24")}));
    QVERIFY(dialog && fillAndSettle(dialog));
    QCOMPARE(figuresShown(dialog), 10);
    // A column is not to be read: by the choice above it, with keys.
    auto *header = dialog->findChild<ChoiceHeader *>();
    QComboBox *box = header->box(2);
    QVERIFY(box);
    QCOMPARE(box->currentText(), roleName(ColumnRole::Value));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    emit box->activated(box->currentIndex());
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("teach-column"))
                 ->text()
                 .contains(roleName(ColumnRole::None)),
             true);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isSettled(), 20000);
    QCOMPARE(figuresShown(dialog), 5);
    // The headings are pointed at by their row; a row of figures is no heading.
    auto *row = dialog->findChild<QSpinBox *>(QStringLiteral("teach-header-row"));
    QCOMPARE(row->value(), 3);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Up);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isSettled(), 20000);
    QCOMPARE(row->value(), 4);
    QVERIFY(figuresShown(dialog) != 5 ||
            !dialog->findChild<QPushButton *>(QStringLiteral("teach-ok"))->isEnabled());
    QTest::keyClick(row, Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isSettled() && figuresShown(dialog) == 10, 20000);
    // What the person typed is still there.
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("teach-publisher"))->text(),
             QStringLiteral("Association of Councils"));
}

void tst_TeachJourney::cancellingKeepsNothing()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    TeachDialog *dialog =
        open(fixture, sheet(fixture, QStringLiteral("asb.xlsx"), {QStringLiteral("2022-23")}));
    QVERIFY(dialog && fillAndSettle(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.window().importing().isBusy());
    const auto entries = officeEntries(fixture.workspace().store());
    QVERIFY_RESULT(entries);
    QVERIFY(entries->empty());
    QCOMPARE(fixture.workspace().releases().size(), size_t(0));
}

void tst_TeachJourney::whatWasTaughtCanBeTakenOut()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    QVERIFY_RESULT(fixture.workspace().teach(
        {aliasEntry(QStringLiteral("Mercia, West"), westMercia.value),
         markerEntry(QStringLiteral("ons-pfa"), QStringLiteral("[q]"), QStringLiteral("confidential"), {})}));
    QVERIFY(fixture.workspace().catalogue().findArea(QStringLiteral("Mercia, West")));
    // What contradicts the catalogue is refused, and nothing of it kept.
    QVERIFY(!fixture.workspace().teach({aliasEntry(QStringLiteral("Kent"), westMercia.value)}));
    fixture.window().showPage(QStringLiteral("data"));
    press(&fixture.window(), "data-office");
    auto *dialog = fixture.window().findChild<OfficeDialog *>();
    QVERIFY(dialog);
    auto *table = dialog->findChild<TableView *>(QStringLiteral("office-table"));
    QCOMPARE(table->model()->rowCount(), 2);
    QStringList kinds;
    for (int row = 0; row < 2; ++row)
        kinds << table->model()->index(row, 0).data().toString();
    table->setCurrentIndex(
        table->model()->index(static_cast<int>(kinds.indexOf(QStringLiteral("Name of an area"))), 2));
    QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("West Mercia"));
    press(dialog, "office-remove");
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    press(question, "answer-yes");
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(!fixture.workspace().catalogue().findArea(QStringLiteral("Mercia, West")));
}

QTEST_MAIN(tst_TeachJourney)
#include "tst_teachjourney.moc"
