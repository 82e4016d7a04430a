// The press page as a communications officer uses it: a chart sent from another page, a headline, a caveat,
// the ways out.
#include "tests/ui/windowfixture.h"
#include "ui/press/presspreview.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace yardstick;
using namespace yardstick::test;

class tst_PressPage : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void itBeginsEmptyAndSaysWhatToDo();
    void aHeadlineIsSuggestedFromTheFigures();
    void aWrongHeadlineIsObjectedTo();
    void aCaveatIsNotLostInSilence();
    void theTextAlternativeIsCounted();
    void everyFormatIsSavedWithItsCompanion();
    void pictureTableAndTextAreCopied();
    void aPackIsSavedAsFolderAndArchive();
    void officeAndLogoStandOnThePicture();
    void theShapeIsRemembered();
    void aComparisonKeepsItsWordsAndItsSize();

private:
    /// The trends page's chart of West Mercia, composed; the facts have come.
    static bool compose(WindowFixture &fixture);
};

bool tst_PressPage::compose(WindowFixture &fixture)
{
    if (!fixture.storeFigures(knifeFigures()) || !fixture.workspace().setOwnArea(westMercia) ||
        !fixture.show())
        return false;
    fixture.window().exportChart();
    auto *suggestions = fixture.find<QPushButton>("press-suggestions");
    return suggestions && QTest::qWaitFor([suggestions] { return suggestions->isEnabled(); });
}

void tst_PressPage::itBeginsEmptyAndSaysWhatToDo()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window().showPage(QStringLiteral("press"));
    QVERIFY(fixture.find<QLabel>("press-empty")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("press-save")->isVisible());
}

void tst_PressPage::aHeadlineIsSuggestedFromTheFigures()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture));
    // The year before is absent, so that no change is said.
    auto *headline = fixture.find<QLineEdit>("press-headline");
    QVERIFY2(headline->text().contains(QStringLiteral("666")), qPrintable(headline->text()));
    QVERIFY2(!fixture.find<QLabel>("press-objections")->isVisible(),
             qPrintable(fixture.find<QLabel>("press-objections")->text()));
    const QMenu *menu = fixture.find<QPushButton>("press-suggestions")->menu();
    QVERIFY(menu->actions().size() >= 2);
    menu->actions().back()->trigger(); // the neutral one, made from names
    QVERIFY2(headline->text().startsWith(QStringLiteral("Knife-enabled offences, West Mercia")),
             qPrintable(headline->text()));
}

void tst_PressPage::aWrongHeadlineIsObjectedTo()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture));
    auto *headline = fixture.find<QLineEdit>("press-headline");
    headline->setText(QStringLiteral("Knife crime has fallen since 2021"));
    auto *objections = fixture.find<QLabel>("press-objections");
    QVERIFY(objections->isVisible());
    QVERIFY2(objections->text().contains(QStringLiteral("rose, from 534 in 2021 to 666 in 2024")),
             qPrintable(objections->text()));
    headline->setText(QStringLiteral("Knife crime has risen since 2021"));
    QVERIFY2(!objections->isVisible(), qPrintable(objections->text()));
}

void tst_PressPage::aCaveatIsNotLostInSilence()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture));
    auto *note = fixture.find<QPlainTextEdit>("press-note");
    QVERIFY(!note->toPlainText().isEmpty());
    const QString whole = note->toPlainText();
    note->setPlainText(QStringLiteral("Our own words."));
    QVERIFY(fixture.find<QLabel>("press-missing")->isVisible());
    fixture.fileToSave = fixture.file(QStringLiteral("c.png"));
    QTest::mouseClick(fixture.find<QPushButton>("press-save"), Qt::LeftButton);
    auto *question = fixture.window().findChild<QMessageBox *>();
    QVERIFY(question);
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QVERIFY(!QFile::exists(fixture.fileToSave));
    QTest::mouseClick(fixture.find<QPushButton>("press-put-back"), Qt::LeftButton);
    QVERIFY(!fixture.find<QLabel>("press-missing")->isVisible());
    QVERIFY(note->toPlainText().contains(whole));
    QVERIFY(note->toPlainText().startsWith(QStringLiteral("Our own words.")));
}

void tst_PressPage::theTextAlternativeIsCounted()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture));
    auto *text = fixture.find<QPlainTextEdit>("press-alt-text");
    auto *count = fixture.find<QLabel>("press-alt-count");
    QVERIFY(text->toPlainText().size() <= longestAltText);
    text->setPlainText(QString(430, QLatin1Char('x')));
    QVERIFY2(count->text().contains(QStringLiteral("430 of 420")), qPrintable(count->text()));
}

