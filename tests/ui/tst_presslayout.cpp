// Where the labels of press pictures stand, as golden data: tests/ui/golden/<picture>.txt has a line a label,
// its text and its rectangle in whole pixels. A change of the layout is then seen as a change of that file
// and looked at. To write the files anew: YARDSTICK_WRITE_GOLDEN=1 tst_presslayout.
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"
#include "tests/ui/comparisondata.h"
#include "ui/press/presschart.h"

#include <QDir>
#include <QFile>

using namespace yardstick;
using namespace yardstick::test;

namespace {

TrendChart crowded()
{
    TrendChart chart;
    chart.data = trend();
    for (int i = 0; i < 44; ++i)
        addSeries(chart.data, QStringLiteral("E230%1").arg(i, 5, 10, QLatin1Char('0')),
                  QStringLiteral("Force %1").arg(i), publishedPeriods(), {50.0 + i, 51.0 + i, 47.0 + 2 * i});
    chart.own = chart.data.series.front().area;
    for (size_t i = 1; i < chart.data.series.size(); ++i)
        chart.highlighted.push_back(chart.data.series[i].area);
    return chart;
}

TrendChart longNames()
{
    TrendChart chart = publishedChart();
    for (Series &series : chart.data.series)
        series.label = QStringLiteral("%1 and the neighbouring counties police area").arg(series.label);
    return chart;
}

ComparisonChart national()
{
    ComparisonChart chart;
    chart.comparison = nationalComparison().comparison;
    chart.own = chart.comparison.areas[20].area;
    chart.curves = curvesOf(chart.comparison);
    return chart;
}

QStringList labelsOf(const BuiltChart &built)
{
    QStringList lines;
    for (const ShownLabel &label : built.labels) {
        const QRect rect = label.rect.toAlignedRect();
        lines << QStringLiteral("%1\t%2\t%3\t%4\t%5")
                     .arg(label.text)
                     .arg(rect.x())
                     .arg(rect.y())
                     .arg(rect.width())
                     .arg(rect.height());
    }
    return lines;
}

/// Two descriptions that name the same labels at the same places, a pixel or two apart.
bool isAlike(const QStringList &written, const QStringList &shown)
{
    constexpr int tolerance = 2;
    if (written.size() != shown.size())
        return false;
    for (qsizetype at = 0; at < written.size(); ++at) {
        const QStringList a = written[at].split(QLatin1Char('\t'));
        const QStringList b = shown[at].split(QLatin1Char('\t'));
        if (a.size() != 5 || b.size() != 5 || a[0] != b[0])
            return false;
        for (int part = 1; part < 5; ++part) {
            if (qAbs(a[part].toInt() - b[part].toInt()) > tolerance)
                return false;
        }
    }
    return true;
}

} // namespace

class tst_PressLayout : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void labelsStandWhereTheyStood_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<int>("which");
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("a trend") << QStringLiteral("trend-1200x675") << 0 << QSizeF(1136, 430);
        QTest::newRow("a small trend") << QStringLiteral("trend-640x450") << 0 << QSizeF(600, 280);
        QTest::newRow("44 areas by name") << QStringLiteral("crowded-1200x675") << 1 << QSizeF(1136, 430);
        QTest::newRow("long names") << QStringLiteral("longnames-1200x675") << 2 << QSizeF(1136, 430);
        QTest::newRow("ranked bars") << QStringLiteral("bars-1080x1350") << 3 << QSizeF(1016, 1100);
        QTest::newRow("a funnel") << QStringLiteral("funnel-1080x1080") << 4 << QSizeF(1016, 830);
    }

    void labelsStandWhereTheyStood()
    {
        QFETCH(QString, picture);
        QFETCH(int, which);
        QFETCH(QSizeF, size);
        Theme theme = pressTheme();
        theme.labelSize = 20;
        theme.tickSize = 17;
        const ChartValue value = which == 0   ? ChartValue(publishedChart())
                                 : which == 1 ? ChartValue(crowded())
                                 : which == 2 ? ChartValue(longNames())
                                              : ChartValue(national());
        const ChartKind &kind = which < 3 ? trendChartKind : which == 3 ? rankedBarsKind : funnelKind;
        const BuiltChart built = kind.build(value, theme, size);
        const QStringList shown = labelsOf(built);
        QVERIFY(!shown.isEmpty());
        const QRectF canvas(QPointF(), size);
        for (size_t a = 0; a < built.labels.size(); ++a) {
            QVERIFY2(canvas.adjusted(-1, -1, 1, 1).contains(built.labels[a].rect),
                     qPrintable(built.labels[a].text));
            for (size_t b = a + 1; b < built.labels.size(); ++b)
                QVERIFY2(!built.labels[a]
                              .rect.adjusted(1, 1, -1, -1)
                              .intersects(built.labels[b].rect.adjusted(1, 1, -1, -1)),
                         qPrintable(built.labels[a].text + QStringLiteral(" meets ") + built.labels[b].text));
        }
        const QString path = sourcePath(QStringLiteral("tests/ui/golden/%1.txt").arg(picture));
        if (qEnvironmentVariableIsSet("YARDSTICK_WRITE_GOLDEN")) {
            QFile file(path);
            QVERIFY(QDir().mkpath(sourcePath(QStringLiteral("tests/ui/golden"))) &&
                    file.open(QIODevice::WriteOnly));
            file.write((shown.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
            return;
        }
        const QStringList written =
            QString::fromUtf8(bytesOf(path)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY2(isAlike(written, shown),
                 qPrintable(QStringLiteral("now:\n") + shown.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(tst_PressLayout)
#include "tst_presslayout.moc"
