#include "tests/benchmarks/largestore.h"

#include "core/analysis/areacomparison.h"
#include "core/importing/starter.h"
#include "core/store/storing.h"

#include <QDir>
#include <QFileInfo>

namespace yardstick::bench {

namespace {

constexpr int editions = 15;
constexpr int offencesOfGroup = 15;
constexpr int firstYear = 2012;
constexpr int quarters = 52;

/// An edition of some 322,000 figures: every force, quarter and offence of nine groups.
Draft openData(const Catalogue &catalogue, int edition)
{
    Draft draft;
    draft.breakdowns.indexOf({});
    draft.release.publication = {QStringLiteral("ho-prc-open-data")};
    draft.release.title = QStringLiteral("Edition %1").arg(edition);
    draft.release.fileName = draft.release.title + QStringLiteral(".ods");
    draft.release.sha256 = QStringLiteral("made-%1").arg(edition);
    draft.release.editionDate = QDate(2025, 1, 1).addMonths(edition);
    draft.release.editionDateKnown = true;
    draft.release.importedAt = QDateTime(QDate(2026, 5, 1), QTime(9, 30), Qt::UTC);
    draft.release.sheets << QStringLiteral("Table");
    draft.release.periodCovered = Period::calendarQuarter(firstYear + (quarters - 1) / 4, 4);
    const int indicator = draft.indicators.indexOf({QStringLiteral("prc-offences")});
    int row = 1;
    for (const Indicator &group : catalogue.indicators()) {
        if (group.storedAs != IndicatorId{QStringLiteral("prc-offences")})
            continue;
        for (int offence = 0; offence < offencesOfGroup; ++offence) {
            Breakdown breakdown = group.where;
            breakdown.insert(breakdown.begin(), {QStringLiteral("offence-code"), QString::number(row)});
            const int category = draft.breakdowns.indexOf(breakdown);
            for (const AreaId &force : forcesIn(catalogue, draft.release.periodCovered)) {
                for (int quarter = 0; quarter < quarters; ++quarter) {
                    DraftFigure figure;
                    figure.indicator = indicator;
                    figure.breakdown = category;
                    figure.area = draft.areas.indexOf(force);
                    figure.period = draft.periods.indexOf(
                        Period::calendarQuarter(firstYear + quarter / 4, quarter % 4 + 1));
                    figure.value = 1 + (row * 7919) % 97;
                    figure.row = ++row;
                    figure.column = 1;
                    draft.figures.push_back(figure);
                }
            }
        }
    }
    draft.release.observations = static_cast<qint64>(draft.figures.size());
    return draft;
}

Result<void> fill(Store &store, const Catalogue &catalogue)
{
    for (int edition = 0; edition < editions; ++edition) {
        if (const auto stored = storeDraft(store, openData(catalogue, edition)); !stored)
            return stored.error();
    }
    return {};
}

} // namespace

Result<QString> largeStore(const Catalogue &catalogue)
{
    const QString path = QDir::temp().filePath(QStringLiteral("yardstick-five-million.yardstick"));
    if (QFileInfo::exists(path))
        return path;
    // Under another name until it is whole: an interrupted run leaves no half store to be measured.
    const QString unfinished = path + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    Result<Store> store = openOrCreateStore(unfinished, catalogue);
    if (!store)
        return store.error();
    if (const Result<void> filled = fill(*store, catalogue); !filled)
        return filled.error();
    store = Error{}; // closes it
    if (!QFile::rename(unfinished, path))
        return Error{path + QStringLiteral(": the file can't be written.")};
    return path;
}

Result<void> makeStarterStore(const QString &path, const Catalogue &catalogue)
{
    const Result<Store> store = openOrCreateStore(path, catalogue);
    return store ? Result<void>() : Result<void>(store.error());
}

} // namespace yardstick::bench
