#include "ui/workspace.h"

#include "core/importing/knowledge.h"

#include <QThreadPool>

#include <algorithm>

namespace yardstick {

namespace {

const QString ownAreaKey = QStringLiteral("own-area");
const QString benchmarkKey = QStringLiteral("benchmark");
const QString benchmarkGroupKey = QStringLiteral("benchmark-group");
const QString averageKey = QStringLiteral("benchmark-average");
const QString simpleAverage = QStringLiteral("simple");

// England and Wales: the nation that every publication of the program has figures for.
const AreaId defaultBenchmark{QStringLiteral("K04000001")};

} // namespace

Workspace::Workspace(Catalogue catalogue, Store store, QObject *parent)
    : QObject(parent)
    , m_program(std::make_shared<const Catalogue>(std::move(catalogue)))
    , m_catalogue(m_program)
    , m_store(std::move(store))
{
    readStore();
}

Workspace::~Workspace()
{
    // A worker that outlived the application would find Qt's own connections to the store closed under it.
    QThreadPool::globalInstance()->waitForDone();
}

void Workspace::readCatalogue()
{
    // Additions that can't be understood, because a newer program made them, must not keep the store shut.
    if (Result<Catalogue> extended = catalogueOf(m_store, *m_program))
        m_catalogue = std::make_shared<const Catalogue>(std::move(*extended));
    else
        m_catalogue = m_program;
}

void Workspace::readStore()
{
    readCatalogue();
    const auto chosen = [this](const QString &key) {
        const Result<QString> value = setting(m_store, key);
        const AreaId id{value ? *value : QString()};
        return m_catalogue->area(id) ? id : AreaId{};
    };
    m_ownArea = chosen(ownAreaKey);
    m_benchmark = {chosen(benchmarkKey), {}, {}};
    const auto written = [this](const QString &key) {
        const Result<QString> value = setting(m_store, key);
        return value ? *value : QString();
    };
    if (m_catalogue->group({written(benchmarkGroupKey)}))
        m_benchmark = {{}, {written(benchmarkGroupKey)}, {}};
    if (m_benchmark.isEmpty())
        m_benchmark.area = defaultBenchmark;
    m_benchmark.average = written(averageKey) == simpleAverage ? AverageKind::Simple : AverageKind::Weighted;
    if (Result<std::vector<Release>> stored = yardstick::releases(m_store))
        m_releases = std::move(*stored);
    else
        m_releases.clear();
}

const Release *Workspace::release(ReleaseId id) const
{
    const auto found = std::ranges::find(m_releases, id, &Release::id);
    return found == m_releases.end() ? nullptr : &*found;
}

Result<void> Workspace::setOwnArea(const AreaId &area)
{
    if (area == m_ownArea)
        return {};
    m_ownArea = area;
    const Result<void> written = setSetting(m_store, ownAreaKey, area.value);
    emit choicesChanged();
    return written;
}

Result<void> Workspace::setBenchmark(const Benchmark &benchmark)
{
    if (benchmark == m_benchmark)
        return {};
    m_benchmark = benchmark;
    Result<void> written = setSetting(m_store, benchmarkKey, benchmark.area.value);
    if (written)
        written = setSetting(m_store, benchmarkGroupKey, benchmark.group.value);
    if (written)
        written = setSetting(m_store, averageKey,
                             benchmark.average == AverageKind::Simple ? simpleAverage : QString());
    emit choicesChanged();
    return written;
}

void Workspace::previewOwnArea(const AreaId &area)
{
    m_ownArea = area;
    emit choicesChanged();
}

void Workspace::useStore(Store store)
{
    m_store = std::move(store);
    readStore();
    emit catalogueChanged();
    emit choicesChanged();
    emit releasesChanged();
}

Result<void> Workspace::teach(const std::vector<OfficeEntry> &entries)
{
    Result<std::vector<OfficeEntry>> all = officeEntries(m_store);
    if (!all)
        return all.error();
    for (const OfficeEntry &entry : entries) {
        std::erase_if(
            *all, [&](const OfficeEntry &other) { return other.kind == entry.kind && other.id == entry.id; });
        all->push_back(entry);
    }
    if (const auto layouts = officeLayouts(entries); !layouts)
        return layouts.error();
    if (const Result<Catalogue> sound = m_program->extended(*all); !sound)
        return sound.error();
    if (const Result<void> saved = saveOfficeEntries(m_store, entries); !saved)
        return saved;
    readCatalogue();
    emit catalogueChanged();
    return {};
}

Result<void> Workspace::forget(OfficeEntry::Kind kind, const QString &id)
{
    Result<std::vector<OfficeEntry>> left = officeEntries(m_store);
    if (!left)
        return left.error();
    std::erase_if(*left, [&](const OfficeEntry &entry) { return entry.kind == kind && entry.id == id; });
    if (const Result<Catalogue> sound = m_program->extended(*left); !sound) {
        return Error{
            tr("\"%1\" can't be taken out while something else needs it: %2").arg(id, sound.error().message)};
    }
    if (const Result<void> gone = deleteOfficeEntry(m_store, kind, id); !gone)
        return gone;
    readCatalogue();
    const bool lost = leaveLostBenchmark();
    emit catalogueChanged();
    if (lost)
        emit choicesChanged();
    return {};
}

bool Workspace::leaveLostBenchmark()
{
    const bool lost = !m_benchmark.group.isEmpty() && !m_catalogue->group(m_benchmark.group);
    if (lost) {
        m_benchmark.group = {};
        m_benchmark.area = defaultBenchmark;
        // Not written down, it comes to the same: a benchmark that is not known is never chosen.
        (void)setSetting(m_store, benchmarkGroupKey, QString());
    }
    return lost;
}

void Workspace::refreshReleases()
{
    if (Result<std::vector<Release>> stored = yardstick::releases(m_store))
        m_releases = std::move(*stored);
    emit releasesChanged();
}

} // namespace yardstick
