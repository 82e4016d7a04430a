// Many packs, one after the other, beside a window that stays alive: figures are read and files written on
// workers, and pictures painted a part at a time in between. Every pack is whole or not there, also when the
// batch is stopped.
#pragma once

#include "ui/async.h"
#include "ui/press/packload.h"

#include <QObject>

#include <set>

namespace yardstick {

struct PackItem {
    QString name;   ///< of the area or indicator, for progress and for what is said of failures
    QString folder; ///< of its pack among others; no two of a job have the same
    std::function<Result<PressPack>(const Store &store, const Catalogue &catalogue)> load;
};

struct PackJob {
    QString storePath;
    std::shared_ptr<const Catalogue> catalogue;
    std::vector<PackItem> items;
    QString folder;   ///< where the packs go; made where it is not there
    bool zip = false; ///< each as an archive in place of a folder
    bool whole =
        true; ///< one pack goes to `folder` itself (with `zip`, that is the archive's path), not into it
};

struct PackOutcome {
    int written = 0;
    QStringList leftOut; ///< "Kent: there is no figure of ..."
    bool cancelled = false;
    QString failure; ///< why nothing more could be written; else empty

    /// "44 packs were written." and what is to be said beside it.
    QString sentence() const;
};

/// A pack of the chart for each force of the catalogue, or each indicator with figures.
std::vector<PackItem> packForEveryForce(const Catalogue &catalogue, const PressChart &like,
                                        const PackTerms &terms);
std::vector<PackItem> packForEveryIndicator(const Catalogue &catalogue,
                                            const std::set<IndicatorId> &withFigures, const PressChart &like,
                                            const PackTerms &terms);

/// Writes the item's pack where the job says.
Result<void> storePack(const PackJob &job, const PackItem &item, const std::vector<FileBytes> &files);

/// The whole job at once, for a program without a window; `progress` gets how many items are done, and stops
/// by false.
PackOutcome runPacks(const PackJob &job, const std::function<bool(int done)> &progress = {});

class PackBatch : public QObject {
    Q_OBJECT

public:
    PackBatch(PackJob job, QObject *parent);
    ~PackBatch() override;

    void start();
    /// Stops after the pack that is being written.
    void cancel() { m_outcome.cancelled = true; }

signals:
    void progressed(int done, int of, const QString &name);
    void finished(const yardstick::PackOutcome &outcome);

private:
    void next();
    void loaded(const Result<PressPack> &pack);
    void paintPart();
    void write();
    void wrote(const Result<void> &written);
    void finish();

    PackJob m_job;
    PackOutcome m_outcome;
    size_t m_at = 0; ///< the item that is being made
    std::optional<PressPack> m_pack;
    PackPictures m_pictures;
    size_t m_part = 0;
    int m_writing = 0;
    bool m_making = false;  ///< an item is being loaded or painted, or waits to be written
    bool m_waiting = false; ///< for a file to be written before the next pack is
    async::Task m_load;
};

} // namespace yardstick
