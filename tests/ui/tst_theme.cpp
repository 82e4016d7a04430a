#include "tests/support/testsupport.h"
#include "ui/theme.h"

#include <QApplication>

using namespace yardstick;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void contrastIsThatOfWcag_data()
    {
        QTest::addColumn<QColor>("colour");
        QTest::addColumn<QColor>("beside");
        QTest::addColumn<double>("ratio");
        const auto row = [](const char *sentence, QRgb colour, QRgb beside, double ratio) {
            QTest::newRow(sentence) << QColor(colour) << QColor(beside) << ratio;
        };
        constexpr QRgb white = 0xFFFFFF;
        row("black on white", 0x000000, white, 21);
        row("white on white", white, white, 1);
        // Section 12 of the statistical test vectors: the Government Analysis Function palette.
        row("dark blue on white", 0x12436D, white, 10.25);
        row("turquoise on white", 0x28A197, white, 3.17);
        row("dark pink on white", 0x801650, white, 9.77);
        row("orange on white", 0xF46A25, white, 3.03);
        row("dark grey on white", 0x3D3D3D, white, 10.86);
        row("light purple on white", 0xA285D1, white, 3.08);
        row("mid blue on white", 0x2073BC, white, 4.95);
        row("light blue on white is not enough", 0x6BACE6, white, 2.42);
        row("light grey on white is not enough", 0xBFBFBF, white, 1.84);
        row("dark blue beside turquoise", 0x12436D, 0x28A197, 3.24);
        row("turquoise beside dark pink", 0x28A197, 0x801650, 3.09);
        row("dark pink beside orange", 0x801650, 0xF46A25, 3.23);
        row("orange beside dark grey", 0xF46A25, 0x3D3D3D, 3.59);
        row("dark grey beside light purple", 0x3D3D3D, 0xA285D1, 3.52);
        row("the pair of own and benchmark", 0x12436D, 0xF46A25, 3.38);
        // On a dark canvas the same colours can't be seen.
        constexpr QRgb canvas = 0x1E1E1E;
        row("dark blue on a dark canvas", 0x12436D, canvas, 1.63);
        row("dark pink on a dark canvas", 0x801650, canvas, 1.71);
        row("dark grey on a dark canvas", 0x3D3D3D, canvas, 1.53);
        // Making Data Count: control charts in these colours need shapes as well.
        row("improvement of Making Data Count", 0x00B0F0, white, 2.48);
        row("common cause of Making Data Count", 0xA6A6A6, white, 2.43);
        row("concern of Making Data Count", 0xE46C0A, white, 3.26);
        row("either way of Making Data Count", 0x490092, white, 12.36);
    }

    void contrastIsThatOfWcag()
    {
        QFETCH(QColor, colour);
        QFETCH(QColor, beside);
        QFETCH(double, ratio);
        QCOMPARE(qRound(contrast(colour, beside) * 100), qRound(ratio * 100));
        QCOMPARE(contrast(beside, colour), contrast(colour, beside));
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
