// What the whole window works on: the open store, the catalogue, and the two choices that hold on every page.
// It is passed by reference; there is one a window, and nobody looks it up. It shows nothing.
#pragma once

#include "core/analysis/series.h"
#include "core/catalogue/catalogue.h"
#include "core/funding/edit.h"
#include "core/model/officeentry.h"
#include "core/store/letterhead.h"
#include "core/store/store.h"
#include "ui/async.h"
#include "ui/commands/workspacecommands.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>

class QTimer;

namespace yardstick {

struct GivingPublisher;

class Workspace : public QObject {
    Q_OBJECT

public:
    /// `catalogue` is the program's own. Reads choices, releases and the office's additions from the store;
    /// what can't be read counts as never chosen.
    Workspace(Catalogue catalogue, Store store, QObject *parent = nullptr);
    /// Waits until no worker reads the store any more; they have been asked to stop by then.
    ~Workspace() override;

    /// The program's own catalogue with what the office has added to this store. A reference is good until
    /// catalogueChanged().
    const Catalogue &catalogue() const { return *m_catalogue; }
    /// Without the office's additions: for making another store.
    const Catalogue &programCatalogue() const { return *m_program; }
    /// For work on another thread, which may outlive the window.
    std::shared_ptr<const Catalogue> sharedCatalogue() const { return m_catalogue; }
    const Store &store() const { return m_store; }
    QString storePath() const { return m_store.path(); }

    /// Every stored release, newest edition first.
    const std::vector<Release> &releases() const { return m_releases; }
    const Release *release(ReleaseId id) const;
    /// The last embargo that now stands on these releases; none where their figures are free.
    std::optional<QDateTime> embargoOn(const std::vector<Release> &releases) const;
    /// Sets or ends (with a moment that is not valid) the embargo of a release; can be undone.
    Result<void> setEmbargo(ReleaseId release, const QDateTime &until);
    /// Keeps the office's name and logo in the store; can be undone.
    Result<void> keepOfficeMarks(const OfficeMarks &marks);
    /// What time it is, in UTC; another clock than the system's is for tests.
    QDateTime now() const { return m_clock(); }
    void setClock(std::function<QDateTime()> clock);

    /// The force that the office works for; empty until chosen.
    AreaId ownArea() const { return m_ownArea; }
    /// What it is held up against, an area or a group of forces: England and Wales until another is chosen.
    const Benchmark &benchmark() const { return m_benchmark; }
    Result<void> setOwnArea(const AreaId &area);
    Result<void> setBenchmark(const Benchmark &benchmark);
    /// Shows an own area without writing it down: for pictures of a store that nobody has set up yet.
    void previewOwnArea(const AreaId &area);

    /// What can be undone and redone: choices and what the office was taught, not imports. Empty after
    /// another store was opened.
    QUndoStack &undoStack() const { return *m_undo; }

    /// Goes on with another store; the one before is closed.
    void useStore(Store store);
    /// Keeps what the office says, all of it or nothing, and goes by it from now on. Errors name the entry
    /// that contradicts the catalogue.
    Result<void> teach(const std::vector<OfficeEntry> &entries);
    /// Takes an entry out again. What is compared with gives way to England and Wales where it was that
    /// entry. Error when another entry needs it.
    Result<void> forget(OfficeEntry::Kind kind, const QString &id);
    /// As teach(), in one step with forgetting others, under a text for the Edit menu: "Add group".
    Result<void> exchangeEntries(const QString &text, const std::vector<OfficeEntry> &forgotten,
                                 const std::vector<OfficeEntry> &kept);
    /// Makes an edit of the funding register, which can be undone, and gives it as it was made: with the
    /// numbers of what it added. Errors: those of applyEdit(), and while a large edit is being undone.
    Result<FundingEdit> editFunding(const FundingEdit &edit);
    /// Takes note of an edit that another thread has made, such as an import: it can be undone.
    void fundingEdited(const FundingEdit &made);

    /// Keeps who publishes the office's grants; can be undone.
    Result<void> keepPublisher(const GivingPublisher &publisher);

    /// To be called when another thread has stored or deleted releases.
    void refreshReleases();

signals:
    /// Releases were stored or deleted, an embargo began or ended, or another store was opened.
    void releasesChanged();
    /// My area or what it is compared with changed.
    void choicesChanged();
    /// The office has added to the catalogue, or another store was opened: names and areas are to be asked
    /// for anew.
    void catalogueChanged();
    /// The funding register is another one.
    void fundingChanged();
    /// Undoing or redoing something failed; a whole sentence.
    void undoFailed(const QString &sentence);
    /// Reading met a part of the store that can't be read any more; a whole sentence.
    void damageMet(const QString &sentence) const;

private:
    Result<void> applyChoices(const Choices &choices);
    Result<void> applyEntries(const std::vector<OfficeEntry> &forgotten,
                              const std::vector<OfficeEntry> &kept);
    Result<void> applyEmbargo(ReleaseId release, const QDateTime &until);
    void watchEmbargoes();
    void exchangeFunding(const FundingEdit &edit);
    void applyNextFunding();
    void pushChoices(const QString &text, const Choices &before);
    void readStore();
    void readCatalogue();

    std::shared_ptr<const Catalogue> m_program;
    std::shared_ptr<const Catalogue> m_catalogue;
    Store m_store;
    std::vector<Release> m_releases;
    AreaId m_ownArea;
    Benchmark m_benchmark;
    std::unique_ptr<QUndoStack> m_undo;
    std::function<QDateTime()> m_clock;
    std::vector<FundingEdit> m_waitingFunding; ///< large ones that are undone or redone, in order
    async::Task m_applyingFunding;
    QTimer *m_embargoEnds; ///< runs until the next embargo ends
};

} // namespace yardstick