void tst_PressPage::everyFormatIsSavedWithItsCompanion()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture));
    auto *format = fixture.find<QComboBox>("press-format");
    for (int at = 0; at < format->count(); ++at) {
        format->setCurrentIndex(at);
        fixture.fileToSave = fixture.file(QStringLiteral("saved"));
        QTest::mouseClick(fixture.find<QPushButton>("press-save"), Qt::LeftButton);
        const QString path = fixture.fileToSave + QLatin1Char('.') + format->currentData().toString();
        QVERIFY2(QFile::exists(path), qPrintable(path));
    }
    QVERIFY(QFile::exists(fixture.file(QStringLiteral("saved.csv-metadata.json"))));
}

void tst_PressPage::pictureTableAndTextAreCopied()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture));
    fixture.find<QAction>("press-copy-picture")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(2400, 1350));
    fixture.find<QAction>("press-copy-table")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("West Mercia\t2024")));
    QVERIFY(
        QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<td>West Mercia</td>")));
    fixture.find<QAction>("press-copy-text")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("stood at 666 offences")));
}

void tst_PressPage::aPackIsSavedAsFolderAndArchive()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture));
    fixture.fileToSave = fixture.file(QStringLiteral("pack"));
    fixture.find<QAction>("press-pack-folder")->trigger();
    QTRY_COMPARE(QDir(fixture.fileToSave).entryList(QDir::Files).size(), 10);
    QTRY_VERIFY(fixture.find<QLabel>("notice-text")->text().contains(QStringLiteral("1 pack was written")));
    fixture.find<QAction>("press-pack-zip")->trigger();
    QTRY_VERIFY(QFile::exists(fixture.file(QStringLiteral("pack.zip"))));
    QTRY_VERIFY(!fixture.window().findChild<QDialog *>(QStringLiteral("pack-progress")));
}

void tst_PressPage::officeAndLogoStandOnThePicture()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture));
    QImage logo(80, 40, QImage::Format_RGB32);
    logo.fill(QColor(QStringLiteral("#28a197")));
    const QString path = fixture.file(QStringLiteral("logo.png"));
    QVERIFY(logo.save(path));
    QTest::mouseClick(fixture.find<QPushButton>("press-letterhead"), Qt::LeftButton);
    auto *dialog = fixture.find<QDialog>("letterhead-dialog");
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("letterhead-name")),
                     QStringLiteral("Example office"));
    fixture.filesToOpen = {path};
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("letterhead-choose")), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("letterhead-keep")), Qt::LeftButton);
    const std::optional<PressChart> press = fixture.window().page()->pressChart();
    QCOMPARE(press->letterhead.office, QStringLiteral("Example office"));
    QCOMPARE(press->letterhead.logo.size(), QSize(80, 40));
    fixture.fileToSave = fixture.file(QStringLiteral("with-logo.png"));
    QTest::mouseClick(fixture.find<QPushButton>("press-save"), Qt::LeftButton);
    const QImage picture(fixture.fileToSave);
    bool seen = false;
    for (int y = picture.height() * 3 / 4; y < picture.height() && !seen; ++y)
        seen = picture.pixelColor(picture.width() - 60, y) == QColor(QStringLiteral("#28a197"));
    QVERIFY(seen);
    fixture.find<QAction>("action-undo")->trigger();
    const auto marks = officeMarks(fixture.workspace().store());
    QVERIFY_RESULT(marks);
    QVERIFY(marks->name.isEmpty() && marks->logo.isEmpty());
}

void tst_PressPage::theShapeIsRemembered()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture));
    fixture.find<QComboBox>("press-size")->setCurrentIndex(3);
    fixture.find<QComboBox>("press-format")->setCurrentIndex(1);
    fixture.close();
    QVERIFY(fixture.show());
    fixture.window().showPage(QStringLiteral("press"));
    QCOMPARE(fixture.find<QComboBox>("press-size")->currentIndex(), 3);
    QCOMPARE(fixture.find<QComboBox>("press-format")->currentIndex(), 1);
}

void tst_PressPage::aComparisonKeepsItsWordsAndItsSize()
{
    WindowFixture fixture;
    QVERIFY(compose(fixture)); // wide
    fixture.window().showPage(QStringLiteral("compare"));
    QTRY_VERIFY(fixture.window().page()->pressChart().has_value());
    const PressChart sent = *fixture.window().page()->pressChart();
    fixture.window().exportChart();
    const PressChart got = *fixture.window().page()->pressChart();
    QCOMPARE(got.size, sent.size);
    QCOMPARE(got.subtitle, sent.subtitle);
    QCOMPARE(got.source, sent.source);
    QCOMPARE(got.note, sent.note);
    QCOMPARE(got.altText, sent.altText);
    QCOMPARE(fixture.find<QPlainTextEdit>("press-source")->toPlainText(), sent.source);
}

QTEST_MAIN(tst_PressPage)
#include "tst_presspage.moc"
