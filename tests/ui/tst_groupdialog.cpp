// Groups of forces, made and changed with keys and clicks.
#include "core/store/office.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/groupdialog.h"
#include "ui/dialogs/groupform.h"
#include "ui/widgets/searchcombo.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const AreaId kent{QStringLiteral("E23000032")};

class GroupFixture : public WindowFixture {
public:
    bool open()
    {
        if (!storeFigures(knifeFigures()) || !show())
            return false;
        find<QAction>("action-groups")->trigger();
        return dialog() != nullptr;
    }
    GroupDialog *dialog() { return window().findChild<GroupDialog *>(); }
    template <typename Widget>
    Widget *part(const char *name)
    {
        return dialog()->findChild<Widget *>(QLatin1String(name));
    }
    void press(const char *button) { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    void type(const char *field, const QString &text)
    {
        auto *line = part<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    /// Ticks or unticks a force as one does by keys: type a part of its name, press Return.
    void tick(const QString &name)
    {
        type("group-search", name);
        QTest::keyClick(part<QLineEdit>("group-search"), Qt::Key_Return);
    }
    QString problem(const char *label)
    {
        auto *shown = part<QLabel>(label);
        return shown->isVisible() ? shown->text() : QString();
    }
    const AreaGroup *group(const QString &name)
    {
        const auto &groups = workspace().catalogue().groups();
        const auto found = std::ranges::find(groups, name, &AreaGroup::name);
        return found == groups.end() ? nullptr : &*found;
    }
    void makeGroup(const QString &name)
    {
        press("group-new");
        type("group-name", name);
        type("group-as-of", QStringLiteral("1 October 2021"));
        type("group-source", QStringLiteral("HMICFRS, list of October 2021"));
        tick(QStringLiteral("west mercia"));
        tick(QStringLiteral("kent"));
        press("group-save");
    }
    void answer(const QString &verb)
    {
        for (QPushButton *button : window().findChildren<QPushButton *>()) {
            if (button->text().remove(QLatin1Char('&')) == verb && button->isVisible() &&
                button->window() != dialog() && button->window() != &window())
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
};

} // namespace

class tst_GroupDialog : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void builtInGroupsAreShownAndNotChanged();
    void aGroupIsMadeByKeys();
    void whatIsWrongStandsBesideItsField();
    void aGroupIsChangedAndChangesAreDiscarded();
    void aCopyOfABuiltInGroupIsTheOfficesOwn();
    void aGroupIsDeletedAfterAQuestion();
    void deletingTheBenchmarkGoesBackToEnglandAndWales();
    void closingWithChangesAsks();
    void theStripAboveThePageLeadsToIt();
    void problemsAreSentences_data();
    void problemsAreSentences();
    void idsAreMadeOfNamesAndNew();
};

void tst_GroupDialog::builtInGroupsAreShownAndNotChanged()
{
    GroupFixture fixture;
    QVERIFY(fixture.open());
    auto *list = fixture.part<QListWidget>("group-list");
    QCOMPARE(static_cast<size_t>(list->count()), fixture.workspace().catalogue().groups().size());
    for (int row = 0; row < list->count(); ++row)
        QVERIFY2(list->item(row)->text().endsWith(QStringLiteral("(built in)")),
                 qPrintable(list->item(row)->text()));
    QVERIFY(fixture.part<QLineEdit>("group-name")->isReadOnly());
    QVERIFY(!fixture.part<QPushButton>("group-delete")->isEnabled());
    QVERIFY(!fixture.part<QPushButton>("group-save")->isEnabled());
    QVERIFY(fixture.part<QLabel>("group-state")->text().startsWith(QStringLiteral("Built in")));
    // Only its members, and none can be unticked.
    auto *members = fixture.part<QListWidget>("group-members");
    QCOMPARE(members->count(), 43);
    QVERIFY(!(members->item(0)->flags() & Qt::ItemIsUserCheckable));
}

void tst_GroupDialog::aGroupIsMadeByKeys()
{
    GroupFixture fixture;
    QVERIFY(fixture.open());
    QSignalSpy changed(&fixture.workspace(), &Workspace::catalogueChanged);
    fixture.makeGroup(QStringLiteral("Most Similar Group"));
    QCOMPARE(changed.count(), 1);
    const AreaGroup *made = fixture.group(QStringLiteral("Most Similar Group"));
    QVERIFY(made);
    QCOMPARE(made->id.value, QStringLiteral("office-most-similar-group"));
    QCOMPARE(made->asOf, QDate(2021, 10, 1));
    QCOMPARE(made->source, QStringLiteral("HMICFRS, list of October 2021"));
    QCOMPARE(made->members.size(), size_t{2});
    QVERIFY(std::ranges::find(made->members, westMercia) != made->members.end());
    QVERIFY(std::ranges::find(made->members, kent) != made->members.end());
    QCOMPARE(fixture.part<QListWidget>("group-list")->currentItem()->text(),
             QStringLiteral("Most Similar Group (as of 1 October 2021)"));
    QCOMPARE(fixture.part<QLabel>("group-count")->text(), QStringLiteral("2 forces"));
    // It can be compared with at once.
    QVERIFY(fixture.find<SearchCombo>("benchmark")->hasId(averageId(made->id).value));
}

void tst_GroupDialog::whatIsWrongStandsBesideItsField()
{
    GroupFixture fixture;
    QVERIFY(fixture.open());
    fixture.press("group-new");
    fixture.type("group-as-of", QStringLiteral("last autumn"));
    QCOMPARE(fixture.problem("group-name-problem"), QString()); // not before it is to be saved
    fixture.press("group-save");
    QCOMPARE(fixture.problem("group-name-problem"), QStringLiteral("Give the group a name."));
    QVERIFY(fixture.problem("group-as-of-problem").startsWith(QStringLiteral("This is no day")));
    QVERIFY(fixture.problem("group-source-problem").startsWith(QStringLiteral("Say who")));
    QCOMPARE(fixture.problem("group-members-problem"), QStringLiteral("Tick at least two forces."));
    QCOMPARE(fixture.dialog()->focusWidget(), fixture.part<QLineEdit>("group-name"));
    fixture.type("group-name", QStringLiteral("Neighbours")); // goes as it is mended
    QCOMPARE(fixture.problem("group-name-problem"), QString());
    QVERIFY(!fixture.problem("group-source-problem").isEmpty());
    QVERIFY(!fixture.group(QStringLiteral("Neighbours")));
}

void tst_GroupDialog::aGroupIsChangedAndChangesAreDiscarded()
{
    GroupFixture fixture;
    QVERIFY(fixture.open());
    fixture.makeGroup(QStringLiteral("Neighbours"));
    const AreaGroup before = *fixture.group(QStringLiteral("Neighbours"));
    fixture.tick(QStringLiteral("kent"));
    fixture.tick(QStringLiteral("essex"));
    QVERIFY(!fixture.part<QListWidget>("group-list")->isEnabled());
    fixture.press("group-discard");
    QCOMPARE(*fixture.group(QStringLiteral("Neighbours")), before);
    QCOMPARE(fixture.part<QLabel>("group-count")->text(), QStringLiteral("2 forces"));
    QVERIFY(fixture.part<QListWidget>("group-list")->isEnabled());

    fixture.tick(QStringLiteral("essex"));
    fixture.type("group-name", QStringLiteral("Neighbours and Essex"));
    fixture.press("group-save");
    QVERIFY(!fixture.group(QStringLiteral("Neighbours")));
    const AreaGroup *after = fixture.group(QStringLiteral("Neighbours and Essex"));
    QVERIFY(after);
    QCOMPARE(after->id, before.id); // the same group under another name
    QCOMPARE(after->members.size(), size_t{3});
    QCOMPARE(after->members[0], before.members[0]); // new members come after those that were there
}

void tst_GroupDialog::aCopyOfABuiltInGroupIsTheOfficesOwn()
{
    GroupFixture fixture;
    QVERIFY(fixture.open());
    fixture.press("group-duplicate");
    QCOMPARE(fixture.part<QLineEdit>("group-name")->text(), QStringLiteral("All forces, copy"));
    QCOMPARE(fixture.part<QLabel>("group-count")->text(), QStringLiteral("43 forces"));
    fixture.tick(QStringLiteral("city of london"));
    fixture.type("group-source", QStringLiteral("The office's own"));
    fixture.press("group-save");
    const AreaGroup *copy = fixture.group(QStringLiteral("All forces, copy"));
    QVERIFY(copy);
    QCOMPARE(copy->members.size(), size_t{42});
    QCOMPARE(fixture.group(QStringLiteral("All forces"))->members.size(), size_t{43});
}

void tst_GroupDialog::aGroupIsDeletedAfterAQuestion()
{
    GroupFixture fixture;
    QVERIFY(fixture.open());
    fixture.makeGroup(QStringLiteral("Neighbours"));
    fixture.press("group-delete");
    fixture.answer(QStringLiteral("Cancel"));
    QVERIFY(fixture.group(QStringLiteral("Neighbours")));
    fixture.press("group-delete");
    fixture.answer(QStringLiteral("Delete"));
    QTRY_VERIFY(!fixture.group(QStringLiteral("Neighbours")));
    const auto left = officeEntries(fixture.workspace().store());
    QVERIFY_RESULT(left);
    QVERIFY(left->empty());
}

void tst_GroupDialog::deletingTheBenchmarkGoesBackToEnglandAndWales()
{
    GroupFixture fixture;
    QVERIFY(fixture.open());
    fixture.makeGroup(QStringLiteral("Neighbours"));
    const AreaGroupId id = fixture.group(QStringLiteral("Neighbours"))->id;
    QVERIFY_RESULT(fixture.workspace().setBenchmark({{}, id, AverageKind::Simple}));
    fixture.press("group-delete");
    bool said = false;
    for (const QLabel *label : fixture.window().findChildren<QLabel *>())
        said = said || label->text().contains(QStringLiteral("compared with England and Wales instead"));
    QVERIFY(said);
    fixture.answer(QStringLiteral("Delete"));
    QTRY_VERIFY(!fixture.group(QStringLiteral("Neighbours")));
    QCOMPARE(fixture.workspace().benchmark().area, englandAndWales);
    QVERIFY(fixture.workspace().benchmark().group.isEmpty());
    QCOMPARE(fixture.find<SearchCombo>("benchmark")->currentText(), QStringLiteral("England and Wales"));
}

void tst_GroupDialog::closingWithChangesAsks()
{
    GroupFixture fixture;
    QVERIFY(fixture.open());
    fixture.press("group-new");
    QTest::keyClick(fixture.dialog(), Qt::Key_Escape);
    QVERIFY(fixture.dialog()->isVisible());
    fixture.answer(QStringLiteral("Discard"));
    QTRY_VERIFY(!fixture.dialog());
}

void tst_GroupDialog::theStripAboveThePageLeadsToIt()
{
    GroupFixture fixture;
    QVERIFY(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    auto *benchmark = fixture.find<SearchCombo>("benchmark");
    benchmark->setFocus();
    benchmark->lineEdit()->selectAll();
    QTest::keyClicks(benchmark->lineEdit(), QStringLiteral("edit groups"));
    QTest::keyClick(benchmark->lineEdit(), Qt::Key_Return);
    QVERIFY(fixture.dialog());
    QCOMPARE(benchmark->currentText(), QStringLiteral("England and Wales")); // it is no choice
    QCOMPARE(fixture.workspace().benchmark().area, englandAndWales);
}

void tst_GroupDialog::problemsAreSentences_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("asOf");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("members");
    QTest::addColumn<bool>("sound");
    const QDate day(2021, 10, 1);
    QTest::newRow("all is there") << "Neighbours"
                                  << "1 October 2021" << day << 2 << true;
    QTest::newRow("no day") << "Neighbours"
                            << "" << QDate() << 2 << false;
    QTest::newRow("what is no day") << "Neighbours"
                                    << "soon" << QDate() << 2 << false;
    QTest::newRow("one force") << "Neighbours"
                               << "1 October 2021" << day << 1 << false;
    QTest::newRow("a name and day that another group has") << "taken"
                                                           << "1 October 2021" << day << 2 << false;
    QTest::newRow("the name of another group on another day")
        << "Taken"
        << "1 October 2022" << QDate(2022, 10, 1) << 2 << true;
}

void tst_GroupDialog::problemsAreSentences()
{
    QFETCH(QString, name);
    QFETCH(QString, asOf);
    QFETCH(QDate, day);
    QFETCH(int, members);
    QFETCH(bool, sound);
    const std::vector<AreaGroup> others = {
        {{QStringLiteral("other")}, QStringLiteral("Taken"), QDate(2021, 10, 1), QStringLiteral("x"), {}}};
    const AreaGroup group{
        {}, name, day, QStringLiteral("A source"), std::vector<AreaId>(static_cast<size_t>(members), kent)};
    const GroupProblems problems = problemsOf(group, asOf, others);
    QCOMPARE(!problems.any(), sound);
    for (const QString &problem : {problems.name, problems.asOf, problems.source, problems.members})
        QVERIFY(problem.isEmpty() || problem.endsWith(QLatin1Char('.')));
}

void tst_GroupDialog::idsAreMadeOfNamesAndNew()
{
    const auto id = [](const QString &name, const std::vector<AreaGroup> &known) {
        return newGroupId(name, known).value;
    };
    QCOMPARE(id(QStringLiteral("Most Similar Group!"), {}), QStringLiteral("office-most-similar-group"));
    QCOMPARE(id(QStringLiteral("ÄÖÜ"), {}), QStringLiteral("office-group"));
    const std::vector<AreaGroup> known = {{{QStringLiteral("office-a")}, {}, {}, {}, {}},
                                          {{QStringLiteral("office-a-2")}, {}, {}, {}, {}}};
    QCOMPARE(id(QStringLiteral("A"), known), QStringLiteral("office-a-3"));
}

QTEST_MAIN(tst_GroupDialog)
#include "tst_groupdialog.moc"
