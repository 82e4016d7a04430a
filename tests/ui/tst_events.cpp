// Events beside a trend: added, changed, removed, and drawn.
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/eventeditor.h"
#include "ui/dialogs/eventsdialog.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace yardstick;
using namespace yardstick::test;

class tst_Events : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void whatIsWrongIsSaidBesideTheField();
    void anEventIsAddedChangedAndRemoved();
    void anEventOfAnotherIndicatorIsNotDrawn();
    void theyCanBeHidden();
    void faultsOfAnEvent_data();
    void faultsOfAnEvent();

private:
    EventsDialog *openDialog()
    {
        m_fixture->find<QAction>("edit-events")->trigger();
        return m_fixture->window().findChild<EventsDialog *>();
    }
    EventEditor *openEditor(EventsDialog *dialog, const char *button)
    {
        QTest::mouseClick(dialog->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
        return dialog->findChild<EventEditor *>();
    }
    template <typename Widget>
    Widget *in(QWidget *dialog, const char *name)
    {
        return dialog->findChild<Widget *>(QLatin1String(name));
    }
    const std::vector<ChartEvent> &drawn() { return m_fixture->trends().answer().chart.events; }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_Events::init()
{
    failOnWarnings();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY_RESULT(m_fixture->storeFigures(knifeFigures()));
    QVERIFY_RESULT(m_fixture->workspace().setOwnArea(westMercia));
    QVERIFY(m_fixture->show());
}

void tst_Events::whatIsWrongIsSaidBesideTheField()
{
    EventEditor *editor = openEditor(openDialog(), "events-add");
    QVERIFY(editor);
    auto *label = in<QLineEdit>(editor, "event-label");
    auto *fault = in<QLabel>(editor, "event-label-fault");
    QVERIFY(!fault->isVisible()); // nobody has done anything wrong yet
    QTest::mouseClick(in<QPushButton>(editor, "event-ok"), Qt::LeftButton);
    QVERIFY(editor->isVisible());
    QVERIFY(fault->isVisible());
    QVERIFY(fault->text().startsWith(QStringLiteral("Give it a short name")));
    label->setFocus();
    QTest::keyClicks(label, QStringLiteral("Steer Clear"));
    QVERIFY(!fault->isVisible());

    in<QCheckBox>(editor, "event-lasted")->click();
    in<QDateEdit>(editor, "event-from")->setDate(QDate(2023, 4, 1));
    in<QDateEdit>(editor, "event-to")->setDate(QDate(2022, 3, 31));
    QVERIFY(in<QLabel>(editor, "event-to-fault")->isVisible());
    QTest::mouseClick(in<QPushButton>(editor, "event-ok"), Qt::LeftButton);
    QVERIFY(editor->isVisible());
    QVERIFY(m_fixture->workspace().catalogue().events().empty());
}

void tst_Events::anEventIsAddedChangedAndRemoved()
{
    EventsDialog *dialog = openDialog();
    EventEditor *editor = openEditor(dialog, "events-add");
    QTest::keyClicks(in<QLineEdit>(editor, "event-label"), QStringLiteral("Steer Clear"));
    in<QDateEdit>(editor, "event-from")->setDate(QDate(2022, 4, 1));
    QTest::keyClicks(in<QLineEdit>(editor, "event-source"), QStringLiteral("Decision 24"));
    QVERIFY(m_fixture->afterReload(
        [&] { QTest::mouseClick(in<QPushButton>(editor, "event-ok"), Qt::LeftButton); }));
    QCOMPARE(drawn().size(), size_t(1));
    QCOMPARE(drawn()[0].label, QStringLiteral("Steer Clear"));
    QCOMPARE(drawn()[0].from, QDate(2022, 4, 1));
    QVERIFY(!drawn()[0].to.isValid());
    QCOMPARE(drawn()[0].indicators, (std::vector<IndicatorId>{{QStringLiteral("knife-offences")}}));
    QTRY_VERIFY(!dialog->findChild<EventEditor *>());
    const auto *model = in<TableView>(dialog, "events-table")->model();
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("1 April 2022"));
    QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("Knife-enabled offences"));

    editor = openEditor(dialog, "events-change");
    in<QCheckBox>(editor, "event-lasted")->click();
    in<QDateEdit>(editor, "event-to")->setDate(QDate(2024, 3, 31));
    in<QComboBox>(editor, "event-shown-by")->setCurrentIndex(0);
    QVERIFY(m_fixture->afterReload(
        [&] { QTest::mouseClick(in<QPushButton>(editor, "event-ok"), Qt::LeftButton); }));
    QCOMPARE(drawn().size(), size_t(1));
    QCOMPARE(drawn()[0].to, QDate(2024, 3, 31));
    QVERIFY(drawn()[0].indicators.empty());
    const auto press = m_fixture->trends().pressChart();
    QVERIFY(press);
    QVERIFY2(press->note.contains(QStringLiteral("association, not proof of effect")),
             qPrintable(press->note));

    QTest::mouseClick(in<QPushButton>(dialog, "events-remove"), Qt::LeftButton);
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(m_fixture->afterReload([&] {
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("answer-yes")), Qt::LeftButton);
    }));
    QVERIFY(drawn().empty());
    QCOMPARE(model->rowCount(), 0);
    QVERIFY(!in<QPushButton>(dialog, "events-change")->isEnabled());
}

void tst_Events::anEventOfAnotherIndicatorIsNotDrawn()
{
    ChartEvent event;
    event.id = {QStringLiteral("a")};
    event.label = QStringLiteral("Burglary campaign");
    event.from = QDate(2023, 1, 1);
    event.indicators = {{QStringLiteral("homicide")}};
    QVERIFY(
        m_fixture->afterReload([&] { QVERIFY_RESULT(m_fixture->workspace().teach({eventEntry(event)})); }));
    QVERIFY(drawn().empty());
}

void tst_Events::theyCanBeHidden()
{
    ChartEvent event;
    event.id = {QStringLiteral("a")};
    event.label = QStringLiteral("Campaign");
    event.from = QDate(2023, 1, 1);
    QVERIFY(
        m_fixture->afterReload([&] { QVERIFY_RESULT(m_fixture->workspace().teach({eventEntry(event)})); }));
    QCOMPARE(drawn().size(), size_t(1));
    QVERIFY(m_fixture->afterReload([&] { m_fixture->find<QAction>("show-events")->trigger(); }));
    QVERIFY(drawn().empty());
}

void tst_Events::faultsOfAnEvent_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("labelFault");
    QTest::addColumn<bool>("toFault");
    QTest::newRow("a moment with a name") << "Campaign" << QDate() << false << false;
    QTest::newRow("no name") << "" << QDate() << true << false;
    QTest::newRow("a name too long for a chart") << QString(41, QLatin1Char('x')) << QDate() << true << false;
    QTest::newRow("a single day") << "Campaign" << QDate(2023, 1, 1) << false << false;
    QTest::newRow("an end before the beginning") << "Campaign" << QDate(2022, 1, 1) << false << true;
}

void tst_Events::faultsOfAnEvent()
{
    QFETCH(QString, label);
    QFETCH(QDate, to);
    const EventFaults faults = faultsOf({{}, label, QDate(2023, 1, 1), to, {}, {}});
    QTEST(!faults.label.isEmpty(), "labelFault");
    QTEST(!faults.to.isEmpty(), "toFault");
}

QTEST_MAIN(tst_Events)
#include "tst_events.moc"
