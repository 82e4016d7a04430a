// The Programmes page as a person works in it, with keys and clicks: a programme, its award, what changed it
// and what was paid; what is overdue; rows pasted from a spreadsheet; and everything undone and redone.
#include "tests/ui/programmesfixture.h"
#include "ui/funding/mappingdialog.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace yardstick;
using namespace yardstick::test;

class tst_ProgrammesPage : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void modelsKeepTheirPromises();
    void aProgrammeIsAddedByKeys();
    void anAwardIsAddedToTheChosenProgramme();
    void whatIsWrongIsSaidBesideTheField();
    void aDayAndASumAreReadAsTheyAreTyped_data();
    void aDayAndASumAreReadAsTheyAreTyped();
    void aCutOfTheAwardIsShownApart();
    void overdueInstalmentsAreFlagged();
    void anOverAllocatedLotIsFlagged();
    void everyEditIsUndoneAndRedone();
    void aLargeImportIsUndoneInOrder();
    void deletingSaysWhatGoesWithIt();
    void rowsArePastedAsPayments();
    void aBadCellIsNamed();
    void equalInstalmentsComeToTheSum();
};

void tst_ProgrammesPage::modelsKeepTheirPromises()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(everyKind()));
    QVERIFY(fixture.open());
    for (const QAbstractItemView *view : fixture.page().findChildren<QAbstractItemView *>()) {
        if (view->model() && !view->objectName().isEmpty())
            new QAbstractItemModelTester(
                view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, view->model());
    }
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.waitForAnswer());
    fixture.workspace().undoStack().undo();
    QVERIFY(fixture.waitForAnswer());
    for (const FundingNode &node : fixture.page().answer().tree.nodes) {
        if (node.ref.kind)
            fixture.tree().choose(node.ref);
    }
    for (const auto view : {ProgrammesPage::Timeline, ProgrammesPage::Totals, ProgrammesPage::ToLookAt})
        fixture.page().showView(view);
}

void tst_ProgrammesPage::aProgrammeIsAddedByKeys()
{
    ProgrammesFixture fixture;
    QVERIFY(fixture.open());
    fixture.tree().setFocus();
    QTest::keyClick(&fixture.tree(), Qt::Key_Insert);
    auto *menu = fixture.find<QMenu>("programmes-add-menu");
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Return); // the first entry is the most usual
    QDialog *dialog = fixture.dialog("record-dialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Add programme"));
    fixture.type("field-name", QStringLiteral("Steer Clear"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field-theme"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Knife crime"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(fixture.gone("record-dialog"));
    QTRY_COMPARE(fixture.page().answer().funding.programmes.size(), 1U);
    QCOMPARE(fixture.page().answer().funding.programmes.front().theme, QStringLiteral("Knife crime"));
    QCOMPARE(fixture.find<QLabel>("record-title")->text(), QStringLiteral("Steer Clear"));
    QCOMPARE(fixture.tree().chosen().kind, &programmeKind);
}

void tst_ProgrammesPage::anAwardIsAddedToTheChosenProgramme()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    const qint64 programme = fixture.stored().programmes.front().id.value;
    QVERIFY(fixture.tree().choose({&programmeKind, programme}));
    QTest::keyClick(&fixture.tree(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(fixture.take("programmes-add-menu", "funding-add-award"));
    QVERIFY(fixture.dialog("record-dialog"));
    QVERIFY(!fixture.find<QWidget>("field-programme")); // it is said already
    auto *provider = fixture.find<QComboBox>("field-recipient");
    provider->setCurrentIndex(provider->findText(QStringLiteral("The Provider")));
    fixture.type("field-title", QStringLiteral("A second award"));
    fixture.type("field-amount", QStringLiteral("1,234.50"));
    QVERIFY(fixture.press("record-keep"));
    QTRY_COMPARE(fixture.page().answer().funding.awards.size(), 2U);
    const Award made = fixture.page().answer().funding.awards.back();
    QCOMPARE(made.programme.value, programme);
    QCOMPARE(made.amount.amount, 123450);
    QCOMPARE(fixture.find<QLabel>("record-title")->text(), QStringLiteral("A second award"));
}

void tst_ProgrammesPage::whatIsWrongIsSaidBesideTheField()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    QVERIFY(fixture.tree().choose(awardRef(fixture.stored())));
    QTest::keyClick(&fixture.tree(), Qt::Key_Return);
    QVERIFY(fixture.dialog("record-dialog"));
    auto *fault = fixture.find<QLabel>("fault-end_day");
    QVERIFY(!fault->isVisible());
    fixture.type("field-end_day", QStringLiteral("30/02/2026"));
    QVERIFY(fixture.press("record-keep"));
    QVERIFY(fault->isVisible());
    QVERIFY2(!fault->text().isEmpty(), qPrintable(fault->text()));
    QCOMPARE(QApplication::focusWidget(), fixture.find<QWidget>("field-end_day"));
    fixture.type("field-end_day", QStringLiteral("1/1/2020")); // before it began
    QVERIFY(fixture.press("record-keep"));
    QVERIFY(fault->isVisible());
    QVERIFY(fixture.find<QDialog>("record-dialog"));
    fixture.type("field-end_day", QStringLiteral("2026-12-31"));
    QVERIFY(fixture.press("record-keep"));
    QVERIFY(fixture.gone("record-dialog"));
    QCOMPARE(fixture.stored().awards.front().end, QDate(2026, 12, 31));
}

void tst_ProgrammesPage::aDayAndASumAreReadAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("sum");
    QTest::newRow("as on a letter") << QStringLiteral("1/4/2023") << QStringLiteral("1,234.50");
    QTest::newRow("as in a file") << QStringLiteral("2023-04-01") << QStringLiteral("£1234.5");
    QTest::newRow("in words") << QStringLiteral("1 April 2023") << QStringLiteral("£1,234.50");
}

