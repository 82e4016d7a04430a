#include "tests/support/testsupport.h"
#include "tests/ui/trenddata.h"
#include "ui/press/pressformat.h"
#include "ui/press/textblock.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace yardstick;

namespace {

const Publication *ons(const PublicationId &)
{
    static const Publication publication = [] {
        Publication made;
        made.id.value = QStringLiteral("ons-pfa");
        made.publisher = QStringLiteral("Office for National Statistics");
        return made;
    }();
    return &publication;
}

PressChart press()
{
    return pressChartFor(test::publishedChart(), ons);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPressFormats : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        QVERIFY(m_folder.isValid());
    }

    void everyFormat_data()
    {
        QTest::addColumn<int>("place");
        for (int i = 0; i < static_cast<int>(pressFormats().size()); ++i)
            QTest::newRow(qPrintable(pressFormats()[static_cast<size_t>(i)]->extension)) << i;
    }
    void writesAFile_data() { everyFormat_data(); }
    void refusesAFolderThatIsNotThere_data() { everyFormat_data(); }
    void leavesTheOldFileWhenItFails_data() { everyFormat_data(); }
    void isFoundByItsEnding_data() { everyFormat_data(); }

    void writesAFile()
    {
        const QString path = pathOfRow();
        QVERIFY_RESULT(writePressChart(press(), formatOfRow(), {}, path));
        QVERIFY(contents(path).size() > 500);
        for (const QString &file : filesOf(formatOfRow(), path))
            QVERIFY2(QFile::exists(file), qPrintable(file));
    }

