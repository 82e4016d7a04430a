// How long a press picture takes, part by part, and a pack for each of 44 forces on all processors, beside a
// floor measured in the same run: a bare picture of the same size saved as PNG. Aims: the picture of 2400 x
// 1350 under 150 ms, all packs under 15 s on two processors.
#include "core/analysis/trend.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/storefixture.h"
#include "ui/press/packbatch.h"
#include "ui/press/presspicture.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QTemporaryDir>
#include <QTextStream>

#include <cmath>

using namespace yardstick;

namespace {

/// Fourteen years of knife crime for every force and the nation.
Result<Store> madeStore(const QString &path, const Catalogue &catalogue)
{
    Result<Store> store = Store::open(path);
    if (!store)
        return store;
    std::vector<test::TestFigure> figures;
    int at = 0;
    for (const Area &area : catalogue.areas()) {
        const bool force = area.kind == AreaKind::Force && area.successor.isEmpty();
        if (!force && area.id.value != QLatin1String("K04000001"))
            continue;
        ++at;
        for (int year = 2011; year <= 2024; ++year) {
            const double count = std::round((force ? 500.0 : 40000.0) + 37 * at + 90 * std::sin(year + at));
            figures.push_back({QStringLiteral("knife-offences"), area.id.value,
                               QStringLiteral("year ending December %1").arg(year), count});
            figures.push_back({QStringLiteral("knife-offences-rate"), area.id.value,
                               QStringLiteral("year ending December %1").arg(year), count / 15});
        }
    }
    const Result<Release> stored =
        storeDraft(*store, test::makeDraft(QStringLiteral("made"), QStringLiteral("ons-pfa"), figures));
    return stored ? std::move(store) : Result<Store>(stored.error());
}

void row(QTextStream &out, const char *what, double seconds, double floor)
{
    out << QString::fromLatin1(what).leftJustified(52)
        << QString::number(seconds * 1000, 'f', 1).rightJustified(9) << " ms"
        << QString::number(seconds / floor, 'f', 2).rightJustified(8) << " x the floor\n";
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QTextStream out(stdout);
    const Result<Catalogue> catalogue = Catalogue::load();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.yardstick"));
    const Result<Store> store = madeStore(path, *catalogue);
    if (!store) {
        out << store.error().message << Qt::endl;
        return 1;
    }
    TrendChart chart;
    chart.own = {QStringLiteral("E23000016")};
    chart.benchmark = {QStringLiteral("K04000001")};
    Query query;
    query.indicator = {QStringLiteral("knife-offences")};
    query.measure = Measure::Rate;
    query.benchmark.area = chart.benchmark;
    query.areas = {chart.own};
    for (const Area &area : catalogue->areas()) {
        if (area.kind == AreaKind::Force && area.successor.isEmpty() && area.id != chart.own)
            query.areas.push_back(area.id);
    }
    chart.data = *trend(*store, *catalogue, query);
    const PressChart press = pressChartFor(chart, {});
    const Result<PressPack> pack = packFor(*store, *catalogue, chart, press, {});
    if (!pack) {
        out << pack.error().message << Qt::endl;
        return 1;
    }
    PackPictures pictures;
    bool good = true;
    std::vector<std::function<void()>> works = {[&] {
        QImage bare(2400, 1350, QImage::Format_RGB32);
        bare.fill(Qt::white);
        QPainter painter(&bare);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int line = 0; line < 44; ++line)
            painter.drawLine(QPointF(100, 100 + 25 * line), QPointF(2200, 1200 - 20 * line));
        painter.end();
        QBuffer buffer;
        good = good && buffer.open(QIODevice::WriteOnly) && bare.save(&buffer, "png");
    }};
    for (const PaintPart part : packParts())
        works.push_back([&, part] { good = good && part(*pack, pictures).ok(); });
    works.push_back([&] {
        QBuffer buffer;
        good = good && buffer.open(QIODevice::WriteOnly) && pngFormat.write(buffer, pack->press, {2}).ok();
    });
    works.push_back([&] { good = good && packFiles(*pack, pictures).ok(); });
    const std::vector<double> taken = bench::medianSeconds(works, 9);
    row(out, "floor: 44 bare lines at 2400 x 1350, saved as PNG", taken[0], taken[0]);
    row(out, "painting 1200 x 675", taken[1], taken[0]);
    row(out, "painting 2400 x 1350", taken[2], taken[0]);
    row(out, "the SVG", taken[3], taken[0]);
    row(out, "the PDF", taken[4], taken[0]);
    row(out, "the PNG of 2400 x 1350 (aim 150 ms)", taken[5], taken[0]);
    row(out, "the files of a pack, its pictures painted", taken[6], taken[0]);

    PackOutcome outcome;
    int round = 0;
    const auto batch = [&] {
        PackJob job{path,
                    std::make_shared<const Catalogue>(*catalogue),
                    packForEveryForce(*catalogue, press, {}),
                    folder.filePath(QStringLiteral("packs-%1").arg(++round)),
                    false,
                    false};
        outcome = runPacks(job);
    };
    const double wall = bench::timedByWall(batch);
    const double processor = bench::timed(batch);
    out << outcome.sentence() << '\n';
    row(out, "a pack for each force, by the wall (aim 15 s)", wall, taken[0]);
    row(out, "the same, processor time", processor, taken[0]);
    return good && outcome.failure.isEmpty() && outcome.written > 40 ? 0 : 1;
}