void tst_ProgrammesPage::aDayAndASumAreReadAsTheyAreTyped()
{
    QFETCH(QString, day);
    QFETCH(QString, sum);
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    QVERIFY(fixture.tree().choose(awardRef(fixture.stored())));
    fixture.find<QTabWidget>("record-tabs")->setCurrentIndex(1);
    auto *table = fixture.find<EntryTable>("money-table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Insert);
    QVERIFY(fixture.take("money-add-menu", "funding-add-payment"));
    QVERIFY(fixture.dialog("record-dialog"));
    fixture.type("field-paid", day);
    fixture.type("field-amount", sum);
    QTest::keyClick(fixture.find<QLineEdit>("field-amount"), Qt::Key_Tab);
    QCOMPARE(fixture.find<QLineEdit>("field-paid")->text(), QStringLiteral("1 April 2023"));
    QCOMPARE(fixture.find<QLineEdit>("field-amount")->text(), QStringLiteral("£1,234.50"));
    QVERIFY(fixture.press("record-keep"));
    QTRY_COMPARE(fixture.page().answer().funding.payments.size(), 1U);
    QCOMPARE(fixture.page().answer().funding.payments.front().paid, QDate(2023, 4, 1));
    QCOMPARE(fixture.figure("paid"), QStringLiteral("£1,234.50"));
    QCOMPARE(table->model()->rowCount(), 1); // it stands in the list in which it was added
}

void tst_ProgrammesPage::aCutOfTheAwardIsShownApart()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    QVERIFY(fixture.tree().choose(awardRef(fixture.stored())));
    fixture.find<QTabWidget>("record-tabs")->setCurrentIndex(1);
    QVERIFY(fixture.press("money-add"));
    QVERIFY(fixture.take("money-add-menu", "funding-add-variation"));
    QVERIFY(fixture.dialog("record-dialog"));
    fixture.type("field-amount", QStringLiteral("-180,000"));
    fixture.type("field-day", QStringLiteral("15/1/2024"));
    fixture.find<QPlainTextEdit>("field-reason")->setPlainText(QStringLiteral("Cut by the Home Office"));
    QVERIFY(fixture.press("record-keep"));
    QTRY_COMPARE(fixture.figure("agreed"), QStringLiteral("£819,025"));
    QCOMPARE(fixture.figure("awarded"), QStringLiteral("£999,025"));
    QCOMPARE(fixture.figure("varied"), QStringLiteral("−£180,000"));
    QCOMPARE(fixture.tree().currentIndex().siblingAtColumn(FundingTreeModel::Agreed).data().toString(),
             QStringLiteral("£819,025"));
}

