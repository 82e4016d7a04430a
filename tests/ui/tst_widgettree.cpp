// Every input of every window can be named by a screen reader, found by a test, and reached by the keyboard.
#include "tests/support/workbookbuilder.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/dialogs/eventeditor.h"
#include "ui/dialogs/eventsdialog.h"
#include "ui/dialogs/groupdialog.h"
#include "ui/dialogs/handoverdialog.h"
#include "ui/dialogs/origindialog.h"
#include "ui/dialogs/recoverdialog.h"
#include "ui/importing/comparedialog.h"
#include "ui/importing/importpreview.h"
#include "ui/importing/importsummary.h"
#include "ui/importing/officedialog.h"
#include "ui/importing/resolvedialog.h"
#include "ui/importing/teachdialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>

#include <set>

using namespace yardstick;
using namespace yardstick::test;

class tst_WidgetTree : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyInputHasItsNames_data();
    void everyInputHasItsNames();
    void tabReachesEveryInput_data() { everyInputHasItsNames_data(); }
    void tabReachesEveryInput();
    void noMenuHasAMnemonicTwice();

private:
    /// Opens the window, or the dialog, that a row is about.
    QWidget *opened(WindowFixture &fixture, const QString &what);
    QDialog *importDialog(WindowFixture &fixture, const QString &what);
};

namespace {

// A part of another input (the field of a combo box, the buttons of a scroll bar) is named by its whole.
bool isPart(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QComboBox *>(above) || qobject_cast<const QAbstractItemView *>(above) ||
            qobject_cast<const QAbstractSpinBox *>(above) || qobject_cast<const QTabBar *>(above))
            return true;
        if (qobject_cast<const QLineEdit *>(above))
            return true;
        if (above->isWindow())
            return false;
    }
    return false;
}

QList<QWidget *> inputsOf(const QWidget *window)
{
    QList<QWidget *> inputs;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const bool input = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) ||
                           qobject_cast<QAbstractButton *>(widget) ||
                           qobject_cast<QAbstractItemView *>(widget) ||
                           qobject_cast<QPlainTextEdit *>(widget);
        if (input && !widget->objectName().startsWith(QLatin1String("qt_")) && !isPart(widget) &&
            !qobject_cast<QHeaderView *>(widget) && widget->window() == window)
            inputs << widget;
    }
    return inputs;
}

QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 \"%2\"")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
}

} // namespace

QDialog *tst_WidgetTree::importDialog(WindowFixture &fixture, const QString &what)
{
    const auto keep = [](const std::vector<OfficeEntry> &) { return Result<void>(); };
    Issue issue;
    issue.subject = QStringLiteral("[q]");
    issue.question = Issue::Question::UnknownMarker;
    const PublicationId publication{QStringLiteral("ons-pfa")};
    QWidget *window = &fixture.window();
    if (what == QStringLiteral("resolve marker"))
        return new ResolveDialog(issue, publication, fixture.workspace().catalogue(), keep, window);
    issue.question = Issue::Question::UnknownArea;
    if (what == QStringLiteral("resolve area"))
        return new ResolveDialog(issue, publication, fixture.workspace().catalogue(), keep, window);
    if (what == QStringLiteral("events"))
        return new EventsDialog(fixture.workspace(), {QStringLiteral("knife-offences")}, window);
    if (what == QStringLiteral("event"))
        return new EventEditor({}, {QStringLiteral("knife-offences")}, QStringLiteral("Knives"), {}, window);
    if (what == QStringLiteral("origin")) {
        const TrendData &data = fixture.trends().answer().chart.data;
        return new OriginDialog(originOf(data, {0, 0}, fixture.workspace().catalogue()),
                                fixture.workspace().storePath(), window);
    }
    if (what == QStringLiteral("backups"))
        return new BackupsDialog(fixture.workspace().storePath(), window);
    if (what == QStringLiteral("hand over"))
        return new HandOverDialog(fixture.workspace().storePath(), {}, {}, window);
    if (what == QStringLiteral("recover"))
        return new RecoverDialog(fixture.workspace().storePath(),
                                 {Condition::Damaged, QStringLiteral("Damaged.")}, {}, window);
    if (what == QStringLiteral("groups"))
        return new GroupDialog(fixture.workspace(), window);
    if (what == QStringLiteral("office entries"))
        return new OfficeDialog(fixture.workspace(), window);
    if (what == QStringLiteral("import summary"))
        return new ImportSummary({{}, {}}, window);
    if (what == QStringLiteral("compare editions"))
        return new CompareDialog(fixture.workspace(), {}, fixture.workspace().releases().front().id, window);
    if (what == QStringLiteral("teach")) {
        const QString path = fixture.file(QStringLiteral("unknown.csv"));
        if (!writeBytes(path, "Force,2023,2024\nWest Mercia,1,2\nKent,3,4\n"))
            return nullptr;
        auto *dialog = new TeachDialog(path, fixture.workspace().sharedCatalogue(), keep, window);
        return QTest::qWaitFor([dialog] { return dialog->isSettled(); }) ? dialog : nullptr;
    }
    return nullptr;
}

