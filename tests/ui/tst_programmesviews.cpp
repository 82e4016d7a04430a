// The other views of the Programmes page, and what leaves it: the timeline, the totals, lists as files, bands
// on the trends of linked indicators; and that nobody is named who must not be.
#include "tests/support/workbookbuilder.h"
#include "tests/ui/programmesfixture.h"
#include "ui/funding/mappingdialog.h"
#include "ui/funding/moneybars.h"
#include "ui/funding/timelineview.h"
#include "ui/funding/totalspane.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace yardstick;
using namespace yardstick::test;

class tst_ProgrammesViews : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void theTimelineMovesByKeysAndLeadsBack();
    void totalsAddUpAndFollowTheChoice();
    void aRedactedRecipientIsNotCopied();
    void aListIsWritten();
    void aSheetIsMappedOnceAndRemembered();
    void grantsOf360GivingComeIn();
    void bandsStandOnTheLinkedTrend();
};

void tst_ProgrammesViews::theTimelineMovesByKeysAndLeadsBack()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    fixture.page().showView(ProgrammesPage::Timeline);
    auto *view = fixture.find<TimelineView>("funding-timeline");
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->current(), 1);
    QVERIFY2(view->accessibleDescription().contains(QStringLiteral(
                 "Target hardening: 1 October 2023 to 30 September 2026. Running, 182 days left")),
             qPrintable(view->accessibleDescription()));
    QCOMPARE(fixture.find<EntryTable>("timeline-table")->currentIndex().row(), 1);
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(fixture.tree().isVisible());
    QCOMPARE(fixture.tree().chosen(), awardRef(fixture.stored()));
}

void tst_ProgrammesViews::totalsAddUpAndFollowTheChoice()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(everyKind()));
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    fixture.page().showView(ProgrammesPage::Totals);
    auto *pane = fixture.page().findChild<TotalsPane *>();
    QTRY_VERIFY(!pane->isReading());
    auto *by = fixture.find<QComboBox>("totals-by");
    for (int choice = 0; choice < by->count(); ++choice) {
        by->setCurrentIndex(choice);
        emit by->activated(choice);
        QTRY_VERIFY(!pane->isReading());
        MoneyTotals sum;
        for (const TotalsRow &row : pane->totals().rows)
            sum = sum + row.totals;
        QVERIFY2(sum == pane->totals().all, qPrintable(by->currentText()));
    }
    const auto themes = fixture.find<QComboBox>("totals-theme");
    themes->setCurrentIndex(themes->findText(QStringLiteral("Burglary")));
    emit themes->activated(themes->currentIndex());
    QTRY_COMPARE(pane->totals().all.awarded.amount, 99902500);
    auto *bars = fixture.find<MoneyBars>("totals-bars");
    bars->setFocus();
    QTest::keyClick(bars, Qt::Key_End);
    QVERIFY(!bars->accessibleDescription().isEmpty());
}

void tst_ProgrammesViews::aRedactedRecipientIsNotCopied()
{
    ProgrammesFixture fixture;
    FundingEdit edit = saferStreets();
    const QString secret = QStringLiteral("Refuge of Hidden Lane");
    std::get<Organisation>(*edit.changes[0].after).name = secret;
    auto &award = std::get<Award>(*edit.changes[2].after);
    award.redacted = true;
    award.redactionReason = QStringLiteral("Safety of residents");
    award.title = QStringLiteral("Beds at ") + secret;
    Payment payment;
    payment.award = {-1};
    payment.paid = QDate(2024, 5, 1);
    payment.amount = {10000};
    payment.purpose = QStringLiteral("Rent of ") + secret;
    edit.changes.push_back(addition(payment));
    QVERIFY_RESULT(fixture.keep(edit));
    QVERIFY(fixture.open());
    QStringList copied;
    const auto copy = [&](QWidget *widget) {
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(widget, Qt::Key_C, Qt::ControlModifier);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        copied << data->text() << data->html();
    };
    QVERIFY(fixture.tree().choose(awardRef(fixture.stored())));
    QVERIFY(fixture.find<QLabel>("record-title")->text().contains(secret)); // the window itself shows it
    copy(&fixture.tree());
    auto *tabs = fixture.find<QTabWidget>("record-tabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(100);
        for (EntryTable *table : tabs->currentWidget()->findChildren<EntryTable *>()) {
            table->selectAll();
            copy(table);
        }
    }
    for (const auto view : {ProgrammesPage::Timeline, ProgrammesPage::Totals, ProgrammesPage::ToLookAt}) {
        fixture.page().showView(view);
        fixture.window().copyTable();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        copied << data->text() << data->html();
    }
    QVERIFY(copied.size() > 12);
    QVERIFY2(!copied.join(QLatin1Char('\n')).contains(QStringLiteral("Hidden Lane")),
             qPrintable(copied.join(QLatin1Char('\n'))));
}

void tst_ProgrammesViews::aListIsWritten()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    QVERIFY(fixture.press("programmes-files"));
    QVERIFY(fixture.take("funding-files-menu", "funding-export-grants-list"));
    QVERIFY(fixture.dialog("funding-export"));
    auto *period = fixture.find<QComboBox>("export-period");
    period->setCurrentIndex(period->findText(QStringLiteral("everything on record")));
    emit period->activated(period->currentIndex());
    auto *format = fixture.find<QComboBox>("export-format");
    format->setCurrentIndex(format->findData(QStringLiteral("csv")));
    fixture.fileToSave = fixture.file(QStringLiteral("grants.csv"));
    QVERIFY(fixture.press("export-ok"));
    QCOMPARE(fixture.lastProposal, QStringLiteral("grants-list.csv"));
    QTRY_VERIFY(bytesOf(fixture.fileToSave).contains("The Provider,999025.00"));
}

