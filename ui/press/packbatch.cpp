#include "ui/press/packbatch.h"

#include "core/text/counttext.h"

#include <QCoreApplication>
#include <QDir>

#include <deque>
#include <future>
#include <map>

namespace yardstick {

namespace {

constexpr int mostWriting = 2; ///< packs whose files are being made at a time: their pictures are in memory

QString tr(const char *text)
{
    return QCoreApplication::translate("PackBatch", text);
}

Result<PressPack> loadItem(const PackJob &job, const PackItem &item)
{
    const Result<Store> store = Store::open(job.storePath, Store::Mode::ReadOnly);
    if (!store)
        return store.error();
    return item.load(*store, *job.catalogue);
}

Result<void> makeAndStore(const PackJob &job, const PackItem &item, const PressPack &pack,
                          const PackPictures &pictures)
{
    const Result<std::vector<FileBytes>> files = packFiles(pack, pictures);
    return files ? storePack(job, item, *files) : files.error();
}

/// A folder for each item by its name; the second of one name gets a number.
void nameFolders(std::vector<PackItem> &items)
{
    std::map<QString, int> seen;
    for (PackItem &item : items) {
        const QString folder = fileNameOf(item.name);
        const int times = ++seen[folder];
        item.folder = times == 1 ? folder : QStringLiteral("%1-%2").arg(folder).arg(times);
    }
}

} // namespace

QString PackOutcome::sentence() const
{
    QString text = countText(written, tr("1 pack was written."), tr("%1 packs were written."));
    if (cancelled)
        text = tr("Stopped: %1 The others were not begun.").arg(text);
    if (!failure.isEmpty())
        text = QStringLiteral("%1 %2").arg(failure, text);
    if (!leftOut.isEmpty())
        text += QLatin1Char(' ') + tr("Left out: %1").arg(leftOut.join(QLatin1Char(' ')));
    return text;
}

std::vector<PackItem> packForEveryForce(const Catalogue &catalogue, const PressChart &like,
                                        const PackTerms &terms)
{
    std::vector<PackItem> items;
    for (const Area &area : catalogue.areas()) {
        if (area.kind != AreaKind::Force || !area.successor.isEmpty())
            continue;
        items.push_back(
            {area.name,
             {},
             [like, terms, id = area.id](const Store &store, const Catalogue &known) -> Result<PressPack> {
                 const Result<ChartValue> chart = chartForArea(store, known, like.chart, id);
                 return chart ? packFor(store, known, *chart, like, terms) : chart.error();
             }});
    }
    nameFolders(items);
    return items;
}

std::vector<PackItem> packForEveryIndicator(const Catalogue &catalogue,
                                            const std::set<IndicatorId> &withFigures, const PressChart &like,
                                            const PackTerms &terms)
{
    std::vector<PackItem> items;
    for (const Indicator &indicator : catalogue.indicators()) {
        if (!withFigures.contains(indicator.id))
            continue;
        items.push_back({indicator.name,
                         {},
                         [like, terms, id = indicator.id](const Store &store,
                                                          const Catalogue &known) -> Result<PressPack> {
                             const Result<ChartValue> chart = chartForIndicator(store, known, like.chart, id);
                             return chart ? packFor(store, known, *chart, like, terms) : chart.error();
                         }});
    }
    nameFolders(items);
    return items;
}

Result<void> storePack(const PackJob &job, const PackItem &item, const std::vector<FileBytes> &files)
{
    const QDir folder(job.folder);
    if (!job.zip)
        return writeFolder(job.whole ? job.folder : folder.filePath(item.folder), files);
    const Result<QByteArray> archive = zipOf(item.folder, files);
    if (!archive)
        return archive.error();
    return writeFiles(
        {{job.whole ? job.folder : folder.filePath(item.folder + QStringLiteral(".zip")), *archive}});
}

PackOutcome runPacks(const PackJob &job, const std::function<bool(int)> &progress)
{
    PackOutcome outcome;
    if (!job.whole && !QDir().mkpath(job.folder)) {
        outcome.failure = tr("The folder %1 can't be made.").arg(QDir::toNativeSeparators(job.folder));
        return outcome;
    }
    std::deque<std::future<Result<void>>> writing;
    const auto settle = [&](size_t most) {
        while (writing.size() > most) {
            if (const Result<void> written = writing.front().get(); written)
                ++outcome.written;
            else if (outcome.failure.isEmpty())
                outcome.failure = written.error().message;
            writing.pop_front();
        }
    };
    int done = 0;
    for (const PackItem &item : job.items) {
        outcome.cancelled = outcome.cancelled || (progress && !progress(done));
        if (outcome.cancelled || !outcome.failure.isEmpty())
            break;
        const Result<PressPack> pack = loadItem(job, item);
        PackPictures pictures;
        Result<void> painted = pack ? Result<void>() : pack.error();
        for (const PaintPart part : packParts()) {
            if (painted)
                painted = part(*pack, pictures);
        }
        if (!painted)
            outcome.leftOut << QStringLiteral("%1: %2").arg(item.name, painted.error().message);
        else
            writing.push_back(std::async(std::launch::async, [&job, &item, made = *pack, pictures] {
                return makeAndStore(job, item, made, pictures);
            }));
        settle(mostWriting - 1);
        ++done;
    }
    settle(0);
    return outcome;
}

PackBatch::PackBatch(PackJob job, QObject *parent)
    : QObject(parent)
    , m_job(std::move(job))
{
}

PackBatch::~PackBatch()
{
    m_load.abandon();
}

void PackBatch::start()
{
    if (!m_job.whole && !QDir().mkpath(m_job.folder)) {
        m_outcome.failure = tr("The folder %1 can't be made.").arg(QDir::toNativeSeparators(m_job.folder));
        finish();
        return;
    }
    next();
}

void PackBatch::next()
{
    if (m_at >= m_job.items.size() || m_outcome.cancelled || !m_outcome.failure.isEmpty()) {
        m_making = false;
        finish();
        return;
    }
    m_making = true;
    emit progressed(static_cast<int>(m_at), static_cast<int>(m_job.items.size()), m_job.items[m_at].name);
    m_load = async::run(
        this,
        [job = m_job, item = m_job.items[m_at]](const async::Progress &) { return loadItem(job, item); },
        [this](const Result<PressPack> &pack) { loaded(pack); });
}

void PackBatch::loaded(const Result<PressPack> &pack)
{
    if (!pack) {
        m_outcome.leftOut << QStringLiteral("%1: %2").arg(m_job.items[m_at].name, pack.error().message);
        ++m_at;
        next();
        return;
    }
    m_pack = *pack;
    m_pictures = {};
    m_part = 0;
    paintPart();
}

void PackBatch::paintPart()
{
    if (m_part == packParts().size()) {
        write();
        return;
    }
    if (const Result<void> painted = packParts()[m_part](*m_pack, m_pictures); !painted) {
        m_outcome.leftOut << QStringLiteral("%1: %2").arg(m_job.items[m_at].name, painted.error().message);
        ++m_at;
        next();
        return;
    }
    ++m_part;
    QMetaObject::invokeMethod(this, &PackBatch::paintPart,
                              Qt::QueuedConnection); // keys and clicks come first
}

void PackBatch::write()
{
    if (m_writing == mostWriting) {
        m_waiting = true;
        return;
    }
    m_waiting = false;
    ++m_writing;
    async::run(
        this,
        [job = m_job, item = m_job.items[m_at], pack = *m_pack,
         pictures = m_pictures](const async::Progress &) { return makeAndStore(job, item, pack, pictures); },
        [this](const Result<void> &written) { wrote(written); });
    ++m_at;
    next();
}

void PackBatch::wrote(const Result<void> &written)
{
    --m_writing;
    if (written)
        ++m_outcome.written;
    else if (m_outcome.failure.isEmpty())
        m_outcome.failure = written.error().message;
    if (m_waiting)
        write();
    else
        finish();
}

void PackBatch::finish()
{
    if (m_making || m_writing > 0)
        return; // the last of them comes here again
    emit finished(m_outcome);
}

} // namespace yardstick
