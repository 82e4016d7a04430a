#include "ui/workspace.h"

#include <QThreadPool>

#include <algorithm>

namespace yardstick {

namespace {

const QString ownAreaKey = QStringLiteral("own-area");
const QString benchmarkKey = QStringLiteral("benchmark");

// England and Wales: the nation that every publication of the program has figures for.
const AreaId defaultBenchmark{QStringLiteral("K04000001")};

} // namespace

Workspace::Workspace(Catalogue catalogue, Store store, QObject *parent)
    : QObject(parent)
    , m_catalogue(std::make_shared<const Catalogue>(std::move(catalogue)))
    , m_store(std::move(store))
{
    readStore();
}

Workspace::~Workspace()
{
    // A worker that outlived the application would find Qt's own connections to the store closed under it.
    QThreadPool::globalInstance()->waitForDone();
}

void Workspace::readStore()
{
    const auto chosen = [this](const QString &key) {
        const Result<QString> value = setting(m_store, key);
        const AreaId id{value ? *value : QString()};
        return m_catalogue->area(id) ? id : AreaId{};
    };
    m_ownArea = chosen(ownAreaKey);
    m_benchmark = chosen(benchmarkKey);
    if (m_benchmark.isEmpty())
        m_benchmark = defaultBenchmark;
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

Result<void> Workspace::setBenchmark(const AreaId &area)
{
    if (area == m_benchmark)
        return {};
    m_benchmark = area;
    const Result<void> written = setSetting(m_store, benchmarkKey, area.value);
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
    emit choicesChanged();
    emit releasesChanged();
}

Result<void> Workspace::undoImport(ReleaseId release)
{
    const Result<void> deleted = deleteRelease(m_store, release);
    if (deleted)
        refreshReleases();
    return deleted;
}

void Workspace::refreshReleases()
{
    if (Result<std::vector<Release>> stored = yardstick::releases(m_store))
        m_releases = std::move(*stored);
    emit releasesChanged();
}

} // namespace yardstick
