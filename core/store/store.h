// The one SQLite file that holds the figures. Store is the open file; what can be asked of it are the free
// functions of core/store. Only this folder says SQL. A Store belongs to the thread that opened it: a worker
// opens its own.
#pragma once

#include "core/model/indicator.h"
#include "core/model/marker.h"
#include "core/model/release.h"
#include "core/result.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace yardstick {

class Store {
public:
    enum class Mode {
        OpenOrCreate, ///< a missing file is created with the newest schema
        OpenExisting, ///< a missing file is an error
        ReadOnly,     ///< a missing file is an error; an older schema is an error
    };

    /// Opens the file and brings its schema up to date, after a backup. ":memory:" is a store without a file.
    /// A file that can't be written, or whose folder can't, is opened for reading. Errors are sentences that
    /// name the file: not there, not a Yardstick store, made by a newer Yardstick, damaged; condition.h tells
    /// them apart and says what can be done.
    static Result<Store> open(const QString &path, Mode mode = Mode::OpenOrCreate);

    Store(Store &&) noexcept;
    Store &operator=(Store &&) noexcept;
    ~Store();

    const QString &path() const;
    /// True when open() has just made the file.
    bool isNew() const;
    /// True when nothing can be stored: it was asked for so, or the file or its folder can't be written.
    bool isReadOnly() const;
    /// True when a program that had the store open for writing did not close it: checkStore() is called for.
    bool endedUncleanly() const;

    struct Engine; ///< known to core/store only
    Engine &engine() const { return *m_engine; }

private:
    explicit Store(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

/// As long as it lives, the store answers as it stood at the first question, whoever writes to it meanwhile;
/// and many questions cost less than one by one. For work of a second at most: writers wait for its end. Does
/// nothing where one lives already.
class Snapshot {
public:
    explicit Snapshot(const Store &store);
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;
    ~Snapshot();

private:
    const Store *m_store = nullptr; ///< null where it does nothing
};

/// How many steps of the schema the store has taken.
Result<int> schemaVersion(const Store &store);

/// Every release, the one that reaches furthest first; of those, the one that came out or in last.
Result<std::vector<Release>> releases(const Store &store);

/// One release. Error when there is none of that number.
Result<Release> releaseOf(const Store &store, ReleaseId release);

/// The release that was made from a file with this content, if there is one.
Result<std::optional<Release>> releaseOfFile(const Store &store, const QString &sha256);

/// Takes a release and its figures out of the store: the undo of an import. Error when there is no such
/// release.
Result<void> deleteRelease(Store &store, ReleaseId release);

/// A stored figure, or the sum of the parts of a whole.
struct Figure {
    AreaId area;
    Period period;
    std::optional<double> value; ///< none when the figure, or any part of the sum, is absent
    std::optional<Marker> marker;
    ReleaseId release;
    CellRef cell;          ///< of the first part, where one stored figure makes this; else not valid
    int parts = 1;         ///< how many figures of the publication were added up to make this one
    bool backCast = false; ///< never of a stored figure: the areas that this one replaced were added up
    /// What the publisher's notes on its cell, row and column say, of a sum those of its parts; where they
    /// were asked for.
    QStringList notes = {};
    QStringList tableNotes = {}; ///< the same of the whole table
};

/// Which stored figures are wanted. `where` picks categories of a breakdown; for an additive indicator the
/// parts that match are summed, for others only the figure with exactly that breakdown (empty: the total) is
/// given.
struct FigureQuery {
    IndicatorId indicator;
    Breakdown where;
    bool additive = false;
    std::vector<AreaId> areas;                       ///< empty: all
    std::optional<ReleaseId> release = std::nullopt; ///< only this edition, newest or not
    bool withNotes = false;                          ///< Figure::notes are wanted
    QDate from = {}; ///< figures of periods that end before it are left out; not valid: none are
    QDate to = {};   ///< likewise those of periods that begin after it

    bool coversPart() const { return from.isValid() || to.isValid(); }
    bool covers(const Period &period) const
    {
        return !(from.isValid() && period.lastDay() < from) && !(to.isValid() && period.firstDay() > to);
    }
};

/// The text under which a breakdown is stored: "dimension=category" pairs, one a line; empty for the total.
QString canonicalBreakdown(const Breakdown &breakdown);

/// The figures, each from the newest edition that covers its indicator and period (or all of the one edition
/// that is asked for), ordered by area and period.
Result<std::vector<Figure>> figures(const Store &store, const FigureQuery &query);

/// A figure as it is stored, with its full breakdown.
struct StoredFigure {
    AreaId area;
    Period period;
    QString breakdown; ///< as canonicalBreakdown() writes it
    std::optional<double> value;
    std::optional<Marker> marker;
    CellRef cell;
    int parts = 1;
};

/// Every figure of an indicator, parts and totals alike: of the newest editions, or of the one that is asked
/// for. In the order of breakdown, area and period.
Result<std::vector<StoredFigure>> storedFigures(const Store &store, const IndicatorId &indicator,
                                                std::optional<ReleaseId> release = std::nullopt);

/// The indicators for which figures are stored (as stored: slices are not among them).
Result<std::vector<IndicatorId>> storedIndicators(const Store &store);

/// What the office chose once for this store: "own-area", "benchmark". Empty when never chosen.
Result<QString> setting(const Store &store, const QString &key);
Result<void> setSetting(Store &store, const QString &key, const QString &value);
/// Several keys with their values, all or none.
Result<void> setSettings(Store &store, const std::vector<std::pair<QString, QString>> &settings);

} // namespace yardstick
