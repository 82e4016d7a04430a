#include "tests/support/testsupport.h"
#include "ui/theme.h"
#include "ui/widgets/drawnicon.h"
#include "ui/widgets/plainstyle.h"

#include <QAction>
#include <QApplication>
#include <QIcon>
#include <QLineEdit>

using namespace yardstick;

class TestDrawnIcon : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void aDrawnIconHasTheColourOfText_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark on a light window") << false;
        QTest::newRow("light on a dark window") << true;
    }
    void aDrawnIconHasTheColourOfText()
    {
        QFETCH(bool, dark);
        const Theme theme = dark ? darkTheme() : lightTheme();
        QApplication::setPalette(widgetPalette(theme));
        for (const IconLines &lines : {crossLines(), chevronsLines()}) {
            const QImage picture = QIcon(new DrawnIcon(lines)).pixmap(QSize(32, 32), 1).toImage();
            QColor strongest = Qt::transparent;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    if (picture.pixelColor(x, y).alpha() > strongest.alpha())
                        strongest = picture.pixelColor(x, y);
                }
            }
            QVERIFY(strongest.alpha() > 250);
            QVERIFY(contrast(strongest.rgb(), theme.canvas) >= 4.5);
            QCOMPARE(picture.pixelColor(0, 0).alpha(), 0);
        }
    }

    void aDrawnIconIsSharpOnADenseScreen()
    {
        const QPixmap picture = QIcon(new DrawnIcon(crossLines())).pixmap(QSize(16, 16), 2);
        QCOMPARE(picture.size(), QSize(32, 32));
        QCOMPARE(picture.devicePixelRatio(), 2);
    }

    void theButtonThatClearsAFieldHasTheCross()
    {
        QApplication::setStyle(new PlainStyle);
        QLineEdit field;
        field.setClearButtonEnabled(true);
        const auto *clear = field.findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction"));
        QVERIFY(clear);
        QCOMPARE(clear->icon().pixmap(QSize(16, 16), 1).toImage(),
                 QIcon(new DrawnIcon(crossLines())).pixmap(QSize(16, 16), 1).toImage());
    }
};

QTEST_MAIN(TestDrawnIcon)
#include "tst_drawnicon.moc"