void tst_ProgrammesPage::overdueInstalmentsAreFlagged()
{
    ProgrammesFixture fixture;
    FundingEdit edit = saferStreets();
    Instalment instalment;
    instalment.award = {-1};
    instalment.due = QDate(2026, 3, 1);
    instalment.amount = {500000};
    edit.changes.push_back(addition(instalment));
    QVERIFY_RESULT(fixture.keep(edit));
    QVERIFY(fixture.open());
    QVERIFY(fixture.tree().choose(awardRef(fixture.stored())));
    const QModelIndex flag = fixture.tree().currentIndex().siblingAtColumn(FundingTreeModel::ToLookAt);
    QVERIFY2(flag.data().toString().contains(QStringLiteral("verdue instalment")),
             qPrintable(flag.data().toString()));
    QVERIFY(!flag.data(Qt::DecorationRole).isNull());
    auto *table = fixture.find<EntryTable>("money-table");
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("Overdue: £5,000"));
    auto *line = fixture.find<QPushButton>("programmes-alerts");
    QVERIFY2(line->text().contains(QStringLiteral("1 × overdue instalment (£5,000)")),
             qPrintable(line->text()));
    line->click();
    auto *alerts = fixture.find<EntryTable>("alerts-table");
    QVERIFY(alerts->isVisible());
    alerts->setFocus();
    QTest::keyClick(alerts, Qt::Key_Return);
    QTRY_VERIFY(fixture.tree().isVisible());
    QCOMPARE(fixture.tree().chosen(), awardRef(fixture.stored()));
}

void tst_ProgrammesPage::anOverAllocatedLotIsFlagged()
{
    ProgrammesFixture fixture;
    FundingEdit edit = saferStreets();
    edit.changes.insert(edit.changes.begin() + 2, addition(Round{{-1}, {-1}, QStringLiteral("Round 1")}));
    edit.changes.insert(edit.changes.begin() + 3,
                        addition(Lot{{-1}, {-1}, QStringLiteral("Lot 2"), Pence{15000000}}));
    std::get<Award>(*edit.changes.back().after).lot = {-1};
    QVERIFY_RESULT(fixture.keep(edit));
    QVERIFY(fixture.open());
    QVERIFY(fixture.tree().choose({&lotKind, fixture.stored().lots.front().id.value}));
    QCOMPARE(fixture.tree().currentIndex().siblingAtColumn(FundingTreeModel::ToLookAt).data().toString(),
             QStringLiteral("Over-allocated"));
    QVERIFY(fixture.find<QLabel>("record-alerts")->text().contains(QStringLiteral("Over-allocated")));
}

void tst_ProgrammesPage::everyEditIsUndoneAndRedone()
{
    ProgrammesFixture fixture;
    QVERIFY(fixture.open());
    std::vector<FundingRegister> states = {fixture.stored()};
    QRandomGenerator random(7);
    for (int step = 0; step < 40; ++step) {
        QVERIFY_RESULT(fixture.keep(randomEdit(states.back(), random)));
        states.push_back(fixture.stored());
    }
    QUndoStack &stack = fixture.workspace().undoStack();
    for (size_t at = states.size() - 1; at > 0; --at) {
        QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(fixture.stored() == states[at - 1]);
    }
    QVERIFY(!stack.canUndo());
    for (size_t at = 1; at < states.size(); ++at) {
        QTest::keyClick(&fixture.window(), Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(fixture.stored() == states[at]);
    }
    QVERIFY(fixture.waitForAnswer());
    QVERIFY(fixture.page().answer().funding == states.back());
}

void tst_ProgrammesPage::aLargeImportIsUndoneInOrder()
{
    ProgrammesFixture fixture;
    QVERIFY(fixture.open());
    FundingEdit large{QStringLiteral("Import"), {}};
    for (int i = 0; i < 400; ++i) {
        Organisation organisation;
        organisation.name = QStringLiteral("Provider %1").arg(i);
        large.changes.push_back(addition(organisation));
    }
    const FundingRegister empty = fixture.stored();
    QVERIFY_RESULT(fixture.keep(large));
    const FundingRegister filled = fixture.stored();
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    const FundingRegister both = fixture.stored();
    QUndoStack &stack = fixture.workspace().undoStack();
    stack.undo();
    stack.undo();
    QTRY_VERIFY(fixture.stored() == empty);
    QTRY_VERIFY(fixture.page().answer().funding == empty);
    stack.redo();
    stack.redo(); // waits for the one before
    QTRY_VERIFY(fixture.stored() == both);
    stack.undo();
    QTRY_VERIFY(fixture.stored() == filled);
}

void tst_ProgrammesPage::deletingSaysWhatGoesWithIt()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    const FundingRegister before = fixture.stored();
    QVERIFY(fixture.tree().choose({&programmeKind, before.programmes.front().id.value}));
    fixture.tree().setFocus();
    QTest::keyClick(&fixture.tree(), Qt::Key_Delete);
    QPushButton *yes = nullptr;
    QTRY_VERIFY((yes = fixture.find<QPushButton>("answer-yes")));
    yes->click();
    QTRY_VERIFY(fixture.stored().programmes.empty());
    fixture.workspace().undoStack().undo();
    QVERIFY(fixture.stored() == before);
}

