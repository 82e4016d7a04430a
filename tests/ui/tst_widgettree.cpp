// Every input of every window can be named by a screen reader, found by a test, and reached by the keyboard.
#include "tests/support/fundingfixture.h"
#include "tests/support/workbookbuilder.h"
#include "tests/ui/windowfixture.h"
#include "ui/appearance.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/dialogs/embargodialog.h"
#include "ui/dialogs/eventeditor.h"
#include "ui/dialogs/eventsdialog.h"
#include "ui/dialogs/groupdialog.h"
#include "ui/dialogs/handoverdialog.h"
#include "ui/dialogs/letterheaddialog.h"
#include "ui/dialogs/origindialog.h"
#include "ui/dialogs/recoverdialog.h"
#include "ui/dialogs/storedialog.h"
#include "ui/funding/auditdialog.h"
#include "ui/funding/beforeafterdialog.h"
#include "ui/funding/draftdialog.h"
#include "ui/funding/exportdialog.h"
#include "ui/funding/mappingdialog.h"
#include "ui/funding/recorddialog.h"
#include "ui/funding/splitdialog.h"
#include "ui/funding/tickdialog.h"
#include "ui/help/helpwindow.h"
#include "ui/importing/comparedialog.h"
#include "ui/importing/importpreview.h"
#include "ui/importing/importsummary.h"
#include "ui/importing/officedialog.h"
#include "ui/importing/resolvedialog.h"
#include "ui/importing/teachdialog.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScopeGuard>
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
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void tabGoesTheWayOfTheEye_data();
    void tabGoesTheWayOfTheEye();
    void theFocusOfATableIsSeen();
    void noMenuHasAMnemonicTwice();

private:
    /// Opens the window, or the dialog, that a row is about.
    QWidget *opened(WindowFixture &fixture, const QString &what);
    QDialog *importDialog(WindowFixture &fixture, const QString &what);
    QDialog *fundingDialog(WindowFixture &fixture, const QString &what);
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

/// What is behind a widget: its own background where it fills one, else that of what it stands in.
QColor behind(const QWidget *widget)
{
    for (const QWidget *one = widget; one; one = one->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(one->parentWidget());
        const bool fills = one->autoFillBackground() || one->isWindow() ||
                           (area && area->viewport() == one) || qobject_cast<const QLineEdit *>(one) ||
                           qobject_cast<const QAbstractButton *>(one);
        if (fills)
            return one->palette().color(one->isWindow() ? QPalette::Window : one->backgroundRole());
    }
    return {};
}

/// The text that a widget itself draws with its foreground role; empty where it draws none.
QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text();
    return {};
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

