// What leaves for the press: the figures of every file are those of the chart, pictures of all formats look
// alike, packs are whole, and other programs open the files.
#include "tests/support/sheetcollector.h"
#include "tests/support/storefixture.h"
#include "tests/support/testsupport.h"
#include "tests/ui/comparisondata.h"
#include "ui/press/packbatch.h"
#include "ui/press/plotteddata.h"
#include "ui/press/presspicture.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace yardstick;
using namespace yardstick::test;

namespace {

PressChart trendPress()
{
    PressChart press = pressChartFor(publishedChart(), {});
    press.headline = QStringLiteral("Knife crime in West Mercia");
    return press;
}

PressChart barsPress(const ChartKind &kind)
{
    ComparisonChart chart;
    chart.comparison = comparison({{QStringLiteral("Kent"), 900},
                                   {QStringLiteral("Essex"), 500},
                                   {QStringLiteral("Devon"), std::nullopt}});
    chart.own = chart.comparison.areas.front().area;
    chart.curves = curvesOf(chart.comparison);
    return pressChartFor(chart, kind, {});
}

QString tool(const char *name)
{
    return QStandardPaths::findExecutable(QLatin1String(name));
}

/// The mean difference of two pictures' channels, 0 to 255, at the smaller one's size.
double difference(const QImage &first, const QImage &second)
{
    const QSize size(400, 225);
    const QImage a = first.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_RGB32);
    const QImage b = second.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_RGB32);
    double sum = 0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            sum += qAbs(one.red() - other.red()) + qAbs(one.green() - other.green()) +
                   qAbs(one.blue() - other.blue());
        }
    }
    return sum / (3.0 * size.width() * size.height());
}

} // namespace

