#include "core/store/givingpublisher.h"

namespace yardstick {

namespace {

const QString prefixKey = QStringLiteral("giving-prefix");
const QString identifierKey = QStringLiteral("office-identifier");
const QString nameKey = QStringLiteral("office-name");

} // namespace

Result<GivingPublisher> publisherOf(const Store &store)
{
    GivingPublisher publisher;
    for (const auto &[key, text] :
         {std::pair(prefixKey, &publisher.prefix), std::pair(identifierKey, &publisher.identifier),
          std::pair(nameKey, &publisher.name)}) {
        const Result<QString> kept = setting(store, key);
        if (!kept)
            return kept.error();
        *text = *kept;
    }
    return publisher;
}

Result<void> keepPublisher(Store &store, const GivingPublisher &publisher)
{
    for (const auto &[key, text] :
         {std::pair(prefixKey, publisher.prefix), std::pair(identifierKey, publisher.identifier),
          std::pair(nameKey, publisher.name)}) {
        if (const Result<void> done = setSetting(store, key, text); !done)
            return done;
    }
    return {};
}

} // namespace yardstick
