#include "core/importing/starter.h"

#include "core/funding/examplesfile.h"
#include "core/importing/importer.h"
#include "core/reconciling/reconcile.h"
#include "core/store/fundingstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace yardstick {

namespace {

Result<void> fillWithStarter(Store &store, const Catalogue &catalogue)
{
    const QDir folder(QStringLiteral(":/yardstick/starter"));
    for (const QString &name : folder.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
        ImportOptions options;
        options.importedBy = QStringLiteral("starter data");
        Result<Draft> draft = readDraft(folder.filePath(name), catalogue, {}, options);
        if (!draft)
            return draft.error();
        // The figures are in the program itself; a second copy in every store would only make it larger.
        draft->fileBytes.clear();
        const std::vector<Issue> found = reconcile(catalogue, *draft).issues;
        draft->issues.insert(draft->issues.end(), found.begin(), found.end());
        if (const Result<Release> stored = storeDraft(store, *draft); !stored)
            return stored.error();
    }
    const Result<FundingEdit> examples = ownExamples(catalogue);
    if (!examples)
        return examples.error();
    const Author author{QStringLiteral("starter data"), {}};
    const Result<FundingEdit> added = applyEdit(store, *examples, author);
    return added ? Result<void>() : added.error();
}

} // namespace

Result<Store> openOrCreateStore(const QString &path, const Catalogue &catalogue)
{
    if (QFileInfo::exists(path))
        return Store::open(path, Store::Mode::OpenExisting);
    if (path == QLatin1String(":memory:")) {
        Result<Store> store = Store::open(path);
        if (store) {
            if (const Result<void> filled = fillWithStarter(*store, catalogue); !filled)
                return filled.error();
        }
        return store;
    }
    const QFileInfo place(path);
    if (!QDir().mkpath(place.absolutePath())) {
        return Error{QStringLiteral("The folder %1 can't be made; choose another place for the store.")
                         .arg(QDir::toNativeSeparators(place.absolutePath()))};
    }
    // Made beside its place and moved there when it is whole, so that a half-made store is never found.
    const QString unfinished = path + QStringLiteral(".new");
    QFile::remove(unfinished);
    {
        Result<Store> store = Store::open(unfinished);
        const Result<void> filled = store ? fillWithStarter(*store, catalogue) : Result<void>(store.error());
        if (!filled) {
            if (store)
                store = Error{};
            QFile::remove(unfinished);
            return filled.error();
        }
    }
    if (!QFile::rename(unfinished, path)) {
        QFile::remove(unfinished);
        return Error{QStringLiteral("The store %1 can't be made; check that the folder may be written.")
                         .arg(QDir::toNativeSeparators(path))};
    }
    return Store::open(path, Store::Mode::OpenExisting);
}

QString defaultStorePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("yardstick.yardstick"));
}

} // namespace yardstick
