// Undoing and redoing what a person does to the workspace, and the list of recent stores.
#include "core/store/office.h"
#include "tests/ui/windowfixture.h"

#include <QMenu>
#include <QRandomGenerator>

using namespace yardstick;
using namespace yardstick::test;

namespace {

AreaGroup group(const QString &id, const std::vector<AreaId> &members)
{
    return {{id}, QStringLiteral("Group ") + id, QDate(2021, 10, 1), QStringLiteral("Example list"), members};
}

/// What of the office's entries matters: not when they were made.
QStringList entriesOf(const Workspace &workspace)
{
    QStringList texts;
    const auto entries = officeEntries(workspace.store());
    for (const OfficeEntry &entry : *entries)
        texts << entry.id + QLatin1Char(' ') + QString::fromUtf8(entry.content);
    texts.sort();
    return texts;
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void choicesGoBackAndForth();
    void theFirstOwnAreaIsNoChange();
    void aGroupThatIsRemovedComesBack();
    void aGroupInUseGivesWayWhenItGoes();
    void anySequenceOfEditsUndoneLeavesTheStoreAsItWas();
    void recentStoresAreListedAndMissingOnesSaid();
    void aStoreThatWasOpenLastIsNotRememberedAgain();
};

void TestWorkspace::choicesGoBackAndForth()
{
    WindowFixture fixture;
    Workspace &workspace = fixture.workspace();
    QVERIFY_RESULT(workspace.setOwnArea(westMercia));
    QVERIFY_RESULT(workspace.setBenchmark({westMidlands, {}, AverageKind::Weighted}));
    QVERIFY_RESULT(workspace.setBenchmark({{}, {QStringLiteral("all-forces")}, AverageKind::Simple}));
    workspace.undoStack().undo();
    QCOMPARE(workspace.benchmark().area, westMidlands);
    workspace.undoStack().undo();
    QCOMPARE(workspace.benchmark().area, englandAndWales);
    workspace.undoStack().redo();
    workspace.undoStack().redo();
    QCOMPARE(workspace.benchmark(), (Benchmark{{}, {QStringLiteral("all-forces")}, AverageKind::Simple}));
    // It is written down as well.
    auto again = Store::open(fixture.storePath());
    QVERIFY_RESULT(again);
    Workspace other(workspace.programCatalogue(), std::move(*again));
    QCOMPARE(other.benchmark(), workspace.benchmark());
}

void TestWorkspace::theFirstOwnAreaIsNoChange()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(!fixture.workspace().undoStack().canUndo());
}

void TestWorkspace::aGroupThatIsRemovedComesBack()
{
    WindowFixture fixture;
    Workspace &workspace = fixture.workspace();
    const AreaGroup first = group(QStringLiteral("a"), {westMercia, westMidlands});
    QVERIFY_RESULT(workspace.teach({groupEntry(first)}));
    AreaGroup second = first;
    second.members = {westMidlands};
    QVERIFY_RESULT(workspace.teach({groupEntry(second)}));
    QVERIFY_RESULT(workspace.forget(OfficeEntry::Kind::Group, QStringLiteral("a")));
    QVERIFY(!workspace.catalogue().group({QStringLiteral("a")}));
    workspace.undoStack().undo();
    QCOMPARE(*workspace.catalogue().group({QStringLiteral("a")}), second);
    workspace.undoStack().undo();
    QCOMPARE(*workspace.catalogue().group({QStringLiteral("a")}), first);
    workspace.undoStack().undo();
    QVERIFY(!workspace.catalogue().group({QStringLiteral("a")}));
    workspace.undoStack().redo();
    QCOMPARE(*workspace.catalogue().group({QStringLiteral("a")}), first);
}

void TestWorkspace::aGroupInUseGivesWayWhenItGoes()
{
    WindowFixture fixture;
    Workspace &workspace = fixture.workspace();
    QVERIFY_RESULT(workspace.teach({groupEntry(group(QStringLiteral("a"), {westMercia}))}));
    QVERIFY_RESULT(workspace.setBenchmark({{}, {QStringLiteral("a")}, AverageKind::Simple}));
    QVERIFY_RESULT(workspace.forget(OfficeEntry::Kind::Group, QStringLiteral("a")));
    QCOMPARE(workspace.benchmark(), (Benchmark{englandAndWales, {}, AverageKind::Simple}));
}

void TestWorkspace::anySequenceOfEditsUndoneLeavesTheStoreAsItWas()
{
    QRandomGenerator random(7);
    const std::vector<AreaId> areas = {westMercia, westMidlands};
    for (int round = 0; round < 8; ++round) {
        WindowFixture fixture;
        Workspace &workspace = fixture.workspace();
        QVERIFY_RESULT(workspace.setOwnArea(westMercia));
        const QStringList before = entriesOf(workspace);
        const AreaId own = workspace.ownArea();
        const Benchmark benchmark = workspace.benchmark();
        for (int edit = 0; edit < 12; ++edit) {
            const QString id = QString(QLatin1Char("abc"[random.bounded(3)]));
            switch (random.bounded(4)) {
            case 0:
                QVERIFY_RESULT(workspace.teach({groupEntry(group(id, {areas[random.bounded(2U)]}))}));
                break;
            case 1:
                QVERIFY_RESULT(workspace.forget(OfficeEntry::Kind::Group, id));
                break;
            case 2:
                QVERIFY_RESULT(workspace.setOwnArea(areas[random.bounded(2U)]));
                break;
            default:
                QVERIFY_RESULT(workspace.setBenchmark({areas[random.bounded(2U)], {}, {}}));
            }
        }
        const QStringList after = entriesOf(workspace);
        while (workspace.undoStack().canUndo())
            workspace.undoStack().undo();
        QCOMPARE(entriesOf(workspace), before);
        QCOMPARE(workspace.ownArea(), own);
        QCOMPARE(workspace.benchmark(), benchmark);
        while (workspace.undoStack().canRedo())
            workspace.undoStack().redo();
        QCOMPARE(entriesOf(workspace), after);
    }
}

void TestWorkspace::recentStoresAreListedAndMissingOnesSaid()
{
    WindowFixture fixture;
    const QString missing = fixture.file(QStringLiteral("gone.yardstick"));
    fixture.settings().setValue(QStringLiteral("stores/recent"), QStringList{missing});
    QVERIFY(fixture.show());
    fixture.fileToSave = fixture.file(QStringLiteral("second.yardstick"));
    fixture.find<QAction>("action-new-store")->trigger();
    QCOMPARE(fixture.workspace().storePath(), fixture.fileToSave);
    auto *menu = fixture.find<QMenu>("recent-stores");
    emit menu->aboutToShow();
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts << action->text() + (action->isEnabled() ? QString() : QStringLiteral(" -"));
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("second -"), QStringLiteral("figures"),
                                 QStringLiteral("gone (missing) -"), QStringLiteral("&Clear this list")}));
    menu->actions().at(1)->trigger();
    QCOMPARE(fixture.workspace().storePath(), fixture.storePath());
}

void TestWorkspace::aStoreThatWasOpenLastIsNotRememberedAgain()
{
    WindowFixture fixture;
    QSettings &settings = fixture.settings();
    settings.setValue(QStringLiteral("stores/recent"), QStringList{fixture.storePath()});
    settings.sync();
    QVERIFY(QFile::remove(settings.fileName()));
    QVERIFY(fixture.show());
    settings.sync();
    QVERIFY2(!QFile::exists(settings.fileName()), "the start waited for settings that are as they were");
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