    void refusesAFolderThatIsNotThere()
    {
        const QString path = m_folder.filePath(QStringLiteral("nowhere/chart.") + formatOfRow().extension);
        const Result<void> written = writePressChart(press(), formatOfRow(), {}, path);
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(QLatin1String("could not be written")));
        QVERIFY(written.error().message.endsWith(QLatin1Char('.')));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("nowhere*")}).size(), 0);
    }

    void leavesTheOldFileWhenItFails()
    {
        const QString path = pathOfRow();
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        PressChart empty = press();
        empty.size = {0, 0};
        const Result<void> written = writePressChart(empty, formatOfRow(), {}, path);
        QVERIFY(!written);
        QCOMPARE(contents(path), QByteArray("old"));
    }

    void isFoundByItsEnding()
    {
        const Result<const PressFormat *> found =
            pressFormatFor(QStringLiteral("Chart.") + formatOfRow().extension.toUpper());
        QVERIFY_RESULT(found);
        QCOMPARE(*found, &formatOfRow());
    }

    void otherEndingsAreRefusedWithTheListOfThoseThatExist()
    {
        QCOMPARE(pressFormatFor(QStringLiteral("chart.gif")).error().message,
                 QStringLiteral("A chart cannot be written as “.gif”: use .png, .svg, .pdf, .csv or .xlsx."));
        QVERIFY(pressFormatFor(QStringLiteral("chart")).error().message.contains(QLatin1String("no ending")));
    }

    void pngHasTheExactPixels_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("pixels");
        const std::map<QString, QSize> exact = {
            {QStringLiteral("wide"), {1200, 675}},   {QStringLiteral("link"), {1200, 630}},
            {QStringLiteral("article"), {640, 450}}, {QStringLiteral("square"), {1080, 1080}},
            {QStringLiteral("tall"), {1080, 1350}},  {QStringLiteral("a4"), {794, 446}},
        };
        for (const PressSize &offered : pressSizes()) {
            const QSize once = exact.at(offered.id);
            const QSize twice = offered.id == QLatin1String("a4") ? QSize(1587, 892) : once * 2;
            QTest::addRow("%s once", qPrintable(offered.id)) << offered.size << 1.0 << once;
            QTest::addRow("%s twice", qPrintable(offered.id)) << offered.size << 2.0 << twice;
        }
    }

    void pngHasTheExactPixels()
    {
        QFETCH(QSizeF, size);
        QFETCH(double, scale);
        const QString path = m_folder.filePath(QStringLiteral("sized.png"));
        PressChart chart = press();
        chart.size = size;
        QVERIFY_RESULT(writePressChart(chart, pngFormat, {scale}, path));
        QImageReader reader(path);
        const QImage image = reader.read();
        QTEST(image.size(), "pixels");
        QCOMPARE(image.dotsPerMeterX(), qRound(96 / 0.0254 * scale));
        for (const QPoint corner : {QPoint(0, 0), QPoint(image.width() - 1, 0), QPoint(0, image.height() - 1),
                                    QPoint(image.width() - 1, image.height() - 1)})
            QCOMPARE(image.pixelColor(corner), QColor(Qt::white));
        QCOMPARE(image.text(QStringLiteral("Title")), chart.headline);
        QVERIFY(image.text(QStringLiteral("Description")).startsWith(QLatin1String("Line chart of")));
        QVERIFY(
            image.text(QStringLiteral("Source")).contains(QLatin1String("Office for National Statistics")));
    }

    void pngRefusesToBeTooLarge()
    {
        const Result<void> written =
            writePressChart(press(), pngFormat, {100}, m_folder.filePath(QStringLiteral("l.png")));
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(QLatin1String("too large")));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("l.png"))));
    }

    void svgHoldsItsTextsAsText()
    {
        const QString path = m_folder.filePath(QStringLiteral("text.svg"));
        PressChart chart = press();
        chart.headline = QStringLiteral("Knives & “blades” <carried>");
        QVERIFY_RESULT(writePressChart(chart, svgFormat, {}, path));
        QXmlStreamReader xml(contents(path));
        QStringList texts;
        QString title;
        QString families;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("title"))
                title = xml.readElementText();
            if (xml.name() == QLatin1String("text")) {
                families = xml.attributes().value(QLatin1String("font-family")).toString();
                texts << xml.readElementText().trimmed();
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(title, chart.headline);
        QVERIFY(texts.contains(chart.headline));
        QVERIFY(texts.contains(QStringLiteral("West Mercia 50.3")));
        QVERIFY(texts.contains(QStringLiteral("England and Wales 90.0")));
        QVERIFY(texts.contains(QStringLiteral("2024")));
        QVERIFY(texts.contains(chart.subtitle));
        QCOMPARE(families, QStringLiteral("Liberation Sans, Arial, Helvetica, sans-serif"));
    }

    void pdfIsOnePageOfTheRightSize()
    {
        const QString path = m_folder.filePath(QStringLiteral("page.pdf"));
        QVERIFY_RESULT(writePressChart(press(), pdfFormat, {}, path));
        const QString pdf = QString::fromLatin1(contents(path));
        QVERIFY(pdf.startsWith(QLatin1String("%PDF-")));
        const QRegularExpression box(QStringLiteral(R"(/MediaBox \[0 0 (\S+) (\S+)\])"));
        const QRegularExpressionMatch match = box.match(pdf);
        QVERIFY(match.hasMatch());
        // Qt keeps whole points: 1200 by 675 pixels are 900 by 506.25.
        QVERIFY(qAbs(match.captured(1).toDouble() - 900) <= 0.5);
        QVERIFY(qAbs(match.captured(2).toDouble() - 506.25) <= 0.5);
        QVERIFY(pdf.contains(QLatin1String("/Count 1")));
        QVERIFY(pdf.contains(QLatin1String("/Title")));
    }

    void theTextsAreMadeOfTheFigures()
    {
        const PressChart made = press();
        QCOMPARE(made.headline, QStringLiteral("Knife-enabled offences, West Mercia and England and Wales"));
        QCOMPARE(made.subtitle, QStringLiteral("Offences per 100,000 people, April 2010 to December 2024"));
        QVERIFY(made.source.startsWith(QLatin1String("Source: Office for National Statistics")));
        QVERIFY(made.source.contains(QLatin1String("24 April 2025")));
        QVERIFY(!std::get<TrendChart>(made.chart).unitLine);

        TrendChart chosen = test::publishedChart();
        chosen.highlighted = {chosen.data.series[1].area};
        chosen.data.caveats = {QStringLiteral("Leicestershire's burglary figures are an undercount.")};
        const PressChart other = pressChartFor(chosen, {});
        QCOMPARE(other.headline,
                 QStringLiteral("Knife-enabled offences, West Mercia, Leicestershire and England and Wales"));
        QCOMPARE(other.note, chosen.data.caveats.first());
        QVERIFY(!other.source.isEmpty()); // an unknown publication still names its release
    }

    void headlinesAreNeverCutShort()
    {
        const QString words =
            QStringLiteral("Possession of weapons offences recorded by the police fell for a second year");
        for (const double width : {240.0, 600.0, 1136.0}) {
            const TextBlock block(words, pressTheme().font(36, true), Qt::black, width);
            QStringList all(block.lines().begin(), block.lines().end());
            QCOMPARE(all.join(QLatin1Char(' ')), words);
            const QFontMetricsF metrics(pressTheme().font(36, true));
            for (const QString &line : std::as_const(all))
                QVERIFY(metrics.horizontalAdvance(line) <= width + 1);
            QCOMPARE(block.balanced().lines().size(), block.lines().size());
        }
    }

    void theSameFunctionPaintsThePreview()
    {
        const PressChart chart = press();
        QImage image(chart.size.toSize(), QImage::Format_RGB32);
        image.fill(Qt::red); // the picture brings its own white
        QPainter painter(&image);
        paint(painter, chart);
        painter.end();
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
        QVERIFY_RESULT(writePressChart(chart, pngFormat, {}, m_folder.filePath(QStringLiteral("same.png"))));
        QCOMPARE(QImage(m_folder.filePath(QStringLiteral("same.png"))).convertToFormat(QImage::Format_RGB32),
                 image);
    }

private:
    static const PressFormat &formatOfRow()
    {
        QFETCH(int, place);
        return *pressFormats()[static_cast<size_t>(place)];
    }

    QString pathOfRow() const
    {
        return m_folder.filePath(QStringLiteral("chart.") + formatOfRow().extension);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPressFormats)
#include "tst_pressformats.moc"
