// Figures under embargo in the window: they can be looked at, and leave only with the mark on them.
#include "tests/ui/windowfixture.h"
#include "ui/press/presspicture.h"
#include "ui/widgets/embargofield.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

using namespace yardstick;
using namespace yardstick::test;

class tst_Embargoes : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    }
    void nothingIsCopiedBeforeItEnds();
    void theWindowFollowsTheClock();
    void aChartIsExportedOnlyMarked();
    void aChartIsCopiedOnlyMarked();
    void theDataPageSetsItAndUndoTakesItBack();

private:
    /// The trends page on figures under embargo until half past nine; the clock stands at 09:29.
    bool open(WindowFixture &fixture);
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    const QDateTime m_end{QDate(2026, 11, 26), QTime(9, 30), Qt::UTC};
};

bool tst_Embargoes::open(WindowFixture &fixture)
{
    fixture.workspace().setClock([this] { return m_end.addSecs(-60); });
    if (!fixture.storeFigures(knifeFigures()) || !fixture.workspace().setOwnArea(westMercia) ||
        !fixture.show())
        return false;
    return fixture.workspace().setEmbargo(fixture.workspace().releases().front().id, m_end).ok();
}

void tst_Embargoes::nothingIsCopiedBeforeItEnds()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    fixture.window().copyTable();
    auto *box = fixture.window().findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY2(box->text().contains(QStringLiteral("until 9:30am on 26 November 2026")),
             qPrintable(box->text()));
    box->close();
    QCOMPARE(clipboard(), QStringLiteral("before"));

    fixture.workspace().setClock([this] { return m_end; });
    fixture.window().copyTable();
    QVERIFY(clipboard() != QStringLiteral("before"));
}

void tst_Embargoes::theWindowFollowsTheClock()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    auto *status = fixture.find<QLabel>("status-releases");
    QTRY_VERIFY(status->text().startsWith(QStringLiteral("EMBARGOED until 9:30am on 26 November 2026")));
    // The clock itself ends it, without anybody touching the window.
    fixture.workspace().setClock([end = m_end, start = QDateTime::currentDateTimeUtc()] {
        return end.addMSecs(start.msecsTo(QDateTime::currentDateTimeUtc()) - 200);
    });
    QVERIFY(status->text().startsWith(QStringLiteral("EMBARGOED")));
    QTRY_VERIFY(status->text().startsWith(QStringLiteral("Figures:")));
}

void tst_Embargoes::aChartIsExportedOnlyMarked()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    fixture.fileToSave = fixture.file(QStringLiteral("chart.png"));
    fixture.window().exportChart();
    auto *save = fixture.find<QPushButton>("press-save");
    QVERIFY(!save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(!QFile::exists(fixture.fileToSave));
    fixture.find<QCheckBox>("press-marked")->click();
    QVERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    const QImage picture(fixture.fileToSave);
    QVERIFY(!picture.isNull());
    QCOMPARE(picture.pixelColor(2, 2), QColor(QStringLiteral("#801650"))); // the bar along the top
    QVERIFY2(picture.text(QStringLiteral("Description")).startsWith(QStringLiteral("EMBARGOED until 9:30am")),
             qPrintable(picture.text(QStringLiteral("Description"))));
}

void tst_Embargoes::aChartIsCopiedOnlyMarked()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    fixture.window().copyChart();
    QCOMPARE(clipboard(), QStringLiteral("before"));
    auto *box = fixture.window().findChild<QMessageBox *>();
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole ||
            box->buttonRole(button) == QMessageBox::DestructiveRole ||
            box->buttonRole(button) == QMessageBox::YesRole)
            button->click();
    }
    const QImage picture = QGuiApplication::clipboard()->image();
    QVERIFY(!picture.isNull());
    QCOMPARE(picture.pixelColor(2, 2), QColor(QStringLiteral("#801650")));
}

void tst_Embargoes::theDataPageSetsItAndUndoTakesItBack()
{
    WindowFixture fixture;
    fixture.workspace().setClock([this] { return m_end.addDays(-1); });
    QVERIFY_RESULT(fixture.storeFigures(knifeFigures()));
    QVERIFY(fixture.show());
    fixture.window().showPage(QStringLiteral("data"));
    QTest::mouseClick(fixture.find<QPushButton>("data-embargo"), Qt::LeftButton);
    auto *dialog = fixture.find<QDialog>("embargo-dialog");
    QVERIFY(dialog);
    dialog->findChild<QCheckBox *>(QStringLiteral("embargo-has"))->click();
    auto *when = dialog->findChild<QDateTimeEdit *>(QStringLiteral("embargo-when"));
    QCOMPARE(when->date(), m_end.date()); // half past nine of the day after
    QCOMPARE(when->time(), QTime(9, 30));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("embargo-set")), Qt::LeftButton);
    QCOMPARE(fixture.workspace().releases().front().embargoUntil, m_end);
    QTRY_VERIFY(
        fixture.find<QLabel>("data-detail")->text().contains(QStringLiteral("EMBARGOED until 9:30am")));
    fixture.find<QAction>("action-undo")->trigger();
    QVERIFY(!fixture.workspace().releases().front().embargoUntil.isValid());
    fixture.find<QAction>("action-redo")->trigger();
    QCOMPARE(fixture.workspace().releases().front().embargoUntil, m_end);
}

QTEST_MAIN(tst_Embargoes)
#include "tst_embargoes.moc"
