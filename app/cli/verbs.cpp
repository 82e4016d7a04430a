#include "app/cli/verb.h"
#include "core/importing/starter.h"
#include "core/store/condition.h"

#include <QTextStream>

namespace yardstick::cli {

const std::vector<const Verb *> &verbs()
{
    static const std::vector<const Verb *> all = {
        &importVerb,  &releasesVerb, &areasVerb,   &indicatorsVerb, &seriesVerb,
#ifdef YARDSTICK_WITH_CHARTS
        &chartVerb,   &pressVerb,
#endif
        &compareVerb, &trendVerb,    &factsVerb,   &groupsVerb,     &exportVerb,    &revisionsVerb,
        &checkVerb,   &undoVerb,     &embargoVerb, &fundingVerb,    &grantsVerb,    &spendVerb,
        &auditVerb,   &backupVerb,   &restoreVerb, &salvageVerb,    &exportAllVerb, &importAllVerb,
    };
    return all;
}

void complain(const QString &sentence)
{
    QTextStream(stderr) << "yardstick-cli: " << sentence << Qt::endl;
}

Result<Store> openStore(const Context &context)
{
    Result<Store> store = openOrCreateStore(context.storePath, context.catalogue);
    if (!store)
        return store;
    if (store->endedUncleanly()) {
        if (const Result<void> sound = checkStore(context.storePath); !sound)
            return sound.error();
    }
    if (const QString warning = networkWarning(*store); !warning.isEmpty())
        complain(warning);
    return store;
}

} // namespace yardstick::cli
