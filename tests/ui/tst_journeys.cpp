// What people come for (the product's own list), from beginning to end, with keys and clicks in the real
// window on the figures that every new store has. The analyst's import is in tst_importjourney, the
// commissioning officer's register in the tests of the page Programmes.
#include "tests/ui/windowfixture.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace yardstick;
using namespace yardstick::test;

class tst_Journeys : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        QGuiApplication::clipboard()->setText(QStringLiteral("nothing"));
    }
    void everyPageOpensOnAStarterStore_data();
    void everyPageOpensOnAStarterStore();
    void aReporterAsksAboutRepeatOffendersOnReleaseDay();
    void theCommissionerSeesWhereTheForceStands();

private:
    /// The line about the change that is on show and may be copied; empty while there is none.
    static QString changeLine(WindowFixture &fixture)
    {
        auto *label = fixture.find<QLabel>("fact-1-text");
        return label && label->isEnabled() ? label->text() : QString();
    }
    /// Types into the search that Ctrl+K opens and takes the first answer.
    static void search(WindowFixture &fixture, const QString &text);
};

void tst_Journeys::search(WindowFixture &fixture, const QString &text)
{
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    auto *field = fixture.find<QLineEdit>("search-text");
    QVERIFY(field);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

void tst_Journeys::everyPageOpensOnAStarterStore_data()
{
    QTest::addColumn<QString>("page");
    for (const PageKind *kind : pageKinds())
        QTest::newRow(qPrintable(kind->id)) << kind->id;
}

void tst_Journeys::everyPageOpensOnAStarterStore()
{
    QFETCH(QString, page);
    WindowFixture fixture(WindowFixture::Begin::Starter);
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    fixture.settings().setValue(QStringLiteral("page"), page);
    QVERIFY(fixture.show());
    QCOMPARE(fixture.window().page()->objectName(), QStringLiteral("page-") + page);
}

void tst_Journeys::aReporterAsksAboutRepeatOffendersOnReleaseDay()
{
    WindowFixture fixture(WindowFixture::Begin::Starter);
    const QDateTime end(QDate(2026, 11, 26), QTime(9, 30), Qt::UTC);
    fixture.workspace().setClock([end] { return end.addSecs(-600); }); // 09:20
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    search(fixture, QStringLiteral("repeat knife quoted"));
    QTRY_VERIFY(fixture.window().page()->pressChart().has_value());
    QTRY_VERIFY(fixture.trends().answer().choices.indicator.value ==
                QStringLiteral("quoted-kows-repeat-offenders"));

    // Everything it shows is under embargo until half past nine.
    const std::vector<Release> shown = fixture.window().page()->releasesShown();
    QVERIFY(!shown.empty());
    for (const Release &release : shown)
        QVERIFY_RESULT(fixture.workspace().setEmbargo(release.id, end));
    QTRY_VERIFY(changeLine(fixture).contains(QStringLiteral("percentage point")));
    QTRY_VERIFY(
        fixture.find<QLabel>("status-releases")->text().startsWith(QStringLiteral("EMBARGOED until 9:30am")));
    QTest::mouseClick(fixture.find<QToolButton>("fact-1-copy"), Qt::LeftButton);
    auto *refused = fixture.window().findChild<QMessageBox *>();
    QVERIFY(refused);
    refused->close();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("nothing"));

    fixture.workspace().setClock([end] { return end; }); // 09:30
    QTRY_VERIFY(fixture.find<QLabel>("status-releases")->text().startsWith(QStringLiteral("Figures:")));
    QTRY_VERIFY(changeLine(fixture).contains(QStringLiteral("percentage point")));
    QTest::mouseClick(fixture.find<QToolButton>("fact-1-copy"), Qt::LeftButton);
    const QString sentence = QGuiApplication::clipboard()->text();
    QVERIFY2(sentence.contains(QStringLiteral("West Mercia")) &&
                 sentence.contains(QStringLiteral("percentage point")),
             qPrintable(sentence));

    QTRY_VERIFY(!fixture.window().findChild<QMessageBox *>());
    fixture.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    QTest::keyClick(&fixture.window(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(fixture.find<QPushButton>("press-suggestions"));
    QTRY_VERIFY(fixture.find<QPushButton>("press-suggestions")->isEnabled());
    QVERIFY2(!fixture.find<QLabel>("press-objections")->isVisible(),
             qPrintable(fixture.find<QLabel>("press-objections")->text()));
    fixture.fileToSave = fixture.file(QStringLiteral("site.png"));
    QTest::mouseClick(fixture.find<QPushButton>("press-save"), Qt::LeftButton);
    const QImage picture(fixture.fileToSave);
    QCOMPARE(picture.size(), QSize(1200, 675));
    QVERIFY2(picture.text(QStringLiteral("Source")).startsWith(QStringLiteral("Source: ")),
             qPrintable(picture.text(QStringLiteral("Source"))));
}

void tst_Journeys::theCommissionerSeesWhereTheForceStands()
{
    WindowFixture fixture(WindowFixture::Begin::Starter);
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    fixture.settings().setValue(QStringLiteral("page"), QStringLiteral("overview"));
    QVERIFY(fixture.show());
    auto *table = fixture.find<TableView>("overview-table");
    QTRY_VERIFY(table->model()->rowCount() > 10);
    auto *typed = fixture.find<QLineEdit>("overview-search");
    QTest::keyClicks(typed, QStringLiteral("knife"));
    QTRY_VERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < 20);
    int row = 0;
    while (row < table->model()->rowCount() && !table->model()->index(row, 0).data().toString().contains(
                                                   QStringLiteral("Knife-enabled offences")))
        ++row;
    const QModelIndex cell = table->model()->index(row, 0);
    QVERIFY(cell.isValid());
    table->scrollTo(cell);
    const QPoint at = table->visualRect(cell).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(fixture.window().page()->objectName(), QStringLiteral("page-trends"));
    QTRY_VERIFY(fixture.window().page()->pressChart().has_value());
    QCOMPARE(fixture.trends().answer().choices.indicator.value, QStringLiteral("knife-offences"));
}

QTEST_MAIN(tst_Journeys)
#include "tst_journeys.moc"