class tst_PressPack : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void theFiguresOfEveryTableAreThoseOfTheChart()
    {
        const PressChart press = trendPress();
        const TrendChart &chart = std::get<TrendChart>(press.chart);
        const DataTable table = plottedData(press);
        const auto column = [&table](const char *name) {
            const auto found = std::ranges::find(table.columns, QLatin1String(name), &DataColumn::name);
            return static_cast<size_t>(found - table.columns.begin());
        };
        size_t points = 0;
        for (const Series &series : chart.data.series) {
            for (const Point &point : series.points) {
                ++points;
                const bool there = std::ranges::any_of(table.rows, [&](const std::vector<DataCell> &row) {
                    const DataCell &value = row[column("value")];
                    return row[column("area_code")] == DataCell(series.area.value) &&
                           row[column("last_day")] == DataCell(point.period.lastDay()) &&
                           value == (point.value ? DataCell(*point.value) : DataCell());
                });
                QVERIFY2(there, qPrintable(series.label + QLatin1Char(' ') + periodLabel(point.period)));
            }
        }
        QCOMPARE(table.rows.size(), points);
        // And the two files say the same, cell by cell.
        const QTemporaryDir folder;
        for (const PressFormat *format : {&csvFormat, &xlsxFormat})
            QVERIFY_RESULT(writePressChart(press, *format, {},
                                           folder.filePath(QStringLiteral("t.") + format->extension)));
        const auto csv = collectSheets(folder.filePath(QStringLiteral("t.csv")));
        const auto xlsx = collectSheets(folder.filePath(QStringLiteral("t.xlsx")));
        QVERIFY_RESULT(csv);
        QVERIFY_RESULT(xlsx);
        const auto value = static_cast<quint32>(column("value"));
        for (quint32 row = 1; row <= table.rows.size(); ++row) {
            const ReadCell text = csv->front().at(row, value);
            const ReadCell number = xlsx->front().at(row + 3, value);
            QCOMPARE(text.kind == Cell::Kind::Empty, number.kind == Cell::Kind::Empty);
            if (number.kind != Cell::Kind::Empty)
                QCOMPARE(text.kind == Cell::Kind::Number ? text.number : text.text.toDouble(), number.number);
        }
    }

    void absentFiguresHaveTheirMarkerAndNoValue()
    {
        const DataTable table = plottedData(barsPress(rankedBarsKind));
        const QString csv = QString::fromUtf8(csvOf(table));
        QVERIFY2(csv.contains(QStringLiteral("Devon,2024,,[x]")), qPrintable(csv));
        QVERIFY2(csv.contains(QStringLiteral("England and Wales,2024,60,")), qPrintable(csv));
        const DataTable funnel = plottedData(barsPress(funnelKind));
        QVERIFY(std::ranges::any_of(funnel.columns, [](const DataColumn &one) {
                    return one.name == QLatin1String("control_upper_998");
                }) == std::get<ComparisonChart>(barsPress(funnelKind).chart).comparison.funnel.has_value());
    }

    void picturesOfAllFormatsLookAlike_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("a trend") << 0;
        QTest::newRow("bars") << 1;
    }
    void picturesOfAllFormatsLookAlike()
    {
        QFETCH(int, which);
        const PressChart press = which == 0 ? trendPress() : barsPress(rankedBarsKind);
        const auto png = pressImage(press, 1);
        QVERIFY_RESULT(png);
        const QTemporaryDir folder;
        for (const bool paths : {false, true}) {
            const Result<QByteArray> svg = bytesOf(press, svgFormat, {1, paths});
            QVERIFY_RESULT(svg);
            QCOMPARE(svg->contains("<text"), !paths);
            QSvgRenderer renderer(*svg);
            QVERIFY(renderer.isValid());
            QImage drawn(png->size(), QImage::Format_RGB32);
            drawn.fill(Qt::white);
            QPainter painter(&drawn);
            renderer.render(&painter);
            painter.end();
            const double off = difference(*png, drawn);
            // Qt's own reader takes another font for text whose family is a list.
            QVERIFY2(off < (paths ? 1.5 : 6), qPrintable(QString::number(off)));
        }
        if (tool("pdftoppm").isEmpty())
            QSKIP("pdftoppm, which draws the .pdf, is not installed; .png and .svg were compared");
        const QString pdf = folder.filePath(QStringLiteral("c.pdf"));
        QVERIFY_RESULT(writePressChart(press, pdfFormat, {}, pdf));
        QCOMPARE(QProcess::execute(tool("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("96"),
                                                      QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                                      pdf, folder.filePath(QStringLiteral("c"))}),
                 0);
        const double off = difference(*png, QImage(folder.filePath(QStringLiteral("c.png"))));
        QVERIFY2(off < 1.5, qPrintable(QString::number(off)));
    }

    void aPackIsWholeAndOtherProgramsOpenIt()
    {
        PressPack pack{trendPress(), {}};
        pack.press.letterhead.office = QStringLiteral("Example office");
        pack.facts.lines.push_back({FactKind::Level,
                                    QStringLiteral("It stood at 50.3 & fell <b>."),
                                    {{QStringLiteral("50.3"), 50.25, {}, {}}},
                                    {QStringLiteral("A note.")}});
        const QTemporaryDir folder;
        const PackJob job{{}, nullptr, {}, folder.filePath(QStringLiteral("pack")), false, true};
        const auto files = wholePack(pack);
        QVERIFY_RESULT(files);
        QVERIFY_RESULT(storePack(job, {}, *files));
        const QDir made(folder.filePath(QStringLiteral("pack")));
        const QString name = packName(pack);
        QStringList expected;
        for (const char *ending : {".csv", ".csv-metadata.json", ".pdf", ".png", ".svg", ".xlsx",
                                   "-alt-text.txt", "-facts.txt", "-release.odt", "@2x.png"})
            expected << name + QLatin1String(ending);
        QStringList there = made.entryList(QDir::Files);
        expected.sort();
        there.sort();
        QCOMPARE(there, expected);
        QVERIFY(bytesOf(made.filePath(name + QStringLiteral("-facts.txt"))).contains("50.3 & fell <b>."));
        if (!tool("rsvg-convert").isEmpty()) {
            // The drawing engine of the GNOME desktop, beside Qt's own in the test above.
            const QString drawn = folder.filePath(QStringLiteral("drawn.png"));
            QCOMPARE(QProcess::execute(tool("rsvg-convert"), {made.filePath(name + QStringLiteral(".svg")),
                                                              QStringLiteral("-o"), drawn}),
                     0);
            QVERIFY(difference(QImage(drawn), QImage(made.filePath(name + QStringLiteral(".png")))) < 3);
        }
        if (tool("soffice").isEmpty())
            QSKIP("LibreOffice, which opens the workbook and the draft release, is not installed");
        QProcess sheets;
        sheets.start(
            tool("soffice"),
            {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")),
             QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("csv"),
             QStringLiteral("--outdir"), folder.path(), made.filePath(name + QStringLiteral(".xlsx"))});
        QVERIFY(sheets.waitForFinished(120000));
        const QByteArray opened = bytesOf(folder.filePath(name + QStringLiteral(".csv")));
        QVERIFY2(opened.isEmpty() || opened.contains("West Mercia,"), opened.left(400).constData());
        QProcess office;
        office.setProgram(tool("soffice"));
        office.setArguments(
            {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")),
             QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("txt:Text"),
             QStringLiteral("--outdir"), folder.path(),
             made.filePath(name + QStringLiteral("-release.odt"))});
        office.start();
        QVERIFY(office.waitForFinished(120000));
        const QString text =
            QString::fromUtf8(bytesOf(folder.filePath(name + QStringLiteral("-release.txt"))));
        if (text.isEmpty())
            QSKIP("This LibreOffice has no Writer");
        for (const QString &part : {pack.press.headline, QStringLiteral("It stood at 50.3 & fell <b>."),
                                    QStringLiteral("Notes to editors"), QStringLiteral("Example office")})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void anEmbargoIsOnEverythingInAPack()
    {
        PressPack pack{trendPress(), {}};
        pack.press.embargo = QStringLiteral("EMBARGOED until 9:30am on 26 November 2026");
        const auto files = wholePack(pack);
        QVERIFY_RESULT(files);
        for (const FileBytes &file : *files) {
            if (file.path.endsWith(QLatin1String(".txt")) || file.path.endsWith(QLatin1String(".json")) ||
                file.path.endsWith(QLatin1String(".svg")))
                QVERIFY2(file.bytes.contains("EMBARGOED until"), qPrintable(file.path));
        }
    }
};

QTEST_MAIN(tst_PressPack)
#include "tst_presspack.moc"