void tst_ProgrammesPage::rowsArePastedAsPayments()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    QVERIFY(fixture.tree().choose(awardRef(fixture.stored())));
    fixture.find<QTabWidget>("record-tabs")->setCurrentIndex(1);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("1/4/2024\t£1,000.00\tFirst quarter\n1 July 2024\t1000.5\tSecond quarter\n"));
    auto *table = fixture.find<EntryTable>("money-table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    auto *dialog = static_cast<MappingDialog *>(fixture.dialog("mapping-dialog"));
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->isReading());
    QCOMPARE(dialog->draft().added, 2);
    QVERIFY(fixture.press("mapping-take"));
    QTRY_COMPARE(fixture.stored().payments.size(), 2U);
    const FundingRegister now = fixture.stored();
    QCOMPARE(now.payments.front().award, now.awards.front().id);
    QCOMPARE(now.payments.front().paid, QDate(2024, 4, 1));
    QCOMPARE(now.payments.back().amount.amount, 100050);
    QTRY_COMPARE(fixture.figure("paid"), QStringLiteral("£2,000.50"));
    fixture.workspace().undoStack().undo();
    QVERIFY(fixture.stored().payments.empty());
}

void tst_ProgrammesPage::aBadCellIsNamed()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    QVERIFY(fixture.tree().choose(awardRef(fixture.stored())));
    fixture.find<QTabWidget>("record-tabs")->setCurrentIndex(1);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Paid on\tAmount\n1/4/2024\t1,000\n31/4/2024\t2,000\n1/5/2024\t3,000\n"));
    QVERIFY(fixture.press("money-paste"));
    auto *dialog = static_cast<MappingDialog *>(fixture.dialog("mapping-dialog"));
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->isReading());
    QVERIFY(!fixture.find<QPushButton>("mapping-take")->isEnabled());
    auto *issues = fixture.find<QAbstractItemView>("mapping-issues");
    QVERIFY(issues->isVisible());
    QCOMPARE(issues->model()->index(0, 0).data().toString(), QStringLiteral("A3"));
    QVERIFY(fixture.stored().payments.empty());
}

void tst_ProgrammesPage::equalInstalmentsComeToTheSum()
{
    ProgrammesFixture fixture;
    QVERIFY_RESULT(fixture.keep(saferStreets()));
    QVERIFY(fixture.open());
    QVERIFY(fixture.tree().choose(awardRef(fixture.stored())));
    fixture.find<QTabWidget>("record-tabs")->setCurrentIndex(1);
    QVERIFY(fixture.press("money-split"));
    QVERIFY(fixture.dialog("split-dialog"));
    fixture.type("split-first", QStringLiteral("1/5/2026"));
    QVERIFY(fixture.press("split-ok"));
    const FundingRegister now = fixture.stored();
    QCOMPARE(now.instalments.size(), 4U);
    Pence sum;
    for (const Instalment &instalment : now.instalments)
        sum = sum + instalment.amount;
    QCOMPARE(sum.amount, 99902500);
}

QTEST_MAIN(tst_ProgrammesPage)
#include "tst_programmespage.moc"
