#include "app/cli/verb.h"
#include "core/importing/starter.h"

#include <QTextStream>

namespace yardstick::cli {

const std::vector<const Verb *> &verbs()
{
    static const std::vector<const Verb *> all = {
        &importVerb,  &releasesVerb, &areasVerb,   &indicatorsVerb, &seriesVerb,
#ifdef YARDSTICK_WITH_CHARTS
        &chartVerb,   &pressVerb,
#endif
        &compareVerb, &trendVerb,    &factsVerb,   &groupsVerb,     &exportVerb, &revisionsVerb, &checkVerb,
        &undoVerb,    &embargoVerb,  &fundingVerb, &grantsVerb,     &spendVerb,  &auditVerb,
    };
    return all;
}

void complain(const QString &sentence)
{
    QTextStream(stderr) << "yardstick-cli: " << sentence << Qt::endl;
}

Result<Store> openStore(const Context &context)
{
    return openOrCreateStore(context.storePath, context.catalogue);
}

} // namespace yardstick::cli
