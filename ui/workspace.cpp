#include "ui/workspace.h"

#include "core/importing/knowledge.h"
#include "core/model/embargo.h"
#include "core/store/fundingstore.h"
#include "core/store/givingpublisher.h"
#include "core/store/releases.h"

#include <QThreadPool>
#include <QTimer>

#include <algorithm>

namespace yardstick {

namespace {

const QString ownAreaKey = QStringLiteral("own-area");
const QString benchmarkKey = QStringLiteral("benchmark");
const QString benchmarkGroupKey = QStringLiteral("benchmark-group");
const QString averageKey = QStringLiteral("benchmark-average");
const QString simpleAverage = QStringLiteral("simple");

bool isSameEntry(const OfficeEntry &a, const OfficeEntry &b)
{
    return a.kind == b.kind && a.id == b.id;
}

// England and Wales: the nation that every publication of the program has figures for.
const AreaId defaultBenchmark{QStringLiteral("K04000001")};

} // namespace

Workspace::Workspace(Catalogue catalogue, Store store, QObject *parent)
    : QObject(parent)
    , m_program(std::make_shared<const Catalogue>(std::move(catalogue)))
    , m_catalogue(m_program)
    , m_store(std::move(store))
    , m_undo(std::make_unique<QUndoStack>())
    , m_clock(&QDateTime::currentDateTimeUtc)
    , m_embargoEnds(new QTimer(this))
{
    m_embargoEnds->setSingleShot(true);
    connect(m_embargoEnds, &QTimer::timeout, this, &Workspace::releasesChanged);
    connect(this, &Workspace::releasesChanged, this, &Workspace::watchEmbargoes);
    readStore();
    watchEmbargoes();
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

Result<void> Workspace::applyChoices(const Choices &choices)
{
    m_ownArea = choices.ownArea;
    m_benchmark = choices.benchmark;
    const std::pair<QString, QString> values[] = {
        {ownAreaKey, m_ownArea.value},
        {benchmarkKey, m_benchmark.area.value},
        {benchmarkGroupKey, m_benchmark.group.value},
        {averageKey, m_benchmark.average == AverageKind::Simple ? simpleAverage : QString()},
    };
    Result<void> written;
    for (const auto &[key, value] : values) {
        if (written)
            written = setSetting(m_store, key, value);
    }
    emit choicesChanged();
    return written;
}

void Workspace::pushChoices(const QString &text, const Choices &before)
{
    m_undo->push(new ExchangeCommand<Choices>(text, before, {m_ownArea, m_benchmark},
                                              [this](const Choices &, const Choices &to) {
                                                  if (const auto done = applyChoices(to); !done)
                                                      emit undoFailed(done.error().message);
                                              }));
}

Result<void> Workspace::setOwnArea(const AreaId &area)
{
    if (area == m_ownArea)
        return {};
    const Choices before{m_ownArea, m_benchmark};
    const Result<void> written = applyChoices({area, m_benchmark});
    // The first choice of an area is no change that one would want to take back.
    if (written && !before.ownArea.isEmpty())
        pushChoices(tr("choosing my area"), before);
    return written;
}

Result<void> Workspace::setBenchmark(const Benchmark &benchmark)
{
    if (benchmark == m_benchmark)
        return {};
    const Choices before{m_ownArea, m_benchmark};
    const Result<void> written = applyChoices({m_ownArea, benchmark});
    if (written)
        pushChoices(tr("choosing what to compare with"), before);
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
    m_undo->clear();
    m_waitingFunding.clear();
    readStore();
    emit catalogueChanged();
    emit choicesChanged();
    emit releasesChanged();
    emit fundingChanged();
}

Result<void> Workspace::applyEntries(const std::vector<OfficeEntry> &forgotten,
                                     const std::vector<OfficeEntry> &kept)
{
    Result<std::vector<OfficeEntry>> all = officeEntries(m_store);
    if (!all)
        return all.error();
    for (const auto &entries : {forgotten, kept}) {
        for (const OfficeEntry &entry : entries)
            std::erase_if(*all, [&](const OfficeEntry &other) { return isSameEntry(other, entry); });
    }
    all->insert(all->end(), kept.begin(), kept.end());
    if (const auto layouts = officeLayouts(kept); !layouts)
        return layouts.error();
    if (const Result<Catalogue> sound = m_program->extended(*all); !sound)
        return sound.error();
    if (const Result<void> saved = exchangeOfficeEntries(m_store, forgotten, kept); !saved)
        return saved;
    readCatalogue();
    // A benchmark that is no more gives way to the one that everybody begins with.
    const bool lost = !m_benchmark.group.isEmpty() && !m_catalogue->group(m_benchmark.group);
    if (lost)
        m_benchmark = {defaultBenchmark, {}, m_benchmark.average};
    emit catalogueChanged();
    if (lost)
        emit choicesChanged();
    return {};
}

Result<void> Workspace::exchangeEntries(const QString &text, const std::vector<OfficeEntry> &forgotten,
                                        const std::vector<OfficeEntry> &kept)
{
    using Entries = std::vector<OfficeEntry>;
    // What stood under the same ids comes back with an undo.
    const Result<Entries> stored = officeEntries(m_store);
    if (!stored)
        return stored.error();
    Entries before;
    for (const OfficeEntry &entry : *stored) {
        const auto isIt = [&](const OfficeEntry &other) { return isSameEntry(other, entry); };
        if (std::ranges::any_of(forgotten, isIt) || std::ranges::any_of(kept, isIt))
            before.push_back(entry);
    }
    if (const Result<void> done = applyEntries(forgotten, kept); !done)
        return done;
    m_undo->push(
        new ExchangeCommand<Entries>(text, before, kept, [this](const Entries &from, const Entries &to) {
            if (const auto done = applyEntries(from, to); !done)
                emit undoFailed(done.error().message);
        }));
    return {};
}

Result<void> Workspace::teach(const std::vector<OfficeEntry> &entries)
{
    return exchangeEntries(tr("adding to what the office knows"), {}, entries);
}

Result<void> Workspace::forget(OfficeEntry::Kind kind, const QString &id)
{
    Result<std::vector<OfficeEntry>> left = officeEntries(m_store);
    if (!left)
        return left.error();
    const OfficeEntry gone{kind, id, {}, {}, {}};
    std::erase_if(*left, [&](const OfficeEntry &entry) { return isSameEntry(entry, gone); });
    if (const Result<Catalogue> sound = m_program->extended(*left); !sound) {
        return Error{
            tr("\"%1\" can't be taken out while something else needs it: %2").arg(id, sound.error().message)};
    }
    return exchangeEntries(tr("removing from what the office knows"), {gone}, {});
}

std::optional<QDateTime> Workspace::embargoOn(const std::vector<Release> &releases) const
{
    // A page's releases are as they were when it read its figures; an embargo may have been set since.
    std::vector<Release> asStored;
    for (const Release &one : releases) {
        if (const Release *stored = release(one.id))
            asStored.push_back(*stored);
    }
    return yardstick::embargoOn(asStored, now());
}

void Workspace::setClock(std::function<QDateTime()> clock)
{
    m_clock = std::move(clock);
    emit releasesChanged();
}

Result<void> Workspace::setEmbargo(ReleaseId release, const QDateTime &until)
{
    const Release *known = this->release(release);
    if (!known)
        return Error{tr("This release is no longer in the store.")};
    const QDateTime before = known->embargoUntil;
    if (before == until)
        return {};
    if (const Result<void> done = applyEmbargo(release, until); !done)
        return done;
    m_undo->push(new ExchangeCommand<QDateTime>(
        until.isValid() ? tr("setting an embargo") : tr("ending an embargo"), before, until,
        [this, release](const QDateTime &, const QDateTime &to) {
            if (const auto done = applyEmbargo(release, to); !done)
                emit undoFailed(done.error().message);
        }));
    return {};
}

Result<void> Workspace::applyEmbargo(ReleaseId release, const QDateTime &until)
{
    if (const Result<void> done = yardstick::setEmbargo(m_store, release, until); !done)
        return done;
    refreshReleases();
    return {};
}

Result<void> Workspace::keepOfficeMarks(const OfficeMarks &marks)
{
    const Result<OfficeMarks> before = officeMarks(m_store);
    if (!before)
        return before.error();
    if (*before == marks)
        return {};
    if (const Result<void> done = setOfficeMarks(m_store, marks); !done)
        return done;
    m_undo->push(new ExchangeCommand<OfficeMarks>(
        tr("changing office and logo"), *before, marks, [this](const OfficeMarks &, const OfficeMarks &to) {
            if (const auto done = setOfficeMarks(m_store, to); !done)
                emit undoFailed(done.error().message);
        }));
    return {};
}

Result<FundingEdit> Workspace::editFunding(const FundingEdit &edit)
{
    if (m_applyingFunding.isRunning())
        return Error{tr("A large change is just being undone or redone; try again in a moment.")};
    Result<FundingEdit> made = applyEdit(m_store, edit);
    if (made)
        fundingEdited(*made);
    return made;
}

void Workspace::fundingEdited(const FundingEdit &made)
{
    m_undo->push(new ExchangeCommand<FundingEdit>(
        made.what, inverse(made), made,
        [this](const FundingEdit &, const FundingEdit &to) { exchangeFunding(to); }));
    emit fundingChanged();
}

void Workspace::exchangeFunding(const FundingEdit &edit)
{
    // An import of thousands of grants would hold up the window; what comes after it waits for it.
    constexpr std::size_t mostAtOnce = 100;
    const bool isFile = m_store.path() != QLatin1String(":memory:");
    if (isFile && (edit.changes.size() > mostAtOnce || m_applyingFunding.isRunning())) {
        m_waitingFunding.push_back(edit);
        if (!m_applyingFunding.isRunning())
            applyNextFunding();
        return;
    }
    if (const auto done = applyEdit(m_store, edit); !done)
        emit undoFailed(done.error().message);
    emit fundingChanged();
}

void Workspace::applyNextFunding()
{
    if (m_waitingFunding.empty())
        return;
    const FundingEdit edit = m_waitingFunding.front();
    m_waitingFunding.erase(m_waitingFunding.begin());
    m_applyingFunding = async::run(
        this,
        [path = m_store.path(), edit](const async::Progress &) -> Result<void> {
            Result<Store> store = Store::open(path, Store::Mode::OpenExisting);
            if (!store)
                return store.error();
            const Result<FundingEdit> done = applyEdit(*store, edit);
            return done ? Result<void>() : done.error();
        },
        [this](const Result<void> &done) {
            if (!done)
                emit undoFailed(done.error().message);
            emit fundingChanged();
            applyNextFunding();
        });
}

Result<void> Workspace::keepPublisher(const GivingPublisher &publisher)
{
    const Result<GivingPublisher> before = publisherOf(m_store);
    if (!before)
        return before.error();
    if (const Result<void> done = yardstick::keepPublisher(m_store, publisher); !done)
        return done;
    m_undo->push(new ExchangeCommand<GivingPublisher>(
        tr("changing who publishes"), *before, publisher,
        [this](const GivingPublisher &, const GivingPublisher &to) {
            if (const auto done = yardstick::keepPublisher(m_store, to); !done)
                emit undoFailed(done.error().message);
        }));
    return {};
}

void Workspace::watchEmbargoes()
{
    // Looked at again at least once an hour: a computer that slept, or a clock that was put right, must not
    // keep an embargo that is over, nor end one that is not.
    constexpr qint64 anHour = qint64{3600} * 1000;
    qint64 wait = -1;
    for (const Release &release : m_releases) {
        if (!isUnderEmbargo(release, now()))
            continue;
        const qint64 left = std::min(anHour, now().msecsTo(release.embargoUntil));
        wait = wait < 0 ? left : std::min(wait, left);
    }
    if (wait < 0)
        m_embargoEnds->stop();
    else
        m_embargoEnds->start(static_cast<int>(wait) + 1);
}

void Workspace::refreshReleases()
{
    if (Result<std::vector<Release>> stored = yardstick::releases(m_store))
        m_releases = std::move(*stored);
    emit releasesChanged();
}

} // namespace yardstick
