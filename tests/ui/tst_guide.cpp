// The guide holds against the program that it tells of, and Help shows it without a network: every word of a
// menu or a button that it names is there, every picture and every link leads somewhere.
#include "tests/ui/windowfixture.h"
#include "ui/help/helppages.h"
#include "ui/help/helptext.h"
#include "ui/help/helpwindow.h"

#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QDir>
#include <QDirIterator>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTreeWidget>

using namespace yardstick;
using namespace yardstick::test;

class tst_Guide : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void everyPageIsInTheContents();
    void everyWordInBoldIsInTheProgram_data() { pages(); }
    void everyWordInBoldIsInTheProgram();
    void everyLinkLeadsSomewhere_data() { pages(); }
    void everyLinkLeadsSomewhere();
    void everyPictureIsThereAndNamed();
    void aPictureIsTakenAfterSteps();
    void aStepToNowhereIsSaid();
    void anOptionThatMeansNothingIsRefused_data();
    void anOptionThatMeansNothingIsRefused();
    void headingsAreCountedAsTheyAreShown_data() { pages(); }
    void headingsAreCountedAsTheyAreShown();
    void aLinkLeadsToAPlace_data();
    void aLinkLeadsToAPlace();
    void theKeyOpensTheGuideOnce();
    void theMethodsAreAPageOfIt();
    void theContentsLeadToASection();
    void aSearchNarrowsTheContents();
    void returnGoesFromPlaceToPlace();
    void whatIsNowhereIsSaid();
    void aLinkIsFollowedAndTakenBack();
    void aLinkOutIsTextOnly();
    void picturesFitTheColumn();

private:
    static void pages();
    static HelpWindow *opened(WindowFixture &fixture);
};

namespace {

/// Every text that stands in the sources of the program, without the marks of mnemonics.
QStringList programTexts()
{
    static const QRegularExpression split(QStringLiteral("\"\\s*\\n\\s*\""));
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
    QStringList texts;
    for (const char *part : {"ui", "app", "core/text", "core/funding", "core/exporting", "core/model"}) {
        QDirIterator files(sourcePath(QLatin1String(part)), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QString source = QString::fromUtf8(bytesOf(files.next()));
            source.remove(split); // a long text is written in pieces
            for (auto found = literal.globalMatch(source); found.hasNext();) {
                QString text = found.next().captured(1);
                text.replace(QLatin1String("\\\""), QLatin1String("\"")).remove(u'&');
                texts << text;
            }
        }
    }
    const QDialogButtonBox standard(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                    QDialogButtonBox::Close);
    for (const QAbstractButton *button : standard.buttons())
        texts << button->text().remove(u'&');
    return texts;
}

/// Whether a text of the program reads so, or one with "%1" in it when that is filled in.
bool isInProgram(const QString &words, const QStringList &texts)
{
    if (texts.contains(words))
        return true;
    static const QRegularExpression place(QStringLiteral("%L?[1-9n]"));
    return std::ranges::any_of(texts, [&](const QString &text) {
        if (!text.contains(place))
            return false;
        QStringList parts = text.split(place);
        if (parts.join(QString()).count(QRegularExpression(QStringLiteral("\\p{L}"))) < 3)
            return false;
        for (QString &part : parts)
            part = QRegularExpression::escape(part);
        return QRegularExpression(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".+"))))
            .match(words)
            .hasMatch();
    });
}

QStringList captured(const QString &text, const QString &pattern)
{
    QStringList all;
    for (auto found = QRegularExpression(pattern).globalMatch(text); found.hasNext();)
        all << found.next().captured(1);
    return all;
}

/// Has the program take a picture of its overview; what it said where it could not, else nothing.
QString pictureTaken(const QTemporaryDir &folder, const QStringList &options)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment alone = QProcessEnvironment::systemEnvironment(); // nobody's own settings
    alone.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
    program.setProcessEnvironment(alone);
    program.start(QStringLiteral(YARDSTICK_BUILD_DIR "/yardstick"),
                  QStringList{QStringLiteral("--store"), folder.filePath(QStringLiteral("a.yardstick")),
                              QStringLiteral("--page"), QStringLiteral("overview"), QStringLiteral("--size"),
                              QStringLiteral("1280x720")} +
                      options);
    const bool done = program.waitForFinished() && program.exitCode() == 0;
    return done ? QString() : QString::fromUtf8(program.readAll());
}

/// A page of the guide as the program carries it.
HelpPage pageNamed(const QString &id)
{
    for (const HelpPage &page : helpPages()) {
        if (page.id == id)
            return page;
    }
    return {};
}

} // namespace