QDialog *tst_WidgetTree::fundingDialog(WindowFixture &fixture, const QString &what)
{
    if (!what.startsWith(QStringLiteral("funding ")) || !fixture.workspace().editFunding(everyKind()))
        return nullptr;
    const auto answer = loadFunding(fixture.workspace().store(), QDate(2026, 4, 1));
    if (!answer)
        return nullptr;
    QWidget *window = &fixture.window();
    for (const RecordKind *kind : recordKinds()) {
        if (what == QStringLiteral("funding record ") + QLatin1String(kind->key))
            return new RecordDialog(fixture.workspace(), *answer, kind->make(), {}, window);
    }
    if (what == QStringLiteral("funding split"))
        return new SplitDialog(*answer, (*answer)->funding.awards.front().id, window);
    if (what == QStringLiteral("funding mapping")) {
        PlainSheet sheet{0, QStringLiteral("Payments"), {}};
        sheet.rows.push_back({1, {{1, {QStringLiteral("Paid on")}}, {2, {QStringLiteral("Amount")}}}});
        sheet.rows.push_back({2, {{1, {QStringLiteral("31/4/2024")}}, {2, {QStringLiteral("1,000")}}}});
        MappingRequest request{
            {sheet, sheet}, {&paymentKind, &instalmentKind}, {}, QStringLiteral("a.csv"), true, {}};
        auto *dialog = new MappingDialog(fixture.workspace(), std::move(request), window);
        return QTest::qWaitFor([dialog] { return !dialog->isReading(); }) ? dialog : nullptr;
    }
    if (what == QStringLiteral("funding draft")) {
        Issue issue;
        issue.message = QStringLiteral("A cell is odd.");
        return new DraftDialog({QStringLiteral("a.json"), {}, {issue}, 1, 0, 0, 0, 1}, window);
    }
    if (what == QStringLiteral("funding export totals"))
        return new ExportDialog({&moneyTotalsFile, {}, *answer}, window);
    if (what == QStringLiteral("funding export 360Giving"))
        return new ExportDialog({&givingTableFile, {}, *answer}, window);
    if (what == QStringLiteral("funding audit"))
        return new AuditDialog(fixture.workspace(), *answer, window);
    if (what == QStringLiteral("funding before and after"))
        return new BeforeAfterDialog(fixture.workspace(), *answer, (*answer)->funding.programmes.front().id,
                                     window);
    if (what == QStringLiteral("funding ticks"))
        return new TickDialog(QStringLiteral("Areas"),
                              {{QString(), {{QStringLiteral("a"), QStringLiteral("A")}}}}, {}, window);
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
    if (what == QStringLiteral("press chart")) {
        fixture.window().exportChart();
        return &fixture.window();
    }
    if (what == QStringLiteral("help")) {
        showHelp(&fixture.window(), guidePage);
        return fixture.find<QDialog>("help");
    }
    if (what == QStringLiteral("letterhead")) {
        auto *dialog = new LetterheadDialog(fixture.workspace(), &fixture.window());
        dialog->open();
        return dialog;
    }
    if (what == QStringLiteral("embargo")) {
        askEmbargo(fixture.workspace(), fixture.workspace().releases().front().id, &fixture.window());
        return fixture.find<QDialog>("embargo-dialog");
    }
    if (what == QStringLiteral("store")) {
        showStore(fixture.workspace(), &fixture.window());
        return fixture.find<QDialog>("store-dialog");
    }
    if (what == QStringLiteral("import preview")) {
        auto prepared = std::make_shared<PreparedImport>();
        prepared->draft = makeDraft(QStringLiteral("a"), QStringLiteral("ons-pfa"), knifeFigures());
        auto *preview = new ImportPreview({QStringLiteral("a.csv"), std::nullopt, prepared},
                                          fixture.workspace().sharedCatalogue(), {2, 3}, &fixture.window());
        preview->open();
        return preview;
    }
    QDialog *made = fundingDialog(fixture, what);
    if (QDialog *dialog = made ? made : importDialog(fixture, what)) {
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
    for (const char *dialog : {"first start",
                               "press chart",
                               "letterhead",
                               "embargo",
                               "store",
                               "import preview",
                               "resolve marker",
                               "resolve area",
                               "office entries",
                               "import summary",
                               "compare editions",
                               "teach",
                               "events",
                               "event",
                               "origin",
                               "groups",
                               "backups",
                               "hand over",
                               "recover",
                               "funding split",
                               "funding mapping",
                               "funding draft",
                               "funding export totals",
                               "funding export 360Giving",
                               "funding audit",
                               "funding before and after",
                               "funding ticks",
                               "help"})
        QTest::newRow(dialog) << QString::fromLatin1(dialog);
    for (const RecordKind *kind : recordKinds())
        QTest::addRow("funding record %s", kind->key)
            << QStringLiteral("funding record %1").arg(QLatin1String(kind->key));
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

void tst_WidgetTree::everyTextCanBeRead_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("appearance");
    for (const char *look : {"light", "dark"}) {
        for (const PageKind *kind : pageKinds())
            QTest::addRow("page %s, %s", qPrintable(kind->id), look) << kind->id << QString::fromLatin1(look);
        for (const char *dialog : {"first start",
                                   "press chart",
                                   "letterhead",
                                   "embargo",
                                   "store",
                                   "import preview",
                                   "origin",
                                   "groups",
                                   "teach",
                                   "events",
                                   "office entries",
                                   "funding record award",
                                   "funding split",
                                   "funding mapping",
                                   "funding draft",
                                   "funding export totals",
                                   "funding export 360Giving",
                                   "funding audit",
                                   "funding before and after",
                                   "help"})
            QTest::addRow("%s, %s", dialog, look) << QString::fromLatin1(dialog) << QString::fromLatin1(look);
    }
}

void tst_WidgetTree::everyTextCanBeRead()
{
    QFETCH(QString, what);
    QFETCH(QString, appearance);
    const auto wearAgain = qScopeGuard([] { applyAppearance(Appearance::Light); });
    applyAppearance(appearanceFromKey(appearance));
    WindowFixture fixture;
    const QWidget *window = opened(fixture, what);
    QVERIFY(window);
    QStringList faint;
    int texts = 0;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        // What can't be used just now may be faint (WCAG 2.1, 1.4.3).
        if (!widget->isVisible() || !widget->isEnabled() || textOf(widget).trimmed().isEmpty())
            continue;
        ++texts;
        const double ratio = contrast(widget->palette().color(widget->foregroundRole()), behind(widget));
        if (ratio < 4.5)
            faint << QStringLiteral("%1: “%2” %3").arg(nameOf(widget), textOf(widget)).arg(ratio);
    }
    QVERIFY2(faint.isEmpty(), qPrintable(faint.join(QLatin1Char('\n'))));
    QVERIFY(texts > 0);
}