void tst_ProgrammesViews::aSheetIsMappedOnceAndRemembered()
{
    ProgrammesFixture fixture;
    QVERIFY(fixture.open());
    const auto import = [&](const char *name, const char *row) -> MappingDialog * {
        const QString path = fixture.file(QLatin1String(name));
        if (!writeBytes(path, QByteArray("Supplier,When,How much\n") + row))
            return nullptr;
        fixture.page().takeFile(path);
        auto *dialog = static_cast<MappingDialog *>(fixture.dialog("mapping-dialog"));
        return dialog && QTest::qWaitFor([dialog] { return !dialog->isReading(); }) ? dialog : nullptr;
    };
    MappingDialog *dialog = import("april.csv", "Provider A,3/4/2024,\"1,200.00\"\n");
    QVERIFY(dialog);
    const auto choose = [dialog](int column, const QString &field) {
        auto *box = dialog->findChild<QComboBox *>(QStringLiteral("column-role-%1").arg(column));
        const int choice = box->findText(field, Qt::MatchStartsWith);
        box->setCurrentIndex(choice);
        emit box->activated(choice);
    };
    choose(0, QStringLiteral("Recipient"));
    choose(1, QStringLiteral("Paid on"));
    choose(2, QStringLiteral("Paid *"));
    QTRY_COMPARE(dialog->draft().added, 1);
    fixture.type("mapping-name", QStringLiteral("Finance"));
    QVERIFY(fixture.press("mapping-take"));
    QTRY_COMPARE(fixture.stored().payments.size(), 1U);
    QCOMPARE(fixture.stored().organisations.front().name, QStringLiteral("Provider A"));
    QVERIFY(fixture.gone("mapping-dialog"));
    QVERIFY(fixture.waitForAnswer());
    // The next month's sheet is understood by itself.
    dialog = import("may.csv", "Provider A,3/5/2024,\"1,300.00\"\n");
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->draft().added, 1);
    QVERIFY(fixture.press("mapping-take"));
    QTRY_COMPARE(fixture.stored().payments.size(), 2U);
    QCOMPARE(fixture.stored().organisations.size(), 1U);
}

void tst_ProgrammesViews::grantsOf360GivingComeIn()
{
    ProgrammesFixture fixture;
    QVERIFY(fixture.open());
    const QString path = fixture.file(QStringLiteral("grants.json"));
    QVERIFY_RESULT(
        writeBytes(path, R"({"grants":[{"id":"360G-office-1","title":"Youth work","description":"A year",
        "currency":"GBP","amountAwarded":1500.5,"awardDate":"2024-04-01",
        "recipientOrganization":[{"id":"GB-COH-00123456","name":"Provider A"}],
        "fundingOrganization":[{"id":"GB-LAE-OFFICE","name":"The office"}]}]})"));
    fixture.page().takeFile(path);
    QVERIFY(fixture.dialog("draft-dialog"));
    QVERIFY(fixture.find<QLabel>("draft-summary")
                ->text()
                .startsWith(QStringLiteral("Grants in the file: 1. New: 1,")));
    QVERIFY(fixture.press("draft-take"));
    QTRY_COMPARE(fixture.stored().awards.size(), 1U);
    QCOMPARE(fixture.stored().awards.front().amount.amount, 150050);
    QCOMPARE(fixture.stored().organisations.front().identifier, QStringLiteral("GB-COH-00123456"));
    QTRY_VERIFY(fixture.workspace().undoStack().canUndo());
    fixture.workspace().undoStack().undo();
    QVERIFY(fixture.stored().awards.empty());
}

void tst_ProgrammesViews::bandsStandOnTheLinkedTrend()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    const qint64 programme = fixture.stored().programmes.front().id.value;
    QVERIFY(fixture.tree().choose({&programmeKind, programme}));
    QVERIFY(fixture.press("record-trend"));
    QTRY_VERIFY(!fixture.trends().answer().chart.events.empty());
    const TrendChart &chart = fixture.trends().answer().chart;
    QCOMPARE(chart.events.front().label, QStringLiteral("Safer Streets 5 (£999,025 awarded)"));
    QCOMPARE(chart.events.front().from, QDate(2023, 10, 1));
    QCOMPARE(chart.events.front().to, today);
    const std::optional<PressChart> press = fixture.trends().pressChart();
    QVERIFY(press);
    QVERIFY2(press->altText.contains(QStringLiteral("Safer Streets 5")) &&
                 press->altText.contains(QStringLiteral("not proof of effect")),
             qPrintable(press->altText));
    QVERIFY2(press->note.contains(QStringLiteral("not proof of effect")), qPrintable(press->note));
    fixture.window().showPage(QStringLiteral("programmes"));
    QVERIFY(fixture.press("record-before-after"));
    QDialog *dialog = fixture.dialog("before-after-dialog");
    QVERIFY(dialog);
    QVERIFY(
        fixture.find<QLabel>("before-after-caution")->text().contains(QStringLiteral("not proof of effect")));
    QTRY_VERIFY(!fixture.find<QPlainTextEdit>("before-after-words")
                     ->toPlainText()
                     .startsWith(QStringLiteral("Reading")));
}

QTEST_MAIN(tst_ProgrammesViews)
#include "tst_programmesviews.moc"