void tst_Guide::pages()
{
    QTest::addColumn<QString>("id");
    for (const HelpPage &page : helpPages())
        QTest::newRow(qPrintable(page.id)) << page.id;
}

HelpWindow *tst_Guide::opened(WindowFixture &fixture)
{
    if (!fixture.show())
        return nullptr;
    QTest::keyClick(&fixture.window(), Qt::Key_F1);
    return fixture.find<HelpWindow>("help");
}

void tst_Guide::everyPageIsInTheContents()
{
    QStringList kept = QDir(sourcePath(QStringLiteral("docs/guide"))).entryList({QStringLiteral("*.md")});
    kept << QStringLiteral("METHODS.md");
    QStringList shown;
    for (const HelpPage &page : helpPages()) {
        QVERIFY2(!page.title.isEmpty(), qPrintable(page.id));
        shown << page.id;
    }
    kept.sort();
    shown.sort();
    QCOMPARE(shown, kept);
}

void tst_Guide::everyWordInBoldIsInTheProgram()
{
    QFETCH(QString, id);
    if (id == methodsPage)
        QSKIP("What is bold there are terms, not buttons.");
    static const QStringList texts = programTexts();
    QVERIFY(texts.size() > 1000);
    const QString flowing = pageNamed(id).markdown.simplified();
    QStringList missing;
    for (const QString &bold : captured(flowing, QStringLiteral("\\*\\*(.+?)\\*\\*"))) {
        for (const QString &words : bold.split(QStringLiteral(" → "))) {
            if (!isInProgram(words, texts))
                missing << words;
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(" | "))));
}

void tst_Guide::everyLinkLeadsSomewhere()
{
    QFETCH(QString, id);
    const std::vector<HelpPage> all = helpPages();
    const auto from = std::ranges::find(all, id, &HelpPage::id);
    for (const QString &link : captured(from->markdown, QStringLiteral("(?<!!)\\[[^\\]]+\\]\\(([^)]+)\\)")))
        QVERIFY2(placeOf(all, size_t(from - all.begin()), link), qPrintable(link));
}

void tst_Guide::everyPictureIsThereAndNamed()
{
    QStringList named;
    for (const HelpPage &page : helpPages())
        named += captured(page.markdown, QStringLiteral("!\\[[^\\]]+\\]\\(pictures/([^)]+)\\)"));
    const QDir folder(sourcePath(QStringLiteral("docs/guide/pictures")));
    QStringList there = folder.entryList(QDir::Files);
    named.sort();
    there.sort();
    QCOMPARE(there, named);
    QStringList taken =
        captured(QString::fromUtf8(bytesOf(sourcePath(QStringLiteral("packaging/screenshots.sh")))),
                 QStringLiteral("\\n    picture ([a-z-]+) "));
    for (QString &name : taken)
        name += QStringLiteral(".png");
    taken.sort();
    QCOMPARE(taken, there); // by the one command
    for (const QString &name : there) {
        QVERIFY2(QFileInfo(folder.filePath(name)).size() < 122880, qPrintable(name));
        QCOMPARE(QImageReader(folder.filePath(name)).size(), QSize(1280, 720));
        QVERIFY(QFile::exists(QStringLiteral(":/yardstick/docs/guide/pictures/") + name));
    }
}

void tst_Guide::aPictureIsTakenAfterSteps()
{
    QTemporaryDir folder;
    const QString plain = folder.filePath(QStringLiteral("plain.png"));
    const QString menu = folder.filePath(QStringLiteral("menu.png"));
    QCOMPARE(pictureTaken(folder, {QStringLiteral("--screenshot"), plain}), QString());
    QCOMPARE(pictureTaken(folder, {QStringLiteral("--screenshot"), menu, QStringLiteral("--step"),
                                   QStringLiteral("action-backups")}),
             QString());
    QCOMPARE(QImage(plain).size(), QSize(1280, 720));
    QCOMPARE(QImage(menu).size(), QSize(1280, 720));
    QVERIFY(QImage(plain) != QImage(menu));
}

void tst_Guide::aStepToNowhereIsSaid()
{
    QTemporaryDir folder;
    const QString said =
        pictureTaken(folder, {QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("a.png")),
                              QStringLiteral("--step"), QStringLiteral("no-such-button")});
    QVERIFY2(said.contains(QStringLiteral("no-such-button")), qPrintable(said));
}

void tst_Guide::anOptionThatMeansNothingIsRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a page that there is not")
        << QStringList{QStringLiteral("--page"), QStringLiteral("charts")}
        << QStringLiteral("There is no page “charts”; there are: overview, ");
    QTest::newRow("a size in words") << QStringList{QStringLiteral("--size"), QStringLiteral("large")}
                                     << QStringLiteral("“large” is no size");
    QTest::newRow("an appearance that there is not")
        << QStringList{QStringLiteral("--appearance"), QStringLiteral("sepia")}
        << QStringLiteral("There is no appearance “sepia”");
}

