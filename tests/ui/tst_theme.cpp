#include "tests/support/testsupport.h"
#include "ui/theme.h"

#include <QApplication>

using namespace yardstick;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        const auto onWhite = [](const char *name) {
            return qRound(contrast(QColor(QLatin1String(name)), Qt::white) * 100);
        };
        // Worked out for the Government Analysis Function palette.
        QCOMPARE(onWhite("#12436D"), 1025);
        QCOMPARE(onWhite("#28A197"), 317);
        QCOMPARE(onWhite("#801650"), 977);
        QCOMPARE(onWhite("#F46A25"), 303);
        QCOMPARE(onWhite("#3D3D3D"), 1086);
        QCOMPARE(onWhite("#A285D1"), 308);
        QCOMPARE(onWhite("#2073BC"), 495);
        QCOMPARE(onWhite("#BFBFBF"), 184);
    }

    void everyThemeReads_data()
    {
        QTest::addColumn<int>("place");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
        QTest::newRow("press") << 2;
    }

    void everyThemeReads()
    {
        QFETCH(int, place);
        const Theme theme =
            std::array{lightTheme(), darkTheme(), pressTheme()}.at(static_cast<size_t>(place));
        QCOMPARE(theme.id, QLatin1String(QTest::currentDataTag()));
        for (const QColor &text : {theme.text, theme.mutedText, theme.axisText}) {
            QVERIFY2(contrast(text, theme.canvas) >= 4.5, qPrintable(text.name()));
            QVERIFY2(contrast(text, theme.window) >= 4.5, qPrintable(text.name()));
        }
        QVERIFY(contrast(theme.calloutText, theme.calloutFill) >= 4.5);
        QVERIFY(contrast(theme.accentText, theme.accent) >= 4.5);
        std::vector<QColor> lines = theme.others;
        lines.insert(lines.end(), {theme.own, theme.benchmark, theme.better, theme.worse, theme.axisLine});
        for (const QColor &line : lines) {
            QVERIFY2(contrast(line, theme.canvas) >= 3, qPrintable(line.name()));
            QVERIFY2(contrast(readableOn(line, theme.canvas), theme.canvas) >= 4.5, qPrintable(line.name()));
        }
    }

    void pressIsWhiteWhateverTheWindow() { QCOMPARE(pressTheme().canvas, QColor(Qt::white)); }

    void readableColoursAreLeftAlone()
    {
        QCOMPARE(readableOn(QColor(0x12, 0x43, 0x6D), Qt::white), QColor(0x12, 0x43, 0x6D));
        QVERIFY(contrast(readableOn(Qt::white, Qt::white), Qt::white) >= 4.5);
    }

    void aThemeIsFoundForAPalette()
    {
        QCOMPARE(themeFor(widgetPalette(darkTheme())).id, QStringLiteral("dark"));
        QCOMPARE(themeFor(widgetPalette(lightTheme())).id, QStringLiteral("light"));
    }

    void fontsAreInPixels()
    {
        const Theme theme = lightTheme();
        QCOMPARE(theme.font(13).pixelSize(), 13);
        QCOMPARE(theme.font(13, true).bold(), true);
        QCOMPARE(theme.font(13).family(), theme.fontFamily);
        QCOMPARE(theme.scaled(2).labelSize, theme.labelSize * 2);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