void tst_WidgetTree::tabGoesTheWayOfTheEye_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("stops"); // some of them, in order
    const auto row = [](const char *page, const char *stops) {
        QTest::newRow(page) << page << QString::fromLatin1(stops).split(QLatin1Char(' '));
    };
    row("overview", "overview-search overview-filter-0 overview-order overview-export overview-table");
    row("trends", "indicator measure-0 periods from to picture-0 other-forces trend-show show-facts "
                  "export-chart trend-chart "
                  "detail-origin trend-table");
    row("compare", "compare-indicator compare-measure-1 compare-periods compare-period compare-view-0 "
                   "compare-order compare-export "
                   "compare-chart compare-table compare-detail-origin compare-groups");
    row("programmes", "programmes-view-0 programmes-add programmes-files funding-tree record-fields");
    row("map", "map-indicator map-measure-1 map-periods map-colouring map-shape-0 load-boundaries export-map "
               "map-chart map-period-slider "
               "map-table "
               "map-detail-origin");
}

void tst_WidgetTree::tabGoesTheWayOfTheEye()
{
    QFETCH(QString, page);
    QFETCH(QStringList, stops);
    WindowFixture fixture;
    fixture.settings().setValue(QStringLiteral("page"), page);
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    fixture.window().resize(1280, 800);
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    for (const QString &stop : stops) // what the wider window has moved is shown a moment later
        QTRY_VERIFY2(fixture.find<QWidget>(qPrintable(stop))->isVisible(), qPrintable(stop));
    fixture.find<QWidget>(qPrintable(stops.front()))->setFocus();
    QStringList seen;
    for (int pressed = 0; pressed < 60 && !seen.contains(stops.back()); ++pressed) {
        QWidget *at = QApplication::focusWidget();
        QVERIFY(at);
        seen << at->objectName();
        QTest::keyClick(at, Qt::Key_Tab);
    }
    QStringList met;
    for (const QString &stop : seen) {
        if (stops.contains(stop) && !met.contains(stop))
            met << stop;
    }
    QVERIFY2(met == stops, qPrintable(seen.join(QLatin1Char(' '))));
}

void tst_WidgetTree::theFocusOfATableIsSeen()
{
    WindowFixture fixture;
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY_RESULT(fixture.workspace().setOwnArea(westMercia));
    QVERIFY(fixture.show());
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    auto *table = fixture.find<QAbstractItemView>("trend-table");
    const auto corner = [table] { return table->grab().toImage().pixelColor(0, 0); };
    const QColor without = corner();
    table->setFocus();
    QCOMPARE(corner(), table->palette().color(QPalette::Highlight));
    fixture.find<QWidget>("indicator")->setFocus();
    QCOMPARE(corner(), without);
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