void tst_Guide::anOptionThatMeansNothingIsRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QString, sentence);
    QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("a.png"));
    const QString said = pictureTaken(folder, QStringList{QStringLiteral("--screenshot"), picture} + options);
    QVERIFY2(said.contains(sentence), qPrintable(said));
    QVERIFY(!QFile::exists(picture));
}

void tst_Guide::headingsAreCountedAsTheyAreShown()
{
    QFETCH(QString, id);
    const HelpPage page = pageNamed(id);
    QTextDocument shown;
    shown.setMarkdown(page.markdown);
    QStringList headings;
    for (QTextBlock block = shown.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            headings << block.text();
    }
    QStringList sections;
    for (const HelpSection &section : page.sections)
        sections << section.title;
    QCOMPARE(sections, headings);
}

void tst_Guide::aLinkLeadsToAPlace_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("section");
    QTest::newRow("a page of its own folder") << "b.md" << 1 << 0;
    QTest::newRow("a page of another folder") << "../../b.md" << 1 << 0;
    QTest::newRow("a section of another page") << "b.md#take-it-back" << 1 << 1;
    QTest::newRow("a section of the same page") << "#one-more" << 0 << 1;
    QTest::newRow("a section that is not there") << "b.md#no-such" << -1 << 0;
    QTest::newRow("a page that is not there") << "c.md" << -1 << 0;
    QTest::newRow("a place on a network") << "https://example.org/b.md" << -1 << 0;
}

void tst_Guide::aLinkLeadsToAPlace()
{
    const std::vector<HelpPage> two = {
        helpPage(QStringLiteral("a.md"), QStringLiteral("# A\n```\n# no heading\n```\n## One more\n")),
        helpPage(QStringLiteral("b.md"), QStringLiteral("# B\nWords.\n## Take it back!\nMore.\n"))};
    QFETCH(QString, link);
    QFETCH(int, page);
    QFETCH(int, section);
    const std::optional<HelpPlace> place = placeOf(two, 0, link);
    QCOMPARE(place.has_value(), page >= 0);
    if (place)
        QCOMPARE(*place, (HelpPlace{size_t(page), size_t(section)}));
}

void tst_Guide::theKeyOpensTheGuideOnce()
{
    WindowFixture fixture;
    HelpWindow *help = opened(fixture);
    QVERIFY(help && help->isVisible());
    QVERIFY(!help->isModal()); // one reads, and does
    QVERIFY(help->findChild<HelpText *>()->toPlainText().startsWith(QStringLiteral("Guide")));
    QTest::keyClick(&fixture.window(), Qt::Key_F1);
    QCOMPARE(fixture.window().findChildren<HelpWindow *>().size(), 1);
    QTest::keyClick(help, Qt::Key_Escape);
    QVERIFY(!help->isVisible());
}

void tst_Guide::theMethodsAreAPageOfIt()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.find<QAction>("action-methods")->trigger();
    auto *help = fixture.find<HelpWindow>("help");
    QVERIFY(help && help->isVisible());
    const QString kept = QString::fromUtf8(bytesOf(sourcePath(QStringLiteral("METHODS.md"))));
    QTextDocument asKept;
    asKept.setMarkdown(kept);
    QVERIFY(kept.contains(QStringLiteral("Wilson")));
    QCOMPARE(help->findChild<HelpText *>()->toPlainText(), asKept.toPlainText());
    QCOMPARE(help->windowTitle(), QStringLiteral("Methods - Guide"));
}

