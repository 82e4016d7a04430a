// Finding a command, an indicator or an area by typing, as a person who does not know where things are.
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/searchdialog.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTableView>

using namespace yardstick;
using namespace yardstick::test;

class TestSearch : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void matches_data();
    void matches();
    void anIndicatorLeadsToItsTrend();
    void anIndicatorIsShownAsTheOverviewShowsIt_data();
    void anIndicatorIsShownAsTheOverviewShowsIt();
    void anAreaBecomesMine();
    void aCommandIsRun();
    void whatIsNowhereIsSaid();

private:
    /// Opens the search with Ctrl+K and types.
    static SearchDialog *typed(WindowFixture &fixture, const QString &text);
};

void TestSearch::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found"); // texts with "|" between
    QTest::newRow("nothing typed finds all")
        << ""
        << "Knife-enabled offences|Robbery with a knife|Kent|Export chart";
    QTest::newRow("the beginning of a text goes first") << "kn"
                                                        << "Knife-enabled offences|Robbery with a knife";
    QTest::newRow("words in any order") << "knife rob"
                                        << "Robbery with a knife";
    QTest::newRow("words of kind and detail count") << "area"
                                                    << "Kent";
    QTest::newRow("a word's middle does not") << "nife"
                                              << "";
    QTest::newRow("case and punctuation do not matter") << "KNIFE ENABLED"
                                                        << "Knife-enabled offences";
}

void TestSearch::matches()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    const std::vector<SearchItem> items = {
        {QStringLiteral("Knife-enabled offences"), QStringLiteral("Indicator"), {}, {}},
        {QStringLiteral("Robbery with a knife"), QStringLiteral("Indicator"), {}, {}},
        {QStringLiteral("Kent"), QStringLiteral("My area"), {}, {}},
        {QStringLiteral("Export chart"), QStringLiteral("Command"), QStringLiteral("Ctrl+E"), {}},
    };
    QStringList texts;
    for (const SearchItem &item : matching(items, typed))
        texts << item.text;
    QCOMPARE(texts.join(QLatin1Char('|')), found);
}

SearchDialog *TestSearch::typed(WindowFixture &fixture, const QString &text)
{
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    auto *dialog = fixture.find<SearchDialog>("search");
    if (dialog)
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("search-text")), text);
    return dialog;
}

void TestSearch::anIndicatorLeadsToItsTrend()
{
    WindowFixture fixture;
    std::vector<TestFigure> figures = knifeFigures();
    figures.push_back({QStringLiteral("homicide"), westMercia.value, QStringLiteral("2024"), 9});
    QVERIFY_RESULT(fixture.storeFigures(figures));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    fixture.window().showPage(QStringLiteral("data"));
    SearchDialog *dialog = typed(fixture, QStringLiteral("homic"));
    QVERIFY(dialog);
    QAbstractItemModelTester tester(dialog->findChild<QTableView *>()->model());
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("search-text")), Qt::Key_Return);
    QTRY_COMPARE(fixture.trends().answer().choices.indicator.value, QStringLiteral("homicide"));
    QVERIFY(fixture.trends().isVisible());
}

void TestSearch::anIndicatorIsShownAsTheOverviewShowsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<Measure>("measure");
    QTest::newRow("as a rate where the publisher prints one") << "knife enabled"
                                                              << "knife-offences" << Measure::Rate;
    QTest::newRow("as a count where there are no people to make a rate on") << "robbery"
                                                                            << "robbery" << Measure::Count;
}

void TestSearch::anIndicatorIsShownAsTheOverviewShowsIt()
{
    QFETCH(QString, text);
    QFETCH(QString, indicator);
    QFETCH(Measure, measure);
    WindowFixture fixture;
    std::vector<TestFigure> figures = knifeFigures();
    figures.push_back({QStringLiteral("robbery"), westMercia.value, QStringLiteral("2024"), 9});
    QVERIFY_RESULT(fixture.storeFigures(figures));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    fixture.settings().setValue(QStringLiteral("pages/trends"),
                                QVariantMap{{QStringLiteral("measure"), QStringLiteral("index")}});
    QVERIFY(fixture.show());
    QCOMPARE(fixture.trends().answer().choices.measure, Measure::Index);
    SearchDialog *dialog = typed(fixture, text);
    QVERIFY(dialog);
    QVERIFY(fixture.afterReload([dialog] {
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("search-text")), Qt::Key_Return);
    }));
    QCOMPARE(fixture.trends().answer().choices.indicator.value, indicator);
    QCOMPARE(fixture.trends().answer().choices.measure, measure);
}

void TestSearch::anAreaBecomesMine()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    SearchDialog *dialog = typed(fixture, QStringLiteral("west mid my area"));
    QVERIFY(dialog);
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("search-text")), Qt::Key_Return);
    QCOMPARE(fixture.workspace().ownArea(), westMidlands);
    // And back again.
    QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.workspace().ownArea(), westMercia);
    QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.workspace().ownArea(), westMidlands);
}

void TestSearch::aCommandIsRun()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    SearchDialog *dialog = typed(fixture, QStringLiteral("methods"));
    QVERIFY(dialog);
    // The mouse does it too.
    auto *list = dialog->findChild<QTableView *>(QStringLiteral("search-list"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    auto *help = fixture.find<QDialog>("help");
    QVERIFY(help);
    QCOMPARE(help->windowTitle(), QStringLiteral("Methods - Guide"));
}

void TestSearch::whatIsNowhereIsSaid()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    SearchDialog *dialog = typed(fixture, QStringLiteral("unicorns"));
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 0);
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("search-text")), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.find<SearchDialog>("search"));
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
