// What an import found wrong with the very cells that a figure was made of.
#pragma once

#include "core/analysis/series.h"
#include "core/store/store.h"

#include <QHash>
#include <QStringList>

#include <map>

namespace yardstick {

/// Reads the warnings of a release once, when it is first asked about one of its figures.
class Doubts {
public:
    explicit Doubts(const Store &store)
        : m_store(store)
    {
    }

    /// The warnings that the imports left at these figures' cells, each once, with its place: a rate that
    /// does not fit its count, a total that its parts don't make. A figure that stands in no single cell has
    /// none.
    Result<QStringList> about(const std::vector<Observation> &observations);

private:
    using ByCell = QHash<QString, QStringList>;

    Result<const ByCell *> ofRelease(ReleaseId release);

    const Store &m_store;
    std::map<ReleaseId, ByCell> m_byRelease;
};

} // namespace yardstick