void tst_Guide::theContentsLeadToASection()
{
    WindowFixture fixture;
    HelpWindow *help = opened(fixture);
    QVERIFY(help);
    auto *contents = help->findChild<QTreeWidget *>(QStringLiteral("help-contents"));
    QAbstractItemModelTester tester(contents->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(contents->topLevelItemCount(), int(helpPages().size()));
    contents->setFocus();
    const auto import = contents->findItems(QStringLiteral("Import"), Qt::MatchExactly).constFirst();
    contents->setCurrentItem(import);
    auto *text = help->findChild<HelpText *>();
    QVERIFY(text->toPlainText().startsWith(QStringLiteral("Import")));
    QVERIFY(import->isExpanded());
    for (int down = 0; down < 2; ++down)
        QTest::keyClick(contents, Qt::Key_Down);
    QCOMPARE(contents->currentItem()->text(0), QStringLiteral("Put an issue right"));
    QCOMPARE(text->textCursor().block().text(), QStringLiteral("Put an issue right"));
}

void tst_Guide::aSearchNarrowsTheContents()
{
    WindowFixture fixture;
    HelpWindow *help = opened(fixture);
    QVERIFY(help);
    auto *contents = help->findChild<QTreeWidget *>(QStringLiteral("help-contents"));
    auto *search = help->findChild<QLineEdit *>(QStringLiteral("help-search"));
    QTest::keyClicks(search, QStringLiteral("embargo clocks"));
    QVERIFY(contents->topLevelItemCount() < int(helpPages().size()));
    QCOMPARE(contents->topLevelItem(0)->text(0), QStringLiteral("Import"));
    QCOMPARE(contents->currentItem()->text(0), QStringLiteral("If the figures are under embargo"));
    auto *text = help->findChild<HelpText *>();
    QVERIFY(!text->extraSelections().isEmpty());
    QCOMPARE(text->textCursor().selectedText().toLower(), QStringLiteral("embargo"));
    search->clear();
    QCOMPARE(contents->topLevelItemCount(), int(helpPages().size()));
    QVERIFY(text->extraSelections().isEmpty());
}

void tst_Guide::returnGoesFromPlaceToPlace()
{
    WindowFixture fixture;
    HelpWindow *help = opened(fixture);
    QVERIFY(help);
    auto *search = help->findChild<QLineEdit *>(QStringLiteral("help-search"));
    auto *text = help->findChild<HelpText *>();
    QTest::keyClicks(search, QStringLiteral("backup"));
    QStringList met = {help->windowTitle()};
    int last = text->textCursor().position();
    for (int pressed = 0; pressed < 60 && met.size() < 3; ++pressed) {
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(help->isVisible()); // Return looks on and does not close
        QCOMPARE(text->textCursor().selectedText().toLower(), QStringLiteral("backup"));
        if (met.last() != help->windowTitle())
            met << help->windowTitle();
        else
            QVERIFY(text->textCursor().position() > last);
        last = text->textCursor().position();
    }
    QCOMPARE(met.size(), 3);
}

void tst_Guide::whatIsNowhereIsSaid()
{
    WindowFixture fixture;
    HelpWindow *help = opened(fixture);
    QVERIFY(help);
    auto *none = help->findChild<QLabel *>(QStringLiteral("help-none"));
    QVERIFY(!none->isVisible());
    QTest::keyClicks(help->findChild<QLineEdit *>(QStringLiteral("help-search")), QStringLiteral("unicorns"));
    QVERIFY(none->isVisible());
    QVERIFY(!help->findChild<QTreeWidget *>()->isVisible());
}

void tst_Guide::aLinkIsFollowedAndTakenBack()
{
    WindowFixture fixture;
    HelpWindow *help = opened(fixture);
    QVERIFY(help);
    auto *text = help->findChild<HelpText *>();
    auto *back = help->findChild<QPushButton *>(QStringLiteral("help-back"));
    QVERIFY(!back->isEnabled());
    emit text->anchorClicked(QUrl(QStringLiteral("import.md#take-an-import-back")));
    QCOMPARE(help->windowTitle(), QStringLiteral("Import - Guide"));
    QCOMPARE(text->textCursor().block().text(), QStringLiteral("Take an import back"));
    // By keyboard too: Tab goes to a link and Return follows it.
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(help->windowTitle(), QStringLiteral("Guide"));
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Tab);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(help->windowTitle(), QStringLiteral("Start - Guide"));
}

void tst_Guide::aLinkOutIsTextOnly()
{
    QWidget window;
    HelpText text(&window);
    text.showPage(
        helpPage(QStringLiteral("a.md"),
                 QStringLiteral("# A\n\nSee [the licence](https://example.org/ogl), [b](b.md).\n")));
    QCOMPARE(text.toPlainText(), QStringLiteral("A\nSee the licence (https://example.org/ogl), b."));
    QVERIFY(!text.toHtml().contains(QStringLiteral("href=\"https")));
    QVERIFY(text.toHtml().contains(QStringLiteral("href=\"b.md\"")));
}

void tst_Guide::picturesFitTheColumn()
{
    QWidget window;
    HelpText text(&window);
    window.show();
    for (const int width : {500, 900, 1600}) {
        text.resize(width, 500);
        text.showPage(pageNamed(QStringLiteral("README.md")));
        const auto picture =
            text.document()
                ->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("pictures/overview.png")))
                .value<QImage>();
        QVERIFY(!picture.isNull());
        QVERIFY(picture.width() / picture.devicePixelRatio() <= text.viewport()->width());
        QVERIFY(text.document()->size().width() <= text.viewport()->width());
    }
}

QTEST_MAIN(tst_Guide)
#include "tst_guide.moc"
