// The choices of the Trends page as they are remembered between sessions.
#pragma once

#include "ui/pages/trendload.h"

#include <QVariantMap>

namespace yardstick {

QVariantMap toMap(const TrendChoices &choices);

/// What toMap() made; anything missing or not understood is as if it had never been chosen.
TrendChoices trendChoicesFrom(const QVariantMap &map);

} // namespace yardstick