QWidget *tst_WidgetTree::opened(WindowFixture &fixture, const QString &what)
{
    if (!fixture.storeFigures(knifeFigures()) || !fixture.show())
        return nullptr;
    if (what == QStringLiteral("first start")) {
        fixture.window().askOwnArea();
        return fixture.find<QDialog>("first-start");
    }
    if (what == QStringLiteral("export")) {
        fixture.window().exportChart();
        return fixture.find<QDialog>("export-dialog");
    }
    if (what == QStringLiteral("import preview")) {
        auto prepared = std::make_shared<PreparedImport>();
        prepared->draft = makeDraft(QStringLiteral("a"), QStringLiteral("ons-pfa"), knifeFigures());
        auto *preview = new ImportPreview({QStringLiteral("a.csv"), std::nullopt, prepared},
                                          fixture.workspace().sharedCatalogue(), {2, 3}, &fixture.window());
        preview->open();
        return preview;
    }
    if (QDialog *dialog = importDialog(fixture, what)) {
        dialog->open();
        return dialog;
    }
    fixture.window().showPage(what);
    return &fixture.window();
}

void tst_WidgetTree::everyInputHasItsNames_data()
{
    QTest::addColumn<QString>("what");
    for (const PageKind *kind : pageKinds())
        QTest::newRow(qPrintable(QStringLiteral("page ") + kind->id)) << kind->id;
    for (const char *dialog : {"first start", "export", "import preview", "resolve marker", "resolve area",
                               "office entries", "import summary", "compare editions", "teach", "events",
                               "event", "origin", "groups", "backups", "hand over", "recover"})
        QTest::newRow(dialog) << QString::fromLatin1(dialog);
}

void tst_WidgetTree::everyInputHasItsNames()
{
    QFETCH(QString, what);
    WindowFixture fixture;
    const QWidget *window = opened(fixture, what);
    QVERIFY(window);
    QStringList nameless;
    std::set<QString> names;
    for (const QWidget *input : inputsOf(window)) {
        if (input->objectName().isEmpty() || input->accessibleName().isEmpty())
            nameless << nameOf(input);
        else if (!names.insert(input->objectName()).second)
            nameless << QStringLiteral("twice: ") + nameOf(input);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    QVERIFY(!names.empty());
}

void tst_WidgetTree::tabReachesEveryInput()
{
    QFETCH(QString, what);
    WindowFixture fixture;
    QWidget *window = opened(fixture, what);
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    std::set<const QWidget *> reachable;
    for (const QWidget *at = window->nextInFocusChain(); at != window; at = at->nextInFocusChain())
        reachable.insert(at);
    QStringList missed;
    for (const QWidget *input : inputsOf(window)) {
        if (!input->isVisible() || !input->isEnabled())
            continue;
        // Of buttons that exclude each other the checked one takes the focus, and arrows go on from there.
        const auto *button = qobject_cast<const QAbstractButton *>(input);
        if (button && button->group() && button->group()->exclusive() && !button->isChecked())
            continue;
        if (!(input->focusPolicy() & Qt::TabFocus) || !reachable.contains(input))
            missed << nameOf(input);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
}

void tst_WidgetTree::noMenuHasAMnemonicTwice()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    for (const QMenu *menu : fixture.window().findChildren<QMenu *>()) {
        std::set<QChar> letters;
        for (const QAction *action : menu->actions()) {
            const qsizetype at = action->text().indexOf(QLatin1Char('&'));
            if (at >= 0)
                QVERIFY2(letters.insert(action->text().at(at + 1).toLower()).second,
                         qPrintable(action->text()));
        }
    }
}

QTEST_MAIN(tst_WidgetTree)
#include "tst_widgettree.moc"
